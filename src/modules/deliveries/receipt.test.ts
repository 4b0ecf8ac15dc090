import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { KIEN_XUONG, openWorld, org, PROVINCE, THAI_THUY, type World } from '#modules/duties/testing.ts';
import { toDate } from '#platform/clock.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { deliver } from './deliver.ts';
import { acknowledge } from './procedures/acknowledge.ts';
import { list } from './procedures/list.ts';
import { open } from './procedures/open.ts';
import { refuse } from './procedures/refuse.ts';
import { ofDocument, view } from './procedures/view.ts';
import { asPerson } from './testing.ts';

let world: World;
let sender: PersonActor;
let clerk: PersonActor;
let officer: PersonActor;
let head: PersonActor;
let deliveryId: string;
let documentId: string;

before(async () => {
  world = await openWorld();
  sender = await world.person(PROVINCE, 'clerk');
  clerk = await world.person(THAI_THUY, 'clerk');
  officer = await world.person(THAI_THUY, 'officer');
  head = await world.person(THAI_THUY, 'head');
});
after(() => world.db.drop());
beforeEach(async () => {
  ({ deliveryId, documentId } = await send(THAI_THUY, `${numbered()}`));
});

let serial = 1000;
const numbered = () => {
  serial += 1;
  return serial;
};

async function send(unitId: string, number: string) {
  const id = await world.document(PROVINCE);
  await world.inTx(async (tx) => {
    await sql`update document set number = ${number} where id = ${id}::uuid`.execute(tx);
    await tx.insertInto('document_reader').values({ document_id: id, unit_id: PROVINCE }).execute();
  });
  const recipients = [{ unitId, purpose: 'act' as const }];
  const at = toDate(world.clock.now());
  await asPerson(world, sender, (tx) => deliver(tx, { documentId: id, senderId: PROVINCE, recipients, at }));
  const row = await world.inTx((tx) =>
    tx.selectFrom('delivery').select('id').where('document_id', '=', id).executeTakeFirstOrThrow(),
  );
  return { deliveryId: row.id, documentId: id };
}

const followed = async () =>
  (await world.done(ofDocument, sender, { documentId })).deliveries.map((delivery) => delivery.state);

describe('a delivery', () => {
  it('is sent, opened, acknowledged, and its sender sees each with the person', async () => {
    assert.deepEqual(await followed(), ['sent']);
    await world.done(open, officer, { deliveryId });
    assert.deepEqual(await followed(), ['opened']);
    const { arrivalNumber } = await world.done(acknowledge, clerk, { deliveryId });
    assert.match(arrivalNumber, /^\d{2,}$/);
    const [sent] = (await world.done(ofDocument, sender, { documentId })).deliveries;
    assert.equal(sent?.state, 'acknowledged');
    assert.notEqual(sent?.openedBy, sent?.acknowledgedBy);
  });

  it('acknowledged unopened is opened by the same person at the same moment', async () => {
    await world.done(acknowledge, clerk, { deliveryId });
    const [sent] = (await world.done(ofDocument, sender, { documentId })).deliveries;
    assert.deepEqual([sent?.openedAt, sent?.openedBy], [sent?.acknowledgedAt, sent?.acknowledgedBy]);
  });

  it('is marked as opened once', async () => {
    await world.done(open, officer, { deliveryId });
    assert.equal(await world.refused(open, clerk, { deliveryId }), 'deliveries.opened-already');
  });

  it('is acknowledged by one of two clerks; the other is told, and one number is taken', async () => {
    const other = await world.person(THAI_THUY, 'clerk', 2);
    const outcomes = await Promise.all(
      [clerk, other].map((actor) => world.refused(acknowledge, actor, { deliveryId })),
    );
    assert.deepEqual(outcomes.sort(), ['deliveries.acknowledged-already', 'done']);
    const rows = await world.inTx((tx) =>
      tx.selectFrom('incoming').select('id').where('document_id', '=', documentId).execute(),
    );
    assert.equal(rows.length, 1);
  });

  it('is acknowledged by the clerk, and not by officer, head, sender or strangers', async () => {
    const stranger = await world.person(KIEN_XUONG, 'clerk');
    for (const actor of [officer, head, sender]) {
      assert.equal(await world.refused(acknowledge, actor, { deliveryId }), 'not-permitted');
    }
    assert.equal(await world.refused(acknowledge, stranger, { deliveryId }), 'not-found');
  });

  it('is acknowledged by the head where there is no clerk', async () => {
    const lone = await world.person(KIEN_XUONG, 'head');
    await world.inTx((tx) =>
      sql`delete from position where organisation_id = ${KIEN_XUONG}::uuid
      and role = 'clerk'`.execute(tx),
    );
    const sent = await send(KIEN_XUONG, `${numbered()}`);
    assert.equal(await world.refused(acknowledge, lone, { deliveryId: sent.deliveryId }), 'done');
  });

  it('sent back with a reason tells the sender, and can then not be acknowledged', async () => {
    await world.done(refuse, clerk, { deliveryId, reason: 'Không thuộc thẩm quyền của huyện' });
    assert.equal(await world.refused(acknowledge, clerk, { deliveryId }), 'deliveries.refused-already');
    const { rows } = await world.inTx((tx) =>
      sql<{
        data: { reason: string };
      }>`select data from notification where person_id = ${sender.personId}::uuid
        and kind = 'deliveries.refused' and subject_id = ${deliveryId}::uuid`.execute(tx),
    );
    assert.deepEqual(
      rows.map((row) => row.data.reason),
      ['Không thuộc thẩm quyền của huyện'],
    );
  });

  it('of a document that was recalled is not acknowledged', async () => {
    await world.inTx((tx) =>
      sql`update document set state = 'recalled' where id = ${documentId}::uuid`.execute(tx),
    );
    assert.equal(await world.refused(acknowledge, clerk, { deliveryId }), 'deliveries.recalled');
  });

  it('of a document that looks like a registered one is acknowledged when the clerk says it is another', async () => {
    const twin = await send(THAI_THUY, `${serial}`);
    await world.done(acknowledge, clerk, { deliveryId });
    const again = { deliveryId: twin.deliveryId };
    assert.equal(await world.refused(acknowledge, clerk, again), 'incoming.duplicate');
    await world.done(acknowledge, clerk, { ...again, evenIfDuplicate: true });
  });
});

describe('viewing', () => {
  it('shows the recipient what was sent and whether he may acknowledge it', async () => {
    const seen = await world.done(view, clerk, { deliveryId });
    assert.deepEqual([seen.isRecipient, seen.mayReceive, seen.incomingId], [true, true, null]);
    assert.equal((await world.done(view, officer, { deliveryId })).mayReceive, false);
    assert.equal((await world.done(view, sender, { deliveryId })).isRecipient, false);
  });

  it('lists what waits, found without diacritics', async () => {
    const found = async (text: string) => (await world.done(list, clerk, { text })).total;
    assert.equal(await found(`${serial} day manh thuc hien`), 0);
    assert.equal(await found('1140/ubnd-ncks'), (await world.done(list, clerk, {})).total);
  });

  it('leaves strangers without anything', async () => {
    const stranger = await world.person(org('ubnd', 'gso:338'), 'clerk');
    assert.equal(await world.refused(view, stranger, { deliveryId }), 'not-found');
    assert.deepEqual((await world.done(ofDocument, stranger, { documentId })).deliveries, []);
    assert.equal((await world.done(list, stranger, { list: 'all' })).total, 0);
  });
});
