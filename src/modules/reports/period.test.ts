import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { applySuccessions as passDuties } from '#modules/duties/index.ts';
import { org, PROVINCE, THAI_THUY } from '#modules/duties/testing.ts';
import { toDate } from '#platform/clock.ts';
import { standingOf } from './duty-figures.ts';
import { passOn } from './procedures/call.ts';
import { viewCall } from './procedures/lists.ts';
import { receive } from './procedures/passing.ts';
import { applySuccessions } from './succession.ts';
import { openReportWorld, type World } from './testing.ts';

const QUYNH_PHU = org('ubnd', 'gso:338');
/** Quỳnh Trang and two others become Trang Bảo Xá on 01/11/2024. */
const QUYNH_TRANG = org('ubnd', 'gso:12577');
const TRANG_BAO_XA = org('ubnd', 'gso:12577@2024-11-01');
const HUNG_YEN = org('ubnd', 'gso:33@2025-07-01');
const COMMUNES = { groups: ['peoples_committee:commune'] };

let world: World;
const worlds: World[] = [];
beforeEach(async () => {
  world = await openReportWorld();
  worlds.push(world);
});
after(async () => {
  for (const opened of worlds) await opened.db.drop();
});

const passDay = async (day: string) => {
  world.clock.set(`${day}T00:30:00+07:00`);
  const when = { on: world.clock.today(), at: toDate(world.clock.now()) };
  await world.inTx((tx) => passDuties(tx, when));
  return world.inTx((tx) => applySuccessions(tx, when));
};
const unitsOf = async (callId: string, organisationId: string) =>
  (await world.done(viewCall, await world.as(organisationId), { callId })).units;

describe('a duty in a report', () => {
  const duty = { state: 'accepted', dueOn: '2024-03-31', closedOn: '2024-03-31', result: null } as const;

  it('is accepted from the day on which it was closed, and was open on the day before', () => {
    assert.equal(standingOf(duty, '2024-03-31'), 'accepted');
    assert.equal(standingOf(duty, '2024-03-30'), 'open');
  });

  it('is in time on its due day and overdue on the next', () => {
    const open = { ...duty, state: 'in-progress', closedOn: null } as const;
    assert.equal(standingOf(open, '2024-03-31'), 'open');
    assert.equal(standingOf(open, '2024-04-01'), 'overdue');
  });

  it('is not overdue once it was reported, however long the giver takes to accept it', () => {
    const reported = { ...duty, state: 'reported', closedOn: null, result: 'Đã làm xong.' } as const;
    assert.equal(standingOf(reported, '2024-04-30'), 'open');
  });

  it('counts when it was given on the last day of the period, or closed on the first, and not a day beyond', async () => {
    const given = async (day: string, closedOn: string | null) => {
      world.clock.set(`${day}T23:59:00+07:00`);
      const [id] = await world.give(PROVINCE, [THAI_THUY], { dueOn: null });
      if (closedOn === null) return;
      await world.inTx((tx) =>
        sql`update duty set state = 'accepted', closed_at = ${`${closedOn}T00:01:00+07:00`}::timestamptz
          where id = ${id}::uuid`.execute(tx),
      );
    };
    await given('2023-12-01', '2023-12-31');
    await given('2023-12-31', '2024-01-01');
    await given('2024-03-31', null);
    await given('2024-04-01', null);
    const { callId } = await world.callOf(PROVINCE, { unitIds: [THAI_THUY] });
    const reportId = await world.reportAbout(callId, THAI_THUY);
    const count = async (key: string) => (await world.figureOf(reportId, THAI_THUY, key)).own;
    assert.deepEqual(
      [await count('duties-held'), await count('duties-given'), await count('duties-accepted')],
      [2, 1, 1],
    );
    assert.equal(await count('duties-open'), 1);
  });
});

describe('the units of a period', () => {
  const before = { periodFrom: '2024-08-01', periodTo: '2024-10-31' };
  const after = { periodFrom: '2024-11-01', periodTo: '2024-11-30' };

  it('are the communes of October 2024 for October and those of November for November, with their names', async () => {
    world.clock.set('2024-12-02T08:00:00+07:00');
    const october = await unitsOf(
      (await world.callOf(QUYNH_PHU, { ...COMMUNES, ...before, receiverId: PROVINCE })).callId,
      QUYNH_PHU,
    );
    const november = await unitsOf(
      (await world.callOf(QUYNH_PHU, { ...COMMUNES, ...after, receiverId: PROVINCE })).callId,
      QUYNH_PHU,
    );
    assert.equal(october.length, 37);
    const trang = october.find(({ unit }) => unit.id === QUYNH_TRANG);
    assert.equal(trang?.unit.name, 'UBND xã Quỳnh Trang (Huyện Quỳnh Phụ)');
    assert.equal(trang?.writer?.id, TRANG_BAO_XA);
    assert.ok(!october.some(({ unit }) => unit.id === TRANG_BAO_XA));
    assert.ok(!november.some(({ unit }) => unit.id === QUYNH_TRANG));
    const bao = november.find(({ unit }) => unit.id === TRANG_BAO_XA);
    assert.deepEqual([bao?.unit.name, bao?.writer], ['UBND xã Trang Bảo Xá (Huyện Quỳnh Phụ)', null]);
  });

  it('are both in a period over the merger, each about its own days, and a duty counts once', async () => {
    world.clock.set('2024-10-10T08:00:00+07:00');
    await world.give(QUYNH_PHU, [QUYNH_TRANG], { dueOn: null });
    await passDay('2024-11-01');
    world.clock.set('2024-12-02T08:00:00+07:00');
    const across = { periodFrom: '2024-10-31', periodTo: '2024-11-01', receiverId: PROVINCE };
    const { callId } = await world.callOf(QUYNH_PHU, { ...across, unitIds: [QUYNH_TRANG, TRANG_BAO_XA] });
    const held = async (about: string) =>
      (await world.figureOf(await world.reportAbout(callId, about), TRANG_BAO_XA, 'duties-held')).own;
    assert.deepEqual([await held(QUYNH_TRANG), await held(TRANG_BAO_XA)], [0, 1]);
    const october = await world.callOf(QUYNH_PHU, {
      ...before,
      receiverId: PROVINCE,
      unitIds: [QUYNH_TRANG],
    });
    const about = await world.reportAbout(october.callId, QUYNH_TRANG);
    assert.equal((await world.figureOf(about, TRANG_BAO_XA, 'duties-held')).own, 1);
  });
});

