import { Hono } from 'hono';
import type { Module } from '#web/module.ts';
import type { SiteEnv } from '#web/site.ts';
import { reportProcedures } from './all-procedures.ts';
import { reportJobs } from './jobs.ts';
import { REPORT_PATHS } from './paths.ts';
import { REPORT_REFUSALS } from './refusals.ts';

export { REPORT_NOTICES } from './notices.ts';
export { REPORT_PATHS } from './paths.ts';
export { READY_QUESTIONS } from './questions.ts';
export { applySuccessions } from './succession.ts';

/** Reports: asked for, gathered from duties, own figures and the reports below, approved, sent, received. */
export const reports: Module = {
  name: 'reports',
  procedures: reportProcedures,
  routes: new Hono<SiteEnv>(),
  messages: REPORT_REFUSALS,
  nav: [{ label: { vi: 'Báo cáo', en: 'Reports' }, href: REPORT_PATHS.list, place: 50 }],
  jobs: reportJobs,
};
