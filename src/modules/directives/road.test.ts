import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { assertDefined } from '#basics/assert.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { DraftView } from './model.ts';
import {
  addAssignment,
  confirmAssignment,
  dropAssignment,
  editAssignment,
  splitAssignment,
} from './procedures/assignments.ts';
import { recall } from './procedures/change-paper.ts';
import { progress, viewDocument } from './procedures/documents.ts';
import { create, edit } from './procedures/drafting.ts';
import { issue } from './procedures/issue.ts';
import { propose } from './procedures/propose.ts';
import { addAddressees, removeAddressee, resolve } from './procedures/recipients.ts';
import { approve, returnDraft, review, submitDraft, takeBack } from './procedures/steps.ts';
import { list, viewDraft } from './procedures/views.ts';
import { KIEN_XUONG, openWorld, PROVINCE, registeredLetter, THAI_THUY, type World } from './testing.ts';

let world: World;
let [officer, reviewer, head, clerk] = [] as unknown as [PersonActor, PersonActor, PersonActor, PersonActor];
let letter = '';

before(async () => {
  world = await openWorld();
  officer = await world.person(PROVINCE, 'officer', 'Trần Thị Soạn');
  reviewer = await world.person(PROVINCE, 'reviewer', 'Lê Văn Xét');
  head = await world.person(PROVINCE, 'head', 'Nguyễn Văn Ký');
  clerk = await world.person(PROVINCE, 'clerk', 'Phạm Thị Thư');
  letter = await world.inTx((tx) => registeredLetter(tx, PROVINCE));
});
after(() => world.close());

/** What the officer writes into a letter that sends 44-CV/BCĐ on. */
const FIELDS = {
  style: 'state',
  kind: 'CV',
  symbol: 'UBND-NCKS',
  place: 'Thái Bình',
  subject: 'tiếp tục đẩy mạnh thực hiện dân chủ ở cơ sở',
  addressees: ['Các sở, ban, ngành', 'Ủy ban nhân dân huyện, thành phố'],
  bases: [],
  body: 'Ủy ban nhân dân tỉnh gửi kèm Văn bản số 44-CV/BCĐ.\nYêu cầu các đơn vị triển khai thực hiện.',
  signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  recipients: ['Như trên', 'Lưu: VT, NCKS'],
} as const;

const look = (draftId: string, actor = officer) => world.done(viewDraft, actor, { draftId });
const ref = ({ id, version }: Pick<DraftView, 'id' | 'version'>) => ({ draftId: id, version });

/** A draft that sends the letter on to two districts, written and addressed. */
async function written(): Promise<DraftView> {
  const { draftId } = await world.done(create, officer, { carriedId: letter });
  await world.done(edit, officer, {
    draftId,
    version: 1,
    ...FIELDS,
    addressees: [...FIELDS.addressees],
    bases: [],
    signatureLines: [...FIELDS.signatureLines],
    recipients: [...FIELDS.recipients],
  });
  await world.done(addAddressees, officer, { draftId, version: 2, unitIds: [THAI_THUY, KIEN_XUONG] });
  return look(draftId);
}

/** The same, through review and approval, without any assignment. */
async function approved(from?: DraftView): Promise<DraftView> {
  const draft = from ?? (await written());
  await world.done(submitDraft, officer, ref(draft));
  await world.done(review, reviewer, ref(draft));
  await world.done(approve, head, ref(draft));
  return look(draft.id);
}

