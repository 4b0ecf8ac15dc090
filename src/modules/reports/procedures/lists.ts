import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { fold } from '#basics/vietnamese.ts';
import { ancestorsOf, searchUnits, type UnitView, unitView } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { ownOrganisation, signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { candidatesOf, groupsOf, livedPart } from '../asking.ts';
import { gather } from '../figures.ts';
import { askedUnits, inOrder, namesOf } from '../gathering.ts';
import { CALLING_ROLES, hasReported, IsoDate, READING_ROLES } from '../model.ts';
import { mayFollowCall } from '../policy.ts';
import { figuresAsked } from '../questions.ts';
import { NamedUnit } from '../snapshot.ts';
import { callById } from '../store/calls.ts';
import { recentDocuments } from '../store/documents.ts';
import {
  type ListFilter,
  listCalls,
  listReports,
  reportsOfCall,
  SIDES,
  SORTS,
  STATE_FILTERS,
} from '../store/lists.ts';
import { reportById } from '../store/reports.ts';
import { callSummary, directiveLine, namedToday } from '../viewing.ts';
import { CallLineView, CallView, DirectiveLine, ReportLineView } from '../views.ts';

const ListInput = z.strictObject({
  text: z.string().max(200).default(''),
  /** Only on the results of this document. */
  documentId: z.uuid().optional(),
  sort: z.enum(SORTS).default('due'),
  descending: z.boolean().default(true),
  page: z.int().min(1).max(10_000).default(1),
  size: z.int().min(1).max(100).default(25),
});

function filterOf(input: z.output<typeof ListInput>, today: string): ListFilter {
  const { text, documentId, sort, descending, page, size } = input;
  const words = fold(text).split(' ').filter(Boolean);
  return { words, documentId, sort, descending, today, limit: size, offset: (page - 1) * size };
}

/** The reports that the organisation writes, or those that come to it or through it. */
export const list = procedure({
  name: 'reports.list',
  title: { vi: 'Danh sách báo cáo', en: 'List reports' },
  effect: 'read',
  access: ownOrganisation(...READING_ROLES),
  input: ListInput.extend({ side: z.enum(SIDES).default('mine'), state: z.enum(STATE_FILTERS).optional() }),
  output: z.object({ reports: z.array(ReportLineView), total: z.int() }),
  async handle({ input, tx, clock }) {
    const today = clock.today().toString();
    const filter = { ...filterOf(input, today), state: input.state };
    const { lines, total } = await listReports(tx, input.side, filter);
    const ids = lines.flatMap(({ aboutId, organisationId, receiverId }) => [
      aboutId,
      organisationId,
      receiverId,
    ]);
    const named = await namedToday(tx, ids, today);
    const reports = lines.map((line) => ({
      id: line.id,
      title: line.title,
      period: { from: line.periodFrom, to: line.periodTo },
      dueOn: line.dueOn,
      about: named(line.aboutId),
      organisation: named(line.organisationId),
      receiver: named(line.receiverId),
      state: line.state,
      callState: line.callState,
      changedAt: line.changedAt.toISOString(),
      asked: line.asked,
      reported: line.reported,
    }));
    return ok({ reports, total });
  },
});

/** The calls that the organisation made. */
export const calls = procedure({
  name: 'reports.calls',
  title: { vi: 'Các yêu cầu báo cáo đã gửi', en: 'List calls for reports' },
  effect: 'read',
  access: ownOrganisation(...READING_ROLES),
  input: ListInput,
  output: z.object({ calls: z.array(CallLineView), total: z.int() }),
  async handle({ input, tx, clock }) {
    const today = clock.today().toString();
    const { lines, total } = await listCalls(tx, filterOf(input, today));
    const summaries: z.output<typeof CallLineView>[] = [];
    for (const line of lines) {
      const { asked, reported } = line;
      summaries.push({ ...(await callSummary(tx, line, today)), asked, reported });
    }
    return ok({ calls: summaries, total });
  },
});

/** A call with everyone it asks: who has reported, who has not, and what each gave. */
export const viewCall = procedure({
  name: 'reports.view-call',
  title: { vi: 'Xem yêu cầu báo cáo', en: 'View a call for reports' },
  effect: 'read',
  access: mayFollowCall,
  input: z.strictObject({ callId: z.uuid() }),
  output: CallView,
  async handle({ input, tx, actor, clock }) {
    const call = await callById(tx, input.callId);
    if (call === undefined) return err({ type: 'not-found' });
    const today = clock.today().toString();
    const children = await reportsOfCall(tx, call.id);
    const { to } = livedPart({ from: call.periodFrom, to: call.periodTo }, today);
    const names = await namesOf(
      tx,
      children.map(({ aboutId }) => aboutId),
      to,
    );
    const placed = inOrder(children, names);
    const below = placed.map((child) => ({ totals: hasReported(child) ? child.totals : null }));
    return ok({
      call: await callSummary(tx, call, today),
      questions: [...call.questions],
      units: await askedUnits(tx, placed, { names, today }),
      figures: figuresAsked(call.questions).map((question) => gather(question, null, below)),
      mayDirect: CALLING_ROLES.includes(actor.role),
    });
  },
});

const Choices = z.object({
  groups: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      level: z.string().nullable(),
      direct: z.boolean(),
      units: z.array(NamedUnit),
    }),
  ),
  receivers: z.array(NamedUnit),
  /** The Steering Committee of the place and the board through which it is written to, where there are such. */
  usual: z.object({ receiverId: z.uuid().nullable(), viaId: z.uuid().nullable() }),
  documents: z.array(DirectiveLine),
});

