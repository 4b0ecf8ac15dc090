import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { mineOf } from '#modules/my-work/index.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { issue } from './procedures/issue.ts';
import { approve, returnDraft, review, submitDraft } from './procedures/steps.ts';
import { type DraftWorld, openDraftWorld, ref } from './testing/drafts.ts';
import { PROVINCE, THAI_THUY } from './testing.ts';
import { draftWork } from './work.ts';

const work = mineOf([draftWork]);
let world: DraftWorld;
before(async () => {
  world = await openDraftWorld();
});
after(() => world.close());

/** What the draft asks of each in turn: officer, reviewer, head, clerk. */
async function asked(draftId: string, lane: 'todo' | 'waiting' | 'done' = 'todo') {
  const { officer, reviewer, head, clerk } = world;
  const seen: string[] = [];
  for (const actor of [officer, reviewer, head, clerk]) seen.push(await of(actor, draftId, lane));
  return seen;
}

async function of(actor: PersonActor, draftId: string, lane: 'todo' | 'waiting' | 'done' = 'todo') {
  const { items } = await world.done(work, actor, { lane });
  return items.find(({ id }) => id === draftId)?.kind.replace('directives.', '') ?? '';
}

it('a draft is the work of whose turn it is, and waits for the others who had it', async () => {
  const draft = await world.written();
  assert.deepEqual(await asked(draft.id), ['draft', '', '', '']);
  await world.done(submitDraft, world.officer, ref(draft));
  assert.deepEqual(await asked(draft.id), ['', 'review', '', '']);
  assert.deepEqual(await asked(draft.id, 'waiting'), ['with-reviewer', '', '', '']);
  await world.done(review, world.reviewer, ref(draft));
  assert.deepEqual(await asked(draft.id), ['', '', 'approve', '']);
  assert.deepEqual(await asked(draft.id, 'waiting'), ['with-head', 'with-head', '', '']);
  await world.done(approve, world.head, ref(draft));
  assert.deepEqual(await asked(draft.id), ['', '', '', 'issue']);
  await world.done(issue, world.clerk, ref(draft));
  assert.deepEqual(await asked(draft.id), ['', '', '', '']);
  assert.deepEqual(await asked(draft.id, 'done'), ['issued', 'issued', 'issued', '']);
});

it('a returned draft is its drafter’s again, with the reason; another officer has nothing to do with it', async () => {
  const draft = await world.written();
  await world.done(submitDraft, world.officer, ref(draft));
  await world.done(returnDraft, world.reviewer, { ...ref(draft), reason: 'Thiếu phụ lục' });
  const card = (await world.done(work, world.officer, {})).items.find(({ id }) => id === draft.id);
  assert.equal(card?.why?.vi, 'Dự thảo bị trả lại: Thiếu phụ lục');
  assert.equal(await of(await world.person(PROVINCE, 'officer', 'Người Khác'), draft.id), '');
  assert.equal(await of(await world.person(THAI_THUY, 'reviewer', 'Người Huyện'), draft.id), '');
});

it('of two heads, a draft waits for the one who was named to sign it', async () => {
  const deputy = await world.person(PROVINCE, 'head', 'Vũ Văn Phó');
  const draft = await world.written();
  await world.inTx((tx) =>
    tx.updateTable('draft').set({ signer_id: deputy.personId }).where('id', '=', draft.id).execute(),
  );
  await world.done(submitDraft, world.officer, ref(draft));
  await world.done(review, world.reviewer, ref(draft));
  assert.deepEqual([await of(world.head, draft.id), await of(deputy, draft.id)], ['', 'approve']);
  await world.inTx((tx) =>
    tx
      .updateTable('position')
      .set({ during: '[2024-01-01,2024-03-29)' })
      .where('person_id', '=', deputy.personId)
      .execute(),
  );
  assert.equal(await of(world.head, draft.id), 'approve');
});
