import type { Module } from '#web/module.ts';
import { type LawParts, lawRoutes } from './routes.tsx';

export { LAW_PATHS } from './paths.ts';
export type { LawParts } from './routes.tsx';

/**
 * The law that the program follows, for everybody to read: instruments, rules, interpretations, days of rest. It is
 * told what procedures there are, to show which of them rest on a rule.
 */
export function lawModule(parts: LawParts): Module {
  return { name: 'law', procedures: [], routes: lawRoutes(parts), messages: {}, nav: [], jobs: [] };
}
