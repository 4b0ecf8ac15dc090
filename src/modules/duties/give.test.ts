import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { cite } from '#law/citation.ts';
import { subordinatesOf } from '#modules/units/index.ts';
import { toDate } from '#platform/clock.ts';
import { applyDocumentChange } from './change.ts';
import { giveDuties, insertDuties } from './give.ts';
import { awaitsHolder, DUTY_STATES } from './model.ts';
import { progressOfDocument } from './progress.ts';
import { KIEN_XUONG, LINE, openWorld, PROVINCE, THAI_THUY, type World } from './testing.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.db.drop());

test('a document gives every line to each of its holders, with its basis, and tells their heads once', async () => {
  const { personId } = await world.person(THAI_THUY, 'head');
  const documentId = await world.document(PROVINCE);
  const given = await world.inTx((tx) =>
    giveDuties(tx, {
      documentId,
      assignerId: PROVINCE,
      at: toDate(world.clock.now()),
      lines: [
        { ...LINE, holderIds: [THAI_THUY, KIEN_XUONG] },
        { ...LINE, itemLabel: '3', title: 'Tập huấn Luật', dueOn: null, holderIds: [THAI_THUY] },
      ],
    }),
  );
  assert.equal(given.count, 3);
  await world.inTx(async (tx) => {
    const duties = await tx
      .selectFrom('duty')
      .selectAll()
      .where('document_id', '=', documentId)
      .orderBy('id')
      .execute();
    assert.deepEqual(
      duties.map((duty) => [duty.holder_id, duty.item_label, duty.state, duty.due_on]),
      [
        [THAI_THUY, '2', 'given', '2024-04-12'],
        [KIEN_XUONG, '2', 'given', '2024-04-12'],
        [THAI_THUY, '3', 'given', null],
      ],
    );
    assert.deepEqual(duties[0]?.basis, [cite('44-CV/BCĐ', { item: 2 })]);
    assert.match(duties[0]?.folded ?? '', /kien toan ban chi dao .* 44-cv\/bcd, muc 2/);
    const holdings = await tx.selectFrom('duty_holding').selectAll().execute();
    assert.equal(holdings.length, 3);
    assert.ok(holdings.every((holding) => holding.from_on === '2024-04-08'));
    const notices = await tx
      .selectFrom('notification')
      .selectAll()
      .where('person_id', '=', personId)
      .execute();
    assert.equal(notices.length, 1);
    assert.deepEqual(notices[0]?.data, { title: LINE.title, count: 2 });
  });
});

test('a document’s progress is counted by item and by unit, with parts under the unit that passed them down', async () => {
  const documentId = await world.document(PROVINCE);
  const holders = [THAI_THUY, KIEN_XUONG];
  const [whole = ''] = await world.give(PROVINCE, holders, { documentId } as object);
  await world.inTx(async (tx) => {
    const communes = await subordinatesOf(tx, THAI_THUY, '2024-04-08', {
      line: 'state',
      kinds: ['peoples_committee'],
    });
    assert.equal(communes.length, 36);
    await insertDuties(
      tx,
      {
        documentId,
        assignerId: THAI_THUY,
        at: toDate(world.clock.now()),
        lines: [{ ...LINE, dueOn: '2024-04-10', holderIds: communes.map((unit) => unit.id) }],
      },
      { id: whole, givers: [PROVINCE], documentId, itemLabel: '2' },
    );
    const onTime = await progressOfDocument(tx, documentId, '2024-04-10');
    assert.equal(onTime.units, 2);
    assert.equal(onTime.total, 2);
    assert.equal(onTime.overdue, 0);
    assert.equal(onTime.byItem.length, 1);
    const district = onTime.byUnit.find((unit) => unit.unitId === THAI_THUY);
    assert.equal(district?.children.length, 36);
    const sumOverdue = (at: typeof onTime) =>
      at.byUnit.flatMap((unit) => unit.children).reduce((sum, unit) => sum + unit.overdue, 0);
    assert.equal(sumOverdue(onTime), 0);
    assert.equal(sumOverdue(await progressOfDocument(tx, documentId, '2024-04-11')), 36);
    assert.equal((await progressOfDocument(tx, documentId, '2024-04-13')).overdue, 2);
  });
});

