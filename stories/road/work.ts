import assert from 'node:assert/strict';
import { assertDefined } from '#basics/assert.ts';
import type { DutyDetail } from '#modules/duties/detail-shape.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { DISTRICTS } from '#src/demonstration/bodies.ts';
import { acknowledgeAll, dutiesOf, partsOf, passDown, report, takeUp } from '#src/demonstration/duty-work.ts';
import { inventedName } from '#src/demonstration/people.ts';
import type { StoryStage } from '../stage.ts';
import { communesOf } from '../units.ts';
import { fileFor, paperSeenBy } from './papers.ts';
import { committeeOf, PROVINCE, peopleOf, THAI_THUY, THUY_TRUONG } from './people.ts';

/** A neighbour commune of Thái Thụy that has no part in what Thụy Trường does. */
const NEIGHBOUR = peopleOf('gso:12826');

/** A duty as somebody sees it. */
export function dutySeenBy(stage: StoryStage, actor: PersonActor, dutyId: string): Promise<DutyDetail> {
  return stage.act<DutyDetail>(actor, 'duties.view', { dutyId });
}

/** The one open duty of an organisation on a topic. */
export async function dutyOn(stage: StoryStage, organisationId: string, topic: string): Promise<string> {
  const [first, ...others] = await dutiesOf(stage, organisationId, topic);
  assert.equal(others.length, 0);
  return assertDefined(first, `duty on ${topic}`).id;
}

/** Step 4, first days: the district acknowledges, assigns, and passes a part down to every commune in one act. */
export async function districtTakesUp(stage: StoryStage, documentId: string): Promise<string> {
  const sent = async () => (await paperSeenBy(stage, PROVINCE.officer, documentId)).deliveries;
  assert.ok(
    (await sent()).every(({ openedAt, acknowledgedAt }) => openedAt === null && acknowledgedAt === null),
  );
  stage.clock.set('2024-04-01T08:20:00+07:00');
  await acknowledgeAll(stage, THAI_THUY.id);
  const seen = (await sent()).filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  const clerk = inventedName(`${THAI_THUY.id} clerk`);
  assert.deepEqual(
    seen.map(({ addressed, openedBy, acknowledgedBy, acknowledgedAt }) => [
      addressed,
      openedBy,
      acknowledgedBy,
      acknowledgedAt,
    ]),
    [['UBND huyện Thái Thụy', clerk, clerk, '2024-04-01T01:20:00.000Z']],
  );
  const training = await dutyOn(stage, THAI_THUY.id, 'training');
  await takeUp(stage, THAI_THUY.id, training);
  const count = await passDown(stage, THAI_THUY.id, training, 'Cử cán bộ thôn dự tập huấn', '2024-05-20');
  assert.equal(count, 36);
  const parts = await partsOf(stage, THAI_THUY.id, training);
  assert.deepEqual(
    parts.map(({ holder }) => holder.id).sort(),
    communesOf('341')
      .map((code) => committeeOf(`gso:${code}`))
      .sort(),
  );
  return training;
}

