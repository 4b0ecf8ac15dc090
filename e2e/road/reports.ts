import assert from 'node:assert/strict';
import type { Desk } from '../desk.ts';
import { documentBehind, rowsBehind } from '../download.ts';
import { PROVINCE } from './arrival.ts';

const DISTRICT = 'Ủy ban nhân dân huyện Thái Thụy';
const COMMUNE = 'Ủy ban nhân dân xã Thụy Trường';
const BOARD = 'Ban Dân vận Tỉnh ủy Thái Bình';
const STEERING = 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh Thái Bình';
const TITLE = 'Kết quả thực hiện dân chủ ở cơ sở';

interface Values {
  readonly classes: string;
  readonly people: string;
}

/** The province calls for reports; the district passes the call on to its communes. */
export async function reportsAsked(desk: Desk): Promise<void> {
  await desk.enterAs('Chủ tịch', PROVINCE);
  await desk.open('/bao-cao');
  await desk.follow('Yêu cầu báo cáo');
  await desk.follow(/^6 tháng/);
  await desk.fill('Tên báo cáo', TITLE);
  await desk.choose(/^Văn bản/, '1140/UBND-NCKS');
  await desk.fill('Hạn gửi', '20/04/2024');
  await desk.check(/^Ủy ban nhân dân, cấp huyện: tất cả 8 đơn vị/);
  await desk.press('Gửi yêu cầu báo cáo');
  assert.match(await desk.text(), /0\/8 đơn vị đã báo cáo/);
  await desk.enterAs('Chủ tịch', DISTRICT);
  await toReport(desk);
  await desk.follow('Yêu cầu cấp dưới báo cáo');
  await desk.check(/^Ủy ban nhân dân, cấp xã: tất cả 36 đơn vị/);
  await desk.fill(/^Hạn gửi/, '18/04/2024');
  await desk.press('Gửi yêu cầu báo cáo');
  assert.match(await desk.text(), /0\/36/);
}

async function toReport(desk: Desk): Promise<void> {
  await desk.open('/bao-cao');
  await desk.follow(TITLE);
}

/** The officer writes, the division's head agrees where there is one, the head signs, the report is sent. */
async function writtenAndSent(
  desk: Desk,
  organisation: string,
  { values, reviewed }: { readonly values: Values | null; readonly reviewed: boolean },
): Promise<void> {
  await desk.enterAs('Chuyên viên', organisation);
  await toReport(desk);
  await desk.press('Bắt đầu soạn');
  await desk.fill(/^Kết quả thực hiện/, 'Đã tổ chức thực hiện theo kế hoạch.');
  if (values !== null) {
    await desk.fill(/^Lớp tập huấn/, values.classes);
    await desk.fill(/^Lượt người/, values.people);
  }
  await desk.press('Lưu');
  await desk.press('Trình duyệt');
  if (reviewed) {
    await desk.enterAs('Trưởng phòng', organisation);
    await toReport(desk);
    await desk.press(/^Đồng ý/);
  }
  await desk.enterAs('Chủ tịch', organisation);
  await toReport(desk);
  await desk.press('Duyệt, ký báo cáo');
  await desk.follow('Gửi báo cáo');
  await desk.press('Gửi báo cáo');
}

/** A commune's figures, at a phone; the district's own with them; the province's with those that came. */
export async function reportsGathered(desk: Desk, phone: Desk): Promise<void> {
  await writtenAndSent(phone, COMMUNE, { values: { classes: '2', people: '85' }, reviewed: false });
  await writtenAndSent(desk, DISTRICT, { values: { classes: '3', people: '120' }, reviewed: true });
  await desk.follow(/^Lớp tập huấn/);
  assert.match(await desk.text(), /1\/36/);
  await writtenAndSent(desk, PROVINCE, { values: null, reviewed: true });
  const rows = await rowsBehind(desk, /Excel/);
  const classes = rows.find((row) => row.some((cell) => cell.startsWith('Lớp tập huấn')));
  assert.ok(classes?.includes(String(3 + 2)));
}

/** Ban Dân vận forwards it, the Steering Committee receives it, and reads it as a document. */
export async function reportReceived(desk: Desk): Promise<void> {
  await desk.enterAs('Chuyên viên', BOARD);
  await desk.open('/bao-cao');
  await desk.follow('Gửi đến');
  await desk.follow(TITLE);
  await desk.follow('Chuyển đến nơi nhận');
  await desk.press('Chuyển đến nơi nhận');
  await desk.enterAs('Phó Trưởng ban Thường trực', STEERING);
  await desk.open('/bao-cao');
  await desk.follow('Gửi đến');
  await desk.follow(TITLE);
  await desk.press('Nhận báo cáo');
  assert.match(await desk.text(), /Đã nhận/);
  for (const kind of ['pdf', 'docx'] as const) {
    const document = await documentBehind(desk, new RegExp(`\\.${kind}`), kind);
    assert.deepEqual([document.kind, document.style], ['BC', 'state']);
  }
}
