import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { unsafeUnwrap } from '#basics/result.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import { readUnitFiles } from './dataset/files.ts';
import { asKnownOn } from './dataset/history.ts';
import { thaiBinh } from './dataset/province.ts';
import { unitIdOf } from './ids.ts';
import { loadProvince } from './load.ts';
import { type Merger, mergeTerritories } from './merge.ts';
import { renameUnit } from './rename.ts';
import { isUnder, subordinatesOf, successorOn, unitView } from './store.ts';

let db: TestDatabase;
let decided: TestDatabase;
const inTx = <T>(work: (tx: Tx) => Promise<T>) => asOwner(db.database.pool, work);

/** The ten mergers of 01/11/2024, as a decided list. */
function tenMergers(): Merger[] {
  const byCode = new Map<string, Merger & { predecessorIds: string[] }>();
  for (const row of readUnitFiles().merger2024.filter(({ change }) => change !== 'unchanged')) {
    const merger = byCode.get(row.new_code) ?? {
      predecessorIds: [],
      name: row.new_full_name,
      code: row.new_code,
      on: '2024-11-01',
      basis: 'Nghị quyết của Ủy ban Thường vụ Quốc hội ngày 28/9/2024',
    };
    merger.predecessorIds.push(unitIdOf('territory', `gso:${row.old_code}`));
    byCode.set(row.new_code, merger);
  }
  return [...byCode.values()];
}

before(async () => {
  db = await testDatabase();
  decided = await testDatabase();
  await inTx((tx) => loadProvince(tx, asKnownOn(thaiBinh(), '2024-03-29')));
  await asOwner(decided.database.pool, (tx) => loadProvince(tx, asKnownOn(thaiBinh(), '2024-11-01')));
});
after(async () => {
  await db.drop();
  await decided.drop();
});

