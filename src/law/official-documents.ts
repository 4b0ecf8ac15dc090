import type { Temporal } from 'temporal-polyfill';
import type { Result } from '#basics/result.ts';
import type { Calendar } from './calendar/calendar.ts';
import { deadline } from './calendar/deadline.ts';
import { VIETNAM_CALENDAR } from './calendar/vietnam.ts';
import { type Citation, cite } from './citation.ts';
import { type BeforeFirstDay, type DatedTable, datedTable } from './dated-table.ts';
import { type Finding, finding, type Note } from './finding.ts';
import { interpretation } from './interpretations.ts';
import { type Rule, rule } from './rule.ts';
import { CHECKED_ON } from './sources.ts';
import type { Words } from './words.ts';

/** Whose rules a document follows: the State's, the Party's, the Fatherland Front's. */
export type RuleStyle = 'state' | 'party' | 'front';

/** The rules of form that a document is written by; reading accepts all of them at any date. */
export interface DocumentForm {
  readonly form: 'decree-30' | 'party-36' | 'party-05';
  /** "Số:" with a colon, or "Số" without. */
  readonly numberColon: boolean;
  /** What closes the last line of the text; null where the rule was not read. */
  readonly endMark: './.' | '.' | null;
  /** What closes each line of "Nơi nhận" but the last. */
  readonly recipientSeparator: ';' | ',';
  /** The word before the addressees of a submission (tờ trình); a letter always has "Kính gửi". */
  readonly submissionAddress: 'Kính gửi' | 'Kính trình';
}

/** How the numbers of outgoing documents run. */
export interface NumberingScheme {
  /** One series for all documents of a body, or one for each kind of document. */
  readonly series: 'body' | 'body-and-kind';
  /** When the series begins again. */
  readonly period: 'calendar-year' | 'committee-term';
  readonly firstNumber: 1;
  /** Shorter numbers are padded with zeros to this width: 1 is written 01. */
  readonly width: 2;
}

const DECREE_30 = '30/2020/NĐ-CP';

const STATE_FORM: DocumentForm = {
  form: 'decree-30',
  numberColon: true,
  endMark: './.',
  recipientSeparator: ';',
  submissionAddress: 'Kính gửi',
};

const stateForms = (notes: readonly Note[]) =>
  datedTable<DocumentForm>([
    {
      from: '2020-03-05',
      value: STATE_FORM,
      basis: [cite(DECREE_30, { article: 8 }), cite(DECREE_30, { annex: 'I' })],
      checkedOn: CHECKED_ON,
      standing: 'read',
      notes,
    },
  ]);

const PARTY_FORMS = datedTable<DocumentForm>([
  {
    from: '2018-04-03',
    value: {
      form: 'party-36',
      numberColon: false,
      endMark: null,
      recipientSeparator: ',',
      submissionAddress: 'Kính gửi',
    },
    basis: [cite('36-HD/VPTW')],
    checkedOn: CHECKED_ON,
    standing: 'secondary',
  },
  {
    from: '2026-05-27',
    value: {
      form: 'party-05',
      numberColon: false,
      endMark: '.',
      recipientSeparator: ';',
      submissionAddress: 'Kính trình',
    },
    basis: [cite('05-HD/VPTW'), cite('399-QĐ/TW')],
    checkedOn: CHECKED_ON,
    standing: 'secondary',
    notes: [interpretation('party-form-2026')],
  },
]);

const STYLE_WORDS: Readonly<Record<RuleStyle, Words>> = {
  state: { vi: 'Nhà nước', en: 'the State' },
  party: { vi: 'Đảng', en: 'the Party' },
  front: { vi: 'Mặt trận', en: 'the Front' },
};

const FORM_WORDS: Readonly<Record<DocumentForm['form'], Words>> = {
  'decree-30': { vi: 'Theo Nghị định 30/2020/NĐ-CP', en: 'After Decree 30/2020/NĐ-CP' },
  'party-36': { vi: 'Theo Hướng dẫn 36-HD/VPTW', en: 'After guidance 36-HD/VPTW' },
  'party-05': { vi: 'Theo Hướng dẫn 05-HD/VPTW', en: 'After guidance 05-HD/VPTW' },
};

