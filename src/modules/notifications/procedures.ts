import { sql } from 'kysely';
import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { NoticeView, PAGE } from './model.ts';

interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly data: NoticeView['data'];
  readonly path: string;
  readonly at: Date;
  readonly read_at: Date | null;
  readonly elsewhere: string | null;
  readonly total: number;
}

/** What the acting person was told, in whatever position: the unread first, then the newest. */
export const list = procedure({
  name: 'notifications.list',
  title: { vi: 'Thông báo của tôi', en: 'My notifications' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({
    /** From 1. */
    page: z.int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    notices: z.array(NoticeView),
    total: z.int(),
    unread: z.int(),
    /** Whether notices also go out by mail. */
    mail: z.boolean(),
  }),
  async handle({ tx, input, actor }) {
    const { rows } = await sql<NoticeRow>`
      select n.id, n.kind, n.data, n.path, n.at, n.read_at, count(*) over ()::int as total,
        case when n.organisation_id <> ${actor.organisationId}::uuid then (select name.short_name from unit_name name
          where name.unit_id = n.organisation_id order by lower(name.during) desc limit 1) end as elsewhere
      from notification n where n.person_id = ${actor.personId}::uuid
      order by (n.read_at is null) desc, n.at desc, n.id limit ${PAGE} offset ${(input.page - 1) * PAGE}
    `.execute(tx);
    const notices = rows.map(({ at, read_at, total: _, ...row }) => {
      return { ...row, at: at.toISOString(), isRead: read_at !== null };
    });
    const unread = await unreadCount(tx, actor.personId);
    return ok({ notices, total: rows[0]?.total ?? 0, unread, mail: await wantsMail(tx, actor.personId) });
  },
});

/** How many notices a person has not read. */
export async function unreadCount(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from notification where person_id = ${personId}::uuid and read_at is null
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

async function wantsMail(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('notification_setting')
    .select('mail')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.mail ?? true;
}

/** Marks own notices as read; all of them when none is named. */
export const markRead = procedure({
  name: 'notifications.mark-read',
  title: { vi: 'Đánh dấu thông báo đã đọc', en: 'Mark notifications as read' },
  access: signedIn(),
  input: z.strictObject({ notificationIds: z.array(z.uuid()).max(500).optional() }),
  output: z.object({ count: z.int() }),
  journal: { subjects: ({ notificationIds }) => notificationIds ?? [] },
  async handle({ tx, input, actor, clock }) {
    const { notificationIds } = input;
    const chosen = notificationIds === undefined ? sql`true` : sql`id = any(${notificationIds}::uuid[])`;
    const { numAffectedRows } = await sql`
      update notification set read_at = ${toDate(clock.now())}::timestamptz
      where person_id = ${actor.personId}::uuid and read_at is null and ${chosen}
    `.execute(tx);
    return ok({ count: Number(numAffectedRows ?? 0) });
  },
});

/** Where a notice leads, for the one it is for. Refusal: `not-found`. */
export const view = procedure({
  name: 'notifications.view',
  title: { vi: 'Xem một thông báo', en: 'View a notification' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({ notificationId: z.uuid() }),
  output: z.object({ path: z.string(), isRead: z.boolean() }),
  async handle({ tx, input, actor }) {
    const row = await tx
      .selectFrom('notification')
      .select(['path', 'read_at'])
      .where('id', '=', input.notificationId)
      .where('person_id', '=', actor.personId)
      .executeTakeFirst();
    return row === undefined
      ? err({ type: 'not-found' })
      : ok({ path: row.path, isRead: row.read_at !== null });
  },
});

/** Chooses whether notices also go out by mail. */
export const setMail = procedure({
  name: 'notifications.set-mail',
  title: { vi: 'Chọn nhận thông báo qua thư', en: 'Choose whether to get notifications by mail' },
  access: signedIn(),
  input: z.strictObject({ mail: z.boolean().default(false) }),
  output: z.object({ mail: z.boolean() }),
  journal: { subjects: () => [] },
  async handle({ tx, input, actor }) {
    await tx
      .insertInto('notification_setting')
      .values({ person_id: actor.personId, mail: input.mail })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ mail: input.mail }))
      .execute();
    return ok({ mail: input.mail });
  },
});
