import { t } from '#platform/i18n/text.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
import { newKey, page, pathParam, query, type SiteContext, submit } from '#web/site.ts';
import type { UnitDetails } from './details.ts';
import { MergeForm, RenameForm } from './pages/act-pages.tsx';
import { m } from './pages/texts.ts';
import { UNIT_PATHS } from './paths.ts';
import { merge, rename, view } from './procedures.ts';
import { idIn } from './route-id.ts';

export function renamePage(c: SiteContext) {
  return showRename(c, UNTOUCHED);
}

async function showRename(c: SiteContext, form: FormState) {
  const { unit } = await query(c, view, { id: idIn(pathParam(c, 'id')) });
  const title = t(c.var.visit.shell.lang, m.renameTitle, { name: unit.name });
  const options = { title, breadcrumbs: trail(c, unit, title), errors: form.errors };
  return page(c, options, <RenameForm unit={unit} form={form} idempotencyKey={newKey()} />);
}

export function renaming(c: SiteContext) {
  const id = idIn(pathParam(c, 'id'));
  return submit(c, rename, {
    given: { id },
    done: () => UNIT_PATHS.unit(id),
    again: (form) => showRename(c, form),
  });
}

export function mergePage(c: SiteContext) {
  return showMerge(c, UNTOUCHED);
}

async function showMerge(c: SiteContext, form: FormState) {
  const { unit, children } = await query(c, view, { id: idIn(pathParam(c, 'id')) });
  const within = children.filter((child) => child.line === 'territory');
  const title = t(c.var.visit.shell.lang, m.mergeTitle, { name: unit.name });
  const options = { title, breadcrumbs: trail(c, unit, title), errors: form.errors };
  return page(c, options, <MergeForm unit={unit} within={within} form={form} idempotencyKey={newKey()} />);
}

export function merging(c: SiteContext) {
  return submit(c, merge, {
    done: ({ territoryId }) => UNIT_PATHS.unit(territoryId),
    again: (form) => showMerge(c, form),
  });
}

function trail(c: SiteContext, unit: UnitDetails['unit'], title: string) {
  const { lang } = c.var.visit.shell;
  return [
    { label: t(lang, m.title), href: UNIT_PATHS.list },
    { label: unit.name, href: UNIT_PATHS.unit(unit.id) },
    { label: title },
  ];
}
