import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import { readText } from './index.ts';

const documents = (text: string) => unsafeUnwrap(readText(text)).documents;

/** The only document of a text. */
function read(text: string) {
  const [reading, ...more] = documents(text);
  assert.ok(reading !== undefined && more.length === 0, 'one document is read');
  return reading.document;
}

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
const END = '\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n';

test('a heading that narrow cells broke inside its words is read as a whole', () => {
  const heading = `ỦY\nBAN NHÂN DÂN\nTỈNH HẢI MINH\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc\n|\nSố:\n1318/KH-UBND\n|\nHải\nMinh, ngày 11 tháng 3\nnăm 2020\n|
KẾ HOẠCH\nBAN HÀNH QUY TRÌNH ĐỐI THOẠI\nTHEO QUÝ\nCăn cứ Luật Thanh tra;\n`;
  const { issuer, number, symbol, date, place, subject } = read(heading + END);
  assert.equal(issuer, 'Ủy ban nhân dân tỉnh Hải Minh');
  assert.deepEqual([number, symbol, date, place], ['1318', 'KH-UBND', '2020-03-11', 'Hải Minh']);
  assert.equal(subject, 'BAN HÀNH QUY TRÌNH ĐỐI THOẠI THEO QUÝ');
});

test('the place is the whole name, not another place that its end names', () => {
  const place = (words: string) =>
    read(`TỈNH ỦY HẢI MINH\n${MOTTO}Số: 1/UBND-NC\n${words}, ngày 5 tháng 1 năm 2022\nKính gửi: A B${END}`)
      .place;
  assert.equal(place('Thừa Thiên Huế'), 'Thừa Thiên Huế');
  assert.equal(place('Huế'), 'Huế');
  assert.equal(place('Tân An-Đông Hà'), 'Tân An-Đông Hà');
});

test('a number of six digits, a symbol with a stop and one in small letters are read as they stand', () => {
  const numbered = (line: string) => {
    const { kind, number, symbol } = read(
      `SỞ NỘI VỤ\n${MOTTO}${line}\nHải Minh, ngày 5 tháng 1 năm 2022\nKính gửi: UBND các xã.${END}`,
    );
    return [kind, number, symbol];
  };
  assert.deepEqual(numbered('Số: 101322/CTHN-TTHT'), ['CV', '101322', 'CTHN-TTHT']);
  assert.deepEqual(numbered('Số: 06/2007/QĐ.UBND'), ['QĐ', '06/2007', 'QĐ.UBND']);
  assert.deepEqual(numbered('Số: 45/ubnd-vp'), ['CV', '45', 'ubnd-vp']);
  assert.deepEqual(numbered('Nghị quyết số: 653/2019/UBTVQH14'), ['CV', '653/2019', 'UBTVQH14']);
  assert.deepEqual(numbered('Số 84 QĐ/TWĐTN'), ['QĐ', '84', 'QĐ/TWĐTN']);
});

const planned = (under: string) =>
  read(`UBND XÃ AN HÒA\n${MOTTO}Số: 3/KH-UBND\nAn Hòa, ngày 5 tháng 1 năm 2022\n\nKẾ HOẠCH\n${under}${END}`);

test('what a plan carries out is its subject, unless it runs on as the first sentence', () => {
  assert.equal(
    planned('Thực hiện Chỉ thị số 37-CT/TW của Ban Bí thư\ntrên địa bàn xã\n\nNội dung như sau.').subject,
    'Thực hiện Chỉ thị số 37-CT/TW của Ban Bí thư trên địa bàn xã',
  );
  assert.equal(
    planned('Thực hiện Chỉ thị số 37-CT/TW, Ủy ban nhân dân xã ban hành kế hoạch như sau:\n1. Một.\n2. Hai.')
      .subject,
    null,
  );
});

test('who decides, behind the kind in the title, is no part of the subject', () => {
  const { kind, subject } = read(
    `BỘ NỘI VỤ\n${MOTTO}Số: 22/2000/QĐ-BNV\nHà Nội, ngày 5 tháng 1 năm 2000\n
QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ NỘI VỤ\n\nVề việc ban hành Điều lệ mẫu\n\nĐiều 1. Một.${END}`,
  );
  assert.deepEqual([kind, subject], ['QĐ', 'ban hành Điều lệ mẫu']);
});

