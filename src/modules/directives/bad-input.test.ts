import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { assertDefined } from '#basics/assert.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { addAssignment, editAssignment, splitAssignment } from './procedures/assignments.ts';
import { create, edit } from './procedures/drafting.ts';
import { issue } from './procedures/issue.ts';
import { propose } from './procedures/propose.ts';
import { addAddressees, removeAddressee, resolve } from './procedures/recipients.ts';
import { approve, returnDraft, review, submitDraft, takeBack } from './procedures/steps.ts';
import { type DraftWorld, fields, openDraftWorld, ref } from './testing/drafts.ts';
import { KIEN_XUONG, PROVINCE, THAI_THUY } from './testing.ts';

let world: DraftWorld;
let officer: PersonActor;
let reviewer: PersonActor;
let head: PersonActor;
let clerk: PersonActor;
before(async () => {
  world = await openDraftWorld();
  ({ officer, reviewer, head, clerk } = world);
});
after(() => world.close());

describe('an approval', () => {
  it('is of one version: a draft taken back and changed must be approved again', async () => {
    const draft = await world.approved();
    assert.equal(
      await world.refused(edit, officer, { ...ref(draft), ...fields() }),
      'directives.wrong-state',
    );
    await world.done(returnDraft, clerk, { ...ref(draft), reason: 'Thiếu phụ lục' });
    assert.equal((await world.look(draft.id)).returnedReason, 'Thiếu phụ lục');
    await world.done(edit, officer, {
      ...ref(draft),
      ...fields(),
    });
    assert.equal(
      await world.refused(issue, clerk, ref(await world.look(draft.id))),
      'directives.wrong-state',
    );
  });

  it('passes the reviewer first, and straight to the head where there is none', async () => {
    const draft = await world.written();
    assert.equal((await world.done(submitDraft, officer, ref(draft))).state, 'submitted');
    assert.equal(await world.refused(approve, head, ref(draft)), 'directives.wrong-state');
    await world.done(takeBack, officer, ref(draft));
    const alone = await world.person(THAI_THUY, 'officer');
    const { draftId } = await world.done(create, alone, { kind: 'KH', subject: 'tập huấn' });
    await world.done(edit, alone, {
      draftId,
      version: 1,
      ...fields(),
      kind: 'KH',
      symbol: 'KH-UBND',
      addressees: [],
      bases: [],
      recipients: ['Lưu: VT'],
    });
    await world.done(addAddressees, alone, { draftId, version: 2, phrases: ['UBND huyện Kiến Xương'] });
    assert.equal((await world.done(submitDraft, alone, { draftId, version: 3 })).state, 'reviewed');
  });

  it('is given by the signer that the draft names', async () => {
    const deputy = await world.person(PROVINCE, 'head', 'Vũ Thị Phó');
    const draft = await world.written();
    await world.done(edit, officer, { ...ref(draft), ...fields(), signerId: deputy.personId });
    assert.equal(
      await world.refused(edit, officer, {
        draftId: draft.id,
        version: draft.version + 1,
        ...fields(),
        signerId: clerk.personId,
      }),
      'directives.signer-not-head',
    );
    const named = await world.look(draft.id);
    await world.done(submitDraft, officer, ref(named));
    await world.done(review, reviewer, ref(named));
    assert.equal(await world.refused(approve, head, ref(named)), 'directives.not-signer');
    await world.done(approve, deputy, ref(named));
    assert.equal((await world.look(draft.id)).signer, 'Vũ Thị Phó');
  });
});

describe('whose turn it is', () => {
  it('is told at every step: reviewer, head, clerk, and the drafter when it comes back', async () => {
    const told = async (personId: string) => {
      const { rows } = await world.db.database.pool.query(
        'select kind from notification where person_id = $1 and subject_id = $2 order by at, id',
        [personId, draft.id],
      );
      return rows.map((row) => row.kind);
    };
    const draft = await world.approved();
    await world.done(returnDraft, head, { ...ref(draft), reason: 'Thiếu căn cứ' });
    assert.deepEqual(await told(reviewer.personId), ['directives.submitted']);
    assert.deepEqual(await told(head.personId), ['directives.reviewed']);
    assert.deepEqual(await told(clerk.personId), ['directives.approved']);
    assert.deepEqual(await told(officer.personId), ['directives.returned']);
  });
});

