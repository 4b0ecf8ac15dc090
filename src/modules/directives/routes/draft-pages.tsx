import type { Child } from 'hono/jsx';
import { kindLabel } from '#modules/registers/index.ts';
import { t } from '#platform/i18n/text.ts';
import { StatePill } from '#web/components/index.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
import { actorOf, page, query, type SiteContext } from '#web/site.ts';
import { capitalised, STATE_LABELS } from '../labels.ts';
import { DRAFTERS, type DraftView } from '../model.ts';
import { AssignmentsTab } from '../pages/assignments-tab.tsx';
import { CheckTab } from '../pages/check-tab.tsx';
import { DraftFrame } from '../pages/draft-frame.tsx';
import { EditTab } from '../pages/edit-tab.tsx';
import { HistoryTab, PreviewTab } from '../pages/preview-tab.tsx';
import { RecipientsTab, type UnknownPart } from '../pages/recipients-tab.tsx';
import { DIRECTIVE_PATHS, type DraftTab } from '../paths.ts';
import { resolve } from '../procedures/recipients.ts';
import { viewDraft } from '../procedures/views.ts';
import { directiveTexts as m } from '../texts.ts';

/** The draft that the address names. */
export function draftOf(c: SiteContext): Promise<DraftView> {
  return query(c, viewDraft, { draftId: c.req.param('id') ?? '' });
}

/** A tab of a draft, as it is now or with what was entered and refused. */
export async function showTab(c: SiteContext, tab: DraftTab, form: FormState = UNTOUCHED) {
  const draft = await draftOf(c);
  const content = await tabContent(c, { draft, tab, form });
  return framed(c, draft, {
    form,
    content: (
      <DraftFrame draft={draft} tab={tab}>
        {content}
      </DraftFrame>
    ),
  });
}

/** A page about a draft that asks something. */
export async function showAside(
  c: SiteContext,
  aside: { readonly title: string; readonly form: FormState },
  content: (draft: DraftView) => Child,
) {
  const draft = await draftOf(c);
  const { lang } = c.var.visit.shell;
  const breadcrumbs = [
    { label: t(lang, m.listTitle), href: DIRECTIVE_PATHS.list },
    { label: titleOf(draft), href: DIRECTIVE_PATHS.draft(draft.id) },
    { label: aside.title },
  ];
  const options = {
    title: aside.title,
    lead: titleOf(draft),
    breadcrumbs,
    errors: linesAsOne(aside.form).errors,
  };
  return page(c, options, content(draft));
}

function titleOf({ content }: DraftView): string {
  return capitalised(content.subject ?? content.kind);
}

interface Framed {
  readonly form: FormState;
  readonly content: Child;
}

function framed(c: SiteContext, draft: DraftView, { form, content }: Framed) {
  const { lang } = c.var.visit.shell;
  const state = STATE_LABELS[draft.state];
  const kind = t(lang, kindLabel(draft.content.kind));
  const lead = t(lang, m.draftLead, { organisation: draft.organisation, kind, version: draft.version });
  return page(
    c,
    {
      title: titleOf(draft),
      lead,
      actions: <StatePill tone={state.tone}>{t(lang, state)}</StatePill>,
      breadcrumbs: [{ label: t(lang, m.listTitle), href: DIRECTIVE_PATHS.list }, { label: titleOf(draft) }],
      errors: linesAsOne(form).errors,
    },
    content,
  );
}

interface TabParts {
  readonly draft: DraftView;
  readonly tab: DraftTab;
  readonly form: FormState;
}

async function tabContent(c: SiteContext, { draft, tab, form }: TabParts): Promise<Child> {
  const mayDraft = DRAFTERS.includes(actorOf(c).role);
  const mayChange = mayDraft && draft.state === 'drafting';
  switch (tab) {
    case 'soan-thao':
      return <EditTab draft={draft} form={linesAsOne(form)} mayDraft={mayDraft} />;
    case 'noi-nhan': {
      const unknown = mayChange ? await unknownParts(c, draft) : [];
      return <RecipientsTab draft={draft} form={linesAsOne(form)} mayChange={mayChange} unknown={unknown} />;
    }
    case 'dau-viec':
      return <AssignmentsTab draft={draft} mayChange={mayChange} />;
    case 'kiem-tra':
      return <CheckTab draft={draft} />;
    case 'xem-truoc':
      return <PreviewTab draft={draft} />;
    case 'lich-su':
      return <HistoryTab draft={draft} />;
  }
}

/** Names in the draft's "Kính gửi" that are no unit we know. */
async function unknownParts(c: SiteContext, draft: DraftView): Promise<readonly UnknownPart[]> {
  const phrases = draft.content.addressees.slice(0, 100);
  if (phrases.length === 0) return [];
  const { matches } = await query(c, resolve, { phrases: [...phrases] });
  return matches
    .filter(({ units }) => units.length === 0)
    .map(({ part, candidates }) => ({
      part,
      candidates: candidates.map(({ name, within }) => (within === null ? name : `${name} (${within})`)),
    }));
}

/** A fault of one line of a field is shown at the field: "recipients[2]" as "recipients". */
function linesAsOne(form: FormState): FormState {
  const errors = form.errors.map((error) => ({
    ...error,
    ...(error.name === undefined ? {} : { name: error.name.replace(/\[\d+\]$/, '') }),
  }));
  return { ...form, errors };
}
