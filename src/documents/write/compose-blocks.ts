import { capitals, cleanText } from './clean-text.ts';
import type { PrintedBlock, PrintedHeading, PrintedTable, PrintedText } from './composition.ts';
import type { ArticleBlock, Block, HeadingBlock, ItemBlock, TableBlock } from './draft.ts';
import type { LayoutProfile } from './profile.ts';

/** The blocks as printed; `endMark`, when not null, closes the last one if that is text. Empty paragraphs go. */
export function composeBlocks(
  blocks: readonly Block[],
  profile: LayoutProfile,
  endMark: string | null,
): readonly PrintedBlock[] {
  const printed = blocks.map((block) => composeBlock(block, profile)).filter(hasContent);
  const last = printed.at(-1);
  if (endMark === null || last?.type !== 'text') return printed;
  return [...printed.slice(0, -1), { ...last, runs: closed(last.runs, endMark) }];
}

function composeBlock(block: Block, profile: LayoutProfile): PrintedBlock {
  switch (block.type) {
    case 'paragraph':
      return { type: 'text', runs: [{ text: cleanText(block.text), bold: false }] };
    case 'heading':
      return composeHeading(block, profile);
    case 'item':
      return composeItem(block);
    case 'article':
      return composeArticle(block);
    case 'table':
      return composeTable(block);
  }
}

function hasContent(block: PrintedBlock): boolean {
  return block.type !== 'text' || block.runs.some((run) => run.text !== '');
}

/** The text closed by the end mark, which replaces the stop or mark that the author typed. */
function closed(runs: PrintedText['runs'], mark: string): PrintedText['runs'] {
  const last = runs.at(-1);
  if (last === undefined) return runs;
  const text = last.text.replace(/[\s;,./]+$/u, '');
  return [...runs.slice(0, -1), { ...last, text: `${text}${mark}` }];
}

/** Phần, chương, mục with the word: two centred lines. "I." and "1.": one line with the title (Decree 30/2020,
 * Annex I, part I, II.6.đ and V.6). */
function composeHeading(block: HeadingBlock, profile: LayoutProfile): PrintedHeading {
  const label = block.label === null ? null : cleanText(block.label);
  const { level } = block;
  const text = level === 3 ? cleanText(block.text) : capitals(block.text);
  if (label === null) return { type: 'heading', level, lines: [text], centred: level === 1 };
  if (/^\p{L}+\s/u.test(label)) return { type: 'heading', level, lines: [label, text], centred: true };
  const stop = level === 2 ? profile.body.sectionStop : '. ';
  return { type: 'heading', level, lines: [`${label}${stop}${text}`], centred: false };
}

function composeItem(block: ItemBlock): PrintedText {
  return {
    type: 'text',
    runs: [{ text: `${printLabel(block.label)} ${cleanText(block.text)}`, bold: false }],
  };
}

/** "1." "1.1." "II." for numbers, "a)" for letters, "-" and "+" as they are. */
function printLabel(label: string): string {
  const text = cleanText(label);
  if (/^\p{Ll}$/u.test(text)) return `${text})`;
  return /^[\d.]*\d$|^\p{Lu}+$/u.test(text) ? `${text}.` : text;
}

function composeArticle(block: ArticleBlock): PrintedText {
  const number = `Điều ${block.number}.`;
  const title = block.title === null ? '' : ` ${cleanText(block.title)}`;
  const text = block.text === null ? '' : cleanText(block.text);
  const head = { text: text === '' ? `${number}${title}` : `${number}${title} `, bold: true };
  return { type: 'text', runs: text === '' ? [head] : [head, { text, bold: false }] };
}

function composeTable(block: TableBlock): PrintedTable {
  return {
    type: 'table',
    header: block.header.map(cleanText),
    rows: block.rows.map((row) => block.header.map((_, column) => cleanText(row[column] ?? ''))),
    widths: block.header.map((_, column) => block.columns?.[column]?.width ?? 1),
    aligns: block.header.map((_, column) => block.columns?.[column]?.align ?? 'left'),
  };
}
