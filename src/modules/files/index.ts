import type { Module } from '#web/module.ts';
import { FILE_MESSAGES } from './messages.ts';
import { view } from './procedures.ts';
import { routes } from './routes.ts';

export { ACCEPTED_EXTENSIONS, formatFacts } from './formats.ts';
export type { FileView, Upload } from './model.ts';
export { FILE_PATHS } from './paths.ts';
export { storeUpload } from './store-upload.ts';

/** Files that people bring: taken, recognised, kept, and given back to whoever may read them. */
export const files: Module = {
  name: 'files',
  procedures: [view],
  routes,
  messages: FILE_MESSAGES,
  nav: [],
  jobs: [],
};
