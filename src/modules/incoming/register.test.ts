import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { KIEN_XUONG, openWorld, THAI_THUY, type World } from '#modules/duties/testing.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { run } from '#platform/procedure/run.ts';
import { correct, merge } from './procedures/correct.ts';
import { discard, passOn } from './procedures/decide.ts';
import { list } from './procedures/list.ts';
import { register } from './procedures/register.ts';
import { view } from './procedures/view.ts';
import { LETTER, receiveText, TWO_DOCUMENTS } from './testing.ts';

let world: World;
let clerk: PersonActor;
let serial = 100;
before(async () => {
  world = await openWorld();
  clerk = await world.person(THAI_THUY, 'clerk');
});
after(() => world.db.drop());

/** A letter with a number of its own, read. */
const letter = () => {
  serial += 1;
  return receiveText(world, clerk, LETTER.replace('512/', `${serial}/`));
};
const viewOf = (incomingId: string) => world.done(view, clerk, { incomingId });
const registered = (incomingId: string, more: object = {}) =>
  world.done(register, clerk, { incomingId, version: 1, ...more });

describe('registering', () => {
  it('gives the next arrival number and makes a document that the organisation can read', async () => {
    const first = await registered(await letter());
    const second = await registered(await letter());
    assert.equal(Number(second.arrivalNumber), Number(first.arrivalNumber) + 1);
    const { state, documentId } = await viewOf(second.incomingId);
    assert.deepEqual([state, documentId], ['registered', second.documentId]);
  });

  it('counts what comes from the Party and from the State in one run', async () => {
    const state = await registered(await letter());
    const [, conclusion] = (await viewOf(await receiveText(world, clerk, TWO_DOCUMENTS))).inFile;
    const party = await registered(conclusion?.id ?? '');
    assert.equal(Number(party.arrivalNumber), Number(state.arrivalNumber) + 1);
  });

  it('takes today or an earlier day of arrival, and refuses tomorrow', async () => {
    const incomingId = await letter();
    const refusal = await world.refused(register, clerk, { incomingId, version: 1, arrivedOn: '2024-04-09' });
    assert.equal(refusal, 'incoming.arrived-in-future');
    await registered(incomingId, { arrivedOn: '2024-04-08' });
    await registered(await letter(), { arrivedOn: '2024-04-05' });
  });

  it('asks for what is missing', async () => {
    const incomingId = await letter();
    const { content } = await viewOf(incomingId);
    const { carriedBy: _, ...document } = content;
    await world.done(correct, clerk, { incomingId, version: 1, document: { ...document, subject: '' } });
    assert.equal(await world.refused(register, clerk, { incomingId, version: 2 }), 'incoming.needs-subject');
  });

  it('by two clerks at once succeeds for one; the other is told that it is registered', async () => {
    const incomingId = await letter();
    const other = await world.person(THAI_THUY, 'clerk', 2);
    const outcomes = await Promise.all(
      [clerk, other].map((actor) => world.refused(register, actor, { incomingId, version: 1 })),
    );
    assert.deepEqual(outcomes.sort(), ['done', 'incoming.already-registered']);
  });

  it('with the same form twice takes one number', async () => {
    const input = { incomingId: await letter(), version: 1 };
    const idempotencyKey = uuidv7();
    const [one, two] = [
      await run(world.platform, register, { actor: clerk, input, idempotencyKey }),
      await run(world.platform, register, { actor: clerk, input, idempotencyKey }),
    ];
    assert.deepEqual(one, two);
    assert.ok(one.ok);
  });

  it('is for clerks', async () => {
    const officer = await world.person(THAI_THUY, 'officer');
    const input = { incomingId: await letter(), version: 1 };
    assert.equal(await world.refused(register, officer, input), 'not-permitted');
  });
});

describe('the same document again', () => {
  it('is shown before, refused, and registered when the clerk says that it is another', async () => {
    const first = await registered(await letter());
    const again = await receiveText(world, clerk, LETTER.replace('512/', `${serial}/`));
    const [same] = (await viewOf(again)).duplicates;
    assert.equal(same?.id, first.incomingId);
    assert.equal(
      await world.refused(register, clerk, { incomingId: again, version: 1 }),
      'incoming.duplicate',
    );
    await registered(again, { evenIfDuplicate: true });
  });

  it('registered by two clerks from two files at once is noticed by the slower one', async () => {
    serial += 1;
    const text = LETTER.replace('512/', `${serial}/`);
    const ids = [await receiveText(world, clerk, text), await receiveText(world, clerk, text)];
    const outcomes = await Promise.all(
      ids.map((incomingId) => world.refused(register, clerk, { incomingId, version: 1 })),
    );
    assert.deepEqual(outcomes.sort(), ['done', 'incoming.duplicate']);
  });

  it('is another one when its date or its issuer differs', async () => {
    await registered(await letter());
    const sameNumber = LETTER.replace('512/', `${serial}/`);
    const otherDate = await receiveText(world, clerk, sameNumber.replace('05 tháng 4', '06 tháng 4'));
    const otherIssuer = await receiveText(world, clerk, sameNumber.replace('SỞ NỘI VỤ', 'SỞ TƯ PHÁP'));
    assert.deepEqual((await viewOf(otherDate)).duplicates, []);
    assert.deepEqual((await viewOf(otherIssuer)).duplicates, []);
  });

  it('of another organisation is no duplicate', async () => {
    await registered(await letter());
    const stranger = await world.person(KIEN_XUONG, 'clerk');
    const there = await receiveText(world, stranger, LETTER.replace('512/', `${serial}/`));
    assert.equal(await world.refused(register, stranger, { incomingId: there, version: 1 }), 'done');
  });
});

