import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { run } from '#platform/procedure/run.ts';
import { organisations } from './procedures/organisations.ts';
import { people } from './procedures/people.ts';
import { addPerson, endPosition, givePosition } from './procedures/positions.ts';
import { type AccountsWorld, addPerson as insertPerson, openWorld, type TestPerson } from './testing.ts';

describe('an administrator', () => {
  let world: AccountsWorld;
  let admin: TestPerson;
  let below: TestPerson;
  let elsewhere: TestPerson;
  before(async () => {
    world = await openWorld();
    admin = await insertPerson(world, world.units.province, 'administrator', { name: 'Quản Trị Tỉnh' });
    below = await insertPerson(world, world.units.district, 'officer', { name: 'Đặng Thị Hằng' });
    elsewhere = await insertPerson(world, world.units.elsewhere, 'administrator', {
      name: 'Người Tỉnh Khác',
    });
  });
  after(() => world.close());

  const newcomer = (over: Record<string, unknown> = {}) => ({
    fullName: 'Lê Văn Mới',
    email: `moi-${Math.random().toString(36).slice(2)}@tinh.example`,
    organisationId: world.units.district,
    role: 'officer',
    title: 'Chuyên viên',
    from: '2024-03-29',
    ...over,
  });
  async function refusal(
    promise: Promise<{ ok: boolean; error?: { type: string } }>,
  ): Promise<string | undefined> {
    return (await promise).error?.type;
  }
  const add = (actor: PersonActor, over: Record<string, unknown> = {}) =>
    run(world.platform, addPerson, { actor, input: newcomer(over) });
  const give = (actor: PersonActor, personId: string, over: Record<string, unknown> = {}) => {
    const { organisationId, role, title, from } = newcomer({ role: 'clerk', ...over });
    return run(world.platform, givePosition, {
      actor,
      input: { personId, organisationId, role, title, from },
    });
  };
  const end = (actor: PersonActor, positionId: string, lastDay: string) =>
    run(world.platform, endPosition, { actor, input: { positionId, lastDay } });
  const list = async (actor: PersonActor, input: Record<string, unknown> = {}) =>
    unsafeUnwrap(await run(world.platform, people, { actor, input }));
  const names = async (actor: PersonActor, input: Record<string, unknown> = {}) =>
    (await list(actor, input)).people.map(({ fullName }) => fullName);

  it('sees the people of his organisation and those under it, and none of another province', async () => {
    const shown = await names(admin.actor);
    assert.ok(shown.includes('Đặng Thị Hằng') && shown.includes('Quản Trị Tỉnh'));
    assert.ok(!shown.includes('Người Tỉnh Khác'));
    assert.deepEqual(await names(elsewhere.actor), ['Người Tỉnh Khác']);
    assert.deepEqual(await names(elsewhere.actor, { personId: below.actor.personId }), []);
  });

  it('of a district sees nobody of the province above it', async () => {
    const local = await insertPerson(world, world.units.district, 'administrator', {
      name: 'Quản Trị Huyện',
    });
    assert.ok(!(await names(local.actor)).includes('Quản Trị Tỉnh'));
  });

  it('finds people by part of name, e-mail or unit, with diacritics or without', async () => {
    for (const text of ['dang thi', 'ĐẶNG', 'hằng', below.email, 'huyen duoi'])
      assert.ok((await names(admin.actor, { text })).includes('Đặng Thị Hằng'), text);
    assert.deepEqual(await names(admin.actor, { text: 'không ai tên này' }), []);
    assert.deepEqual(await names(admin.actor, { text: '%' }), []);
  });

  it('is the only role that may', async () => {
    for (const role of ['clerk', 'officer', 'reviewer', 'head'] as const) {
      const actor = { ...admin.actor, role };
      assert.equal(await refusal(run(world.platform, people, { actor, input: {} })), 'not-permitted');
      assert.equal(await refusal(add(actor)), 'not-permitted');
      assert.equal(await refusal(give(actor, below.actor.personId)), 'not-permitted');
      assert.equal(await refusal(end(actor, below.actor.positionId, '2024-04-01')), 'not-permitted');
    }
  });

  it('adds a person with a position in an organisation under his', async () => {
    const { personId } = unsafeUnwrap(
      await add(admin.actor, { fullName: 'Phạm Thu Thảo', phone: '0912 345.678' }),
    );
    const [person] = (await list(admin.actor, { personId })).people;
    assert.equal(person?.phone, '0912345678');
    assert.deepEqual(
      person?.positions.map(({ organisationName, role, from, until, state }) => ({
        organisationName,
        role,
        from,
        until,
        state,
      })),
      [
        {
          organisationName: 'UBND huyện Dưới',
          role: 'officer',
          from: '2024-03-29',
          until: null,
          state: 'held',
        },
      ],
    );
    assert.deepEqual(
      [person?.hasAccount, person?.hasTwoFactors, person?.holdsElsewhere],
      [false, false, false],
    );
  });

  it('keeps name, e-mail and telephone out of the journal: two people leave the same digest', async () => {
    const same = { email: 'khac-1@tinh.example', title: 'Cán bộ' };
    const ids = [];
    for (const over of [
      same,
      { ...same, email: 'khac-2@tinh.example', fullName: 'Tên Khác', phone: '0987654321' },
    ])
      ids.push(unsafeUnwrap(await add(admin.actor, over)).personId);
    const { rows } = await world.platform.database.pool.query(
      'select distinct input_digest from journal_entry where subject_ids && $1::uuid[]',
      [ids],
    );
    assert.equal(rows.length, 1);
  });

  it('adds nobody twice, in no letters', async () => {
    assert.equal(
      await refusal(add(admin.actor, { email: below.email.toUpperCase() })),
      'accounts.email-taken',
    );
  });

  it('gives no position in an organisation that is above, elsewhere, a place, or not there on the first day', async () => {
    const local = await insertPerson(world, world.units.district, 'administrator');
    const { rows } = await world.platform.database.pool.query(
      `select id from unit where class = 'territory'`,
    );
    for (const [actor, over] of [
      [local.actor, { organisationId: world.units.province }],
      [admin.actor, { organisationId: world.units.elsewhere }],
      [admin.actor, { organisationId: rows[0].id }],
      [admin.actor, { from: '1999-12-31' }],
    ] as const) {
      assert.equal(await refusal(add(actor, over)), 'accounts.organisation-out-of-reach');
      assert.equal(
        await refusal(give(actor, below.actor.personId, over)),
        'accounts.organisation-out-of-reach',
      );
    }
    assert.equal((await add(admin.actor, { from: '2000-01-01' })).ok, true);
  });

  it('gives another position, the same one not twice, also when asked twice at the same moment', async () => {
    const person = await insertPerson(world, world.units.district, 'officer');
    const results = await Promise.all([
      give(admin.actor, person.actor.personId),
      give(admin.actor, person.actor.personId),
    ]);
    assert.deepEqual(results.map(({ ok }) => ok).sort(), [false, true]);
    assert.equal(await refusal(give(admin.actor, person.actor.personId)), 'accounts.position-held');
    assert.equal((await give(admin.actor, person.actor.personId, { role: 'reviewer' })).ok, true);
  });

  it('knows nobody out of his reach: neither giving nor ending finds him', async () => {
    assert.equal(await refusal(give(admin.actor, elsewhere.actor.personId)), 'not-found');
    assert.equal(await refusal(end(admin.actor, elsewhere.actor.positionId, '2024-04-01')), 'not-found');
  });

  it('neither gives nor ends a position of his own', async () => {
    assert.equal(await refusal(give(admin.actor, admin.actor.personId)), 'accounts.own-position');
    assert.equal(
      await refusal(end(admin.actor, admin.actor.positionId, '2024-04-01')),
      'accounts.own-position',
    );
  });

  it('ends a position yesterday at the earliest and never before its first day', async () => {
    const old = await insertPerson(world, world.units.district, 'officer');
    assert.equal(await refusal(end(admin.actor, old.actor.positionId, '2024-03-27')), 'accounts.too-early');
    assert.equal((await end(admin.actor, old.actor.positionId, '2024-03-28')).ok, true);
    const [person] = (await list(admin.actor, { personId: old.actor.personId })).people;
    assert.deepEqual([person?.positions[0]?.until, person?.positions[0]?.state], ['2024-03-28', 'ended']);
    const fresh = await insertPerson(world, world.units.district, 'officer', { during: '[2024-03-29,)' });
    assert.equal(await refusal(end(admin.actor, fresh.actor.positionId, '2024-03-28')), 'accounts.too-early');
    assert.equal((await end(admin.actor, fresh.actor.positionId, '2024-03-29')).ok, true);
  });

  it('moves an end forward in time only: what has ended stays ended', async () => {
    const { actor } = await insertPerson(world, world.units.district, 'officer');
    assert.equal((await end(admin.actor, actor.positionId, '2024-06-30')).ok, true);
    assert.equal((await end(admin.actor, actor.positionId, '2024-05-31')).ok, true);
    for (const day of ['2024-05-31', '2024-06-01'])
      assert.equal(await refusal(end(admin.actor, actor.positionId, day)), 'accounts.position-ended');
  });

  it('chooses among his own organisation and those under it', async () => {
    const found = unsafeUnwrap(await run(world.platform, organisations, { actor: admin.actor, input: {} }));
    assert.deepEqual(
      found.organisations.map(({ id }) => id),
      [world.units.province, world.units.district],
    );
    const searched = await run(world.platform, organisations, {
      actor: admin.actor,
      input: { text: 'dưới' },
    });
    assert.deepEqual(
      unsafeUnwrap(searched).organisations.map(({ id }) => id),
      [world.units.district],
    );
  });
});
