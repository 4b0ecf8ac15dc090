import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { KIEN_XUONG, openWorld, org, PROVINCE, THAI_THUY, type World } from '#modules/duties/testing.ts';
import { mineOf } from '#modules/my-work/index.ts';
import { toDate } from '#platform/clock.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { deliver } from './deliver.ts';
import { DELIVERY_PATHS } from './paths.ts';
import { acknowledge } from './procedures/acknowledge.ts';
import { asPerson } from './testing.ts';
import { deliveryWork } from './work.ts';

const work = mineOf([deliveryWork]);
/** A body whose head has no clerk. */
const DEPARTMENT = org('bcd', 'gso:34');

let world: World;
let sender: PersonActor;
let clerk: PersonActor;
let head: PersonActor;
let documentId: string;
before(async () => {
  world = await openWorld();
  sender = await world.person(PROVINCE, 'clerk');
  clerk = await world.person(THAI_THUY, 'clerk');
  head = await world.person(THAI_THUY, 'head');
  documentId = await world.document(PROVINCE);
  await world.inTx((tx) =>
    tx.insertInto('document_reader').values({ document_id: documentId, unit_id: PROVINCE }).execute(),
  );
  const at = toDate(world.clock.now());
  const recipients = [THAI_THUY, DEPARTMENT].map((unitId) => ({ unitId, purpose: 'act' as const }));
  await asPerson(world, sender, (tx) => deliver(tx, { documentId, senderId: PROVINCE, recipients, at }));
});
after(() => world.db.drop());

const kinds = async (actor: PersonActor, lane: 'todo' | 'waiting' | 'done') =>
  (await world.done(work, actor, { lane })).items.map(({ kind }) => kind);

it('what was delivered is the clerk’s to acknowledge; the head’s only where there is no clerk', async () => {
  assert.deepEqual(await kinds(clerk, 'todo'), ['deliveries.acknowledge']);
  assert.deepEqual(await kinds(head, 'todo'), []);
  assert.deepEqual(await kinds(await world.person(THAI_THUY, 'officer'), 'todo'), []);
  const alone = await world.person(DEPARTMENT, 'head');
  assert.deepEqual(await kinds(alone, 'todo'), ['deliveries.acknowledge']);
  assert.deepEqual(await kinds(await world.person(KIEN_XUONG, 'clerk'), 'todo'), []);
});

it('its sender waits until the last has acknowledged; who did has it done', async () => {
  const waits = async () => (await world.done(work, sender, { lane: 'waiting' })).items;
  assert.match((await waits())[0]?.why?.vi ?? '', /^Chờ 2 nơi nhận/);
  const [card] = (await world.done(work, clerk, {})).items;
  assert.equal(card?.href, DELIVERY_PATHS.delivery(card?.id ?? ''));
  await world.done(acknowledge, clerk, { deliveryId: card?.id ?? '' });
  assert.match((await waits())[0]?.why?.vi ?? '', /^Chờ 1 nơi nhận/);
  assert.deepEqual(
    [await kinds(clerk, 'todo'), await kinds(clerk, 'done')],
    [[], ['deliveries.acknowledged']],
  );
  const alone = await world.person(DEPARTMENT, 'head');
  const [other] = (await world.done(work, alone, {})).items;
  await world.done(acknowledge, alone, { deliveryId: other?.id ?? '' });
  assert.deepEqual(await waits(), []);
});

it('what was acknowledged is shown as done for thirty days', async () => {
  world.clock.set('2024-05-08T23:00:00+07:00');
  assert.deepEqual(await kinds(clerk, 'done'), ['deliveries.acknowledged']);
  world.clock.set('2024-05-09T00:30:00+07:00');
  assert.deepEqual(await kinds(clerk, 'done'), []);
});
