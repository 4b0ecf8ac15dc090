import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { compose, TAGGED_ROWS } from './compose.ts';
import { documentOf, draftOf } from './draft.ts';
import { profileFor } from './profile.ts';
import { DECISION, PARTY_LETTER, PLAN, report, STATE_LETTER } from './sample-drafts.ts';

const STATE = profileFor('state', Temporal.PlainDate.from('2024-03-29'));
const PARTY_36 = profileFor('party', Temporal.PlainDate.from('2024-03-25'));
const PARTY_05 = profileFor('party', Temporal.PlainDate.from('2026-06-01'));

test("a State letter's subject stands after V/v under the number, and no kind is printed", () => {
  const printed = compose(STATE_LETTER, STATE);
  assert.equal(printed.named, null);
  assert.ok(printed.letterSubject?.startsWith('V/v tiếp tục đẩy mạnh'));
  assert.deepEqual(printed.header.nation, [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
  ]);
  assert.deepEqual(printed.header.issuer, ['ỦY BAN NHÂN DÂN', 'TỈNH THÁI BÌNH']);
});

test('one addressee stands beside "Kính gửi:", several below it with dashes, semicolons and a stop', () => {
  const one = compose({ ...STATE_LETTER, addressees: ['Sở Tài chính.'] }, STATE);
  assert.equal(one.addressees?.form, 'single');
  assert.deepEqual(one.addressees?.lines, ['Sở Tài chính']);
  assert.deepEqual(compose(STATE_LETTER, STATE).addressees?.lines, [
    '- Các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh;',
    '- Ủy ban nhân dân huyện, thành phố.',
  ]);
  assert.equal(compose({ ...STATE_LETTER, addressees: [] }, STATE).addressees, null);
});

test("the Party's submission says Kính trình from 05-HD/VPTW on, a letter Kính gửi", () => {
  const submission = { ...PARTY_LETTER, kind: 'TTr' } as const;
  assert.equal(compose(submission, PARTY_05).addressees?.label, 'Kính trình:');
  assert.equal(compose(submission, PARTY_36).addressees?.label, 'Kính gửi:');
  assert.equal(compose(PARTY_LETTER, PARTY_05).addressees?.label, 'Kính gửi:');
});

test('recipients are listed with semicolons and a last stop, then the mark of the drafter', () => {
  assert.deepEqual(compose(STATE_LETTER, STATE).recipients?.lines.at(-1), '- Lưu: VT, NCKS.');
  assert.deepEqual(compose(PLAN, STATE).recipients?.lines, [
    '- UBND tỉnh (để b/c);',
    '- UBND các xã, thị trấn;',
    '- Lưu: VT, NV. NVC.50',
  ]);
  assert.equal(compose(PARTY_LETTER, PARTY_36).recipients?.lines[0], '- Thường trực Tỉnh ủy,');
  assert.equal(compose(PARTY_LETTER, PARTY_05).recipients?.lines[0], '- Thường trực Tỉnh ủy;');
});

test('the text ends with "./." in State documents and with "." in the Party form of 2026, once', () => {
  const last = (printed: ReturnType<typeof compose>) => {
    const block = printed.body.at(-1);
    assert.ok(block?.type === 'text');
    return block.runs.map((run) => run.text).join('');
  };
  assert.ok(last(compose(STATE_LETTER, STATE)).endsWith('triển khai thực hiện./.'));
  assert.ok(last(compose(PLAN, STATE)).endsWith('năm 2024./.'));
  assert.ok(last(compose(PARTY_LETTER, PARTY_05)).endsWith('(qua Ban Dân vận Tỉnh ủy).'));
  assert.ok(last(compose({ ...PLAN, endMark: false }, STATE)).endsWith('năm 2024./.'));
  const open = { ...PLAN, endMark: false, body: [{ type: 'paragraph', text: 'Còn tiếp.' }] } as const;
  assert.ok(last(compose(open, STATE)).endsWith('Còn tiếp.'));
});

