import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { assertDefined } from '#basics/assert.ts';
import { dutyJobs } from './jobs.ts';
import { assign } from './procedures/receiving.ts';
import { openWorld, PROVINCE, THAI_THUY, type World } from './testing.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.db.drop());

const job = assertDefined(
  dutyJobs.find(({ name }) => name === 'duties.remind'),
  'job',
);

/** Who was reminded of a duty on a day, by kind. */
async function remindedOn(day: string, dutyId: string) {
  world.clock.set(`${day}T07:00:00+07:00`);
  const before = await noticesOf(dutyId);
  await job.run(world.platform, {});
  const known = new Set(before.map((notice) => notice.id));
  return (await noticesOf(dutyId)).filter((notice) => !known.has(notice.id));
}

const noticesOf = (dutyId: string) =>
  world.inTx((tx) =>
    tx
      .selectFrom('notification')
      .select(['id', 'kind', 'person_id'])
      .where('subject_id', '=', dutyId)
      .where('kind', 'in', ['duties.due-soon', 'duties.due-today', 'duties.overdue'])
      .execute(),
  );

test('reminders come once when due within three working days, on the day, and each seventh day after it', async () => {
  const { personId } = await world.person(THAI_THUY, 'head');
  const [dutyId = ''] = await world.give(PROVINCE, [THAI_THUY], { dueOn: '2024-04-12' });
  const seen: [string, string][] = [];
  const days = ['08', '09', '10', '11', '12', '13', '14', '19', '20', '26', '27'];
  for (const day of days) {
    for (const notice of await remindedOn(`2024-04-${day}`, dutyId)) {
      assert.equal(notice.person_id, personId);
      seen.push([day, notice.kind]);
    }
  }
  assert.deepEqual(seen, [
    ['09', 'duties.due-soon'],
    ['12', 'duties.due-today'],
    ['13', 'duties.overdue'],
    ['20', 'duties.overdue'],
    ['27', 'duties.overdue'],
  ]);
});

test('the same morning twice reminds once, and each notice has one mail', async () => {
  const [dutyId = ''] = await world.give(PROVINCE, [THAI_THUY], { dueOn: '2024-05-10' });
  assert.equal((await remindedOn('2024-05-10', dutyId)).length, 1);
  assert.equal((await remindedOn('2024-05-10', dutyId)).length, 0);
  const [notice] = await noticesOf(dutyId);
  const { rows } = await world.inTx((tx) =>
    sql<{ count: number }>`select count(*)::int as count from graphile_worker._private_jobs
      where payload->>'notificationId' = ${notice?.id ?? ''}`.execute(tx),
  );
  assert.equal(rows[0]?.count, 1);
});

test('an officer is reminded instead of clerk and head; who has reported is not', async () => {
  world.clock.set('2024-06-03T08:00:00+07:00');
  const [head, officer] = [await world.person(THAI_THUY, 'head'), await world.person(THAI_THUY, 'officer')];
  await world.person(THAI_THUY, 'clerk');
  const [mine = '', reported = ''] = [
    ...(await world.give(PROVINCE, [THAI_THUY], { dueOn: '2024-06-04' })),
    ...(await world.give(PROVINCE, [THAI_THUY], { dueOn: '2024-06-04' })),
  ];
  await world.done(assign, head, { dutyId: mine, officerId: officer.personId });
  await world.inTx((tx) =>
    tx.updateTable('duty').set({ state: 'reported' }).where('id', '=', reported).execute(),
  );
  const told = await remindedOn('2024-06-04', mine);
  assert.deepEqual(
    told.map((notice) => notice.person_id),
    [officer.personId],
  );
  assert.equal((await noticesOf(reported)).length, 0);
});
