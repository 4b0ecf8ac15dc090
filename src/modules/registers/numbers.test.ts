import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { unsafeUnwrap } from '#basics/result.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner } from '#platform/database/transaction.ts';
import { takeNumber } from './numbers.ts';

let db: TestDatabase;
let body: string;
before(async () => {
  db = await testDatabase();
});
after(() => db.drop());
beforeEach(async () => {
  body = await organisation();
});

const on = (date: string) => Temporal.PlainDate.from(date);

async function organisation(): Promise<string> {
  const [territory, id] = [uuidv7(), uuidv7()];
  await db.database.pool.query(
    `insert into unit (id, class, kind, level, territory_id, line, valid_from) values
     ($1, 'territory', 'province', 'province', null, null, '2000-01-01'),
     ($2, 'organisation', 'party_committee', 'province', $1, 'party', '2000-01-01')`,
    [territory, id],
  );
  return id;
}

function take(
  date: string,
  options: { style?: 'state' | 'party'; kind?: string; direction?: 'in' | 'out' } = {},
) {
  const { style = 'state', kind = 'CV', direction = 'out' } = options;
  return asOwner(db.database.pool, (tx) =>
    takeNumber(tx, { organisationId: body, direction, style, kind, on: on(date) }),
  );
}

const textOf = async (taken: ReturnType<typeof take>) => unsafeUnwrap(await taken).text;

test('a State body counts from 01 on 1 January, all kinds in one run', async () => {
  assert.equal(await textOf(take('2024-12-31')), '01');
  assert.equal(await textOf(take('2024-12-31', { kind: 'QĐ' })), '02');
  assert.equal(await textOf(take('2025-01-01')), '01');
});

test('what comes in and what goes out are counted apart', async () => {
  assert.equal(await textOf(take('2024-03-29', { direction: 'in' })), '01');
  assert.equal(await textOf(take('2024-03-29', { direction: 'out' })), '01');
});

test('a Party committee counts by kind through its term, over the new year', async () => {
  await db.database.pool.query(
    `insert into committee_term values ($1, '2020-2025', '[2020-10-15,2025-10-15)')`,
    [body],
  );
  assert.equal(await textOf(take('2024-12-31', { style: 'party', kind: 'CV' })), '01');
  assert.equal(await textOf(take('2025-01-01', { style: 'party', kind: 'CV' })), '02');
  assert.equal(await textOf(take('2025-01-01', { style: 'party', kind: 'KH' })), '01');
});

test('a Party committee without a term for the day gets no number', async () => {
  await db.database.pool.query(
    `insert into committee_term values ($1, '2020-2025', '[2020-10-15,2025-10-15)')`,
    [body],
  );
  assert.ok((await take('2025-10-14', { style: 'party' })).ok);
  const refused = await take('2025-10-15', { style: 'party' });
  assert.ok(!refused.ok && refused.error.type === 'registers.no-term');
});

test('fifty issuers at once get the numbers 1 to 50, each once, though a third of their acts are refused', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 75 }, (_, index) =>
      asOwner(db.database.pool, async (tx) => {
        const taken = await takeNumber(tx, {
          organisationId: body,
          direction: 'out',
          style: 'state',
          kind: 'CV',
          on: on('2024-03-29'),
        });
        if (index % 3 === 0) throw new Error('the act is refused after it took its number');
        return unsafeUnwrap(taken).number;
      }),
    ),
  );
  const numbers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  assert.deepEqual(
    numbers.sort((a, b) => a - b),
    Array.from({ length: 50 }, (_, index) => index + 1),
  );
});