test('a subject behind the kind on the same line, however long, is the subject', () => {
  const subject = 'Quy định về việc bồi dưỡng và cấp chứng chỉ bồi dưỡng nghiệp vụ cho công chức cấp xã';
  const text = `BỘ NỘI VỤ\n${MOTTO}Số: 2/2020/TT-BNV\nHà Nội, ngày 5 tháng 1 năm 2020\nTHÔNG TƯ ${subject}\nCăn cứ Luật A.`;
  assert.equal(read(text + END).subject, subject);
});

test('a letter subject ends where the bases, the articles or a closed sentence stand', () => {
  const head = `UBND XÃ AN HÒA\n${MOTTO}Số: 3/UBND-VP\nAn Hòa, ngày 5 tháng 1 năm 2022\nV/v đối thoại với Nhân dân\n`;
  for (const next of ['Căn cứ Luật Thanh tra;', 'Điều 1. Tổ chức đối thoại.']) {
    assert.equal(read(`${head}${next}${END}`).subject, 'đối thoại với Nhân dân');
  }
});

const issuers = (left: string) => {
  const { issuer, parentIssuer } = read(
    `${left}\n${MOTTO}Số: 3/KH-AB\nAn Hòa, ngày 5 tháng 1 năm 2022\nKính gửi: UBND các xã.${END}`,
  );
  return [issuer, parentIssuer];
};

test('a name that a line leaves open goes on in the next one', () => {
  assert.deepEqual(
    issuers(
      'ỦY BAN MẶT TRẬN TỔ QUỐC\nVIỆT NAM TỈNH HẢI MINH\nBAN THƯỜNG TRỰC ỦY BAN\nMẶT TRẬN TỔ QUỐC VIỆT NAM\nHUYỆN TÂN HÒA',
    ),
    [
      'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam huyện Tân Hòa',
      'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hải Minh',
    ],
  );
  assert.deepEqual(issuers('ỦY BAN THƯỜNG VỤ\nQUỐC HỘI'), ['Ủy ban Thường vụ Quốc hội', null]);
});

test('a body in small letters, one behind a viewer’s mark and two on one line are issuers, too', () => {
  assert.deepEqual(issuers('PHÒNG GD&ĐT TÂN HÒA\n\nTrường Tiểu học An Hòa\n'), [
    'Trường Tiểu học An Hòa',
    'Phòng GD&ĐT Tân Hòa',
  ]);
  assert.deepEqual(issuers('• SỞ NỘI VỤ'), ['Sở Nội vụ', null]);
  assert.deepEqual(issuers('UBND HUYỆN TÂN HÒA PHÒNG NỘI VỤ'), ['Phòng Nội vụ', 'UBND huyện Tân Hòa']);
});

test('an article that shows a number or bears a day is no official document', () => {
  assert.deepEqual(
    documents('Hải Minh, ngày 18 tháng 11 năm 2019\nThực hiện Kế hoạch số 42/KH-UBND, huyện mở lớp.'),
    [],
  );
  assert.deepEqual(documents('Ví dụ về cách ghi số:\nSố: 15/UBND-VX\nCỡ chữ 13, kiểu chữ đứng.'), []);
  assert.equal(documents('Số: 15/UBND-VX\nV/v đối thoại\nKính gửi: UBND các xã.').length, 1);
});

test('rules without a heading have their kind and subject; the day of the decision above them is not theirs', () => {
  const { kind, number, date, place, subject } = read(
    'QUY ĐỊNH\nCÔNG TÁC VĂN THƯ CỦA TỈNH\n(Ban hành\nkèm theo Quyết định số 63/2010/QĐ-UBND ngày 29 tháng 9 năm 2010 của\nUBND tỉnh)\nChương I\nĐiều 1. Một.\nĐiều 2. Hai.',
  );
  assert.deepEqual(
    [kind, number, date, place, subject],
    ['QyĐ', null, null, null, 'CÔNG TÁC VĂN THƯ CỦA TỈNH'],
  );
});

