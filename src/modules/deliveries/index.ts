import type { Module } from '#web/module.ts';
import { deliveryJobs } from './jobs.ts';
import { refusalMessages } from './messages.ts';
import { DELIVERY_NOTICES } from './notices.ts';
import { m } from './pages/texts.ts';
import { DELIVERY_PATHS } from './paths.ts';
import { READERS } from './policy.ts';
import { acknowledge } from './procedures/acknowledge.ts';
import { list } from './procedures/list.ts';
import { open } from './procedures/open.ts';
import { refuse } from './procedures/refuse.ts';
import { ofDocument, view } from './procedures/view.ts';
import { routes } from './routes.tsx';

export { awaitingAcknowledgement, countAwaiting } from './awaiting.ts';
export { applyDocumentChange, type DocumentChange } from './change.ts';
export { type DocumentToDeliver, deliver, type Recipient } from './deliver.ts';
export type { DeliveryLine, DeliveryState, SentDelivery } from './model.ts';
export { deliveriesOfDocument } from './of-document.ts';
export { DELIVERY_PATHS } from './paths.ts';
export { passToSuccessors } from './succession.ts';
export { deliveryWork } from './work.ts';

/** Documents that travel inside the program: delivered, opened, acknowledged or sent back; the inbox. */
export const deliveries: Module = {
  name: 'deliveries',
  procedures: [list, view, ofDocument, open, acknowledge, refuse],
  routes,
  messages: { ...refusalMessages, ...DELIVERY_NOTICES },
  nav: [{ label: m.title, href: DELIVERY_PATHS.inbox, place: 20, roles: READERS }],
  jobs: deliveryJobs,
};
