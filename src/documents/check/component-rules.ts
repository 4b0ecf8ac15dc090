import type { DocumentKind, OfficialDocument } from '../model.ts';
import { one, type Rule } from './departure.ts';

const ALL = ['state', 'party', 'front'] as const;
const DECREE = ['state', 'front'] as const;

/** Kinds that Decree 30/2020/NĐ-CP Art 7 does not list: the Party's conclusion and normative acts. */
const OUTSIDE: readonly DocumentKind[] = ['KL', 'TT', 'NĐ', 'L'];
/** Kinds whose forms have no subject line: Annex III, forms 1.8 and 1.10. */
const WITHOUT_SUBJECT: readonly DocumentKind[] = ['GGT', 'GNP'];
/** Kinds that say "Kính gửi" (Annex I, part I, II.9.b and d). A report does so only when it goes up, which the
 * document alone does not show. */
export const ADDRESSED: readonly DocumentKind[] = ['CV', 'TTr'];

/** Limits of the metadata fields of Annex VI, in characters. */
const LIMITS = { number: 11, symbol: 30, issuer: 200, subject: 500 } as const;
const SIGNER_LIMITS = { name: 50, title: 100 } as const;
const RECIPIENTS_LIMIT = 1000;

/** The components of Art 8 clause 2 that a document may lack, and the kinds. */
export const COMPONENT_RULES: readonly Rule[] = [
  {
    id: 'kind-missing',
    severity: 'must',
    field: 'kind',
    styles: ALL,
    place: { article: 8, clause: 2, point: 'đ' },
    interpretation: false,
    find: ({ kind }) => one(kind === null && {}),
  },
  {
    id: 'kind-not-of-decree',
    severity: 'should',
    field: 'kind',
    styles: DECREE,
    place: { article: 7 },
    interpretation: false,
    find: ({ kind }) => one(kind !== null && OUTSIDE.includes(kind) && { kind }),
  },
  {
    id: 'issuer-missing',
    severity: 'must',
    field: 'issuer',
    styles: ALL,
    place: { annex: 'I', item: 'II.2' },
    interpretation: false,
    find: ({ issuer }) => one(issuer === null && {}),
  },
  {
    id: 'style-mismatch',
    severity: 'must',
    field: 'style',
    styles: ALL,
    place: { annex: 'I', item: 'II.1' },
    interpretation: false,
    // The Front's letters carry the State's motto: the two cannot be told apart by their form.
    find: ({ style }, form) =>
      one(style !== null && (style === 'party') !== (form.style === 'party') && { found: style }),
  },
  {
    id: 'place-missing',
    severity: 'must',
    field: 'place',
    styles: ALL,
    place: { annex: 'I', item: 'II.4', point: 'a' },
    interpretation: false,
    find: ({ place }) => one(place === null && {}),
  },
  {
    id: 'subject-missing',
    severity: 'must',
    field: 'subject',
    styles: ALL,
    place: { annex: 'I', item: 'II.5', point: 'b' },
    interpretation: false,
    find: ({ kind, subject }) =>
      one(subject === null && kind !== null && kind !== 'CV' && !WITHOUT_SUBJECT.includes(kind) && { kind }),
  },
  {
    id: 'letter-subject-missing',
    severity: 'must',
    field: 'subject',
    styles: ALL,
    place: { annex: 'I', item: 'II.5', point: 'b' },
    interpretation: false,
    find: ({ kind, subject }) => one(kind === 'CV' && subject === null && {}),
  },
  {
    id: 'addressees-missing',
    severity: 'must',
    field: 'addressees',
    styles: ALL,
    place: { annex: 'I', item: 'II.9', point: 'b' },
    interpretation: false,
    find: ({ kind, addressees }) =>
      one(kind !== null && ADDRESSED.includes(kind) && addressees.length === 0 && { kind }),
  },
  {
    id: 'field-too-long',
    severity: 'should',
    field: 'subject',
    styles: DECREE,
    place: { annex: 'VI' },
    interpretation: false,
    find: tooLong,
  },
];

function tooLong(document: OfficialDocument): ReturnType<Rule['find']> {
  const fields = (['number', 'symbol', 'issuer', 'subject'] as const).map(
    (name) => [name, document[name]?.length ?? 0, LIMITS[name]] as const,
  );
  const signer = (['name', 'title'] as const).map(
    (name) => [`signer.${name}`, document.signer[name]?.length ?? 0, SIGNER_LIMITS[name]] as const,
  );
  const recipients = ['recipients', document.recipients.join('; ').length, RECIPIENTS_LIMIT] as const;
  return [...fields, ...signer, recipients]
    .filter(([, length, limit]) => length > limit)
    .map(([name, length, limit]) => ({ name, length, limit }));
}
