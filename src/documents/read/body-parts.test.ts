import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addresseesFrom } from './addressees.ts';
import { cleanText } from './clean-text.ts';
import { deadlinesFrom } from './deadlines.ts';
import { flowOf } from './flow.ts';
import { itemsFrom } from './items.ts';
import { linesOf } from './lines.ts';
import { referencesFrom } from './references.ts';
import { reportToFrom } from './report-to.ts';
import { nameIn } from './signature-words.ts';

const lines = (text: string) => linesOf(cleanText(text));
const flow = (text: string) => flowOf(lines(text));
const cited = (text: string) =>
  (referencesFrom([flow(text)], { number: '12', symbol: 'UBND-NC' })?.value ?? []).map(
    ({ kind, number, symbol, date }) => [kind, number, symbol, date].join(' '),
  );
const limits = (text: string, on: string | null = '2024-01-01') =>
  (deadlinesFrom(flow(text), on)?.value ?? []).map(({ text: words, date }) => [words, date]);
const labels = (text: string) => (itemsFrom(lines(text))?.value ?? []).map((item) => item.label);
const report = (text: string) => {
  const { reportTo, via } = reportToFrom(flow(text));
  return [reportTo?.value ?? null, via?.value ?? null];
};

test('a reference is read across line ends and pages, with its day in words or figures', () => {
  assert.deepEqual(cited('theo Kế hoạch số 186/KH-\nUBND ngày 17/9/2024 của UBND tỉnh'), [
    'Kế hoạch 186 KH-UBND 2024-09-17',
  ]);
  assert.deepEqual(cited('thực hiện Quy định số\n3\n\n205-QĐ/TW ngày 23 tháng 9 năm 2019'), [
    'Quy định 205 QĐ/TW 2019-09-23',
  ]);
});

test('numbers that go on a list keep its word', () => {
  assert.deepEqual(cited('Công văn số 4643/UBND-KGVX ngày 28/8/2024; số 4975/UBND-KGVX ngày 17/09/2024'), [
    'Công văn 4643 UBND-KGVX 2024-08-28',
    'Công văn 4975 UBND-KGVX 2024-09-17',
  ]);
});

test('a document cited twice is one reference, and its own number is none', () => {
  assert.deepEqual(
    cited('Tờ trình số 011/TT-LĐ ngày 24/01/2025; hồ sơ Tờ trình số 11/TT-LĐ; Công văn số 12/UBND-NC'),
    ['Tờ trình 011 TT-LĐ 2025-01-24'],
  );
});

test('the impossible day of a reference is refused', () => {
  assert.deepEqual(cited('Quyết định số 9/QĐ-UBND ngày 31/02/2024'), ['Quyết định 9 QĐ-UBND ']);
});

test('a law is cited by name, with its number and day where the text gives them', () => {
  assert.deepEqual(cited('Căn cứ Luật Phòng, chống rửa tiền ngày 15 tháng 11 năm 2022;'), [
    'Luật Phòng, chống rửa tiền   2022-11-15',
  ]);
  assert.deepEqual(cited('theo Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10/11/2022'), [
    'Luật Thực hiện dân chủ ở cơ sở 10/2022 QH15 2022-11-10',
  ]);
  assert.deepEqual(cited('Luật Thực hiện dân chủ ở cơ sở đã có hiệu lực từ ngày 01/7/2023'), [
    'Luật Thực hiện dân chủ ở cơ sở   ',
  ]);
  assert.deepEqual(cited('theo quy định của pháp luật, Luật này'), []);
});

test('fractions, days and years are no references', () => {
  assert.deepEqual(cited('đạt 2/3 số hộ, ngày 12/4/2024, giai đoạn 2023-2025, trực 24/24 giờ'), []);
});

test('a day by which somebody must act is a deadline, in many words', () => {
  assert.deepEqual(limits('hoàn thành trước ngày 15/5/2024.'), [['trước ngày 15/5/2024', '2024-05-15']]);
  assert.deepEqual(limits('gửi báo cáo chậm nhất là ngày 20 tháng 6 năm 2024.'), [
    ['chậm nhất là ngày 20 tháng 6 năm 2024', '2024-06-20'],
  ]);
  assert.deepEqual(limits('nộp hồ sơ trước 17 giờ 00 ngày 30/6/2024.'), [
    ['trước 17 giờ 00 ngày 30/6/2024', '2024-06-30'],
  ]);
  assert.deepEqual(limits('báo cáo Sở Nội vụ trước 30/11/2024 để tổng hợp'), [
    ['trước 30/11/2024', '2024-11-30'],
  ]);
});

