import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { printCitation } from '#law/citation.ts';
import type { DocumentStyle, OfficialDocument, Reference } from '../model.ts';
import { documentOf } from '../write/draft.ts';
import { DECISION, PARTY_LETTER, PLAN, report, STATE_LETTER } from '../write/sample-drafts.ts';
import { checkDocument, RULES } from './check.ts';
import { RULE_IDS, type RuleId } from './departure.ts';
import { departureMessage } from './messages.ts';

const TODAY = Temporal.PlainDate.from('2024-07-01');
const LETTER = documentOf(STATE_LETTER);
const PARTY = documentOf(PARTY_LETTER);

function rulesBroken(
  document: OfficialDocument,
  change: Partial<OfficialDocument> = {},
  style: DocumentStyle = document.style ?? 'state',
): readonly RuleId[] {
  return checkDocument({ ...document, ...change }, { on: TODAY, style }).map((departure) => departure.rule);
}

const signed = (signer: Partial<OfficialDocument['signer']>) => ({ signer: { ...LETTER.signer, ...signer } });
const cited = (number: string, date: string | null): Reference => ({
  kind: 'Công văn',
  number,
  symbol: 'CV/BCĐ',
  date,
});

test('documents of the form depart from nothing', () => {
  for (const document of [LETTER, PARTY, documentOf(report(1))]) assert.deepEqual(rulesBroken(document), []);
});

test('a draft may lack number, date and signature, an issued document may not', () => {
  const plan = documentOf(PLAN);
  assert.deepEqual(checkDocument(plan, { on: TODAY, style: 'state', stage: 'draft' }), []);
  assert.deepEqual(rulesBroken(plan), ['number-missing', 'date-missing', 'signer-missing']);
});

test('each missing component is named (Decree 30/2020, Art 8 clause 2)', () => {
  assert.deepEqual(rulesBroken(LETTER, { kind: null }), ['kind-missing']);
  assert.deepEqual(rulesBroken(LETTER, { issuer: null }), ['issuer-missing']);
  assert.deepEqual(rulesBroken(LETTER, { symbol: null }), ['symbol-missing']);
  assert.deepEqual(rulesBroken(LETTER, { place: null }), ['place-missing']);
  assert.deepEqual(rulesBroken(LETTER, { subject: null }), ['letter-subject-missing']);
  assert.deepEqual(rulesBroken(documentOf(DECISION), { number: '05', subject: null }), ['subject-missing']);
  assert.deepEqual(rulesBroken(LETTER, { addressees: [] }), ['addressees-missing']);
  assert.deepEqual(rulesBroken(LETTER, { recipients: [] }), ['recipients-missing']);
  assert.deepEqual(rulesBroken(LETTER, signed({ title: null })), ['signer-title-missing']);
});

test('a letter of introduction has no subject (Annex III, form 1.8), a report need not say Kính gửi', () => {
  assert.deepEqual(
    rulesBroken(LETTER, { kind: 'GGT', symbol: 'GGT-UBND', subject: null, addressees: [] }),
    [],
  );
  assert.deepEqual(rulesBroken(documentOf(report(1)), { addressees: [] }), []);
});

test('9 is written 09, 10 stays; the number 0 and letters are no numbers', () => {
  assert.deepEqual(rulesBroken(LETTER, { number: '9' }), ['number-padding']);
  assert.deepEqual(rulesBroken(LETTER, { number: '09' }), []);
  assert.deepEqual(rulesBroken(LETTER, { number: '10' }), []);
  assert.deepEqual(rulesBroken(LETTER, { number: '00' }), ['number-form']);
  assert.deepEqual(rulesBroken(LETTER, { number: '1l4' }), ['number-form']);
});

test("the symbol opens with the kind's abbreviation, a State letter's with the issuer", () => {
  assert.deepEqual(rulesBroken(documentOf(report(1)), { symbol: 'KH-UBND' }), ['symbol-kind']);
  assert.deepEqual(rulesBroken(LETTER, { symbol: 'CV-UBND' }), ['symbol-letter-has-kind']);
  assert.deepEqual(rulesBroken(LETTER, { symbol: 'UBND - NCKS' }), ['symbol-form']);
  assert.deepEqual(rulesBroken(LETTER, { symbol: 'UBND' }), ['symbol-drafting-unit']);
  assert.deepEqual(rulesBroken(PARTY, { symbol: 'CV-BCĐ' }), ['symbol-form']);
  assert.deepEqual(rulesBroken(PARTY, { symbol: 'TB/BCĐ' }), ['symbol-kind']);
});

