import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CallView } from '#modules/reports/views.ts';
import { unitIdOf } from '#modules/units/index.ts';
import { dutiesOf, partsOf, passDown, report, takeUp } from '#src/demonstration/duty-work.ts';
import { dayBegins, mergerEnacted } from './road/days.ts';
import { draftOf, issueSmallLetter } from './road/drafts.ts';
import { committeeOf, PROVINCE, peopleOf, QUYNH_PHU, STEERING } from './road/people.ts';
import { askedUnder, figureIn, refTo, reportSeenBy, writeReport } from './road/report-acts.ts';
import { dutyOn, dutySeenBy } from './road/work.ts';
import { openStage, type StoryStage } from './stage.ts';
import { after2024, after2025, communesOf, mergedInto } from './units.ts';

/** Xã Quỳnh Trang, Quỳnh Bảo and Quỳnh Xá become Trang Bảo Xá, which keeps the code of the first. */
const [TRANG, BAO, XA] = [peopleOf('gso:12577'), peopleOf('gso:12556'), peopleOf('gso:12568')];
const MERGED = peopleOf('gso:12577@2024-11-01');
const HUNG_YEN = peopleOf('gso:33@2025-07-01');
const NEW_STEERING = unitIdOf('organisation', 'bcd', 'gso:33@2025-07-01');
const RESULT = { narrative: 'Đã rà soát xong.', figures: [] };

let stage: StoryStage;
before(async () => {
  stage = await openStage('2024-10-01T08:00:00+07:00');
});
after(() => stage.close());

test('open duties and reports pass over both days with their history; what was closed stays where it was', async (story) => {
  const whole = await partsGiven();
  const partOf = await partsByHolder(whole);
  await story.test('before the first day three communes work, and one of them is done', () =>
    communesWork(partOf),
  );
  await story.test('on 31/10/2024 nothing has changed', () => nothingChanges(partOf));
  await story.test('on 01/11/2024 28 communes are 10, and open parts go to the successors', async () => {
    await firstDay(partOf);
  });
  await story.test('who has ended is given nothing any more', refusedToEnded);
  await story.test('the successor goes on where its predecessors stopped', () => successorWorks(partOf));
  await story.test('a report on October speaks of October, one on November of November', reportsOfTheirTime);
  await story.test('on 30/06/2025 nothing has changed', () => nothingChangesIn2025(whole));
  await story.test('on 01/07/2025 districts end and communes pass to Hưng Yên', () =>
    secondDay(whole, partOf),
  );
  await story.test('Hưng Yên asks about the communes that there were', hungYenAsks);
});

/** The province gives Quỳnh Phụ a duty, the district gives each of its communes a part. Answers the whole. */
async function partsGiven(): Promise<string> {
  await issueSmallLetter(stage, {
    subject: 'rà soát hương ước, quy ước',
    unitIds: [QUYNH_PHU.id],
    title: 'Rà soát hương ước, quy ước của thôn',
    dueOn: '2025-12-31',
  });
  const whole = await dutyOn(stage, QUYNH_PHU.id, 'other');
  await takeUp(stage, QUYNH_PHU.id, whole);
  const count = await passDown(stage, QUYNH_PHU.id, whole, 'Rà soát hương ước của các thôn trong xã');
  assert.equal(count, communesOf('338').length);
  return whole;
}

type Parts = ReadonlyMap<string, string>;

async function partsByHolder(whole: string): Promise<Parts> {
  const parts = await partsOf(stage, QUYNH_PHU.id, whole);
  return new Map(parts.map(({ id, holder }) => [holder.id, id]));
}

function part(parts: Parts, { id }: { readonly id: string }): string {
  const found = parts.get(id);
  assert.ok(found);
  return found;
}

async function communesWork(parts: Parts): Promise<void> {
  await takeUp(stage, BAO.id, part(parts, BAO));
  await report(stage, BAO.id, part(parts, BAO), RESULT);
  await stage.act(QUYNH_PHU.officer, 'duties.accept', { dutyId: part(parts, BAO) });
  await takeUp(stage, TRANG.id, part(parts, TRANG));
  const written = { dutyId: part(parts, TRANG), narrative: 'Mới xong thôn 1.' };
  await stage.act(TRANG.officer, 'duties.write-result', written);
}

