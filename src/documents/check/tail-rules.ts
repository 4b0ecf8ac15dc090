import { fold } from '#basics/vietnamese.ts';
import type { OfficialDocument } from '../model.ts';
import { ADDRESSED } from './component-rules.ts';
import { type Form, one, type Rule } from './departure.ts';

const ALL = ['state', 'party', 'front'] as const;
const DECREE = ['state', 'front'] as const;
const RECIPIENTS_PLACE = { annex: 'I', item: 'II.9', point: 'd' } as const;
const AUTHORITY_PLACE = { annex: 'I', item: 'II.7', point: 'b' } as const;
const SIGNER_PLACE = { annex: 'I', item: 'II.7', point: 'c' } as const;

/** "Lưu: VT, NCKS", with the number of copies kept. */
const ARCHIVE = /^Lưu: VT(?:[,.; ]|$)/u;
/** Abbreviations of authority as the State writes them and as the Party does. */
const STATE_FORMS = new Map([
  ['TM', 'TM.'],
  ['KT', 'KT.'],
  ['TL', 'TL.'],
  ['TUQ', 'TUQ.'],
  ['Q', 'Q.'],
]);
const PARTY_FORMS = new Map([
  ['TM', 'T/M'],
  ['KT', 'K/T'],
  ['TL', 'T/L'],
]);
/** Academic and honorary titles before a name. */
const HONOUR = /^(?:GS|PGS|TS|ThS|CN|KS|BS|CKI{1,2}|NGND|NGƯT|TTND|TTƯT)(?:\.|\s|,)/u;

/** Nơi nhận and the signer: Decree 30/2020/NĐ-CP, Annex I, part I, II.7 and II.9; the Party's guidelines. */
export const TAIL_RULES: readonly Rule[] = [
  {
    id: 'recipients-missing',
    severity: 'must',
    field: 'recipients',
    styles: ALL,
    place: { annex: 'I', item: 'II.9', point: 'a' },
    interpretation: false,
    find: ({ recipients }) => one(recipients.length === 0 && {}),
  },
  {
    id: 'recipients-as-above',
    severity: 'should',
    field: 'recipients',
    styles: ALL,
    place: { annex: 'I', item: 'II.9', point: 'b' },
    interpretation: false,
    find: asAbove,
  },
  {
    id: 'archive-line-missing',
    severity: 'must',
    field: 'recipients',
    styles: ALL,
    place: RECIPIENTS_PLACE,
    interpretation: false,
    find: ({ recipients }) => one(recipients.length > 0 && !recipients.some(isArchiveLine) && {}),
  },
  {
    id: 'archive-line-not-last',
    severity: 'must',
    field: 'recipients',
    styles: ALL,
    place: RECIPIENTS_PLACE,
    interpretation: false,
    find: ({ recipients }) =>
      one(recipients.some(isArchiveLine) && !isArchiveLine(recipients.at(-1) ?? '') && {}),
  },
  {
    id: 'archive-line-form',
    severity: 'must',
    field: 'recipients',
    styles: DECREE,
    place: RECIPIENTS_PLACE,
    interpretation: false,
    find: ({ recipients }) => {
      const line = recipients.find(isArchiveLine);
      return one(line !== undefined && !ARCHIVE.test(line.normalize('NFC').trim()) && { found: line });
    },
  },
  {
    id: 'signer-missing',
    severity: 'must',
    field: 'signer',
    styles: ALL,
    place: SIGNER_PLACE,
    interpretation: false,
    find: ({ signer }, form) => one(signer.name === null && form.stage === 'issued' && {}),
  },
  {
    id: 'signer-title-missing',
    severity: 'must',
    field: 'signer',
    styles: ALL,
    place: SIGNER_PLACE,
    interpretation: false,
    find: ({ signer }) => one(signer.title === null && {}),
  },
  {
    id: 'capacity-form',
    severity: 'must',
    field: 'signer',
    styles: ALL,
    place: AUTHORITY_PLACE,
    interpretation: false,
    find: capacityForm,
  },
  {
    id: 'capacity-deputy-secretary',
    severity: 'should',
    field: 'signer',
    styles: ['party'],
    place: AUTHORITY_PLACE,
    interpretation: true,
    find: ({ signer }, form) =>
      one(
        form.party === '05-HD/VPTW' &&
          fold(signer.title ?? '').startsWith('pho bi thu') &&
          /K\/T|KT\./u.test(signer.capacity ?? '') && { found: 'K/T', expected: 'T/M' },
      ),
  },
  {
    id: 'signer-honour',
    severity: 'should',
    field: 'signer',
    styles: DECREE,
    place: SIGNER_PLACE,
    interpretation: false,
    find: ({ signer }) => {
      const found = HONOUR.exec(signer.name ?? '')?.[0].trim();
      return one(found !== undefined && { found });
    },
  },
];

function isArchiveLine(line: string): boolean {
  return /^(?:- ?)?luu\b/.test(fold(line));
}

/** A letter or submission repeats its addressees as "Như trên", first. */
function asAbove({ kind, recipients }: OfficialDocument, form: Form): ReturnType<Rule['find']> {
  if (kind === null || !ADDRESSED.includes(kind) || recipients.length === 0) return [];
  // Before 2026 the Party's letters put it anywhere.
  const places = form.party === '36-HD/VPTW' && form.style === 'party' ? recipients : recipients.slice(0, 1);
  return one(!places.some((line) => /^(?:- ?)?(?:nhu tren|nhu kinh gui|nhu tieu de)/.test(fold(line))) && {});
}

/** Each abbreviation of authority in the other style's spelling, or without its stop. */
function capacityForm({ signer }: OfficialDocument, form: Form): ReturnType<Rule['find']> {
  const forms = form.style === 'party' ? PARTY_FORMS : STATE_FORMS;
  const lines = [...(signer.capacity ?? '').split(/ \/ |\n/u), signer.title ?? ''];
  return lines.flatMap((line) => {
    const found = /^(?:T\/?M|K\/?T|T\/?L|TUQ|T\/UQ|Q)(?:\.|(?=\s)|(?=$))/u.exec(
      line.normalize('NFC').trim(),
    )?.[0];
    const expected = forms.get(found?.replace(/[./]/g, '') ?? '');
    return one(found !== undefined && expected !== undefined && found !== expected && { found, expected });
  });
}
