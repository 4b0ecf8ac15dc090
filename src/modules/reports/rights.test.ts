import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asPerson } from '#modules/deliveries/testing.ts';
import { KIEN_XUONG, org, PROVINCE, THAI_THUY } from '#modules/duties/testing.ts';
import { toDate } from '#platform/clock.ts';
import { ROLES } from '#platform/identity/actor.ts';
import { call, passOn } from './procedures/call.ts';
import { direct, remind } from './procedures/directing.ts';
import { edit, start } from './procedures/drafting.ts';
import { list } from './procedures/lists.ts';
import { figure, preview, view } from './procedures/read.ts';
import { send } from './procedures/send.ts';
import { approve, sendBack, submit } from './procedures/steps.ts';
import { remindOfReports } from './reminding.ts';
import { MASS_BOARD, openReportWorld, STEERING, type World } from './testing.ts';

let world: World;
let callId: string;
let ownReportId: string;
let reportId: string;

before(async () => {
  world = await openReportWorld();
  ({ callId, ownReportId } = await world.callOf(PROVINCE, { unitIds: [THAI_THUY], viaId: MASS_BOARD }));
  reportId = await world.reportAbout(callId, THAI_THUY);
});
after(() => world.db.drop());

const PERIOD = { periodFrom: '2024-01-01', periodTo: '2024-03-31', dueOn: '2024-04-15' };
const asking = { title: 'Báo cáo', ...PERIOD, receiverId: STEERING, unitIds: [THAI_THUY] };

describe('calling for reports', () => {
  it('is for the leaders of an organisation', async () => {
    for (const role of ROLES) {
      const answer = await world.refused(call, await world.as(PROVINCE, role), asking);
      assert.equal(answer, role === 'head' || role === 'reviewer' ? 'done' : 'not-permitted', role);
    }
  });

  it('reaches only units that stood under the caller in the period', async () => {
    const head = await world.as(THAI_THUY);
    const answer = await world.refused(call, head, {
      ...asking,
      receiverId: PROVINCE,
      unitIds: [KIEN_XUONG],
    });
    assert.equal(answer, 'reports.not-under-you');
  });

  it('is refused with a clear word for dates and units that do not fit', async () => {
    const head = await world.as(PROVINCE);
    const answer = (input: object) => world.refused(call, head, { ...asking, ...input });
    assert.equal(await answer({ periodTo: '2023-12-31' }), 'reports.period-turned');
    assert.equal(await answer({ periodTo: '2024-01-01' }), 'done');
    assert.equal(await answer({ periodFrom: '2024-04-09', periodTo: '2024-04-10' }), 'reports.period-ahead');
    assert.equal(await answer({ periodFrom: '2024-04-08', periodTo: '2024-04-10' }), 'done');
    assert.equal(await answer({ dueOn: '2024-04-07' }), 'reports.due-past');
    assert.equal(await answer({ dueOn: '2024-04-08' }), 'done');
    assert.equal(await answer({ receiverId: PROVINCE }), 'reports.own-receiver');
    assert.equal(await answer({ unitIds: [] }), 'reports.nobody-chosen');
    const commune = org('ubnd', 'gso:12868');
    assert.equal(await answer({ unitIds: [THAI_THUY, commune] }), 'reports.one-under-other');
  });
});

