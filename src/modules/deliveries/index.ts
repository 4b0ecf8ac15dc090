export { awaitingAcknowledgement, countAwaiting } from './awaiting.ts';
export { applyDocumentChange, type DocumentChange } from './change.ts';
export { type DocumentToDeliver, deliver, type Recipient } from './deliver.ts';
export type { DeliveryLine, DeliveryState, SentDelivery } from './model.ts';
export { deliveriesOfDocument } from './of-document.ts';
export { DELIVERY_PATHS } from './paths.ts';
export { passToSuccessors } from './succession.ts';