test('a deadline without its year, or one that recurs, has no date', () => {
  assert.deepEqual(limits('gửi báo cáo trước ngày 15/12 hằng năm.'), [['trước ngày 15/12 hằng năm', null]]);
  assert.deepEqual(limits('định kỳ hằng quý báo cáo Ủy ban nhân dân huyện.'), [['định kỳ hằng quý', null]]);
  assert.deepEqual(limits('hoàn thành trong tháng 4/2024.'), [['trong tháng 4/2024', null]]);
});

test('days of effect, of events and of the past are no deadlines', () => {
  assert.deepEqual(limits('Quyết định này có hiệu lực kể từ ngày 01/11/2024.'), []);
  assert.deepEqual(limits('dự kiến tổ chức họp xét vào ngày 10/12/2025.'), []);
  assert.deepEqual(limits('các dự án được phê duyệt trước ngày 01/7/2023 thì báo cáo', '2024-01-01'), []);
  assert.deepEqual(limits('Luật đã có hiệu lực từ ngày 01/7/2024.'), []);
});

test('a deadline on the document’s own day still counts, one on the day before does not', () => {
  assert.deepEqual(limits('báo cáo trước ngày 02/01/2024.', '2024-01-02').length, 1);
  assert.deepEqual(limits('báo cáo trước ngày 01/01/2024.', '2024-01-02').length, 0);
});

test('points are read in the ways they are marked', () => {
  assert.deepEqual(labels('1. Một việc.\n2. Hai việc.'), ['1', '2']);
  assert.deepEqual(labels('1/ Một việc.\n2/ Hai việc.'), ['1', '2']);
  assert.deepEqual(labels('**1. **Một việc.\n**2.** Hai việc.'), ['1', '2']);
  assert.deepEqual(labels('I- Một việc\nII- Hai việc'), ['I', 'II']);
  assert.deepEqual(labels('Điều 1. Một việc.\nĐiêu 2. Hai việc.'), ['Điều 1', 'Điều 2']);
  assert.deepEqual(labels('1. Sở\na) Một.\nb) Hai.\n2. Huyện'), ['1', 'a', 'b', '2']);
});

test('page numbers, figures at a line’s start and quoted clauses are no points', () => {
  assert.deepEqual(labels('1. Một việc kéo dài sang trang sau\n2\n\nthì vẫn là một việc.\n2. Hai việc.'), [
    '1',
    '2',
  ]);
  assert.deepEqual(labels('1. Giao các xã tổ chức\n15. 000 lượt người\n2. Hai việc.'), ['1', '2']);
  assert.deepEqual(labels('1. Sửa như sau: “Điều 5\n1. Cũ.\n2. Cũ nữa.”\n2. Hai việc.'), ['1', '2']);
});

test('a number that the original skips is forgiven once', () => {
  assert.deepEqual(labels('7. Bảy\n8. Tám'), []);
  assert.deepEqual(labels('1. A\n2. B\n4. D'), ['1', '2', '4']);
  assert.deepEqual(labels('1. A\n2. B\n5. E'), ['1', '2']);
});

test('a point runs on over a page break, and the last one ends before the closing paragraph', () => {
  const items = itemsFrom(
    lines(
      '1. Việc thứ nhất; đẩy\n\nmạnh công tác.\n\n2. Việc thứ hai.\n\nNhận được Công văn này, đề nghị các đơn vị thực hiện.',
    ),
  );
  assert.deepEqual(
    items?.value.map((item) => item.text),
    ['Việc thứ nhất; đẩy mạnh công tác.', 'Việc thứ hai.'],
  );
});

test('the body that results are reported to is read, and the body they go through', () => {
  assert.deepEqual(
    report('báo cáo kết quả về Ban Chỉ đạo thực hiện dân chủ ở cơ sở của tỉnh (qua Ban Dân vận Tỉnh ủy)/.'),
    ['Ban Chỉ đạo thực hiện dân chủ ở cơ sở của tỉnh', 'Ban Dân vận Tỉnh ủy'],
  );
  assert.deepEqual(
    report('Hoàn thành và báo cáo UBND tỉnh (thông qua Sở Tài chính) trước ngày 08/02/2025.'),
    ['UBND tỉnh', 'Sở Tài chính'],
  );
  assert.deepEqual(report('gửi báo cáo về Sở Nội vụ trước ngày 08/02/2025 để tổng hợp.'), [
    'Sở Nội vụ',
    null,
  ]);
});

test('a letter that itself reports, and a report that was heard, ask for none', () => {
  assert.deepEqual(report('Sở Nội vụ báo cáo Chủ tịch Ủy ban nhân dân tỉnh nội dung như sau:'), [null, null]);
  assert.deepEqual(report('chủ trì họp nghe báo cáo về tình hình thực hiện'), [null, null]);
});