const formRule = (style: RuleStyle, table: DatedTable<DocumentForm>) =>
  rule({
    id: `documents.form-${style}`,
    topic: 'documents',
    title: {
      vi: `Thể thức văn bản của ${STYLE_WORDS[style].vi}`,
      en: `Form of documents of ${STYLE_WORDS[style].en}`,
    },
    says: ({ form, numberColon, recipientSeparator, submissionAddress }) => ({
      vi: `${FORM_WORDS[form].vi}: "Số${numberColon ? ':' : ''}", nơi nhận cách nhau bằng "${recipientSeparator}", tờ trình ghi "${submissionAddress}"`,
      en: `${FORM_WORDS[form].en}: "Số${numberColon ? ':' : ''}", recipients separated by "${recipientSeparator}", submissions addressed "${submissionAddress}"`,
    }),
    table,
  });

/** The form of State documents (Decree 30/2020/NĐ-CP). */
export const STATE_DOCUMENTS = formRule('state', stateForms([]));
/** The form of Party documents (36-HD/VPTW, then 05-HD/VPTW). */
export const PARTY_DOCUMENTS = formRule('party', PARTY_FORMS);
/** The form of the Front's documents, which borrows the State's. */
export const FRONT_DOCUMENTS = formRule('front', stateForms([interpretation('front-follows-state')]));

const FORMS: Readonly<Record<RuleStyle, Rule<DocumentForm>>> = {
  state: STATE_DOCUMENTS,
  party: PARTY_DOCUMENTS,
  front: FRONT_DOCUMENTS,
};

/**
 * The form in force on the document's date: Decree 30/2020/NĐ-CP for the State from 05/03/2020; for the Party guidance
 * 36-HD/VPTW until 26/05/2026 and 05-HD/VPTW from 27/05/2026. Refused before the first of them.
 */
export function documentForm(
  style: RuleStyle,
  on: Temporal.PlainDate,
): Result<Finding<DocumentForm>, BeforeFirstDay> {
  return FORMS[style].at(on);
}

const stateNumbering = (notes: readonly Note[]) =>
  datedTable<NumberingScheme>([
    {
      from: '2020-03-05',
      value: { series: 'body', period: 'calendar-year', firstNumber: 1, width: 2 },
      basis: [cite(DECREE_30, { article: 15 }), cite(DECREE_30, { annex: 'I', item: 'II.3' })],
      checkedOn: CHECKED_ON,
      standing: 'read',
      notes,
    },
  ]);

const SERIES_WORDS: Readonly<Record<NumberingScheme['series'], Words>> = {
  body: { vi: 'một dãy số cho mọi văn bản của cơ quan', en: 'one series for all documents of a body' },
  'body-and-kind': { vi: 'mỗi thể loại văn bản một dãy số', en: 'one series for each kind of document' },
};

const PERIOD_WORDS: Readonly<Record<NumberingScheme['period'], Words>> = {
  'calendar-year': { vi: 'từ 01/01 đến 31/12 hằng năm', en: 'from 1 January to 31 December' },
  'committee-term': { vi: 'trong nhiệm kỳ cấp ủy', en: "through the committee's term" },
};

const numberingRule = (style: RuleStyle, table: DatedTable<NumberingScheme>) =>
  rule({
    id: `documents.numbering-${style}`,
    topic: 'documents',
    title: {
      vi: `Đánh số văn bản của ${STYLE_WORDS[style].vi}`,
      en: `Numbers of documents of ${STYLE_WORDS[style].en}`,
    },
    says: ({ series, period }) => ({
      vi: `Bắt đầu từ 01, ${SERIES_WORDS[series].vi}, ${PERIOD_WORDS[period].vi}`,
      en: `From 01, ${SERIES_WORDS[series].en}, ${PERIOD_WORDS[period].en}`,
    }),
    table,
  });

