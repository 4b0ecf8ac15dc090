import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import { run } from '#platform/procedure/run.ts';
import { dutiesOf, partsOf } from '#src/demonstration/duty-work.ts';
import { describeModules } from '#src/modules.ts';
import { COMMUNE, DISTRICT, HOME_AFFAIRS, OTHER_DISTRICT, PROVINCE, type Staff, staffOf } from './cast.ts';
import { openScene, type Scene } from './scene.ts';
import { leastInput } from './shapes.ts';

const { registry } = describeModules();

/** Things of an organisation that nobody outside may see yet: each holds its secret word. */
interface Owned {
  readonly owner: Staff;
  readonly secret: string;
  readonly ids: ReadonlyMap<string, string>;
}

let scene: Scene;
let ofDistrict: Owned;
let ofCommune: Owned;
let sibling: Staff;
before(async () => {
  scene = await openScene();
  ofDistrict = await own(DISTRICT, 'bimathuyen', 'committees');
  await writeReport(ofDistrict);
  ofCommune = await own(COMMUNE, 'bimatxa', 'outreach');
  sibling = await siblingCommune();
});
after(() => scene.close());

describe('what an organisation is still writing', () => {
  it('is found by its own people, by the ids, in the lists and by its words', async () => {
    for (const owned of [ofDistrict, ofCommune]) {
      const { clerk, officer, head } = owned.owner;
      const found = new Set<string>();
      for (const actor of [clerk, officer, head])
        for (const name of await whereSeen(actor, owned)) found.add(name);
      for (const name of [
        'directives.view-draft',
        'directives.list',
        'incoming.view',
        'incoming.list',
        'duties.view',
        'files.view',
      ])
        assert.ok(found.has(name), `${name} shows ${owned.secret} to its own people`);
    }
  });

  it('is seen by nobody outside: not above, not below, not beside, in no role and by no query', async () => {
    const outside: readonly (readonly [Owned, readonly Staff[]])[] = [
      [ofDistrict, [PROVINCE, OTHER_DISTRICT, HOME_AFFAIRS, COMMUNE, sibling]],
      [ofCommune, [PROVINCE, DISTRICT, OTHER_DISTRICT, HOME_AFFAIRS, sibling]],
    ];
    const leaks: string[] = [];
    for (const [owned, strangers] of outside)
      for (const stranger of strangers)
        for (const role of ['clerk', 'officer', 'reviewer', 'head'] as const)
          for (const name of await whereSeen(stranger[role], owned))
            leaks.push(`${name} shows ${owned.secret} to a ${role} of ${stranger.id}`);
    assert.deepEqual(leaks, []);
  });

  it('is changed by nobody outside, whatever act names it', async () => {
    const done: string[] = [];
    for (const [owned, stranger] of [
      [ofDistrict, OTHER_DISTRICT],
      [ofDistrict, sibling],
      [ofCommune, sibling],
      [ofCommune, HOME_AFFAIRS],
    ] as const)
      for (const role of ['clerk', 'officer', 'reviewer', 'head'] as const)
        for (const procedure of registry.all.filter(({ effect }) => effect === 'write')) {
          const input = leastInput(procedure.input, (field) => owned.ids.get(field.replace(/Ids?$/, '')));
          if (!namesAny(input, owned)) continue;
          const result = await run(scene.platform, procedure, { actor: stranger[role], input });
          if (result.ok) done.push(`${procedure.name} by ${role}`);
        }
    assert.deepEqual(done, []);
  });
});

describe('a sibling and an unrelated department', () => {
  it('see none of the duties, deliveries, reports and papers that are another’s', async () => {
    const { pool } = scene.db.database;
    const idsOf = async (sql: string) =>
      (await pool.query(sql, [COMMUNE.id])).rows.map(({ id }): string => id);
    const cases: readonly (readonly [string, string, readonly string[]])[] = [
      ['duties.view', 'dutyId', await idsOf('select id from duty where holder_id = $1')],
      ['duties.overview', 'dutyId', await idsOf('select id from duty where holder_id = $1')],
      ['deliveries.view', 'deliveryId', await idsOf('select id from delivery where recipient_id = $1')],
      [
        'reports.view',
        'reportId',
        await idsOf(
          'select id from report where organisation_id in (select id from unit) and $1::uuid is not null',
        ),
      ],
      [
        'incoming.view',
        'incomingId',
        await idsOf('select id from incoming where organisation_id <> $1 limit 50'),
      ],
      [
        'notifications.view',
        'notificationId',
        await idsOf('select id from notification where $1::uuid is not null limit 50'),
      ],
    ];
    for (const [name, field, ids] of cases) {
      const procedure = registry.find(name);
      assert.ok(procedure, name);
      for (const actor of [sibling.officer, sibling.head, staffOf(HOME_AFFAIRS.id).reviewer])
        for (const id of ids) {
          const result = await run(scene.platform, procedure, { actor, input: { [field]: id } });
          if (result.ok)
            assert.ok(await isTheirOwn(actor, name, id), `${name} ${id} for ${actor.organisationId}`);
        }
    }
  });
});

