import WordExtractor from 'word-extractor';
import { err, ok, type Result } from '#basics/result.ts';
import type { ExtractionWarning } from './extracted-text.ts';
import type { FileRefusal } from './refusal.ts';

export interface WordText {
  readonly text: string;
  readonly warnings: readonly ExtractionWarning[];
}

/** The text of a Word 97–2003 document; refuses whatever else the OLE container may hold. */
export async function readDoc(bytes: Uint8Array): Promise<Result<WordText, FileRefusal>> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = judgeContainer(data);
  if (!header.ok) return header;
  try {
    const document = await new WordExtractor().extract(data);
    const parts = [document.getBody(), document.getTextboxes(), document.getFootnotes()];
    return ok({
      text: splitCells(parts.filter((part) => part.trim() !== '').join('\n')),
      warnings: header.value.hasLists ? [{ type: 'numbering-unread' }] : [],
    });
  } catch {
    return err({ type: 'doc-broken' });
  }
}

/** Names in an OLE directory are UTF-16. */
function holdsName(data: Buffer, name: string): boolean {
  return data.includes(Buffer.from(name, 'utf16le'));
}

interface WordHeader {
  readonly hasLists: boolean;
}

function judgeContainer(data: Buffer): Result<WordHeader, FileRefusal> {
  // An encrypted .docx is an OLE container around the encrypted archive ([MS-OFFCRYPTO] §2.3.4).
  if (holdsName(data, 'EncryptedPackage')) return err({ type: 'encrypted', format: 'docx' });
  if (holdsName(data, 'WordDocument')) return judgeWordHeader(data);
  if (holdsName(data, 'Workbook') || holdsName(data, 'Book'))
    return err({ type: 'format-unsupported', format: 'spreadsheet' });
  if (holdsName(data, 'PowerPoint Document'))
    return err({ type: 'format-unsupported', format: 'presentation' });
  return err({ type: 'not-a-document', detected: 'application/x-cfb' });
}

const WORD_97_MAGIC = 0xa5ec;
const WORD_95_MAGIC = 0xa5dc;
const WORD_97_VERSION = 0x00c1;
const ENCRYPTED_FLAG = 0x0100;
/** Where the FIB tells the size of the list definitions: lcbPlfLst ([MS-DOC] §2.5.6). */
const LIST_SIZE_OFFSET = 0x02e6;

/** The FIB ([MS-DOC] §2.5.1) begins the WordDocument stream, which begins at a sector's start. */
function judgeWordHeader(data: Buffer): Result<WordHeader, FileRefusal> {
  for (let at = 512; at + LIST_SIZE_OFFSET + 4 <= data.length; at += 512) {
    const magic = data.readUInt16LE(at);
    if (magic === WORD_95_MAGIC) return err({ type: 'doc-too-old' });
    if (magic !== WORD_97_MAGIC) continue;
    const version = data.readUInt16LE(at + 2);
    if (version < 0x0060 || version > 0x0200) continue;
    if (version < WORD_97_VERSION) return err({ type: 'doc-too-old' });
    const encrypted = (data.readUInt16LE(at + 10) & ENCRYPTED_FLAG) !== 0;
    if (encrypted) return err({ type: 'encrypted', format: 'doc' });
    return ok({ hasLists: data.readUInt32LE(at + LIST_SIZE_OFFSET) > 0 });
  }
  return err({ type: 'doc-broken' });
}

/** word-extractor ends a table cell with a tab: cells of a layout row become lines, of a data row one line. */
function splitCells(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const cells = line.split('\t').filter((cell) => cell.trim() !== '');
      return cells.length <= 2 ? cells.join('\n') : cells.join(' | ');
    })
    .join('\n');
}
