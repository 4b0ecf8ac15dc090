import { type Flow, flowRange } from './flow.ts';
import { opensWithBody } from './organisation-names.ts';
import type { Found } from './reading.ts';

/** "báo cáo [kết quả thực hiện] [về] …", "gửi [báo cáo] về …", "nộp về …". */
const REPORT =
  /(?<![a-z])(?:(bao cao)((?: (?:ket qua|tinh hinh|tien do|bang van ban|ve viec|viec|trien khai|thuc hien|to chuc|hoat dong|day du|kip thoi|so lieu|ve|dinh ky|hang thang|hang quy|hang nam)){0,6})(?: (?:gui )?(ve|cho|len|den|voi|toi)| gui)?|(?:gui|nop|tong hop)((?: (?:bao cao|thong tin|ket qua|van ban|ho so|danh sach|y kien|ke hoach|so lieu|tong hop|thuc hien|bang van ban|file mem)){0,5}) (ve|cho|den|toi))(?=:? )/g;

/** Words that end the name of the body. */
const NAME_END =
  /[.;:()\n“”"{]|,(?! (?:chong|the thao|chu tich|ubnd|uy ban|so |thuong truc|ban |hdnd|hoi dong|van phong|tinh uy|huyen uy|dang uy|thu tuong))|\/\.| (?:truoc|(?<!ban )chi dao|theo|de|cham nhat|dinh ky|xem xet|ket qua|tong hop|kip thoi|nhung|cac noi dung|noi dung|doi voi|tinh hinh|bang|khi|qua|thong qua|vao|hang|trong|phuc vu|lam co so|va (?!(?:dao tao|dau tu|moi truong|phat trien|xa hoi|du lich|the thao|truyen thong|cong nghe|ton giao|thong tin|ubnd|uy ban|so |bo |ban |van phong|ha tang|hoi dong|thuong truc|chu tich|dan van|doan|hdnd))|cho y kien|quyet dinh|(?<!thien )tai(?! (?:chinh|nguyen|san))|dung|ngay|theo doi|nhu sau|biet|ve (?=viec|ket|tinh|cong))(?![a-z])/;
const VIA = /^\s*(?:\(\s*)?(?:thong )?qua (?!trinh|ra soat|kiem tra|do |theo doi|hop)/;
const EXTRA_HEADS =
  /^(?:chu tich|thuong truc|co quan|cap co tham quyen|cap uy|lanh dao|truong ban|bi thu|cap tren|phong |bch |ttr? |don vi)/;
const LONGEST_NAME = 160;

interface Candidate {
  readonly at: number;
  readonly end: number;
  readonly score: number;
}

export interface ReportTo {
  readonly reportTo: Found<string> | null;
  readonly via: Found<string> | null;
}

/** To whom results are to be reported, and through whom ("(qua Ban Dân vận Tỉnh ủy)"). */
export function reportToFrom(flow: Flow): ReportTo {
  let best: Candidate | null = null;
  for (const match of flow.folded.matchAll(REPORT)) {
    const candidate = candidateAt(flow, match);
    if (candidate !== null && (best === null || candidate.score >= best.score)) best = candidate;
  }
  if (best === null) return { reportTo: null, via: null };
  const value = flow.text.slice(best.at, best.end);
  const reportTo = {
    value,
    confidence: best.score >= 3 ? 0.85 : best.score >= 2 ? 0.6 : 0.45,
    ranges: [flowRange(flow, best.at, best.end)],
  };
  return { reportTo, via: viaAfter(flow, best.end) };
}

function candidateAt(flow: Flow, match: RegExpExecArray): Candidate | null {
  const at =
    match.index +
    match[0].length +
    (/^:? /.exec(flow.folded.slice(match.index + match[0].length))?.[0].length ?? 0);
  const rest = flow.folded.slice(at, at + LONGEST_NAME);
  if (!opensWithBody(rest) && !EXTRA_HEADS.test(rest)) return null;
  if (/^phong [,c]|^so (?:lieu|\d)|^don vi (?:minh|nao)/.test(rest)) return null;
  const length = nameLength(rest);
  const after = flow.folded.slice(at + length, at + length + 90);
  // The letter itself reports ("… báo cáo Chủ tịch Ủy ban nhân dân tỉnh nội dung như sau"), or has reported.
  if (/^[^.;]{0,80}nhu sau/.test(after)) return null;
  const before = flow.folded.slice(Math.max(0, match.index - 60), match.index);
  if (
    /(?:nghe|tai|theo|xet|can cu|nhan duoc|da|cac|hoi nghi) $/.test(before) ||
    /(?:xet|theo|tai|nhan duoc) (?:de nghi|de xuat)[^.;]{0,50}$/.test(before)
  )
    return null;
  if (isOwnReport(flow, match, after)) return null;
  // "… để tổng hợp, báo cáo Chính phủ": what the one who gathers does with the reports.
  if (/de tong hop,? (?:va )?$/.test(before)) return null;
  return { at, end: at + length, score: scoreOf(flow, match, after) };
}

/** "Ban Dân tộc báo cáo Sở Nội vụ tổng hợp./.": the writer closes its own report and asks for none. */
function isOwnReport(flow: Flow, match: RegExpExecArray, after: string): boolean {
  if (match[1] === undefined || match[3] !== undefined) return false;
  const before = flow.folded.slice(Math.max(0, match.index - 120), match.index);
  const sentence = before
    .slice(/^.*[.:;] /.exec(before)?.[0].length ?? 0)
    .replace(/(?: kinh| xin| tran trong)? $/, '');
  const dated = /truoc|cham nhat|dinh ky|ngay \d|hang (?:thang|quy|nam)|\(?qua /.test(
    after.split(/[.;]/)[0] ?? '',
  );
  return !dated && opensWithBody(sentence) && sentence.length < 70;
}

function nameLength(rest: string): number {
  const end = NAME_END.exec(rest)?.index ?? rest.length;
  return rest.slice(0, end).replace(/[\s,/]+$/, '').length;
}

/** Results asked for by a day, to somebody named after "về", near the end: that is where the report goes. */
function scoreOf(flow: Flow, match: RegExpExecArray, after: string): number {
  let score = 0;
  const sentence = (after.split(/[.;](?: |$)/)[0] ?? '').slice(0, 90);
  if (
    /(?:truoc|cham nhat|den het) (?:\d{1,2} ?(?:gio|h)[^.;]{0,10} )?(?:ngay )?\d|dinh ky|theo (?:dung )?(?:quy dinh|thoi gian)/.test(
      sentence,
    )
  )
    score += 2;
  if (/ket qua|tinh hinh|tien do/.test(match[0])) score += 2;
  if (match[3] === 've' || match[5] === 've') score += 1;
  if (match[1] !== undefined) score += 1;
  if (VIA.test(after)) score += 2;
  if (/^[^.;]{0,40}(?:de|va) tong hop/.test(after)) score += 1;
  if (match.index > flow.folded.length * 0.6) score += 1;
  const before = flow.folded.slice(Math.max(0, match.index - 40), match.index);
  if (/(?:tong hop|tiep tuc|kip thoi|de) $/.test(before)) score -= 1;
  return score;
}

function viaAfter(flow: Flow, at: number): Found<string> | null {
  const after = flow.folded.slice(at, at + 220);
  const opening = VIA.exec(after);
  if (opening === null) return null;
  const start = at + opening[0].length;
  const inside = opening[0].includes('(');
  const rest = flow.folded.slice(start, start + LONGEST_NAME);
  const closing = inside ? rest.indexOf(')') : -1;
  const length = closing >= 0 ? trimmedLength(rest.slice(0, closing)) : nameLength(rest);
  if (length < 2) return null;
  return {
    value: flow.text.slice(start, start + length),
    confidence: 0.85,
    ranges: [flowRange(flow, start, start + length)],
  };
}

/** "(qua Sở Nội vụ để tổng hợp)", "(qua Sở Nội vụ tổng hợp)": the purpose is not part of the name. */
function trimmedLength(inside: string): number {
  const purpose =
    /[,;] (?:email|dia chi|thu dien tu|dien thoai|sdt|dt)|,? (?:de |tong hop|theo doi|truoc ngay|kem|bang|cham nhat)/.exec(
      inside,
    )?.index;
  return inside.slice(0, purpose ?? inside.length).trimEnd().length;
}