/** A commune reports with evidence; its head approves; the district returns it with a reason, then accepts. */
export async function communeReports(stage: StoryStage, whole: string): Promise<void> {
  stage.clock.set('2024-04-08T09:00:00+07:00');
  const { officer, head, id } = THUY_TRUONG;
  const part = await dutyOn(stage, id, 'training');
  const list = await stage.bring(officer, 'danh-sach.txt', Buffer.from('Danh sách 21 người dự tập huấn.'));
  const narrative = 'Đã cử 21 cán bộ thôn dự tập huấn ngày 05/4/2024.';
  const result = { narrative, figures: [{ label: 'Người dự', value: 21, unit: 'người' }], fileIds: [list] };
  const write = { dutyId: part, ...result };
  assert.equal(await stage.refused(officer, 'duties.write-result', write), 'duties.not-your-duty');
  await takeUp(stage, id, part);
  await stage.act(officer, 'duties.write-result', write);
  assert.deepEqual(
    (await dutySeenBy(stage, THAI_THUY.head, part)).results,
    [],
    'a draft is the commune’s own',
  );
  await stage.act(officer, 'duties.submit-result', { dutyId: part });
  assert.equal(await stage.refused(officer, 'duties.approve-result', { dutyId: part }), 'not-permitted');
  await stage.act(head, 'duties.approve-result', { dutyId: part });
  await checkEvidence(stage, part, list);
  const reason = 'Đề nghị ghi rõ số cán bộ của từng thôn.';
  await stage.act(THAI_THUY.officer, 'duties.return', { dutyId: part, reason });
  await report(stage, id, part, { ...result, narrative: `${narrative} Mỗi thôn 3 người.` });
  await stage.act(THAI_THUY.officer, 'duties.accept', { dutyId: part });
  const seen = await dutySeenBy(stage, PROVINCE.officer, part);
  assert.equal(seen.state, 'accepted');
  assert.deepEqual(
    seen.results.map(({ round, state, reason: why }) => [round, state, why]),
    [
      [2, 'accepted', null],
      [1, 'returned', reason],
    ],
  );
  const { progress } = await dutySeenBy(stage, THAI_THUY.head, whole);
  assert.deepEqual([progress.total, progress.states.accepted, progress.states.given], [36, 1, 35]);
}

/** Who accepts the result reads its evidence; a commune beside it does not even learn that it is there. */
async function checkEvidence(stage: StoryStage, part: string, fileId: string): Promise<void> {
  const [round] = (await dutySeenBy(stage, THAI_THUY.officer, part)).results;
  assert.deepEqual(
    round?.files.map(({ id, name }) => [id, name]),
    [[fileId, 'danh-sach.txt']],
  );
  const bytes = await fileFor(stage, THAI_THUY.officer, fileId);
  assert.equal(Buffer.from(bytes).toString(), 'Danh sách 21 người dự tập huấn.');
  assert.equal(await stage.refused(NEIGHBOUR.officer, 'files.view', { id: fileId }), 'not-found');
  assert.equal(await stage.refused(NEIGHBOUR.officer, 'duties.view', { dutyId: part }), 'not-found');
}

/** A question beyond the commune's competence goes up two levels, and the answer comes back to who asked. */
export async function questionGoesUp(stage: StoryStage): Promise<void> {
  stage.clock.set('2024-04-09T08:00:00+07:00');
  const outreach = await dutyOn(stage, THAI_THUY.id, 'outreach');
  await takeUp(stage, THAI_THUY.id, outreach);
  await passDown(stage, THAI_THUY.id, outreach, 'Phổ biến Luật ở từng thôn');
  const part = await dutyOn(stage, THUY_TRUONG.id, 'outreach');
  const question = 'Kinh phí in tài liệu phổ biến Luật lấy từ nguồn nào?';
  const input = { dutyId: part, question, answerBy: '2024-04-19' };
  assert.equal(await stage.refused(THUY_TRUONG.officer, 'duties.propose', input), 'not-permitted');
  const { proposalId } = await stage.act<{ proposalId: string }>(THUY_TRUONG.head, 'duties.propose', input);
  const answer = { proposalId, answer: 'Hỏi tỉnh.' };
  assert.equal(await stage.refused(PROVINCE.head, 'duties.answer-proposal', answer), 'not-permitted');
  const up = { proposalId, opinion: 'Vượt thẩm quyền của huyện.' };
  const forwarded = await stage.act<{ proposalId: string }>(THAI_THUY.head, 'duties.forward-proposal', up);
  await stage.act(PROVINCE.head, 'duties.answer-proposal', {
    proposalId: forwarded.proposalId,
    answer: 'Từ kinh phí phổ biến, giáo dục pháp luật của xã.',
  });
  const { proposals } = await dutySeenBy(stage, THUY_TRUONG.officer, part);
  assert.deepEqual(
    proposals.map(({ from, to, state }) => [from.id, to.id, state]),
    [
      [THUY_TRUONG.id, THAI_THUY.id, 'forwarded'],
      [THAI_THUY.id, PROVINCE.id, 'answered'],
    ],
  );
  assert.equal(proposals[1]?.answer, 'Từ kinh phí phổ biến, giáo dục pháp luật của xã.');
  assert.ok(proposals[1]?.question.startsWith(question));
}

