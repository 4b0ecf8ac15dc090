import { Temporal } from 'temporal-polyfill';
import { type Lang, type Text, t } from '#platform/i18n/text.ts';
import { formatDate, TIME_ZONE } from '#web/format.ts';
import type { SheetColumn } from '#web/spreadsheet.ts';
import { kindLabel } from '../kinds.ts';
import type { FollowUpLine, IncomingLine, OutgoingLine } from '../model.ts';
import { registerTexts as m } from '../texts.ts';

/** A column of a register, the same on the page, in print and in the spreadsheet. */
export interface RegisterColumn<Line> extends SheetColumn<Line> {
  readonly key: string;
  readonly numeric?: boolean;
  /** Where the cell leads on the page. */
  readonly href?: (line: Line) => string;
}

const documentPath = ({ documentId }: { readonly documentId: string }) => `/van-ban/${documentId}`;
const incomingPath = ({ incomingId }: { readonly incomingId: string }) => `/van-ban-den/${incomingId}`;

/** The ten columns of the outgoing register. */
export function outgoingColumns(lang: Lang): readonly RegisterColumn<OutgoingLine>[] {
  const text = textIn(lang);
  return [
    { key: 'so', header: text(m.notation), width: 18, value: ({ notation }) => notation, href: documentPath },
    { key: 'ngay', header: text(m.date), width: 12, value: ({ issuedOn }) => day(issuedOn, lang) },
    { key: 'trich-yeu', header: text(m.kindSubject), width: 50, value: (line) => kindAndSubject(line, lang) },
    { key: 'nguoi-ky', header: text(m.signer), width: 22, value: ({ signer }) => signer },
    { key: 'noi-nhan', header: text(m.recipients), width: 40, value: ({ recipients }) => recipients },
    { key: 'ban-luu', header: text(m.fileCopy), width: 16, value: ({ fileCopy }) => fileCopy },
    { key: 'so-ban', header: text(m.copies), width: 8, value: ({ copies }) => copies, numeric: true },
    {
      key: 'ngay-chuyen',
      header: text(m.sentOn),
      width: 12,
      value: ({ sentAt }) => day(dayOf(sentAt), lang),
    },
    {
      key: 'ky-nhan',
      header: text(m.receipt),
      width: 16,
      value: ({ acknowledged, delivered }) =>
        delivered === 0 ? '' : t(lang, m.receiptCount, { acknowledged, delivered }),
    },
    { key: 'ghi-chu', header: text(m.note), width: 20, value: ({ note }) => note },
  ];
}

/** The ten columns of the incoming register. */
export function incomingColumns(lang: Lang): readonly RegisterColumn<IncomingLine>[] {
  const text = textIn(lang);
  return [
    { key: 'ngay-den', header: text(m.arrivedOn), width: 12, value: ({ arrivedOn }) => day(arrivedOn, lang) },
    {
      key: 'so-den',
      header: text(m.arrivalNumber),
      width: 8,
      value: ({ arrivalNumber }) => arrivalNumber,
      numeric: true,
      href: incomingPath,
    },
    { key: 'tac-gia', header: text(m.author), width: 30, value: ({ author }) => author },
    { key: 'so', header: text(m.notation), width: 18, value: ({ notation }) => notation },
    { key: 'ngay', header: text(m.date), width: 12, value: ({ issuedOn }) => day(issuedOn, lang) },
    { key: 'trich-yeu', header: text(m.kindSubject), width: 50, value: (line) => kindAndSubject(line, lang) },
    { key: 'nguoi-nhan', header: text(m.passedTo), width: 24, value: ({ passedTo }) => passedTo },
    { key: 'ngay-chuyen', header: text(m.passedOn), width: 12, value: ({ passedOn }) => day(passedOn, lang) },
    { key: 'ky-nhan', header: text(m.receipt), width: 20, value: ({ officer }) => officer },
    { key: 'ghi-chu', header: text(m.note), width: 20, value: ({ note }) => note },
  ];
}

/** The seven columns of the follow-up register. */
export function followUpColumns(lang: Lang): readonly RegisterColumn<FollowUpLine>[] {
  const text = textIn(lang);
  return [
    {
      key: 'so-den',
      header: text(m.arrivalNumber),
      width: 8,
      value: ({ arrivalNumber }) => arrivalNumber,
      numeric: true,
      href: incomingPath,
    },
    { key: 'van-ban', header: text(m.described), width: 40, value: (line) => described(line, lang) },
    { key: 'giai-quyet', header: text(m.handler), width: 24, value: ({ handler }) => handler },
    { key: 'thoi-han', header: text(m.due), width: 12, value: ({ dueOn }) => day(dueOn, lang) },
    { key: 'tien-do', header: text(m.progress), width: 24, value: (line) => progressOf(line, lang) },
    {
      key: 'tra-loi',
      header: text(m.replies),
      width: 24,
      value: ({ replies }) => replies.map(({ notation }) => notation).join('; '),
    },
    { key: 'ghi-chu', header: text(m.note), width: 20, value: ({ note }) => note },
  ];
}

function textIn(lang: Lang): (text: Text) => string {
  return (text) => t(lang, text);
}

function day(date: string | null, lang: Lang): string {
  return date === null ? '' : formatDate(date, lang);
}

function dayOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString();
}

function kindAndSubject(
  { kind, subject }: { readonly kind: string; readonly subject: string },
  lang: Lang,
): string {
  return `${t(lang, kindLabel(kind))}: ${subject}`;
}

function described({ kind, notation, issuedOn, author }: FollowUpLine, lang: Lang): string {
  return [t(lang, kindLabel(kind)), notation, day(issuedOn, lang), author]
    .filter((part) => part !== '')
    .join(', ');
}

function progressOf({ duties, closed, overdue }: FollowUpLine, lang: Lang): string {
  if (duties === 0) return t(lang, m.noDuties);
  return overdue === 0
    ? t(lang, m.progressCount, { closed, duties })
    : t(lang, m.progressOverdue, { closed, duties, overdue });
}
