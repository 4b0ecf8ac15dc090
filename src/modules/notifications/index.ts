import type { Module } from '#web/module.ts';
import { list, markRead, setMail, view } from './procedures.ts';
import { routes } from './routes.tsx';

export { type MailParts, mailJob, mailOf, type NoticeToMail } from './mail.ts';
export { type NewNotice, notify, notifyClerks, notifyRoles } from './notify.ts';
export { unreadCount } from './procedures.ts';
export { type NoticeTexts, noticeText } from './text.ts';

/** What persons are told: the list, its settings; the mails go out by `mailJob`. */
export const notifications: Module = {
  name: 'notifications',
  procedures: [list, view, markRead, setMail],
  routes,
  messages: {},
  nav: [],
  jobs: [],
};
