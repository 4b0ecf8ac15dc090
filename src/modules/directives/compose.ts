import type { Temporal } from 'temporal-polyfill';
import { checkDocument } from '#documents/check/check.ts';
import type { Departure } from '#documents/check/departure.ts';
import { departureMessage } from '#documents/check/messages.ts';
import { DOCUMENT_KINDS, type DocumentKind, type DocumentStyle, type Reference } from '#documents/model.ts';
import { type DocumentDraft, documentOf, draftOf } from '#documents/write/draft.ts';
import { printDate, printNumber } from '#documents/write/number-line.ts';
import { symbolFor } from '#documents/write/symbol.ts';
import { printCitation } from '#law/citation.ts';
import type { UnitView } from '#modules/units/index.ts';
import type { DepartureView } from './model.ts';
import { notationOf, type Paper } from './store/papers.ts';

/** What a new draft begins with. */
export interface Beginning {
  readonly organisation: UnitView;
  /** Where the organisation is: the bare name of its territory. */
  readonly place: string;
  readonly kind: DocumentKind;
  readonly year: number;
  /** The document that it sends on. */
  readonly carried: Paper | null;
  /** The issued document that it updates or replaces, and what its draft said. */
  readonly changed: { readonly paper: Paper; readonly content: DocumentDraft | null } | null;
}

/** A new draft: blank, or with what follows from the document that it sends on, updates or replaces. */
export function beginDraft(beginning: Beginning): DocumentDraft {
  const { organisation, place, kind, year, carried, changed } = beginning;
  if (changed?.content) {
    return {
      ...changed.content,
      number: null,
      date: null,
      year,
      signature: { ...changed.content.signature, name: null },
    };
  }
  const style = organisation.line ?? 'state';
  return draftOf({
    style,
    kind,
    issuer: organisation.letterhead,
    parentIssuer: organisation.letterheadParent,
    symbol: defaultSymbol(style, kind, organisation.abbreviation),
    year,
    place,
    subject: carried?.subject ?? changed?.paper.subject ?? null,
    body: carried === null ? [] : sendOnText(organisation.letterhead, carried),
    recipients: kind === 'CV' ? ['Như trên', fileCopy(style)] : [fileCopy(style)],
  });
}

function fileCopy(style: DocumentStyle): string {
  return style === 'party' ? 'Lưu Văn phòng' : 'Lưu: VT';
}

/** The symbol that the form gives, without the drafting unit, which only the officer knows. */
export function defaultSymbol(
  style: DocumentStyle,
  kind: DocumentKind,
  abbreviation: string | null,
): string | null {
  if (abbreviation === null) return null;
  return symbolFor({ style, kind, issuerAbbreviation: abbreviation, draftingUnit: null });
}

function sendOnText(issuer: string, carried: Paper): DocumentDraft['body'] {
  const name = nameOf(carried);
  return [
    { type: 'paragraph', text: `${issuer} gửi kèm ${name} về ${carried.subject}.` },
    {
      type: 'paragraph',
      text: `Đề nghị các cơ quan, đơn vị theo chức năng, nhiệm vụ tổ chức thực hiện; nội dung vượt thẩm quyền thì báo cáo, đề xuất ${issuer} xem xét.`,
    },
  ];
}

/** "Công văn số 44-CV/BCĐ ngày 25 tháng 3 năm 2024 của Ban Chỉ đạo …". */
export function nameOf(paper: Paper): string {
  const kind = DOCUMENT_KINDS.find((one) => one.abbreviation === paper.kind)?.vi ?? 'văn bản';
  const notation = notationOf(paper);
  return [
    kind.charAt(0).toLocaleUpperCase('vi') + kind.slice(1),
    notation === null ? null : `số ${notation}`,
    paper.issuedOn === null ? null : printDate(paper.issuedOn),
    `của ${paper.issuer}`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** The carried documents as references of the one that carries them. */
export function referencesTo(carried: readonly Paper[]): Reference[] {
  return carried.map(({ kind, number, symbol, issuedOn }) => ({
    kind: DOCUMENT_KINDS.find((one) => one.abbreviation === kind)?.vi ?? null,
    number,
    symbol,
    date: issuedOn,
  }));
}

/** Where a draft departs from the form, with the rule in words. */
export function departuresOf(
  content: DocumentDraft,
  { style, on }: { readonly style: DocumentStyle; readonly on: Temporal.PlainDate },
): DepartureView[] {
  return checkDocument(documentOf(content), { on, style, stage: 'draft' }).map(departureView);
}

function departureView(departure: Departure): DepartureView {
  const { severity, field, interpretation, basis } = departure;
  return {
    severity,
    field,
    ...departureMessage(departure),
    basis: { vi: printCitation(basis, 'vi'), en: printCitation(basis, 'en') },
    interpretation,
  };
}

/** The draft as it is issued: number, date and signer set. */
export function issuedContent(
  content: DocumentDraft,
  issue: { readonly number: number; readonly date: string; readonly signer: string },
): DocumentDraft {
  return {
    ...content,
    number: printNumber(String(issue.number)),
    date: issue.date,
    signature: { ...content.signature, name: issue.signer },
  };
}
