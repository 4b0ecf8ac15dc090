/**
 * The one model of an official document (văn bản hành chính; Decree 30/2020/NĐ-CP Art 7 and 8, and the Party's
 * form). Reading produces it, checking judges it, writing prints it, exchange carries it.
 *
 * A value that the text does not support is null (or []): it is never filled from elsewhere.
 * Dates are ISO 8601 calendar dates (YYYY-MM-DD) in Vietnam.
 */
export interface OfficialDocument {
  /** Decree 30's abbreviation: CV for an official letter (công văn), QĐ, TB, KH, … */
  readonly kind: DocumentKind | null;
  readonly style: DocumentStyle | null;
  /** In sentence case with Vietnamese capitals kept: "Ủy ban nhân dân tỉnh Thái Bình". */
  readonly issuer: string | null;
  readonly parentIssuer: string | null;
  /** The number alone, as printed: "1140", "06/2018". */
  readonly number: string | null;
  /** What follows the number's first slash or hyphen: "UBND-NCKS", "CV/BCĐ". */
  readonly symbol: string | null;
  readonly date: string | null;
  readonly place: string | null;
  /** Trích yếu, without "V/v". */
  readonly subject: string | null;
  readonly addressees: readonly string[];
  /** Nơi nhận, one entry a line, without the leading dash. */
  readonly recipients: readonly string[];
  readonly signer: Signer;
  readonly references: readonly Reference[];
  readonly items: readonly Item[];
  readonly deadlines: readonly Deadline[];
  /** To whom results are to be reported, and through whom. */
  readonly reportTo: string | null;
  readonly via: string | null;
  /** Index, in the same file, of the document that carries this one as its attachment. */
  readonly carriedBy: number | null;
}

export type DocumentStyle = 'state' | 'party' | 'front';

export interface Signer {
  readonly name: string | null;
  /** The last title line: "PHÓ CHÁNH VĂN PHÒNG". */
  readonly title: string | null;
  /** The lines of authority above the title: "TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG". */
  readonly capacity: string | null;
}

export interface Reference {
  /** The word the text uses: "Luật", "Nghị định", "Công văn". */
  readonly kind: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
}

export interface Item {
  /** As printed, without its stop: "1", "II", "a". */
  readonly label: string;
  readonly text: string;
}

export interface Deadline {
  readonly text: string;
  readonly date: string | null;
}

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]['abbreviation'];

/** Kinds of administrative document with their abbreviation: Decree 30/2020/NĐ-CP Art 7 and Annex III, with the
 * kinds that only the Party uses (KL, CTr/TU …) and the normative ones that letters cite or carry. */
export const DOCUMENT_KINDS = [
  { abbreviation: 'CV', vi: 'công văn', en: 'official letter' },
  { abbreviation: 'NQ', vi: 'nghị quyết', en: 'resolution' },
  { abbreviation: 'QĐ', vi: 'quyết định', en: 'decision' },
  { abbreviation: 'CT', vi: 'chỉ thị', en: 'directive (chỉ thị)' },
  { abbreviation: 'QC', vi: 'quy chế', en: 'rules' },
  { abbreviation: 'QyĐ', vi: 'quy định', en: 'regulation' },
  { abbreviation: 'TC', vi: 'thông cáo', en: 'communiqué' },
  { abbreviation: 'TB', vi: 'thông báo', en: 'notice' },
  { abbreviation: 'HD', vi: 'hướng dẫn', en: 'guidance' },
  { abbreviation: 'CTr', vi: 'chương trình', en: 'programme' },
  { abbreviation: 'KH', vi: 'kế hoạch', en: 'plan' },
  { abbreviation: 'PA', vi: 'phương án', en: 'scheme of action' },
  { abbreviation: 'ĐA', vi: 'đề án', en: 'scheme' },
  { abbreviation: 'DA', vi: 'dự án', en: 'project' },
  { abbreviation: 'BC', vi: 'báo cáo', en: 'report' },
  { abbreviation: 'BB', vi: 'biên bản', en: 'minutes' },
  { abbreviation: 'TTr', vi: 'tờ trình', en: 'submission' },
  { abbreviation: 'HĐ', vi: 'hợp đồng', en: 'contract' },
  { abbreviation: 'CĐ', vi: 'công điện', en: 'official telegram' },
  { abbreviation: 'BGN', vi: 'bản ghi nhớ', en: 'memorandum' },
  { abbreviation: 'BTT', vi: 'bản thỏa thuận', en: 'agreement' },
  { abbreviation: 'GUQ', vi: 'giấy ủy quyền', en: 'authorisation' },
  { abbreviation: 'GM', vi: 'giấy mời', en: 'invitation' },
  { abbreviation: 'GGT', vi: 'giấy giới thiệu', en: 'letter of introduction' },
  { abbreviation: 'GNP', vi: 'giấy nghỉ phép', en: 'leave note' },
  { abbreviation: 'PG', vi: 'phiếu gửi', en: 'dispatch slip' },
  { abbreviation: 'PC', vi: 'phiếu chuyển', en: 'transfer slip' },
  { abbreviation: 'PB', vi: 'phiếu báo', en: 'advice slip' },
  { abbreviation: 'KL', vi: 'kết luận', en: 'conclusion' },
  { abbreviation: 'TT', vi: 'thông tư', en: 'circular' },
  { abbreviation: 'NĐ', vi: 'nghị định', en: 'decree' },
  { abbreviation: 'L', vi: 'luật', en: 'law' },
] as const;
