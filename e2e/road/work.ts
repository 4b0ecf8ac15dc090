import assert from 'node:assert/strict';
import { type Desk, tabTo } from '../desk.ts';
import { rowsBehind } from '../download.ts';
import { PROVINCE } from './arrival.ts';

const DISTRICT = 'Ủy ban nhân dân huyện Thái Thụy';
const COMMUNE = 'Ủy ban nhân dân xã Thụy Trường';
const TRAINING = /[Tt]ập huấn/;
const PART = 'Cử cán bộ thôn dự tập huấn';

/** The district's clerk acknowledges; its head assigns the training and passes a part of it to all 36 communes. */
export async function districtTakesUp(desk: Desk): Promise<void> {
  await desk.enterAs('Văn thư', DISTRICT);
  await desk.follow('Xác nhận đã nhận');
  await desk.press('Xác nhận đã nhận và vào sổ');
  await desk.open('/viec-cua-toi');
  await desk.follow(/^Nhận nhiệm vụ: .*[Tt]ập huấn/);
  await desk.press('Nhận nhiệm vụ');
  await desk.enterAs('Chủ tịch', DISTRICT);
  await desk.follow(/^Giao việc: .*[Tt]ập huấn/);
  await desk.choose('Giao cho', 'Chuyên viên');
  await desk.press('Giao chuyên viên');
  await desk.follow('Giao tiếp cho cấp dưới');
  await desk.fill('Tên phần việc', PART);
  await desk.fill(/^Hạn/, '20/05/2024');
  await desk.check(/^Chọn tất cả 36 đơn vị/);
  await desk.press('Giao nhiệm vụ');
  assert.match(await desk.text(), /36/);
}

/** At a phone: the commune's head assigns, its officer writes by keyboard alone, its head approves. */
export async function communeReports(phone: Desk): Promise<void> {
  await phone.enterAs('Chủ tịch', COMMUNE);
  await phone.follow(`Giao việc: ${PART}`);
  await phone.choose('Giao cho', 'Chuyên viên');
  await phone.press('Giao chuyên viên');
  await phone.enterAs('Chuyên viên', COMMUNE);
  await phone.follow(`Viết kết quả: ${PART}`);
  await writeByKeyboard(phone);
  await phone.press('Trình lãnh đạo');
  await phone.enterAs('Chủ tịch', COMMUNE);
  await phone.follow(new RegExp(`: ${PART}`));
  await phone.press('Duyệt và gửi báo cáo');
}

async function writeByKeyboard(phone: Desk): Promise<void> {
  const { page, main } = phone;
  const fields = [
    ['Kết quả thực hiện', 'Đã cử 21 cán bộ thôn dự tập huấn.'],
    ['Tên số liệu 1', 'Người dự'],
    ['Giá trị 1', '21'],
    ['Đơn vị tính 1', 'người'],
  ] as const;
  for (const [name, text] of fields) {
    await tabTo(page, main.getByRole('textbox', { name }));
    await page.keyboard.type(text);
  }
  const evidence = {
    name: 'danh-sach.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Danh sách 21 người.'),
  };
  await phone.attach(/^Thêm tệp minh chứng/, evidence);
  await tabTo(page, main.getByRole('button', { name: 'Lưu kết quả' }));
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  assert.match(await phone.text(), /danh-sach\.txt/);
}

/** The district returns it with a reason; the commune writes again; the district accepts. */
export async function districtDecides(desk: Desk, phone: Desk): Promise<void> {
  await toReported(desk);
  await desk.follow('Trả lại kết quả');
  await desk.fill(/^Lý do/, 'Đề nghị ghi rõ số cán bộ của từng thôn.');
  await desk.press(/Trả lại/);
  await phone.enterAs('Chuyên viên', COMMUNE);
  await phone.follow(new RegExp(`: ${PART}`));
  await phone.fill('Kết quả thực hiện', 'Đã cử 21 cán bộ thôn, mỗi thôn 3 người.');
  await phone.press('Lưu kết quả');
  await phone.press('Trình lãnh đạo');
  await phone.enterAs('Chủ tịch', COMMUNE);
  await phone.follow(new RegExp(`: ${PART}`));
  await phone.press('Duyệt và gửi báo cáo');
  await toReported(desk);
  await desk.press('Chấp nhận kết quả');
  assert.match(await desk.text(), /[Cc]hấp nhận/);
}

async function toReported(desk: Desk): Promise<void> {
  await desk.enterAs('Chuyên viên', DISTRICT);
  await desk.follow(/^Xem 1 kết quả/);
  await desk.follow(PART);
}

/** The province sees who received it and how far the work is, on its page and as a spreadsheet. */
export async function provinceSees(desk: Desk, issued: string): Promise<void> {
  await desk.enterAs('Chuyên viên', PROVINCE);
  await desk.open(`${issued}/giao-nhan`);
  assert.match(await desk.text(), /Giao nhận · 1\/27/);
  await desk.open(`${issued}/thuc-hien`);
  assert.match(await desk.text(), /UBND huyện Thái Thụy\s*1\/36 đã được chấp nhận/);
  const rows = await rowsBehind(desk, /XLSX|Excel/);
  assert.ok(rows.some((row) => row.some((cell) => cell.includes('Thái Thụy'))));
  await desk.open('/nhiem-vu/tong-quan');
  await desk.open('/nhiem-vu?phia=given');
  assert.match(await desk.text(), TRAINING);
}
