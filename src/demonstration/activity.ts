import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { projectRoot } from '#basics/project-root.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { storeUpload } from '#modules/files/index.ts';
import { readIncoming } from '#modules/incoming/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { moveDemonstration } from '#platform/demonstration.ts';
import type { Platform } from '#platform/platform.ts';
import type { Registry } from '#platform/procedure/registry.ts';
import { BODIES, DISTRICTS } from './bodies.ts';
import { castAs, type Stage, stageOf } from './cast.ts';
import { approveAndIssue, confirmAssignments, draftSendingOn, registerLetter } from './directive-road.ts';
import { acknowledgeAll, dutiesOf, partsOf, passDown, report, takeUp } from './duty-work.ts';
import { callForReports } from './report-round.ts';

/** The morning on which a visitor finds the demonstration, two weeks into its road. */
const ACTIVITY_ENDS = Temporal.Instant.from('2024-04-08T08:00:00+07:00');

/**
 * Two weeks of a directive's road, played by invented people through the real procedures: the composed letter comes in,
 * is sent on, becomes duties, is passed down to the communes and partly answered. Every act stands in the journal.
 */
export async function playActivity(platform: Platform, registry: Registry): Promise<void> {
  const clock = fixedClock('2024-03-25T08:30:00+07:00');
  const stage = stageOf({ ...platform, clock }, registry);
  const draftId = await letterComesIn(stage);
  clock.set('2024-03-29T09:00:00+07:00');
  const documentId = await approveAndIssue(stage, draftId);
  clock.set('2024-04-01T08:00:00+07:00');
  for (const [place, district] of DISTRICTS.entries()) await districtWorks(stage, district, place);
  await acknowledgeAll(stage, BODIES.homeAffairs);
  clock.set('2024-04-04T09:00:00+07:00');
  await communesReport(stage);
  clock.set('2024-04-05T10:00:00+07:00');
  await questionsGoUp(stage);
  await callForReports(stage, documentId);
  await moveDemonstration(platform.database, ACTIVITY_ENDS);
}

/** The province's next outgoing number, as a register that is carried over from paper begins. */
const FIRST_NUMBER = 1140;

async function letterComesIn(stage: Stage): Promise<string> {
  const clerk = castAs(BODIES.province, 'clerk');
  await stage.act(clerk, 'registers.begin-series', {
    direction: 'out',
    style: 'state',
    firstNumber: FIRST_NUMBER,
  });
  const name = 'cong-van-mau.txt';
  const bytes = readFileSync(join(projectRoot(), 'data', 'demonstration', name));
  const file = unsafeUnwrap(await storeUpload(stage.platform, clerk, { name, bytes }));
  const documentId = await registerLetter(stage, file.id, (id) => readIncoming(stage.platform, id));
  const draftId = await draftSendingOn(stage, documentId);
  await confirmAssignments(stage, draftId);
  return draftId;
}

/** Districts take up their work; the last one has not opened the letter yet. */
async function districtWorks(stage: Stage, district: string, place: number): Promise<void> {
  if (place === DISTRICTS.length - 1) return;
  await acknowledgeAll(stage, district);
  for (const { id, topic } of await dutiesOf(stage, district)) {
    await takeUp(stage, district, id);
    if (topic === 'training')
      await passDown(stage, district, id, 'Cử cán bộ thôn, tổ dân phố dự tập huấn Luật', '2024-04-07');
    if (topic === 'outreach')
      await passDown(stage, district, id, 'Phổ biến Luật ở từng thôn, tổ dân phố', '2024-05-15');
  }
}

/** Of each district's communes some are accepted, some have reported, some are at work, some are late. */
async function communesReport(stage: Stage): Promise<void> {
  for (const [place, district] of DISTRICTS.slice(0, -1).entries()) {
    const [training] = await dutiesOf(stage, district, 'training');
    if (training === undefined) continue;
    const parts = await partsOf(stage, district, training.id);
    for (const [index, part] of parts.entries())
      await communeAnswers(stage, district, part, (index * 7 + place * 3) % 20);
  }
}

async function communeAnswers(
  stage: Stage,
  district: string,
  part: { readonly id: string; readonly holder: { readonly id: string } },
  chance: number,
): Promise<void> {
  if (chance >= 19) return;
  await takeUp(stage, part.holder.id, part.id);
  if (chance >= 15) return;
  const people = 8 + chance;
  await report(stage, part.holder.id, part.id, {
    narrative: `Đã cử ${people} cán bộ thôn, tổ dân phố dự tập huấn (số liệu mẫu).`,
    figures: [{ label: 'Người dự tập huấn', value: people, unit: 'người' }],
  });
  if (chance < 10) await stage.act(castAs(district, 'officer'), 'duties.accept', { dutyId: part.id });
}

/** A commune asks what is beyond its competence; its district asks for more time. */
async function questionsGoUp(stage: Stage): Promise<void> {
  const [outreach] = await dutiesOf(stage, BODIES.commune, 'outreach');
  if (outreach !== undefined) {
    await takeUp(stage, BODIES.commune, outreach.id);
    await stage.act(castAs(BODIES.commune, 'head'), 'duties.propose', {
      dutyId: outreach.id,
      question: 'Xin hướng dẫn nguồn kinh phí in tài liệu phổ biến Luật cho từng hộ gia đình (câu hỏi mẫu).',
      answerBy: '2024-04-12',
    });
  }
  const [committees] = await dutiesOf(stage, BODIES.district, 'committees');
  if (committees === undefined) return;
  await stage.act(castAs(BODIES.district, 'head'), 'duties.ask-extension', {
    dutyId: committees.id,
    dueOn: '2024-05-15',
    reason: 'Chờ kiện toàn nhân sự của một số đơn vị (lý do mẫu).',
  });
}