async function nothingChanges(parts: Parts): Promise<void> {
  await dayBegins(stage, '2024-10-31');
  assert.equal(await communesOn('2024-10-31'), 260);
  for (const commune of [TRANG, BAO, XA]) {
    const seen = await dutySeenBy(stage, commune.head, part(parts, commune));
    assert.deepEqual([seen.holder.id, seen.holdings.length], [commune.id, 1]);
  }
}

async function communesOn(day: string): Promise<number> {
  const { rows } = await stage.db.database.pool.query(
    `select count(*)::int as count from unit
     where class = 'territory' and level = 'commune' and during @> $1::date`,
    [day],
  );
  return rows[0].count;
}

async function firstDay(parts: Parts): Promise<void> {
  await mergerEnacted(stage, '2024-11-01');
  assert.equal(await communesOn('2024-11-01'), 260 - 28 + 10);
  assert.deepEqual(mergedInto('12577').toSorted(), ['12556', '12568', '12577']);
  for (const code of communesOf('338')) {
    const id = part(parts, { id: committeeOf(`gso:${code}`) });
    const { holder, holdings, state } = await dutySeenBy(stage, QUYNH_PHU.officer, id);
    const isClosed = id === part(parts, BAO);
    assert.equal(holder.id, committeeOf(isClosed ? 'gso:12556' : after2024(code)), code);
    assert.equal(state, isClosed ? 'accepted' : id === part(parts, TRANG) ? 'in-progress' : 'given');
    const moved = !isClosed && after2024(code) !== `gso:${code}`;
    assert.deepEqual(
      holdings.map(({ fromOn, reason }) => [fromOn, reason]),
      [['2024-10-01', 'given'], ...(moved ? [['2024-11-01', 'succession']] : [])],
    );
  }
}

async function refusedToEnded(): Promise<void> {
  const { officer, head } = PROVINCE;
  const { draftId } = await stage.act<{ draftId: string }>(officer, 'directives.create', { subject: 'thử' });
  const toEnded = { ...(await draftOf(stage, draftId).ref()), unitIds: [TRANG.id] };
  assert.equal(await stage.refused(officer, 'directives.add-addressees', toEnded), 'directives.unit-ended');
  const given = { title: 'Việc mới', topic: 'other', basis: 'Luật 10/2022/QH15, Điều 11', to: 'chosen' };
  const input = { ...given, holderIds: [TRANG.id] };
  assert.equal(await stage.refused(head, 'duties.give-own', input), 'duties.not-under-you');
}

/** Trang Bảo Xá holds two parts of the same work, sees them together, and what its predecessor had written. */
async function successorWorks(parts: Parts): Promise<void> {
  const held = (await dutiesOf(stage, MERGED.id)).map(({ id }) => id);
  assert.deepEqual(held.toSorted(), [part(parts, TRANG), part(parts, XA)].toSorted());
  const begun = await dutySeenBy(stage, MERGED.head, part(parts, TRANG));
  assert.deepEqual(
    begun.together.map(({ id }) => id),
    [part(parts, XA)],
  );
  assert.equal(begun.results[0]?.narrative, 'Mới xong thôn 1.');
  const { officer, id } = MERGED;
  await stage.act(MERGED.head, 'duties.assign', { dutyId: begun.id, officerId: officer.personId });
  await report(stage, id, begun.id, RESULT);
  await stage.act(QUYNH_PHU.officer, 'duties.accept', { dutyId: begun.id });
  const done = await dutySeenBy(stage, QUYNH_PHU.officer, begun.id);
  assert.deepEqual([done.state, done.holder.id], ['accepted', MERGED.id]);
}

function callFor(periodFrom: string, periodTo: string, receiverId: string) {
  const [title, dueOn] = ['Kết quả rà soát hương ước', stage.clock.today().add({ days: 10 }).toString()];
  const groups = ['peoples_committee:commune'];
  return { title, periodFrom, periodTo, dueOn, receiverId, groups, ready: ['rules-revised'] };
}

