import type { Block, TableBlock } from '#documents/write/draft.ts';

/**
 * The body as an officer types it: one line a paragraph, the marks that documents use anyway.
 * "Chương I. Tên" and "Phần I. Tên" are headings of the first level, "I. Tên" of the second, "# Tên" one without a
 * numeral; "Điều 1. …" an article; "1. …", "1.1. …" a clause, "a) …" a point, "- …" a dash; "| a | b |" a row of a
 * table, the first of which is its header. Anything else is a paragraph.
 */
export function blocksOfText(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let table: string[][] = [];
  const endTable = () => {
    if (table.length > 0) blocks.push(tableOf(table));
    table = [];
  };
  for (const line of text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((raw) => raw.trim())
    .filter(Boolean)) {
    if (/^\|.*\|$/.test(line)) {
      table.push(
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
      continue;
    }
    endTable();
    blocks.push(blockOf(line));
  }
  endTable();
  return blocks;
}

function blockOf(line: string): Block {
  const article = /^Điều (\d{1,4})\.\s*(.+)$/u.exec(line);
  if (article) return articleOf(article[1] ?? '', article[2] ?? '');
  const part = /^((?:Phần|Chương|Mục) [\p{L}\p{N}]{1,12})\.\s*(.{1,500})$/u.exec(line);
  if (part) {
    const level = part[1]?.startsWith('Mục') ? 2 : 1;
    return { type: 'heading', level, label: part[1] ?? null, text: part[2] ?? '' };
  }
  const section = /^([IVX]{1,6})\.\s*(.{1,500})$/.exec(line);
  if (section) return { type: 'heading', level: 2, label: section[1] ?? null, text: section[2] ?? '' };
  const bare = /^#\s*(.{1,500})$/.exec(line);
  if (bare) return { type: 'heading', level: 2, label: null, text: bare[1] ?? '' };
  const item = /^(\d{1,3}(?:\.\d{1,3}){0,3})\.\s+(.+)$/.exec(line);
  if (item) return { type: 'item', level: 1, label: item[1] ?? '', text: item[2] ?? '' };
  const point = /^(\p{Ll})\)\s*(.+)$/u.exec(line);
  if (point) return { type: 'item', level: 2, label: point[1] ?? '', text: point[2] ?? '' };
  const dash = /^[-–+]\s+(.+)$/.exec(line);
  if (dash) return { type: 'item', level: 3, label: '-', text: dash[1] ?? '' };
  return { type: 'paragraph', text: line };
}

/** "Điều 1. Phạm vi" names the article; "Điều 1. Ban hành kèm theo …;" is its text. */
function articleOf(number: string, rest: string): Block {
  const isText = /[.;:,]$/.test(rest) || rest.length > 200;
  return { type: 'article', number, title: isText ? null : rest, text: isText ? rest : null };
}

function tableOf(rows: readonly (readonly string[])[]): TableBlock {
  const [header = [], ...body] = rows;
  const fitted = body.map((row) => header.map((_, index) => row[index] ?? ''));
  return { type: 'table', header, rows: fitted, columns: null };
}

/** The body as it is typed; `blocksOfText` reads it back. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(lineOf).join('\n');
}

function lineOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return block.label === null ? `# ${block.text}` : `${block.label}. ${block.text}`;
    case 'item':
      return itemLine(block.label, block.text);
    case 'article':
      return `Điều ${block.number}. ${[block.title, block.text].filter((part) => part !== null).join('. ')}`;
    case 'table':
      return [block.header, ...block.rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  }
}

function itemLine(label: string, text: string): string {
  if (/^\d/.test(label)) return `${label}. ${text}`;
  return /^\p{L}$/u.test(label) ? `${label}) ${text}` : `- ${text}`;
}
