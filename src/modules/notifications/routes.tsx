import { Hono } from 'hono';
import { z } from 'zod';
import { t } from '#platform/i18n/text.ts';
import { run } from '#platform/procedure/run.ts';
import {
  actorOf,
  newKey,
  page,
  pathParam,
  query,
  Refused,
  type SiteContext,
  type SiteEnv,
  submit,
} from '#web/site.ts';
import { notificationMessages as m } from './messages.ts';
import { NotificationsPage } from './pages/notifications-page.tsx';
import { NOTIFICATION_PATHS } from './paths.ts';
import { list, markRead, setMail, view } from './procedures.ts';

/** The pages of notifications. */
export const routes = new Hono<SiteEnv>()
  .get(NOTIFICATION_PATHS.list, listPage)
  .post(NOTIFICATION_PATHS.markAll, (c) =>
    submit(c, markRead, { done: () => NOTIFICATION_PATHS.list, again: () => listPage(c) }),
  )
  .post(NOTIFICATION_PATHS.settings, (c) =>
    submit(c, setMail, { done: () => NOTIFICATION_PATHS.list, again: () => listPage(c) }),
  )
  .get(NOTIFICATION_PATHS.open(':id'), openNotice);

const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

async function listPage(c: SiteContext) {
  const number = PageNumber.parse(c.req.query('trang') ?? 1);
  const found = await query(c, list, { page: number });
  const { shell, messages } = c.var.visit;
  const lead =
    found.unread === 0 ? t(shell.lang, m.allRead) : t(shell.lang, m.lead, { unread: found.unread });
  const content = <NotificationsPage {...found} page={number} texts={messages} keys={[newKey(), newKey()]} />;
  return page(c, { title: t(shell.lang, m.title), ...(found.total > 0 ? { lead } : {}) }, content);
}

/** Marks the notice as read and goes to what it tells of: a link, so that it also works from a mail. */
async function openNotice(c: SiteContext) {
  const id = z.uuid().safeParse(pathParam(c, 'id'));
  if (!id.success) throw new Refused({ type: 'not-found' });
  const { path, isRead } = await query(c, view, { notificationId: id.data });
  if (!isRead) {
    const marked = await run(c.var.visit.platform, markRead, {
      actor: actorOf(c),
      input: { notificationIds: [id.data] },
    });
    if (!marked.ok) throw new Refused(marked.error);
  }
  return c.redirect(isOwnPath(path) ? path : NOTIFICATION_PATHS.list, 303);
}

/** "//elsewhere.example" begins with a slash as well. */
function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])/.test(path);
}
