import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '#basics/project-root.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { readText } from '#documents/read/index.ts';
import { actorOf, askedItems, dueIn, itemsOfBlocks, proposalFor, titleOf } from './proposals.ts';
import { topicOf } from './topics.ts';

test('the words before the first verb that name a body say who must act', () => {
  assert.equal(
    actorOf('Ban Cán sự đảng Ủy ban nhân dân tỉnh chỉ đạo, đôn đốc, kiểm tra việc thực hiện dân chủ'),
    'Ban Cán sự đảng Ủy ban nhân dân tỉnh',
  );
  assert.equal(
    actorOf('Mặt trận Tổ quốc, các tổ chức chính trị - xã hội tiếp tục phát huy vai trò'),
    'Mặt trận Tổ quốc, các tổ chức chính trị - xã hội',
  );
  assert.equal(
    actorOf('Ban chỉ đạo thực hiện dân chủ ở cơ sở các cấp tiếp tục tổ chức tập huấn'),
    'Ban chỉ đạo thực hiện dân chủ ở cơ sở các cấp',
  );
  assert.equal(actorOf('Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp'), 'Sở Nội vụ');
  assert.equal(actorOf('Ủy ban nhân dân các xã: hoàn thành niêm yết'), 'Ủy ban nhân dân các xã');
});

test('an item that begins with a verb names nobody', () => {
  assert.equal(actorOf('Tiếp tục tuyên truyền, quán triệt, nâng cao nhận thức'), '');
  assert.equal(actorOf('Kiện toàn Ban Chỉ đạo Thực hiện dân chủ ở cơ sở các cấp'), '');
});

test('the topic is the one whose words come first, and the others are told', () => {
  const found = topicOf('tổ chức tập huấn Luật; tăng cường kiểm tra; giải quyết khó khăn, vướng mắc');
  assert.equal(found.topic, 'training');
  assert.deepEqual(found.words, ['tập huấn']);
  assert.deepEqual(found.others, ['inspection', 'difficulties']);
  assert.equal(topicOf('TUYEN TRUYEN Luật').topic, 'outreach');
  assert.deepEqual(topicOf('Mua sắm bàn ghế'), { topic: 'other', words: [], others: [] });
});

test('a word counts at its beginning only', () => {
  assert.equal(topicOf('ghi chép vào sổ').topic, 'other');
  assert.equal(topicOf('bất hòa giải tỏa').topic, 'mediation');
});

test('a due date is a limit with a date that exists', () => {
  assert.deepEqual(dueIn('Báo cáo kết quả trước ngày 15/5/2024 để tổng hợp'), {
    date: '2024-05-15',
    text: 'trước ngày 15/5/2024',
  });
  assert.equal(dueIn('hoàn thành chậm nhất ngày 30 tháng 6 năm 2024')?.date, '2024-06-30');
  assert.equal(dueIn('trước ngày 31/6/2024'), null);
  assert.equal(dueIn('theo Nghị định ngày 14/8/2023 của Chính phủ'), null);
  assert.equal(dueIn('có hiệu lực từ ngày 01/7/2023'), null);
});

test('points under an item are part of it', () => {
  const items = askedItems([
    { label: '1', text: 'Rà soát' },
    { label: 'a', text: 'quy chế' },
    { label: 'b', text: 'hương ước' },
    { label: '2', text: 'Báo cáo' },
  ]);
  assert.deepEqual(items, [
    { label: '1', text: 'Rà soát\na) quy chế\nb) hương ước' },
    { label: '2', text: 'Báo cáo' },
  ]);
});

test('clauses stand under their article or section, articles beside each other', () => {
  const labels = (list: readonly string[]) =>
    askedItems(list.map((label) => ({ label, text: 'việc' }))).map((item) => item.label);
  assert.deepEqual(labels(['Điều 1', '1', '2', 'Điều 2']), ['Điều 1', 'Điều 2']);
  assert.deepEqual(labels(['I', '1', 'II', '1']), ['I', 'II']);
  assert.deepEqual(labels(['1', '1.1', '1.2', '10']), ['1', '10']);
});

test('the items of a draft are its numbered points and articles', () => {
  const items = itemsOfBlocks([
    { type: 'paragraph', text: 'mở đầu' },
    { type: 'item', label: '1', level: 1, text: 'Tập huấn' },
    { type: 'article', number: '2', title: 'Thi hành', text: 'Sở Nội vụ' },
  ]);
  assert.deepEqual(items, [
    { label: '1', text: 'Tập huấn' },
    { label: 'Điều 2', text: 'Thi hành. Sở Nội vụ' },
  ]);
});

test('a title is short, without whom the item names', () => {
  assert.equal(titleOf('Sở Nội vụ chủ trì tập huấn. Báo cáo sau.', 'Sở Nội vụ'), 'Chủ trì tập huấn');
  const long = titleOf(`Tuyên truyền ${'Luật và Nghị định, '.repeat(20)}`, '');
  assert.ok(long.length <= 111 && long.endsWith('…'));
});

const seed = join(projectRoot(), '../shared/seeds/000_5eb50ab86d8b2fa5.txt');

test('the five items of 44-CV/BCĐ become five proposals', { skip: !existsSync(seed) }, () => {
  const { documents } = unsafeUnwrap(readText(readFileSync(seed, 'utf8')));
  const letter = documents.find(({ document }) => document.number === '44');
  const proposals = askedItems(letter?.document.items ?? []).map(proposalFor);
  assert.deepEqual(
    proposals.map(({ label, topic, reasons }) => [label, topic, reasons.holderWords]),
    [
      ['1', 'outreach', ''],
      ['2', 'committees', ''],
      ['3', 'training', 'Ban chỉ đạo thực hiện dân chủ ở cơ sở các cấp'],
      ['4', 'inspection', 'Ban Cán sự đảng Ủy ban nhân dân tỉnh'],
      ['5', 'front', 'Mặt trận Tổ quốc, các tổ chức chính trị - xã hội'],
    ],
  );
  assert.ok(proposals.every(({ dueOn }) => dueOn === null));
});

test('what stands before the first semicolon is a clause of its own, and TP. ends no sentence', () => {
  const training = 'Tập huấn Luật cho cán bộ cơ sở; kiểm tra ở xã.';
  assert.equal(actorOf(training), '');
  assert.equal(titleOf(training, ''), 'Tập huấn Luật cho cán bộ cơ sở');
  const town = 'UBND TP. Thái Bình tổ chức lấy ý kiến. Việc khác.';
  assert.equal(actorOf(town), 'UBND TP. Thái Bình');
  assert.equal(titleOf(town, actorOf(town)), 'Tổ chức lấy ý kiến');
  const asked = 'Đề nghị Sở Nội vụ tham mưu kế hoạch.';
  assert.equal(titleOf(asked, actorOf(asked)), 'Tham mưu kế hoạch');
});
