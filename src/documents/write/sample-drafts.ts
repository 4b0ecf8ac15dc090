import type { DocumentDraft } from './draft.ts';
import { draftOf } from './draft.ts';

/** Drafts for tests and benches: the two letters of the first road, a plan, a decision, a report with an annex.
 * Signers are invented. */

export const STATE_LETTER: DocumentDraft = draftOf({
  style: 'state',
  kind: 'CV',
  issuer: 'Ủy ban nhân dân tỉnh Thái Bình',
  number: '1140',
  symbol: 'UBND-NCKS',
  date: '2024-03-29',
  place: 'Thái Bình',
  subject: 'tiếp tục đẩy mạnh, nâng cao chất lượng hiệu quả thực hiện dân chủ ở cơ sở trên địa bàn tỉnh',
  addressees: ['Các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh', 'Ủy ban nhân dân huyện, thành phố'],
  body: [
    {
      type: 'paragraph',
      text:
        'Ủy ban nhân dân tỉnh nhận được Văn bản số 44-CV/BCĐ ngày 25/3/2024 của Ban Chỉ đạo Thực hiện dân chủ ở ' +
        'cơ sở của tỉnh về việc tiếp tục đẩy mạnh, nâng cao chất lượng hiệu quả thực hiện dân chủ ở cơ sở trên ' +
        'địa bàn tỉnh (có Văn bản số 44-CV/BCĐ gửi kèm); về việc này, Ủy ban nhân dân tỉnh có ý kiến chỉ đạo như sau:',
    },
    {
      type: 'paragraph',
      text:
        'Các sở, ban, ngành, Ủy ban nhân dân huyện, thành phố căn cứ chức năng, nhiệm vụ được giao tổ chức triển ' +
        'khai thực hiện Văn bản số 44-CV/BCĐ; đối với những nội dung vượt thẩm quyền, tham mưu, đề xuất Ủy ban ' +
        'nhân dân tỉnh tổ chức triển khai thực hiện bảo đảm hiệu quả, kịp thời, đúng quy định của pháp luật.',
    },
    { type: 'paragraph', text: 'Nhận Công văn này, yêu cầu các đơn vị triển khai thực hiện.' },
  ],
  signature: { lines: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], name: 'Nguyễn Văn A' },
  recipients: [
    'Như trên',
    'Chủ tịch, các PCT UBND tỉnh',
    'Ban Dân vận Tỉnh ủy',
    'LĐ VP UBND tỉnh',
    'Lưu: VT, NCKS',
  ],
});

export const PARTY_LETTER: DocumentDraft = draftOf({
  style: 'party',
  kind: 'CV',
  issuer: 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở',
  parentIssuer: 'Tỉnh ủy Thái Bình',
  number: '44',
  symbol: 'CV/BCĐ',
  date: '2024-03-25',
  place: 'Thái Bình',
  subject: 'tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả thực hiện dân chủ ở cơ sở trên địa bàn tỉnh',
  addressees: [
    'Ban Cán sự đảng Ủy ban nhân dân tỉnh',
    'Các sở, ban, ngành, Mặt trận Tổ quốc, các tổ chức chính trị - xã hội tỉnh',
    'Ban Chỉ đạo thực hiện dân chủ ở cơ sở các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy',
  ],
  body: [
    {
      type: 'paragraph',
      text:
        'Để tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả việc thực hiện dân chủ ở cơ sở trên địa bàn tỉnh, ' +
        'Ban Chỉ đạo Thực hiện dân chủ ở cơ sở của tỉnh đề nghị thực hiện tốt một số nội dung sau:',
    },
    {
      type: 'item',
      level: 1,
      label: '1',
      text:
        'Tiếp tục tuyên truyền, quán triệt, nâng cao nhận thức cho cán bộ, đảng viên, công chức, viên chức, ' +
        'người lao động và Nhân dân về chủ trương, quan điểm của Đảng, chính sách, pháp luật của Nhà nước về ' +
        'thực hiện dân chủ ở cơ sở, trọng tâm là Luật Thực hiện dân chủ ở cơ sở.',
    },
    {
      type: 'item',
      level: 1,
      label: '2',
      text:
        'Kiện toàn Ban Chỉ đạo Thực hiện dân chủ ở cơ sở các cấp. Rà soát, sửa đổi, bổ sung quy chế làm việc ' +
        'và phân công nhiệm vụ thành viên ban chỉ đạo.',
    },
    {
      type: 'paragraph',
      text:
        'Nhận Công văn đề nghị các địa phương, cơ quan, đơn vị quan tâm triển khai thực hiện và báo cáo kết quả ' +
        'về Ban Chỉ đạo thực hiện dân chủ ở cơ sở của tỉnh (qua Ban Dân vận Tỉnh ủy).',
    },
  ],
  signature: { lines: ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], name: 'Trần Văn B' },
  recipients: ['Thường trực Tỉnh ủy', 'Như trên', 'Lưu Ban Dân vận Tỉnh ủy'],
});

