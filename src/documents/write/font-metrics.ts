import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertDefined } from '#basics/assert.ts';
import { projectRoot } from '#basics/project-root.ts';

/** Tinos has the widths of Times New Roman, letter for letter, so that a line measured with it is as long in both. */
const FILES = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;

export type FontFace = keyof typeof FILES;

interface Metrics {
  readonly unitsPerEm: number;
  readonly glyphOf: ReadonlyMap<number, number>;
  readonly advances: readonly number[];
}

const loaded = new Map<FontFace, Metrics>();

/** The folder of the fonts that documents are set in, inside the installed dependencies. */
export function fontFolder(): string {
  return join(projectRoot(), 'node_modules', '@expo-google-fonts', 'tinos');
}

/** The width of one line of text, in points. Kerning is not counted: Word does not kern by default. */
export function textWidth(text: string, size: number, face: FontFace = 'regular'): number {
  const font = metrics(face);
  let units = 0;
  for (const character of text.normalize('NFC')) {
    const glyph = font.glyphOf.get(character.codePointAt(0) ?? 0) ?? 0;
    // Glyphs beyond the table of advances share its last one.
    units += font.advances[glyph] ?? font.advances.at(-1) ?? 0;
  }
  return (units / font.unitsPerEm) * size;
}

/** Whether the font can draw the character. */
export function canPrint(character: string, face: FontFace = 'regular'): boolean {
  return metrics(face).glyphOf.has(character.codePointAt(0) ?? 0);
}

function metrics(face: FontFace): Metrics {
  const known = loaded.get(face);
  if (known !== undefined) return known;
  const read = readMetrics(readFileSync(join(fontFolder(), FILES[face])));
  loaded.set(face, read);
  return read;
}

/** Reads the tables `head`, `hhea`, `hmtx` and `cmap` of a TrueType file (ISO/IEC 14496-22). */
function readMetrics(file: Buffer): Metrics {
  const tables = tableOffsets(file);
  const at = (tag: string) => assertDefined(tables.get(tag), `font table ${tag}`);
  const count = file.readUInt16BE(at('hhea') + 34);
  const advances = Array.from({ length: count }, (_, glyph) => file.readUInt16BE(at('hmtx') + glyph * 4));
  return {
    unitsPerEm: file.readUInt16BE(at('head') + 18),
    glyphOf: characterMap(file, at('cmap')),
    advances,
  };
}

function tableOffsets(file: Buffer): Map<string, number> {
  const offsets = new Map<string, number>();
  for (let i = 0; i < file.readUInt16BE(4); i += 1) {
    const record = 12 + i * 16;
    offsets.set(file.toString('latin1', record, record + 4), file.readUInt32BE(record + 8));
  }
  return offsets;
}

/** The Unicode sub-table of format 4 (the Basic Multilingual Plane, where all Vietnamese letters are). */
function characterMap(file: Buffer, cmap: number): Map<number, number> {
  for (let i = 0; i < file.readUInt16BE(cmap + 2); i += 1) {
    const subtable = cmap + file.readUInt32BE(cmap + 4 + i * 8 + 4);
    if (file.readUInt16BE(subtable) === 4) return segments(file, subtable);
  }
  throw new Error('the font has no Unicode character map of format 4');
}

function segments(file: Buffer, subtable: number): Map<number, number> {
  const map = new Map<number, number>();
  const doubled = file.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  for (let offset = 0; offset < doubled; offset += 2) {
    const start = file.readUInt16BE(starts + offset);
    const delta = file.readUInt16BE(starts + doubled + offset);
    const rangeAt = starts + 2 * doubled + offset;
    const range = file.readUInt16BE(rangeAt);
    for (let code = start; code <= file.readUInt16BE(ends + offset) && code < 0xffff; code += 1) {
      const indirect = range === 0 ? code : file.readUInt16BE(rangeAt + range + 2 * (code - start));
      const glyph = indirect === 0 ? 0 : (indirect + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
  return map;
}