test('addressees stand on the line, in a list, or under a telegram’s opening', () => {
  const read = (text: string) => addresseesFrom(lines(text), 0, 99).found?.value;
  assert.deepEqual(read('Kính gửi: Sở Tài chính\n\nTheo đề nghị của Sở.'), ['Sở Tài chính']);
  assert.deepEqual(read('Kính gửi: - Ban A tỉnh,\n- Ban B các huyện ủy,\nđảng ủy.\n\nThực hiện'), [
    'Ban A tỉnh',
    'Ban B các huyện ủy, đảng ủy',
  ]);
  assert.deepEqual(read('Kính gửi:\n- Các sở;\n- Các huyện.\nThực hiện Công văn'), ['Các sở', 'Các huyện']);
  assert.deepEqual(read('CHỦ TỊCH UBND TỈNH điện:\n- Giám đốc các sở;\n- Chủ tịch các huyện.'), [
    'Giám đốc các sở',
    'Chủ tịch các huyện',
  ]);
  assert.equal(read('Thực hiện Công văn số 1, các đơn vị báo cáo.'), undefined);
});

test('a signer’s name is read without rank, and not completed when its first letters are lost', () => {
  assert.equal(nameIn('Lại Văn Hoàn')?.name, 'Lại Văn Hoàn');
  assert.equal(nameIn('Thượng tá Vàng Seo Lử')?.name, 'Vàng Seo Lử');
  assert.equal(nameIn('rần Hoàng Tuân'), null);
  assert.equal(nameIn('Nơi nhận'), null);
  assert.ok((nameIn('=fã Thị Lê Vân')?.confidence ?? 1) < 0.5);
});

test('a number glued to its word, an old symbol and a kind behind a mere space are references', () => {
  assert.deepEqual(cited('Quyết định của Bộ Chính trị số31-QĐ/TW, ngày 01-10-1997'), [
    'Quyết định 31 QĐ/TW 1997-10-01',
  ]);
  assert.deepEqual(cited('Quyết định số 06/2007/QĐ.UBND ngày 04/05/2007'), [
    'Quyết định 06/2007 QĐ.UBND 2007-05-04',
  ]);
  assert.deepEqual(cited('Quyết định số 84 QĐ/TWĐTN ngày 22/02/2013'), ['Quyết định 84 QĐ/TWĐTN 2013-02-22']);
});

test('a point behind a sentence that ends with a word like a kind is no reference', () => {
  assert.deepEqual(cited('công khai các khoản thu. 3- Ban Dân vận theo dõi; của Ban Bí thư. 2- Ủy ban'), []);
});

test('a law whose own name speaks of passing laws is cited with its number and its day', () => {
  const name = 'Luật Ban hành văn bản quy phạm pháp luật';
  assert.deepEqual(cited(`Căn cứ ${name} số 64/2025/QH15;`), [`${name} 64/2025 QH15 `]);
  assert.deepEqual(cited(`Căn cứ ${name} ngày 22 tháng 6 năm 2015;`), [`${name}   2015-06-22`]);
});

test('the writer that closes its own report asks for none; one that sets a day asks', () => {
  assert.deepEqual(report('Việc kiểm tra chưa đều. Ban Dân tộc báo cáo Sở Nội vụ tổng hợp./.'), [null, null]);
  assert.deepEqual(report('Sở Nội vụ báo cáo UBND tỉnh trước ngày 05/4/2024.'), ['UBND tỉnh', null]);
});

test('a symbol broken at its hyphen goes on, one set in capitals is the same document, a law may end the text', () => {
  assert.deepEqual(cited('Tờ trình số 473/TTr -\nNN&PTNT ngày 21/5/2007'), [
    'Tờ trình 473 TTr-NN&PTNT 2007-05-21',
  ]);
  assert.deepEqual(cited('QUYẾT ĐỊNH SỐ 20/QĐ-TTG; theo Quyết định số 20/QĐ-TTg ngày 11/5/2016'), [
    'Quyết định 20 QĐ-TTg 2016-05-11',
  ]);
  assert.deepEqual(cited('Công văn số 931/TTr-PGD.Q8 ngày 19/6/2006'), [
    'Công văn 931 TTr-PGD.Q8 2006-06-19',
  ]);
  assert.deepEqual(cited('tuyên truyền Luật Thực hiện dân chủ ở cơ sở'), [
    'Luật Thực hiện dân chủ ở cơ sở   ',
  ]);
});