export const PLAN: DocumentDraft = draftOf({
  style: 'state',
  kind: 'KH',
  issuer: 'Ủy ban nhân dân huyện Thái Thụy',
  symbol: 'KH-UBND',
  year: 2024,
  place: 'Thái Thụy',
  subject: 'Triển khai thực hiện dân chủ ở cơ sở trên địa bàn huyện năm 2024',
  bases: [
    'Căn cứ Luật Thực hiện dân chủ ở cơ sở',
    'Thực hiện Công văn số 1140/UBND-NCKS ngày 29 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Thái Bình',
  ],
  body: [
    {
      type: 'paragraph',
      text: 'Ủy ban nhân dân huyện ban hành Kế hoạch triển khai thực hiện dân chủ ở cơ sở năm 2024 như sau:',
    },
    { type: 'heading', level: 2, label: 'I', text: 'Mục đích, yêu cầu' },
    { type: 'heading', level: 3, label: '1', text: 'Mục đích' },
    { type: 'item', level: 3, label: '-', text: 'Nâng cao nhận thức của cán bộ, công chức và Nhân dân.' },
    { type: 'heading', level: 3, label: '2', text: 'Yêu cầu' },
    { type: 'item', level: 2, label: 'a', text: 'Bám sát Luật Thực hiện dân chủ ở cơ sở;' },
    { type: 'item', level: 2, label: 'b', text: 'Hoàn thành trước ngày 30 tháng 6 năm 2024.' },
    { type: 'heading', level: 2, label: 'II', text: 'Phân công nhiệm vụ' },
    {
      type: 'table',
      header: ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
      rows: [
        ['1', 'Kiện toàn Ban Chỉ đạo cấp xã', 'Ủy ban nhân dân các xã, thị trấn', '30/4/2024'],
        ['2', 'Tập huấn cho cán bộ thôn', 'Phòng Nội vụ', '31/5/2024'],
      ],
      columns: [
        { width: 1, align: 'center' },
        { width: 5, align: 'left' },
        { width: 4, align: 'left' },
        { width: 2, align: 'center' },
      ],
    },
    { type: 'paragraph', text: 'Trên đây là Kế hoạch triển khai thực hiện dân chủ ở cơ sở năm 2024./.' },
  ],
  signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: null },
  recipients: ['UBND tỉnh (để b/c)', 'UBND các xã, thị trấn', 'Lưu: VT, NV'],
  draftersInitials: 'NVC.50',
});

export const DECISION: DocumentDraft = draftOf({
  style: 'state',
  kind: 'QĐ',
  issuer: 'Ủy ban nhân dân xã Thụy Trình',
  number: '5',
  symbol: 'QĐ-UBND',
  date: '2024-02-05',
  place: 'Thụy Trình',
  subject: 'Về việc kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở',
  enactingAuthority: 'Chủ tịch Ủy ban nhân dân xã',
  bases: ['Căn cứ Luật Tổ chức chính quyền địa phương', 'Theo đề nghị của Công chức Văn phòng - Thống kê'],
  body: [
    {
      type: 'article',
      number: '1',
      title: null,
      text: 'Kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở của xã.',
    },
    { type: 'article', number: '2', title: null, text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
  ],
  signature: { lines: ['CHỦ TỊCH'], name: 'Lê Thị C' },
  recipients: ['Như Điều 2', 'Lưu: VT'],
});

const COMMUNES = ['Thụy Trình', 'Thụy Bình', 'Thụy Liên', 'Thái Xuyên', 'Mỹ Lộc', 'Dương Hồng Thủy'];

/** A report up to the province whose annex has as many rows as asked. */
export function report(rows: number): DocumentDraft {
  return draftOf({
    style: 'state',
    kind: 'BC',
    issuer: 'Ủy ban nhân dân huyện Thái Thụy',
    number: '312',
    symbol: 'BC-UBND',
    date: '2024-06-14',
    place: 'Thái Thụy',
    subject: 'Kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2024',
    addressees: ['Ủy ban nhân dân tỉnh Thái Bình'],
    body: [
      { type: 'heading', level: 1, label: 'Phần I', text: 'Tình hình thực hiện' },
      { type: 'heading', level: 2, label: 'I', text: 'Công tác lãnh đạo, chỉ đạo' },
      { type: 'item', level: 1, label: '1', text: 'Số liệu chi tiết của từng xã nêu tại Phụ lục kèm theo.' },
      { type: 'paragraph', text: 'Trên đây là báo cáo của Ủy ban nhân dân huyện.' },
    ],
    signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Phạm Thị D' },
    recipients: ['Như trên', 'Lưu: VT, NV'],
    annexes: [
      {
        title: 'Số liệu thực hiện dân chủ ở cơ sở của các xã',
        landscape: true,
        blocks: [
          {
            type: 'table',
            header: ['TT', 'Xã', 'Cuộc họp thôn', 'Hộ dự họp', 'Tổng số hộ', 'Ghi chú'],
            rows: Array.from({ length: rows }, (_, index) => [
              String(index + 1),
              COMMUNES[index % COMMUNES.length] ?? '',
              String(12 + (index % 7)),
              String(900 + index),
              String(1400 + index),
              index % 5 === 0 ? 'Chưa báo cáo' : '',
            ]),
            columns: [
              { width: 1, align: 'center' },
              { width: 4, align: 'left' },
              { width: 3, align: 'right' },
              { width: 3, align: 'right' },
              { width: 3, align: 'right' },
              { width: 4, align: 'left' },
            ],
          },
        ],
      },
    ],
  });
}
