import { err, ok, type Result } from '#basics/result.ts';
import type { ExtractionWarning, TextEncoding } from './extracted-text.ts';
import { fromTcvn3, fromVni } from './legacy-encodings.ts';
import type { FileRefusal } from './refusal.ts';
import { countSyllables } from './vietnamese-syllables.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly warnings: readonly ExtractionWarning[];
}

/** Share of marked words that must be Vietnamese syllables before a decoding is believed. */
const BELIEVED = 0.7;
/** Fewer marked words than this prove nothing. */
const ENOUGH_WORDS = 3;

/**
 * The text of a plain-text file: byte order mark, then UTF-16 by its zero bytes, then UTF-8 by its validity, then
 * the 8-bit encodings by how Vietnamese each decoding reads. Refuses what holds control bytes: no text file does.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, FileRefusal> {
  const unicode = decodeUnicode(bytes);
  if (unicode !== null) {
    if (looksBinary(unicode.text)) return err({ type: 'not-a-document', detected: null });
    const repaired = repairLegacyText(unicode.text);
    return ok({
      text: repaired.text,
      encoding: repaired.encoding ?? unicode.encoding,
      warnings: [],
    });
  }
  const latin = new TextDecoder('windows-1252').decode(bytes);
  if (looksBinary(latin)) return err({ type: 'not-a-document', detected: null });
  return ok(decodeEightBit(bytes, latin));
}

function decodeUnicode(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  const encoding = unicodeEncoding(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC'), encoding };
  } catch {
    return null;
  }
}

function unicodeEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  // In Vietnamese UTF-16 at least the spaces and bare consonants have a zero high byte, and no low byte is zero.
  if (odd > sample.length / 8 && even === 0) return 'utf-16le';
  if (even > sample.length / 8 && odd === 0) return 'utf-16be';
  return 'utf-8';
}

/** Whether control characters that no text has stand in it (tab, line feed, form feed and return are text). */
function looksBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0) return true;
    if (code < 32 && (code < 9 || code > 13) && code !== 26) controls += 1;
  }
  return controls > text.length / 500;
}

function decodeEightBit(bytes: Uint8Array, latin: string): DecodedText {
  const candidates = [
    { encoding: 'windows-1258', text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC') },
    { encoding: 'tcvn3', text: fromTcvn3(latin) },
    { encoding: 'vni', text: fromVni(latin) },
  ] as const;
  const judged = candidates.map((candidate) => ({ candidate, share: vietnameseShare(candidate.text) }));
  const best = judged.reduce((left, right) => (right.share > left.share ? right : left));
  const warnings = best.share >= BELIEVED ? [] : [{ type: 'encoding-uncertain' } as const];
  return { text: best.candidate.text, encoding: best.candidate.encoding, warnings };
}

function vietnameseShare(text: string): number {
  const { marked, valid } = countSyllables(text);
  return marked === 0 ? 0 : valid / marked;
}

/** Letters of Vietnamese that stand above Latin-1; a line that has one is Unicode already. */
const UNICODE_VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/**
 * Text from Word or PDF files whose legacy fonts kept TCVN3 or VNI codes where Unicode was expected. Lines that
 * already are Unicode stay untouched; `encoding` is null when nothing was converted.
 */
export function repairLegacyText(text: string): { text: string; encoding: 'tcvn3' | 'vni' | null } {
  const lines = text.split('\n');
  const suspects = lines.filter((line) => !UNICODE_VIETNAMESE.test(line)).join('\n');
  const asIs = countSyllables(suspects);
  if (asIs.marked < ENOUGH_WORDS || asIs.valid / asIs.marked > 0.5) return { text, encoding: null };
  const tcvn3 = vietnameseShare(fromTcvn3(suspects));
  const vni = vietnameseShare(fromVni(suspects));
  if (Math.max(tcvn3, vni) < BELIEVED) return { text, encoding: null };
  const convert = tcvn3 >= vni ? fromTcvn3 : fromVni;
  return {
    text: lines.map((line) => (UNICODE_VIETNAMESE.test(line) ? line : convert(line))).join('\n'),
    encoding: tcvn3 >= vni ? 'tcvn3' : 'vni',
  };
}
