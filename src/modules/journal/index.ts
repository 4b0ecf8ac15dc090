import type { Module } from '#web/module.ts';
import { entry, heads, ofSubject } from './procedures.ts';
import { routes } from './routes.tsx';

export { JOURNAL_PATHS } from './paths.ts';

/** The journal: signed heads, entries with their proofs, the record to download, the history of a subject. */
export const journal: Module = {
  name: 'journal',
  procedures: [heads, entry, ofSubject],
  routes,
  messages: {},
  nav: [],
  jobs: [],
};
