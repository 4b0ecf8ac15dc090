import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { extractText } from '#documents/files/index.ts';
import { toDocx } from '#documents/write/docx.ts';
import { type DocumentDraft, documentOf, draftOf } from '#documents/write/draft.ts';
import { toPdf } from '#documents/write/pdf.ts';
import { profileFor } from '#documents/write/profile.ts';
import { report } from '#documents/write/sample-drafts.ts';
import { readText } from './index.ts';

const signature = { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lê Văn E' };
const recipients = ['Như trên', 'Lưu: VT'];

const NOTICE: DocumentDraft = draftOf({
  style: 'state',
  kind: 'TB',
  issuer: 'Ủy ban nhân dân xã Hồng Thái',
  number: '12',
  symbol: 'TB-UBND',
  date: '2024-05-02',
  place: 'Hồng Thái',
  subject: 'Niêm yết công khai các khoản đóng góp của Nhân dân năm 2024',
  body: [{ type: 'paragraph', text: 'Ủy ban nhân dân xã thông báo niêm yết tại trụ sở từ ngày 03/5/2024.' }],
  signature,
  recipients,
});
/** Names over several lines on both sides of the left column, and a subject of many lines under the number. */
const OFFICE_LETTER: DocumentDraft = draftOf({
  style: 'state',
  kind: 'CV',
  issuer: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
  parentIssuer: 'Ủy ban nhân dân huyện Quỳnh Phụ',
  number: '77',
  symbol: 'VP-TH',
  date: '2024-05-02',
  place: 'Quỳnh Phụ',
  subject:
    'báo cáo kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2024 của các xã, thị trấn trên địa bàn huyện và phương hướng 6 tháng cuối năm',
  addressees: ['Ủy ban nhân dân các xã, thị trấn'],
  body: [
    { type: 'paragraph', text: 'Văn phòng đề nghị các xã gửi báo cáo về Văn phòng trước ngày 15/6/2024.' },
  ],
  signature: { lines: ['CHÁNH VĂN PHÒNG'], name: 'Lê Văn E' },
  recipients,
});
const FRONT_PLAN: DocumentDraft = draftOf({
  style: 'state',
  kind: 'KH',
  issuer: 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam huyện Đông Hưng',
  parentIssuer: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thái Bình',
  number: '19',
  symbol: 'KH-MTTQ-BTT',
  date: '2024-05-02',
  place: 'Đông Hưng',
  subject: 'Thực hiện giám sát dân chủ ở cơ sở trên địa bàn huyện năm 2024',
  body: [{ type: 'paragraph', text: 'Ban Thường trực xây dựng kế hoạch giám sát tại các xã, thị trấn.' }],
  signature: { lines: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'], name: 'Lê Văn E' },
  recipients,
});

const FIELDS = [
  'kind',
  'issuer',
  'parentIssuer',
  'number',
  'symbol',
  'date',
  'place',
  'subject',
  'addressees',
  'recipients',
  'signer',
] as const;

const DRAFTS = { NOTICE, OFFICE_LETTER, FRONT_PLAN, REPORT: report(2) };
for (const [name, draft] of Object.entries(DRAFTS)) {
  for (const [format, write] of [
    ['PDF', toPdf],
    ['Word', toDocx],
  ] as const) {
    test(`${name} written as ${format} and taken apart again is read as it was drafted`, async () => {
      const profile = profileFor(draft.style, Temporal.PlainDate.from('2024-05-02'));
      const extracted = unsafeUnwrap(await extractText(await write(draft, profile)));
      const [reading, ...more] = unsafeUnwrap(readText(extracted.text)).documents;
      assert.ok(reading !== undefined && more.length === 0);
      const expected = documentOf(draft);
      for (const field of FIELDS) assert.deepEqual(reading.document[field], expected[field], field);
    });
  }
}
