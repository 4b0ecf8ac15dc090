import { DOCUMENT_KINDS, type DocumentKind } from '#documents/model.ts';
import { editDistance, foldSameLength } from './vietnamese-text.ts';

/** Names a title can carry, folded, longest first, with the kind they print; null for a kind without an
 * abbreviation in Decree 30/2020/NĐ-CP Annex III (điều lệ), which still is a document. */
const TITLES: readonly (readonly [string, DocumentKind | null])[] = [
  ...DOCUMENT_KINDS.map((kind) => [foldSameLength(kind.vi), kind.abbreviation] as const),
  ['dieu le', null] as const,
  ['thong tri', null] as const,
  ['loi keu goi', null] as const,
  ['noi quy', null] as const,
].sort((one, other) => other[0].length - one[0].length);

/** Abbreviations as they stand in symbols, folded, with those the Party and joint documents add. */
const ABBREVIATIONS: ReadonlyMap<string, DocumentKind> = new Map<string, DocumentKind>([
  ...DOCUMENT_KINDS.map((kind) => [foldSameLength(kind.abbreviation), kind.abbreviation] as const).filter(
    // "đa" and "da" fold alike, so do "hđ" and "hd": the accent decides, below.
    ([folded]) => folded !== 'da' && folded !== 'hd',
  ),
  ['qdi', 'QyĐ'],
  ['qyd', 'QyĐ'],
  ['ttlt', 'TT'],
  ['nqlt', 'NQ'],
  ['ctph', 'CTr'],
  ['ctrph', 'CTr'],
  ['ctrhd', 'CTr'],
  ['khph', 'KH'],
  ['khlt', 'KH'],
  ['hdlt', 'HD'],
  ['hdlb', 'HD'],
  ['thb', 'TB'],
  ['qh', 'L'],
]);

/** The kind that a part of a symbol abbreviates ("QĐ", "TTr", "CV"), or null. */
export function kindOfAbbreviation(abbreviation: string): DocumentKind | null {
  const folded = foldSameLength(abbreviation);
  if (folded === 'hd') return abbreviation.includes('Đ') ? 'HĐ' : 'HD';
  if (folded === 'da') return abbreviation.startsWith('Đ') ? 'ĐA' : 'DA';
  return ABBREVIATIONS.get(folded) ?? null;
}

/**
 * The kind a symbol shows. The State writes KIND-ISSUER and leaves it out in an official letter (Decree 30 Annex I
 * II.3), the Party writes KIND/ISSUER always. `sure` is false where the letter is only concluded from its absence.
 */
export function kindOfSymbol(symbol: string): { kind: DocumentKind; sure: boolean } | null {
  const first = symbol.split(/[-/.]/)[0] ?? '';
  const kind = kindOfAbbreviation(first);
  if (kind !== null) return { kind, sure: true };
  return /^\p{Lu}{2,}|^\p{Ll}{2,}$/u.test(first) ? { kind: 'CV', sure: false } : null;
}

export interface Title {
  readonly kind: DocumentKind | null;
  /** How many characters of the line the name of the kind takes; the rest is the subject or a qualifier. */
  readonly length: number;
  readonly exact: boolean;
}

/** The kind that a folded line opens with ("quyet dinh", "ke hoach thuc hien …"), or null. */
export function titleAt(folded: string): Title | null {
  for (const [name, kind] of TITLES) {
    if (folded.startsWith(name) && !/[a-z]/.test(folded[name.length] ?? ' ')) {
      return { kind, length: name.length, exact: true };
    }
  }
  return misreadTitle(folded);
}

/** A title of which recognition misread one letter: only when the line holds nothing else. */
function misreadTitle(folded: string): Title | null {
  const line = folded.replace(/[^a-z ]/g, '').trim();
  if (line.length < 7 || line.length > 20) return null;
  const near = (limit: number) =>
    TITLES.filter(([name]) => name.length >= 7 && editDistance(line, name, 1) <= limit);
  // "THÔNG BÁO" with a stray sign is itself, though "THÔNG CÁO" is near; what is near to two titles is neither.
  const same = near(0);
  const [title, ...others] = same.length > 0 ? same : near(1);
  if (title === undefined || others.length > 0) return null;
  return { kind: title[1], length: folded.length, exact: false };
}

const REFERENCE_WORDS = [
  'thông tư liên tịch',
  'nghị quyết liên tịch',
  'nghị định',
  'nghị quyết',
  'quyết định',
  'chỉ thị',
  'thông tư',
  'thông báo',
  'thông tri',
  'công văn',
  'công điện',
  'văn bản',
  'kế hoạch',
  'tờ trình',
  'báo cáo',
  'hướng dẫn',
  'kết luận',
  'quy định',
  'quy chế',
  'chương trình phối hợp',
  'chương trình hành động',
  'chương trình',
  'đề án',
  'dự án',
  'phương án',
  'pháp lệnh',
  'lệnh',
  'biên bản',
  'giấy mời',
  'điều lệ',
  'bộ luật',
  'luật',
  'hiến pháp',
  'thông báo kết luận',
  'phiếu chuyển',
  'hợp đồng',
  'hiệp định',
  'thư',
];

/** Finds the word of a kind at the end of a folded stretch, before "số": "… tai ke hoach so". */
export const KIND_WORD_BEFORE_NUMBER = new RegExp(
  `(?:^|[^a-z])(${REFERENCE_WORDS.map(foldSameLength)
    .sort((one, other) => other.length - one.length)
    .join(
      '|',
    )})(?: (?:lien tich|lien nganh|hanh dong|phoi hop|tham tra|thuyet minh|tong hop|ket luan|hoa toc|khan|mat|thanh tra))?(?: cua [a-z ]{2,40})?[:, ]{0,3}(?:so[:. ]{0,3}|[: ]{0,3})$`,
);

/** The Vietnamese name of a kind, with a capital: "Báo cáo". */
export function nameOfKind(kind: DocumentKind): string {
  const name = DOCUMENT_KINDS.find((one) => one.abbreviation === kind)?.vi ?? kind;
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
