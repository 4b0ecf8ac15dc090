/** The kind of an instrument or official document, as its number shows it. */
export type InstrumentKind = keyof typeof KIND_WORDS;

/** The word that stands before the number when the instrument is cited. */
const KIND_WORDS = {
  code: { vi: 'Bộ luật', en: 'Code' },
  law: { vi: 'Luật', en: 'Law' },
  ordinance: { vi: 'Pháp lệnh', en: 'Ordinance' },
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  'joint-resolution': { vi: 'Nghị quyết liên tịch', en: 'Joint Resolution' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  regulation: { vi: 'Quy định', en: 'Regulation' },
  rules: { vi: 'Quy chế', en: 'Rules' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  circular: { vi: 'Thông tư', en: 'Circular' },
  'joint-circular': { vi: 'Thông tư liên tịch', en: 'Joint Circular' },
  'front-circular': { vi: 'Thông tri', en: 'Front Circular' },
  consolidation: { vi: 'Văn bản hợp nhất', en: 'Consolidated Text' },
  guidance: { vi: 'Hướng dẫn', en: 'Guidance' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  scheme: { vi: 'Đề án', en: 'Scheme' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  report: { vi: 'Báo cáo', en: 'Report' },
  notice: { vi: 'Thông báo', en: 'Notice' },
  submission: { vi: 'Tờ trình', en: 'Submission' },
  telegram: { vi: 'Công điện', en: 'Official Telegram' },
  letter: { vi: 'Công văn', en: 'Official Letter' },
} as const;

const KIND_BY_ABBREVIATION: ReadonlyMap<string, InstrumentKind> = new Map([
  ['PL', 'ordinance'],
  ['NQ', 'resolution'],
  ['NQLT', 'joint-resolution'],
  ['NĐ', 'decree'],
  ['QĐ', 'decision'],
  ['QĐi', 'regulation'],
  ['QyĐ', 'regulation'],
  ['QC', 'rules'],
  ['CT', 'directive'],
  ['TT', 'circular'],
  ['TTLT', 'joint-circular'],
  ['TTr', 'submission'],
  ['VBHN', 'consolidation'],
  ['HD', 'guidance'],
  ['KL', 'conclusion'],
  ['ĐA', 'scheme'],
  ['KH', 'plan'],
  ['CTr', 'programme'],
  ['BC', 'report'],
  ['TB', 'notice'],
  ['CĐ', 'telegram'],
  ['CV', 'letter'],
]);

/** Numbers whose symbol alone would mislead: codes, resolutions numbered like laws, Party regulations under QĐ. */
const KIND_BY_NUMBER: ReadonlyMap<string, InstrumentKind> = new Map([
  ['91/2015/QH13', 'code'],
  ['45/2019/QH14', 'code'],
  ['202/2025/QH15', 'resolution'],
  ['28/2026/QH16', 'resolution'],
  ['66-QĐ/TW', 'regulation'],
  ['399-QĐ/TW', 'regulation'],
  ['40/TTr-MTTW-BTT', 'front-circular'],
]);

const PARTY_NUMBER = /^\d+[^/-]*-(?<kind>\p{L}+)\/.+$/u;
const NORMATIVE_NUMBER = /^\d+[^/]*\/\d{4}\/(?<symbol>.+)$/u;
const STATE_NUMBER = /^\d+[^/]*\/(?<symbol>\D.*)$/u;

/**
 * The kind that an instrument's number shows ("59/2023/NĐ-CP" is a decree, "44-CV/BCĐ" and "1140/UBND-NCKS" are
 * letters); null when it shows none. Symbols: Decree 30/2020/NĐ-CP Annex III for the State, 36-HD/VPTW for the
 * Party; normative acts carry their year.
 */
export function kindOfNumber(number: string): InstrumentKind | null {
  const known = KIND_BY_NUMBER.get(number);
  if (known !== undefined) return known;
  const party = PARTY_NUMBER.exec(number)?.groups?.kind;
  if (party !== undefined) return KIND_BY_ABBREVIATION.get(party) ?? null;
  const normative = NORMATIVE_NUMBER.exec(number)?.groups?.symbol;
  if (normative !== undefined) return normativeKind(normative);
  const state = STATE_NUMBER.exec(number)?.groups?.symbol;
  if (state === undefined) return null;
  // A State letter carries no abbreviation of its kind: "1140/UBND-NCKS" (Decree 30/2020/NĐ-CP, Annex III).
  return KIND_BY_ABBREVIATION.get(firstGroup(state)) ?? 'letter';
}

function normativeKind(symbol: string): InstrumentKind | null {
  if (/^QH\d+$/.test(symbol)) return 'law';
  if (/^UBTVQH\d+$/.test(symbol)) return 'resolution';
  return KIND_BY_ABBREVIATION.get(firstGroup(symbol)) ?? null;
}

function firstGroup(symbol: string): string {
  return symbol.split('-')[0] ?? symbol;
}

/** The word before the number, in Vietnamese or English: "Nghị định", "Decree". */
export function kindWord(kind: InstrumentKind, lang: 'vi' | 'en'): string {
  return KIND_WORDS[kind][lang];
}