describe('a token', () => {
  it('calls the procedures of its scopes and no others', async () => {
    const scoped: PersonActor = { ...PROVINCE.head, scopes: ['duties.view', 'units.*'] };
    for (const procedure of registry.all) {
      const covered = procedure.name === 'duties.view' || procedure.name.startsWith('units.');
      const input = leastInput(procedure.input, () => undefined);
      const result = await run(scene.platform, procedure, { actor: scoped, input });
      const type = result.ok ? 'done' : result.error.type;
      if (type !== 'invalid-input')
        assert.equal(type === 'not-in-scope', !covered, `${procedure.name}: ${type}`);
    }
  });
});

/** Units are public; all other queries could show what is somebody's own. */
const QUERIES = registry.all.filter(({ effect, name }) => effect === 'read' && !name.startsWith('units.'));

/** The queries that show a secret, or a thing that holds it, to an actor. */
async function whereSeen(actor: PersonActor, owned: Owned): Promise<string[]> {
  const seen: string[] = [];
  for (const procedure of QUERIES) {
    const idFor = (field: string) => owned.ids.get(field.replace(/Ids?$/, ''));
    const searching = (field: string) => (/^(q|text|search)$/.test(field) ? owned.secret : undefined);
    const inputs = [
      leastInput(procedure.input, idFor),
      leastInput(procedure.input, idFor, searching),
      leastInput(procedure.input, idFor, idFor),
    ];
    const different = new Map(inputs.map((input) => [JSON.stringify(input), input]));
    for (const input of different.values())
      if (await shows(procedure, actor, input, owned)) seen.push(procedure.name);
  }
  return [...new Set(seen)];
}

async function shows(
  procedure: AnyProcedure,
  actor: PersonActor,
  input: unknown,
  { secret, ids }: Owned,
): Promise<boolean> {
  const result = await run(scene.platform, procedure, { actor, input });
  if (!result.ok) return false;
  const text = JSON.stringify(result.value) ?? '';
  return (
    text.includes(secret) || ['draft', 'incoming', 'file'].some((kind) => text.includes(ids.get(kind) ?? '-'))
  );
}

function namesAny(input: unknown, { ids }: Owned): boolean {
  const text = JSON.stringify(input) ?? '';
  return [...ids.values()].some((id) => text.includes(id));
}

/** A draft, an incoming letter with its file, and a result that is still being written. */
async function own(owner: Staff, secret: string, topic: string): Promise<Owned> {
  const { officer, clerk } = owner;
  const { draftId } = await scene.act<{ draftId: string }>(officer, 'directives.create', {
    subject: `nháp ${secret}`,
  });
  const bytes = new TextEncoder().encode(`Kính gửi: các thôn\n${secret}`);
  const fileId = await scene.bring(clerk, `${secret}.txt`, bytes);
  const { incomingIds } = await scene.act<{ incomingIds: string[] }>(clerk, 'incoming.receive', {
    fileIds: [fileId],
  });
  const incomingId = incomingIds[0] ?? '';
  await scene.read(incomingId);
  const [duty] = await dutiesOf(scene, owner.id, topic);
  assert.ok(duty, `a duty of ${owner.id}`);
  await scene.act(officer, 'duties.write-result', {
    dutyId: duty.id,
    narrative: `đang viết ${secret}`,
    figures: [],
  });
  const ids = new Map([
    ['draft', draftId],
    ['incoming', incomingId],
    ['file', fileId],
    // files.view calls it so.
    ['id', fileId],
    ['duty', duty.id],
  ]);
  return { owner, secret, ids };
}

/** The report that the district has begun holds the secret too. */
async function writeReport({ owner, secret, ids }: Owned): Promise<void> {
  const { reportId } = scene;
  const { version } = await scene.act<{ version: number }>(owner.officer, 'reports.view', { reportId });
  await scene.act(owner.officer, 'reports.edit', {
    reportId,
    version,
    sections: [{ key: 'results', text: `đang viết ${secret}` }],
    figures: [],
  });
  (ids as Map<string, string>).set('report', reportId);
}

async function siblingCommune(): Promise<Staff> {
  const [whole] = await dutiesOf(scene, DISTRICT.id, 'outreach');
  const parts = await partsOf(scene, DISTRICT.id, whole?.id ?? '');
  const other = parts.find(({ holder }) => holder.id !== COMMUNE.id);
  assert.ok(other);
  return staffOf(other.holder.id);
}

/** By the tables: the actor's organisation holds or gave the duty, is asked for the report or gets it, or is told himself. */
async function isTheirOwn(actor: PersonActor, name: string, id: string): Promise<boolean> {
  const OWN: Readonly<Record<string, string>> = {
    duties:
      'duty where id = $1 and ($2 in (holder_id, assigner_id) or $2 = any (givers)) and $3::uuid is not null',
    deliveries: 'delivery where id = $1 and $2 in (recipient_id, sender_id) and $3::uuid is not null',
    reports: 'report where id = $1 and $2 in (organisation_id, receiver_id, via_id) and $3::uuid is not null',
    incoming: 'incoming where id = $1 and $2 = organisation_id and $3::uuid is not null',
    notifications: 'notification where id = $1 and $2::uuid is not null and person_id = $3',
  };
  const { rowCount } = await scene.db.database.pool.query(`select from ${OWN[name.split('.')[0] ?? '']}`, [
    id,
    actor.organisationId,
    actor.personId,
  ]);
  return rowCount === 1;
}