test("the Party's regulations may carry QĐ or QĐi", () => {
  const regulation = { kind: 'QyĐ', addressees: [] } as const;
  assert.deepEqual(rulesBroken(PARTY, { ...regulation, symbol: 'QĐ/TU' }), []);
  assert.deepEqual(rulesBroken(PARTY, { ...regulation, symbol: 'QĐi/TU' }), []);
  assert.deepEqual(rulesBroken(PARTY, { ...regulation, symbol: 'NQ/TU' }), ['symbol-kind']);
});

test('a Party header on a State body and the reverse are departures; the Front shares the motto of the State', () => {
  const ids = (document: OfficialDocument, style: DocumentStyle) => rulesBroken(document, {}, style);
  assert.ok(ids(LETTER, 'party').includes('style-mismatch'));
  assert.ok(ids(PARTY, 'state').includes('style-mismatch'));
  assert.ok(!ids(LETTER, 'front').includes('style-mismatch'));
});

test('29 February exists in 2024 and not in 2023; 31 April never', () => {
  assert.deepEqual(rulesBroken(LETTER, { date: '2024-02-29' }), []);
  assert.deepEqual(rulesBroken(LETTER, { date: '2023-02-29' }), ['date-impossible']);
  assert.deepEqual(rulesBroken(LETTER, { date: '2024-04-31' }), ['date-impossible']);
  assert.deepEqual(rulesBroken(LETTER, { date: 'ngày 29' }), ['date-impossible']);
});

test('a document dated today is in time, one dated tomorrow is not', () => {
  assert.deepEqual(rulesBroken(LETTER, { date: '2024-07-01' }), []);
  assert.deepEqual(rulesBroken(LETTER, { date: '2024-07-02' }), ['date-in-future']);
});

test('what is cited is not younger than the document, and its date stands where it is first cited', () => {
  assert.deepEqual(rulesBroken(LETTER, { references: [cited('44', '2024-03-29')] }), []);
  assert.deepEqual(rulesBroken(LETTER, { references: [cited('44', '2024-03-30')] }), [
    'date-before-reference',
  ]);
  assert.deepEqual(rulesBroken(LETTER, { references: [cited('44', null)] }), ['reference-without-date']);
  assert.deepEqual(rulesBroken(LETTER, { references: [cited('44', '2024-03-25'), cited('44', null)] }), []);
});

test('"Lưu: VT" is the last recipient; "Như trên" the first of a letter', () => {
  assert.deepEqual(rulesBroken(LETTER, { recipients: ['Như trên'] }), ['archive-line-missing']);
  assert.deepEqual(rulesBroken(LETTER, { recipients: ['Như trên', 'Lưu: VT', 'Sở Nội vụ'] }), [
    'archive-line-not-last',
  ]);
  assert.deepEqual(rulesBroken(LETTER, { recipients: ['Như trên', 'Lưu VT, NCKS'] }), ['archive-line-form']);
  assert.deepEqual(rulesBroken(LETTER, { recipients: ['Như trên', 'Lưu: VT'] }), []);
  assert.deepEqual(rulesBroken(LETTER, { recipients: ['Sở Nội vụ', 'Lưu: VT, NC'] }), [
    'recipients-as-above',
  ]);
});

test('the State writes TM., KT., TL., TUQ., Q.; the Party T/M, K/T, T/L', () => {
  for (const right of [
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG',
    'TUQ. CHỦ TỊCH',
  ]) {
    assert.deepEqual(rulesBroken(LETTER, signed({ capacity: right })), [], right);
  }
  for (const wrong of ['T/M ỦY BAN NHÂN DÂN', 'KT CHỦ TỊCH', 'TL. CHỦ TỊCH / K/T CHÁNH VĂN PHÒNG']) {
    assert.deepEqual(rulesBroken(LETTER, signed({ capacity: wrong })), ['capacity-form'], wrong);
  }
  assert.deepEqual(rulesBroken(LETTER, signed({ capacity: null, title: 'Q. GIÁM ĐỐC' })), []);
  assert.deepEqual(rulesBroken(PARTY, signed({ capacity: 'TM. BAN THƯỜNG VỤ' })), ['capacity-form']);
  assert.deepEqual(rulesBroken(PARTY, signed({ capacity: 'T/M BAN THƯỜNG VỤ' })), []);
  assert.deepEqual(rulesBroken(LETTER, signed({ capacity: null, title: 'QUYỀN GIÁM ĐỐC' })), []);
});