describe('correcting', () => {
  it('changes what was read and leaves what the program read beside it', async () => {
    const incomingId = await letter();
    const before = await viewOf(incomingId);
    const { carriedBy: _, ...document } = before.content;
    await world.done(correct, clerk, { incomingId, version: 1, document: { ...document, number: '7' } });
    const after = await viewOf(incomingId);
    assert.deepEqual([after.content.number, after.version], ['7', 2]);
    assert.deepEqual(after.reading, before.reading);
  });

  it('of a version that somebody has changed is refused', async () => {
    const incomingId = await letter();
    const { content } = await viewOf(incomingId);
    const { carriedBy: _, ...document } = content;
    await world.done(correct, clerk, { incomingId, version: 1, document });
    assert.equal(await world.refused(correct, clerk, { incomingId, version: 1, document }), 'conflict');
  });

  it('refuses a day that does not exist and takes the last that does', async () => {
    const incomingId = await letter();
    const documentOn = (date: string) => ({ kind: 'CV', date });
    assert.equal(
      await world.refused(correct, clerk, { incomingId, version: 1, document: documentOn('2023-02-29') }),
      'invalid-input',
    );
    await world.done(correct, clerk, {
      incomingId,
      version: 1,
      document: { kind: 'CV', date: '2024-02-29' },
    });
  });

  it('takes an issuer that existed on the day of the document, and none that had ended', async () => {
    const incomingId = await letter();
    const chosen = (date: string) => ({ incomingId, version: 1, document: { date }, issuerId: THAI_THUY });
    assert.equal(await world.refused(correct, clerk, chosen('2025-07-01')), 'incoming.unknown-issuer');
    assert.equal(await world.refused(correct, clerk, chosen('2025-06-30')), 'done');
  });
});

describe('documents of one file', () => {
  const twoDocuments = async () => {
    const { inFile } = await viewOf(await receiveText(world, clerk, TWO_DOCUMENTS));
    return [inFile[0]?.id ?? '', inFile[1]?.id ?? ''] as const;
  };

  it('the carried one is recorded with its carrier, without a number of its own', async () => {
    const [carrier, carried] = await twoDocuments();
    const { documentId } = await registered(carrier, { evenIfDuplicate: true });
    const { state, arrivalNumber, documentId: carriedDocumentId } = await viewOf(carried);
    assert.deepEqual([state, arrivalNumber], ['attached', null]);
    const { rows } = await world.inTx((tx) =>
      sql<{ carried_id: string; place: number }>`select carried_id, place from document_carriage
        where carrier_id = ${documentId}::uuid`.execute(tx),
    );
    assert.deepEqual(rows, [{ carried_id: carriedDocumentId, place: 1 }]);
  });

  it('are merged back into one', async () => {
    const [carrier, carried] = await twoDocuments();
    await world.done(merge, clerk, { incomingId: carried, version: 1 });
    const whole = await viewOf(carrier);
    assert.equal(whole.inFile.length, 1);
    assert.deepEqual(
      whole.content.items.map((item) => item.label),
      ['1', '2'],
    );
    assert.equal(
      await world.refused(merge, clerk, { incomingId: carrier, version: 2 }),
      'incoming.nothing-before',
    );
  });
});

describe('what is not registered', () => {
  it('can be discarded with a reason; what is registered cannot', async () => {
    const [one, two] = [await letter(), await letter()];
    const reason = 'Gửi nhầm';
    await world.done(discard, clerk, { incomingId: one, version: 1, reason });
    assert.equal(
      await world.refused(register, clerk, { incomingId: one, version: 1 }),
      'incoming.wrong-state',
    );
    await registered(two);
    assert.equal(
      await world.refused(discard, clerk, { incomingId: two, version: 2, reason }),
      'incoming.already-registered',
    );
  });
});

describe('passing on', () => {
  it('tells the officer and is dated', async () => {
    const officer = await world.person(THAI_THUY, 'officer');
    const { incomingId } = await registered(await letter());
    await world.done(passOn, clerk, { incomingId, officerId: officer.personId, passedTo: 'Phòng Nội vụ' });
    const { passedOn, passedTo } = await viewOf(incomingId);
    assert.deepEqual([passedOn, passedTo], ['2024-04-08', 'Phòng Nội vụ']);
    const { rows } = await world.inTx((tx) =>
      sql`select from notification where person_id = ${officer.personId}::uuid
        and subject_id = ${incomingId}::uuid and kind = 'incoming.passed-on'`.execute(tx),
    );
    assert.equal(rows.length, 1);
  });

  it('names a person of the own organisation, or a division', async () => {
    const stranger = await world.person(KIEN_XUONG, 'officer');
    const { incomingId } = await registered(await letter());
    const refused = (more: object) => world.refused(passOn, clerk, { incomingId, ...more });
    assert.equal(await refused({ officerId: stranger.personId }), 'incoming.not-here');
    assert.equal(await refused({}), 'incoming.nobody-named');
  });
});

it('the list is searched with or without diacritics and by number', async () => {
  await registered(await letter());
  const found = async (text: string) => (await world.done(list, clerk, { list: 'registered', text })).total;
  assert.ok((await found('tinh hinh thuc hien')) > 0);
  assert.ok((await found('TÌNH HÌNH')) > 0);
  assert.equal(await found(`${serial}`), 1);
  assert.equal(await found('khong co gi'), 0);
});
