/**
 * "My work" and the province's overview with 10,000 and with 1,000,000 duties in the database: at most 1.5 times as
 * long. Run: `node --import tsx bench/overview.ts [open|history]`.
 *
 * history (as asked): the open duties are those of the last months, the rest is history · open: one duty in five is open
 * with a due date of its own, so that the open ones grow a hundredfold too. For each fifty duties there is a document of
 * the province, drafted, issued, delivered to a district, acknowledged and registered there, and a report that was taken.
 */
import { type RawBuilder, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { unsafeUnwrap } from '#basics/result.ts';
import { loadProvince, thaiBinhKnownOn, unitIdOf } from '#modules/units/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import type { PersonActor, Role } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { run } from '#platform/procedure/run.ts';
import { describeModules } from '../src/modules.ts';

const { registry } = describeModules();
const isHistory = process.argv[2] !== 'open';
const ROUNDS = 25;
const PROVINCE = unitIdOf('organisation', 'ubnd', 'gso:34');
const DISTRICT = unitIdOf('organisation', 'ubnd', 'gso:341');

const CASES: readonly { name: string; procedure: string; organisationId: string; role: Role }[] = [
  {
    name: 'my work, head of a district',
    procedure: 'work.mine',
    organisationId: DISTRICT,
    role: 'head',
  },
  {
    name: 'my work, head of the province',
    procedure: 'work.mine',
    organisationId: PROVINCE,
    role: 'head',
  },
  { name: 'my work, clerk of a district', procedure: 'work.mine', organisationId: DISTRICT, role: 'clerk' },
  { name: 'overview of the province', procedure: 'duties.overview', organisationId: PROVINCE, role: 'head' },
];

const [small, large] = [await filled(10_000), await filled(1_000_000)];
try {
  console.log(isHistory ? 'history grows' : 'open duties grow too');
  for (const each of CASES) {
    const took: [number[], number[]] = [[], []];
    // In turns, so that what else the machine does falls on both.
    for (let round = 0; round < ROUNDS + 3; round += 1) {
      for (const [index, db] of [small, large].entries()) took[index]?.push(await once(db, each));
    }
    const [first, second] = [median(took[0].slice(3)), median(took[1].slice(3))];
    const ratio = (second / first).toFixed(2);
    console.log(`${each.name}: ${first.toFixed(1)} ms → ${second.toFixed(1)} ms, ${ratio} times`);
  }
} finally {
  await small.drop();
  await large.drop();
}

async function filled(count: number): Promise<TestDatabase> {
  const db = await testDatabase();
  await asOwner(db.database.pool, async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await loadProvince(tx, thaiBinhKnownOn('2024-03-29'));
    await fill(tx, count);
    await fillDocuments(tx, count / 50);
  });
  await db.database.pool.query('vacuum analyze');
  return db;
}

/** Duties of the province for its districts and departments and of the districts for their communes. */
async function fill(tx: Tx, count: number): Promise<void> {
  const open = isHistory ? Math.min(count, 2000) : count / 5;
  const day = sql`date '2024-04-08'`;
  await sql`
    insert into duty (id, basis, title, topic, assigner_id, givers, holder_id, due_on, state, folded, given_at,
      changed_at, closed_at)
    select gen_random_uuid(), '[{"instrument": "44-CV/BCĐ", "item": "2"}]', 'Kiện toàn Ban Chỉ đạo ' || n % 40,
      'committees', pair.parent_id, array[pair.parent_id], pair.unit_id,
      case when n % 4 > 0 then given.day + 14 end, state.name, 'kien toan ban chi dao ' || n, given.day, given.day,
      case when n > ${open} then given.day + 10 end
    from generate_series(1, ${count}::int) n
    cross join lateral (
      select case when n <= ${open} then ${day} - n % 60 else ${day} - 60 - n % 6000 end as day) given
    cross join lateral (
      select case when n > ${open} then 'accepted'
        else (array['given', 'received', 'in-progress', 'reported', 'in-progress'])[1 + n / 7 % 5] end as name) state
    join (
      select unit_id, parent_id, row_number() over (order by unit_id) as place, count(*) over () as total
      from unit_parent where line = 'state') pair on pair.place = 1 + n % pair.total
  `.execute(tx);
}

