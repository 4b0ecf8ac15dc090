import assert from 'node:assert/strict';
import { assertDefined } from '#basics/assert.ts';
import type { DeliveryView } from '#modules/deliveries/model.ts';
import type { OutgoingLine } from '#modules/registers/model.ts';
import type { StoryStage } from '../stage.ts';
import { addConfirmed, draftOf, type Issued, issueSmallLetter, throughToIssue } from './drafts.ts';
import { fileFor, paperSeenBy } from './papers.ts';
import { KIEN_XUONG, PROVINCE, THAI_THUY } from './people.ts';

const { officer, head, clerk } = PROVINCE;
const unitIds = [THAI_THUY.id, KIEN_XUONG.id];
const DUE = '2024-08-30';

interface HeldDuty {
  readonly id: string;
  readonly state: string;
  readonly changedById: string | null;
}

/** Step 6: recall, update and replacement apply; recipients see it and keep what they got; open duties follow. */
export async function papersChange(stage: StoryStage): Promise<void> {
  stage.clock.set('2024-07-01T08:00:00+07:00');
  await recalled(stage);
  await updated(stage);
  await replaced(stage);
  await checkNumbers(stage);
}

function letter(stage: StoryStage, subject: string): Promise<Issued> {
  return issueSmallLetter(stage, { subject, unitIds, title: 'Rà soát quy chế dân chủ', dueOn: DUE });
}

/** What a unit holds of a document, open or closed. */
async function heldOf(stage: StoryStage, documentId: string): Promise<readonly HeldDuty[]> {
  const found = await stage.act<{ duties: HeldDuty[] }>(THAI_THUY.head, 'duties.list', { documentId });
  return found.duties;
}

async function deliveryOf(stage: StoryStage, documentId: string): Promise<DeliveryView> {
  const { lines } = await stage.act<{ lines: { id: string; documentId: string }[] }>(
    THAI_THUY.clerk,
    'deliveries.list',
    { list: 'all', sort: 'newest' },
  );
  const line = assertDefined(
    lines.find((one) => one.documentId === documentId),
    'delivery',
  );
  return stage.act<DeliveryView>(THAI_THUY.clerk, 'deliveries.view', { deliveryId: line.id });
}

async function recalled(stage: StoryStage): Promise<void> {
  const { documentId, duties } = await letter(stage, 'rà soát quy chế dân chủ (ban hành nhầm)');
  assert.equal(duties, 2);
  const reason = 'Ban hành nhầm thẩm quyền.';
  const input = { documentId, reason };
  assert.equal(await stage.refused(clerk, 'directives.recall', input), 'not-permitted');
  await stage.act(head, 'directives.recall', input);
  assert.deepEqual(
    (await heldOf(stage, documentId)).map(({ state }) => state),
    ['withdrawn'],
  );
  const seen = await deliveryOf(stage, documentId);
  assert.equal(seen.documentState, 'recalled');
  const receive = { deliveryId: seen.id };
  assert.equal(
    await stage.refused(THAI_THUY.clerk, 'deliveries.acknowledge', receive),
    'deliveries.recalled',
  );
  const paper = await paperSeenBy(stage, THAI_THUY.clerk, documentId);
  assert.deepEqual(
    paper.changes.map(({ kind, reason: why }) => [kind, why]),
    [['recall', reason]],
  );
  const [original] = paper.files;
  const bytes = await fileFor(stage, THAI_THUY.clerk, assertDefined(original, 'original').fileId);
  assert.ok(bytes.length > 1000);
  assert.equal(await stage.refused(head, 'directives.recall', input), 'directives.not-in-force');
}

/** An update leaves the duties open and tells their holders; the new letter gives none of its own here. */
async function updated(stage: StoryStage): Promise<void> {
  const old = await letter(stage, 'rà soát quy chế dân chủ năm 2024');
  const { draftId } = await stage.act<{ draftId: string }>(officer, 'directives.create', {
    changesId: old.documentId,
    changeKind: 'update',
  });
  const reason = 'Bổ sung mẫu biểu.';
  const draft = draftOf(stage, draftId);
  assert.equal((await draft.look()).addressees.length, 2, 'it goes to whom the old one went');
  const next = await throughToIssue(stage, draft, { reason });
  assert.equal((await paperSeenBy(stage, THAI_THUY.clerk, old.documentId)).state, 'updated');
  assert.deepEqual(
    (await heldOf(stage, old.documentId)).map(({ state, changedById }) => [state, changedById]),
    [['given', next.documentId]],
  );
  assert.deepEqual(await heldOf(stage, next.documentId), []);
}

/** A replacement withdraws the open duties of the old letter and gives its own. */
async function replaced(stage: StoryStage): Promise<void> {
  const old = await letter(stage, 'lấy ý kiến về quy chế dân chủ');
  const { draftId } = await stage.act<{ draftId: string }>(officer, 'directives.create', {
    changesId: old.documentId,
    changeKind: 'replacement',
  });
  const draft = draftOf(stage, draftId);
  const line = { title: 'Lấy ý kiến về quy chế, mẫu mới', topic: 'regulations', dueOn: '2024-09-13' };
  await addConfirmed(draft, { ...line, holders: 'all' });
  const next = await throughToIssue(stage, draft, { reason: 'Thay mẫu phiếu.' });
  const seen = await deliveryOf(stage, old.documentId);
  assert.equal(seen.documentState, 'replaced');
  const states = async (documentId: string) => (await heldOf(stage, documentId)).map(({ state }) => state);
  assert.deepEqual(await states(old.documentId), ['withdrawn']);
  assert.deepEqual(await states(next.documentId), ['given']);
  assert.equal(
    await stage.refused(head, 'directives.recall', { documentId: old.documentId, reason: 'Lần nữa' }),
    'directives.not-in-force',
  );
}

/** Everything that went out in the year stands in the register, from 1140 on without gap or double. */
async function checkNumbers(stage: StoryStage): Promise<void> {
  const { lines, total } = await stage.act<{ lines: OutgoingLine[]; total: number }>(
    clerk,
    'registers.outgoing',
    { year: 2024 },
  );
  // The letter that sends on, both editions of the report, one recalled, two updated, two replaced.
  assert.equal(total, 8);
  const numbers = lines.map(({ notation }) => Number.parseInt(notation, 10)).sort((a, b) => a - b);
  assert.deepEqual(
    numbers,
    Array.from({ length: 8 }, (_, index) => 1140 + index),
  );
}
