import { err, ok } from '#basics/result.ts';
import { proofOf } from '#platform/journal/proofs.ts';
import { entryById, headsOf, journalOfSubject } from '#platform/journal/store.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { EntryAnswer, EntryInput, HeadsInput, HeadsView, PAGE, SubjectInput, SubjectView } from './model.ts';

/** The signed heads, the newest first, 50 at a time; `before` is the size of the last one seen, exclusive. */
export const heads = procedure({
  name: 'journal.heads',
  title: { vi: 'Các đỉnh cây nhật ký đã ký', en: 'Signed heads of the journal' },
  effect: 'read',
  access: signedIn(),
  input: HeadsInput,
  output: HeadsView,
  handle: async ({ input, tx }) => ok({ heads: await headsOf(tx, { limit: PAGE, ...given(input.before) }) }),
});

/** One entry, with its proof once it stands in the tree. Refusal: `not-found`. */
export const entry = procedure({
  name: 'journal.entry',
  title: { vi: 'Một mục nhật ký và bằng chứng', en: 'An entry of the journal and its proof' },
  effect: 'read',
  access: signedIn(),
  input: EntryInput,
  output: EntryAnswer,
  handle: async ({ input, tx }) => {
    const found = await entryById(tx, input.id);
    return found === null
      ? err({ type: 'not-found' })
      : ok({ entry: found, proof: await proofOf(tx, input.id) });
  },
});

/** The acts that made or changed one subject, the newest first, 50 at a time; `before` is an entry's id, exclusive. */
export const ofSubject = procedure({
  name: 'journal.of-subject',
  title: { vi: 'Lịch sử của một đối tượng', en: 'History of one subject' },
  effect: 'read',
  access: signedIn(),
  input: SubjectInput,
  output: SubjectView,
  handle: async ({ input, tx }) =>
    ok({ entries: await journalOfSubject(tx, input.subjectId, { limit: PAGE, ...given(input.before) }) }),
});

function given<T>(before: T | undefined): { before?: T } {
  return before === undefined ? {} : { before };
}