describe('a report that is being written', () => {
  it('shows itself to its organisation; to the caller only that it is not there yet', async () => {
    await world.write(reportId, THAI_THUY, { 'classes-held': 9 }, 'drafting');
    assert.equal((await world.see(reportId, THAI_THUY, 'officer')).snapshot?.figures.length, 9);
    const caller = await world.see(reportId, PROVINCE);
    assert.deepEqual([caller.state, caller.snapshot, caller.enteredBy], ['drafting', null, []]);
    const head = await world.as(PROVINCE);
    assert.equal(await world.refused(figure, head, { reportId, key: 'classes-held' }), 'not-found');
    assert.equal(await world.refused(preview, head, { reportId }), 'reports.nothing-sent');
  });

  it('shows nothing to another organisation, not even that there is one', async () => {
    const stranger = await world.as(KIEN_XUONG);
    assert.equal(await world.refused(view, stranger, { reportId }), 'not-found');
    assert.equal(await world.refused(edit, stranger, { reportId, version: 2 }), 'not-found');
    const leaked = await asPerson(world, stranger, async (tx) =>
      Promise.all([
        tx.selectFrom('report').select('id').execute(),
        tx.selectFrom('report_call').select('id').execute(),
        tx.selectFrom('report_event').select('id').execute(),
        tx.selectFrom('report_edition').select('report_id').execute(),
        tx.selectFrom('report_evidence').select('report_id').execute(),
      ]),
    );
    assert.deepEqual(leaked, [[], [], [], [], []]);
    const listed = await world.done(list, stranger, { side: 'incoming' });
    assert.equal(listed.total, 0);
  });

  it('is not changed by who only receives it, and not by a clerk', async () => {
    const { version } = await world.see(reportId, THAI_THUY);
    const input = { reportId, version, figures: [{ key: 'classes-held', number: 1 }] };
    assert.equal(await world.refused(edit, await world.as(PROVINCE), input), 'not-permitted');
    assert.equal(await world.refused(edit, await world.as(THAI_THUY, 'clerk'), input), 'not-permitted');
  });

  it('refuses a counted figure, an unknown one, one of the wrong kind, and an old version', async () => {
    const { version } = await world.see(reportId, THAI_THUY);
    const officer = await world.as(THAI_THUY, 'officer');
    const answer = (figure: object, seen = version) =>
      world.refused(edit, officer, { reportId, version: seen, figures: [figure] });
    assert.equal(await answer({ key: 'duties-held', number: 1 }), 'reports.figure-counted');
    assert.equal(await answer({ key: 'nowhere', number: 1 }), 'reports.unknown-figure');
    assert.equal(await answer({ key: 'classes-held', text: 'năm' }), 'reports.figure-kind');
    assert.equal(await answer({ key: 'classes-held', number: -1 }), 'invalid-input');
    assert.equal(await answer({ key: 'classes-held', number: 1.5 }), 'invalid-input');
    assert.equal(await answer({ key: 'classes-held', number: 1 }, version - 1), 'conflict');
  });

  it('is approved by the head alone and can be given back with a reason', async () => {
    const step = async (procedure: typeof submit, role: 'officer' | 'head' | 'clerk', more: object = {}) => {
      const { version } = await world.see(reportId, THAI_THUY);
      return world.refused(procedure, await world.as(THAI_THUY, role), { reportId, version, ...more });
    };
    assert.equal(await step(approve, 'head'), 'reports.wrong-state');
    assert.equal(await step(submit, 'officer'), 'done');
    assert.equal(await step(approve, 'officer'), 'not-permitted');
    assert.equal(await step(send, 'clerk'), 'reports.wrong-state');
    assert.equal(await step(sendBack as typeof submit, 'head'), 'invalid-input');
    assert.equal(await step(sendBack as typeof submit, 'head', { reason: 'Thiếu số liệu.' }), 'done');
    assert.equal((await world.see(reportId, THAI_THUY)).state, 'drafting');
  });

  it('goes to the reviewer first where there is another one than the drafter', async () => {
    const { callId: other } = await world.callOf(PROVINCE, { unitIds: [KIEN_XUONG] });
    const id = await world.reportAbout(other, KIEN_XUONG);
    await world.as(KIEN_XUONG, 'reviewer');
    await world.write(id, KIEN_XUONG, { 'classes-held': 1 }, 'submitted');
    assert.equal((await world.see(id, KIEN_XUONG)).state, 'submitted');
    const { version } = await world.see(id, KIEN_XUONG);
    const head = await world.as(KIEN_XUONG);
    assert.equal(await world.refused(approve, head, { reportId: id, version }), 'reports.wrong-state');
  });

  it('is not submitted empty', async () => {
    const { callId: other } = await world.callOf(PROVINCE, { unitIds: [THAI_THUY] });
    const id = await world.reportAbout(other, THAI_THUY);
    const officer = await world.as(THAI_THUY, 'officer');
    await world.done(start, officer, { reportId: id, version: 1 });
    assert.equal(await world.refused(submit, officer, { reportId: id, version: 2 }), 'reports.empty');
  });
});