test('a document of which a crawler left one line, its parts glued, is parted again', () => {
  const { number, symbol, style, date, kind, signer } = read(
    `BAN CHẤP HÀNH TỈNH HẢI MINH***Số: 367 - QĐ/TĐTN-VPĐOÀN TNCS HỒ CHÍ MINH Hải Minh, ngày 29 tháng 10 năm 2013 QUYẾT ĐỊNHVề việc ban hành Quy định về văn bản của Đoàn BAN THƯỜNG VỤ TỈNH ĐOÀN- Căn cứ Điều lệ Đoàn; ${'Để thống nhất trong toàn hệ thống việc ban hành văn bản của Đoàn, '.repeat(4)}QUYẾT ĐỊNH Điều 1. Ban hành Quy định. Điều 2. Quyết định này có hiệu lực từ ngày ký./. Nơi nhận: - Như điều 2; - Lưu VT. TM. BAN THƯỜNG VỤ TỈNH ĐOÀNBÍ THƯ (đã ký) Phan Văn Mẫn`,
  );
  assert.deepEqual([kind, number, symbol, style, date], ['QĐ', '367', 'QĐ/TĐTN-VP', 'front', '2013-10-29']);
  assert.deepEqual(signer, {
    name: 'Phan Văn Mẫn',
    title: 'BÍ THƯ',
    capacity: 'TM. BAN THƯỜNG VỤ TỈNH ĐOÀN',
  });
});

test('a decision of which a site kept no heading is known by its title, bases and articles', () => {
  const text = (title: string, base: string) =>
    `Tìm kiếm tin tức\n${title}\n\nVề việc công nhận Gia đình văn hóa\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\n\n${base} Luật Thanh tra;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Một.\n\nĐiều 2. Hai./.`;
  const { kind, number, date, subject, items } = read(text('QUYẾT ĐỊNH', 'Căn cứ'));
  assert.deepEqual([kind, number, date, subject], ['QĐ', null, null, 'công nhận Gia đình văn hóa']);
  assert.equal(items.length, 2);
  assert.deepEqual(documents(text('Quyết định của xã', 'Căn cứ')), []);
  assert.deepEqual(documents(text('QUYẾT ĐỊNH', 'Bài về')), []);
});

test('the motto of before 1976, a numbered ward as place and a kind doubled in the title are read', () => {
  const old = read(
    `BỘ NỘI VỤ | VIỆT NAM DÂN CHỦ CỘNG HOÀ |\nSố: 109-NV | Hà Nội, ngày 21 tháng 03 năm 1967 |\nQUYẾT ĐỊNH\nVỀ THỊ TRẤN\nĐiều 1. Một.\nĐiều 2. Hai.\n| KT. BỘ TRƯỞNG BỘ NỘI VỤ |\n`,
  );
  assert.deepEqual([old.issuer, old.style, old.number, old.symbol], ['Bộ Nội vụ', 'state', '109', 'NV']);
  assert.equal(old.signer.capacity, 'KT. BỘ TRƯỞNG BỘ NỘI VỤ');
  const ward = read(
    `ỦY BAN NHÂN DÂN QUẬN 8\n${MOTTO}Số: 27/QyĐ-UBND\nQuận 8, ngày 8 tháng 8 năm 2006\nQUY ĐỊNH VÀ HƯỚNG DẪN\nVỀ VIỆC TIẾP CÔNG DÂN\nKính\ngửi:\n- Các phường,\n- Các phòng.\nCăn cứ Luật Thanh tra.`,
  );
  assert.deepEqual([ward.place, ward.date, ward.subject], ['Quận 8', '2006-08-08', 'TIẾP CÔNG DÂN']);
  assert.deepEqual(ward.addressees, ['Các phường', 'Các phòng']);
});

