import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { DUTY_MESSAGES } from './messages.ts';
import { DUTY_STATES, type DutyAct, nextState, TRANSITIONS, type Transition } from './model.ts';
import { DUTY_NOTICES } from './notice-texts.ts';
import { accept, approveResult, returnResult, sendBack, submitResult } from './procedures/decide-result.ts';
import { list, view } from './procedures/queries.ts';
import { assign, receive, start } from './procedures/receiving.ts';
import { withdraw } from './procedures/withdraw.ts';
import { writeResult } from './procedures/write-result.ts';
import { KIEN_XUONG, myWork, openWorld, PROVINCE, THAI_THUY, type World } from './testing.ts';

let world: World;
let clerk: PersonActor;
let officer: PersonActor;
let head: PersonActor;
let giver: PersonActor;
let stranger: PersonActor;
before(async () => {
  world = await openWorld();
  clerk = await world.person(THAI_THUY, 'clerk');
  officer = await world.person(THAI_THUY, 'officer');
  head = await world.person(THAI_THUY, 'head');
  giver = await world.person(PROVINCE, 'officer');
  stranger = await world.person(KIEN_XUONG, 'head');
});
after(() => world.db.drop());

const newDuty = async () => (await world.give(PROVINCE, [THAI_THUY]))[0] ?? '';
const stateOf = async (dutyId: string) => (await world.done(view, head, { dutyId })).state;

async function reported(): Promise<string> {
  const dutyId = await newDuty();
  await world.done(assign, head, { dutyId, officerId: officer.personId });
  await world.done(writeResult, officer, { dutyId, narrative: 'Đã kiện toàn' });
  await world.done(submitResult, officer, { dutyId });
  await world.done(approveResult, head, { dutyId });
  return dutyId;
}

test('a duty goes from given to accepted: received, assigned, worked on, submitted, approved, accepted', async () => {
  const dutyId = await newDuty();
  const states = [await stateOf(dutyId)];
  const acts = [
    () => world.done(receive, clerk, { dutyId }),
    () => world.done(assign, head, { dutyId, officerId: officer.personId }),
    () => world.done(start, officer, { dutyId }),
    () => world.done(writeResult, officer, { dutyId, narrative: 'Đã kiện toàn 36/36 xã' }),
    () => world.done(submitResult, officer, { dutyId }),
    () => world.done(approveResult, head, { dutyId }),
    () => world.done(accept, giver, { dutyId }),
  ];
  for (const act of acts) states.push((await act()).state);
  assert.deepEqual(states, [
    'given',
    'received',
    'received',
    'in-progress',
    'in-progress',
    'submitted',
    'reported',
    'accepted',
  ]);
  const detail = await world.done(view, head, { dutyId });
  assert.deepEqual(detail.events.map((event) => event.kind).reverse(), [
    'given',
    'received',
    'assigned',
    'started',
    'submitted',
    'reported',
    'accepted',
  ]);
  assert.equal(detail.results[0]?.state, 'accepted');
  assert.notEqual(detail.closedAt, null);
});

test('a returned result opens a second round, and the first one stays with the reason', async () => {
  const dutyId = await reported();
  await world.done(returnResult, giver, { dutyId, reason: 'Thiếu quyết định' });
  const returned = await world.done(view, officer, { dutyId });
  assert.deepEqual([returned.state, returned.returned], ['in-progress', true]);
  await world.done(writeResult, officer, { dutyId, narrative: 'Bổ sung quyết định' });
  await world.done(submitResult, officer, { dutyId });
  await world.done(approveResult, head, { dutyId });
  const again = await world.done(view, giver, { dutyId });
  assert.equal(again.returned, false);
  assert.deepEqual(
    again.results.map((round) => [round.round, round.state, round.reason]),
    [
      [2, 'sent', null],
      [1, 'returned', 'Thiếu quyết định'],
    ],
  );
});

test('a head sends a result back and the officer writes the same round again', async () => {
  const dutyId = await newDuty();
  await world.done(assign, head, { dutyId, officerId: officer.personId });
  const first = await world.done(writeResult, officer, { dutyId, narrative: 'Bản đầu' });
  await world.done(submitResult, officer, { dutyId });
  await world.done(sendBack, head, { dutyId, reason: 'Ghi rõ số quyết định' });
  assert.equal(
    await world.refused(writeResult, officer, { dutyId, narrative: 'Cũ', version: first.version }),
    'conflict',
  );
  const { results } = await world.done(view, officer, { dutyId });
  const second = await world.done(writeResult, officer, {
    dutyId,
    narrative: 'Bản hai',
    version: results[0]?.version ?? 0,
  });
  assert.equal(second.resultId, first.resultId);
});

