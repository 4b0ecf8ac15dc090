import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { type Text, t } from '#platform/i18n/text.ts';
import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
import { page, pathParam, query, Refused, type SiteContext, type SiteEnv, submit } from '#web/site.ts';
import type { DutyDetail } from './detail-shape.ts';
import type { DutyAct } from './model.ts';
import {
  AnswerForm,
  AskExtensionForm,
  AssignForm,
  ForwardForm,
  GrantExtensionForm,
  ProposeForm,
  ReasonForm,
  WithdrawForm,
} from './pages/act-forms.tsx';
import { DutyPage } from './pages/duty-page.tsx';
import { PassDownForm } from './pages/give-forms.tsx';
import { ACT_LABELS } from './pages/labels.ts';
import { ResultForm } from './pages/result-form.tsx';
import { m } from './pages/texts.ts';
import { ACT_SLUGS, DUTY_PATHS } from './paths.ts';
import { accept, approveResult, returnResult, sendBack, submitResult } from './procedures/decide-result.ts';
import { askExtension, grantExtension, refuseExtension } from './procedures/extensions.ts';
import { passDown } from './procedures/parts.ts';
import { answerProposal, forwardProposal, propose } from './procedures/proposals.ts';
import { receivers, view } from './procedures/queries.ts';
import { assign, receive, start } from './procedures/receiving.ts';
import { withdraw } from './procedures/withdraw.ts';
import { writeResult } from './procedures/write-result.ts';

/** What an act asks before it is done; null where one button is enough. */
type Form = ((c: SiteContext, duty: DutyDetail, form: FormState) => Promise<Child>) | null;

interface ActPage {
  readonly procedure: AnyProcedure;
  readonly form: Form;
}

const reason =
  (act: DutyAct): Form =>
  async (_, duty, form) => <ReasonForm duty={duty} form={form} act={act} />;

/** The acts on a duty with their procedures and forms. */
const ACTS: Readonly<Record<Exclude<DutyAct, 'end'>, ActPage>> = {
  receive: { procedure: receive, form: null },
  start: { procedure: start, form: null },
  'submit-result': { procedure: submitResult, form: null },
  'approve-result': { procedure: approveResult, form: null },
  accept: { procedure: accept, form: null },
  assign: { procedure: assign, form: assignForm },
  'pass-down': { procedure: passDown, form: passDownForm },
  'write-result': {
    procedure: writeResult,
    form: async (_, duty, form) => <ResultForm duty={duty} form={form} />,
  },
  'send-back': { procedure: sendBack, form: reason('send-back') },
  return: { procedure: returnResult, form: reason('return') },
  withdraw: {
    procedure: withdraw,
    form: async (_, duty, form) => <WithdrawForm duty={duty} form={form} />,
  },
  propose: { procedure: propose, form: async (_, duty, form) => <ProposeForm duty={duty} form={form} /> },
  'ask-extension': {
    procedure: askExtension,
    form: async (_, duty, form) => <AskExtensionForm duty={duty} form={form} />,
  },
  'grant-extension': {
    procedure: grantExtension,
    form: async (_, duty, form) => <GrantExtensionForm duty={duty} form={form} />,
  },
  'refuse-extension': { procedure: refuseExtension, form: reason('refuse-extension') },
};

/** The page of a duty and of everything that is done with it. */
export const dutyRoutes = new Hono<SiteEnv>();
dutyRoutes.get(DUTY_PATHS.duty(':id'), async (c) => dutyPage(c, await dutyOf(c), UNTOUCHED));
for (const [act, { procedure, form }] of Object.entries(ACTS) as [keyof typeof ACTS, ActPage][]) {
  const path = `${DUTY_PATHS.duty(':id')}/${ACT_SLUGS[act]}`;
  const again = async (c: SiteContext, state: FormState): Promise<Response> =>
    form === null
      ? dutyPage(c, await dutyOf(c), state)
      : formPage(c, { label: ACT_LABELS[act], form, state });
  dutyRoutes.get(path, async (c) =>
    form === null ? c.redirect(DUTY_PATHS.duty(idOf(c)), 303) : again(c, UNTOUCHED),
  );
  dutyRoutes.post(path, (c) =>
    submit(c, procedure, {
      given: { dutyId: idOf(c) },
      done: () => DUTY_PATHS.duty(idOf(c)),
      again: (state) => again(c, state),
    }),
  );
}
for (const [path, procedure, label, Form] of [
  [DUTY_PATHS.answer(':id', ':proposalId'), answerProposal, m.answer, AnswerForm],
  [DUTY_PATHS.forward(':id', ':proposalId'), forwardProposal, m.forward, ForwardForm],
] as const) {
  const again = (c: SiteContext, state: FormState) =>
    formPage(c, {
      label,
      state,
      form: async (_, duty, form) => <Form duty={duty} form={form} proposal={proposalOf(c, duty)} />,
    });
  dutyRoutes.get(path, (c) => again(c, UNTOUCHED));
  dutyRoutes.post(path, (c) =>
    submit<z.ZodType, z.ZodType>(c, procedure, {
      given: { proposalId: pathParam(c, 'proposalId') },
      done: () => DUTY_PATHS.duty(idOf(c)),
      again: (state) => again(c, state),
    }),
  );
}

function idOf(c: SiteContext): string {
  const id = z.uuid().safeParse(pathParam(c, 'id'));
  if (!id.success) throw new Refused({ type: 'not-found' });
  return id.data;
}

const dutyOf = (c: SiteContext): Promise<DutyDetail> => query(c, view, { dutyId: idOf(c) });

function proposalOf(c: SiteContext, duty: DutyDetail) {
  const found = duty.proposals.find((proposal) => proposal.id === pathParam(c, 'proposalId'));
  if (found === undefined) throw new Refused({ type: 'not-found' });
  return found;
}

function crumbs(c: SiteContext, duty: DutyDetail, ...more: readonly string[]) {
  const { lang } = c.var.visit.shell;
  const parts = [
    { label: t(lang, m.list), href: DUTY_PATHS.list },
    { label: duty.title, href: more.length === 0 ? undefined : DUTY_PATHS.duty(duty.id) },
  ];
  return [...parts, ...more.map((label) => ({ label }))];
}

function dutyPage(c: SiteContext, duty: DutyDetail, { errors }: FormState) {
  const { lang } = c.var.visit.shell;
  const { platform } = c.var.visit;
  const lead = `${t(lang, m.givenBy, { unit: duty.assigner.name })} · ${t(lang, m.holder)}: ${duty.holder.name}`;
  return page(
    c,
    { title: duty.title, lead, breadcrumbs: crumbs(c, duty), errors },
    <DutyPage duty={duty} today={platform.clock.today()} />,
  );
}

interface FormPage {
  readonly label: Text;
  readonly form: NonNullable<Form>;
  readonly state: FormState;
}

async function formPage(c: SiteContext, { label, form, state }: FormPage) {
  const duty = await dutyOf(c);
  const title = t(c.var.visit.shell.lang, label);
  return page(
    c,
    { title, lead: duty.title, breadcrumbs: crumbs(c, duty, title), errors: state.errors },
    await form(c, duty, state),
  );
}

async function assignForm(c: SiteContext, duty: DutyDetail, form: FormState): Promise<Child> {
  const { officers } = await query(c, receivers, {});
  return <AssignForm duty={duty} form={form} officers={officers} />;
}

async function passDownForm(c: SiteContext, duty: DutyDetail, form: FormState): Promise<Child> {
  const { units } = await query(c, receivers, {});
  return <PassDownForm duty={duty} form={form} units={units} />;
}
