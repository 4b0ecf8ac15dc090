import type { Composition, PrintedTable } from './composition.ts';
import { canPrint, textWidth } from './font-metrics.ts';
import { HEADER_SHARE, textMeasure } from './geometry.ts';
import type { LayoutProfile } from './profile.ts';

/** Stands for a character that the font lacks: PDF/A forbids printing what it cannot draw. */
const MISSING = '□';
/** A zero-width space: the layout program may break here, and would otherwise let a long word leave the page. */
const BREAK_HERE = '\u200b';
/** What a table's lines and insets take from a column, in points, with a little to spare. */
const CELL_EDGES = 10;

/**
 * The composition with every character one that the font has, and every word that fits no line or cell of its own
 * given places to break. Other words stay untouched.
 */
export function drawableComposition(composition: Composition, profile: LayoutProfile): Composition {
  // The narrowest column outside tables is the header's left one.
  const narrowest = textMeasure(profile) * HEADER_SHARE;
  const visit = (value: unknown, measure: number): unknown => {
    if (typeof value === 'string') return breakable(drawable(value), narrowest, profile.sizes.body);
    if (Array.isArray(value)) return value.map((entry) => visit(entry, measure));
    if (typeof value !== 'object' || value === null) return value;
    if (isTable(value)) return drawableTable(value, measure, profile.sizes.table);
    const turned = 'landscape' in value && value.landscape === true;
    const inside = turned ? textMeasure(profile, true) : measure;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, visit(entry, inside)]));
  };
  return visit(composition, textMeasure(profile)) as Composition;
}

/** The characters in it that the font lacks, each once. */
export function missingCharacters(composition: Composition): readonly string[] {
  const characters = new Set(strings(composition).flatMap((text) => [...text]));
  return [...characters].filter((character) => !canPrint(character));
}

function isTable(value: object): value is PrintedTable {
  return 'type' in value && value.type === 'table';
}

function drawableTable(table: PrintedTable, measure: number, size: number): PrintedTable {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const limits = table.widths.map((width) => Math.max(size, (measure * width) / total - CELL_EDGES));
  const cells = (row: readonly string[]) =>
    row.map((text, column) => breakable(drawable(text), limits[column] ?? measure, size));
  return { ...table, header: cells(table.header), rows: table.rows.map(cells) };
}

function drawable(text: string): string {
  return Array.from(text, (character) => (canPrint(character) ? character : MISSING)).join('');
}

function breakable(text: string, limit: number, size: number): string {
  if (textWidth(text, size, 'bold') <= limit) return text;
  return text.replace(/\S+/gu, (word) =>
    textWidth(word, size, 'bold') <= limit ? word : broken(word, limit, size),
  );
}

/** The word in pieces that each fit the limit. */
function broken(word: string, limit: number, size: number): string {
  const pieces = [''];
  for (const character of word) {
    const longer = `${pieces.at(-1)}${character}`;
    if (longer.length > 1 && textWidth(longer, size, 'bold') > limit) pieces.push(character);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces.join(BREAK_HERE);
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