/** Documents that went all their way, one every 20 hours back from today. */
async function fillDocuments(tx: Tx, count: number): Promise<void> {
  const [province, district, person] = [sql`${PROVINCE}::uuid`, sql`${DISTRICT}::uuid`, uuidv7()];
  await sql`insert into person (id, full_name, created_at) values (${person}::uuid, 'Người mẫu', '2000-01-01')`.execute(
    tx,
  );
  await sql`insert into register_series (id, organisation_id, direction, style, period)
    values (${district}, ${district}, 'in', 'state', '2024')`.execute(tx);
  await sql`create temporary table made on commit drop as select gen_random_uuid() as id, n,
    timestamptz '2024-04-08 07:00+07' - n * interval '20 hours' as at from generate_series(1, ${count}::int) n`.execute(
    tx,
  );
  await sql`insert into document (id, style, kind, issuer_id, issuer_name, subject, content, folded, created_at)
    select id, 'state', 'CV', ${province}, 'UBND tỉnh', 'Văn bản ' || n, '{}', 'van ban ' || n, at from made`.execute(
    tx,
  );
  await sql`insert into document_reader select id, unit_id from made cross join (values (${province}), (${district}))
    reader(unit_id)`.execute(tx);
  await sql`insert into draft (id, organisation_id, content, subject, style, kind, state, version, approved_version,
      drafter_id, signer_id, document_id, folded, created_at, changed_at)
    select id, ${province}, '{}', 'Văn bản ' || n, 'state', 'CV', 'issued', 1, 1, ${person}::uuid, ${person}::uuid, id, '',
      at, at from made`.execute(tx);
  await sql`insert into delivery (id, document_id, sender_id, addressed_id, recipient_id, purpose, sent_at, opened_at,
      opened_by, acknowledged_at, acknowledged_by)
    select id, id, ${province}, ${district}, ${district}, 'act', at, at, ${person}::uuid, at, ${person}::uuid
    from made`.execute(tx);
  await sql`insert into incoming (id, organisation_id, delivery_id, content, state, document_id, series_id,
      arrival_number, arrived_on, received_at, registered_at, registered_by)
    select id, ${district}, id, '{}', 'registered', id, ${district}, n, at::date, at, at, ${person}::uuid
    from made`.execute(tx);
  await fillReports(tx, { province, district, person });
}

interface Parties {
  readonly province: RawBuilder<unknown>;
  readonly district: RawBuilder<unknown>;
  readonly person: string;
}

/** A call of the province to the district for each document, answered and taken. */
async function fillReports(tx: Tx, { province, district, person }: Parties): Promise<void> {
  await sql`insert into report_call (id, caller_id, root_id, own_report_id, title, period_from, period_to, due_on,
      receiver_id, questions, state, called_by, called_at)
    select id, ${province}, id, id, 'Báo cáo ' || n, at::date, at::date, at::date, ${province}, '[]', 'open',
      ${person}::uuid, at from made`.execute(tx);
  await sql`insert into report (id, call_id, root_id, about_id, organisation_id, receiver_id, state, edition, sent_at,
      received_at, changed_at)
    select case when unit_id = ${province} then id else gen_random_uuid() end, id, id, unit_id, unit_id, ${province},
      'received', 1, at, at, at from made cross join (values (${province}), (${district})) writer(unit_id)`.execute(
    tx,
  );
}

async function once(
  db: TestDatabase,
  { procedure, organisationId, role }: (typeof CASES)[number],
): Promise<number> {
  const platform: Platform = {
    database: db.database,
    clock: fixedClock('2024-04-08T08:00:00+07:00'),
    files: { put: nothing, get: nothing, has: async () => false },
  };
  const found = registry.find(procedure);
  if (found === undefined) throw new Error(`${procedure} is not there`);
  const start = performance.now();
  unsafeUnwrap(await run(platform, found, { actor: actor(organisationId, role), input: {} }));
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function actor(organisationId: string, role: Role): PersonActor {
  return { kind: 'person', personId: uuidv7(), positionId: uuidv7(), organisationId, role };
}

async function nothing(): Promise<never> {
  throw new Error('no file is used here');
}
