import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { ensureRoles, roles } from './roles.ts';
import { emptyTestDatabase } from './testing.ts';

test('the roles cannot sign in, and the login may take on each of them, however often they are asked for at once', async () => {
  const { url, drop } = await emptyTestDatabase();
  const clients = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  await Promise.all(clients.map(ensureRoles));
  const [client] = clients;
  for (const role of roles) {
    const { rows } = (await client?.query('select rolcanlogin from pg_roles where rolname = $1', [role])) ?? {
      rows: [],
    };
    assert.deepEqual(rows, [{ rolcanlogin: false }]);
    await client?.query(`set role ${role}`);
    await client?.query('reset role');
  }
  await Promise.all(clients.map((each) => each.end()));
  await drop();
});

test('a login that is no administrator can make the roles its own when they exist, or is told what to ask for', async () => {
  const { url, drop } = await emptyTestDatabase();
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await ensureRoles(admin);
  const login = `sd_test_login_${process.pid}`;
  await admin.query(`create role ${login} login password 'only-for-this-test'`);
  const address = new URL(url);
  address.username = login;
  address.password = 'only-for-this-test';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    await assert.rejects(ensureRoles(client), /grant sd_app to/);
    await admin.query(`grant ${roles.join(', ')} to ${login}`);
    await ensureRoles(client);
  } finally {
    await client.end();
    await admin.query(`drop role ${login}`);
    await admin.end();
    await drop();
  }
});
