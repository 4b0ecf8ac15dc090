import type { Module } from '#web/module.ts';
import { find } from './find.ts';
import { routes } from './routes.tsx';

/** The search over documents and duties, from the field in the head of every page. */
export const search: Module = {
  name: 'search',
  procedures: [find],
  routes,
  messages: {},
  nav: [],
  jobs: [],
};
