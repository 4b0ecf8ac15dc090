import type { Line } from './lines.ts';
import type { Found, Passage } from './reading.ts';
import { oneLine, trimEntry } from './vietnamese-text.ts';

/** "Kính gửi", "Kính trình" (the Party's submissions), and the telegram's "… điện:". */
const OPENING = /^\W{0,3}(kinh (?:g[uo]i|[ou]ui|trinh|chuyen))(?![a-z]) ?[:;.]{0,2}/;
const TELEGRAM = /^.{0,80}\bdien ?:$/;
const INVITATION = /\bkinh moi ?: ?/;
export const BULLET = /^(?:[-–—~•·+▪●♦*]|\.[ ](?=\p{Lu})|\.(?=[—–-]))[_ .—–-]{0,4}(?=[\p{L}\d“"(])/u;

const MOST_LINES = 60;

export interface Addressees {
  readonly found: Found<readonly string[]> | null;
  /** Index of the first line after the list. */
  readonly next: number;
}

/** Reads whom a document addresses, from the first line of its body (Decree 30/2020/NĐ-CP Annex I, box 9a). */
export function addresseesFrom(lines: readonly Line[], from: number, to: number): Addressees {
  for (let at = from, read = 0; at < to && read < 4; at++) {
    const line = lines[at];
    if (line === undefined || line.noise) continue;
    read++;
    const rest = openingRest(line);
    if (rest !== null) return listFrom(lines, at, to, rest);
  }
  return { found: null, next: from };
}

/** Where in the line the first addressee may begin, or null when the line opens no list. */
function openingRest(line: Line): number | null {
  const opening = OPENING.exec(line.folded);
  if (opening !== null) return opening[0].length;
  if (line.text.length < 120 && TELEGRAM.test(line.folded)) return line.text.length;
  const invitation = INVITATION.exec(line.folded.slice(0, 200));
  return invitation === null ? null : invitation.index + invitation[0].length;
}

interface Entry {
  text: string;
  readonly ranges: Passage[];
}

function listFrom(lines: readonly Line[], at: number, to: number, rest: number): Addressees {
  const entries: Entry[] = [];
  const opening = lines[at];
  if (opening !== undefined) addInline(entries, opening, rest);
  let bulleted =
    entries.length > 0 && opening !== undefined && BULLET.test(opening.text.slice(rest).trimStart());
  let next = at + 1;
  for (; next < to && next < at + MOST_LINES; next++) {
    const line = lines[next];
    if (line === undefined) break;
    if (line.noise) continue;
    const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
    if (MEETING.test(line.folded.slice(bullet))) break;
    if (bullet > 0 && (bulleted || entries.length === 0 || !closed(entries))) {
      entries.push(entryOf(line, bullet));
      bulleted = true;
    } else if (goesOn(entries, line, bulleted)) extend(entries, line);
    else if (startsPlainEntry(entries, line, bulleted)) entries.push(entryOf(line, 0));
    else break;
  }
  return { found: result(entries), next };
}

function addInline(entries: Entry[], line: Line, rest: number): void {
  const text = line.text.slice(rest);
  const lead = rest + text.length - text.trimStart().length;
  const bullet = BULLET.exec(line.text.slice(lead))?.[0].length ?? 0;
  if (/\p{L}{2}/u.test(text)) entries.push(entryOf(line, lead + bullet));
}

function entryOf(line: Line, from: number): Entry {
  return { text: line.text.slice(from), ranges: [{ start: line.start + from, end: line.end }] };
}

function closed(entries: readonly Entry[]): boolean {
  return /\.$/.test(entries.at(-1)?.text.trimEnd() ?? '');
}

/** A line that goes on the entry above it. */
function goesOn(entries: readonly Entry[], line: Line, bulleted: boolean): boolean {
  const last = entries.at(-1)?.text.trimEnd();
  if (last === undefined || /[.;]$/.test(last) || opensPart(line)) return false;
  // "Thời gian: …", "Địa điểm: …" under an invitation.
  if (!bulleted && /^\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}: /u.test(line.text)) return false;
  if (line.blanksBefore > 0)
    return /,$/.test(last) || (/^\p{Ll}/u.test(line.text) && line.text.length < 120 && bulleted);
  if (/,$/.test(last)) return line.text.length < (bulleted ? 90 : 160) && !BODY_OPENING.test(line.text);
  // "Kính gửi: Sở A" and at once the first paragraph: a paragraph opens with a capital and is long.
  return /^\p{Ll}/u.test(line.text) || (line.text.length < 60 && !/^\p{Lu}\p{Ll}+ .{30,}/u.test(line.text));
}

/** "Phần I", "I. ĐẶC ĐIỂM TÌNH HÌNH", "1. Kết quả": the body begins; no addressee is numbered by the text around it. */
function opensPart(line: Line): boolean {
  return (
    /^(?:phan|chuong|muc|dieu) (?:[ivx]{1,5}|\d{1,2}|thu [a-z]+)(?![a-z])/.test(line.folded) ||
    /^(?:[IVX]{1,5}|[A-D]|\d{1,2})\s?(?:[.)/]|[-–](?= ))\s*\p{Lu}/u.test(line.text)
  );
}

/** The first sentence of a letter, which a list that ends with a comma does not reach. */
const BODY_OPENING =
  /^(?:Thực hiện|Căn cứ|Theo|Nhằm|Để|Ngày|Trong|Xét|Tiếp|Triển khai|Hiện nay|Vừa qua|Qua) /u;

/** When, where and about what, under an invitation. */
const MEETING = /^(?:thoi gian|dia diem|noi dung|chu tri|thanh phan)(?: [a-z]{2,8}){0,2} ?:/;

/** A list without dashes: entries end with ";" and stand on lines of their own. */
function startsPlainEntry(entries: readonly Entry[], line: Line, bulleted: boolean): boolean {
  if (bulleted || line.text.length > 160 || opensPart(line)) return false;
  if (entries.length === 0) return !/^(?:can cu|thuc hien|ngay \d)/.test(line.folded);
  return /;$/.test(entries.at(-1)?.text.trimEnd() ?? '');
}

function extend(entries: readonly Entry[], line: Line): void {
  const last = entries.at(-1);
  if (last === undefined) return;
  last.text = `${last.text} ${line.text}`;
  last.ranges.push({ start: line.start, end: line.end });
}

function result(entries: readonly Entry[]): Found<readonly string[]> | null {
  const values = entries
    .flatMap((entry) => split(oneLine(entry.text)))
    .map((value) => value.replace(/^Kính mời ?: ?/iu, ''))
    .filter((value) => /\p{L}{2}/u.test(value));
  if (values.length === 0) return null;
  const confidence = values.some((value) => value.length > 250) ? 0.45 : 0.9;
  return { value: values, confidence, ranges: entries.flatMap((entry) => entry.ranges) };
}

/** Several addressees on one line: "- A; - B", "A; B". */
function split(text: string): readonly string[] {
  return text.split(/\s*;\s*(?:[-–+]\s*)?/).map(trimEntry);
}
