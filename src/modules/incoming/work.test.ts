import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { openWorld, THAI_THUY, type World } from '#modules/duties/testing.ts';
import { mineOf } from '#modules/my-work/index.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { INCOMING_PATHS } from './paths.ts';
import { register } from './procedures/register.ts';
import { LETTER, receiveBytes, receiveText, TWO_DOCUMENTS } from './testing.ts';
import { incomingWork } from './work.ts';

const work = mineOf([incomingWork]);
let world: World;
let clerk: PersonActor;
before(async () => {
  world = await openWorld();
  clerk = await world.person(THAI_THUY, 'clerk');
});
after(() => world.db.drop());

const cards = async (actor: PersonActor, lane: 'todo' | 'waiting' | 'done' = 'todo') =>
  (await world.done(work, actor, { lane })).items;

it('what was read waits for the clerk until it is registered; what is being read waits for the program', async () => {
  const incomingId = await receiveText(world, clerk, LETTER);
  const [card] = await cards(clerk);
  assert.deepEqual(
    [card?.kind, card?.id, card?.step.href],
    ['incoming.register', incomingId, INCOMING_PATHS.one(incomingId)],
  );
  assert.equal(card?.title, '512/SNV-XDCQ: báo cáo tình hình thực hiện dân chủ ở cơ sở');
  assert.deepEqual(await cards(await world.person(THAI_THUY, 'head')), []);
  await receiveBytes(world, clerk, Buffer.from('đang chờ'), 'cho.txt');
  assert.deepEqual(
    (await cards(clerk, 'waiting')).map(({ kind, title }) => [kind, title]),
    [['incoming.reading', 'cho.txt']],
  );
  await world.done(register, clerk, { incomingId, version: 1 });
  assert.deepEqual(await cards(clerk), []);
  assert.deepEqual(
    (await cards(clerk, 'done')).map(({ kind }) => kind),
    ['incoming.registered'],
  );
});

it('a document that travels in another one is no work of its own', async () => {
  const before = (await cards(clerk)).length;
  await receiveText(world, clerk, TWO_DOCUMENTS);
  assert.equal((await cards(clerk)).length, before + 1);
});
