import type { Text } from '#platform/i18n/text.ts';
import { t } from '#platform/i18n/text.ts';
import { run } from '#platform/procedure/run.ts';
import { type FormState, refusedForm, UNTOUCHED } from '#web/form.ts';
import { actorOf, newKey, page, Refused, type SiteContext, submit } from '#web/site.ts';
import { importPreview, importUnits } from './exchange/procedures.ts';
import { ChooseFile, FILE_LIMIT, Preview } from './pages/import-pages.tsx';
import { m } from './pages/texts.ts';
import { UNIT_PATHS } from './paths.ts';

export function importPage(c: SiteContext) {
  if (actorOf(c).role !== 'administrator') throw new Refused({ type: 'not-permitted' });
  return showImport(c, UNTOUCHED);
}

function showImport(c: SiteContext, form: FormState) {
  const { lang } = c.var.visit.shell;
  const options = {
    title: t(lang, m.import),
    lead: t(lang, m.importLead),
    breadcrumbs: trail(c, m.import),
    errors: form.errors,
  };
  return page(c, options, <ChooseFile form={form} idempotencyKey={newKey()} />);
}

/** Reads the file and shows row by row what an import would do; changes nothing. */
export async function previewImport(c: SiteContext) {
  const actor = actorOf(c);
  const fields = await c.req.formData();
  const file = await readFile(fields.get('tep'));
  if (typeof file !== 'string') return refuseFile(c, file.fault);
  const { platform, messages, shell } = c.var.visit;
  const result = await run(platform, importPreview, { actor, input: { csv: file } });
  if (!result.ok) {
    if (result.error.type === 'not-permitted') throw new Refused(result.error);
    c.status(422);
    const { errors } = refusedForm(fields, result.error, messages, shell.lang);
    return showImport(c, { values: {}, errors: errors.map((error) => ({ ...error, name: 'tep' })) });
  }
  const options = { title: t(shell.lang, m.previewTitle), breadcrumbs: trail(c, m.previewTitle) };
  return page(c, options, <Preview preview={result.value} csv={file} idempotencyKey={newKey()} />);
}

export function applyImport(c: SiteContext) {
  return submit(c, importUnits, {
    done: () => UNIT_PATHS.list,
    again: (form) => showImport(c, form),
  });
}

async function readFile(entry: FormDataEntryValue | null): Promise<string | { readonly fault: Text }> {
  if (!(entry instanceof File) || entry.size === 0) return { fault: m.noFile };
  if (entry.size > FILE_LIMIT) return { fault: m.tooLarge };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await entry.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return { fault: m.notUtf8 };
    throw error;
  }
}

function refuseFile(c: SiteContext, fault: Text) {
  c.status(422);
  return showImport(c, { values: {}, errors: [{ name: 'tep', message: t(c.var.visit.shell.lang, fault) }] });
}

function trail(c: SiteContext, title: Text) {
  const { lang } = c.var.visit.shell;
  return [{ label: t(lang, m.title), href: UNIT_PATHS.list }, { label: t(lang, title) }];
}
