export { notationOf } from './content.ts';
export { type DeliveredDocument, type Entered, enterDelivered } from './enter-delivered.ts';
export { INCOMING_PATHS } from './paths.ts';
export { readIncoming, readJob } from './read-job.ts';
