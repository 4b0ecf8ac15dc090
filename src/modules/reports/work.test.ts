import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { KIEN_XUONG, PROVINCE, THAI_THUY } from '#modules/duties/testing.ts';
import { mineOf } from '#modules/my-work/index.ts';
import type { Role } from '#platform/identity/actor.ts';
import { REPORT_PATHS } from './paths.ts';
import { direct } from './procedures/directing.ts';
import { giveBack, receive } from './procedures/passing.ts';
import { MASS_BOARD, openReportWorld, STEERING, type World } from './testing.ts';
import { reportWork } from './work.ts';

const work = mineOf([reportWork]);
let world: World;
before(async () => {
  world = await openReportWorld();
});
after(() => world.db.drop());

type Lane = 'todo' | 'waiting' | 'done';

async function cardsOf(title: string, unitId: string, role: Role, lane: Lane = 'todo') {
  const { items } = await world.done(work, await world.as(unitId, role), { lane });
  return items.filter((item) => item.title === title);
}
const kindsOf = async (...of: Parameters<typeof cardsOf>) =>
  (await cardsOf(...of)).map(({ kind }) => kind.replace('reports.', ''));

const two = { groups: [] as string[], unitIds: [THAI_THUY, KIEN_XUONG] };

it('a report is each one’s work in turn: written, reviewed, approved, sent', async () => {
  const roles = ['officer', 'reviewer', 'head', 'clerk'] as const;
  for (const role of roles) await world.as(THAI_THUY, role);
  const turns = [
    ['drafting', 'officer', 'go-on'],
    ['submitted', 'reviewer', 'review'],
    ['reviewed', 'head', 'approve'],
    ['approved', 'clerk', 'send'],
  ] as const;
  for (const [state, role, asks] of turns) {
    const title = `Bước ${state}`;
    const { callId } = await world.callOf(PROVINCE, { ...two, title, dueOn: '2024-04-10' });
    const [card] = await cardsOf(title, THAI_THUY, 'officer');
    assert.deepEqual([card?.kind, card?.dueOn, card?.due], ['reports.write', '2024-04-10', 'soon']);
    assert.deepEqual(await kindsOf(title, THAI_THUY, 'clerk'), []);
    await world.write(await world.reportAbout(callId, THAI_THUY), THAI_THUY, {}, state);
    assert.deepEqual(await kindsOf(title, THAI_THUY, role), [asks], state);
    const drafterWaits = state === 'drafting' ? [] : ['in-house'];
    assert.deepEqual(await kindsOf(title, THAI_THUY, 'officer', 'waiting'), drafterWaits, state);
  }
});

it('what came in is one card a call, until it is taken; its writers see that it waits, then that it is done', async () => {
  const title = 'Gửi đến';
  const { callId } = await world.callOf(PROVINCE, { ...two, title });
  assert.deepEqual(await kindsOf(title, PROVINCE, 'head', 'waiting'), ['awaited']);
  const ids = [await world.reportAbout(callId, THAI_THUY), await world.reportAbout(callId, KIEN_XUONG)];
  const [first = '', second = ''] = ids;
  await world.write(first, THAI_THUY, {});
  const [one] = (await cardsOf(title, PROVINCE, 'head')).filter(({ kind }) => kind === 'reports.receive');
  assert.deepEqual([one?.href, one?.progress], [REPORT_PATHS.report(first), { reported: 1, total: 2 }]);
  await world.write(second, KIEN_XUONG, {});
  const [both] = (await cardsOf(title, PROVINCE, 'head')).filter(({ kind }) => kind === 'reports.receive');
  assert.deepEqual([both?.href, both?.step.label.vi], [REPORT_PATHS.call(callId), 'Xem 2 báo cáo']);
  assert.deepEqual(await kindsOf(title, PROVINCE, 'head', 'waiting'), []);
  assert.deepEqual(await kindsOf(title, THAI_THUY, 'head', 'waiting'), ['sent']);
  const taker = await world.as(PROVINCE, 'officer');
  for (const reportId of ids) {
    const { version } = await world.see(reportId, PROVINCE);
    if (reportId === first) await world.done(receive, taker, { reportId, version });
    else await world.done(giveBack, taker, { reportId, version, reason: 'Thiếu số liệu' });
  }
  assert.deepEqual(await kindsOf(title, THAI_THUY, 'head', 'done'), ['received']);
  assert.deepEqual(await kindsOf(title, KIEN_XUONG, 'head'), ['redo']);
});

it('a report through another body is first that body’s to forward', async () => {
  const title = 'Qua Ban Dân vận';
  const { ownReportId } = await world.callOf(PROVINCE, { ...two, title, viaId: MASS_BOARD });
  await world.write(ownReportId, PROVINCE, {});
  assert.deepEqual(await kindsOf(title, MASS_BOARD, 'officer'), ['forward']);
  assert.deepEqual(await kindsOf(title, STEERING, 'officer'), []);
});

it('what cannot be sent any more is nobody’s work: the call was closed or withdrawn', async () => {
  for (const [act, own] of [
    ['close', ['write']],
    ['withdraw', []],
  ] as const) {
    const title = `Hết hạn ${act}`;
    const { callId } = await world.callOf(PROVINCE, { ...two, title });
    assert.deepEqual(await kindsOf(title, THAI_THUY, 'head'), ['write']);
    await world.done(direct, await world.as(PROVINCE), { callId, version: 1, act, reason: 'Nhầm' });
    assert.deepEqual(await kindsOf(title, THAI_THUY, 'head'), []);
    assert.deepEqual(await kindsOf(title, PROVINCE, 'head'), own, 'the caller’s own report');
    assert.deepEqual(await kindsOf(title, PROVINCE, 'head', 'waiting'), []);
  }
});