/** Every unit of a day by its name with the names of its parents, its code and its successor: without ids. */
const picture = (database: TestDatabase, on: string) =>
  asOwner(database.database.pool, async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select concat_ws(' | ', n.name, n.short_name, n.abbreviation, n.letterhead, n.letterhead_parent, u.kind, u.level, t.name,
        u.valid_from, u.valid_to,
        (select string_agg(p.line || ':' || pn.name, ',' order by p.line) from unit_parent p
         join unit_name pn on pn.unit_id = p.parent_id and pn.during @> ${on}::date
         where p.unit_id = u.id and p.during @> ${on}::date),
        (select string_agg(c.code, ',') from unit_code c where c.unit_id = u.id and c.during @> ${on}::date),
        (select count(*) from unit_succession s where s.successor_id = u.id),
        (select count(*) from unit_ancestry a where a.unit_id = u.id and a.during @> ${on}::date)) as line
      from unit u join unit_name n on n.unit_id = u.id and n.during @> ${on}::date
      left join unit_name t on t.unit_id = u.territory_id and t.during @> ${on}::date
      where u.during @> ${on}::date order by 1`.execute(tx);
    return rows.map((row) => row.line);
  });

test('a merger that names too few, foreign, unknown or ended units is refused and changes nothing', async () => {
  const [valid] = tenMergers();
  assert.ok(valid);
  const refusal = (change: Partial<Merger>) =>
    inTx(async (tx) => {
      const result = await mergeTerritories(tx, { ...valid, ...change });
      return result.ok ? 'done' : result.error.type;
    });
  const ofOtherDistrict = unitIdOf('territory', 'gso:12826');
  const before = await picture(db, '2024-11-01');
  assert.equal(
    await refusal({ predecessorIds: [...valid.predecessorIds, ofOtherDistrict] }),
    'units.not-mergeable',
  );
  assert.equal(await refusal({ predecessorIds: [unitIdOf('territory', 'gso:99999')] }), 'units.not-existing');
  assert.equal(await refusal({ on: '2022-07-01' }), 'units.not-existing');
  assert.equal(await refusal({ name: 'Huyện Trang Bảo Xá' }), 'units.name-of-territory');
  assert.equal(await refusal({ name: 'Trang Bảo Xá' }), 'units.name-of-territory');
  assert.equal(await refusal({ code: '12826' }), 'units.code-taken');
  assert.deepEqual(await picture(db, '2024-11-01'), before);
});

test('a merger before a recorded change of name is refused', async () => {
  const [merger] = tenMergers();
  assert.ok(merger);
  await assert.rejects(
    inTx(async (tx) => {
      const unitId = merger.predecessorIds[0] ?? '';
      const name = { unitId, name: 'Xã Mới', shortName: 'Mới', abbreviation: null, from: '2024-12-01' };
      unsafeUnwrap(await renameUnit(tx, name));
      const result = await mergeTerritories(tx, merger);
      assert.ok(!result.ok);
      throw new Error(result.error.type);
    }),
    /units\.later-facts/,
  );
});

test('enacting the ten mergers gives the same 242 communes and bodies as the published data', async () => {
  await inTx(async (tx) => {
    for (const merger of tenMergers()) unsafeUnwrap(await mergeTerritories(tx, merger));
  });
  assert.deepEqual(await picture(db, '2024-10-31'), await picture(decided, '2024-10-31'));
  assert.deepEqual(await picture(db, '2024-11-01'), await picture(decided, '2024-11-01'));
  const count = (on: string) =>
    inTx(
      async (tx) =>
        (await subordinatesOf(tx, unitIdOf('territory', 'gso:34'), on, { level: 'commune' })).length,
    );
  assert.deepEqual([await count('2024-10-31'), await count('2024-11-01')], [260, 242]);
});

test('the same merger again is refused: its units have ended', async () => {
  const [merger] = tenMergers();
  assert.ok(merger);
  const result = await inTx((tx) => mergeTerritories(tx, merger));
  assert.deepEqual(result.ok ? null : result.error.type, 'units.not-existing');
});

test('after the merger each body’s work passes to its like, from the day on and not before', async () => {
  await inTx(async (tx) => {
    const id = unitIdOf('organisation', 'bcd', 'gso:12556');
    assert.deepEqual(await successorOn(tx, id, '2024-10-31'), { status: 'same', id });
    const later = await successorOn(tx, id, '2024-11-01');
    assert.ok(later.status === 'succeeded');
    const view = await unitView(tx, later.id, '2024-11-01');
    assert.equal(view?.name, 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở xã Trang Bảo Xá');
    assert.equal(view?.letterheadParent, 'Đảng ủy xã Trang Bảo Xá');
    assert.ok(await isUnder(tx, later.id, unitIdOf('organisation', 'bcd', 'gso:34'), '2024-11-01'));
  });
});

test('villages and other organisations of a merged commune go on under the new one', async () => {
  await assert.rejects(
    inTx(async (tx) => {
      const a = unitIdOf('territory', 'gso:12826');
      const b = unitIdOf('territory', 'gso:12841');
      const village = '018f0000-0000-7000-8000-000000000001';
      const school = '018f0000-0000-7000-8000-000000000002';
      await sql`insert into unit (id, class, kind, level, territory_id, line, valid_from) values
        (${village}, 'territory', 'village', 'village', null, null, '2022-07-01'),
        (${school}, 'organisation', 'public_service_unit', 'commune', ${a}, 'state', '2022-07-01')`.execute(
        tx,
      );
      await sql`insert into unit_name (unit_id, name, short_name, folded, during) values
        (${village}, 'Thôn Đông', 'Đông', 'dong|thon dong', '[2022-07-01,)'),
        (${school}, 'Trường Tiểu học', 'Trường Tiểu học', 'truong tieu hoc|truong tieu hoc', '[2022-07-01,)')`.execute(
        tx,
      );
      await sql`insert into unit_parent (unit_id, parent_id, line, during) values
        (${village}, ${a}, 'territory', '[2022-07-01,)'),
        (${school}, ${unitIdOf('organisation', 'ubnd', 'gso:12826')}, 'state', '[2022-07-01,)')`.execute(tx);
      const merger = {
        predecessorIds: [a, b],
        name: 'Xã Thử',
        code: null,
        on: '2025-01-01',
        basis: 'Quyết định thử',
      };
      const merged = unsafeUnwrap(await mergeTerritories(tx, merger));
      assert.equal(await isUnder(tx, village, a, '2024-12-31'), true);
      assert.equal(await isUnder(tx, village, merged.territoryId, '2024-12-31'), false);
      assert.equal(await isUnder(tx, village, merged.territoryId, '2025-01-01'), true);
      assert.equal((await unitView(tx, school, '2025-01-01'))?.territoryId, merged.territoryId);
      const committee = await successorOn(tx, unitIdOf('organisation', 'ubnd', 'gso:12826'), '2025-01-01');
      assert.ok(committee.status === 'succeeded' && (await isUnder(tx, school, committee.id, '2025-01-01')));
      await sql`set constraints all immediate`.execute(tx);
      throw new Error('enough');
    }),
    /enough/,
  );
});

test('a new name holds from its day; the old one stays for the days before, and names never overlap', async () => {
  const id = unitIdOf('territory', 'gso:12826');
  const name = {
    unitId: id,
    name: 'Xã Tên Mới',
    shortName: 'Tên Mới',
    abbreviation: null,
    from: '2024-12-15',
  };
  const old = await inTx(async (tx) => (await unitView(tx, id, '2024-12-14'))?.name);
  await inTx(async (tx) => unsafeUnwrap(await renameUnit(tx, name)));
  await inTx(async (tx) => {
    assert.equal((await unitView(tx, id, '2024-12-14'))?.name, old);
    assert.equal((await unitView(tx, id, '2024-12-15'))?.name, 'Xã Tên Mới');
    const again = await renameUnit(tx, { ...name, name: 'Xã Khác' });
    assert.deepEqual(again.ok ? null : again.error.type, 'units.name-not-newer');
    const gone = await renameUnit(tx, { ...name, unitId: unitIdOf('territory', 'gso:12556') });
    assert.deepEqual(gone.ok ? null : gone.error.type, 'units.not-existing');
  });
});
