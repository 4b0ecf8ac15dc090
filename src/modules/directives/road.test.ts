import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertDefined } from '#basics/assert.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { addAssignment, confirmAssignment, dropAssignment } from './procedures/assignments.ts';
import { recall } from './procedures/change-paper.ts';
import { viewDocument } from './procedures/documents.ts';
import { create } from './procedures/drafting.ts';
import { issue } from './procedures/issue.ts';
import { progress } from './procedures/progress.ts';
import { propose } from './procedures/propose.ts';
import { addAddressees } from './procedures/recipients.ts';
import { submitDraft } from './procedures/steps.ts';
import { list, viewDraft } from './procedures/views.ts';
import { type DraftWorld, openDraftWorld, ref } from './testing/drafts.ts';
import { KIEN_XUONG, THAI_THUY } from './testing.ts';

let world: DraftWorld;
let officer: PersonActor;
let head: PersonActor;
let clerk: PersonActor;
let letter = '';
before(async () => {
  world = await openDraftWorld();
  ({ officer, head, clerk, letter } = world);
});
after(() => world.close());

describe('the road of a directive', () => {
  it('begins with a draft that carries the letter and is read from it', async () => {
    const { draftId } = await world.done(create, officer, { carriedId: letter });
    const draft = await world.look(draftId);
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
    let draft = await world.written();
    await world.done(propose, officer, ref(draft));
    draft = await world.look(draft.id);
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
      draft = await world.look(draft.id);
    }
    draft = await world.approved(draft);
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
    let draft = await world.written();
    await world.done(addAddressees, officer, { ...ref(draft), unitIds: [KIEN_XUONG], purpose: 'know' });
    draft = await world.look(draft.id);
    await world.done(addAssignment, officer, {
      ...ref(draft),
      title: 'Tập huấn',
      topic: 'training',
      holders: 'all',
    });
    draft = await world.look(draft.id);
    const [added] = draft.assignments;
    assert.deepEqual(added?.holderIds, [THAI_THUY]);
    await world.done(confirmAssignment, officer, {
      ...ref(draft),
      assignmentId: assertDefined(added, 'added').id,
    });
    const { documentId } = await world.done(
      issue,
      clerk,
      ref(await world.approved(await world.look(draft.id))),
    );
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
    const stranger = await world.person(await world.otherDistrict(), 'head');
    assert.equal(await world.refused(viewDocument, stranger, { documentId }), 'not-found');
    assert.equal(await world.refused(viewDraft, stranger, { draftId: draft.id }), 'not-found');
    assert.equal((await world.done(list, stranger, {})).total, 0);
  });

  it('is withdrawn with its open duties when it is recalled, once', async () => {
    const draft = await world.written();
    await world.done(addAssignment, officer, {
      ...ref(draft),
      title: 'Tập huấn',
      topic: 'training',
      holders: 'all',
    });
    const added = await world.look(draft.id);
    await world.done(confirmAssignment, officer, {
      ...ref(added),
      assignmentId: assertDefined(added.assignments[0], 'added').id,
    });
    const { documentId } = await world.done(
      issue,
      clerk,
      ref(await world.approved(await world.look(draft.id))),
    );
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
    const old = await world.done(issue, clerk, ref(await world.approved()));
    const { draftId } = await world.done(create, officer, {
      changesId: old.documentId,
      changeKind: 'replacement',
    });
    const draft = await world.look(draftId);
    assert.equal(draft.addressees.length, 2);
    assert.equal(draft.content.number, null);
    assert.equal(draft.content.signature.name, null);
    const ready = await world.approved(draft);
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
