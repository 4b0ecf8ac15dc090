import { Hono } from 'hono';
import type { SiteEnv } from '#web/site.ts';
import { documentRoutes } from './routes/documents.tsx';
import { draftRoutes } from './routes/drafts.tsx';
import { assignmentRoutes, stepRoutes } from './routes/steps.tsx';

/** The pages of outgoing documents. */
export const routes = new Hono<SiteEnv>()
  .route('/', draftRoutes)
  .route('/', stepRoutes)
  .route('/', assignmentRoutes)
  .route('/', documentRoutes);
