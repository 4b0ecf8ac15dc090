import type { Module } from '#web/module.ts';
import { reportProcedures } from './all-procedures.ts';
import { reportJobs } from './jobs.ts';
import { REPORT_NOTICES } from './notices.ts';
import { REPORT_PATHS } from './paths.ts';
import { REPORT_REFUSALS } from './refusals.ts';
import { routes } from './routes.tsx';

export { REPORT_NOTICES } from './notices.ts';
export { DocumentCalls } from './pages/document-calls.tsx';
export { REPORT_PATHS } from './paths.ts';
export { onDocument as reportsOnDocument } from './procedures/on-document.ts';
export { READY_QUESTIONS } from './questions.ts';
export { applySuccessions } from './succession.ts';
export { reportWork } from './work.ts';

/** Reports: asked for, gathered from duties, own figures and the reports below, approved, sent, received. */
export const reports: Module = {
  name: 'reports',
  procedures: reportProcedures,
  routes,
  messages: { ...REPORT_REFUSALS, ...REPORT_NOTICES },
  nav: [{ label: { vi: 'Báo cáo', en: 'Reports' }, href: REPORT_PATHS.list, place: 50 }],
  jobs: reportJobs,
};
