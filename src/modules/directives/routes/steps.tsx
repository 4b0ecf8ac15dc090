import { Hono } from 'hono';
import { t } from '#platform/i18n/text.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
import { pathParam, Refused, type SiteContext, type SiteEnv, submit } from '#web/site.ts';
import { AbandonPage, IssuePage, ReturnPage } from '../pages/ask-pages.tsx';
import { AssignmentForm, SPLIT_PARTS, SplitForm } from '../pages/assignment-form.tsx';
import { VERB_PATHS } from '../pages/draft-frame.tsx';
import { DIRECTIVE_PATHS, type DraftTab } from '../paths.ts';
import {
  addAssignment,
  confirmAssignment,
  dropAssignment,
  editAssignment,
  splitAssignment,
} from '../procedures/assignments.ts';
import { issue } from '../procedures/issue.ts';
import { propose } from '../procedures/propose.ts';
import { abandon, approve, returnDraft, review, submitDraft, takeBack } from '../procedures/steps.ts';
import { directiveTexts as m } from '../texts.ts';
import { showAside, showTab } from './draft-pages.tsx';
import { DRAFT } from './drafts.tsx';

const given = (c: SiteContext) => ({ draftId: pathParam(c, 'id') });
const toDraft = ({ draftId }: { draftId: string }) => DIRECTIVE_PATHS.draft(draftId);
const toAssignments = ({ draftId }: { draftId: string }) => DIRECTIVE_PATHS.tab(draftId, 'dau-viec');
const at = (verb: keyof typeof VERB_PATHS) => `${DRAFT}/${VERB_PATHS[verb].path}`;
const ONE = `${DRAFT}/dau-viec/:assignmentId{[0-9a-f-]{36}}`;

/** The steps of a draft from one state to the next. */
export const stepRoutes = new Hono<SiteEnv>()
  .post(at('submit'), (c) => step(c, submitDraft, 'kiem-tra'))
  .post(at('review'), (c) => step(c, review, 'soan-thao'))
  .post(at('approve'), (c) => step(c, approve, 'soan-thao'))
  .post(at('take-back'), (c) => step(c, takeBack, 'soan-thao'))
  .get(at('return'), (c) => returnPage(c, UNTOUCHED))
  .post(at('return'), (c) =>
    submit(c, returnDraft, { given: given(c), done: toDraft, again: (form) => returnPage(c, form) }),
  )
  .get(at('abandon'), (c) => abandonPage(c, UNTOUCHED))
  .post(at('abandon'), (c) =>
    submit(c, abandon, { given: given(c), done: toDraft, again: (form) => abandonPage(c, form) }),
  )
  .get(at('issue'), (c) => issuePage(c, UNTOUCHED))
  .post(at('issue'), (c) =>
    submit(c, issue, {
      given: given(c),
      done: ({ documentId }) => DIRECTIVE_PATHS.document(documentId),
      again: (form) => issuePage(c, form),
    }),
  );

/** The assignments of a draft. */
export const assignmentRoutes = new Hono<SiteEnv>()
  .post(`${DRAFT}/dau-viec/de-xuat`, (c) =>
    submit(c, propose, {
      given: given(c),
      done: toAssignments,
      again: (form) => showTab(c, 'dau-viec', form),
    }),
  )
  .get(`${DRAFT}/dau-viec/them`, (c) => addPage(c, UNTOUCHED))
  .post(`${DRAFT}/dau-viec/them`, (c) =>
    submit(c, addAssignment, { given: given(c), done: toAssignments, again: (form) => addPage(c, form) }),
  )
  .get(ONE, (c) => assignmentPage(c, UNTOUCHED))
  .post(ONE, (c) =>
    submit(c, editAssignment, {
      given: oneOf(c),
      done: toAssignments,
      again: (form) => assignmentPage(c, form),
    }),
  )
  .get(`${ONE}/tach`, (c) => splitPage(c, UNTOUCHED))
  .post(`${ONE}/tach`, postSplit)
  .post(`${ONE}/xac-nhan`, (c) =>
    submit(c, confirmAssignment, {
      given: oneOf(c),
      done: toAssignments,
      again: (form) => showTab(c, 'dau-viec', form),
    }),
  )
  .post(`${ONE}/bo`, (c) =>
    submit(c, dropAssignment, {
      given: oneOf(c),
      done: toAssignments,
      again: (form) => showTab(c, 'dau-viec', form),
    }),
  );

type Step = typeof submitDraft | typeof review | typeof approve | typeof takeBack;

function step(c: SiteContext, procedure: Step, tab: DraftTab) {
  return submit(c, procedure, { given: given(c), done: toDraft, again: (form) => showTab(c, tab, form) });
}

function returnPage(c: SiteContext, form: FormState) {
  const title = t(c.var.visit.shell.lang, m.returnTitle);
  return showAside(c, { title, form }, (draft) => <ReturnPage draft={draft} form={form} />);
}

function abandonPage(c: SiteContext, form: FormState) {
  const title = t(c.var.visit.shell.lang, m.abandonTitle);
  return showAside(c, { title, form }, (draft) => <AbandonPage draft={draft} form={form} />);
}

function issuePage(c: SiteContext, form: FormState) {
  const title = t(c.var.visit.shell.lang, m.issueTitle);
  const today = c.var.visit.platform.clock.today().toString();
  return showAside(c, { title, form }, (draft) => <IssuePage draft={draft} form={form} today={today} />);
}

function oneOf(c: SiteContext) {
  return { ...given(c), assignmentId: pathParam(c, 'assignmentId') };
}

function addPage(c: SiteContext, form: FormState) {
  const title = t(c.var.visit.shell.lang, m.addAssignment);
  return showAside(c, { title, form }, (draft) => (
    <AssignmentForm draft={draft} assignment={null} form={form} />
  ));
}

function assignmentPage(c: SiteContext, form: FormState) {
  const title = t(c.var.visit.shell.lang, m.assignment);
  return showAside(c, { title, form }, (draft) => (
    <AssignmentForm draft={draft} assignment={assignmentIn(c, draft)} form={form} />
  ));
}

function splitPage(c: SiteContext, form: FormState) {
  const title = t(c.var.visit.shell.lang, m.splitTitle);
  return showAside(c, { title, form }, (draft) => (
    <SplitForm draft={draft} assignment={assignmentIn(c, draft)} form={form} />
  ));
}

function assignmentIn<A extends { readonly id: string }>(
  c: SiteContext,
  { assignments }: { readonly assignments: readonly A[] },
): A {
  const found = assignments.find(({ id }) => id === pathParam(c, 'assignmentId'));
  if (found === undefined) throw new Refused({ type: 'not-found' });
  return found;
}

/** A part of which nothing was entered is no part. */
async function postSplit(c: SiteContext) {
  const fields = await c.req.formData();
  for (let part = 0; part < SPLIT_PARTS; part += 1) {
    const names = ['title', 'detail'].map((name) => `parts[${part}].${name}`);
    const isBlank = names.every((name) => String(fields.get(name) ?? '').trim() === '');
    if (isBlank) for (const name of [...names, `parts[${part}].topic`]) fields.delete(name);
  }
  return submit(c, splitAssignment, {
    given: oneOf(c),
    done: toAssignments,
    again: (form) => splitPage(c, form),
  });
}