test('the assigner sees a result only after the head approved it', async () => {
  const dutyId = await newDuty();
  await world.done(assign, head, { dutyId, officerId: officer.personId });
  await world.done(writeResult, officer, { dutyId, narrative: 'Chưa duyệt' });
  assert.equal((await world.done(view, giver, { dutyId })).results.length, 0);
  await world.done(submitResult, officer, { dutyId });
  assert.equal((await world.done(view, giver, { dutyId })).results.length, 0);
  await world.done(approveResult, head, { dutyId });
  assert.equal((await world.done(view, giver, { dutyId })).results.length, 1);
});

test('each act is refused in every state but those of the table, and to every role but those of the table', async () => {
  const dutyId = await reported();
  assert.equal(await world.refused(receive, clerk, { dutyId }), 'duties.wrong-state');
  assert.equal(await world.refused(submitResult, officer, { dutyId }), 'duties.wrong-state');
  assert.equal(await world.refused(approveResult, head, { dutyId }), 'duties.wrong-state');
  assert.equal(await world.refused(accept, head, { dutyId }), 'not-permitted');
  assert.equal(await world.refused(accept, stranger, { dutyId }), 'not-found');
  await world.done(accept, giver, { dutyId });
  assert.equal(await world.refused(accept, giver, { dutyId }), 'duties.wrong-state');
  const other = await newDuty();
  assert.equal(
    await world.refused(assign, clerk, { dutyId: other, officerId: officer.personId }),
    'not-permitted',
  );
  assert.equal(
    await world.refused(assign, officer, { dutyId: other, officerId: officer.personId }),
    'not-permitted',
  );
  assert.equal(await world.refused(withdraw, giver, { dutyId: other, reason: 'x' }), 'not-permitted');
});

test('an officer works only on what was assigned to him; a person of another body cannot be assigned', async () => {
  const dutyId = await newDuty();
  assert.equal(await world.refused(start, officer, { dutyId }), 'duties.not-your-duty');
  const assigned = { dutyId, officerId: stranger.personId };
  assert.equal(await world.refused(assign, head, assigned), 'duties.not-of-organisation');
  await world.done(assign, head, { dutyId, officerId: officer.personId });
  const colleague = await world.person(THAI_THUY, 'officer', 2);
  assert.equal(await world.refused(start, colleague, { dutyId }), 'duties.not-your-duty');
  assert.equal((await world.done(start, officer, { dutyId })).state, 'in-progress');
});

test('a figure needs a name and a value; an empty line of the form is no figure', async () => {
  const dutyId = await newDuty();
  const write = (figures: object[]) => ({ dutyId, narrative: 'Kết quả', figures });
  assert.equal(
    await world.refused(writeResult, head, write([{ label: 'Số lớp' }])),
    'duties.figure-incomplete',
  );
  await world.done(writeResult, head, write([{ label: 'Số lớp', value: 0, unit: 'lớp' }, {}]));
  const { results } = await world.done(view, head, { dutyId });
  assert.deepEqual(results[0]?.figures, [{ label: 'Số lớp', value: 0, unit: 'lớp' }]);
});

test('evidence is a file of the own organisation; another’s file is refused', async () => {
  const dutyId = await newDuty();
  const file = (organisation: string) =>
    world.inTx(async (tx) => {
      const id = uuidv7();
      const values = { id, sha256: 'a'.repeat(64), size: 3, format: 'pdf', name: 'quyet-dinh.pdf' };
      await tx
        .insertInto('stored_file')
        .values({ ...values, organisation_id: organisation, at: '2024-04-08T01:00:00Z' })
        .execute();
      return id;
    });
  const [own, foreign] = [await file(THAI_THUY), await file(KIEN_XUONG)];
  const write = (fileIds: string[]) => ({ dutyId, narrative: 'Kết quả', fileIds });
  assert.equal(await world.refused(writeResult, head, write([own, foreign])), 'duties.unknown-file');
  await world.done(writeResult, head, write([own]));
  assert.equal((await world.done(view, head, { dutyId })).results[0]?.files[0]?.name, 'quyet-dinh.pdf');
});

