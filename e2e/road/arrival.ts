import assert from 'node:assert/strict';
import type { Desk } from '../desk.ts';

export const PROVINCE = 'Ủy ban nhân dân tỉnh Thái Bình';

/** Most times that a page is asked for again while a job reads a file, four times a second. */
const PATIENCE = 80;

/** The clerk uploads the directive, looks at what was read, corrects it, and registers it for the officer. */
export async function directiveArrives(desk: Desk, text: string, number: string): Promise<void> {
  await desk.enterAs('Văn thư', PROVINCE);
  await desk.open('/so-van-ban');
  await desk.fill('Số bắt đầu', '1140');
  await desk.press('Đặt số bắt đầu');
  await desk.open('/van-ban-den');
  await desk.follow('Tiếp nhận từ tệp');
  const buffer = Buffer.from(text);
  await desk.attach('Tệp văn bản', { name: 'cong-van.txt', mimeType: 'text/plain', buffer });
  await desk.press('Tải lên và đọc');
  await untilRead(desk, `${number}-CV/BCĐ`);
  assert.equal(await desk.main.getByRole('textbox', { name: /^Qua / }).inputValue(), 'Ban Dân vận Tỉnh ủy');
  await desk.fill(/^Chức vụ/, 'PHÓ TRƯỞNG BAN');
  await desk.press('Lưu nội dung đã sửa');
  assert.equal(await desk.main.getByRole('textbox', { name: /^Chức vụ/ }).inputValue(), 'PHÓ TRƯỞNG BAN');
  await desk.follow('Đăng ký vào sổ');
  await desk.choose(/^Chuyển cho người xử lý/, 'Chuyên viên');
  await desk.press('Đăng ký và lấy số đến');
  assert.match(await desk.text(), /Đã đăng ký/);
}

async function untilRead(desk: Desk, title: string): Promise<void> {
  const heading = desk.main.getByRole('heading', { name: title, level: 1 });
  for (let turn = 0; turn < PATIENCE; turn += 1) {
    if (await heading.isVisible()) return;
    await desk.page.waitForTimeout(250);
    await desk.page.reload();
  }
  assert.fail('the job did not read the file');
}
