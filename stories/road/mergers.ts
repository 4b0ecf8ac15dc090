import assert from 'node:assert/strict';
import { dutiesOf } from '#src/demonstration/duty-work.ts';
import type { StoryStage } from '../stage.ts';
import { after2025 } from '../units.ts';
import { dayBegins, mergerEnacted } from './days.ts';
import { peopleOf, THUY_TRUONG } from './people.ts';
import { reportSeenBy } from './report-acts.ts';
import { dutySeenBy } from './work.ts';

const HUNG_YEN = peopleOf('gso:33@2025-07-01');

/** Step 7, on the road itself: Thụy Trường's open part outlives the commune and its district; what was closed stays theirs. */
export async function unitsMerge(stage: StoryStage, reportId: string): Promise<void> {
  const [open] = await dutiesOf(stage, THUY_TRUONG.id, 'outreach');
  const dutyId = open?.id ?? '';
  await mergerEnacted(stage, '2024-11-01');
  const before = await dutySeenBy(stage, THUY_TRUONG.head, dutyId);
  assert.deepEqual(
    [before.holder.id, before.holdings.length],
    [THUY_TRUONG.id, 1],
    'it did not merge in 2024',
  );
  await dayBegins(stage, '2025-06-30');
  assert.equal((await dutySeenBy(stage, THUY_TRUONG.head, dutyId)).holder.id, THUY_TRUONG.id);
  await mergerEnacted(stage, '2025-07-01');
  const successor = peopleOf(after2025('12832'));
  const passed = await dutySeenBy(stage, successor.head, dutyId);
  assert.deepEqual(
    passed.holdings.map(({ holder, fromOn, reason }) => [holder.id, fromOn, reason]),
    [
      [THUY_TRUONG.id, '2024-04-09', 'given'],
      [successor.id, '2025-07-01', 'succession'],
    ],
  );
  assert.deepEqual([passed.assigner.id, passed.proposals.length], [HUNG_YEN.id, 2]);
  await checkReportOfItsTime(stage, reportId);
}

/** The report of 2024 speaks of the units of 2024, for those who stand in their place. */
async function checkReportOfItsTime(stage: StoryStage, reportId: string): Promise<void> {
  const { about, snapshot, state } = await reportSeenBy(stage, HUNG_YEN.officer, reportId);
  assert.deepEqual([state, about.name], ['received', 'UBND tỉnh Thái Bình']);
  const names = snapshot?.units.map(({ unit }) => unit.name) ?? [];
  assert.equal(names.length, 8);
  assert.ok(names.includes('UBND huyện Thái Thụy'));
}
