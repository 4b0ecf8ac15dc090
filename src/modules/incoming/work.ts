import { type RawBuilder, sql } from 'kysely';
import type { OfficialDocument } from '#documents/model.ts';
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
import { printNumber } from '#modules/registers/index.ts';
import { type Text, t } from '#platform/i18n/text.ts';
import { NOTHING_READ } from './content.ts';
import { INCOMING_PATHS } from './paths.ts';
import { KEEPERS } from './policy.ts';
import { titleOf } from './procedures/view.ts';

/** register: read, to be checked and registered · type-in: could not be read · reading: a job reads it · registered. */
type Kind = 'register' | 'type-in' | 'reading' | 'registered';

interface Row extends WorkRow {
  readonly kind: Kind;
  readonly place: number;
  readonly content: OfficialDocument | null;
  readonly file_name: string | null;
  readonly arrival_number: number | null;
}

const WHY: Readonly<Record<Kind, Text>> = {
  register: { vi: 'Đã đọc, chờ kiểm tra và đăng ký', en: 'Read, to be checked and registered' },
  'type-in': { vi: 'Không đọc được tệp, cần nhập tay', en: 'The file could not be read: type it in' },
  reading: { vi: 'Chương trình đang đọc tệp', en: 'The program is reading the file' },
  registered: { vi: 'Đã đăng ký, số đến {number}', en: 'Registered, number {number}' },
};
const STEPS: Readonly<Record<Kind, Text>> = {
  register: { vi: 'Kiểm tra, đăng ký', en: 'Check and register' },
  'type-in': { vi: 'Nhập nội dung', en: 'Type it in' },
  reading: { vi: 'Mở', en: 'Open' },
  registered: { vi: 'Mở', en: 'Open' },
};
const TONES: Readonly<Record<Kind, WorkItem['tone']>> = {
  register: 'info',
  'type-in': 'warning',
  reading: 'neutral',
  registered: 'success',
};
const INCOMING: Text = { vi: 'Văn bản đến', en: 'Incoming document' };

/** What came in and is to be registered: the clerk's. */
export async function incomingWork(context: WorkContext, lane: Lane): Promise<WorkPart> {
  const { rows, totals } = await readLane<Row>(context, (each) => queriesOf(each, context), lane);
  return { items: rows.map(itemOf), totals };
}

function queriesOf(lane: Lane, { actor, today }: WorkContext): RawBuilder<unknown>[] {
  if (!KEEPERS.includes(actor.role)) return [];
  switch (lane) {
    case 'todo':
      return [rowsOf(actor.organisationId, sql`i.state in ('read', 'unreadable') and i.carried_in is null`)];
    case 'waiting':
      return [rowsOf(actor.organisationId, sql`i.state = 'reading'`)];
    case 'done':
      return [
        rowsOf(
          actor.organisationId,
          sql`i.registered_at >= ${doneSince(today)} and i.registered_by = ${actor.personId}::uuid
            and i.delivery_id is null`,
        ),
      ];
  }
}

function rowsOf(organisationId: string, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select case i.state when 'read' then 'register' when 'unreadable' then 'type-in' else i.state end as kind,
      i.id, i.place, i.content, f.name as file_name, i.arrival_number, null::date as due_on,
      coalesce(i.registered_at, i.received_at) as at, false as urgent
    from incoming i left join stored_file f on f.id = i.file_id
    where i.organisation_id = ${organisationId}::uuid and ${where}`;
}

function itemOf(row: Row): WorkItem {
  const { kind } = row;
  const content = row.content ?? NOTHING_READ;
  const name = titleOf(row, content, row.file_name);
  const subject = content.subject?.slice(0, 200) ?? '';
  const isNamed = subject === '' || name === subject.slice(0, 80);
  const href = INCOMING_PATHS.one(row.id);
  const number = row.arrival_number === null ? '' : printNumber(row.arrival_number);
  return {
    kind: `incoming.${kind}`,
    id: row.id,
    title: isNamed ? subject || name : `${name}: ${subject}`,
    progress: null,
    why: inBoth((lang) => t(lang, WHY[kind], { number })),
    detail: inBoth((lang) => [INCOMING[lang], content.issuer].filter((part) => part !== null).join(' · ')),
    dueOn: null,
    at: row.at.toISOString(),
    urgent: false,
    tone: TONES[kind],
    asks: kind === 'register' || kind === 'type-in',
    href,
    step: { label: STEPS[kind], href },
  };
}