/** Numbers of State documents (Decree 30/2020/NĐ-CP Art 15). */
export const STATE_NUMBERS = numberingRule('state', stateNumbering([]));
/** Numbers of Party documents (36-HD/VPTW, then 399-QĐ/TW). */
export const PARTY_NUMBERS = numberingRule(
  'party',
  datedTable<NumberingScheme>([
    {
      from: '2018-04-03',
      value: { series: 'body-and-kind', period: 'committee-term', firstNumber: 1, width: 2 },
      basis: [cite('36-HD/VPTW')],
      checkedOn: CHECKED_ON,
      standing: 'recalled',
      notes: [interpretation('party-numbering')],
    },
    {
      from: '2026-01-09',
      value: { series: 'body-and-kind', period: 'committee-term', firstNumber: 1, width: 2 },
      basis: [cite('399-QĐ/TW')],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
      notes: [interpretation('party-numbering')],
    },
  ]),
);
/** Numbers of the Front's documents, which borrow the State's rule. */
export const FRONT_NUMBERS = numberingRule('front', stateNumbering([interpretation('front-follows-state')]));

const NUMBERING: Readonly<Record<RuleStyle, Rule<NumberingScheme>>> = {
  state: STATE_NUMBERS,
  party: PARTY_NUMBERS,
  front: FRONT_NUMBERS,
};

/**
 * How a body of that style numbers its outgoing documents on that day: the State in one series a body from 01 on 1
 * January to 31 December (a steering committee or advisory board that issues in its own name is a body of its own,
 * Decree 30/2020/NĐ-CP Art 15 and Annex I); the Party in one series a kind through the committee's term.
 */
export function numberingScheme(
  style: RuleStyle,
  on: Temporal.PlainDate,
): Result<Finding<NumberingScheme>, BeforeFirstDay> {
  return NUMBERING[style].at(on);
}

/** Khẩn, thượng khẩn and hỏa tốc are all urgent here: each is handled at once. */
export type Urgency = 'ordinary' | 'urgent';

/** What the deadline for sending or registering a document depends on. */
export interface Handling {
  readonly style: RuleStyle;
  readonly urgency: Urgency;
  readonly calendar?: Calendar;
}

const ISSUE = [cite(DECREE_30, { article: 4, clause: 2 }), cite(DECREE_30, { article: 18 })];
const REGISTER = [cite(DECREE_30, { article: 4, clause: 2 }), cite(DECREE_30, { article: 22 })];

/**
 * The last day, inclusive, to issue and send a document signed on that day: an ordinary one by the next working day, an
 * urgent one on the day itself (Decree 30/2020/NĐ-CP Art 4.2 and 18).
 */
export function issueBy(signedOn: Temporal.PlainDate, handling: Handling): Finding<Temporal.PlainDate> {
  return byNextWorkingDay(signedOn, handling, ISSUE);
}

/**
 * The last day, inclusive, to register an incoming document and pass it on: an ordinary one by the next working day, an
 * urgent one on the day itself (Decree 30/2020/NĐ-CP Art 4.2 and 22).
 */
export function registerBy(receivedOn: Temporal.PlainDate, handling: Handling): Finding<Temporal.PlainDate> {
  return byNextWorkingDay(receivedOn, handling, REGISTER);
}

function byNextWorkingDay(
  day: Temporal.PlainDate,
  { style, urgency, calendar = VIETNAM_CALENDAR }: Handling,
  basis: readonly Citation[],
): Finding<Temporal.PlainDate> {
  const borrowed: readonly Note[] = style === 'state' ? [] : [interpretation('party-issue-day')];
  if (urgency === 'urgent') return finding(day, basis, borrowed);
  const due = deadline({ from: day, days: 1, unit: 'working', calendar });
  // The decree itself names the next working day; the Civil Code's way of counting is not needed.
  const holidays = due.notes.filter(
    (note) => note.type === 'interpretation' && note.id !== 'civil-code-periods',
  );
  return finding(due.value, basis, [...borrowed, ...holidays]);
}
