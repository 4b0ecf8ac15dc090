import { z } from 'zod';
import { parseVietnameseDate } from '#web/form.ts';
import type { SiteContext } from '#web/site.ts';

/** The day in the address (`ngay`); today when there is none, or when it is no day: then it is told. */
export function dayAsked(c: SiteContext): { readonly on: string; readonly wrongDate: string | null } {
  const typed = c.req.query('ngay')?.trim().slice(0, 40) ?? '';
  const today = c.var.visit.platform.clock.today().toString();
  if (typed === '') return { on: today, wrongDate: null };
  const read = z.iso.date().safeParse(parseVietnameseDate(typed));
  return read.success ? { on: read.data, wrongDate: null } : { on: today, wrongDate: typed };
}
