import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Result } from '#basics/result.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { run } from '#platform/procedure/run.ts';
import { describeModules } from '#src/modules.ts';
import { ADMINISTRATOR, COMMUNE, DISTRICT, HOME_AFFAIRS, PROVINCE } from './cast.ts';
import { knownIds } from './known-ids.ts';
import { openScene, type Scene } from './scene.ts';
import { type FullInput, fullInput, type Leaf, withValue } from './shapes.ts';

/** What no form of ours sends, by the kind of field. */
const ODD: Readonly<Record<Leaf['kind'], readonly unknown[]>> = {
  text: [
    '',
    '\0',
    'a\0b',
    '\ud800',
    'x'.repeat(1_000_000),
    "' or 1=1; --",
    '%_\\',
    '=1+1',
    '__proto__',
    '<script>alert(1)</script>',
    '{a} #set page(1pt)',
    '\u202e',
    'a\r\nb: c',
    '0000-01-01',
    null,
    {},
  ],
  number: [-1, 0, 0.5, 1e21, 2 ** 53, 2 ** 31, '1', Number.NaN, Number.POSITIVE_INFINITY, null],
  date: ['0000-01-01', '0001-01-01', '9999-12-31', '2024-02-30', '2024-13-01', '+012024-01-01', '', '\0', 5],
  id: ['x', '', '\0', '00000000-0000-0000-0000-000000000000', "'", '../..', '\ud800'],
  choice: ['x', '__proto__', '\0', 'constructor', ''],
};
const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
const ODD_WHOLES = [null, [], 'x', 5, JSON.parse('{"__proto__":{"isAdmin":true}}'), deep];

const { registry } = describeModules();
/** Acts that take away what the others are tried on come last. */
const LAST = [
  'discard',
  'abandon',
  'end-call',
  'withdraw',
  'send-back',
  'submit',
  'issue',
  'merge',
  'end-position',
];
const rank = ({ name }: AnyProcedure) => Number(LAST.includes(name.split('.')[1] ?? ''));
const inOrder = [...registry.all].sort((a, b) => rank(a) - rank(b));

const ACTORS: readonly PersonActor[] = [
  PROVINCE.officer,
  PROVINCE.clerk,
  PROVINCE.reviewer,
  PROVINCE.head,
  ADMINISTRATOR,
  DISTRICT.clerk,
  DISTRICT.officer,
  DISTRICT.head,
  COMMUNE.officer,
  COMMUNE.head,
  HOME_AFFAIRS.clerk,
];

let scene: Scene;
const idsOf = new Map<string, (field: string) => string | undefined>();
before(async () => {
  scene = await openScene();
  for (const { organisationId } of ACTORS)
    idsOf.set(organisationId, await knownIds(scene.db.database.pool, organisationId));
});
after(() => scene.close());

describe('every procedure, by somebody who may call it where there is one', () => {
  it('answers or refuses whatever stands in any of its fields, and never fails', async () => {
    const failures: string[] = [];
    for (const procedure of inOrder) {
      const { actor, full } = await callerOf(procedure);
      for (const { path, kind } of full.leaves)
        for (const value of ODD[kind]) {
          const input = withValue(await upToDate(full.input), path, value);
          const failure = await failureOf(procedure, actor, input);
          const shown = JSON.stringify(value)?.slice(0, 30);
          if (failure !== null) failures.push(`${procedure.name} ${path.join('.')} ${shown}: ${failure}`);
        }
    }
    assert.deepEqual(failures, []);
  });

  it('refuses an input that is no object of its shape', async () => {
    for (const procedure of registry.all)
      for (const input of ODD_WHOLES)
        assert.equal(await failureOf(procedure, PROVINCE.officer, input), null, procedure.name);
    assert.equal(({} as Record<string, unknown>).isAdmin, undefined);
  });
});

describe('a text that cannot be stored', () => {
  it('is refused at its field, in every act that takes text', async () => {
    const { draftId } = scene;
    const [add] = registry.all.filter(({ name }) => name === 'directives.add-addressees');
    assert.ok(add);
    for (const phrase of ['a\0b', '\ud800']) {
      const input = { draftId, version: 1, phrases: ['UBND huyện Kiến Xương', phrase], purpose: 'act' };
      const result: Result<unknown, Refusal> = await run(scene.platform, add, {
        actor: PROVINCE.officer,
        input,
      });
      assert.ok(!result.ok);
      assert.deepEqual([result.error.type, result.error.field], ['invalid-input', 'phrases.1']);
    }
  });
});

/** Somebody for whom the input is neither not found nor not permitted; else the first. */
async function callerOf(procedure: AnyProcedure): Promise<{ actor: PersonActor; full: FullInput }> {
  const candidates = ACTORS.map((actor) => ({
    actor,
    full: fullInput(procedure.input, idsOf.get(actor.organisationId) ?? (() => undefined)),
  }));
  for (const candidate of candidates) {
    const call = { actor: candidate.actor, input: await upToDate(candidate.full.input) };
    const result: Result<unknown, Refusal> = await run(scene.platform, procedure, call);
    if (result.ok || !['not-permitted', 'not-found'].includes(result.error.type)) return candidate;
  }
  const [first] = candidates;
  assert.ok(first);
  return first;
}

/** The input with the present version of the thing it changes. */
async function upToDate(input: unknown): Promise<unknown> {
  const given = input as Record<string, unknown> | null;
  if (typeof given?.version !== 'number') return input;
  for (const [field, table] of [
    ['draftId', 'draft'],
    ['incomingId', 'incoming'],
    ['reportId', 'report'],
    ['callId', 'report_call'],
  ] as const) {
    if (given[field] === undefined) continue;
    const { rows } = await scene.db.database.pool.query(`select version from ${table} where id = $1`, [
      given[field],
    ]);
    return { ...given, version: rows[0]?.version ?? 1 };
  }
  return input;
}

async function failureOf(
  procedure: AnyProcedure,
  actor: PersonActor,
  input: unknown,
): Promise<string | null> {
  try {
    await run(scene.platform, procedure, { actor, input });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 150) : 'thrown';
  }
}
