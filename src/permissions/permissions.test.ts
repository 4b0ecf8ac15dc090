import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { projectRoot } from '#basics/project-root.ts';
import { systemClock } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { type PersonActor, ROLES, type Role } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { permits } from '#platform/procedure/access.ts';
import { run } from '#platform/procedure/run.ts';
import { describeModules } from '../modules.ts';
import { sampleInput } from './sample-input.ts';

const { registry } = describeModules();

/** A line of docs/permissions.md: who may call a procedure, by the part his organisation plays. */
interface Line {
  readonly procedure: string;
  readonly party: string;
  readonly roles: readonly Role[];
}

const lines = tableOf(readFileSync(join(projectRoot(), 'docs', 'permissions.md'), 'utf8'));

test('every procedure stands in the table, and the table names no other', () => {
  const named = [...new Set(lines.map(({ procedure }) => procedure))].sort();
  assert.deepEqual(named, registry.all.map(({ name }) => name).sort());
});

test('every procedure grants each role of each party exactly what the table says', () => {
  const differences = registry.all.flatMap(({ name, access }) => {
    const parties = new Set([...Object.keys(access.grants), ...partiesInTable(name)]);
    return [...parties].flatMap((party) =>
      ROLES.filter((role) => permits(access, role, party) !== isInTable(name, party, role)).map(
        (role) => `${name}: ${party} ${role}`,
      ),
    );
  });
  assert.deepEqual(differences, []);
});

test('no procedure grants anything to who plays no part in it', () => {
  const open = registry.all.filter(({ access }) => ROLES.some((role) => permits(access, role, 'nobody')));
  assert.deepEqual(open, []);
});

let db: TestDatabase;
before(async () => {
  db = await testDatabase();
});
after(() => db.drop());

test('a person whose organisation plays no part gets no act done, in no role, by whatever id he names', async () => {
  const platform: Platform = { database: db.database, clock: systemClock(), files: NO_FILES };
  const acts = registry.all.filter(({ effect, access }) => effect === 'write' && access.resolve !== null);
  for (const procedure of acts) {
    const input = sampleInput(procedure.input);
    assert.ok(procedure.input.safeParse(input).success, `the sample fits ${procedure.name}`);
    for (const role of ROLES.filter((role) => !permits(procedure.access, role, 'own'))) {
      const result = await run(platform, procedure, { actor: stranger(role), input });
      const type = result.ok ? 'done' : result.error.type;
      assert.ok(type === 'not-found' || type === 'not-permitted', `${procedure.name} as ${role}: ${type}`);
    }
  }
  const { rows } = await db.database.pool.query('select count(*)::int as count from journal_entry');
  assert.equal(rows[0].count, 0);
});

const NO_FILES = {
  put: async () => assert.fail('nothing is stored'),
  get: async () => assert.fail('nothing is read'),
  has: async () => false,
};

function stranger(role: Role): PersonActor {
  return { kind: 'person', personId: uuidv7(), positionId: uuidv7(), organisationId: uuidv7(), role };
}

function partiesInTable(name: string): string[] {
  return lines.filter(({ procedure }) => procedure === name).map(({ party }) => party);
}

function isInTable(name: string, party: string, role: Role): boolean {
  return lines.some((line) => line.procedure === name && line.party === party && line.roles.includes(role));
}

/** Reads "| `procedure` | party | roles |" lines; the roles are names, or `all`. */
function tableOf(markdown: string): Line[] {
  const rows = [...markdown.matchAll(/^\| `([a-z.-]+)` \| ([a-zA-Z-]+) \| ([a-z, ]+) \|/gm)];
  return rows.map(([, procedure = '', party = '', names = '']) => ({
    procedure,
    party,
    roles: names.trim() === 'all' ? ROLES : names.split(',').map((name) => roleOf(name.trim())),
  }));
}

function roleOf(name: string): Role {
  const role = ROLES.find((known) => known === name);
  assert.ok(role, `${name} is a role`);
  return role;
}
