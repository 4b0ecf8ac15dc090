import mammoth from 'mammoth';
import { err, ok, type Result } from '#basics/result.ts';
import { type Archive, openArchive } from './archive.ts';
import type { WordText } from './doc-text.ts';
import { writeLabels } from './docx-numbering.ts';
import { fromTcvn3, fromVni } from './legacy-encodings.ts';
import { FILE_LIMITS } from './limits.ts';
import type { UnsupportedFormat } from './recognise-format.ts';
import type { FileRefusal } from './refusal.ts';
import { storeZip } from './stored-zip.ts';

const MAIN_PART = 'word/document.xml';

/**
 * The text of a .docx. The archive is judged and unpacked first; mammoth then sees a new archive that holds
 * nothing but the checked XML parts, without pictures and without any relationship to the outside.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<WordText, FileRefusal>> {
  const archive = await openArchive(bytes, isTextPart);
  if (!archive.ok) return archive;
  const foreign = foreignFormat(archive.value.names);
  if (foreign !== null) return err({ type: 'format-unsupported', format: foreign });
  const parts = checkParts(archive.value);
  if (!parts.ok) return parts;
  try {
    return ok({ text: await readDocumentTree(storeZip(withLabels(parts.value))), warnings: [] });
  } catch {
    return err({ type: 'docx-broken' });
  }
}

/** What mammoth needs for text; media, embedded objects and macros are never unpacked. */
function isTextPart(name: string): boolean {
  return (
    name === '[Content_Types].xml' ||
    name === '_rels/.rels' ||
    /^word\/(document|styles|numbering|footnotes|endnotes)\.xml$/.test(name) ||
    /^word\/_rels\/(document|footnotes|endnotes)\.xml\.rels$/.test(name)
  );
}

/** What an archive without a Word document is; null for a .docx. */
function foreignFormat(names: readonly string[]): UnsupportedFormat | null {
  if (names.includes(MAIN_PART)) return null;
  if (names.some((name) => name.startsWith('xl/'))) return 'spreadsheet';
  if (names.some((name) => name.startsWith('ppt/'))) return 'presentation';
  if (names.includes('mimetype') && names.includes('content.xml')) return 'odt';
  return 'archive';
}

function checkParts(archive: Archive): Result<Map<string, Uint8Array>, FileRefusal> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const [name, data] of archive.parts) {
    total += data.length;
    if (total > FILE_LIMITS.docxPartBytes)
      return err({ type: 'archive-bomb', exceeded: 'size', limit: FILE_LIMITS.docxPartBytes });
    const xml = new TextDecoder('utf-8').decode(data);
    if (/<!doctype|<!entity/i.test(xml)) return err({ type: 'docx-doctype', part: name });
    // UTF-16 would hide a document type from the check above; Word writes UTF-8.
    if (xml.includes('\0')) return err({ type: 'docx-broken' });
    parts.set(name, name.endsWith('.rels') ? Buffer.from(withoutExternalTargets(xml)) : data);
  }
  return ok(parts);
}

function withoutExternalTargets(relationships: string): string {
  return relationships.replace(/<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>/gi, '');
}

function withLabels(parts: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const read = (name: string) => new TextDecoder('utf-8').decode(parts.get(name) ?? new Uint8Array());
  const labelled = writeLabels(read(MAIN_PART), read('word/numbering.xml'), read('word/styles.xml'));
  return new Map(parts).set(MAIN_PART, Buffer.from(labelled));
}

async function readDocumentTree(archive: Buffer): Promise<string> {
  let tree: unknown = null;
  await mammoth.convertToHtml(
    { buffer: archive },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      transformDocument: (document: unknown) => {
        tree = document;
        return document;
      },
    },
  );
  return childrenOf(tree).map(printBlock).join('\n');
}

/** The part of mammoth's document tree that is read here. */
interface TreeNode {
  readonly type?: unknown;
  readonly children?: unknown;
  readonly value?: unknown;
  readonly font?: unknown;
  readonly isAllCaps?: unknown;
  readonly breakType?: unknown;
}

function childrenOf(node: unknown): TreeNode[] {
  const children = (node as TreeNode | null)?.children;
  return Array.isArray(children) ? (children as TreeNode[]) : [];
}

function printBlock(node: TreeNode): string {
  if (node.type === 'table') return `\n${printTable(node)}\n`;
  return printInline(node);
}

function printInline(node: TreeNode): string {
  switch (node.type) {
    case 'text':
      return typeof node.value === 'string' ? node.value : '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'run':
      return asFontShows(childrenOf(node).map(printInline).join(''), node);
    default:
      return childrenOf(node).map(printInline).join('');
  }
}

/** The letters that the reader sees: legacy fonts decoded by name, capitals that only the font or style makes. */
function asFontShows(text: string, run: TreeNode): string {
  const font = typeof run.font === 'string' ? run.font : '';
  if (/^\.Vn/i.test(font)) {
    const decoded = fromTcvn3(text);
    return /H$/.test(font) ? decoded.toUpperCase() : decoded;
  }
  const decoded = /^VNI[- ]/i.test(font) ? fromVni(text) : text;
  return run.isAllCaps === true ? decoded.toUpperCase() : decoded;
}

/**
 * A table with at most two filled cells in every row is a layout (the header of every official document, and its
 * signature): cell after cell, each on lines of its own. Any other is a table of data: one line a row.
 */
function printTable(table: TreeNode): string {
  const rows = childrenOf(table).map((row) =>
    childrenOf(row)
      .map((cell) => childrenOf(cell).map(printBlock).join('\n').trim())
      .filter((cell) => cell !== ''),
  );
  if (rows.every((cells) => cells.length <= 2)) return rows.map((cells) => cells.join('\n\n')).join('\n\n');
  return rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join(' | ')).join('\n');
}
