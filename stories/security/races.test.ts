import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from 'uuidv7';
import type { Result } from '#basics/result.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { run } from '#platform/procedure/run.ts';
import { confirmAssignments, draftSendingOn } from '#src/demonstration/directive-road.ts';
import { dutiesOf, partsOf, report, takeUp } from '#src/demonstration/duty-work.ts';
import { describeModules } from '#src/modules.ts';
import { ADMINISTRATOR, COMMUNE, DISTRICT, PROVINCE } from './cast.ts';
import { openScene, type Scene } from './scene.ts';

const { registry } = describeModules();

let scene: Scene;
before(async () => {
  scene = await openScene();
});
after(() => scene.close());

const call = (
  actor: PersonActor,
  name: string,
  input: object,
  idempotencyKey?: string,
): Promise<Result<unknown, Refusal>> => {
  const procedure = registry.find(name);
  assert.ok(procedure, name);
  return run(scene.platform, procedure, {
    actor,
    input,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
};

/** How several calls at one moment ended: "done", or the type of the refusal, sorted. */
async function outcomes(...calls: Promise<Result<unknown, Refusal>>[]): Promise<string[]> {
  const results = await Promise.all(calls);
  return results.map((result) => (result.ok ? 'done' : result.error.type)).sort();
}

const count = async (sql: string, ...values: unknown[]): Promise<number> => {
  const { rows } = await scene.db.database.pool.query(`select count(*)::int as count from ${sql}`, values);
  return rows[0].count;
};

describe('one key', () => {
  it('sent twenty times at one moment is one act and twenty equal answers', async () => {
    const subject = 'gửi hai mươi lần';
    const key = uuidv7();
    const sent = Array.from({ length: 20 }, () =>
      call(PROVINCE.officer, 'directives.create', { subject }, key),
    );
    const answers = await Promise.all(sent);
    assert.ok(answers.every(({ ok }) => ok));
    assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
    assert.equal(await count('draft where subject = $1', subject), 1);
    const [first] = answers;
    const { draftId } = (first?.ok ? first.value : {}) as { draftId: string };
    assert.equal(
      await count("journal_entry where procedure = 'directives.create' and $1 = any(subject_ids)", draftId),
      1,
    );
  });

  it('sent twenty times for an act that can be done only once gets the answer of the first too', async () => {
    const { incomingId } = scene;
    const { version } = await scene.act<{ version: number }>(PROVINCE.clerk, 'incoming.view', { incomingId });
    const input = { incomingId, version, reason: 'Gửi nhầm' };
    const key = uuidv7();
    const sent = Array.from({ length: 20 }, () => call(PROVINCE.clerk, 'incoming.discard', input, key));
    assert.deepEqual(await outcomes(...sent), Array(20).fill('done'));
    assert.deepEqual(await outcomes(call(PROVINCE.clerk, 'incoming.discard', input, uuidv7())), [
      'incoming.wrong-state',
    ]);
  });

  it('of one person gives another neither his answer nor his act, nor the same person for another act', async () => {
    const key = uuidv7();
    const input = { subject: 'của riêng tôi' };
    assert.deepEqual(await outcomes(call(PROVINCE.officer, 'directives.create', input, key)), ['done']);
    for (const [actor, name, other] of [
      [DISTRICT.officer, 'directives.create', input],
      [PROVINCE.clerk, 'directives.create', input],
      [PROVINCE.officer, 'directives.create', { subject: 'khác' }],
      [PROVINCE.officer, 'notifications.set-mail', { mail: true }],
    ] as const)
      assert.deepEqual(await outcomes(call(actor, name, other, key)), ['key-reused']);
    assert.equal(await count('draft where subject = any($1)', ['của riêng tôi', 'khác']), 1);
  });

  it('with another text is refused, also where the journal leaves that text out', async () => {
    const incomingId = await readLetter('thu-khac.txt');
    const { version } = await scene.act<{ version: number }>(PROVINCE.clerk, 'incoming.view', { incomingId });
    const key = uuidv7();
    const send = (reason: string) =>
      call(PROVINCE.clerk, 'incoming.discard', { incomingId, version, reason }, key);
    assert.deepEqual(await outcomes(send('Gửi nhầm')), ['done']);
    assert.deepEqual(await outcomes(send('Gửi trùng')), ['key-reused']);
    assert.deepEqual(await outcomes(send('Gửi nhầm')), ['done']);
  });
});

describe('two at one moment', () => {
  it('who register one document give it one number', async () => {
    const incomingId = await readLetter('thu-dang-ky.txt');
    const { version } = await scene.act<{ version: number }>(PROVINCE.clerk, 'incoming.view', { incomingId });
    await scene.act(PROVINCE.clerk, 'incoming.correct', correction(incomingId, version));
    const input = { incomingId, version: version + 1 };
    const ended = await outcomes(
      call(PROVINCE.clerk, 'incoming.register', input),
      call(PROVINCE.clerk, 'incoming.register', input),
    );
    assert.equal(ended.filter((end) => end === 'done').length, 1, ended.join());
    assert.equal(
      await count(
        "incoming where id = $1 and arrival_number is not null and state = 'registered'",
        incomingId,
      ),
      1,
    );
  });

  it('who accept and return one result: one of them does', async () => {
    const { district, dutyId } = await reportedPart();
    const ended = await outcomes(
      call(district.officer, 'duties.accept', { dutyId }),
      call(district.head, 'duties.return', { dutyId, reason: 'Thiếu số liệu' }),
      call(district.head, 'duties.accept', { dutyId }),
    );
    assert.equal(ended.filter((end) => end === 'done').length, 1, ended.join());
    assert.equal(
      await count("duty_event where duty_id = $1 and kind in ('accepted', 'returned')", dutyId),
      1,
    );
  });

  it('who ask for more time for one duty ask once', async () => {
    const [duty] = await dutiesOf(scene, DISTRICT.id, 'training');
    assert.ok(duty);
    const input = { dutyId: duty.id, dueOn: '2024-12-30', reason: 'Chờ tài liệu' };
    const ended = await outcomes(
      call(DISTRICT.head, 'duties.ask-extension', input),
      call(DISTRICT.head, 'duties.ask-extension', input),
    );
    assert.equal(ended.filter((end) => end === 'done').length, 1, ended.join());
    assert.equal(await count('extension where duty_id = $1', duty.id), 1);
  });

  it('who issue one draft issue it once, under one number', async () => {
    const draftId = await approvedDraft();
    const { version } = await scene.act<{ version: number }>(PROVINCE.clerk, 'directives.view-draft', {
      draftId,
    });
    const before = await count('outgoing where organisation_id = $1', PROVINCE.id);
    const ended = await outcomes(
      call(PROVINCE.clerk, 'directives.issue', { draftId, version }),
      call(PROVINCE.clerk, 'directives.issue', { draftId, version }),
      call(PROVINCE.clerk, 'directives.issue', { draftId, version }),
    );
    assert.equal(ended.filter((end) => end === 'done').length, 1, ended.join());
    assert.equal(await count('outgoing where organisation_id = $1', PROVINCE.id), before + 1);
  });

  it('who give the same person the same position give it once', async () => {
    const personId = COMMUNE.officer.personId;
    const input = {
      personId,
      organisationId: COMMUNE.id,
      role: 'reviewer',
      title: 'Công chức Văn phòng',
      from: '2024-04-08',
    };
    const ended = await outcomes(
      call(ADMINISTRATOR, 'accounts.give-position', input),
      call(ADMINISTRATOR, 'accounts.give-position', input),
    );
    assert.ok(ended.includes('done'), ended.join());
    assert.equal(await count('position where person_id = $1 and role = $2', personId, 'reviewer'), 1);
  });
});

/** A letter that came in and was read. */
async function readLetter(name: string): Promise<string> {
  const bytes = new TextEncoder().encode(
    `ỦY BAN NHÂN DÂN\nSố: 12/UBND\nKính gửi: các xã\nLàm việc (${name}).`,
  );
  const fileId = await scene.bring(PROVINCE.clerk, name, bytes);
  const { incomingIds } = await scene.act<{ incomingIds: string[] }>(PROVINCE.clerk, 'incoming.receive', {
    fileIds: [fileId],
  });
  const incomingId = incomingIds[0] ?? '';
  await scene.read(incomingId);
  return incomingId;
}

function correction(incomingId: string, version: number) {
  const nobody = { name: null, title: null, capacity: null };
  return {
    incomingId,
    version,
    document: {
      kind: 'CV',
      style: 'state',
      issuer: 'Ủy ban nhân dân huyện Tiền Hải',
      parentIssuer: null,
      number: '77',
      symbol: 'UBND',
      date: '2024-04-05',
      place: null,
      subject: 'Đăng ký cùng lúc',
      addressees: [],
      recipients: [],
      signer: nobody,
      references: [],
      items: [],
      deadlines: [],
      reportTo: null,
      via: null,
    },
  };
}

/** A part of a district's duty whose commune has just reported. */
async function reportedPart() {
  const [whole] = await dutiesOf(scene, DISTRICT.id, 'training');
  assert.ok(whole);
  for (const part of await partsOf(scene, DISTRICT.id, whole.id)) {
    const { state } = await scene.act<{ state: string }>(DISTRICT.head, 'duties.view', { dutyId: part.id });
    if (state === 'reported') return { district: DISTRICT, dutyId: part.id };
    if (state !== 'given') continue;
    await takeUp(scene, part.holder.id, part.id);
    await report(scene, part.holder.id, part.id, { narrative: 'Đã xong.', figures: [] });
    return { district: DISTRICT, dutyId: part.id };
  }
  return assert.fail('no part to report');
}

/** A draft that the head has approved and the clerk has not issued yet. */
async function approvedDraft(): Promise<string> {
  const { rows } = await scene.db.database.pool.query('select document_id from draft_carried limit 1');
  const draftId = await draftSendingOn(scene, rows[0].document_id);
  await confirmAssignments(scene, draftId);
  for (const [actor, verb] of [
    [PROVINCE.officer, 'submit'],
    [PROVINCE.reviewer, 'review'],
    [PROVINCE.head, 'approve'],
  ] as const) {
    const { version } = await scene.act<{ version: number }>(PROVINCE.officer, 'directives.view-draft', {
      draftId,
    });
    await scene.act(actor, `directives.${verb}`, { draftId, version });
  }
  return draftId;
}
