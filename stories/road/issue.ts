import assert from 'node:assert/strict';
import { assertDefined } from '#basics/assert.ts';
import type { OfficialDocument } from '#documents/model.ts';
import type { OutgoingLine } from '#modules/registers/model.ts';
import { DISTRICTS } from '#src/demonstration/bodies.ts';
import { inventedName } from '#src/demonstration/people.ts';
import { directive } from '../letters.ts';
import type { StoryStage } from '../stage.ts';
import { departmentsOn } from '../units.ts';
import { addConfirmed, type Draft, draftOf, type Issued, letterFields } from './drafts.ts';
import { paperSeenBy, readBack } from './papers.ts';
import { HOME_AFFAIRS, MASS_BOARD, PROVINCE, THAI_THUY } from './people.ts';

const { officer, reviewer, head, clerk } = PROVINCE;
const ADDRESSED = departmentsOn('2024-03-29') + DISTRICTS.length;
const SUBJECT = 'tiếp tục đẩy mạnh, nâng cao chất lượng hiệu quả thực hiện dân chủ ở cơ sở trên địa bàn tỉnh';
const BODY = `Ủy ban nhân dân tỉnh gửi kèm văn bản của Ban Chỉ đạo thực hiện dân chủ ở cơ sở của tỉnh.
Yêu cầu các đơn vị triển khai thực hiện; nội dung vượt thẩm quyền thì đề xuất Ủy ban nhân dân tỉnh.`;
/** Confirmed lines: three for everybody who is addressed to act, one for the districts alone. */
const DUTIES = 3 * ADDRESSED + DISTRICTS.length;

/** Steps 2 and 3: the letter that sends it on is drafted, its work proposed and confirmed, approved and issued. */
export async function sentOn(stage: StoryStage, letterId: string): Promise<string> {
  const draft = await drafted(stage, letterId);
  await addressed(stage, draft);
  await workConfirmed(stage, draft);
  const issued = await approvedAndIssued(stage, draft);
  await checkRegister(stage, issued);
  await checkWritten(stage, issued.documentId, letterId);
  await checkDuties(stage, issued.documentId);
  return issued.documentId;
}

/** A draft that lacks what Decree 30 demands is told so, and is not taken until it has it. */
async function drafted(stage: StoryStage, carriedId: string): Promise<Draft> {
  const created = await stage.act<{ draftId: string }>(officer, 'directives.create', { carriedId });
  const draft = draftOf(stage, created.draftId);
  const before = await draft.look();
  const demanded = before.departures.filter(({ severity }) => severity === 'must');
  assert.deepEqual(demanded.map(({ field }) => field).sort(), ['addressees', 'signer']);
  for (const { basis } of demanded) assert.match(basis.vi, /^Nghị định 30\/2020\/NĐ-CP, Phụ lục I/);
  assert.equal(
    await stage.refused(officer, 'directives.submit', await draft.ref()),
    'directives.must-depart',
  );
  await draft.act('edit', letterFields(SUBJECT, BODY));
  const { departures, carried } = await draft.look();
  assert.deepEqual(
    departures.filter(({ severity }) => severity === 'must'),
    [],
  );
  assert.deepEqual(
    carried.map(({ id }) => id),
    [carriedId],
  );
  return draft;
}

async function addressed(stage: StoryStage, draft: Draft): Promise<void> {
  assert.equal(
    await stage.refused(officer, 'directives.add-addressees', {
      ...(await draft.ref()),
      phrases: ['Phòng Sao Hỏa'],
    }),
    'directives.unknown-addressee',
  );
  await draft.act('add-addressees', { phrases: letterFields('', '').addressees });
  await draft.act('add-addressees', { unitIds: [MASS_BOARD.id], purpose: 'know' });
  const { addressees } = await draft.look();
  const toAct = addressees.filter(({ purpose }) => purpose === 'act').map(({ unitId }) => unitId);
  assert.equal(toAct.length, ADDRESSED);
  assert.ok([HOME_AFFAIRS.id, ...DISTRICTS].every((id) => toAct.includes(id)));
}

/** Five items are proposed; the officer adjusts, drops what is addressed to others, and words one line himself. */
async function workConfirmed(stage: StoryStage, draft: Draft): Promise<void> {
  await draft.act('propose-assignments');
  const { assignments } = await draft.look();
  assert.deepEqual(
    assignments.map(({ label, topic, state }) => [label, topic, state]),
    directive().topics.map((topic, index) => [`${index + 1}`, topic, 'proposed']),
  );
  assert.equal(
    await stage.refused(officer, 'directives.submit', await draft.ref()),
    'directives.unconfirmed',
  );
  const [outreach, committees, training, ...others] = assignments;
  const lines = [
    { line: outreach, change: { dueOn: '2024-06-14', holders: 'all' } },
    { line: committees, change: { dueOn: '2024-04-30', holderIds: DISTRICTS } },
    { line: training, change: { dueOn: '2024-05-31', holders: 'all' } },
  ];
  for (const { line, change } of lines) {
    const { id, title, detail, topic } = assertDefined(line, 'proposed assignment');
    await draft.act('edit-assignment', { assignmentId: id, title, detail, topic, ...change });
    await draft.act('confirm-assignment', { assignmentId: id });
  }
  for (const { id, holderIds } of others) {
    assert.deepEqual(holderIds, [], 'neither the Party affairs committee nor the Front is addressed');
    await draft.act('drop-assignment', { assignmentId: id });
  }
  await addConfirmed(draft, {
    title: 'Báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh',
    topic: 'other',
    dueOn: '2024-06-15',
    holders: 'all',
  });
}

