import { z } from 'zod';

/** A notice as its person reads it. The sentence is made of kind and data (`text.ts`). */
export const NoticeView = z.object({
  id: z.uuid(),
  kind: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  path: z.string(),
  at: z.string(),
  isRead: z.boolean(),
  /** The organisation for which the person is told, where that is not the acting one. */
  elsewhere: z.string().nullable(),
});
export type NoticeView = z.output<typeof NoticeView>;

/** Notices of a page. */
export const PAGE = 30;