const addressed = (body: string) =>
  read(`SỞ NỘI VỤ\n${MOTTO}Số: 7/SNV-VP\nHải Minh, ngày 5 tháng 1 năm 2022\n${body}`).addressees;

test('the addressees end where the body begins: at a part, a section or the first sentence', () => {
  for (const next of ['Phần I', 'I. TÌNH HÌNH', '1. Kết quả', 'Thực hiện ý kiến của Tỉnh ủy, Sở báo cáo.']) {
    assert.deepEqual(addressed(`Kính gửi: UBND tỉnh\n${next}\nTheo đó${END}`), ['UBND tỉnh']);
    assert.deepEqual(addressed(`Kính gửi: UBND các xã,\n${next}\nTheo đó${END}`), ['UBND các xã']);
  }
});

test('when and where a meeting takes place is no addressee of the invitation', () => {
  assert.deepEqual(
    addressed(
      'Trân trọng kính mời:\n- Kính mời: Ông Nguyễn Văn Sang;\n- Thời gian: 8 giờ.\n- Địa điểm: Hội trường.\n',
    ),
    ['Ông Nguyễn Văn Sang'],
  );
});

test('a heading stays whole with blank lines, bars and rules between its parts', () => {
  const parts = ['ỦY BAN NHÂN DÂN', 'TỈNH HẢI MINH', '-------', '|', 'CỘNG', 'HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'];
  const rest = [
    'Độc lập - Tự do - Hạnh phúc',
    '|',
    'Số: 8/KH-UBND',
    '|',
    'Hải',
    'Minh, ngày 11 tháng 3',
    'năm 2020',
  ];
  for (const between of ['\n', '\n\n', '\n        ']) {
    const text = [...parts, ...rest, '|', 'KẾ HOẠCH', 'ĐỐI THOẠI', 'Kính gửi: UBND các xã.'].join(between);
    const { issuer, number, date, place } = read(text + END);
    assert.deepEqual(
      [issuer, number, date, place],
      ['Ủy ban nhân dân tỉnh Hải Minh', '8', '2020-03-11', 'Hải Minh'],
    );
  }
});

test('what a site shows above and under a document is not the document’s', () => {
  const { date, references, number } = read(
    `Trang chủ\nHôm nay: thứ Hai, ngày 5 tháng 8 năm 2024\nUBND XÃ AN HÒA\nSố: 38/KH-UBND\nKẾ HOẠCH\nĐỐI THOẠI\nI. MỤC ĐÍCH\nMột.\nTin liên quan\nKế hoạch số 44/KH-UBND ngày 05/06/2021 của UBND tỉnh\n`,
  );
  assert.deepEqual([number, date, references], ['38', null, []]);
});

test('a text on one line is parted before the title, before who decides and where two bodies meet', () => {
  const text = `Nội dung toàn văn UBND HUYỆN TÂN HÒA PHÒNG NỘI VỤ ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/QĐ-PNV Tân Hòa, ngày 9 tháng 5 năm 2023 QUYẾT ĐỊNH VỀ VIỆC ĐỐI THOẠI TRƯỞNG PHÒNG NỘI VỤ HUYỆN Căn cứ Luật Thanh tra; QUYẾT ĐỊNH: Điều 1. Tổ chức đối thoại. Điều 2. Hiệu lực từ ngày ký./. Nơi nhận: - Như Điều 2; - Lưu: VT.`;
  const { kind, issuer, parentIssuer, number, date, items } = read(text);
  assert.deepEqual([kind, issuer, parentIssuer], ['QĐ', 'Phòng Nội vụ', 'UBND huyện Tân Hòa']);
  assert.deepEqual([number, date, items.length], ['12', '2023-05-09', 2]);
});

test('a title with a stray sign is itself, and what is near to two titles is neither', () => {
  const kind = (title: string) =>
    read(`UBND XÃ AN HÒA\n${MOTTO}\nAn Hòa, ngày 5 tháng 1 năm 2022\n\n${title}\nVề đối thoại${END}`).kind;
  assert.equal(kind('~ THÔNG BÁO'), 'TB');
  assert.equal(kind('THÔNG LÁO'), null);
});