describe('bad input', () => {
  it('of two drafts that replace one document lets only the first be issued', async () => {
    const old = await world.done(issue, clerk, ref(await world.approved()));
    const replacing = async () => {
      const { draftId } = await world.done(create, officer, { changesId: old.documentId });
      return world.approved(await world.look(draftId));
    };
    const [first, second] = [await replacing(), await replacing()];
    const outcomes = await Promise.all(
      [first, second].map((draft) => world.refused(issue, clerk, { ...ref(draft), reason: 'Sửa' })),
    );
    assert.deepEqual(outcomes.sort(), ['directives.not-in-force', 'done']);
  });

  it('of an older version is a conflict', async () => {
    const draft = await world.written();
    assert.equal(
      await world.refused(addAddressees, officer, {
        draftId: draft.id,
        version: draft.version - 1,
        unitIds: [THAI_THUY],
      }),
      'conflict',
    );
  });

  it('names an addressee nobody knows, one that has ended, or the issuer itself', async () => {
    const draft = await world.written();
    assert.equal(
      await world.refused(addAddressees, officer, { ...ref(draft), phrases: ['Hội những người không có'] }),
      'directives.unknown-addressee',
    );
    assert.equal(
      await world.refused(addAddressees, officer, { ...ref(draft), unitIds: [PROVINCE] }),
      'directives.own-unit',
    );
    assert.equal(
      await world.refused(addAddressees, officer, { ...ref(draft), unitIds: [uuidv7()] }),
      'directives.unit-ended',
    );
    const { matches } = await world.done(resolve, officer, {
      phrases: ['UBND các huyện, thành phố', 'Hội X'],
    });
    assert.deepEqual(
      matches.map(({ how, units }) => [how, units.length]),
      [
        ['group', 8],
        ['unknown', 0],
      ],
    );
  });

  it('that departs from what the form demands is not submitted', async () => {
    const { draftId } = await world.done(create, officer, { subject: 'thử' });
    const draft = await world.look(draftId);
    assert.ok(draft.departures.some(({ severity }) => severity === 'must'));
    assert.equal(await world.refused(submitDraft, officer, ref(draft)), 'directives.must-depart');
  });

  it('that gives work to who is not addressed is refused', async () => {
    const draft = await world.written();
    const work = {
      ...ref(draft),
      title: 'Tập huấn',
      topic: 'training',
      holders: 'chosen',
      holderIds: [await world.otherDistrict()],
    };
    assert.equal(await world.refused(addAssignment, officer, work), 'directives.holder-not-addressed');
  });

  it('that takes a recipient out takes the recipient out of the work too', async () => {
    const draft = await world.written();
    await world.done(addAssignment, officer, {
      ...ref(draft),
      title: 'Tập huấn',
      topic: 'training',
      holders: 'all',
    });
    await world.done(removeAddressee, officer, {
      draftId: draft.id,
      version: draft.version + 1,
      unitIds: [THAI_THUY],
    });
    assert.deepEqual((await world.look(draft.id)).assignments[0]?.holderIds, [KIEN_XUONG]);
  });

  it('sent twice with one key is done once', async () => {
    const draft = await world.approved();
    const key = uuidv7();
    const first = await world.done(issue, clerk, ref(draft), key);
    assert.deepEqual(await world.done(issue, clerk, ref(draft), key), first);
  });

  it('by two clerks at once is issued once', async () => {
    const draft = await world.approved();
    const other = await world.person(PROVINCE, 'clerk');
    const outcomes = await Promise.all([
      world.refused(issue, clerk, ref(draft)),
      world.refused(issue, other, ref(draft)),
    ]);
    assert.deepEqual(outcomes.sort(), ['directives.wrong-state', 'done']);
  });

  it('whose number another document of the year carries is issued only when the clerk insists', async () => {
    const draft = await world.approved();
    const { rows } = await world.db.database.pool.query(
      "select last_number from register_series where organisation_id = $1 and direction = 'out'",
      [PROVINCE],
    );
    await world.db.database.pool.query(
      `insert into document (id, style, kind, issuer_id, issuer_name, number, symbol, issued_on, subject, content, folded, created_at)
       values ($1, 'state', 'CV', $2, 'UBND', $3, 'UBND-NCKS', '2024-01-05', 'cũ', '{}', 'cu', now())`,
      [uuidv7(), PROVINCE, String((rows[0]?.last_number ?? 0) + 1)],
    );
    await world.db.database.pool.query(
      'insert into document_reader select id, issuer_id from document on conflict do nothing',
    );
    assert.equal(await world.refused(issue, clerk, ref(draft)), 'directives.number-registered');
    await world.done(issue, clerk, { ...ref(draft), despiteSameNumber: true });
  });

  it('that was made for a unit is refused on the day after the unit ended', async () => {
    const draft = await world.approved();
    world.clock.set('2025-06-30T08:00:00+07:00');
    const kept = await world.approved();
    world.clock.set('2025-07-01T08:00:00+07:00');
    assert.equal(await world.refused(issue, clerk, ref(kept)), 'directives.unit-ended');
    world.clock.set('2025-06-30T08:00:00+07:00');
    await world.done(issue, clerk, ref(draft));
    world.clock.set('2024-03-29T08:00:00+07:00');
  });

  it('that splits an assignment keeps its date and holders', async () => {
    const draft = await world.written();
    await world.done(propose, officer, ref(draft));
    const proposed = await world.look(draft.id);
    const whole = assertDefined(proposed.assignments[0], 'first');
    await world.done(splitAssignment, officer, {
      ...ref(proposed),
      assignmentId: whole.id,
      parts: [
        { title: 'Tuyên truyền', topic: 'outreach' },
        { title: 'Quán triệt', topic: 'outreach' },
      ],
    });
    const split = await world.look(draft.id);
    const parts = split.assignments.filter(({ label }) => label === '1');
    assert.deepEqual(
      parts.map(({ title, dueOn, holderIds }) => [title, dueOn, holderIds.length]),
      [
        ['Tuyên truyền', '2024-05-15', 2],
        ['Quán triệt', '2024-05-15', 2],
      ],
    );
    await world.done(editAssignment, officer, {
      ...ref(split),
      assignmentId: whole.id,
      title: 'Phổ biến',
      topic: 'outreach',
      holders: 'all',
    });
    assert.equal((await world.look(draft.id)).assignments[0]?.dueOn, null);
  });
});
