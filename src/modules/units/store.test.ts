import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import { thaiBinh } from './dataset/province.ts';
import { unitIdOf } from './ids.ts';
import { loadProvince } from './load.ts';
import type { UnitSearch } from './model.ts';
import {
  ancestorsOf,
  isUnder,
  searchUnits,
  subordinatesOf,
  successorOn,
  unitsByIds,
  unitsExistOn,
  unitView,
} from './store.ts';

let db: TestDatabase;
const inTx = <T>(work: (tx: Tx) => Promise<T>) => asOwner(db.database.pool, work);

before(async () => {
  db = await testDatabase();
  await inTx((tx) => loadProvince(tx, thaiBinh()));
});
after(() => db.drop());

const THAI_BINH = unitIdOf('territory', 'gso:34');
const HUNG_YEN = unitIdOf('territory', 'gso:33@2025-07-01');
const org = (slug: string, place: string) => unitIdOf('organisation', slug, place);
const pcOfProvince = org('ubnd', 'gso:34');
const pcOfThaiThuy = org('ubnd', 'gso:341');

const countUnder = (id: string, on: string, level: 'district' | 'commune') =>
  inTx(async (tx) => (await subordinatesOf(tx, id, on, { line: 'territory', level })).length);

test('a province has 8 districts and 260 communes until 31/10/2024, 242 until 30/06/2025, then neither', async () => {
  assert.equal(await countUnder(THAI_BINH, '2024-10-31', 'commune'), 260);
  assert.equal(await countUnder(THAI_BINH, '2024-11-01', 'commune'), 242);
  assert.equal(await countUnder(THAI_BINH, '2025-06-30', 'commune'), 242);
  assert.equal(await countUnder(THAI_BINH, '2025-06-30', 'district'), 8);
  assert.equal(await countUnder(THAI_BINH, '2025-07-01', 'commune'), 0);
  assert.equal(await countUnder(HUNG_YEN, '2025-06-30', 'commune'), 0);
  assert.equal(await countUnder(HUNG_YEN, '2025-07-01', 'commune'), 104);
  assert.equal(await countUnder(HUNG_YEN, '2025-07-01', 'district'), 0);
});

test('a report about 2024 shows the units of 2024: a merged commune keeps its name for its days', async () => {
  const id = unitIdOf('territory', 'gso:12577');
  const [then, later] = await inTx(async (tx) => [
    await unitView(tx, id, '2024-10-31'),
    await unitView(tx, id, '2024-11-01'),
  ]);
  assert.equal(then?.name, 'Xã Quỳnh Trang');
  assert.equal(then?.exists, true);
  assert.equal(later?.name, 'Xã Quỳnh Trang');
  assert.equal(later?.exists, false);
  assert.equal(later?.validTo, '2024-11-01');
});

test('the People’s Committee of a merged commune is succeeded by the new one from 01/11/2024, by its successor from 01/07/2025', async () => {
  const id = org('ubnd', 'gso:12556');
  await inTx(async (tx) => {
    assert.deepEqual(await successorOn(tx, id, '2024-10-31'), { status: 'same', id });
    const second = org('ubnd', 'gso:12577@2024-11-01');
    assert.deepEqual(await successorOn(tx, id, '2024-11-01'), { status: 'succeeded', id: second });
    assert.deepEqual(await successorOn(tx, id, '2025-06-30'), { status: 'succeeded', id: second });
    const third = await successorOn(tx, id, '2025-07-01');
    assert.ok(third.status === 'succeeded');
    assert.equal((await unitView(tx, third.id, '2025-07-01'))?.name, 'Ủy ban nhân dân xã Quỳnh An');
  });
});

test('a district body exists until 30/06/2025 and then ends without successor; the province’s bodies pass to Hưng Yên', async () => {
  await inTx(async (tx) => {
    assert.deepEqual(await successorOn(tx, pcOfThaiThuy, '2025-06-30'), { status: 'same', id: pcOfThaiThuy });
    assert.deepEqual(await successorOn(tx, pcOfThaiThuy, '2025-07-01'), { status: 'ended' });
    const succeeded = await successorOn(tx, pcOfProvince, '2025-07-01');
    assert.deepEqual(succeeded, { status: 'succeeded', id: org('ubnd', 'gso:33@2025-07-01') });
  });
});

test('a chain of successions within the province is followed: Ban Dân vận to the joint board to Hưng Yên’s', async () => {
  const id = org('ban-dan-van', 'gso:34');
  await inTx(async (tx) => {
    assert.deepEqual(await successorOn(tx, id, '2025-02-05'), { status: 'same', id });
    const joint = { status: 'succeeded', id: org('ban-tuyen-giao-va-dan-van', 'gso:34') };
    assert.deepEqual(await successorOn(tx, id, '2025-02-06'), joint);
    const last = { status: 'succeeded', id: org('ban-tuyen-giao-va-dan-van', 'gso:33@2025-07-01') };
    assert.deepEqual(await successorOn(tx, id, '2025-07-01'), last);
  });
});

const search = (more: Partial<UnitSearch>) =>
  inTx((tx) => searchUnits(tx, { text: '', on: '2024-03-29', ...more }, { number: 1, size: 20 }));

test('“thai thuy” without diacritics finds the district Thái Thụy first', async () => {
  const { units } = await search({ text: 'thai thuy' });
  assert.equal(units[0]?.name, 'Huyện Thái Thụy');
  assert.ok(units.some((unit) => unit.name === 'Ủy ban nhân dân huyện Thái Thụy'));
});

