import { type RawBuilder, sql } from 'kysely';
import {
  doneSince,
  inBoth,
  type Lane,
  readLane,
  type WorkContext,
  type WorkItem,
  type WorkPart,
  type WorkRow,
} from '#modules/my-work/index.ts';
import { kindLabel } from '#modules/registers/index.ts';
import { type Text, t } from '#platform/i18n/text.ts';
import { DIRECTIVE_PATHS } from './paths.ts';

/** What a draft asks of the person: go on writing, write it again, review, approve, issue; or it waits, or went out. */
type Kind =
  | 'draft'
  | 'redo'
  | 'review'
  | 'approve'
  | 'issue'
  | 'with-reviewer'
  | 'with-head'
  | 'with-clerk'
  | 'issued';

interface Row extends WorkRow {
  readonly kind: Kind;
  readonly draft_kind: string;
  readonly subject: string;
  readonly returned_reason: string | null;
  readonly document_id: string | null;
  readonly drafter: string;
}

const WHY: Readonly<Record<Kind, Text>> = {
  draft: { vi: 'Dự thảo đang soạn', en: 'Draft being written' },
  redo: { vi: 'Dự thảo bị trả lại: {reason}', en: 'Draft returned: {reason}' },
  review: { vi: 'Dự thảo chờ bạn thẩm định', en: 'Draft awaits your review' },
  approve: { vi: 'Dự thảo chờ bạn duyệt, ký', en: 'Draft awaits your approval' },
  issue: { vi: 'Đã duyệt, chờ phát hành', en: 'Approved, to be issued' },
  'with-reviewer': { vi: 'Chờ lãnh đạo phòng thẩm định', en: 'With the reviewer' },
  'with-head': { vi: 'Chờ lãnh đạo duyệt, ký', en: 'With the head' },
  'with-clerk': { vi: 'Chờ văn thư phát hành', en: 'With the clerk' },
  issued: { vi: 'Đã phát hành', en: 'Issued' },
};
const OPEN: Text = { vi: 'Mở', en: 'Open' };
const STEPS: Readonly<Record<Kind, Text>> = {
  draft: { vi: 'Soạn tiếp', en: 'Go on writing' },
  redo: { vi: 'Sửa dự thảo', en: 'Correct it' },
  review: { vi: 'Xem và thẩm định', en: 'Review' },
  approve: { vi: 'Xem và duyệt', en: 'Look and approve' },
  issue: { vi: 'Phát hành', en: 'Issue' },
  'with-reviewer': OPEN,
  'with-head': OPEN,
  'with-clerk': OPEN,
  issued: OPEN,
};
const DETAIL: Text = { vi: '{kind} · Người soạn: {drafter}', en: '{kind} · Drafted by {drafter}' };

/** Drafts of the own organisation whose turn is the person's, those he sent on, and those that went out. */
export async function draftWork(context: WorkContext, lane: Lane): Promise<WorkPart> {
  const { rows, totals } = await readLane<Row>(context, (each) => queriesOf(each, context), lane);
  return { items: rows.map(itemOf), totals };
}

function queriesOf(lane: Lane, context: WorkContext): RawBuilder<unknown>[] {
  const { actor, today } = context;
  if (actor.role === 'administrator') return [];
  const me = sql`${actor.personId}::uuid`;
  const isInvolved = sql`(d.drafter_id = ${me} or d.reviewer_id = ${me} or d.signer_id = ${me})`;
  const turn = turnOf(context);
  switch (lane) {
    case 'todo':
      return [
        ...(turn === null ? [] : [drafts(context, turn.when, turn.kind)]),
        drafts(context, sql`d.state = 'drafting' and d.drafter_id = ${me}`),
      ];
    case 'waiting': {
      const isOthers = turn === null ? sql`true` : sql`not (${turn.when})`;
      const isUnderWay = sql`d.state in ('submitted', 'reviewed', 'approved')`;
      return [drafts(context, sql`${isUnderWay} and ${isInvolved} and ${isOthers}`)];
    }
    case 'done':
      return [
        drafts(context, sql`d.state = 'issued' and d.changed_at >= ${doneSince(today)} and ${isInvolved}`),
      ];
  }
}

interface Turn {
  readonly kind: Kind;
  readonly when: RawBuilder<unknown>;
}

/** When it is the turn of the person's role to judge or issue a draft. */
function turnOf({ actor, today }: WorkContext): Turn | null {
  const me = sql`${actor.personId}::uuid`;
  switch (actor.role) {
    case 'reviewer':
      return { kind: 'review', when: sql`d.state = 'submitted' and d.drafter_id <> ${me}` };
    case 'head':
      // The one who was named to sign it; any head where nobody was, or where he holds the position no more.
      return {
        kind: 'approve',
        when: sql`d.state = 'reviewed' and (d.signer_id is null or d.signer_id = ${me} or not exists (
          select from position p where p.person_id = d.signer_id and p.organisation_id = d.organisation_id
            and p.role = 'head' and p.during @> ${today.toString()}::date))`,
      };
    case 'clerk':
      return { kind: 'issue', when: sql`d.state = 'approved'` };
    default:
      return null;
  }
}

/** Rows of drafts; what they ask, unless told, is what their state says to who only looks on. */
function drafts({ actor }: WorkContext, where: RawBuilder<unknown>, kind?: Kind): RawBuilder<unknown> {
  const asked = kind === undefined ? KIND_OF_STATE : sql`${kind}::text`;
  return sql`select ${asked} as kind, d.id, d.kind as draft_kind, d.subject, d.returned_reason, d.document_id,
      n.full_name as drafter, null::date as due_on, d.changed_at as at, false as urgent
    from draft d join person n on n.id = d.drafter_id
    where d.organisation_id = ${actor.organisationId}::uuid and ${where}`;
}

const KIND_OF_STATE = sql`case when d.state = 'drafting' and d.returned_reason is not null then 'redo'
  else case d.state when 'drafting' then 'draft' when 'submitted' then 'with-reviewer' when 'reviewed' then 'with-head'
    when 'approved' then 'with-clerk' else d.state end end`;

const ASKING: ReadonlySet<Kind> = new Set<Kind>(['draft', 'redo', 'review', 'approve', 'issue']);

function itemOf(row: Row): WorkItem {
  const { kind, subject, drafter } = row;
  const href =
    row.document_id === null ? DIRECTIVE_PATHS.draft(row.id) : DIRECTIVE_PATHS.document(row.document_id);
  const reason = (row.returned_reason ?? '').slice(0, 200);
  return {
    kind: `directives.${kind}`,
    id: row.id,
    title: subject,
    progress: null,
    why: inBoth((lang) => t(lang, WHY[kind], { reason })),
    detail: inBoth((lang) => t(lang, DETAIL, { kind: kindLabel(row.draft_kind)[lang], drafter })),
    dueOn: null,
    at: row.at.toISOString(),
    urgent: false,
    tone: kind === 'issued' ? 'success' : kind === 'redo' ? 'warning' : 'info',
    asks: ASKING.has(kind),
    href,
    step: { label: STEPS[kind], href: kind === 'issue' ? DIRECTIVE_PATHS.act(row.id, 'phat-hanh') : href },
  };
}