describe('a report that is under way when its unit ends', () => {
  it('is written on by the successor, about the unit of the period', async () => {
    world.clock.set('2024-10-25T08:00:00+07:00');
    const input = { periodFrom: '2024-07-01', periodTo: '2024-10-15', receiverId: PROVINCE };
    const { callId, ownReportId } = await world.callOf(QUYNH_PHU, { ...input, unitIds: [QUYNH_TRANG] });
    const reportId = await world.reportAbout(callId, QUYNH_TRANG);
    await passDay('2024-10-31');
    assert.equal((await world.see(reportId, QUYNH_PHU)).organisation.id, QUYNH_TRANG);
    assert.deepEqual(await passDay('2024-11-01'), { passed: 1, redirected: 0 });
    assert.deepEqual(await passDay('2024-11-01'), { passed: 0, redirected: 0 });
    const seen = await world.see(reportId, TRANG_BAO_XA);
    assert.deepEqual([seen.organisation.id, seen.about.id], [TRANG_BAO_XA, QUYNH_TRANG]);
    assert.ok(seen.history.some(({ kind, note }) => kind === 'succession' && note === 'UBND xã Quỳnh Trang'));
    await world.write(reportId, TRANG_BAO_XA, { 'classes-held': 4 });
    assert.equal((await world.figureOf(ownReportId, QUYNH_PHU, 'classes-held')).total, 4);
  });

  it('stays readable for the successor when it was received before', async () => {
    world.clock.set('2024-10-25T08:00:00+07:00');
    const input = { periodFrom: '2024-07-01', periodTo: '2024-10-15', receiverId: PROVINCE };
    const { callId } = await world.callOf(QUYNH_PHU, { ...input, unitIds: [QUYNH_TRANG] });
    const reportId = await world.reportAbout(callId, QUYNH_TRANG);
    await world.write(reportId, QUYNH_TRANG, { 'classes-held': 4 });
    const { version } = await world.see(reportId, QUYNH_PHU);
    await world.done(receive, await world.as(QUYNH_PHU), { reportId, version });
    await passDay('2024-11-01');
    const seen = await world.see(reportId, TRANG_BAO_XA);
    assert.deepEqual([seen.organisation.id, seen.state, seen.next], [QUYNH_TRANG, 'received', []]);
    assert.equal(seen.snapshot?.figures.find(({ key }) => key === 'classes-held')?.total, 4);
  });

  it('passes from a district that ends to who asked it, with the reports of its communes', async () => {
    world.clock.set('2025-06-20T08:00:00+07:00');
    const input = { periodFrom: '2024-12-15', periodTo: '2025-06-14', dueOn: '2025-07-10' };
    const { callId, ownReportId } = await world.callOf(PROVINCE, { ...input, unitIds: [QUYNH_PHU] });
    const district = await world.reportAbout(callId, QUYNH_PHU);
    const passed = await world.done(passOn, await world.as(QUYNH_PHU), {
      reportId: district,
      version: 1,
      dueOn: '2025-07-05',
      unitIds: [TRANG_BAO_XA],
    });
    const commune = await world.reportAbout(passed.callId, TRANG_BAO_XA);
    await passDay('2025-06-30');
    assert.equal((await world.see(district, PROVINCE)).organisation.id, QUYNH_PHU);
    await passDay('2025-07-01');
    const own = await world.see(ownReportId, HUNG_YEN);
    assert.deepEqual([own.organisation.id, own.about.name], [HUNG_YEN, 'UBND tỉnh Thái Bình']);
    const passedUp = await world.see(district, HUNG_YEN);
    assert.deepEqual(
      [passedUp.organisation.id, passedUp.receiver.id, passedUp.about.name],
      [HUNG_YEN, HUNG_YEN, 'UBND huyện Quỳnh Phụ'],
    );
    const below = await world.see(commune, HUNG_YEN);
    assert.equal(below.receiver.id, HUNG_YEN);
    await world.write(commune, below.organisation.id, { 'classes-held': 7 });
    await world.write(district, HUNG_YEN, {});
    assert.equal((await world.figureOf(ownReportId, HUNG_YEN, 'classes-held')).total, 7);
  });

  it('is asked of the new province about the districts of the old one', async () => {
    world.clock.set('2025-08-01T08:00:00+07:00');
    const input = { periodFrom: '2024-12-15', periodTo: '2025-06-14' };
    const receiverId = org('bcd', 'gso:33@2025-07-01');
    const { callId, ownReportId } = await world.callOf(HUNG_YEN, {
      ...input,
      receiverId,
      groups: ['peoples_committee:district'],
    });
    const units = await unitsOf(callId, HUNG_YEN);
    assert.equal(units.length, 8);
    assert.ok(units.every(({ writer }) => writer?.id === HUNG_YEN));
    assert.equal((await world.see(ownReportId, HUNG_YEN)).about.name, 'UBND tỉnh Thái Bình');
  });
});
