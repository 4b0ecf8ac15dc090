import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DUTY_PATHS } from './paths.ts';
import { approveResult, submitResult } from './procedures/decide-result.ts';
import { assign } from './procedures/receiving.ts';
import { writeResult } from './procedures/write-result.ts';
import { KIEN_XUONG, myWork, openWorld, org, PROVINCE, THAI_THUY, type World } from './testing.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.db.drop());

test('a card has the due date, the basis, the giver and the one next step', async () => {
  const [dutyId = ''] = await world.give(PROVINCE, [THAI_THUY], { title: 'Báo cáo kiện toàn' });
  const head = await world.person(THAI_THUY, 'head');
  const card = (await world.done(myWork, head, {})).items.find(({ id }) => id === dutyId);
  assert.ok(card);
  assert.deepEqual([card.kind, card.dueOn, card.due], ['duties.assign', '2024-04-12', 'later']);
  assert.equal(card.detail.vi, 'Căn cứ: Công văn 44-CV/BCĐ, mục 2 · Giao bởi: UBND tỉnh Thái Bình');
  assert.equal(card.step.href, DUTY_PATHS.act(dutyId, 'assign'));
});

test('what was given together is one card, with how many have reported', async () => {
  const assignment = { title: 'Tập huấn Luật', dueOn: '2024-04-10' };
  const ids = await world.give(PROVINCE, [THAI_THUY, KIEN_XUONG], assignment);
  const giver = await world.person(PROVINCE, 'head');
  await world.inTx(async (tx) => {
    const [whole = ''] = await world.give(PROVINCE, [org('ubnd', 'gso:336')], assignment);
    await tx
      .updateTable('duty')
      .set({ parent_id: whole })
      .where('id', 'in', [...ids])
      .execute();
  });
  const [first = ''] = ids;
  const head = await world.person(THAI_THUY, 'head');
  await world.done(assign, head, { dutyId: first, officerId: head.personId });
  await world.done(writeResult, head, { dutyId: first, narrative: 'Xong' });
  await world.done(submitResult, head, { dutyId: first });
  await world.done(approveResult, head, { dutyId: first });
  const cards = (await world.done(myWork, giver, {})).items.filter(({ title }) => title === assignment.title);
  assert.deepEqual(
    cards.map(({ kind, progress, step }) => [kind, progress, step.label.vi]),
    [['duties.accept', { reported: 1, total: 2 }, 'Xem 1 kết quả']],
  );
});

test('an administrator, who has no part in duties, has no work in any lane', async () => {
  await world.give(PROVINCE, [THAI_THUY]);
  const administrator = await world.person(THAI_THUY, 'administrator');
  assert.deepEqual((await world.done(myWork, administrator, {})).counts, { todo: 0, waiting: 0, done: 0 });
});

test('what was reported is never overdue, for whom it waits and for who waits', async () => {
  const [dutyId = ''] = await world.give(PROVINCE, [KIEN_XUONG], { title: 'Đã nộp', dueOn: '2024-04-09' });
  const dueOf = async (unitId: string, lane: 'todo' | 'waiting') => {
    const { items, overdue } = await world.done(myWork, await world.person(unitId, 'head'), { lane });
    return [items.find(({ id }) => id === dutyId)?.due, overdue];
  };
  await world.inTx((tx) =>
    tx.updateTable('duty').set({ state: 'reported' }).where('id', '=', dutyId).execute(),
  );
  assert.equal((await dueOf(PROVINCE, 'todo'))[0], 'soon');
  const before = (await dueOf(PROVINCE, 'todo'))[1];
  world.clock.set('2024-04-10T08:00:00+07:00');
  assert.deepEqual(await dueOf(PROVINCE, 'todo'), ['none', before]);
  assert.equal((await dueOf(KIEN_XUONG, 'waiting'))[0], 'none');
});
