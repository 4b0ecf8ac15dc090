import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { KIEN_XUONG, openWorld, org, PROVINCE, THAI_THUY, type World } from '#modules/duties/testing.ts';
import { toDate } from '#platform/clock.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { awaitingAcknowledgement, countAwaiting } from './awaiting.ts';
import { applyDocumentChange } from './change.ts';
import { deliver } from './deliver.ts';
import { deliveriesOfDocument } from './of-document.ts';
import { passToSuccessors } from './succession.ts';
import { asPerson } from './testing.ts';

const QUYNH_PHU = org('ubnd', 'gso:338');

let world: World;
let sender: PersonActor;
let clerk: PersonActor;
let documentId: string;

before(async () => {
  world = await openWorld();
  sender = await world.person(PROVINCE, 'clerk');
  clerk = await world.person(THAI_THUY, 'clerk');
  await world.person(THAI_THUY, 'head');
});
after(() => world.db.drop());
beforeEach(async () => {
  documentId = await world.document(PROVINCE);
  await world.inTx(async (tx) => {
    await tx.insertInto('document_reader').values({ document_id: documentId, unit_id: PROVINCE }).execute();
    await tx.deleteFrom('notification').execute();
    await tx.deleteFrom('delivery').execute();
  });
});

const now = () => toDate(world.clock.now());

function send(...unitIds: string[]) {
  const recipients = unitIds.map((unitId) => ({ unitId, purpose: 'act' as const }));
  return asPerson(world, sender, (tx) =>
    deliver(tx, { documentId, senderId: PROVINCE, recipients, at: now() }),
  );
}

async function told() {
  const { rows } = await world.inTx((tx) =>
    sql<{ kind: string; person_id: string }>`select kind, person_id from notification order by kind`.execute(
      tx,
    ),
  );
  return rows;
}

describe('delivering a document', () => {
  it('lets the recipient read it, waits for its acknowledgement, and tells its clerk and nobody else', async () => {
    await send(THAI_THUY);
    const [line, ...others] = await asPerson(world, clerk, (tx) => awaitingAcknowledgement(tx, THAI_THUY));
    assert.equal(others.length, 0);
    assert.equal(line?.title, '1140/UBND-NCKS');
    assert.equal(line?.sender, 'UBND tỉnh Thái Bình');
    assert.equal(line?.state, 'sent');
    assert.deepEqual(await told(), [{ kind: 'deliveries.received', person_id: clerk.personId }]);
  });

  it('shows nothing of it to an organisation that it was not sent to', async () => {
    await send(THAI_THUY);
    const stranger = await world.person(KIEN_XUONG, 'clerk');
    const seen = await asPerson(world, stranger, async (tx) => [
      await deliveriesOfDocument(tx, documentId),
      await tx.selectFrom('document').select('id').where('id', '=', documentId).execute(),
    ]);
    assert.deepEqual(seen, [[], []]);
  });

  it('sends it to nobody twice', async () => {
    await send(THAI_THUY);
    await send(THAI_THUY, KIEN_XUONG);
    const sent = await asPerson(world, sender, (tx) => deliveriesOfDocument(tx, documentId));
    assert.deepEqual(
      sent.map((delivery) => delivery.addressed),
      ['UBND huyện Kiến Xương', 'UBND huyện Thái Thụy'],
    );
    assert.equal((await told()).filter((row) => row.person_id === clerk.personId).length, 1);
  });

  it('lets the recipient also read what the document carries', async () => {
    const carried = await world.document(PROVINCE);
    await world.inTx((tx) =>
      tx
        .insertInto('document_carriage')
        .values({ carrier_id: documentId, carried_id: carried, place: 1 })
        .execute(),
    );
    await send(THAI_THUY);
    const seen = await asPerson(world, clerk, (tx) =>
      tx.selectFrom('document').select('id').where('id', '=', carried).execute(),
    );
    assert.equal(seen.length, 1);
  });

  it('reaches three hundred units in one act', async () => {
    const { rows } = await world.inTx((tx) =>
      sql<{ id: string }>`select id from unit where class = 'organisation' and during @> '2024-04-08'::date
        order by id limit 300`.execute(tx),
    );
    await send(...rows.map((row) => row.id));
    const sent = await asPerson(world, sender, (tx) => deliveriesOfDocument(tx, documentId));
    assert.equal(sent.length, 300);
  });

  it('tells the head where there is no clerk', async () => {
    const head = await world.person(QUYNH_PHU, 'head');
    await send(QUYNH_PHU);
    assert.ok((await told()).some((row) => row.person_id === head.personId));
  });
});

