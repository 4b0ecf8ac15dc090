import assert from 'node:assert/strict';
import { assertDefined } from '#basics/assert.ts';
import { DISTRICTS } from '#src/demonstration/bodies.ts';
import type { StoryStage } from '../stage.ts';
import { readBack } from './papers.ts';
import { KIEN_XUONG, MASS_BOARD, PROVINCE, peopleOf, STEERING, THAI_THUY, THUY_TRUONG } from './people.ts';
import {
  approveAndSend,
  askedUnder,
  figureIn,
  refTo,
  reportSeenBy,
  type Values,
  writeReport,
} from './report-acts.ts';

const DIEM_DIEN = peopleOf('gso:12826');
const THUY_QUYNH = peopleOf('gso:12844');
const HONG_DUNG = peopleOf('gso:12841');
const TEXT = 'Đã tổ chức thực hiện theo kế hoạch.';

interface Called {
  readonly callId: string;
  readonly ownReportId: string;
  readonly asked: number;
}

/** Step 5: reports are called for, passed on, gathered, and go up through Ban Dân vận. Answers the province's report. */
export async function reportGoesUp(stage: StoryStage, documentId: string): Promise<string> {
  stage.clock.set('2024-06-10T08:00:00+07:00');
  const called = await callForReports(stage, documentId);
  const ofDistricts = await askedUnder(stage, PROVINCE.officer, called.callId);
  const district = assertDefined(ofDistricts.get(THAI_THUY.id), 'report of Thái Thụy');
  await communesGiveFigures(stage, district);
  await districtGathers(stage, district);
  const other = assertDefined(ofDistricts.get(KIEN_XUONG.id), 'report of Kiến Xương');
  await writeReport(stage, KIEN_XUONG, other, { text: TEXT, values: { 'classes-held': 5 } });
  await approveAndSend(stage, KIEN_XUONG, other);
  await provinceGathers(stage, called.ownReportId);
  await throughTheBoard(stage, called.ownReportId);
  await checkDocument(stage, called.ownReportId);
  return called.ownReportId;
}

async function callForReports(stage: StoryStage, documentId: string): Promise<Called> {
  const input = {
    title: 'Kết quả thực hiện dân chủ ở cơ sở sáu tháng đầu năm 2024',
    periodFrom: '2023-12-15',
    periodTo: '2024-06-14',
    dueOn: '2024-06-20',
    documentId,
    receiverId: STEERING.id,
    viaId: MASS_BOARD.id,
    groups: ['peoples_committee:district'],
    ready: ['classes-held', 'people-trained', 'dialogues'],
  };
  assert.equal(await stage.refused(PROVINCE.officer, 'reports.call', input), 'not-permitted');
  const called = await stage.act<Called>(PROVINCE.head, 'reports.call', input);
  assert.equal(called.asked, DISTRICTS.length);
  return called;
}

/** Thái Thụy asks its 36 communes. Three give figures, one of them zero and one not every figure; the others are silent. */
async function communesGiveFigures(stage: StoryStage, district: string): Promise<void> {
  const passed = await stage.act<Called>(THAI_THUY.head, 'reports.pass-on', {
    ...(await refTo(stage, THAI_THUY.head, district)),
    dueOn: '2024-06-17',
    groups: ['peoples_committee:commune'],
  });
  assert.equal(passed.asked, 36);
  const ofCommunes = await askedUnder(stage, THAI_THUY.officer, passed.callId);
  const given: readonly (readonly [typeof THUY_TRUONG, Values])[] = [
    [THUY_TRUONG, { 'classes-held': 2, 'people-trained': 85 }],
    [DIEM_DIEN, { 'classes-held': 0, 'people-trained': 40 }],
    [THUY_QUYNH, { 'people-trained': 30 }],
  ];
  for (const [commune, values] of given) {
    const reportId = assertDefined(ofCommunes.get(commune.id), 'report of a commune');
    await writeReport(stage, commune, reportId, { text: TEXT, values });
    await approveAndSend(stage, commune, reportId);
  }
  // Written, but not sent: it has not reported.
  const unsent = assertDefined(ofCommunes.get(HONG_DUNG.id), 'report of Hồng Dũng');
  await writeReport(stage, HONG_DUNG, unsent, { text: TEXT, values: { 'classes-held': 9 } });
}