async function reportsOfTheirTime(): Promise<void> {
  await dayBegins(stage, '2024-12-02');
  const asked = async (from: string, to: string) => {
    const input = callFor(from, to, PROVINCE.id);
    const called = await stage.act<{ callId: string; ownReportId: string }>(
      QUYNH_PHU.head,
      'reports.call',
      input,
    );
    return { ...called, units: await askedUnder(stage, QUYNH_PHU.officer, called.callId) };
  };
  const october = await asked('2024-10-01', '2024-10-31');
  const november = await asked('2024-11-01', '2024-11-30');
  const merged = communesOf('338').filter((code) => after2024(code) !== `gso:${code}`);
  const successors = new Set(merged.map(after2024));
  assert.equal(october.units.size, communesOf('338').length);
  assert.equal(november.units.size, communesOf('338').length - merged.length + successors.size);
  assert.deepEqual([october.units.has(TRANG.id), october.units.has(MERGED.id)], [true, false]);
  assert.deepEqual([november.units.has(TRANG.id), november.units.has(MERGED.id)], [false, true]);
  // Trang Bảo Xá writes for Quỳnh Bảo, about October, when Quỳnh Bảo did its part.
  const aboutBao = october.units.get(BAO.id) ?? '';
  await writeReport(stage, MERGED, aboutBao, { text: 'Xong.', values: { 'rules-revised': 6 } });
  const accepted = await figureIn(stage, MERGED.officer, aboutBao, 'duties-accepted');
  assert.equal(accepted.own, 1);
  const { about, organisation } = await reportSeenBy(stage, MERGED.officer, aboutBao);
  assert.deepEqual([about.id, organisation.id], [BAO.id, MERGED.id]);
  assert.equal((await refTo(stage, QUYNH_PHU.officer, october.ownReportId)).version, 1);
}

async function nothingChangesIn2025(whole: string): Promise<void> {
  await dayBegins(stage, '2025-06-30');
  const seen = await dutySeenBy(stage, QUYNH_PHU.head, whole);
  assert.deepEqual([seen.state, seen.holder.id], ['in-progress', QUYNH_PHU.id]);
}

/** The district's whole ends with it; its communes' parts go on, answered to the province that there is now. */
async function secondDay(whole: string, parts: Parts): Promise<void> {
  await mergerEnacted(stage, '2025-07-01');
  assert.equal(await communesOn('2025-07-01'), 104);
  const ended = await dutySeenBy(stage, HUNG_YEN.officer, whole);
  assert.deepEqual([ended.state, ended.assigner.id], ['ended', HUNG_YEN.id]);
  const quynhAn = peopleOf(after2025('12577'));
  const open = await dutySeenBy(stage, quynhAn.head, part(parts, XA));
  assert.deepEqual([open.assigner.id, open.state], [HUNG_YEN.id, 'given']);
  assert.deepEqual(
    open.holdings.map(({ holder, fromOn }) => [holder.id, fromOn]),
    [
      [XA.id, '2024-10-01'],
      [MERGED.id, '2024-11-01'],
      [quynhAn.id, '2025-07-01'],
    ],
  );
  for (const [closed, holder] of [
    [part(parts, BAO), BAO.id],
    [part(parts, TRANG), MERGED.id],
  ] as const)
    assert.equal((await dutySeenBy(stage, HUNG_YEN.officer, closed)).holder.id, holder);
  const { notices } = await stage.act<{ notices: { kind: string }[] }>(
    HUNG_YEN.head,
    'notifications.list',
    {},
  );
  assert.ok(notices.some(({ kind }) => kind === 'duties.ended'));
  // The successor reports, and the new province accepts.
  await takeUp(stage, quynhAn.id, open.id);
  await report(stage, quynhAn.id, open.id, RESULT);
  await stage.act(HUNG_YEN.officer, 'duties.accept', { dutyId: open.id });
}

async function hungYenAsks(): Promise<void> {
  await dayBegins(stage, '2025-08-01');
  const ended = callFor('2024-10-01', '2024-10-31', STEERING.id);
  assert.equal(await stage.refused(HUNG_YEN.head, 'reports.call', ended), 'reports.receiver-ended');
  const asked = async (from: string, to: string) => {
    const input = callFor(from, to, NEW_STEERING);
    const { callId } = await stage.act<{ callId: string }>(HUNG_YEN.head, 'reports.call', input);
    return (await stage.act<CallView>(HUNG_YEN.officer, 'reports.view-call', { callId })).units.length;
  };
  assert.equal(await asked('2024-10-01', '2024-10-31'), 260);
  assert.equal(await asked('2024-11-01', '2025-06-30'), 242);
}
