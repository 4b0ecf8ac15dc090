import { Hono } from 'hono';
import { z } from 'zod';
import { REGISTER_PATHS } from '#modules/registers/index.ts';
import { t } from '#platform/i18n/text.ts';
import { ButtonLink } from '#web/components/index.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
import { actorOf, newKey, page, query, type SiteContext, type SiteEnv, submit } from '#web/site.ts';
import { DRAFTERS, KINDS } from '../model.ts';
import { splitLines } from '../pages/lines.ts';
import { LIST_TABS, ListPage, type ListTab, statesOf } from '../pages/list-page.tsx';
import { NewPage, type Source } from '../pages/new-page.tsx';
import { DIRECTIVE_PATHS, DRAFT_TABS } from '../paths.ts';
import { viewDocument } from '../procedures/documents.ts';
import { create, edit } from '../procedures/drafting.ts';
import { addAddressees, attach, carry, detach, removeAddressee, uncarry } from '../procedures/recipients.ts';
import { list } from '../procedures/views.ts';
import { directiveTexts as m } from '../texts.ts';
import { draftOf, showTab } from './draft-pages.tsx';
import { previewFile } from './preview.ts';

/** `:id` of a draft. */
export const DRAFT = '/van-ban-di/:id{[0-9a-f-]{36}}';

/** The list, the beginning of a draft, its tabs, and the acts that change what it says and to whom it goes. */
export const draftRoutes = new Hono<SiteEnv>()
  .get(DIRECTIVE_PATHS.list, listPage)
  .get(DIRECTIVE_PATHS.fresh, (c) => newPage(c, UNTOUCHED))
  .post(DIRECTIVE_PATHS.fresh, createDraft)
  .get(DRAFT, (c) => showTab(c, 'soan-thao'))
  .post(DRAFT, editDraft)
  .post(`${DRAFT}/noi-nhan`, addRecipients)
  .post(`${DRAFT}/noi-nhan/bo`, removeRecipients)
  .post(`${DRAFT}/tep`, attachFiles)
  .post(`${DRAFT}/tep/bo`, (c) => changeEditTab(c, detach))
  .post(`${DRAFT}/gui-kem`, carryDocument)
  .post(`${DRAFT}/gui-kem/bo`, (c) => changeEditTab(c, uncarry))
  .get(`${DRAFT}/xem-truoc.pdf`, (c) => previewFile(c, 'pdf'))
  .get(`${DRAFT}/xem-truoc.docx`, (c) => previewFile(c, 'docx'));
for (const tab of DRAFT_TABS) draftRoutes.get(`${DRAFT}/${tab}`, (c) => showTab(c, tab));

const ListQuery = z.object({
  the: z.enum(Object.keys(LIST_TABS) as [ListTab, ...ListTab[]]).catch(''),
  q: z.string().trim().max(200).catch(''),
  loai: z.enum(['', ...KINDS]).catch(''),
  xep: z.enum(['newest', 'oldest', 'subject']).catch('newest'),
  trang: z.coerce.number().int().min(1).max(100_000).catch(1),
});

async function listPage(c: SiteContext) {
  const asked = ListQuery.parse(c.req.query());
  const answer = await query(c, list, {
    text: asked.q,
    states: [...statesOf(asked.the, actorOf(c).role)],
    sort: asked.xep,
    page: asked.trang,
    ...(asked.loai === '' ? {} : { kind: asked.loai }),
  });
  const { lang } = c.var.visit.shell;
  const { role } = actorOf(c);
  const shown = { text: asked.q, kind: asked.loai, sort: asked.xep, page: asked.trang };
  const actions = (
    <>
      <ButtonLink href={REGISTER_PATHS.outgoing} variant="secondary">
        {t(lang, m.outgoingRegister)}
      </ButtonLink>
      {DRAFTERS.includes(role) && <ButtonLink href={DIRECTIVE_PATHS.fresh}>{t(lang, m.newDraft)}</ButtonLink>}
    </>
  );
  const options = {
    title: t(lang, m.listTitle),
    lead: t(lang, m.listLead, { total: answer.total }),
    actions,
  };
  return page(c, options, <ListPage answer={answer} tab={asked.the} query={shown} role={role} />);
}

