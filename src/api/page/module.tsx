import { Hono } from 'hono';
import { t } from '#platform/i18n/text.ts';
import type { Registry } from '#platform/procedure/registry.ts';
import type { Module } from '#web/module.ts';
import { page, pathParam, Refused, type SiteEnv } from '#web/site.ts';
import { ListPage } from './list-page.tsx';
import { API_PATHS } from './paths.ts';
import { ProcedurePage } from './procedure-page.tsx';
import { apiTexts as m } from './texts.ts';

/** The API for people to read, drawn from the registry alone. Public: it says what there is, never what is in it. */
export function apiPages({
  registry,
  baseUrl,
}: {
  readonly registry: Registry;
  readonly baseUrl: string;
}): Module {
  const routes = new Hono<SiteEnv>()
    .get(API_PATHS.list, (c) => {
      const { lang } = c.var.visit.shell;
      const lead = t(lang, m.lead, { count: registry.all.length });
      return page(c, { title: t(lang, m.title), lead }, <ListPage procedures={registry.all} />);
    })
    .get(API_PATHS.procedure(':name'), (c) => {
      const procedure = registry.find(pathParam(c, 'name'));
      if (procedure === undefined) throw new Refused({ type: 'not-found' });
      const { lang } = c.var.visit.shell;
      const breadcrumbs = [{ label: t(lang, m.title), href: API_PATHS.list }, { label: procedure.name }];
      const options = { title: t(lang, procedure.title), lead: procedure.name, breadcrumbs };
      return page(c, options, <ProcedurePage procedure={procedure} baseUrl={baseUrl} />);
    });
  return { name: 'api', procedures: [], routes, messages: {}, nav: [], jobs: [] };
}