test('a decision names who decides, its bases in italics with semicolons, and the word of decision', () => {
  const { enacting, named } = compose(DECISION, STATE);
  assert.equal(enacting.authority, 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ');
  assert.equal(enacting.word, 'QUYẾT ĐỊNH:');
  assert.deepEqual(enacting.bases, [
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    'Theo đề nghị của Công chức Văn phòng - Thống kê.',
  ]);
  assert.equal(named?.kind, 'QUYẾT ĐỊNH');
  assert.equal(compose(PLAN, STATE).enacting.word, null);
});

test('labels get the stop or bracket of their level', () => {
  const item = (label: string) => ({ type: 'item', label, text: 'x', level: 1 }) as const;
  const draft = draftOf({
    style: 'state',
    kind: 'KH',
    issuer: 'Ủy ban nhân dân xã Mỹ Lộc',
    place: 'Mỹ Lộc',
    endMark: false,
    body: ['1', '1.2', 'II', 'a', 'đ', '-', '+'].map(item),
  });
  const texts = compose(draft, STATE).body.map((b) => (b.type === 'text' ? b.runs[0]?.text : null));
  assert.deepEqual(texts, ['1. x', '1.2. x', 'II. x', 'a) x', 'đ) x', '- x', '+ x']);
});

test('headings: Phần on two centred lines, mục in capitals on one, khoản as written', () => {
  const heading = (level: 1 | 2 | 3, label: string) =>
    ({ type: 'heading', level, label, text: 'Kết quả' }) as const;
  const body = [heading(1, 'Phần I'), heading(2, 'Mục 1'), heading(2, 'I'), heading(3, '1')];
  const lines = (profile: typeof STATE) =>
    compose({ ...PLAN, body }, profile).body.map((b) => (b.type === 'heading' ? b.lines : []));
  assert.deepEqual(lines(STATE), [
    ['Phần I', 'KẾT QUẢ'],
    ['Mục 1', 'KẾT QUẢ'],
    ['I. KẾT QUẢ'],
    ['1. Kết quả'],
  ]);
  assert.deepEqual(lines(PARTY_05)[2], ['I- KẾT QUẢ']);
});

test('annexes are numbered in Roman from two on and say what they belong to', () => {
  const one = compose(report(1), STATE).annexes[0];
  assert.equal(one?.label, 'Phụ lục');
  assert.equal(
    one?.reference,
    '(Kèm theo Báo cáo số 312/BC-UBND ngày 14 tháng 6 năm 2024 của Ủy ban nhân dân huyện Thái Thụy)',
  );
  const annex = { title: null, blocks: [], landscape: false };
  const many = compose({ ...PLAN, annexes: Array.from({ length: 50 }, () => annex) }, STATE).annexes;
  assert.deepEqual(
    [1, 4, 9, 19, 40, 49, 50].map((n) => many[n - 1]?.label),
    ['I', 'IV', 'IX', 'XIX', 'XL', 'XLIX', 'L'].map((n) => `Phụ lục ${n}`),
  );
  assert.match(many[0]?.reference ?? '', /số \u00a0+\/KH-UBND ngày\u00a0+tháng\u00a0+năm 2024 của/);
});

test('a document is bulky when its tables have more than 300 rows', () => {
  assert.equal(compose(report(TAGGED_ROWS), STATE).bulky, false);
  assert.equal(compose(report(TAGGED_ROWS + 1), STATE).bulky, true);
});

test('titles are bold in State documents; the Party form of 2026 has only the authority bold', () => {
  assert.deepEqual(compose(PARTY_LETTER, PARTY_05).signature.lines, [
    { text: 'K/T TRƯỞNG BAN', bold: true },
    { text: 'PHÓ TRƯỞNG BAN', bold: false },
  ]);
  assert.ok(compose(PLAN, STATE).signature.lines.every((line) => line.bold));
});

test('the model of a draft has capacity above the title and the numbered points as items', () => {
  const document = documentOf(PLAN);
  assert.deepEqual(document.signer, {
    name: null,
    title: 'PHÓ CHỦ TỊCH',
    capacity: 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH',
  });
  assert.deepEqual(
    documentOf(PARTY_LETTER).items.map((i) => i.label),
    ['1', '2'],
  );
  assert.deepEqual(
    documentOf(DECISION).items.map((i) => i.label),
    ['Điều 1', 'Điều 2'],
  );
});
