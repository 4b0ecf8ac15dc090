import { DOCUMENT_KINDS } from '#documents/model.ts';
import {
  type Annex,
  type Block,
  type DocumentDraft,
  draftOf,
  type TableBlock,
} from '#documents/write/draft.ts';
import { printDate } from '#documents/write/number-line.ts';
import { symbolFor } from '#documents/write/symbol.ts';
import type { UnitView } from '#modules/units/index.ts';
import { formatDate, formatNumber } from '#web/format.ts';
import { type Figure, type FigureValue, rateOf } from './figures.ts';
import { SECTION_KEYS, SECTION_TITLES, sectionOf } from './narrative.ts';
import { coverageOf, partOf, type Snapshot } from './snapshot.ts';
import type { NamedDocument } from './store/documents.ts';

/** What a report needs to be written as an official document. */
export interface ToWrite {
  readonly snapshot: Snapshot;
  /** Who sends it, as it is called on the day. */
  readonly issuer: UnitView;
  readonly place: string;
  readonly receiver: UnitView;
  readonly via: UnitView | null;
  /** The directive on whose results is reported. */
  readonly directive: NamedDocument | null;
  readonly signatureLines: readonly string[];
  readonly year: number;
}

/** Number, date and signer of a report that is sent. */
export interface Issue {
  readonly number: string;
  readonly date: string;
  readonly signer: string;
}

/**
 * The report as an official document of the kind "báo cáo" in the sender's style: text by section, the figures as an
 * annex, and the units that have not reported as another. Without `issue` the number and the date are blank.
 */
export function composeReport(report: ToWrite, issue: Issue | null): DocumentDraft {
  const { snapshot, issuer, receiver, via } = report;
  const style = issuer.line ?? 'state';
  return draftOf({
    style,
    kind: 'BC',
    issuer: issuer.letterhead,
    parentIssuer: issuer.letterheadParent,
    symbol:
      issuer.abbreviation === null
        ? null
        : symbolFor({ style, kind: 'BC', issuerAbbreviation: issuer.abbreviation, draftingUnit: null }),
    number: issue?.number ?? null,
    date: issue?.date ?? null,
    year: report.year,
    place: report.place,
    subject: subjectOf(report),
    addressees: [via === null ? receiver.name : `${receiver.name} (qua ${via.name})`],
    body: [
      { type: 'paragraph', text: openingOf(report) },
      ...sectionBlocks(snapshot),
      ...coverageBlocks(snapshot),
      { type: 'paragraph', text: `Trên đây là báo cáo của ${issuer.name}.` },
    ],
    signature: { lines: report.signatureLines, name: issue?.signer ?? null },
    recipients: [
      'Như trên',
      ...(via === null ? [] : [via.name]),
      style === 'party' ? 'Lưu Văn phòng' : 'Lưu: VT',
    ],
    annexes: annexesOf(snapshot),
  });
}

function subjectOf({ snapshot, issuer }: ToWrite): string {
  return snapshot.about.id === issuer.id ? snapshot.title : `${snapshot.title} của ${snapshot.about.name}`;
}