async function districtGathers(stage: StoryStage, district: string): Promise<void> {
  const values = { 'classes-held': 3, 'people-trained': 120 };
  await writeReport(stage, THAI_THUY, district, { text: TEXT, values });
  const classes = await figureIn(stage, THAI_THUY.officer, district, 'classes-held');
  const numbers = classes.parts.filter((part) => part !== null);
  assert.equal(classes.parts.length, 36);
  assert.deepEqual([...numbers].sort(), [0, 2], 'silence is no zero, and zero is no silence');
  assert.deepEqual([classes.own, classes.total, classes.given, classes.givers], [3, 5, 2, 3]);
  const people = await figureIn(stage, THAI_THUY.officer, district, 'people-trained');
  assert.deepEqual([people.total, people.given], [120 + 85 + 40 + 30, 3]);
  const dialogues = await figureIn(stage, THAI_THUY.officer, district, 'dialogues');
  assert.deepEqual([dialogues.total, dialogues.givers], [null, 0], 'nobody gave it');
  const { snapshot } = await reportSeenBy(stage, THAI_THUY.officer, district);
  const reported = snapshot?.units.filter((unit) => unit.reported).map(({ unit }) => unit.id) ?? [];
  assert.deepEqual(reported.sort(), [THUY_TRUONG.id, DIEM_DIEN.id, THUY_QUYNH.id].sort());
  // Counted from its four duties of the letter: none was accepted by the province yet.
  const held = await figureIn(stage, THAI_THUY.officer, district, 'duties-held');
  assert.equal(held.own, 4);
  await approveAndSend(stage, THAI_THUY, district);
}

async function provinceGathers(stage: StoryStage, ownReport: string): Promise<void> {
  await writeReport(stage, PROVINCE, ownReport, { text: TEXT, values: {} });
  const classes = await figureIn(stage, PROVINCE.officer, ownReport, 'classes-held');
  assert.deepEqual([classes.own, classes.total, classes.given, classes.givers], [null, 5 + 5, 2, 4]);
  assert.equal(classes.parts.filter((part) => part === null).length, DISTRICTS.length - 2);
  // Four each of the two districts, two of each commune that reported; one of those was accepted.
  const held = await figureIn(stage, PROVINCE.officer, ownReport, 'duties-held');
  const accepted = await figureIn(stage, PROVINCE.officer, ownReport, 'duties-accepted');
  assert.deepEqual([held.total, accepted.total], [2 * 4 + 3 * 2, 1]);
  const { snapshot } = await reportSeenBy(stage, PROVINCE.officer, ownReport);
  const thaiThuy = snapshot?.units.find(({ unit }) => unit.id === THAI_THUY.id);
  assert.deepEqual(thaiThuy?.below, { asked: 36, reported: 3 });
  await approveAndSend(stage, PROVINCE, ownReport);
}

/** Ban Dân vận returns it once, then forwards it; the Steering Committee receives what it was forwarded, and nothing before. */
async function throughTheBoard(stage: StoryStage, reportId: string): Promise<void> {
  const at = (who: typeof STEERING) => refTo(stage, who.officer, reportId);
  const refused = await stage.refused(STEERING.officer, 'reports.receive', await at(MASS_BOARD));
  assert.equal(refused, 'reports.wrong-state');
  const reason = 'Đề nghị bổ sung số liệu về đối thoại.';
  await stage.act(MASS_BOARD.officer, 'reports.return', { ...(await at(MASS_BOARD)), reason });
  const returned = await reportSeenBy(stage, PROVINCE.officer, reportId);
  assert.deepEqual([returned.state, returned.returnedReason], ['returned', reason]);
  await writeReport(stage, PROVINCE, reportId, { text: TEXT, values: { dialogues: 4 } });
  await approveAndSend(stage, PROVINCE, reportId);
  await stage.act(MASS_BOARD.officer, 'reports.forward', await at(MASS_BOARD));
  await stage.act(STEERING.officer, 'reports.receive', await at(STEERING));
  const received = await reportSeenBy(stage, STEERING.head, reportId);
  assert.deepEqual(
    [received.state, received.edition, received.editions.map(({ number }) => number)],
    ['received', 2, [1, 2]],
  );
  assert.equal((await figureIn(stage, STEERING.head, reportId, 'dialogues')).total, 4);
  const kinds = received.history.map(({ kind }) => kind);
  assert.deepEqual(
    ['return', 'forward', 'receive'].map((kind) => kinds.filter((one) => one === kind).length),
    [1, 1, 1],
  );
}

/** The report is an official document of the State form, in both formats, under the next number of the register. */
async function checkDocument(stage: StoryStage, reportId: string): Promise<void> {
  const { files } = await reportSeenBy(stage, STEERING.officer, reportId);
  assert.deepEqual(files.map(({ role }) => role).sort(), ['docx', 'pdf']);
  for (const file of files) {
    const { document, text } = await readBack(stage, STEERING.officer, file);
    assert.deepEqual(
      [document.kind, document.style, document.issuer, document.symbol, document.date],
      ['BC', 'state', 'Ủy ban nhân dân tỉnh Thái Bình', 'BC-UBND', '2024-06-10'],
      file.name,
    );
    assert.match(text, /Lớp tập huấn về thực hiện dân chủ.{1,30}lớp 10 2\/8 đơn vị đã báo cáo/);
    const silent = text.slice(text.lastIndexOf('ĐƠN VỊ CHƯA BÁO CÁO'));
    for (const name of ['Đông Hưng', 'Hưng Hà', 'Quỳnh Phụ', 'Tiền Hải', 'Vũ Thư', 'thành phố Thái Bình'])
      assert.ok(silent.includes(name), name);
    assert.ok(!silent.includes('Thái Thụy') && !silent.includes('Kiến Xương'));
  }
}