describe('a recall', () => {
  it('is told to clerk and head of everyone who has the document, and nobody need acknowledge it any more', async () => {
    await send(THAI_THUY);
    await world.inTx((tx) => tx.deleteFrom('notification').execute());
    await asPerson(world, sender, async (tx) => {
      await sql`update document set state = 'recalled' where id = ${documentId}::uuid`.execute(tx);
      const change = { documentId, kind: 'recall' as const, byDocumentId: null, reason: 'sai nơi nhận' };
      assert.deepEqual(await applyDocumentChange(tx, { ...change, at: now() }), { count: 1 });
    });
    assert.deepEqual(
      (await told()).map((row) => row.kind),
      ['deliveries.recall', 'deliveries.recall'],
    );
    assert.equal(await asPerson(world, clerk, (tx) => countAwaiting(tx, THAI_THUY)), 0);
  });
});

describe('when a unit has ended', () => {
  const ended = async () => {
    const { rows } = await world.inTx((tx) =>
      sql<{ predecessor_id: string; successor_id: string }>`
        select s.predecessor_id, s.successor_id from unit_succession s join unit u on u.id = s.predecessor_id
        where u.kind = 'peoples_committee' and u.level = 'commune' and s.on_date = '2024-11-01'
          and s.successor_id is not null
        order by s.successor_id, s.predecessor_id limit 2`.execute(tx),
    );
    return rows;
  };

  it('what it has not acknowledged passes to its successor on the day of the merger, not the day before', async () => {
    const [merger] = await ended();
    assert.ok(merger);
    await send(merger.predecessor_id);
    const pass = (on: string) => world.inTx((tx) => passToSuccessors(tx, { on, at: now() }));
    assert.deepEqual(await pass('2024-10-31'), { count: 0 });
    assert.deepEqual(await pass('2024-11-01'), { count: 1 });
    assert.deepEqual(await pass('2024-11-01'), { count: 0 });
    const successor = await world.person(merger.successor_id, 'clerk');
    const waiting = await asPerson(world, successor, (tx) =>
      awaitingAcknowledgement(tx, merger.successor_id),
    );
    assert.deepEqual(
      waiting.map((line) => line.documentId),
      [documentId],
    );
    const [sent] = await asPerson(world, sender, (tx) => deliveriesOfDocument(tx, documentId));
    assert.equal(sent?.addressedId, merger.predecessor_id);
    assert.ok(sent?.passedTo);
  });

  it('two predecessors that were sent the same letter leave two deliveries to the one successor', async () => {
    const [one, two] = await ended();
    assert.ok(one && two && one.successor_id === two.successor_id);
    await send(one.predecessor_id, two.predecessor_id);
    const passed = await world.inTx((tx) => passToSuccessors(tx, { on: '2024-11-01', at: now() }));
    assert.deepEqual(passed, { count: 2 });
  });

  it('the sender is told, once, when nobody succeeds', async () => {
    await send(THAI_THUY);
    await world.inTx((tx) => tx.deleteFrom('notification').execute());
    for (const _ of [1, 2]) {
      await world.inTx((tx) => passToSuccessors(tx, { on: '2025-07-01', at: now() }));
    }
    const kinds = (await told()).filter((row) => row.person_id === sender.personId).map((row) => row.kind);
    assert.deepEqual(kinds, ['deliveries.unreachable']);
  });
});