/** What can be chosen when a call is made, or passed on with a report: units of the period in groups, receivers. */
export const choices = procedure({
  name: 'reports.choices',
  title: { vi: 'Các lựa chọn khi yêu cầu báo cáo', en: 'Choices for a call for reports' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({ periodFrom: IsoDate, periodTo: IsoDate, reportId: z.uuid().optional() }),
  output: Choices,
  async handle({ input, tx, actor, clock }) {
    if (input.periodTo < input.periodFrom) return err({ type: 'reports.period-turned', field: 'periodTo' });
    const today = clock.today().toString();
    const period = livedPart({ from: input.periodFrom, to: input.periodTo }, today);
    const report = input.reportId === undefined ? undefined : await reportById(tx, input.reportId);
    if (input.reportId !== undefined && report?.organisationId !== actor.organisationId)
      return err({ type: 'not-found' });
    const body = report?.aboutId ?? actor.organisationId;
    const subordinates = period.to < period.from ? [] : await candidatesOf(tx, body, period);
    const receivers = await receiversFor(tx, actor.organisationId, today);
    return ok({
      groups: groupsOf(subordinates).map(({ units, ...group }) => ({ ...group, units: units.map(inGroup) })),
      receivers: receivers.map(({ id, name }) => ({ id, name })),
      usual: usualOf(receivers),
      documents: (await recentDocuments(tx, 50)).map(directiveLine),
    });
  },
});

function inGroup({ id, shortName, level, within }: UnitView): NamedUnit {
  return { id, name: level === 'commune' && within !== null ? `${shortName} (${within})` : shortName };
}

/** Bodies above an organisation, and the Party bodies and People's Committees beside it, as possible receivers. */
async function receiversFor(tx: Tx, organisationId: string, on: string): Promise<readonly UnitView[]> {
  const own = await unitView(tx, organisationId, on);
  const above = (await ancestorsOf(tx, organisationId, on)).filter((unit) => unit.class === 'organisation');
  const beside =
    own?.territoryId == null || own.level === null
      ? []
      : (
          await searchUnits(
            tx,
            {
              text: '',
              on,
              class: 'organisation',
              kinds: ['steering_committee', 'party_committee', 'party_board', 'peoples_committee', 'office'],
              level: own.level,
              under: own.territoryId,
            },
            { number: 1, size: 100 },
          )
        ).units.filter((unit) => unit.territoryId === own.territoryId);
  const all = [...beside, ...above].filter(({ id }) => id !== organisationId);
  return [...new Map(all.map((unit) => [unit.id, unit])).values()];
}

function usualOf(receivers: readonly UnitView[]): { receiverId: string | null; viaId: string | null } {
  const committee = receivers.find(({ kind }) => kind === 'steering_committee');
  const board = receivers.find(({ kind, name }) => kind === 'party_board' && fold(name).includes('dan van'));
  return { receiverId: committee?.id ?? null, viaId: committee === undefined ? null : (board?.id ?? null) };
}