async function newPage(c: SiteContext, form: FormState) {
  const { lang } = c.var.visit.shell;
  const title = t(lang, m.newTitle);
  const breadcrumbs = [{ label: t(lang, m.listTitle), href: DIRECTIVE_PATHS.list }, { label: title }];
  const source = await sourceOf(c, form);
  return page(
    c,
    { title, breadcrumbs, errors: form.errors },
    <NewPage source={source} form={form} idempotencyKey={newKey()} />,
  );
}

/** What the draft begins from: by the address at first, by the form when it was refused. */
async function sourceOf(c: SiteContext, form: FormState): Promise<Source | null> {
  const sent = (name: string) => form.values[name]?.[0];
  const asked = {
    'gui-tiep': c.req.query('gui-tiep') ?? sent('carriedId'),
    'cap-nhat': c.req.query('cap-nhat') ?? (sent('changeKind') === 'update' ? sent('changesId') : undefined),
    'thay-the':
      c.req.query('thay-the') ?? (sent('changeKind') === 'replacement' ? sent('changesId') : undefined),
  };
  for (const how of ['gui-tiep', 'cap-nhat', 'thay-the'] as const) {
    const documentId = asked[how];
    if (documentId !== undefined) return { how, paper: await query(c, viewDocument, { documentId }) };
  }
  return null;
}

function createDraft(c: SiteContext) {
  return submit(c, create, {
    done: ({ draftId }) => DIRECTIVE_PATHS.draft(draftId),
    again: (form) => newPage(c, form),
  });
}

const given = (c: SiteContext) => ({ draftId: c.req.param('id') });

async function editDraft(c: SiteContext) {
  splitLines(await c.req.formData(), 'addressees', 'bases', 'signatureLines', 'recipients');
  return submit(c, edit, {
    given: given(c),
    done: ({ draftId }) => DIRECTIVE_PATHS.tab(draftId, 'kiem-tra'),
    again: (form) => showTab(c, 'soan-thao', form),
  });
}

/** The ticked groups are phrases too; "as in the letter" stands for the phrases of the draft. */
async function addRecipients(c: SiteContext) {
  const fields = await c.req.formData();
  splitLines(fields, 'phrases');
  const groups = fields.getAll('nhom');
  fields.delete('nhom');
  for (const group of groups) {
    const phrases = group === 'kinh-gui' ? await knownPhrases(c) : [String(group)];
    for (const phrase of phrases) fields.append('phrases', phrase);
  }
  return submit(c, addAddressees, {
    given: given(c),
    done: ({ draftId }) => DIRECTIVE_PATHS.tab(draftId, 'noi-nhan'),
    again: (form) => showTab(c, 'noi-nhan', form),
  });
}

async function knownPhrases(c: SiteContext): Promise<readonly string[]> {
  const draft = await draftOf(c);
  return draft.content.addressees;
}

function removeRecipients(c: SiteContext) {
  return submit(c, removeAddressee, {
    given: given(c),
    done: ({ draftId }) => DIRECTIVE_PATHS.tab(draftId, 'noi-nhan'),
    again: (form) => showTab(c, 'noi-nhan', form),
  });
}

function carryDocument(c: SiteContext) {
  return submit(c, carry, {
    given: given(c),
    done: ({ draftId }) => DIRECTIVE_PATHS.draft(draftId),
    again: (form) => showTab(c, 'soan-thao', form),
  });
}

function attachFiles(c: SiteContext) {
  return submit(c, attach, {
    given: given(c),
    done: ({ draftId }) => DIRECTIVE_PATHS.draft(draftId),
    again: (form) => showTab(c, 'soan-thao', form),
  });
}

function changeEditTab(c: SiteContext, procedure: typeof detach | typeof uncarry) {
  const call = {
    given: given(c),
    done: ({ draftId }: { draftId: string }) => DIRECTIVE_PATHS.draft(draftId),
    again: (form: FormState) => showTab(c, 'soan-thao', form),
  };
  return procedure === detach ? submit(c, detach, call) : submit(c, uncarry, call);
}
