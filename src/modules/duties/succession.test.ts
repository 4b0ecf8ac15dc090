import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { assertDefined } from '#basics/assert.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { dutiesHeldIn } from './held.ts';
import { passDown } from './procedures/parts.ts';
import { propose } from './procedures/proposals.ts';
import { list, view } from './procedures/queries.ts';
import { applySuccessions } from './succession.ts';
import { openWorld, org, PROVINCE, THAI_THUY, type World } from './testing.ts';

// Xã Quỳnh Trang (12577), Quỳnh Bảo (12556) … of Quỳnh Phụ become Xã Trang Bảo Xá on 01/11/2024, part of Quỳnh An on 01/07/2025.
const QUYNH_PHU = org('ubnd', 'gso:338');
const QUYNH_TRANG = org('ubnd', 'gso:12577');
const QUYNH_BAO = org('ubnd', 'gso:12556');
const TRANG_BAO_XA = org('ubnd', 'gso:12577@2024-11-01');
const HUNG_YEN = org('ubnd', 'gso:33@2025-07-01');

let world: World;
let head: PersonActor;
before(async () => {
  world = await openWorld();
  head = await world.person(QUYNH_PHU, 'head');
});
after(() => world.db.drop());

const apply = (on: string) => {
  world.clock.set(`${on}T00:10:00+07:00`);
  return world.inTx((tx) =>
    applySuccessions(tx, { on: Temporal.PlainDate.from(on), at: new Date(`${on}T00:10:00+07:00`) }),
  );
};
const row = (id: string) =>
  world.inTx((tx) => tx.selectFrom('duty').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const holdings = (id: string) =>
  world.inTx((tx) =>
    tx
      .selectFrom('duty_holding')
      .select(['holder_id', 'from_on', 'reason'])
      .where('duty_id', '=', id)
      .orderBy('from_on')
      .execute(),
  );

/** A duty of the district Quỳnh Phụ given on 08/10/2024, with parts for two communes that will merge. */
async function passed() {
  world.clock.set('2024-10-08T08:00:00+07:00');
  const whole = (await world.give(PROVINCE, [QUYNH_PHU], { dueOn: '2025-12-31' }))[0] ?? '';
  const holderIds = [QUYNH_TRANG, QUYNH_BAO];
  await world.done(passDown, head, { dutyId: whole, title: 'Rà soát hương ước', to: 'chosen', holderIds });
  const { duties } = await world.done(list, head, { side: 'given', wholeId: whole });
  const partOf = (holder: string) =>
    assertDefined(
      duties.find((duty) => duty.holder.id === holder),
      'part',
    ).id;
  return { whole, trang: partOf(QUYNH_TRANG), bao: partOf(QUYNH_BAO) };
}

test('on 31/10/2024 nothing passes; on 01/11/2024 the open duties of the merged communes pass to the new one', async () => {
  const { trang, bao } = await passed();
  assert.deepEqual(await apply('2024-10-31'), { passed: 0, ended: 0, reassigned: 0 });
  assert.equal((await row(trang)).holder_id, QUYNH_TRANG);
  assert.deepEqual(await apply('2024-11-01'), { passed: 2, ended: 0, reassigned: 0 });
  for (const id of [trang, bao]) assert.equal((await row(id)).holder_id, TRANG_BAO_XA);
  assert.deepEqual(await holdings(trang), [
    { holder_id: QUYNH_TRANG, from_on: '2024-10-08', reason: 'given' },
    { holder_id: TRANG_BAO_XA, from_on: '2024-11-01', reason: 'succession' },
  ]);
  assert.deepEqual(await apply('2024-11-01'), { passed: 0, ended: 0, reassigned: 0 });
});

test('the same duty of two predecessors is kept twice and shown together', async () => {
  const { trang, bao } = await passed();
  await apply('2024-11-01');
  const successor = await world.person(TRANG_BAO_XA, 'head');
  const seen = await world.done(view, successor, { dutyId: trang });
  assert.deepEqual(
    seen.together.map((duty) => duty.id),
    [bao],
  );
  assert.equal(seen.events[0]?.kind, 'succession');
  assert.equal(seen.events[0]?.note, 'UBND xã Quỳnh Trang');
});

test('a report on October 2024 counts the duties for the communes of October, one on November for the new one', async () => {
  const { trang, bao } = await passed();
  await apply('2024-11-01');
  const holders = async (from: string, to: string) => {
    const unitIds = [QUYNH_TRANG, QUYNH_BAO, TRANG_BAO_XA];
    const held = await world.inTx((tx) => dutiesHeldIn(tx, { unitIds, from, to }));
    return held.filter((duty) => duty.id === trang || duty.id === bao).map((duty) => duty.unitId);
  };
  assert.deepEqual(new Set(await holders('2024-10-01', '2024-10-31')), new Set([QUYNH_TRANG, QUYNH_BAO]));
  assert.deepEqual(await holders('2024-11-01', '2024-11-30'), [TRANG_BAO_XA, TRANG_BAO_XA]);
  assert.deepEqual(await holders('2024-10-01', '2024-10-07'), []);
  assert.equal((await row(trang)).state, 'given');
});

test('on 01/07/2025 a district’s duty ends, its assigner is told, and the communes’ parts answer to the province', async () => {
  const { whole, trang } = await passed();
  const hungYen = await world.person(HUNG_YEN, 'head');
  await apply('2025-06-30');
  assert.equal((await row(whole)).state, 'in-progress');
  await apply('2025-07-01');
  const [ended, part] = [await row(whole), await row(trang)];
  assert.deepEqual([ended.state, ended.assigner_id], ['ended', HUNG_YEN]);
  assert.deepEqual([part.state, part.assigner_id, part.givers], ['given', HUNG_YEN, [HUNG_YEN, HUNG_YEN]]);
  const quynhAn = part.holder_id;
  assert.notEqual(quynhAn, TRANG_BAO_XA);
  assert.deepEqual(
    (await holdings(trang)).map((holding) => [holding.holder_id, holding.from_on]),
    [
      [QUYNH_TRANG, '2024-10-08'],
      [TRANG_BAO_XA, '2024-11-01'],
      [quynhAn, '2025-07-01'],
    ],
  );
  const notices = await world.inTx((tx) =>
    tx
      .selectFrom('notification')
      .select(['kind', 'subject_id'])
      .where('person_id', '=', hungYen.personId)
      .execute(),
  );
  assert.ok(notices.some((notice) => notice.kind === 'duties.ended'));
  const seen = await world.done(view, hungYen, { dutyId: trang });
  assert.ok(seen.acts.includes('withdraw'));
});

test('successions that were noticed late are applied day by day, with the holdings of each time', async () => {
  const { trang } = await passed();
  await apply('2025-07-02');
  assert.deepEqual(
    (await holdings(trang)).map((holding) => holding.from_on),
    ['2024-10-08', '2024-11-01', '2025-07-01'],
  );
});

test('a duty that a district gave of its own is answered to the province’s successor from 01/07/2025', async () => {
  world.clock.set('2025-06-02T08:00:00+07:00');
  const [id = ''] = await world.give(THAI_THUY, [org('ubnd', 'gso:12826')], { dueOn: null });
  await apply('2025-07-01');
  const duty = await row(id);
  assert.deepEqual([duty.state, duty.assigner_id, duty.givers], ['given', HUNG_YEN, [HUNG_YEN]]);
});

test('parts of wholes of different givers each go to the giver of their own whole', async () => {
  world.clock.set('2025-05-05T08:00:00+07:00');
  const department = org('so-noi-vu', 'gso:34');
  const part = async (giver: string, title: string) => {
    const [whole = ''] = await world.give(giver, [QUYNH_PHU], { dueOn: null, title });
    await world.done(passDown, head, { dutyId: whole, title, to: 'chosen', holderIds: [TRANG_BAO_XA] });
    const { duties } = await world.done(list, head, { side: 'given', wholeId: whole });
    return duties[0]?.id ?? '';
  };
  const [fromProvince, fromDepartment] = [
    await part(PROVINCE, 'Việc của tỉnh'),
    await part(department, 'Việc của sở'),
  ];
  await apply('2025-07-01');
  assert.equal((await row(fromProvince)).assigner_id, HUNG_YEN);
  assert.equal((await row(fromDepartment)).assigner_id, org('so-noi-vu', 'gso:33@2025-07-01'));
});

test('a question that waits for a district passes to the province, and the successor that asked sees it', async () => {
  const { trang } = await passed();
  const commune = await world.person(QUYNH_TRANG, 'head');
  const { proposalId } = await world.done(propose, commune, { dutyId: trang, question: 'Ai phê duyệt?' });
  await apply('2025-07-01');
  const proposal = await world.inTx((tx) =>
    tx.selectFrom('proposal').selectAll().where('id', '=', proposalId).executeTakeFirstOrThrow(),
  );
  assert.equal(proposal.to_id, HUNG_YEN);
  assert.equal(proposal.asker_id, (await row(trang)).holder_id);
});

test('the successor reads the closed duties of its predecessors', async () => {
  const { trang } = await passed();
  await world.inTx((tx) =>
    tx
      .updateTable('duty')
      .set({ state: 'accepted', closed_at: '2024-10-20T03:00:00Z' })
      .where('id', '=', trang)
      .execute(),
  );
  await apply('2024-11-01');
  assert.equal((await row(trang)).holder_id, QUYNH_TRANG);
  const successor = await world.person(TRANG_BAO_XA, 'head');
  assert.equal((await world.done(view, successor, { dutyId: trang })).state, 'accepted');
  const neighbour = await world.person(org('ubnd', 'gso:12826'), 'head');
  assert.equal(await world.refused(view, neighbour, { dutyId: trang }), 'not-found');
});
