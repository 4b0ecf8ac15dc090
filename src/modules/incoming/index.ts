import type { Module } from '#web/module.ts';
import { refusalMessages } from './messages.ts';
import { INCOMING_NOTICES } from './notices.ts';
import { correct, merge } from './procedures/correct.ts';
import { discard, passOn } from './procedures/decide.ts';
import { list } from './procedures/list.ts';
import { receive } from './procedures/receive.ts';
import { register } from './procedures/register.ts';
import { view } from './procedures/view.ts';
import { readJob } from './read-job.ts';
import { routes } from './routes.tsx';

export { notationOf } from './content.ts';
export { type DeliveredDocument, type Entered, enterDelivered } from './enter-delivered.ts';
export type { IncomingLine } from './model.ts';
export { STATES as INCOMING_STATES } from './pages/states.ts';
export { INCOMING_PATHS } from './paths.ts';
export { list as incomingList, PAGE as INCOMING_PAGE } from './procedures/list.ts';
export { readIncoming } from './read-job.ts';
export { incomingWork } from './work.ts';

/** Documents that come in: received, read, checked, registered, passed on. */
export const incoming: Module = {
  name: 'incoming',
  procedures: [receive, correct, merge, register, discard, passOn, list, view],
  routes,
  messages: { ...refusalMessages, ...INCOMING_NOTICES },
  nav: [],
  jobs: [readJob],
};