test('a recalled document takes its open duties and their parts along; an accepted one stays accepted', async () => {
  const documentId = await world.document(PROVINCE);
  const [first = '', second = ''] = await world.give(PROVINCE, [THAI_THUY, KIEN_XUONG], {
    documentId,
  } as object);
  await world.inTx(async (tx) => {
    await sql`update duty set state = 'accepted', closed_at = now() where id = ${second}::uuid`.execute(tx);
    const { ids } = await insertDuties(
      tx,
      {
        documentId,
        assignerId: THAI_THUY,
        at: toDate(world.clock.now()),
        lines: [{ ...LINE, holderIds: [KIEN_XUONG] }],
      },
      { id: first, givers: [PROVINCE], documentId, itemLabel: '2' },
    );
    const { count } = await applyDocumentChange(tx, {
      documentId,
      kind: 'recall',
      byDocumentId: null,
      reason: 'Ban hành nhầm',
      at: toDate(world.clock.now()),
    });
    assert.equal(count, 2);
    const stateOf = async (id: string | undefined) =>
      (
        await tx
          .selectFrom('duty')
          .select('state')
          .where('id', '=', id ?? '')
          .executeTakeFirst()
      )?.state;
    assert.deepEqual(
      [await stateOf(first), await stateOf(ids[0]), await stateOf(second)],
      ['withdrawn', 'withdrawn', 'accepted'],
    );
  });
});

test('an updated document keeps its duties open and marks them with the update', async () => {
  const documentId = await world.document(PROVINCE);
  const update = await world.document(PROVINCE);
  const [id = ''] = await world.give(PROVINCE, [THAI_THUY], { documentId } as object);
  await world.inTx(async (tx) => {
    const at = toDate(world.clock.now());
    await applyDocumentChange(tx, {
      documentId,
      kind: 'update',
      byDocumentId: update,
      reason: 'Đổi hạn',
      at,
    });
    const duty = await tx.selectFrom('duty').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    assert.deepEqual([duty.state, duty.changed_by_id], ['given', update]);
  });
});

test('the tallies equal a recount after any acts on any duties', async () => {
  const states = ['given', 'received', 'reported', 'accepted', 'withdrawn'] as const;
  const change = fc.record({
    ids: fc.uniqueArray(fc.nat(19), { minLength: 1, maxLength: 8 }),
    state: fc.constantFrom(...states),
    due: fc.constantFrom('2024-04-12', '2024-05-01', null),
    holder: fc.constantFrom(THAI_THUY, KIEN_XUONG),
    removes: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const ids = [
        ...(await world.give(PROVINCE, [THAI_THUY, KIEN_XUONG])),
        ...(await world.give(THAI_THUY, [KIEN_XUONG], { dueOn: null })),
      ];
      await world.inTx(async (tx) => {
        for (const { ids: places, state, due, holder, removes } of changes) {
          const chosen = places.map((place) => ids[place % ids.length] ?? '');
          const closed = state === 'accepted' || state === 'withdrawn';
          await sql`update duty set state = ${state}, due_on = ${due}::date, holder_id = ${holder}::uuid,
            closed_at = ${closed ? '2024-04-09' : null}::timestamptz where id = any(${chosen}::uuid[])`.execute(
            tx,
          );
          if (removes) {
            await sql`delete from duty_holding where duty_id = ${chosen[0]}::uuid`.execute(tx);
            await sql`delete from duty_event where duty_id = ${chosen[0]}::uuid`.execute(tx);
            await sql`delete from duty where id = ${chosen[0]}::uuid`.execute(tx);
          }
        }
        assert.deepEqual(await differences(tx), []);
      });
    }),
    { numRuns: 15 },
  );
});

async function differences(tx: Parameters<Parameters<World['inTx']>[0]>[0]) {
  const { rows } = await sql`
    (select assigner_id, holder_id, state, count from duty_tally where count <> 0
     except select assigner_id, holder_id, state, count(*)::int from duty group by 1, 2, 3)
    union all
    (select assigner_id, holder_id, state, count(*)::int from duty group by 1, 2, 3
     except select assigner_id, holder_id, state, count from duty_tally)
    union all
    (select assigner_id, holder_id, due_on::text, count from duty_due_tally
     except select assigner_id, holder_id, due_on::text, count(*)::int from duty
       where state in ('given', 'received', 'in-progress', 'submitted') and due_on is not null group by 1, 2, 3)
    union all
    (select assigner_id, holder_id, due_on::text, count(*)::int from duty
       where state in ('given', 'received', 'in-progress', 'submitted') and due_on is not null group by 1, 2, 3
     except select assigner_id, holder_id, due_on::text, count from duty_due_tally)
  `.execute(tx);
  return rows;
}

test('a duty is late only while its holder must act: what was reported waits for the giver, here as in the database', async () => {
  const late = DUTY_STATES.filter(awaitsHolder);
  assert.deepEqual(late, ['given', 'received', 'in-progress', 'submitted']);
  const { rows } = await world.inTx((tx) =>
    sql<{
      state: string;
    }>`select state from unnest(${[...DUTY_STATES]}::text[]) state where duty_awaits_holder(state)`.execute(
      tx,
    ),
  );
  assert.deepEqual(rows.map(({ state }) => state).sort(), [...late].sort());
});
