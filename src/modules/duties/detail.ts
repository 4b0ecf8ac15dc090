import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { unitsByIds } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { CountOfParts, type DutyDetail } from './detail-shape.ts';
import { actsOf } from './policy.ts';
import { progressOfParts } from './progress.ts';
import { candidatesOf } from './receivers.ts';
import { evidenceOf, resultsOf } from './results.ts';
import { type Duty, dutyById, dutyColumns, personNames } from './store.ts';
import { nameOf, summariesOf } from './summary.ts';

/** Everything about a duty that its page shows; undefined when the acting organisation may not see it. */
export async function dutyDetail(
  tx: Tx,
  id: string,
  actor: PersonActor,
  today: Temporal.PlainDate,
): Promise<DutyDetail | undefined> {
  const duty = await dutyById(tx, id);
  if (duty === undefined) return undefined;
  const related = await relatedOf(tx, duty);
  const [summary, ...others] = await summariesOf(tx, [duty, ...related], today);
  if (summary === undefined) return undefined;
  const on = today.toString();
  const twins = others.filter((other) => other.id !== duty.parent_id);
  const isAssigner = duty.assigner_id === actor.organisationId;
  return {
    ...summary,
    detail: duty.detail,
    dueBasis: duty.due_basis,
    document: await documentOf(tx, duty.document_id),
    changedBy: await documentOf(tx, duty.changed_by_id),
    whole: others.find((other) => other.id === duty.parent_id) ?? null,
    together: twins,
    progress: CountOfParts.parse(await progressOfParts(tx, id, on)),
    results: await roundsOf(tx, duty, actor),
    events: await eventsOf(tx, id, on),
    proposals: await proposalsOf(tx, id, actor, on),
    extensions: await extensionsOf(tx, id),
    holdings: await holdingsOf(tx, id, on),
    acts: await possibleActs(tx, duty, actor, on),
    isAssigner,
  };
}

/** What the reader may do with it now; nothing is passed down where nobody stands below. */
async function possibleActs(tx: Tx, duty: Duty, actor: PersonActor, on: string) {
  const acts = [...actsOf(duty, actor)];
  if (!acts.includes('pass-down')) return acts;
  const { direct } = await candidatesOf(tx, duty.holder_id, on);
  return direct.length > 0 ? acts : acts.filter((act) => act !== 'pass-down');
}

/** The whole of which it is a part, and the same duty come from another unit by a merger. */
async function relatedOf(tx: Tx, duty: Duty): Promise<readonly Duty[]> {
  const { rows } = await sql<Duty>`
    select ${dutyColumns} from duty where id = ${duty.parent_id}::uuid
    union all
    select ${dutyColumns} from duty
    where duty.id <> ${duty.id}::uuid and duty.holder_id = ${duty.holder_id}::uuid and duty.title = ${duty.title}
      and (duty.assignment_id = ${duty.assignment_id}::uuid or duty.parent_id = ${duty.parent_id}::uuid)
  `.execute(tx);
  return rows;
}

async function documentOf(tx: Tx, id: string | null) {
  if (id === null) return null;
  const row = await tx
    .selectFrom('document')
    .select(['number', 'symbol', 'subject', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const mark = [row.number, row.symbol].filter((part) => part !== null).join('/');
  return { id, mark: mark === '' ? null : mark, subject: row.subject, state: row.state };
}

/** Rounds that the reader may see: drafts stay in the holder's house. */
async function roundsOf(tx: Tx, duty: Duty, actor: PersonActor) {
  const all = await resultsOf(tx, duty.id);
  const isHolder = duty.holder_id === actor.organisationId;
  const shown = all.filter((round) => isHolder || (round.state !== 'draft' && round.state !== 'submitted'));
  const files = await evidenceOf(
    tx,
    shown.map((round) => round.id),
  );
  const people = await personNames(
    tx,
    shown.flatMap((round) => [round.written_by, round.approved_by, round.decided_by]),
  );
  const name = (id: string | null) => (id === null ? null : (people.get(id) ?? '—'));
  return shown.map((round) => ({
    id: round.id,
    round: round.round,
    narrative: round.narrative,
    figures: [...round.figures],
    state: round.state,
    version: round.version,
    writtenBy: name(round.written_by),
    approvedBy: name(round.approved_by),
    decidedBy: name(round.decided_by),
    reason: round.reason,
    writtenAt: round.written_at.toISOString(),
    sentAt: round.sent_at?.toISOString() ?? null,
    decidedAt: round.decided_at?.toISOString() ?? null,
    files: files
      .filter((file) => file.result_id === round.id)
      .map(({ id, name: fileName, size }) => ({ id, name: fileName, size })),
  }));
}

async function eventsOf(tx: Tx, dutyId: string, on: string) {
  const rows = await tx
    .selectFrom('duty_event')
    .select(['at', 'kind', 'unit_id', 'person_id', 'note'])
    .where('duty_id', '=', dutyId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const unitIds = rows.flatMap((row) => (row.unit_id === null ? [] : [row.unit_id]));
  const units = await unitsByIds(tx, [...new Set(unitIds)], on);
  const people = await personNames(
    tx,
    rows.map((row) => row.person_id),
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    kind: z.string().parse(row.kind),
    unit: row.unit_id === null ? null : nameOf(row.unit_id, units).name,
    person: row.person_id === null ? null : (people.get(row.person_id) ?? '—'),
    note: row.note,
  }));
}

async function proposalsOf(tx: Tx, dutyId: string, actor: PersonActor, on: string) {
  const rows = await tx
    .selectFrom('proposal')
    .selectAll()
    .where('duty_id', '=', dutyId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  const units = await unitsByIds(
    tx,
    rows.flatMap((row) => [row.from_id, row.to_id]),
    on,
  );
  return rows.map((row) => ({
    id: row.id,
    firstId: row.first_id,
    from: nameOf(row.from_id, units),
    to: nameOf(row.to_id, units),
    question: row.question,
    state: row.state as 'asked' | 'answered' | 'forwarded',
    answer: row.answer,
    askedAt: row.asked_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    answerBy: row.answer_by,
    toAnswer:
      row.state === 'asked' &&
      row.to_id === actor.organisationId &&
      (actor.role === 'reviewer' || actor.role === 'head'),
  }));
}

async function extensionsOf(tx: Tx, dutyId: string) {
  const rows = await tx
    .selectFrom('extension')
    .selectAll()
    .where('duty_id', '=', dutyId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    wasDueOn: row.was_due_on,
    dueOn: row.due_on,
    reason: row.reason,
    state: row.state as 'asked' | 'granted' | 'refused',
    decisionReason: row.decision_reason,
    askedAt: row.asked_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
  }));
}

async function holdingsOf(tx: Tx, dutyId: string, on: string) {
  const rows = await tx
    .selectFrom('duty_holding')
    .select(['holder_id', 'from_on', 'reason'])
    .where('duty_id', '=', dutyId)
    .orderBy('from_on')
    .execute();
  const units = await unitsByIds(
    tx,
    rows.map((row) => row.holder_id),
    on,
  );
  return rows.map((row) => ({
    holder: nameOf(row.holder_id, units),
    fromOn: row.from_on,
    reason: row.reason as 'given' | 'succession',
  }));
}