describe('the road of a directive', () => {
  it('begins with a draft that carries the letter and is read from it', async () => {
    const { draftId } = await world.done(create, officer, { carriedId: letter });
    const draft = await look(draftId);
    assert.equal(draft.state, 'drafting');
    assert.equal(draft.content.issuer, 'Ủy ban nhân dân tỉnh Thái Bình');
    assert.equal(draft.content.place, 'Thái Bình');
    assert.equal(draft.content.subject, 'tiếp tục đẩy mạnh thực hiện dân chủ ở cơ sở');
    assert.match(draft.body, /Công văn số 44-CV\/BCĐ ngày 25 tháng 3 năm 2024/);
    assert.deepEqual(
      draft.carried.map(({ title }) => title),
      ['44-CV/BCĐ'],
    );
    assert.deepEqual(draft.next, ['submit', 'abandon']);
  });

  it('is proposed as duties, adjusted, confirmed, approved and issued in one act', async () => {
    let draft = await written();
    await world.done(propose, officer, ref(draft));
    draft = await look(draft.id);
    const [first, fourth, fifth] = draft.assignments;
    assert.deepEqual(
      draft.assignments.map((one) => [one.label, one.topic, one.reasons.holders, one.holderIds.length]),
      [
        ['1', 'outreach', 'all', 2],
        ['4', 'inspection', 'not-addressed', 0],
        ['5', 'dialogue', 'named', 1],
      ],
    );
    assert.equal(first?.dueOn, '2024-05-15');
    assert.deepEqual(fifth?.holderIds, [THAI_THUY]);
    assert.equal(await world.refused(submitDraft, officer, ref(draft)), 'directives.unconfirmed');
    assert.equal(
      await world.refused(confirmAssignment, officer, { ...ref(draft), assignmentId: fourth?.id }),
      'directives.no-holder',
    );
    for (const [act, one] of [
      [confirmAssignment, first],
      [dropAssignment, fourth],
      [confirmAssignment, fifth],
    ] as const) {
      await world.done(act, officer, { ...ref(draft), assignmentId: assertDefined(one, 'assignment').id });
      draft = await look(draft.id);
    }
    draft = await approved(draft);
    const issued = await world.done(issue, clerk, ref(draft));
    assert.equal(issued.duties, 3);
    assert.equal(issued.delivered, 2);
    assert.match(issued.notation, /^\d{2,}\/UBND-NCKS$/);
    const paper = await world.done(viewDocument, clerk, { documentId: issued.documentId });
    assert.deepEqual(
      paper.files.map(({ role }) => role),
      ['docx', 'pdf'],
    );
    assert.equal(paper.signer.name, 'Nguyễn Văn Ký');
    assert.equal(paper.issuedOn, '2024-03-29');
    const counted = await world.done(progress, clerk, { documentId: issued.documentId });
    assert.deepEqual([counted.total, counted.units, counted.waiting], [3, 2, 3]);
    const { rows } = await world.db.database.pool.query(
      'select basis from duty where document_id = $1 and topic = $2',
      [issued.documentId, 'dialogue'],
    );
    assert.deepEqual(rows[0]?.basis, [
      { instrument: '44-CV/BCĐ', item: '5' },
      { instrument: issued.notation },
    ]);
  });

  it('gives no duty to who gets it for information, and shows it only to its readers', async () => {
    let draft = await written();
    await world.done(addAddressees, officer, { ...ref(draft), unitIds: [KIEN_XUONG], purpose: 'know' });
    draft = await look(draft.id);
    await world.done(addAssignment, officer, {
      ...ref(draft),
      title: 'Tập huấn',
      topic: 'training',
      holders: 'all',
    });
    draft = await look(draft.id);
    const [added] = draft.assignments;
    assert.deepEqual(added?.holderIds, [THAI_THUY]);
    await world.done(confirmAssignment, officer, {
      ...ref(draft),
      assignmentId: assertDefined(added, 'added').id,
    });
    const { documentId } = await world.done(issue, clerk, ref(await approved(await look(draft.id))));
    const { rows } = await world.db.database.pool.query('select holder_id from duty where document_id = $1', [
      documentId,
    ]);
    assert.deepEqual(
      rows.map((row) => row.holder_id),
      [THAI_THUY],
    );
    const district = await world.person(KIEN_XUONG, 'clerk');
    assert.equal((await world.done(viewDocument, district, { documentId })).state, 'in-force');
    assert.equal((await world.done(viewDocument, district, { documentId: letter })).title, '44-CV/BCĐ');
    const stranger = await world.person(await otherDistrict(), 'head');
    assert.equal(await world.refused(viewDocument, stranger, { documentId }), 'not-found');
    assert.equal(await world.refused(viewDraft, stranger, { draftId: draft.id }), 'not-found');
    assert.equal((await world.done(list, stranger, {})).total, 0);
  });

  it('is withdrawn with its open duties when it is recalled, once', async () => {
    const draft = await written();
    await world.done(addAssignment, officer, {
      ...ref(draft),
      title: 'Tập huấn',
      topic: 'training',
      holders: 'all',
    });
    const added = await look(draft.id);
    await world.done(confirmAssignment, officer, {
      ...ref(added),
      assignmentId: assertDefined(added.assignments[0], 'added').id,
    });
    const { documentId } = await world.done(issue, clerk, ref(await approved(await look(draft.id))));
    assert.equal(await world.refused(recall, clerk, { documentId, reason: 'sai' }), 'not-permitted');
    await world.done(recall, head, { documentId, reason: 'Sai phạm vi giao việc' });
    const paper = await world.done(viewDocument, head, { documentId });
    assert.equal(paper.state, 'recalled');
    assert.deepEqual(
      paper.changes.map(({ kind, reason }) => [kind, reason]),
      [['recall', 'Sai phạm vi giao việc']],
    );
    const counted = await world.done(progress, head, { documentId });
    assert.equal(counted.withdrawn, 2);
    assert.equal(await world.refused(recall, head, { documentId, reason: 'lại' }), 'directives.not-in-force');
  });

  it('is replaced by another that begins with its text and recipients', async () => {
    const old = await world.done(issue, clerk, ref(await approved()));
    const { draftId } = await world.done(create, officer, {
      changesId: old.documentId,
      changeKind: 'replacement',
    });
    const draft = await look(draftId);
    assert.equal(draft.addressees.length, 2);
    assert.equal(draft.content.number, null);
    assert.equal(draft.content.signature.name, null);
    const ready = await approved(draft);
    assert.equal(await world.refused(issue, clerk, ref(ready)), 'invalid-input');
    const fresh = await world.done(issue, clerk, { ...ref(ready), reason: 'Sửa phạm vi' });
    const paper = await world.done(viewDocument, clerk, { documentId: old.documentId });
    assert.equal(paper.state, 'replaced');
    assert.equal(paper.changes[0]?.by?.id, fresh.documentId);
    assert.equal(
      await world.refused(create, officer, { changesId: old.documentId }),
      'directives.not-in-force',
    );
  });
});

