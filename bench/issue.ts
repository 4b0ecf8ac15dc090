/** Issuing one document to 300 units with 5 duties each: one act, at most 1 s. Run: node --import tsx bench/issue.ts */
import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { unsafeUnwrap } from '#basics/result.ts';
import { draftOf } from '#documents/write/draft.ts';
import { directives } from '#modules/directives/index.ts';
import { loadProvince, searchUnits, thaiBinh, unitIdOf } from '#modules/units/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { testDatabase } from '#platform/database/testing.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { PersonActor, Role } from '#platform/identity/actor.ts';
import { registryOf } from '#platform/procedure/registry.ts';
import { run } from '#platform/procedure/run.ts';

const RECIPIENTS = 300;
const DUTIES = 5;
const ROUNDS = 7;
const PROVINCE = unitIdOf('organisation', 'ubnd', 'gso:34');

const db = await testDatabase();
try {
  const platform = { database: db.database, clock: fixedClock('2024-03-29T08:00:00+07:00'), files: memory() };
  const owner = <T>(work: (tx: Tx) => Promise<T>) => asOwner(db.database.pool, work);
  await owner((tx) => loadProvince(tx, thaiBinh()));
  const head = await owner((tx) => person(tx, PROVINCE, 'head'));
  const clerk = await owner((tx) => person(tx, PROVINCE, 'clerk'));
  const units = await owner(async (tx) => {
    const search = { text: '', on: '2024-03-29', class: 'organisation' } as const;
    const found = await searchUnits(tx, search, { number: 1, size: RECIPIENTS + 1 });
    return found.units.map(({ id }) => id).filter((id) => id !== PROVINCE);
  });
  for (const unit of units)
    for (const role of ['clerk', 'head'] as const) await owner((tx) => person(tx, unit, role));
  const issue = registryOf(directives.procedures).find('directives.issue');
  if (issue === undefined) throw new Error('directives.issue is not there');
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const draftId = await owner((tx) => approvedDraft(tx, units.slice(0, RECIPIENTS), head.personId));
    const start = performance.now();
    const answer = unsafeUnwrap(await run(platform, issue, { actor: clerk, input: { draftId, version: 1 } }));
    took.push(performance.now() - start);
    if (answer.duties !== RECIPIENTS * DUTIES) throw new Error(`${answer.duties} duties`);
  }
  took.sort((one, other) => one - other);
  const shown = took.map((ms) => ms.toFixed(0)).join(' ');
  console.log(`issue to ${RECIPIENTS} units with ${DUTIES} duties each, ms: ${shown}`);
  console.log(
    `median ${took[Math.floor(took.length / 2)]?.toFixed(0)} ms, slowest ${took.at(-1)?.toFixed(0)} ms (limit 1000 ms)`,
  );
} finally {
  await db.drop();
}

async function person(tx: Tx, organisationId: string, role: Role): Promise<PersonActor> {
  const [personId, positionId] = [uuidv7(), uuidv7()];
  await tx
    .insertInto('person')
    .values({ id: personId, full_name: 'Người Mẫu', invented: true, created_at: '2020-01-01T00:00:00Z' })
    .execute();
  await tx
    .insertInto('position')
    .values({
      id: positionId,
      person_id: personId,
      organisation_id: organisationId,
      role,
      title: 'Mẫu',
      during: '[2020-01-01,)',
    })
    .execute();
  return { kind: 'person', personId, positionId, organisationId, role };
}

async function approvedDraft(tx: Tx, units: readonly string[], headId: string): Promise<string> {
  const id = uuidv7();
  const content = draftOf({
    style: 'state',
    kind: 'CV',
    issuer: 'Ủy ban nhân dân tỉnh Thái Bình',
    symbol: 'UBND-NCKS',
    place: 'Thái Bình',
    subject: 'thực hiện dân chủ ở cơ sở',
    body: [{ type: 'paragraph', text: 'Yêu cầu các đơn vị triển khai thực hiện.' }],
    signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: null },
    recipients: ['Như trên', 'Lưu: VT'],
  });
  const at = '2024-03-28T08:00:00+07:00';
  await tx
    .insertInto('draft')
    .values({
      id,
      organisation_id: PROVINCE,
      content: JSON.stringify(content),
      subject: content.subject ?? '',
      folded: 'thuc hien dan chu o co so',
      style: 'state',
      kind: 'CV',
      state: 'approved',
      approved_version: 1,
      drafter_id: headId,
      signer_id: headId,
      created_at: at,
      changed_at: at,
    })
    .execute();
  await tx
    .insertInto('draft_addressee')
    .values(units.map((unit) => ({ draft_id: id, unit_id: unit, purpose: 'act' })))
    .execute();
  for (let place = 1; place <= DUTIES; place += 1) {
    const assignment = uuidv7();
    await tx
      .insertInto('assignment')
      .values({
        id: assignment,
        draft_id: id,
        title: `Việc ${place}`,
        topic: 'training',
        state: 'confirmed',
        place,
      })
      .execute();
    await tx
      .insertInto('assignment_holder')
      .values(units.map((unit) => ({ assignment_id: assignment, unit_id: unit })))
      .execute();
  }
  return id;
}

function memory(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      kept.set(sha256, bytes);
      return sha256;
    },
    async get(sha256) {
      const bytes = kept.get(sha256);
      if (bytes === undefined) throw new Error('no such file');
      return bytes;
    },
    has: async (sha256) => kept.has(sha256),
  };
}
