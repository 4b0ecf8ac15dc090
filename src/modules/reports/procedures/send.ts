import { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import { type DocumentDraft, documentOf } from '#documents/write/draft.ts';
import { cite } from '#law/citation.ts';
import { deliver } from '#modules/deliveries/index.ts';
import { type TakenNumber, takeNumber } from '#modules/registers/index.ts';
import { toDate } from '#platform/clock.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { totalsOf } from '../figures.ts';
import { gatherReport } from '../gathering.ts';
import { ReportRef } from '../model.ts';
import { tell } from '../notices.ts';
import { begin, mayAct, move, type Step } from '../policy.ts';
import type { Snapshot } from '../snapshot.ts';
import { insertDocument } from '../store/documents.ts';
import { insertEdition } from '../store/editions.ts';
import { personNames } from '../store/reports.ts';
import { draftOfReport } from '../writing.ts';
import { FORMATS, fileName, writeFile } from '../written.ts';
import { ReportMoved } from './drafting.ts';

type SendContext = HandlerContext<z.output<typeof ReportRef>>;

/**
 * Sends an approved report: all figures are counted and frozen with what they are made of, the outgoing register gives
 * the number, the report is written as DOCX and PDF in the sender's style and delivered to the receiver, or to the body
 * in between. What is sent does not change; a correction is the next edition, after a return.
 */
export const send = procedure({
  name: 'reports.send',
  title: { vi: 'Gửi báo cáo', en: 'Send a report' },
  basis: [cite('30/2020/NĐ-CP', { article: 15 }), cite('30/2020/NĐ-CP', { article: 18 })],
  access: mayAct('send'),
  input: ReportRef,
  output: ReportMoved.extend({ documentId: z.uuid(), number: z.string(), edition: z.int() }),
  journal: { subjects: ({ reportId }, { documentId }) => [reportId, documentId] },
  async handle(context) {
    const { tx, actor, clock } = context;
    const begun = await begin(context, 'send');
    if (!begun.ok) return begun;
    const { report, call } = begun.value;
    const today = clock.today();
    const snapshot = await gatherReport(tx, { report, call, today, hold: true });
    const issued = await issueReport(context, begun.value, snapshot);
    if (!issued.ok) return issued;
    const { documentId, taken } = issued.value;
    const at = toDate(clock.now());
    const edition = report.edition + 1;
    await insertEdition(tx, {
      reportId: report.id,
      number: edition,
      organisationId: report.organisationId,
      documentId,
      snapshot,
      totals: totalsOf(snapshot.figures),
      sentBy: actor.personId,
      sentAt: at,
    });
    const moved = await move(context, begun.value, { edition, sent_at: at });
    await handOver(context, begun.value, { documentId, at });
    return ok({ ...moved, documentId, number: taken.text, edition });
  },
});

interface Issued {
  readonly documentId: string;
  readonly taken: TakenNumber;
}

/** Number, files, document and register entry. */
async function issueReport(
  { tx, actor, clock, files }: SendContext,
  { report, call }: Step,
  snapshot: Snapshot,
): Promise<Result<Issued, Refusal>> {
  const today = clock.today();
  const signerId = assertDefined(report.approverId, 'signer of an approved report');
  const name = assertDefined((await personNames(tx, [signerId])).get(signerId), 'name of the signer');
  const writing = { report, call, snapshot, today };
  const blank = await draftOfReport(tx, writing, null);
  if (blank.symbol === null) return err({ type: 'reports.no-abbreviation' });
  const { organisationId } = report;
  const { style, kind } = blank;
  const taken = await takeNumber(tx, { organisationId, direction: 'out', style, kind, on: today });
  if (!taken.ok) return taken;
  const issue = { number: taken.value.text, date: today.toString(), signer: name };
  const content = await draftOfReport(tx, writing, issue);
  const documentId = await insertDocument(tx, {
    document: documentOf(content),
    organisationId,
    signer: { id: signerId, name },
    sender: actor.personId,
    seriesId: taken.value.seriesId,
    number: taken.value.number,
    files: await storeFiles(files, content),
    at: toDate(clock.now()),
  });
  return ok({ documentId, taken: taken.value });
}

/** The bytes are kept by their hash: a refused act leaves no row that names them. */
async function storeFiles(files: SendContext['files'], content: DocumentDraft) {
  const notation = `BC ${content.number ?? ''} ${content.symbol ?? ''}`;
  const written = FORMATS.map(async (format) => {
    const bytes = await writeFile(content, format, content.date ?? '');
    return {
      format,
      sha256: await files.put(bytes),
      size: bytes.length,
      name: fileName(notation, format),
    };
  });
  return Promise.all(written);
}

async function handOver(
  { tx }: SendContext,
  { report, call }: Step,
  { documentId, at }: { readonly documentId: string; readonly at: Date },
): Promise<void> {
  const unitId = report.viaId ?? report.receiverId;
  // Who writes for a unit that ended sends to itself: nothing travels.
  if (unitId === report.organisationId) return;
  const recipients = [{ unitId, purpose: 'act' as const }];
  await deliver(tx, { documentId, senderId: report.organisationId, recipients, at });
  await tell(tx, {
    kind: 'reports.arrived',
    organisationId: unitId,
    roles: ['officer', 'reviewer', 'head'],
    report,
    call,
    at,
  });
}
