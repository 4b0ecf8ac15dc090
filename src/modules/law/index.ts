import type { Module } from '#web/module.ts';
import { routes } from './routes.tsx';

export { LAW_PATHS } from './paths.ts';

/** The law that the program follows, for everybody to read: instruments, interpretations, days of rest. */
export const law: Module = { name: 'law', procedures: [], routes, messages: {}, nav: [], jobs: [] };
