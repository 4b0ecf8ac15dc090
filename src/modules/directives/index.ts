import type { Module } from '#web/module.ts';
import { DIRECTIVE_MESSAGES } from './messages.ts';
import { DIRECTIVE_NOTICES } from './notices.ts';
import { DIRECTIVE_PATHS } from './paths.ts';
import { directiveProcedures } from './procedures/index.ts';
import { routes } from './routes.ts';

export { DIRECTIVE_PATHS } from './paths.ts';
export { draftWork } from './work.ts';

/** Outgoing documents: drafted, checked, approved, issued; the work they give; recall, update and replacement. */
export const directives: Module = {
  name: 'directives',
  procedures: directiveProcedures,
  routes,
  messages: { ...DIRECTIVE_MESSAGES, ...DIRECTIVE_NOTICES },
  nav: [
    {
      label: { vi: 'Văn bản đi', en: 'Outgoing' },
      href: DIRECTIVE_PATHS.list,
      place: 30,
      roles: ['clerk', 'officer', 'reviewer', 'head'],
    },
  ],
  jobs: [],
};
