import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner } from '#platform/database/transaction.ts';
import { thaiBinh } from '../dataset/province.ts';
import { unitIdOf } from '../ids.ts';
import { loadProvince } from '../load.ts';
import { findIssuers } from './issuer.ts';
import { resolveAddressees } from './resolve.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase();
  await asOwner(db.database.pool, (tx) => loadProvince(tx, thaiBinh()));
});
after(() => db.drop());

const org = (slug: string, place: string) => unitIdOf('organisation', slug, place);
const STEERING = org('bcd', 'gso:34');
const PROVINCE = org('ubnd', 'gso:34');

const resolve = (phrases: readonly string[], issuerId = PROVINCE, on = '2024-03-29') =>
  asOwner(db.database.pool, (tx) => resolveAddressees(tx, phrases, { issuerId, on }));

/** The kinds of the units found for each part, with their number. */
async function summary(phrase: string, issuerId?: string, on?: string): Promise<string[]> {
  const matches = await resolve([phrase], issuerId, on);
  return matches.map(({ units, how }) => {
    const counts = new Map<string, number>();
    for (const unit of units) counts.set(unit.kind, (counts.get(unit.kind) ?? 0) + 1);
    return `${how}: ${[...counts].map(([kind, n]) => `${n} ${kind}`).join(', ')}`;
  });
}

test('1140/UBND-NCKS goes to 17 departments with the Office, and to 8 People’s Committees of districts', async () => {
  assert.deepEqual(await summary('Các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh'), [
    'group: 17 department, 1 office',
  ]);
  assert.deepEqual(await summary('Ủy ban nhân dân huyện, thành phố'), ['group: 8 peoples_committee']);
});

test('44-CV/BCĐ goes to the Party’s affairs committee, departments, Front, five unions and twelve steering committees', async () => {
  assert.deepEqual(await summary('Ban Cán sự đảng Ủy ban nhân dân tỉnh', STEERING), [
    'name: 1 party_affairs_committee',
  ]);
  assert.deepEqual(
    await summary('Các sở, ban, ngành, Mặt trận Tổ quốc, các tổ chức chính trị - xã hội tỉnh', STEERING),
    ['group: 17 department, 1 office', 'name: 1 front', 'group: 5 union'],
  );
  const third = 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy';
  assert.deepEqual(await summary(third, STEERING), ['group: 12 steering_committee']);
});

test('each way in which letters write the People’s Committees of districts means the same eight', async () => {
  for (const phrase of [
    'UBND các huyện, thành phố',
    'UBND các huyện, thị xã, thành phố',
    'Ủy ban nhân dân cấp huyện',
    'Chủ tịch UBND các huyện, thành phố',
    'UBND các huyện, thành phố (để thực hiện)',
  ]) {
    assert.deepEqual(await summary(phrase), ['group: 8 peoples_committee'], phrase);
  }
  assert.deepEqual(await summary('UBND các huyện'), ['group: 7 peoples_committee']);
});

test('communes are 260 until 31/10/2024 and 242 from 01/11/2024', async () => {
  const phrase = 'UBND các xã, phường, thị trấn';
  assert.deepEqual(await summary(phrase, PROVINCE, '2024-10-31'), ['group: 260 peoples_committee']);
  assert.deepEqual(await summary(phrase, PROVINCE, '2024-11-01'), ['group: 242 peoples_committee']);
});

test('a district addresses its own communes only', async () => {
  assert.deepEqual(await summary('UBND các xã, thị trấn', org('ubnd', 'gso:341')), [
    'group: 36 peoples_committee',
  ]);
});

test('several bodies before one group are all meant', async () => {
  const [all] = await resolve(['HĐND, UBND, Ủy ban MTTQ Việt Nam các huyện, thành phố']);
  for (const kind of ['peoples_council', 'peoples_committee', 'front']) {
    assert.equal(all?.units.filter((unit) => unit.kind === kind).length, 8, kind);
  }
  assert.equal(all?.units.length, 24);
});