describe('an approval', () => {
  it('is of one version: a draft taken back and changed must be approved again', async () => {
    const draft = await approved();
    assert.equal(await world.refused(edit, officer, { ...ref(draft), ...FIELDS }), 'directives.wrong-state');
    await world.done(returnDraft, clerk, { ...ref(draft), reason: 'Thiếu phụ lục' });
    assert.equal((await look(draft.id)).returnedReason, 'Thiếu phụ lục');
    await world.done(edit, officer, {
      ...ref(draft),
      ...FIELDS,
      addressees: [...FIELDS.addressees],
      bases: [],
      signatureLines: [...FIELDS.signatureLines],
      recipients: [...FIELDS.recipients],
    });
    assert.equal(await world.refused(issue, clerk, ref(await look(draft.id))), 'directives.wrong-state');
  });

  it('passes the reviewer first, and straight to the head where there is none', async () => {
    const draft = await written();
    assert.equal((await world.done(submitDraft, officer, ref(draft))).state, 'submitted');
    assert.equal(await world.refused(approve, head, ref(draft)), 'directives.wrong-state');
    await world.done(takeBack, officer, ref(draft));
    const alone = await world.person(THAI_THUY, 'officer');
    const { draftId } = await world.done(create, alone, { kind: 'KH', subject: 'tập huấn' });
    await world.done(edit, alone, {
      draftId,
      version: 1,
      ...FIELDS,
      kind: 'KH',
      symbol: 'KH-UBND',
      addressees: [],
      bases: [],
      signatureLines: [...FIELDS.signatureLines],
      recipients: ['Lưu: VT'],
    });
    await world.done(addAddressees, alone, { draftId, version: 2, phrases: ['UBND huyện Kiến Xương'] });
    assert.equal((await world.done(submitDraft, alone, { draftId, version: 3 })).state, 'reviewed');
  });

  it('is given by the signer that the draft names', async () => {
    const deputy = await world.person(PROVINCE, 'head', 'Vũ Thị Phó');
    const draft = await written();
    const fields = {
      ...FIELDS,
      addressees: [...FIELDS.addressees],
      bases: [],
      signatureLines: [...FIELDS.signatureLines],
      recipients: [...FIELDS.recipients],
    };
    await world.done(edit, officer, { ...ref(draft), ...fields, signerId: deputy.personId });
    assert.equal(
      await world.refused(edit, officer, {
        draftId: draft.id,
        version: draft.version + 1,
        ...fields,
        signerId: clerk.personId,
      }),
      'directives.signer-not-head',
    );
    const named = await look(draft.id);
    await world.done(submitDraft, officer, ref(named));
    await world.done(review, reviewer, ref(named));
    assert.equal(await world.refused(approve, head, ref(named)), 'directives.not-signer');
    await world.done(approve, deputy, ref(named));
    assert.equal((await look(draft.id)).signer, 'Vũ Thị Phó');
  });
});

