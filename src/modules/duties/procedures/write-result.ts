import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { begin, mayAct, move } from '../policy.ts';
import { latestResult } from '../results.ts';
import { DutyOutcome } from './output.ts';

/** A figure that the officer gives; an empty line of the form has neither label nor value. */
const Figure = z.strictObject({
  label: z.string().trim().min(1).max(120).optional(),
  value: z.number().min(-1e12).max(1e12).optional(),
  unit: z.string().trim().max(40).optional(),
});

const ResultInput = z.strictObject({
  dutyId: z.uuid(),
  narrative: z.string().trim().min(1).max(20_000),
  figures: z.array(Figure).max(30).default([]),
  /** Evidence: all files that belong to the result; those left out are taken away again. */
  fileIds: z.array(z.uuid()).max(20).default([]),
  /** The version of the draft that the officer saw; absent for a new one. */
  version: z.int().positive().optional(),
});

/**
 * The officer writes the result of a duty, with figures and evidence, and can write it again until it is submitted. After
 * a return a new round begins. Refusals: `duties.wrong-state`, `duties.not-your-duty`, `duties.figure-incomplete`,
 * `duties.unknown-file`, `conflict`.
 */
export const writeResult = procedure({
  name: 'duties.write-result',
  title: { vi: 'Viết kết quả', en: 'Write the result' },
  access: mayAct('write-result'),
  input: ResultInput,
  output: DutyOutcome.extend({ resultId: z.uuid(), version: z.int() }),
  journal: { subjects: ({ dutyId }, { resultId }) => [dutyId, resultId], personal: ['narrative'] },
  handle: async (context) => {
    const begun = await begin(context, 'write-result');
    if (!begun.ok) return begun;
    const figures = completeFigures(context.input.figures);
    if (!figures.ok) return figures;
    const draft = await putDraft(context, figures.value);
    if (!draft.ok) return draft;
    const evidence = await putEvidence(context, draft.value.id);
    if (!evidence.ok) return evidence;
    const event = begun.value.state === 'in-progress' ? null : 'started';
    const outcome = await move(context, begun.value, 'write-result', { event });
    return ok({ ...outcome, resultId: draft.value.id, version: draft.value.version });
  },
});

type Input = z.output<typeof ResultInput>;
type FigureLine = { label: string; value: number; unit: string | null };

function completeFigures(lines: Input['figures']): Result<FigureLine[], Refusal> {
  const figures: FigureLine[] = [];
  for (const [index, { label, value, unit }] of lines.entries()) {
    if (label === undefined && value === undefined) continue;
    if (label === undefined || value === undefined) {
      const field = `figures.${index}.${label === undefined ? 'label' : 'value'}`;
      return err({ type: 'duties.figure-incomplete', field });
    }
    figures.push({ label, value, unit: unit ?? null });
  }
  return ok(figures);
}

/** Writes the draft of this round anew, or begins the next round. */
async function putDraft(
  { tx, input, actor, clock }: HandlerContext<Input>,
  figures: readonly FigureLine[],
): Promise<Result<{ id: string; version: number }, Refusal>> {
  const last = await latestResult(tx, input.dutyId);
  const at = toDate(clock.now());
  const content = { narrative: input.narrative, figures: JSON.stringify(figures), written_at: at };
  if (last?.state !== 'draft') {
    if (input.version !== undefined) return err({ type: 'conflict' });
    const id = uuidv7();
    const values = { id, duty_id: input.dutyId, round: (last?.round ?? 0) + 1, state: 'draft' };
    await tx
      .insertInto('duty_result')
      .values({ ...values, ...content, written_by: actor.personId })
      .execute();
    return ok({ id, version: 1 });
  }
  if (input.version !== undefined && input.version !== last.version) return err({ type: 'conflict' });
  const version = last.version + 1;
  await tx
    .updateTable('duty_result')
    .set({ ...content, version, written_by: actor.personId })
    .where('id', '=', last.id)
    .execute();
  return ok({ id: last.id, version });
}

/** The evidence is what the input names: files of the own organisation, or ones that an earlier round had. */
async function putEvidence(
  { tx, input, actor }: HandlerContext<Input>,
  resultId: string,
): Promise<Result<undefined, Refusal>> {
  const { rows } = await sql<{ id: string }>`
    select f.id from stored_file f
    where f.id = any(${input.fileIds}::uuid[]) and (f.organisation_id = ${actor.organisationId}::uuid or exists (
      select from duty_evidence e join duty_result r on r.id = e.result_id
      where e.file_id = f.id and r.duty_id = ${input.dutyId}::uuid))
  `.execute(tx);
  if (rows.length < new Set(input.fileIds).size)
    return err({ type: 'duties.unknown-file', field: 'fileIds' });
  await tx.deleteFrom('duty_evidence').where('result_id', '=', resultId).execute();
  await sql`
    insert into duty_evidence (result_id, file_id) select distinct ${resultId}::uuid, unnest(${input.fileIds}::uuid[])
  `.execute(tx);
  return ok();
}
