import { after, before, test } from 'node:test';
import { bothLettersArrive, directiveArrives } from './road/arrival.ts';
import { papersChange } from './road/changes.ts';
import { sentOn } from './road/issue.ts';
import { unitsMerge } from './road/mergers.ts';
import { reportGoesUp } from './road/reporting.ts';
import {
  communeReports,
  districtTakesUp,
  extensionsDecided,
  questionGoesUp,
  timePasses,
} from './road/work.ts';
import { openStage, type StoryStage } from './stage.ts';

let stage: StoryStage;
before(async () => {
  stage = await openStage('2024-03-29T08:30:00+07:00');
});
after(() => stage.close());

test('a directive comes down, its duties are answered, and a report goes up', async (story) => {
  let isBroken = false;
  /** Each step stands on those before it: after one that failed the others are skipped. */
  const step = (name: string, work: () => Promise<void>) =>
    story.test(name, { skip: isBroken }, async () => {
      isBroken = true;
      await work();
      isBroken = false;
    });
  let [letterId, directiveId, reportId] = ['', '', ''];
  await step('1. the letter is read, corrected and registered; the same again is not', async () => {
    letterId = await directiveArrives(stage);
    await bothLettersArrive(stage);
  });
  await step('2, 3. it is sent on, with the work that people confirmed, to everybody addressed', async () => {
    directiveId = await sentOn(stage, letterId);
  });
  await step('4. it is acknowledged, assigned, passed down, answered, asked about, reminded of', async () => {
    const training = await districtTakesUp(stage, directiveId);
    await communeReports(stage, training);
    await questionGoesUp(stage);
    const committees = await extensionsDecided(stage);
    await timePasses(stage, committees);
  });
  await step('5. reports are gathered level by level and go up through Ban Dân vận', async () => {
    reportId = await reportGoesUp(stage, directiveId);
  });
  await step('6. recall, update and replacement apply, and open duties follow', async () => {
    await papersChange(stage);
  });
  await step('7. both mergers pass, and what is open goes to who stands there then', async () => {
    await unitsMerge(stage, reportId);
  });
});