/** One extension is granted, another refused with a reason; the dates follow. */
export async function extensionsDecided(stage: StoryStage): Promise<string> {
  stage.clock.set('2024-04-22T08:00:00+07:00');
  const [committees, training] = [
    await dutyOn(stage, THAI_THUY.id, 'committees'),
    await dutyOn(stage, THAI_THUY.id, 'training'),
  ];
  await takeUp(stage, THAI_THUY.id, committees);
  const ask = (dutyId: string, dueOn: string) =>
    stage.act(THAI_THUY.head, 'duties.ask-extension', { dutyId, dueOn, reason: 'Chờ kiện toàn nhân sự.' });
  await ask(committees, '2024-05-15');
  await ask(training, '2024-07-31');
  const earlier = { dutyId: committees, dueOn: '2024-04-30' };
  assert.equal(await stage.refused(PROVINCE.head, 'duties.grant-extension', earlier), 'duties.not-later');
  await stage.act(PROVINCE.head, 'duties.grant-extension', { dutyId: committees });
  const reason = 'Tập huấn phải xong trước kỳ báo cáo sáu tháng.';
  await stage.act(PROVINCE.head, 'duties.refuse-extension', { dutyId: training, reason });
  const dates = async (id: string) => {
    const { dueOn, extensions } = await dutySeenBy(stage, THAI_THUY.officer, id);
    return [dueOn, extensions[0]?.wasDueOn, extensions[0]?.state, extensions[0]?.decisionReason];
  };
  assert.deepEqual(await dates(committees), ['2024-05-15', '2024-04-30', 'granted', null]);
  assert.deepEqual(await dates(training), ['2024-05-31', '2024-05-31', 'refused', reason]);
  return committees;
}

/** Due soon, due today, overdue: each day by the calendar; reminders are made once, however often the job runs. */
export async function timePasses(stage: StoryStage, committees: string): Promise<void> {
  const dueOn = async (day: string) => {
    stage.clock.set(`${day}T07:00:00+07:00`);
    return (await dutySeenBy(stage, THAI_THUY.officer, committees)).due;
  };
  // 15/05/2024 is a Wednesday: three working days before it is Friday the 10th.
  const days = ['2024-05-09', '2024-05-10', '2024-05-15', '2024-05-16'];
  const found: string[] = [];
  for (const day of days) found.push(await dueOn(day));
  assert.deepEqual(found, ['later', 'soon', 'today', 'overdue']);
  stage.clock.set('2024-05-10T07:00:00+07:00');
  const { duties } = await stage.act<{ duties: { holder: { id: string }; topic: string }[] }>(
    PROVINCE.officer,
    'duties.list',
    { side: 'given', state: 'overdue' },
  );
  assert.deepEqual(
    duties.map(({ holder }) => holder.id).sort(),
    DISTRICTS.filter((id) => id !== THAI_THUY.id).sort(),
    'the committees of the seven districts without extension',
  );
  assert.ok(duties.every(({ topic }) => topic === 'committees'));
  await remindedOnce(stage);
}

async function remindedOnce(stage: StoryStage): Promise<void> {
  const reminders = async () => {
    await stage.job('duties.remind');
    const { rows } = await stage.db.database.pool.query(
      `select kind, count(*)::int as count from notification
       where kind in ('duties.due-soon', 'duties.due-today', 'duties.overdue') group by kind order by kind`,
    );
    return rows.map(({ kind, count }) => [kind, count]);
  };
  // The one officer of Thái Thụy; clerk and head of the seven districts where nobody was assigned.
  const expected = [
    ['duties.due-soon', 1],
    ['duties.overdue', 2 * (DISTRICTS.length - 1)],
  ];
  assert.deepEqual(await reminders(), expected);
  assert.deepEqual(await reminders(), expected);
  const { notices } = await stage.act<{ notices: { kind: string; data: { dueOn?: string } }[] }>(
    THAI_THUY.officer,
    'notifications.list',
    {},
  );
  const soon = notices.filter(({ kind }) => kind === 'duties.due-soon');
  assert.deepEqual(
    soon.map(({ data }) => data.dueOn),
    ['2024-05-15'],
  );
}