/** Two levels in their order, each by the one whose it is; then nothing is changed any more. */
async function approvedAndIssued(stage: StoryStage, draft: Draft): Promise<Issued> {
  const ref = await draft.ref();
  const series = { direction: 'out', style: 'state', firstNumber: 1140 };
  await stage.act(clerk, 'registers.begin-series', series);
  await stage.act(officer, 'directives.submit', ref);
  assert.equal(await stage.refused(head, 'directives.approve', ref), 'directives.wrong-state');
  assert.equal(await stage.refused(officer, 'directives.review', ref), 'not-permitted');
  await stage.act(reviewer, 'directives.review', ref);
  assert.equal(await stage.refused(clerk, 'directives.issue', ref), 'directives.wrong-state');
  await stage.act(head, 'directives.approve', ref);
  const fields = { ...ref, ...letterFields(SUBJECT, 'Sửa sau khi duyệt.') };
  assert.equal(await stage.refused(officer, 'directives.edit', fields), 'directives.wrong-state');
  const issued = await stage.act<Issued>(clerk, 'directives.issue', ref);
  assert.deepEqual(
    [issued.notation, issued.delivered, issued.duties],
    ['1140/UBND-NCKS', ADDRESSED + 1, DUTIES],
  );
  assert.equal(await stage.refused(clerk, 'directives.issue', ref), 'directives.wrong-state');
  const { history } = await draft.look();
  assert.deepEqual(
    history
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'created')
      .sort(),
    ['approve', 'issue', 'review', 'submit'],
  );
  return issued;
}

async function checkRegister(stage: StoryStage, { documentId }: Issued): Promise<void> {
  const { lines } = await stage.act<{ lines: OutgoingLine[] }>(clerk, 'registers.outgoing', { year: 2024 });
  assert.deepEqual(
    lines.map((line) => [line.documentId, line.notation, line.issuedOn, line.delivered, line.acknowledged]),
    [[documentId, '1140/UBND-NCKS', '2024-03-29', ADDRESSED + 1, 0]],
  );
}

/** DOCX and PDF say the same to a reader who knows nothing of the program; a recipient opens them, and the letter in them. */
async function checkWritten(stage: StoryStage, documentId: string, letterId: string): Promise<void> {
  const paper = await paperSeenBy(stage, THAI_THUY.clerk, documentId);
  const written = paper.files.filter(({ role }) => role !== 'attachment');
  assert.deepEqual(written.map(({ role }) => role).sort(), ['docx', 'pdf']);
  for (const { fileId: id, name } of written) {
    const { document, text } = await readBack(stage, THAI_THUY.clerk, { id, name });
    assert.deepEqual(essence(document), EXPECTED, name);
    assert.ok(text.includes(`CHỦ TỊCH ${inventedName(`${PROVINCE.id} head`)}`), text);
  }
  assert.deepEqual(
    paper.carried.map(({ id }) => id),
    [letterId],
  );
  const carried = await paperSeenBy(stage, THAI_THUY.clerk, letterId);
  assert.equal(carried.items.length, 5);
}

const EXPECTED = {
  kind: 'CV',
  style: 'state',
  issuer: 'Ủy ban nhân dân tỉnh Thái Bình',
  number: '1140',
  symbol: 'UBND-NCKS',
  date: '2024-03-29',
  place: 'Thái Bình',
  subject: SUBJECT,
  addressees: letterFields('', '').addressees,
  recipients: ['Như trên', 'Ban Dân vận Tỉnh ủy', 'Lưu: VT, NCKS'],
};

function essence(document: OfficialDocument) {
  const { kind, style, issuer, number, symbol, date, place, subject, addressees, recipients } = document;
  return { kind, style, issuer, number, symbol, date, place, subject, addressees, recipients };
}

/** Every addressee has each of its lines once; who gets the letter for information has none. */
async function checkDuties(stage: StoryStage, documentId: string): Promise<void> {
  const progress = await stage.act<{ total: number; units: number }>(officer, 'directives.progress', {
    documentId,
  });
  assert.deepEqual([progress.total, progress.units], [DUTIES, ADDRESSED]);
  const heldBy = async (who: typeof THAI_THUY) => {
    const { duties } = await stage.act<{ duties: { topic: string; dueOn: string }[] }>(
      who.head,
      'duties.list',
      { documentId },
    );
    return duties.map(({ topic, dueOn }) => [topic, dueOn]);
  };
  const everybody = [
    ['training', '2024-05-31'],
    ['outreach', '2024-06-14'],
    ['other', '2024-06-15'],
  ];
  assert.deepEqual(await heldBy(HOME_AFFAIRS), everybody);
  assert.deepEqual(await heldBy(THAI_THUY), [['committees', '2024-04-30'], ...everybody]);
  assert.deepEqual(await heldBy(MASS_BOARD), []);
  assert.equal((await paperSeenBy(stage, MASS_BOARD.officer, documentId)).title, '1140/UBND-NCKS');
}