describe('bad input', () => {
  it('of an older version is a conflict', async () => {
    const draft = await written();
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
    const draft = await written();
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
    const draft = await look(draftId);
    assert.ok(draft.departures.some(({ severity }) => severity === 'must'));
    assert.equal(await world.refused(submitDraft, officer, ref(draft)), 'directives.must-depart');
  });

  it('that gives work to who is not addressed is refused', async () => {
    const draft = await written();
    const work = {
      ...ref(draft),
      title: 'Tập huấn',
      topic: 'training',
      holders: 'chosen',
      holderIds: [await otherDistrict()],
    };
    assert.equal(await world.refused(addAssignment, officer, work), 'directives.holder-not-addressed');
  });

  it('that takes a recipient out takes the recipient out of the work too', async () => {
    const draft = await written();
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
    assert.deepEqual((await look(draft.id)).assignments[0]?.holderIds, [KIEN_XUONG]);
  });

  it('sent twice with one key is done once', async () => {
    const draft = await approved();
    const key = uuidv7();
    const first = await world.done(issue, clerk, ref(draft), key);
    assert.deepEqual(await world.done(issue, clerk, ref(draft), key), first);
  });

  it('by two clerks at once is issued once', async () => {
    const draft = await approved();
    const other = await world.person(PROVINCE, 'clerk');
    const outcomes = await Promise.all([
      world.refused(issue, clerk, ref(draft)),
      world.refused(issue, other, ref(draft)),
    ]);
    assert.deepEqual(outcomes.sort(), ['directives.wrong-state', 'done']);
  });

  it('whose number another document of the year carries is issued only when the clerk insists', async () => {
    const draft = await approved();
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
    const draft = await approved();
    world.clock.set('2025-06-30T08:00:00+07:00');
    const kept = await approved();
    world.clock.set('2025-07-01T08:00:00+07:00');
    assert.equal(await world.refused(issue, clerk, ref(kept)), 'directives.unit-ended');
    world.clock.set('2025-06-30T08:00:00+07:00');
    await world.done(issue, clerk, ref(draft));
    world.clock.set('2024-03-29T08:00:00+07:00');
  });

  it('that splits an assignment keeps its date and holders', async () => {
    const draft = await written();
    await world.done(propose, officer, ref(draft));
    const proposed = await look(draft.id);
    const whole = assertDefined(proposed.assignments[0], 'first');
    await world.done(splitAssignment, officer, {
      ...ref(proposed),
      assignmentId: whole.id,
      parts: [
        { title: 'Tuyên truyền', topic: 'outreach' },
        { title: 'Quán triệt', topic: 'outreach' },
      ],
    });
    const split = await look(draft.id);
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
    assert.equal((await look(draft.id)).assignments[0]?.dueOn, null);
  });
});

async function otherDistrict(): Promise<string> {
  const { matches } = await world.done(resolve, officer, { phrases: ['UBND các huyện, thành phố'] });
  const ids = matches.flatMap(({ units }) => units.map(({ id }) => id));
  return assertDefined(
    ids.find((id) => id !== THAI_THUY && id !== KIEN_XUONG),
    'third district',
  );
}
