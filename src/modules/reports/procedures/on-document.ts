import { z } from 'zod';
import { ok } from '#basics/result.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { CALL_STATES, READING_ROLES, REPORT_STATES } from '../model.ts';
import { DayPeriod, NamedUnit } from '../snapshot.ts';
import { callsOnDocument } from '../store/on-document.ts';
import { namedToday } from '../viewing.ts';

const ReportRef = z.object({ id: z.uuid(), state: z.enum(REPORT_STATES) });

export const DocumentCall = z.object({
  id: z.uuid(),
  title: z.string(),
  caller: NamedUnit,
  isOwn: z.boolean(),
  period: DayPeriod,
  dueOn: z.string(),
  state: z.enum(CALL_STATES),
  /** How many of those asked have reported; null where the organisation does not see them all. */
  coverage: z.object({ asked: z.int(), reported: z.int() }).nullable(),
  /** The caller's own report, which gathers the others, where the organisation may see it. */
  gathering: ReportRef.nullable(),
  /** What the organisation itself was asked to write. */
  asked: ReportRef.nullable(),
});
export type DocumentCall = z.output<typeof DocumentCall>;

/**
 * The calls for reports on the results of a document: the first ones, those of the organisation, and those that ask it;
 * the latest due date first, at most 100.
 */
export const onDocument = procedure({
  name: 'reports.on-document',
  title: { vi: 'Báo cáo kết quả thực hiện một văn bản', en: 'Reports on the results of a document' },
  effect: 'read',
  access: ownOrganisation(...READING_ROLES),
  input: z.strictObject({ documentId: z.uuid() }),
  output: z.object({ calls: z.array(DocumentCall) }),
  async handle({ tx, input, actor, clock }) {
    const rows = await callsOnDocument(tx, input.documentId, actor.organisationId);
    const callers = rows.map(({ callerId }) => callerId);
    const named = await namedToday(tx, callers, clock.today().toString());
    const calls = rows.map((row) => ({
      id: row.id,
      title: row.title,
      caller: named(row.callerId),
      isOwn: row.callerId === actor.organisationId,
      period: { from: row.periodFrom, to: row.periodTo },
      dueOn: row.dueOn,
      state: row.state,
      coverage: row.gathering === null ? null : { asked: row.askedCount, reported: row.reportedCount },
      gathering: row.gathering,
      asked: row.asked,
    }));
    return ok({ calls });
  },
});
