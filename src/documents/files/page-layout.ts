/**
 * From pieces of text with a place on the page to lines in reading order. What makes official documents special:
 * the header (agency left, national motto right) and the end (recipients left, signer right) stand in two
 * columns that must be read one after the other.
 */

export interface PlacedText {
  readonly text: string;
  /** Left edge, in the page's unit. */
  readonly x: number;
  readonly width: number;
  /** Base line, growing downwards. */
  readonly y: number;
  /** Height of the letters. */
  readonly height: number;
  /** Whether a word break comes before this piece whatever its distance. */
  readonly spaceBefore: boolean;
}

interface Segment {
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

interface Row {
  readonly y: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** A gap wider than this many letter heights parts two segments of a row. */
const SEGMENT_GAP = 1.1;
/** A gap wider than this many letter heights is a space. */
const WORD_GAP = 0.15;
/** Where two columns may part, as shares of the page's width, the likeliest first. */
const COLUMN_SPLITS = [0.42, 0.44, 0.4, 0.46, 0.38, 0.48, 0.36, 0.5];

/** The lines of one page; an empty line stands for a gap between paragraphs or columns. */
export function layOutPage(pieces: readonly PlacedText[], pageWidth: number): string[] {
  const rows = rowsOf(pieces);
  const header = headerZone(rows, pageWidth);
  const rest = rows.slice(header.rows.length);
  const ending = endingZone(rest, pageWidth);
  const body = rest.slice(0, rest.length - ending.rows.length - ending.after.length);
  return [
    ...columnLines(header.rows, header.split),
    ...plainLines(body),
    ...columnLines(ending.rows, ending.split),
    ...plainLines(ending.after),
  ];
}

function rowsOf(pieces: readonly PlacedText[]): Row[] {
  const groups: PlacedText[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const group = groups.at(-1);
    const first = group?.[0];
    const near = first !== undefined && piece.y - first.y <= 0.5 * Math.max(first.height, piece.height);
    if (near) group?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => ({
    y: group.reduce((sum, piece) => sum + piece.y, 0) / group.length,
    height: Math.max(...group.map((piece) => piece.height)),
    segments: segmentsOf(group.sort((a, b) => a.x - b.x)),
  }));
}

function segmentsOf(pieces: readonly PlacedText[]): Segment[] {
  const segments: { left: number; right: number; text: string }[] = [];
  for (const piece of pieces) {
    const open = segments.at(-1);
    const gap = open === undefined ? Number.POSITIVE_INFINITY : piece.x - open.right;
    if (open === undefined || gap > SEGMENT_GAP * piece.height) {
      segments.push({ left: piece.x, right: piece.x + piece.width, text: piece.text });
      continue;
    }
    const space = piece.spaceBefore || gap > WORD_GAP * piece.height;
    open.text += space && !open.text.endsWith(' ') ? ` ${piece.text}` : piece.text;
    open.right = Math.max(open.right, piece.x + piece.width);
  }
  return segments;
}

interface Zone {
  readonly rows: readonly Row[];
  readonly split: number;
}

const NO_ZONE: Zone = { rows: [], split: 0 };

/** The rows above "Kính gửi" that leave a free column between left and right. */
function headerZone(rows: readonly Row[], pageWidth: number): Zone {
  const addressed = rows.findIndex((row) => /^k[iíị]nh g[uưủử]i/iu.test(row.segments[0]?.text ?? ''));
  const zone = widestZone(addressed === -1 ? rows : rows.slice(0, addressed), pageWidth);
  const title = zone.rows.findIndex((row) => isCentred(row, zone.split, pageWidth));
  const header = { ...zone, rows: title === -1 ? zone.rows : zone.rows.slice(0, title) };
  // Without one row that has both columns it is no header but short lines of running text.
  const twoColumns = header.rows.some(
    ({ segments }) =>
      segments.some((s) => s.right <= zone.split) && segments.some((s) => s.left >= zone.split),
  );
  return twoColumns ? header : NO_ZONE;
}

/** A short title ("KẾ HOẠCH") in the middle of the page fits into the right column without belonging to it. */
function isCentred({ segments }: Row, split: number, pageWidth: number): boolean {
  const [only] = segments;
  if (only === undefined || segments.length > 1) return false;
  return only.left > split && (only.left + only.right) / 2 < 0.6 * pageWidth;
}

/** The rows from "Nơi nhận" (with the signer's rows just above it) down to the first row of running text. */
function endingZone(rows: readonly Row[], pageWidth: number): Zone & { readonly after: readonly Row[] } {
  let start = rows.findLastIndex((row) => /^n[oơ][iì] nh[aâậ]n/iu.test(row.segments[0]?.text ?? ''));
  if (start === -1) return { ...NO_ZONE, after: [] };
  while (start > 0 && (rows[start - 1]?.segments[0]?.left ?? 0) > 0.42 * pageWidth) start -= 1;
  const zone = widestZone(rows.slice(start), pageWidth);
  return zone.rows.length === 0
    ? { ...NO_ZONE, after: [] }
    : { ...zone, after: rows.slice(start + zone.rows.length) };
}

/** Of the possible columns the one that the most rows, counted from the first, keep free; with text on both sides. */
function widestZone(rows: readonly Row[], pageWidth: number): Zone {
  let best = NO_ZONE;
  for (const share of COLUMN_SPLITS) {
    const split = share * pageWidth;
    const crossed = rows.findIndex((row) => row.segments.some((s) => s.left < split && s.right > split));
    const zone = crossed === -1 ? rows : rows.slice(0, crossed);
    const isLeft = (segment: Segment) => segment.right <= split;
    const bothSides =
      zone.some((row) => row.segments.some(isLeft)) &&
      zone.some((row) => row.segments.some((segment) => !isLeft(segment)));
    if (bothSides && zone.length > best.rows.length) best = { rows: zone, split };
  }
  return best;
}

function columnLines(rows: readonly Row[], split: number): string[] {
  if (rows.length === 0) return [];
  const side = (isLeft: boolean) =>
    rows
      .map((row) => ({ ...row, segments: row.segments.filter((s) => s.right <= split === isLeft) }))
      .filter((row) => row.segments.length > 0);
  return [...plainLines(side(true)), '', ...plainLines(side(false)), ''];
}

function plainLines(rows: readonly Row[]): string[] {
  const steps = rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? row.y));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return rows.flatMap((row, index) => {
    const line = row.segments
      .map((segment) => segment.text.trim())
      .filter((text) => text !== '')
      .join('   ');
    const step = steps[index - 1] ?? 0;
    return step > 1.5 * usual ? ['', line] : [line];
  });
}