test('a single unit is found by its name, its short name and its abbreviation', async () => {
  for (const [phrase, id] of [
    ['Sở Nội vụ', org('so-noi-vu', 'gso:34')],
    ['Sở Văn hóa, Thể thao và Du lịch', org('so-van-hoa-the-thao-va-du-lich', 'gso:34')],
    ['UBND huyện Thái Thụy', org('ubnd', 'gso:341')],
    ['UBND TP. Thái Bình', org('ubnd', 'gso:336')],
    ['Ban Dân vận Tỉnh ủy', org('ban-dan-van', 'gso:34')],
    ['Tỉnh ủy', org('cap-uy', 'gso:34')],
    ['Thường trực HĐND tỉnh', org('hdnd', 'gso:34')],
    ['Hội LHPN tỉnh', org('hoi-phu-nu', 'gso:34')],
    ['Tỉnh Đoàn', org('doan-thanh-nien', 'gso:34')],
    ['Ban Chỉ đạo thực hiện dân chủ ở cơ sở của tỉnh', STEERING],
  ] as const) {
    const [match, ...rest] = await resolve([phrase]);
    assert.deepEqual(
      [match?.how, match?.units.map((unit) => unit.id), rest.length],
      ['name', [id], 0],
      phrase,
    );
  }
});

test('a list after a colon shares its head', async () => {
  const matches = await resolve([
    'Các Sở: Tài chính, Kế hoạch và Đầu tư, Nội vụ; UBND các huyện: Thái Thụy, Hưng Hà',
  ]);
  assert.deepEqual(
    matches.map((match) => match.units.map((unit) => unit.name).join()),
    [
      'Sở Tài chính',
      'Sở Kế hoạch và Đầu tư',
      'Sở Nội vụ',
      'Ủy ban nhân dân huyện Thái Thụy',
      'Ủy ban nhân dân huyện Hưng Hà',
    ],
  );
});

test('a name that several communes bear is not guessed, but offered; with its district it is known', async () => {
  const [match] = await resolve(['UBND xã Minh Tân']);
  assert.equal(match?.how, 'unknown');
  assert.deepEqual(match?.units, []);
  assert.equal(match?.candidates.length, 3);
  const [known] = await resolve(['UBND xã Minh Tân, huyện Hưng Hà']);
  assert.deepEqual([known?.how, known?.units[0]?.within], ['name', 'Huyện Hưng Hà']);
});

test('a commune of the issuer’s own district is meant before its namesakes elsewhere', async () => {
  const [match] = await resolve(['UBND xã Minh Tân'], org('ubnd', 'gso:343'));
  assert.deepEqual([match?.how, match?.units[0]?.within], ['name', 'Huyện Kiến Xương']);
});

test('what nobody knows is reported with its words and never guessed', async () => {
  for (const phrase of [
    'Công ty Điện lực',
    'Sở Nội vụ tỉnh Quảng Ngãi',
    'UBND các thị xã',
    'Như trên',
    'Lưu: VT, NCKS',
    '',
  ]) {
    for (const match of await resolve([phrase])) {
      assert.deepEqual([match.how, match.units, match.confidence], ['unknown', [], 0], phrase);
    }
  }
});

test('in a list, the known parts are found and the unknown part is told apart', async () => {
  const matches = await resolve(['Sở Tư pháp, Công ty Sông Trà, Sở Y tế']);
  assert.deepEqual(
    matches.map((match) => [match.part, match.how]),
    [
      ['Sở Tư pháp', 'name'],
      ['Công ty Sông Trà', 'unknown'],
      ['Sở Y tế', 'name'],
    ],
  );
});

test('after the districts have ended, nobody is meant by them', async () => {
  const [match] = await resolve(
    ['UBND các huyện, thành phố'],
    org('ubnd', 'gso:33@2025-07-01'),
    '2025-07-01',
  );
  assert.equal(match?.how, 'unknown');
});

test('the issuer of each of the two letters is found by its letterhead, another province’s department is not', async () => {
  const find = (issuer: string, parentIssuer: string | null) =>
    asOwner(db.database.pool, async (tx) =>
      (await findIssuers(tx, { issuer, parentIssuer, on: '2024-03-29' })).map((unit) => unit.id),
    );
  assert.deepEqual(await find('Ủy ban nhân dân tỉnh Thái Bình', null), [PROVINCE]);
  assert.deepEqual(await find('Ban Chỉ đạo thực hiện dân chủ ở cơ sở', 'Tỉnh ủy Thái Bình'), [STEERING]);
  assert.deepEqual(await find('Sở Nội vụ', 'UBND tỉnh Thái Bình'), [org('so-noi-vu', 'gso:34')]);
  assert.deepEqual(await find('Sở Nội vụ', 'UBND tỉnh Bình Thuận'), []);
  assert.deepEqual(await find('', null), []);
});
