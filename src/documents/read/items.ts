import type { Item } from '#documents/model.ts';
import { enumerationOf, type Marker, type MarkerClass, RANK } from './item-markers.ts';
import type { Line } from './lines.ts';
import type { Found, Passage } from './reading.ts';
import { oneLine } from './vietnamese-text.ts';

/** What closes a document after its last point: "Nhận được Công văn này …", "Trên đây là …". */
const CLOSING =
  /^(?:nhan (?:duoc )?(?:cong van|chi thi|ke hoach|van ban|thong bao|huong dan|cong dien)|tren day la|yeu cau (?:cac|thu truong|giam doc|chu tich|ubnd|uy ban)|de nghi (?:cac|thu truong|ubnd|uy ban|dong chi|ban|lanh dao)|can cu (?:cong van|chi thi|ke hoach|quyet dinh|noi dung|huong dan|thong bao|chuong trinh)|trong qua trinh|nay,? thong bao|thong bao nay|(?:ubnd|uy ban|so|ban|van phong|tinh uy|huyen uy|dang uy) .{2,70} (?:de nghi|yeu cau|thong bao|bao cao|tran trong)|(?:ket luan|ke hoach|chi thi|quyet dinh|nghi quyet|chuong trinh|huong dan) nay|rat mong|kinh (?:de nghi|trinh|mong)|tran trong|noi nhan|[a-z ]{2,60} phoi hop chat che theo chuc nang)/;

/** The enumerated points of a body at its two highest levels, in order, with their labels as printed. */
export function itemsFrom(lines: readonly Line[]): Found<readonly Item[]> | null {
  const written = lines.filter((line) => !line.noise);
  const { accepted, broken } = enumerationOf(written);
  const places = new Map(written.map((line, place) => [line, place]));
  const markers = twoLevels(accepted.slice(0, MOST_MARKERS), broken, written, places);
  if (markers.length === 0) return null;
  const items: Item[] = [];
  const ranges: Passage[] = [];
  markers.forEach((marker, index) => {
    const next = markers[index + 1]?.line.index ?? Number.POSITIVE_INFINITY;
    const own = linesOfPoint(written, places.get(marker.line) ?? 0, next, index === markers.length - 1);
    const end = own.at(-1)?.end ?? marker.line.end;
    const text = oneLine(
      [marker.line.text.slice(marker.textAt), ...own.slice(1).map((line) => line.text)].join(' '),
    );
    items.push({ label: marker.label, text: text.replace(/\s*[./]{2,3}$/, '.') });
    ranges.push({ start: marker.line.start, end });
  });
  return { value: items, confidence: broken.size > 0 ? 0.7 : 0.9, ranges };
}

/** No document has more points than this; the rest is not listed. */
const MOST_MARKERS = 1000;

/** Keeps the two highest levels that are really lists. */
function twoLevels(
  accepted: readonly Marker[],
  broken: ReadonlySet<MarkerClass>,
  lines: readonly Line[],
  places: ReadonlyMap<Line, number>,
): readonly Marker[] {
  const lists = accepted.filter((marker) => isList(marker, accepted));
  const ranks = [...new Set(lists.map((marker) => RANK[marker.cls]))].sort((one, other) => one - other);
  const [top, second] = ranks;
  if (top === undefined) return [];
  const kept = lists.filter((marker) => RANK[marker.cls] === top || RANK[marker.cls] === second);
  return kept.filter((marker) => {
    if (RANK[marker.cls] === top) return true;
    // Letters that recognition garbled in one place cannot be trusted in another.
    if (RANK[marker.cls] >= RANK['sub-number'])
      return !broken.has(marker.cls) && !broken.has('numbered-parenthesis');
    return !kept.some((one) => one.cls === 'article') || !isEnumerationOfNames(marker, lists, lines, places);
  });
}

/** A single mark makes no list, except an article or a section. */
function isList(marker: Marker, accepted: readonly Marker[]): boolean {
  if (marker.cls === 'article' || marker.cls === 'section') return true;
  return accepted.some((other) => other !== marker && other.cls === marker.cls);
}

/** Under an article, a list of short lines names things (places, members) and gives no tasks. */
function isEnumerationOfNames(
  marker: Marker,
  markers: readonly Marker[],
  lines: readonly Line[],
  places: ReadonlyMap<Line, number>,
): boolean {
  const at = markers.indexOf(marker);
  let from = at;
  while (from > 0 && markers[from - 1]?.cls === marker.cls) from--;
  let to = at;
  while (markers[to + 1]?.cls === marker.cls) to++;
  const group = markers.slice(from, to + 1);
  return group.every((one) => {
    const next = lines[(places.get(one.line) ?? 0) + 1];
    const short = one.line.text.length < 64 && /[;.]$/.test(one.line.text);
    return short && (next === undefined || next.text.length < 400);
  });
}

/** The lines of one point: up to the next point, and for the last one up to the closing paragraph. */
function linesOfPoint(
  lines: readonly Line[],
  from: number,
  nextIndex: number,
  last: boolean,
): readonly Line[] {
  const own: Line[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.index >= nextIndex) break;
    if (last && at > from && opensParagraph(line, lines[at - 1]) && CLOSING.test(line.folded)) break;
    if (
      at > from &&
      /^(?:chuong|muc|phan) (?:[ivx]+|\d+|thu)(?![a-z])/.test(line.folded) &&
      line.text.length < 80
    )
      break;
    own.push(line);
  }
  return own;
}

function opensParagraph(line: Line, before: Line | undefined): boolean {
  if (!/^\p{Lu}/u.test(line.text)) return false;
  return line.blanksBefore > 0 || before === undefined || /[.;:/”"]$/.test(before.text);
}
