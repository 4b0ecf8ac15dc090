import { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { t } from '#platform/i18n/text.ts';
import { formatLongDate } from '#web/format.ts';
import type { Module } from '#web/module.ts';
import { SHELL_PATHS } from '#web/paths.ts';
import { page, Refused, type SiteContext, type SiteEnv } from '#web/site.ts';
import { ClockPage } from './clock-page.tsx';
import { clockTexts as m } from './clock-texts.ts';
import { clockTargets, moveClock } from './move.ts';

export interface ClockParts {
  /** Outside a demonstration the page does not exist. */
  readonly isOn: () => boolean;
  /** The jobs that run daily, by name; they run after each move. */
  readonly dailyJobs: readonly string[];
}

/** The page on which any visitor of the demonstration moves its clock. */
export function clockModule({ isOn, dailyJobs }: ClockParts): Module {
  const routes = new Hono<SiteEnv>()
    .use(SHELL_PATHS.demonstration, (_, next) => {
      if (!isOn()) throw new Refused({ type: 'not-found' });
      return next();
    })
    .get(SHELL_PATHS.demonstration, (c) => clockPage(c))
    .post(SHELL_PATHS.demonstration, (c) => move(c, dailyJobs));
  return { name: 'demonstration', procedures: [], routes, messages: {}, nav: [], jobs: [] };
}

function clockPage(c: SiteContext, wasMoved = false): Response | Promise<Response> {
  const { platform, shell } = c.var.visit;
  const today = platform.clock.today();
  const lead = t(shell.lang, m.lead, { date: formatLongDate(today, shell.lang) });
  const errors = wasMoved ? [{ message: t(shell.lang, m.moved) }] : [];
  const content = <ClockPage targets={clockTargets(today)} action={SHELL_PATHS.demonstration} />;
  return page(c, { title: t(shell.lang, m.title), lead, errors }, content);
}

const Day = z.iso.date();

async function move(c: SiteContext, dailyJobs: readonly string[]): Promise<Response> {
  const day = Day.safeParse((await c.req.formData()).get('ngay'));
  if (!day.success) throw new Refused({ type: 'invalid-input' });
  const moved = await moveClock(c.var.visit.platform, Temporal.PlainDate.from(day.data), dailyJobs);
  if (moved.ok) return c.redirect(SHELL_PATHS.demonstration, 303);
  c.status(409);
  return clockPage(c, true);
}
