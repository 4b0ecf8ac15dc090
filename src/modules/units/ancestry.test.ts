import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import { refreshAncestry } from './ancestry.ts';
import { thaiBinh } from './dataset/province.ts';
import { loadProvince } from './load.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase();
});
after(() => db.drop());

const DAYS = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'] as const;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** For units 1 … n and each of three spans of days, the parent (a lower number, so no circle) or none. */
const forests = fc.integer({ min: 2, max: 9 }).chain((count) =>
  fc.record({
    parents: fc.tuple(
      ...Array.from({ length: count }, (_, unit) =>
        fc.array(fc.option(fc.integer({ min: 0, max: Math.max(0, unit - 1) })), {
          minLength: 3,
          maxLength: 3,
        }),
      ),
    ),
  }),
);

async function write(tx: Tx, parents: readonly (readonly (number | null)[])[]) {
  for (const [unit] of parents.entries()) {
    await sql`insert into unit (id, class, kind, level, valid_from)
      values (${id(unit)}, 'territory', 'village', 'village', '2024-01-01')`.execute(tx);
  }
  for (const [unit, spans] of parents.entries()) {
    for (const [span, parent] of spans.entries()) {
      if (parent === null || parent === unit) continue;
      await sql`insert into unit_parent (unit_id, parent_id, line, during)
        values (${id(unit)}, ${id(parent)}, 'territory', daterange(${DAYS[span]}::date, ${DAYS[span + 1]}::date))`.execute(
        tx,
      );
    }
  }
}

/** The ancestors by walking up, day by day. */
function walk(parents: readonly (readonly (number | null)[])[], unit: number, span: number): number[] {
  const parent = parents[unit]?.[span];
  return parent === null || parent === undefined || parent === unit
    ? []
    : [parent, ...walk(parents, parent, span)];
}

test('on every day the ancestors of every unit are those found by walking up its parents', async () => {
  await fc.assert(
    fc.asyncProperty(forests, async ({ parents }) => {
      await assert.rejects(
        asOwner(db.database.pool, async (tx) => {
          await write(tx, parents);
          await refreshAncestry(
            tx,
            parents.map((_, unit) => id(unit)),
          );
          for (const [unit] of parents.entries()) {
            for (const [span, day] of DAYS.slice(0, 3).entries()) {
              const { rows } = await sql<{ ancestor_id: string }>`
                select ancestor_id from unit_ancestry where unit_id = ${id(unit)} and during @> ${day}::date
                order by distance`.execute(tx);
              assert.deepEqual(
                rows.map((row) => row.ancestor_id),
                walk(parents, unit, span).map(id),
              );
            }
          }
          throw new Error('roll back');
        }),
        /^Error: roll back$/,
      );
    }),
    { numRuns: 25 },
  );
});

test('refreshing any units of a correct closure changes nothing, so that a partial refresh is as good as a whole one', async () => {
  const all = (tx: Tx) =>
    sql`select unit_id, ancestor_id, line, during::text, distance from unit_ancestry order by 1, 2, 3, 4`.execute(
      tx,
    );
  await asOwner(db.database.pool, async (tx) => {
    await loadProvince(tx, thaiBinh());
    const before = (await all(tx)).rows;
    const { rows } = await sql<{ id: string }>`select id from unit order by md5(id::text) limit 40`.execute(
      tx,
    );
    await refreshAncestry(
      tx,
      rows.map((row) => row.id),
    );
    assert.deepEqual((await all(tx)).rows, before);
    assert.ok(before.length > 2379);
  });
});

test('a circle of parents cannot be stored', async () => {
  await assert.rejects(
    asOwner(db.database.pool, async (tx) => {
      await write(tx, [[null], [0]]);
      await sql`insert into unit_parent (unit_id, parent_id, line, during)
        values (${id(0)}, ${id(1)}, 'territory', '[2024-01-01,2024-02-01)')`.execute(tx);
      await refreshAncestry(tx, [id(0)]);
    }),
    /unit_ancestry/,
  );
});
