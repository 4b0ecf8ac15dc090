import assert from 'node:assert/strict';
import type { Desk } from '../desk.ts';
import { documentBehind, rowsBehind } from '../download.ts';
import { PROVINCE } from './arrival.ts';

/** Departments with the Office, and districts: see data/units. */
const ADDRESSED = 18 + 8;

/** The officer drafts the letter that sends it on, and confirms the work. Answers the draft's address. */
export async function drafted(desk: Desk, number: string): Promise<string> {
  await desk.enterAs('Chuyên viên', PROVINCE);
  await desk.open('/van-ban-den?muc=da-dang-ky');
  await desk.follow(`${number}-CV/BCĐ`);
  await desk.follow('Gửi tiếp');
  await desk.press('Tạo dự thảo');
  const address = desk.page.url();
  await desk.fill(/^Ký hiệu \(sau số\)/, 'UBND-NCKS');
  await desk.fill(
    /^Kính gửi/,
    'Các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh\nỦy ban nhân dân huyện, thành phố',
  );
  await desk.fill(/^Thẩm quyền và chức vụ ký/, 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH');
  await desk.fill(/^Nơi nhận \(in/, 'Như trên\nBan Dân vận Tỉnh ủy\nLưu: VT, NCKS');
  await desk.press('Lưu dự thảo');
  await desk.follow(/^Nơi nhận · /);
  await desk.check(/^Các sở, ban, ngành thuộc/);
  await desk.check(/^Ủy ban nhân dân các huyện/);
  await desk.press('Thêm nơi nhận');
  await desk.fill(/^Tên đơn vị/, 'Ban Dân vận Tỉnh ủy');
  await desk.check('Để biết');
  await desk.press('Thêm nơi nhận');
  assert.match(await desk.text(), new RegExp(`${ADDRESSED} đơn vị để thực hiện, 1 đơn vị để biết`));
  await workConfirmed(desk, number);
  await desk.follow('Bản xem trước');
  return address;
}

/** What everybody addressed can do is confirmed; what the letter asks of the Party and of the Front is dropped. */
async function workConfirmed(desk: Desk, number: string): Promise<void> {
  const item = (label: number) => `Mục ${label}, ${number}-CV/BCĐ`;
  await desk.follow(/^Đầu việc · /);
  await desk.press('Đề xuất từ các mục');
  await desk.followOn(item(3), /^Sửa đầu việc/);
  await desk.fill(/^Hạn/, '31/05/2024');
  await desk.check(/^Tất cả 26 đơn vị/);
  await desk.press('Lưu, chờ xác nhận');
  assert.match(await desk.text(), /31\/5\/2024/);
  for (const label of [1, 2, 3]) await desk.pressOn(item(label), /^Xác nhận đầu việc/);
  for (const label of [4, 5]) await desk.pressOn(item(label), /^Bỏ đầu việc/);
}

/** Two levels agree; the clerk issues. Answers the document's address. */
export async function approvedAndIssued(desk: Desk, draft: string): Promise<string> {
  await desk.open(draft);
  await desk.press('Trình dự thảo');
  const steps = [
    ['Trưởng phòng', 'Đồng ý, trình lãnh đạo ký'],
    ['Chủ tịch', 'Duyệt, ký ban hành'],
  ] as const;
  for (const [title, button] of steps) {
    await desk.enterAs(title, PROVINCE);
    await desk.open(draft);
    await desk.press(button);
  }
  await desk.enterAs('Văn thư', PROVINCE);
  await desk.open(draft);
  await desk.follow('Phát hành…');
  assert.match(await desk.text(), new RegExp(`giao ${3 * ADDRESSED} nhiệm vụ từ 3 đầu việc`));
  await desk.press(`Phát hành cho ${ADDRESSED + 1} đơn vị`);
  assert.match(await desk.text(), /1140\/UBND-NCKS/);
  const issued = desk.page.url();
  await checkDownloads(desk, issued);
  return issued;
}

async function checkDownloads(desk: Desk, issued: string): Promise<void> {
  for (const kind of ['docx', 'pdf'] as const) {
    const { number, symbol, style, addressees } = await documentBehind(desk, new RegExp(`\\.${kind}$`), kind);
    assert.deepEqual([number, symbol, style, addressees.length], ['1140', 'UBND-NCKS', 'state', 2]);
  }
  await desk.open('/so-van-ban/di');
  const rows = await rowsBehind(desk, /Excel|XLSX/);
  assert.ok(rows.some((row) => row.includes('1140/UBND-NCKS')));
  await desk.open(issued);
}