test('two heads who decide at once: one approves, the other is told that the state has changed', async () => {
  const dutyId = await newDuty();
  await world.done(writeResult, head, { dutyId, narrative: 'Kết quả' });
  await world.done(submitResult, head, { dutyId });
  const second = await world.person(THAI_THUY, 'head', 2);
  const outcomes = await Promise.all([
    world.refused(approveResult, head, { dutyId }),
    world.refused(sendBack, second, { dutyId, reason: 'Xem lại' }),
  ]);
  assert.equal(outcomes.filter((outcome) => outcome === 'done').length, 1);
  assert.equal(outcomes.filter((outcome) => outcome === 'duties.wrong-state').length, 1);
});

test('another organisation sees nothing of a duty: no row, no result, no history, no tally', async () => {
  const dutyId = await reported();
  assert.equal(await world.refused(view, stranger, { dutyId }), 'not-found');
  const { duties } = await world.done(list, stranger, { side: 'below' });
  assert.equal(duties.filter((duty) => duty.id === dutyId).length, 0);
  const seen = await world.inTx(async (tx) => {
    await sql`set local role sd_app`.execute(tx);
    await sql`select set_config('app.organisation_id', ${KIEN_XUONG}, true)`.execute(tx);
    const tables = ['duty', 'duty_event', 'duty_result', 'duty_holding'];
    const counts: (number | undefined)[] = [];
    for (const name of tables) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}
        where ${sql.ref(name === 'duty' ? 'id' : 'duty_id')} = ${dutyId}::uuid`.execute(tx);
      counts.push(rows[0]?.n);
    }
    const tally = await sql<{ n: number }>`select count(*)::int as n from duty_tally
      where holder_id = ${THAI_THUY}::uuid`.execute(tx);
    return [...counts, tally.rows[0]?.n];
  });
  assert.deepEqual(seen, [0, 0, 0, 0, 0]);
});

test('each role finds in “my work” what it must do next, and the next one finds it after the act', async () => {
  const dutyId = await newDuty();
  const kinds = async (actor: PersonActor) =>
    (await world.done(myWork, actor, {})).items
      .filter((item) => item.id === dutyId)
      .map((item) => item.kind.replace('duties.', ''));
  assert.deepEqual(
    [await kinds(clerk), await kinds(head), await kinds(officer)],
    [['receive'], ['assign'], []],
  );
  await world.done(assign, head, { dutyId, officerId: officer.personId });
  assert.deepEqual([await kinds(clerk), await kinds(head), await kinds(officer)], [[], [], ['do']]);
  await world.done(writeResult, officer, { dutyId, narrative: 'Xong' });
  await world.done(submitResult, officer, { dutyId });
  assert.deepEqual([await kinds(head), await kinds(officer)], [['approve'], []]);
  await world.done(approveResult, head, { dutyId });
  assert.deepEqual(await kinds(giver), ['accept']);
  const waiting = await world.done(myWork, officer, { lane: 'waiting' });
  assert.ok(waiting.items.some((item) => item.id === dutyId));
  await world.done(returnResult, giver, { dutyId, reason: 'Thiếu' });
  assert.deepEqual(await kinds(officer), ['redo']);
});

test('the table of transitions leads from every state it names to a state, and out of no closed one', () => {
  for (const [act, { from }] of Object.entries(TRANSITIONS) as [DutyAct, Transition][]) {
    for (const state of from) assert.ok(DUTY_STATES.includes(nextState(state, act)), `${act} from ${state}`);
    assert.ok(!from.some((state) => ['accepted', 'withdrawn', 'ended'].includes(state)), act);
  }
});

test('every refusal and every notice is worded in both languages, and no kind of both has the same name', async () => {
  everyTextIsComplete(DUTY_MESSAGES);
  everyTextIsComplete(DUTY_NOTICES);
  assert.deepEqual(
    Object.keys(DUTY_MESSAGES).filter((type) => type in DUTY_NOTICES),
    [],
  );
  const told = await world.inTx((tx) => tx.selectFrom('notification').select('kind').distinct().execute());
  assert.ok(told.length > 4);
  assert.deepEqual(
    told.filter(({ kind }) => !(kind in DUTY_NOTICES)),
    [],
  );
});