test('a search in any case and with abbreviations finds the same unit', async () => {
  for (const text of ['UBND huyện Thái Thụy', 'ubnd HUYEN thai thuy', 'Ủy ban nhân dân huyện Thái Thụy']) {
    const { units } = await search({ text });
    assert.equal(units[0]?.id, pcOfThaiThuy, text);
  }
});

test('a search finds a unit under the name of its day only', async () => {
  assert.equal((await search({ text: 'Xã Trang Bảo Xá', on: '2024-10-31' })).total, 0);
  assert.equal((await search({ text: 'Xã Trang Bảo Xá', on: '2024-11-01', class: 'territory' })).total, 1);
});

test('names in a list stand in Vietnamese order: Đông Hưng after Thái Thụy’s D-less neighbours as the alphabet says', async () => {
  const { units } = await search({ class: 'territory', level: 'district' });
  assert.deepEqual(
    units.map((unit) => unit.name),
    [
      'Huyện Đông Hưng',
      'Huyện Hưng Hà',
      'Huyện Kiến Xương',
      'Huyện Quỳnh Phụ',
      'Huyện Thái Thụy',
      'Huyện Tiền Hải',
      'Huyện Vũ Thư',
      'Thành phố Thái Bình',
    ],
  );
});

test('the search under a district finds its communes and their organisations, and nothing of another district', async () => {
  const under = unitIdOf('territory', 'gso:336');
  const territories = await search({ under, class: 'territory' });
  assert.equal(territories.total, 19);
  const organisations = await search({ under, class: 'organisation' });
  assert.equal(organisations.total, 6 + 19 * 5);
});

test('characters with a meaning in SQL patterns and nonsense find nothing and break nothing', async () => {
  for (const text of ["'; drop table unit; --", '100%', '_______', 'xyzzy', '\\']) {
    const { total } = await search({ text, class: 'organisation', kinds: ['party_affairs_committee'] });
    assert.ok(total <= 1);
  }
});

test('pages of a search together are the whole, without overlap', async () => {
  const page = (number: number) =>
    inTx((tx) =>
      searchUnits(tx, { text: 'xã', on: '2024-03-29', class: 'territory' }, { number, size: 100 }),
    );
  const pages = [await page(1), await page(2), await page(3)];
  const ids = pages.flatMap(({ units }) => units.map((unit) => unit.id));
  assert.equal(new Set(ids).size, 241);
  assert.equal(pages[0]?.total, 241);
});

test('namesakes are told apart by the territory above', async () => {
  const { units } = await search({ text: 'Xã Minh Tân', class: 'territory' });
  assert.deepEqual(
    new Set(units.map((unit) => unit.within)),
    new Set(['Huyện Hưng Hà', 'Huyện Đông Hưng', 'Huyện Kiến Xương']),
  );
});

test('the Steering Committee of the province guides those of the 8 districts and 4 Party committees directly', async () => {
  const units = await inTx((tx) =>
    subordinatesOf(tx, org('bcd', 'gso:34'), '2024-03-29', { line: 'guidance', direct: true }),
  );
  assert.equal(units.length, 12);
  assert.equal(units.filter((unit) => unit.level === 'district').length, 8);
});

test('above the People’s Committee of a commune stand the district’s and the province’s, until the district ends', async () => {
  const above = (place: string, on: string) =>
    inTx(async (tx) =>
      (await ancestorsOf(tx, org('ubnd', place), on, { line: 'state' })).map((unit) => unit.name),
    );
  assert.deepEqual(await above('gso:12826', '2025-06-30'), [
    'Ủy ban nhân dân huyện Thái Thụy',
    'Ủy ban nhân dân tỉnh Thái Bình',
  ]);
  assert.deepEqual(await above('gso:12826@2025-07-01', '2025-07-01'), ['Ủy ban nhân dân tỉnh Hưng Yên']);
});

test('a unit stands under its ancestors on their days only, never under itself', async () => {
  await inTx(async (tx) => {
    assert.equal(await isUnder(tx, pcOfThaiThuy, pcOfProvince, '2025-06-30'), true);
    assert.equal(await isUnder(tx, pcOfThaiThuy, pcOfProvince, '2025-07-01'), false);
    assert.equal(await isUnder(tx, pcOfProvince, pcOfThaiThuy, '2024-03-29'), false);
    assert.equal(await isUnder(tx, pcOfProvince, pcOfProvince, '2024-03-29'), false);
  });
});

test('of given ids, those that exist on a date are told; unknown ids have no view', async () => {
  const nobody = '018f0000-0000-7000-8000-000000000000';
  await inTx(async (tx) => {
    assert.deepEqual(await unitsExistOn(tx, [pcOfThaiThuy, nobody], '2025-06-30'), new Set([pcOfThaiThuy]));
    assert.deepEqual(await unitsExistOn(tx, [pcOfThaiThuy], '2025-07-01'), new Set());
    assert.equal((await unitsByIds(tx, [nobody], '2024-03-29')).size, 0);
  });
});

test('loading the same province again changes nothing', async () => {
  const count = () =>
    inTx(async (tx) => {
      const { rows } = await sql<{ all: string }>`
        select md5(string_agg(x::text, '' order by x::text)) as all from (
          select unit::text x from unit union all select unit_name::text from unit_name
          union all select unit_parent::text from unit_parent union all select unit_code::text from unit_code
          union all select unit_succession::text from unit_succession union all select unit_ancestry::text from unit_ancestry) t
      `.execute(tx);
      return rows[0]?.all;
    });
  const first = await count();
  await inTx((tx) => loadProvince(tx, thaiBinh()));
  assert.equal(await count(), first);
});
