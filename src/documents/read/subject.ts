import type { CellText } from './header-cells.ts';
import type { Line } from './lines.ts';
import { opensWithAuthority, opensWithBody } from './organisation-names.ts';
import type { Found, Passage } from './reading.ts';
import { isCapitals, oneLine } from './vietnamese-text.ts';

/** Words that open the body of a document, folded; only a capital makes them one. */
const BODY_OPENING =
  /^(?:can cu|kinh gui|kinh trinh|kinh chuyen|ngay \d|de |nham |sau khi|trong thoi gian|trong nhung nam|xet |theo |thuc hien (?:quyet|ke|cong|chi|nghi|thong|luat|huong|chuong|van ban|quy|ket)|dieu \d|chuong [ivx\d]|phan (?:[ivx\d]|thu )|[ivx]{1,4}[.,] |1[.)/] |tren co so|nhan dip|tu ngay|hom nay|uy ban nhan dan .{3,60} (?:ban hanh|bao cao|thong bao)|thoi gian|quyet dinh ?:|quyet nghi)/;

const ATTACHED_TO = /^\(?(?:ban hanh )?kem theo /;
const LONGEST_SUBJECT_LINES = 12;
const QUALIFIER =
  /^(?:phoi hop|lien (?:tich|nganh)|hanh dong|cong tac|to chuc|tong (?:ket|hop)|so ket|tham (?:tra|dinh)|tom tat|giai trinh|nhanh|chuyen de|dot xuat|dinh ky|ket luan|bo sung|chi tiet|tong the|ket qua|thanh tra|kiem tra|giam sat|va (?:huong dan|quy dinh|chuong trinh|ke hoach))(?: (?:cong tac|phoi hop))?$/;

/** Whether a line opens the body: what stood before it was the heading. */
export function opensBody(line: Line): boolean {
  return BODY_OPENING.test(line.folded) && /^[\p{Lu}(“"]|^\d/u.test(line.text);
}

/** "Căn cứ …", "Điều 1.": what no subject goes over, however close it stands. */
export function opensBasis(line: Line): boolean {
  return /^(?:can cu |dieu \d)/.test(line.folded) && opensBody(line);
}

/** Whether a line says to which document this one is attached: "(Kèm theo Quyết định số …)". */
export function saysAttachedTo(line: Line): boolean {
  return line.text.length < 300 && ATTACHED_TO.test(line.folded);
}

/** Whether a line names who decides, under the subject of a decision or resolution. */
function isAuthorityLine(line: Line): boolean {
  return isCapitals(line.text) && opensWithAuthority(line.folded);
}

export interface TitleSubject {
  readonly parts: readonly Passage[];
  readonly texts: readonly string[];
  /** Index of the first line after the subject. */
  readonly next: number;
}

/**
 * The subject under the title of a named kind (Decree 30/2020/NĐ-CP Annex I, box 5a): the lines after the title up to
 * a blank line, the authority that decides, or the body. `rest` is what the title's own line holds after the kind.
 */
export function subjectUnderTitle(
  lines: readonly Line[],
  from: number,
  to: number,
  rest: CellText | null,
): TitleSubject {
  const parts: Passage[] = [];
  const texts: string[] = [];
  let next = from;
  for (; next < to && texts.length < LONGEST_SUBJECT_LINES; next++) {
    const line = lines[next];
    if (line === undefined || line.text.length > 400) break;
    if (line.noise) continue;
    if (saysAttachedTo(line) || endsSubject(line, texts.at(-1) ?? null, rest, opensTask(lines, next))) break;
    if (!/\p{L}/u.test(line.text)) continue;
    parts.push({ start: line.start, end: line.end });
    texts.push(line.text);
  }
  // "CHƯƠNG TRÌNH PHỐI HỢP" and "BÁO CÁO TỔNG KẾT" qualify the kind; another rest is the subject itself.
  const qualifier = rest !== null && QUALIFIER.test(rest.folded) && isCapitals(rest.text) && texts.length > 0;
  if (rest !== null && !qualifier) {
    parts.unshift({ start: rest.start, end: rest.end });
    texts.unshift(rest.text);
  }
  return { parts, texts, next };
}

/** "KẾ HOẠCH / Thực hiện Chỉ thị số …": what is to be carried out is the subject, unless it runs on as a paragraph. */
function opensTask(lines: readonly Line[], at: number): boolean {
  if (!/^thuc hien /.test(lines[at]?.folded ?? '')) return false;
  let length = 0;
  for (let index = at; index < at + LONGEST_SUBJECT_LINES; index++) {
    const line = lines[index];
    if (line === undefined || (index > at && (line.blanksBefore > 0 || opensBody(line)))) break;
    length += line.text.length;
    if (/[:;]$/.test(line.text)) return false;
    if (/[./]$/.test(line.text)) break;
  }
  return length < LONGEST_TASK;
}
const LONGEST_TASK = 320;

/** In a subject in capitals "THEO QUÝ" goes on; these open the body in capitals. */
const OPENS_PART = /^(?:can cu|kinh |dieu \d|chuong |phan |muc |[ivx]{1,5}[.,/]|\d|quyet )/;

function endsSubject(line: Line, before: string | null, rest: CellText | null, isTask: boolean): boolean {
  if (/^kinh (?:gui|trinh|chuyen)/.test(line.folded)) return true;
  if (before === null) {
    const runsOn = rest !== null && isCapitals(rest.text) && line.blanksBefore === 0;
    return (isAuthorityLine(line) && !runsOn) || (opensBody(line) && !isTask) || line.text.length > 300;
  }
  if (/[.:;]$/.test(before)) return true;
  if (opensBody(line)) return !isCapitals(before) || !isCapitals(line.text) || OPENS_PART.test(line.folded);
  if (isAuthorityLine(line)) return !(isCapitals(before) && line.blanksBefore === 0);
  if (endsCapitals(line, before)) return true;
  if (line.blanksBefore === 0)
    return statesSomething(line) || (isCapitals(before) !== isCapitals(line.text) && line.text.length > 90);
  return !/^[\p{Ll}(“"]/u.test(line.text) || line.text.length > 120;
}

/** Under a subject in capitals a line that is not is the first sentence, unless it goes on with "về …". */
function endsCapitals(line: Line, before: string): boolean {
  const wasCapitals = isCapitals(before) && before.length > 12;
  return wasCapitals && !isCapitals(line.text) && /^\p{Lu}/u.test(line.text) && !/^ve /.test(line.folded);
}

/** "Ủy ban nhân dân xã … báo cáo như sau:": a body that does something, the first sentence. */
function statesSomething(line: Line): boolean {
  if (!/^\p{Lu}/u.test(line.text) || isCapitals(line.text)) return false;
  if (/ kinh moi(?![a-z])/.test(line.folded)) return true;
  if (!opensWithBody(line.folded) && !line.folded.startsWith('thuong truc ')) return false;
  return / (?:tran trong|kinh moi|ban hanh|bao cao|thong bao|xay dung|de nghi|yeu cau|nhan duoc|huong dan|to chuc)(?![a-z])/.test(
    line.folded,
  );
}

const VE_VIEC = /^(?:[vw] ?[/⁄|] ?[vy]\.?|v[il1]?v|ve viec|ve)(?![a-z]) ?:? ?/;

/** The subject from its lines, without "V/v", "Về việc" or "Về"; null when nothing is left. */
export function subjectFrom(
  parts: readonly Passage[],
  texts: readonly string[],
  folded: string,
  sure: number,
): Found<string> | null {
  const joined = oneLine(texts.join(' '));
  const opening = VE_VIEC.exec(folded.replace(/\s+/g, ' ').trim())?.[0].length ?? 0;
  const value = joined
    .slice(opening)
    .replace(/^[\s:.-]+/, '')
    .replace(/[\s.;,_-]+$/, '');
  if (!/\p{L}{2}/u.test(value)) return null;
  return { value, confidence: sure, ranges: parts };
}

/** Whether a folded cell opens the subject of an official letter. */
export function opensLetterSubject(folded: string): boolean {
  return /^(?:[vw] ?[/⁄|] ?[vy](?![a-z])|v[il1]?v |ve viec )/.test(folded);
}