function openingOf({ snapshot, issuer, directive }: ToWrite): string {
  const { from, to } = snapshot.period;
  const reason = directive === null ? '' : `Thực hiện ${directiveName(directive)}, `;
  const days = `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
  const about =
    snapshot.about.id === issuer.id ? '' : ` của ${snapshot.about.name}, đơn vị trong kỳ báo cáo,`;
  return `${reason}${issuer.name} báo cáo kết quả thực hiện${about} ${days} như sau:`;
}

/** "Công văn số 1140/UBND-NCKS ngày 29 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Thái Bình". */
function directiveName({ kind, style, number, symbol, issuedOn, issuer }: NamedDocument): string {
  const word = DOCUMENT_KINDS.find((one) => one.abbreviation === kind)?.vi ?? 'văn bản';
  return [
    word.charAt(0).toLocaleUpperCase('vi') + word.slice(1),
    number === null || symbol === null ? null : `số ${number}${style === 'party' ? '-' : '/'}${symbol}`,
    issuedOn === null ? null : printDate(issuedOn),
    `của ${issuer}`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

const NUMERALS = ['I', 'II', 'III', 'IV', 'V'] as const;

function sectionBlocks({ sections }: Snapshot): Block[] {
  const written = SECTION_KEYS.map((key) => sectionOf(sections, key)).filter(
    ({ text }) => text.trim() !== '',
  );
  return written.flatMap(({ key, text }, index): Block[] => [
    { type: 'heading', level: 2, label: NUMERALS[index] ?? null, text: SECTION_TITLES[key].vi },
    ...lineBlocks(text),
  ]);
}

/** Every line a paragraph; a line that begins with a dash is an item. */
function lineBlocks(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): Block => {
      const item = /^[-–]\s+(.+)$/u.exec(line)?.[1];
      return item === undefined
        ? { type: 'paragraph', text: line }
        : { type: 'item', label: '-', text: item, level: 3 };
    });
}

function coverageBlocks({ units, countedUntil }: Snapshot): Block[] {
  const { asked, reported } = coverageOf(units);
  const figures = 'Số liệu nêu tại Phụ lục I';
  if (asked === 0)
    return [{ type: 'paragraph', text: `${figures}, tính đến ngày ${formatDate(countedUntil)}.` }];
  const missing =
    reported === asked ? '' : ' Đơn vị chưa báo cáo nêu tại Phụ lục II; số liệu chưa gồm các đơn vị này.';
  const counted = `${figures} tổng hợp từ ${reported}/${asked} đơn vị đã báo cáo.`;
  return [{ type: 'paragraph', text: `${counted}${missing}` }];
}

function annexesOf(snapshot: Snapshot): Annex[] {
  const missing = snapshot.units.filter(({ reported }) => !reported);
  const figures: Annex = {
    title: 'Số liệu',
    landscape: false,
    blocks: [figureTable(snapshot), ...listBlocks(snapshot)],
  };
  if (missing.length === 0) return [figures];
  const names = missing.map(({ unit }, index) => [String(index + 1), unit.name]);
  return [
    figures,
    {
      title: 'Đơn vị chưa báo cáo',
      landscape: false,
      blocks: [table(['TT', 'Đơn vị'], names, [1, 9])],
    },
  ];
}

function figureTable(snapshot: Snapshot): TableBlock {
  const rows = snapshot.figures
    .filter(({ answer }) => answer === 'number')
    .map((figure, index) => [
      String(index + 1),
      figure.label,
      figure.unit,
      valueText(figure.total),
      noteOf(snapshot, figure),
    ]);
  return {
    ...table(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Ghi chú'], rows, [1, 7, 3, 3, 6]),
    columns: [
      { width: 1.2, align: 'center' },
      { width: 7, align: 'left' },
      { width: 2.6, align: 'center' },
      { width: 2.4, align: 'right' },
      { width: 5, align: 'left' },
    ],
  };
}

/** What must stand beside the number so that it does not mislead: who is in it, and the base of a rate. */
function noteOf(snapshot: Snapshot, figure: Figure): string {
  const { asked, reported } = coverageOf(snapshot.units);
  const without = reported - figure.given;
  const rate = rateOf(figure, snapshot.figures);
  return [
    rate === null ? null : `${rateText(rate.permille)} của ${formatNumber(rate.base)}`,
    asked === 0 || figure.gather !== 'sum' ? null : `${reported}/${asked} đơn vị đã báo cáo`,
    asked === 0 || figure.gather !== 'sum' || without === 0 ? null : `${without} đơn vị không có số liệu này`,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** "66,7 %" of 667. */
export function rateText(permille: number): string {
  return `${formatNumber(permille / 10)} %`;
}

/** The tables of what is listed unit by unit, and of the unit's own texts. */
function listBlocks(snapshot: Snapshot): Block[] {
  return snapshot.figures
    .filter(({ answer, gather }) => answer === 'text' || gather === 'list')
    .flatMap((figure): Block[] => {
      const own = figure.own === null ? [] : [[snapshot.about.name, valueText(figure.own)]];
      const below = snapshot.units.flatMap(({ unit }, index) => {
        const part = partOf(snapshot, figure, index);
        return part.status === 'given' ? [[unit.name, valueText(part.value)]] : [];
      });
      const rows = [...own, ...below].map((row, index) => [String(index + 1), ...row]);
      if (rows.length === 0) return [];
      return [
        { type: 'heading', level: 3, label: null, text: figure.label },
        table(['TT', 'Đơn vị', 'Nội dung'], rows, [1, 5, 11]),
      ];
    });
}

function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): TableBlock {
  return {
    type: 'table',
    header,
    rows,
    columns: widths.map((width, index) => ({ width, align: index === 0 ? 'center' : 'left' })),
  };
}

function valueText(value: FigureValue | null): string {
  if (value === null) return 'chưa có số liệu';
  return typeof value === 'number' ? formatNumber(value) : value;
}
