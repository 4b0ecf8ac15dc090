import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { type FigureValue, MOST_TEXT, MOST_VALUE } from '../figures.ts';
import { countedUntil, heldDuties } from '../gathering.ts';
import { MOST_EVIDENCE, MOST_QUESTIONS, REPORT_STATES, ReportRef } from '../model.ts';
import { MOST_SECTION, prefill, rewrite, SECTION_KEYS, type Section } from '../narrative.ts';
import { begin, mayAct, move, type Step } from '../policy.ts';
import { isCounted, type Question } from '../questions.ts';
import { addEvidence, evidenceOf, removeEvidence } from '../store/editions.ts';
import type { EnteredFigure } from '../store/reports.ts';

/** What every act on a report answers. */
export const ReportMoved = z.object({
  reportId: z.uuid(),
  version: z.int(),
  state: z.enum(REPORT_STATES),
});

/** The journal's subject of an act on one report. */
export const subjectReport = { subjects: ({ reportId }: { readonly reportId: string }) => [reportId] };

type ReportContext = HandlerContext<z.output<typeof ReportRef>>;

/**
 * Begins to write an asked or returned report: the actor is its drafter. Sections that nobody has written are filled
 * with the accepted results of duties, marked as such.
 */
export const start = procedure({
  name: 'reports.start',
  title: { vi: 'Bắt đầu soạn báo cáo', en: 'Begin a report' },
  access: mayAct('start'),
  input: ReportRef,
  output: ReportMoved,
  journal: subjectReport,
  async handle(context) {
    const begun = await begin(context, 'start');
    if (!begun.ok) return begun;
    const sections = await prefilled(context, begun.value);
    return ok(
      await move(context, begun.value, {
        drafter_id: context.actor.personId,
        reviewer_id: null,
        approver_id: null,
        narrative: JSON.stringify({ sections }),
      }),
    );
  },
});

async function prefilled({ tx, clock }: ReportContext, { report, call }: Step): Promise<readonly Section[]> {
  const until = countedUntil(call, clock.today());
  const duties = await heldDuties(tx, { report, call, until });
  const accepted = duties.flatMap(({ state, closedOn, title, topic, result }) =>
    state === 'accepted' && closedOn !== null && closedOn <= until && result !== null
      ? [{ title, topic, result }]
      : [],
  );
  return prefill(report.sections, accepted);
}

/** Puts the accepted results into the sections again that nobody has written himself. */
export const refill = procedure({
  name: 'reports.prefill',
  title: { vi: 'Lấy lại kết quả nhiệm vụ vào báo cáo', en: 'Take the results of duties into a report again' },
  access: mayAct('edit'),
  input: ReportRef,
  output: ReportMoved,
  journal: subjectReport,
  async handle(context) {
    const begun = await begin(context, 'edit');
    if (!begun.ok) return begun;
    const sections = await prefilled(context, begun.value);
    return ok(await move(context, begun.value, { narrative: JSON.stringify({ sections }) }));
  },
});

const EnteredValue = z.strictObject({
  key: z.string().max(60),
  /** A whole number; with `text` absent too, the unit has no figure, which is not zero. */
  number: z.int().min(0).max(MOST_VALUE).optional(),
  text: z.string().trim().max(MOST_TEXT).optional(),
});

const EditInput = z.strictObject({
  ...ReportRef.shape,
  sections: z
    .array(z.strictObject({ key: z.enum(SECTION_KEYS), text: z.string().max(MOST_SECTION).default('') }))
    .max(SECTION_KEYS.length)
    .default([]),
  figures: z.array(EnteredValue).max(MOST_QUESTIONS).default([]),
});

/**
 * Changes text and own figures of a report that is being written; what is not named stays. Counted figures cannot be
 * entered. Refusals: `reports.unknown-figure`, `reports.figure-kind`.
 */
export const edit = procedure({
  name: 'reports.edit',
  title: { vi: 'Sửa báo cáo', en: 'Edit a report' },
  access: mayAct('edit'),
  input: EditInput,
  output: ReportMoved,
  journal: { subjects: ({ reportId }) => [reportId], personal: ['sections', 'figures'] },
  async handle(context) {
    const { input, actor, clock } = context;
    const begun = await begin(context, 'edit');
    if (!begun.ok) return begun;
    const { report, call } = begun.value;
    const given = readFigures(input.figures, call.questions);
    if (!given.ok) return given;
    const entered: Record<string, EnteredFigure> = { ...report.figures };
    for (const [key, value] of given.value) {
      if (value === entered[key]?.value) continue;
      if (value === null) delete entered[key];
      else entered[key] = { value, personId: actor.personId, at: clock.now().toString() };
    }
    return ok(
      await move(context, begun.value, {
        narrative: JSON.stringify({ sections: rewrite(report.sections, input.sections) }),
        figures: JSON.stringify(entered),
      }),
    );
  },
});

type Given = readonly (readonly [string, FigureValue | null])[];

/** The values by key; null where the unit has none. */
function readFigures(
  figures: z.output<typeof EditInput>['figures'],
  questions: readonly Question[],
): Result<Given, Refusal> {
  const given: (readonly [string, FigureValue | null])[] = [];
  for (const [index, { key, number, text }] of figures.entries()) {
    const field = `figures.${index}.${number === undefined ? 'text' : 'number'}`;
    const question = questions.find((one) => one.key === key);
    if (isCounted(key)) return err({ type: 'reports.figure-counted', field });
    if (question === undefined) return err({ type: 'reports.unknown-figure', field });
    const isWrong = question.answer === 'number' ? text !== undefined && text !== '' : number !== undefined;
    if (isWrong) return err({ type: 'reports.figure-kind', field, data: { label: question.label } });
    given.push([key, question.answer === 'number' ? (number ?? null) : text || null]);
  }
  return ok(given);
}

/** Adds files that prove what the report says; they must have been brought by the organisation. */
export const attach = procedure({
  name: 'reports.attach',
  title: { vi: 'Thêm tài liệu kiểm chứng vào báo cáo', en: 'Add evidence to a report' },
  access: mayAct('edit'),
  input: z.strictObject({ ...ReportRef.shape, fileIds: z.array(z.uuid()).min(1).max(20) }),
  output: ReportMoved,
  journal: subjectReport,
  async handle(context) {
    const { input, tx, actor } = context;
    const begun = await begin(context, 'edit');
    if (!begun.ok) return begun;
    const { reportId, fileIds } = input;
    const { organisationId } = actor;
    const already = await evidenceOf(tx, reportId);
    if (already.length + fileIds.length > MOST_EVIDENCE)
      return err({ type: 'reports.too-many-files', data: { limit: MOST_EVIDENCE }, field: 'fileIds' });
    const own = await addEvidence(tx, { reportId, fileIds, organisationId });
    if (own < new Set(fileIds).size) return err({ type: 'reports.file-not-yours', field: 'fileIds' });
    return ok(await move(context, begun.value));
  },
});

/** Takes a file out of the evidence. */
export const detach = procedure({
  name: 'reports.detach',
  title: { vi: 'Bỏ tài liệu kiểm chứng khỏi báo cáo', en: 'Remove evidence from a report' },
  access: mayAct('edit'),
  input: z.strictObject({ ...ReportRef.shape, fileId: z.uuid() }),
  output: ReportMoved,
  journal: subjectReport,
  async handle(context) {
    const begun = await begin(context, 'edit');
    if (!begun.ok) return begun;
    await removeEvidence(context.tx, context.input.reportId, context.input.fileId);
    return ok(await move(context, begun.value));
  },
});
