import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDatabase } from './connect.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase();
});
after(() => db.drop());

const one = async (sql: string): Promise<unknown> => {
  const { rows } = await db.database.pool.query(`select ${sql} as value`);
  return rows[0]?.value;
};

test('a date is its own text, whatever the time zone of this machine', async () => {
  assert.equal(await one("date '2024-03-29'"), '2024-03-29');
  assert.deepEqual(await one("array[date '2024-03-29', null]"), ['2024-03-29', null]);
});

test('a moment is a Date', async () => {
  assert.deepEqual(await one("timestamptz '2024-03-29 00:00:00+07'"), new Date('2024-03-28T17:00:00Z'));
});

test('the day of a moment in SQL is the day in Vietnam', async () => {
  assert.equal(await one("(timestamptz '2024-03-28 17:00:00Z')::date"), '2024-03-29');
  assert.equal(await one("(timestamptz '2024-03-28 16:59:59Z')::date"), '2024-03-28');
});

test('a bigint is a number as long as a number holds it exactly', async () => {
  assert.equal(await one('9007199254740991::bigint'), 9007199254740991);
  assert.deepEqual(await one('array[1, null]::bigint[]'), [1, null]);
  await assert.rejects(one('9007199254740992::bigint'), /too large/);
});

test('a numeric keeps every digit', async () => {
  assert.equal(await one('12345678901234567890.50::numeric'), '12345678901234567890.50');
  assert.deepEqual(await one('array[0.10, null]::numeric[]'), ['0.10', null]);
});

test('a statement ends when its time is over', async () => {
  const short = openDatabase(db.url, { statementTimeoutMs: 50 });
  try {
    await assert.rejects(short.pool.query('select pg_sleep(10)'), { code: '57014' });
  } finally {
    await short.close();
  }
});

test('a connection that the server closes does not end the program, and the next query gets a new one', async () => {
  let lost: (error: Error) => void = () => undefined;
  const told = new Promise<Error>((resolve) => {
    lost = resolve;
  });
  const other = openDatabase(db.url, { maxConnections: 1, onConnectionLost: lost });
  try {
    const { rows } = await other.pool.query('select pg_backend_pid() as pid');
    await db.database.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
    await told;
    assert.equal((await other.pool.query('select 1')).rowCount, 1);
  } finally {
    await other.close();
  }
});

test('a connection lost in the middle of a transaction fails its next query and does not end the program', async () => {
  const other = openDatabase(db.url, { maxConnections: 1 });
  try {
    const client = await other.pool.connect();
    const { rows } = await client.query('select pg_backend_pid() as pid');
    await client.query('begin');
    const ended = new Promise((resolve) => client.once('end', resolve));
    await db.database.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
    await ended;
    const failure = await client.query('select 1').catch((error: unknown) => error);
    assert.ok(failure instanceof Error);
    client.release(failure);
    assert.equal((await other.pool.query('select 1')).rowCount, 1);
  } finally {
    await other.close();
  }
});

test('names sort in Vietnamese order', async () => {
  const { rows } = await db.database.pool.query(
    "select name from unnest(array['Đông', 'Dương', 'Ân', 'Ăn', 'An', 'E', 'Ê']) name order by name",
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['An', 'Ăn', 'Ân', 'Dương', 'Đông', 'E', 'Ê'],
  );
});
