/**
 * Automatic numbering of a .docx, made visible. Word stores "1.", "II." or "a)" nowhere in the text: a paragraph
 * only points to a list level. The labels are counted here and written into the XML as text, so that an item
 * keeps its number. ECMA-376 Part 1, §17.9.
 */

interface Level {
  readonly format: string;
  /** Label text with %1 … %9 standing for the counters. */
  readonly text: string;
  readonly start: number;
}

type Levels = ReadonlyMap<number, Level>;

/** `document` with the label of every automatically numbered paragraph inserted as its first run. */
export function writeLabels(document: string, numbering: string, styles: string): string {
  const lists = readLists(numbering);
  if (lists.size === 0) return document;
  const byStyle = readStyleNumbering(styles);
  const counters = new Map<string, number[]>();
  return document.replace(/<w:pPr>(.*?)<\/w:pPr>/gs, (properties, inner: string) => {
    const place = numberingOf(inner.replace(/<w:pPrChange.*/s, ''), byStyle);
    const levels = place === null ? undefined : lists.get(place.list);
    if (place === null || levels === undefined) return properties;
    const label = nextLabel(levels, place.level, counters, place.list);
    if (label === '') return properties;
    return `${properties}<w:r><w:t xml:space="preserve">${escapeXml(label)} </w:t></w:r>`;
  });
}

interface Place {
  readonly list: string;
  readonly level: number;
}

function numberingOf(properties: string, byStyle: ReadonlyMap<string, Place>): Place | null {
  const list = /<w:numId\b[^>]*w:val="(\d+)"/.exec(properties)?.[1];
  const level = /<w:ilvl\b[^>]*w:val="(\d+)"/.exec(properties)?.[1];
  if (list !== undefined) return list === '0' ? null : { list, level: Number(level ?? 0) };
  const style = /<w:pStyle\b[^>]*w:val="([^"]*)"/.exec(properties)?.[1];
  return style === undefined ? null : (byStyle.get(style) ?? null);
}

function readStyleNumbering(styles: string): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const [, id, body] of styles.matchAll(/<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>(.*?)<\/w:style>/gs)) {
    const place = body === undefined ? null : numberingOf(body, new Map());
    if (id !== undefined && place !== null) found.set(id, place);
  }
  return found;
}

/** Levels by list id; a level that is overridden for one list replaces the abstract one. */
function readLists(numbering: string): Map<string, Levels> {
  const abstract = new Map<string, Levels>();
  for (const [, id, body] of numbering.matchAll(
    /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gs,
  )) {
    if (id !== undefined && body !== undefined) abstract.set(id, readLevels(body));
  }
  const lists = new Map<string, Levels>();
  for (const [, id, body] of numbering.matchAll(/<w:num\b[^>]*w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gs)) {
    if (id === undefined || body === undefined) continue;
    const base = /<w:abstractNumId\b[^>]*w:val="(\d+)"/.exec(body)?.[1] ?? '';
    lists.set(id, withStarts(new Map([...(abstract.get(base) ?? []), ...readLevels(body)]), body));
  }
  return lists;
}

function readLevels(body: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const [, level, inner = ''] of body.matchAll(/<w:lvl\b[^>]*w:ilvl="(\d+)"[^>]*>(.*?)<\/w:lvl>/gs)) {
    const value = (name: string) => new RegExp(`<w:${name}\\b[^>]*w:val="([^"]*)"`).exec(inner)?.[1];
    levels.set(Number(level), {
      format: value('numFmt') ?? 'decimal',
      text: value('lvlText') ?? '',
      start: Number(value('start') ?? 1),
    });
  }
  return levels;
}

function withStarts(levels: Map<number, Level>, body: string): Levels {
  for (const [, level, start] of body.matchAll(
    /<w:lvlOverride\b[^>]*w:ilvl="(\d+)"[^>]*>\s*<w:startOverride\b[^>]*w:val="(\d+)"/g,
  )) {
    const known = levels.get(Number(level));
    if (known !== undefined) levels.set(Number(level), { ...known, start: Number(start) });
  }
  return levels;
}

function nextLabel(levels: Levels, level: number, counters: Map<string, number[]>, list: string): string {
  const definition = levels.get(level);
  if (definition === undefined || definition.format === 'none') return '';
  const counts = counters.get(list) ?? [];
  counters.set(list, counts);
  const previous = counts[level];
  counts[level] = previous === undefined ? definition.start : previous + 1;
  counts.length = level + 1;
  if (definition.format === 'bullet') return '-';
  return unescapeXml(definition.text).replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = levels.get(at);
    return formatCounter(counts[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
  });
}

/** The counter as the list's format prints it; formats that Vietnamese offices do not use print as decimal. */
export function formatCounter(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** Word goes on after "z" with "aa", "bb". */
function letters(count: number): string {
  const index = Math.max(0, count - 1);
  return String.fromCharCode(97 + (index % 26)).repeat(Math.min(1 + Math.floor(index / 26), 20));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let rest = Math.min(count, 3999);
  let written = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
