import type { Deadline } from '#documents/model.ts';
import { DATE_SOURCE, matchedDate } from './dates.ts';
import { type Flow, flowRange } from './flow.ts';
import type { Found, Passage } from './reading.ts';

const HOUR = String.raw`(?:\d{1,2} ?(?:gio|h|g) ?(?:\d{2})?(?: phut)?,? ?)?`;
const EVERY = `(?:hang|moi) (?:tuan|thang|quy|nam)`;
/** Words by which a day becomes a limit; "trong" and "vào" only where something is to be handed in. */
const LIMIT = `(?:cham nhat(?: la| den| vao| trong)?(?: truoc)?|truoc|den het|han cuoi(?: cung)?(?: la)?|han chot(?: la)?|khong qua|muon nhat(?: la)?)`;
const DAY = `(?:ngay )?`;
const PARTIAL = String.raw`\d{1,2}(?: ?\/ ?\d{1,2}| thang \d{1,2})?(?![\d/])(?: ${EVERY}| nam nay| hang)?`;
const MONTH = String.raw`(?:thang \d{1,2}|quy (?:[ivx]{1,3}|\d))(?: ?\/ ?| nam )\d{4}`;

const FULL = new RegExp(`(?<![a-z])(?:${LIMIT}|(trong|vao)) ${HOUR}${DAY}${DATE_SOURCE}`, 'g');
const UNDATED = new RegExp(
  String.raw`(?<![a-z])(?:${LIMIT} ${HOUR}ngay ${PARTIAL}|${LIMIT} ${HOUR}(?:hang|moi) ngay|(?:vao )?ngay \d{1,2}(?:\/\d{1,2})? ${EVERY}|(?:${LIMIT}|(?:xong )?trong) ${MONTH})`,
  'g',
);
const PERIOD = String.raw`(?:(?:hang|moi) )?(?:thang|quy|nam|tuan|0?[369] thang|ca nam|0?1 nam)(?: \([^().]{4,60}\))?`;
const PERIODIC = new RegExp(
  String.raw`(?<![a-z])dinh ky,? ${PERIOD}(?:(?:, | va | hoac |\/)${PERIOD}){0,4}`,
  'g',
);
const STATED = new RegExp(
  `(?<![a-z])thoi (?:han|gian) (?:gui|nop|bao cao|hoan thanh|dang ky|thuc hien xong)[^.;:]{0,40}: (?:ngay )?${DATE_SOURCE}`,
  'g',
);

/** Verbs of what somebody must do by a limit. */
const ACTION =
  /bao cao|gui|nop|hoan thanh|xong|tong hop|dang ky|trinh|gop y|co y kien|y kien|tham muu|de xuat|trien khai|ban hanh|to chuc|xay dung|thuc hien|kien toan|ra soat|thanh lap|tra loi|tham gia|cung cap|giai quyet|lap |phe duyet|cap nhat|niem yet|cong khai|to chuc|phan cong|chuyen |lay y kien/;
const HANDING_IN = /bao cao|gui|nop|hoan thanh|dang ky|tra loi/;
/** A limit in the past or of validity: "ban hành trước ngày", "trước ngày … có hiệu lực". */
const BEFORE_EXCLUDED =
  /(?:da|duoc)(?: \S+){0,3} $|(?:ban hanh|co hieu luc|sinh|phat sinh|tuyen dung|xay ra|ton tai|ky|nghi huu|cong nhan) $|tu ngay [^.;]{2,40}$/;
const AFTER_EXCLUDED =
  /^ ?(?:\([^)]{0,40}\) ?)?(?:thi |ma )?(?:co hieu luc|het hieu luc|quyet dinh|khai mac)/;

interface Limit extends Deadline {
  readonly at: number;
  readonly end: number;
}

/**
 * The limits by which somebody must act or report, in order, as the text words them. A limit without a year, or one
 * that recurs, has no date; one that lies before the document's own day is history and no limit.
 */
export function deadlinesFrom(flow: Flow, documentDate: string | null): Found<readonly Deadline[]> | null {
  const limits: Limit[] = [];
  for (const match of flow.folded.matchAll(FULL)) {
    const date = matchedDate(match, 2);
    if (date !== null && documentDate !== null && date < documentDate) continue;
    if (isLimit(flow, match, match[1] !== undefined)) limits.push(limitOf(flow, match, date));
  }
  for (const match of flow.folded.matchAll(STATED)) limits.push(limitOf(flow, match, matchedDate(match, 1)));
  for (const match of flow.folded.matchAll(UNDATED)) {
    if (!/ \d{4}$|\/\d{4}$/.test(match[0]) || !overlaps(limits, match)) {
      if (isLimit(flow, match, /^(?:vao |ngay|trong)/.test(match[0])))
        limits.push(limitOf(flow, match, null));
    }
  }
  for (const match of flow.folded.matchAll(PERIODIC)) {
    if (/bao cao|tong hop|gui|so ket|danh gia/.test(around(flow, match)))
      limits.push(limitOf(flow, match, null));
  }
  return result(flow, withoutOverlaps(limits));
}

function limitOf(flow: Flow, match: RegExpExecArray, date: string | null): Limit {
  const end = match.index + match[0].trimEnd().length;
  return { text: flow.text.slice(match.index, end), date, at: match.index, end };
}

/** The sentence before a match and a little after it. */
function around(flow: Flow, match: RegExpExecArray): string {
  return `${sentenceBefore(flow, match.index)}${flow.folded.slice(match.index, match.index + match[0].length + 70)}`;
}

function sentenceBefore(flow: Flow, at: number): string {
  const before = flow.folded.slice(Math.max(0, at - 260), at);
  // "TP. Cần Thơ" does not end a sentence.
  const stop = /^.*(?:(?<!(?:^|[ (])(?:tp|tx|tt|ts|gs))\. |; )/.exec(before)?.[0].length;
  return before.slice(stop ?? 0);
}

function isLimit(flow: Flow, match: RegExpExecArray, handsIn: boolean): boolean {
  const before = `${sentenceBefore(flow, match.index)}${/^xong /.exec(match[0])?.[0] ?? ''}`;
  if (BEFORE_EXCLUDED.test(before)) return false;
  const after = flow.folded.slice(match.index + match[0].length, match.index + match[0].length + 90);
  if (AFTER_EXCLUDED.test(after)) return false;
  if (handsIn) return HANDING_IN.test(before) && !/(?:hop|hoi nghi|le|du kien)(?: \S+){0,4} $/.test(before);
  const clauseAfter = after.split(/[.;]/)[0] ?? '';
  return ACTION.test(before) || ACTION.test(clauseAfter);
}

function overlaps(limits: readonly Limit[], match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return limits.some((limit) => match.index < limit.end && limit.at < end);
}

function withoutOverlaps(limits: readonly Limit[]): readonly Limit[] {
  const sorted = limits.toSorted((one, other) => one.at - other.at || other.end - one.end);
  const kept: Limit[] = [];
  for (const limit of sorted) if (limit.at >= (kept.at(-1)?.end ?? 0)) kept.push(limit);
  return kept;
}

function result(flow: Flow, limits: readonly Limit[]): Found<readonly Deadline[]> | null {
  if (limits.length === 0) return null;
  const ranges: Passage[] = limits.map((limit) => flowRange(flow, limit.at, limit.end));
  const value = limits.map(({ text, date }) => ({ text, date }));
  return { value, confidence: limits.every((limit) => limit.date !== null) ? 0.85 : 0.7, ranges };
}