describe('the end of a call', () => {
  it('closed takes no report until it is opened again; withdrawn stops what was passed on too', async () => {
    const made = await world.callOf(PROVINCE, { unitIds: [THAI_THUY] });
    const id = await world.reportAbout(made.callId, THAI_THUY);
    await world.write(id, THAI_THUY, { 'classes-held': 1 }, 'approved');
    const end = (act: string, version: number, more: object = {}) =>
      world
        .as(PROVINCE)
        .then((head) => world.refused(direct, head, { callId: made.callId, version, act, ...more }));
    const sending = async () => {
      const { version } = await world.see(id, THAI_THUY);
      return world.refused(send, await world.as(THAI_THUY, 'clerk'), { reportId: id, version });
    };
    assert.equal(await end('close', 1), 'done');
    assert.equal(await sending(), 'reports.call-closed');
    assert.equal(await end('reopen', 2), 'done');
    assert.equal(await end('withdraw', 3), 'invalid-input');
    assert.equal(await end('withdraw', 3, { reason: 'Gửi nhầm.' }), 'done');
    assert.equal(await sending(), 'reports.call-withdrawn');
    assert.equal(await end('reopen', 4), 'reports.call-state');
  });

  it('withdrawn reaches the communes that a district asked in its turn', async () => {
    const made = await world.callOf(PROVINCE, { unitIds: [THAI_THUY] });
    const id = await world.reportAbout(made.callId, THAI_THUY);
    const commune = org('ubnd', 'gso:12868');
    const input = { reportId: id, version: 1, dueOn: '2024-04-12', unitIds: [commune] };
    const passed = await world.done(passOn, await world.as(THAI_THUY), input);
    const act = { callId: made.callId, version: 1, act: 'withdraw' as const, reason: 'Gửi nhầm.' };
    await world.done(direct, await world.as(PROVINCE), act);
    const below = await world.reportAbout(passed.callId, commune);
    const officer = await world.as(commune, 'officer');
    const answer = await world.refused(start, officer, { reportId: below, version: 1 });
    assert.equal(answer, 'reports.call-withdrawn');
  });

  it('passed on is due no later than the own report', async () => {
    const made = await world.callOf(PROVINCE, { unitIds: [THAI_THUY], dueOn: '2024-04-15' });
    const id = await world.reportAbout(made.callId, THAI_THUY);
    const head = await world.as(THAI_THUY);
    const input = { reportId: id, version: 1, groups: ['peoples_committee:commune'] };
    const answer = (dueOn: string) => world.refused(passOn, head, { ...input, dueOn });
    assert.equal(await answer('2024-04-16'), 'reports.due-after-own');
    assert.equal(await answer('2024-04-15'), 'done');
  });
});

describe('reminders', () => {
  it('go to those who have not sent, once a day', async () => {
    const made = await world.callOf(PROVINCE, { unitIds: [THAI_THUY, KIEN_XUONG] });
    await world.write(await world.reportAbout(made.callId, THAI_THUY), THAI_THUY, { 'classes-held': 1 });
    const told = async () =>
      world.inTx(async (tx) => {
        const rows = await tx
          .selectFrom('notification')
          .select('organisation_id')
          .where('kind', '=', 'reports.reminded')
          .execute();
        return new Set(rows.map((row) => row.organisation_id)).size + rows.length / 1000;
      });
    const officer = await world.as(PROVINCE, 'officer');
    const first = await world.done(remind, officer, { callId: made.callId });
    assert.equal(first.reminded, 1);
    const count = await told();
    await world.done(remind, officer, { callId: made.callId });
    assert.equal(await told(), count);
    assert.equal(Math.floor(count), 1);
  });

  it('of the program come three working days before, on the day, and every seventh day after', async () => {
    const made = await world.callOf(PROVINCE, { unitIds: [THAI_THUY], dueOn: '2024-04-12' });
    const id = await world.reportAbout(made.callId, THAI_THUY);
    const kinds = async (day: string) => {
      world.clock.set(`${day}T07:10:00+07:00`);
      const when = { today: world.clock.today(), at: toDate(world.clock.now()) };
      await world.inTx((tx) => remindOfReports(tx, when));
      const rows = await world.inTx((tx) =>
        tx
          .selectFrom('notification')
          .select('kind')
          .where('subject_id', '=', id)
          .where('kind', '<>', 'reports.asked')
          .where('person_id', '=', head.personId)
          .orderBy('id')
          .execute(),
      );
      return rows.map((row) => row.kind.replace('reports.', '')).join(' ');
    };
    const head = await world.as(THAI_THUY);
    assert.equal(await kinds('2024-04-08'), '');
    assert.equal(await kinds('2024-04-09'), 'due-soon');
    assert.equal(await kinds('2024-04-11'), 'due-soon');
    assert.equal(await kinds('2024-04-12'), 'due-soon due-today');
    assert.equal(await kinds('2024-04-13'), 'due-soon due-today overdue');
    assert.equal(await kinds('2024-04-19'), 'due-soon due-today overdue');
    assert.equal(await kinds('2024-04-20'), 'due-soon due-today overdue overdue');
    world.clock.set('2024-04-08T08:00:00+07:00');
  });
});

it('the caller sees its own report in its list, with how many have come in', async () => {
  const listed = await world.done(list, await world.as(PROVINCE), { side: 'mine', text: 'quy i dan chu' });
  const line = listed.reports.find(({ id }) => id === ownReportId);
  assert.deepEqual([line?.asked, line?.reported], [1, 0]);
});