test('from 05-HD/VPTW a deputy secretary signs T/M, not K/T', () => {
  const deputy = signed({ capacity: 'K/T BÍ THƯ', title: 'PHÓ BÍ THƯ' });
  const on = Temporal.PlainDate.from('2026-06-30');
  const ids = (date: string) =>
    checkDocument({ ...PARTY, ...deputy, date, recipients: ['Như trên', 'Lưu VP'] }, { on, style: 'party' });
  assert.deepEqual(
    ids('2026-05-26').map((d) => d.rule),
    [],
  );
  assert.deepEqual(
    ids('2026-05-27').map((d) => d.rule),
    ['capacity-deputy-secretary'],
  );
});

test('academic and honorary titles stay away from the name; a family name that looks alike is kept', () => {
  assert.deepEqual(rulesBroken(LETTER, signed({ name: 'TS. Nguyễn Văn A' })), ['signer-honour']);
  assert.deepEqual(rulesBroken(LETTER, signed({ name: 'PGS.TS Nguyễn Văn A' })), ['signer-honour']);
  assert.deepEqual(rulesBroken(LETTER, signed({ name: 'Thái Văn A' })), []);
});

test('a subject of 500 characters fits its metadata field, of 501 does not (Annex VI)', () => {
  assert.deepEqual(rulesBroken(LETTER, { subject: 'a'.repeat(500) }), []);
  const [departure] = checkDocument({ ...LETTER, subject: 'a'.repeat(501) }, { on: TODAY, style: 'state' });
  assert.equal(departure?.rule, 'field-too-long');
  assert.equal(departure?.field, 'subject');
  const [signer] = checkDocument(
    { ...LETTER, ...signed({ name: 'A'.repeat(51) }) },
    { on: TODAY, style: 'state' },
  );
  assert.equal(signer?.field, 'signer');
});

test('a normative act is not a kind of Decree 30', () => {
  assert.deepEqual(rulesBroken(LETTER, { kind: 'NĐ', symbol: 'NĐ-CP' }), ['kind-not-of-decree']);
});

test('a departure cites the decree for the State and the guideline of its day for the Party, as an interpretation', () => {
  const of = (document: OfficialDocument, style: DocumentStyle) =>
    checkDocument({ ...document, number: '9' }, { on: Temporal.PlainDate.from('2026-06-30'), style })[0];
  const state = of(LETTER, 'state');
  assert.ok(state);
  assert.equal(printCitation(state.basis, 'vi'), 'Nghị định 30/2020/NĐ-CP, Phụ lục I mục II.3 điểm c');
  assert.equal(state.interpretation, false);
  assert.equal(of(PARTY, 'party')?.basis.instrument, '36-HD/VPTW');
  assert.equal(of({ ...PARTY, date: '2026-05-27' }, 'party')?.basis.instrument, '05-HD/VPTW');
  assert.equal(of(PARTY, 'party')?.interpretation, true);
});

test('every rule has its own id, in the list, and a message in both languages', () => {
  assert.deepEqual(RULES.map((rule) => rule.id).sort(), [...RULE_IDS].sort());
});

test('whatever a document holds, checking ends, and each departure says what to correct without naming a person', () => {
  const text = fc.option(
    fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('TM.', 'T/M', '9', 'CV-UBND')),
  );
  const list = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 });
  const name = 'Nguyễn Thị Người Ký';
  const document = fc.record({
    number: text,
    symbol: text,
    date: text,
    place: text,
    subject: text,
    issuer: text,
    addressees: list,
    recipients: list,
    kind: fc.constantFrom('CV', 'KH', 'NĐ', null),
    style: fc.constantFrom('state', 'party', null),
    signer: fc.record({ name: fc.constant(name), title: text, capacity: text }),
  });
  fc.assert(
    fc.property(document, fc.constantFrom<DocumentStyle>('state', 'party', 'front'), (fields, style) => {
      for (const departure of checkDocument({ ...LETTER, ...fields }, { on: TODAY, style })) {
        const message = departureMessage(departure);
        for (const words of [message.vi, message.en]) {
          assert.ok(words.length > 10 && !words.includes('undefined') && !words.includes(name), words);
        }
      }
    }),
  );
});
