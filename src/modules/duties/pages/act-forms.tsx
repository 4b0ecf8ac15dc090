import type { PropsWithChildren } from 'hono/jsx';
import type { Text } from '#platform/i18n/text.ts';
import {
  ActionForm,
  Actions,
  Button,
  bind,
  Confirm,
  DateField,
  Notice,
  Select,
  TextArea,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import type { DutyDetail } from '../detail-shape.ts';
import type { DutyAct } from '../model.ts';
import { DUTY_PATHS } from '../paths.ts';
import { lines } from './duty-words.tsx';
import { ACT_LABELS } from './labels.ts';
import { m } from './texts.ts';

export interface ActFormProps {
  readonly duty: DutyDetail;
  readonly form: FormState;
}

interface FrameProps {
  readonly duty: DutyDetail;
  readonly action: string;
  readonly label: Text;
  readonly danger?: boolean | undefined;
}

/** A form that does one act on a duty, with the way back. */
function Frame({ duty, action, label, danger, children }: PropsWithChildren<FrameProps>) {
  const text = useText();
  return (
    <ActionForm action={action} idempotencyKey={newKey()}>
      {children}
      <Actions>
        <Button variant={danger === true ? 'danger' : 'primary'}>{text(label)}</Button>
        <a href={DUTY_PATHS.duty(duty.id)}>{text(m.cancel)}</a>
      </Actions>
    </ActionForm>
  );
}

/** Gives the duty to a person of the own organisation. */
export function AssignForm({
  duty,
  form,
  officers,
}: ActFormProps & { readonly officers: readonly { id: string; name: string; title: string }[] }) {
  const text = useText();
  return (
    <Frame duty={duty} action={DUTY_PATHS.act(duty.id, 'assign')} label={ACT_LABELS.assign}>
      <Select
        {...bind(form, 'officerId', duty.officer?.id)}
        label={text(m.chooseOfficer)}
        options={officers.map(({ id, name, title }) => ({ value: id, label: `${name} – ${title}` }))}
      />
      <TextArea {...bind(form, 'note')} label={text(m.note)} rows={3} maxLength={2000} optional />
    </Frame>
  );
}

const REASON_HINTS: Partial<Record<DutyAct, Text>> = {
  return: m.returnHint,
  'send-back': m.returnHint,
  'refuse-extension': m.refuseHint,
};

/** An act that needs nothing but a reason. */
export function ReasonForm({ duty, form, act }: ActFormProps & { readonly act: DutyAct }) {
  const text = useText();
  const hint = REASON_HINTS[act];
  return (
    <Frame duty={duty} action={DUTY_PATHS.act(duty.id, act)} label={ACT_LABELS[act]} danger>
      <TextArea
        {...bind(form, 'reason')}
        label={text(m.reason)}
        hint={hint === undefined ? undefined : text(hint)}
        maxLength={2000}
      />
    </Frame>
  );
}

/** Asks before a duty is withdrawn with all its open parts. */
export function WithdrawForm({ duty, form }: ActFormProps) {
  const text = useText();
  const { accepted, withdrawn, ended } = duty.progress.states;
  const parts = duty.progress.total - accepted - withdrawn - ended;
  return (
    <Confirm
      consequences={text(m.withdrawConsequences, { title: duty.title, parts })}
      action={DUTY_PATHS.act(duty.id, 'withdraw')}
      idempotencyKey={newKey()}
      confirmLabel={text(ACT_LABELS.withdraw)}
      cancelHref={DUTY_PATHS.duty(duty.id)}
      destructive
    >
      <TextArea {...bind(form, 'reason')} label={text(m.reason)} rows={3} maxLength={2000} />
    </Confirm>
  );
}

/** Puts a question upward. */
export function ProposeForm({ duty, form }: ActFormProps) {
  const text = useText();
  return (
    <Frame duty={duty} action={DUTY_PATHS.act(duty.id, 'propose')} label={ACT_LABELS.propose}>
      <TextArea
        {...bind(form, 'question')}
        label={text(m.question)}
        hint={text(m.questionHint)}
        rows={8}
        maxLength={8000}
      />
      <DateField {...bind(form, 'answerBy')} label={text(m.answerBy)} optional />
    </Frame>
  );
}

type Asked = DutyDetail['proposals'][number];

/** Answers a question. */
export function AnswerForm({ duty, form, proposal }: ActFormProps & { readonly proposal: Asked }) {
  const text = useText();
  return (
    <>
      <Question proposal={proposal} />
      <Frame duty={duty} action={DUTY_PATHS.answer(duty.id, proposal.id)} label={m.answer}>
        <TextArea {...bind(form, 'answer')} label={text(m.answer)} rows={8} maxLength={8000} />
      </Frame>
    </>
  );
}

/** Puts a question one level higher. */
export function ForwardForm({ duty, form, proposal }: ActFormProps & { readonly proposal: Asked }) {
  const text = useText();
  return (
    <>
      <Question proposal={proposal} />
      <Notice>{text(m.forwardHint)}</Notice>
      <Frame duty={duty} action={DUTY_PATHS.forward(duty.id, proposal.id)} label={m.forward}>
        <TextArea {...bind(form, 'opinion')} label={text(m.opinion)} rows={4} maxLength={4000} optional />
      </Frame>
    </>
  );
}

function Question({ proposal }: { readonly proposal: Asked }) {
  const text = useText();
  return (
    <article class="sd-card">
      <h2>{text(m.proposalTo, { from: proposal.from.name, to: proposal.to.name })}</h2>
      <p class="sd-read">{lines(proposal.question)}</p>
    </article>
  );
}

/** Asks for a later date. */
export function AskExtensionForm({ duty, form }: ActFormProps) {
  const text = useText();
  return (
    <Frame duty={duty} action={DUTY_PATHS.act(duty.id, 'ask-extension')} label={ACT_LABELS['ask-extension']}>
      <DateField {...bind(form, 'dueOn')} label={text(m.newDue)} />
      <TextArea {...bind(form, 'reason')} label={text(m.reason)} maxLength={2000} />
    </Frame>
  );
}

/** Grants the date asked for, or an earlier one. */
export function GrantExtensionForm({ duty, form }: ActFormProps) {
  const text = useText();
  const lang = useLang();
  const asked = duty.extensions.find((extension) => extension.state === 'asked');
  if (asked === undefined) return <Notice>{text(m.nothingToDo)}</Notice>;
  return (
    <>
      <Notice>{text(m.grantHint, { date: formatDate(asked.dueOn, lang) })}</Notice>
      <p class="sd-read">{lines(asked.reason)}</p>
      <Frame
        duty={duty}
        action={DUTY_PATHS.act(duty.id, 'grant-extension')}
        label={ACT_LABELS['grant-extension']}
      >
        <DateField {...bind(form, 'dueOn', asked.dueOn)} label={text(m.newDue)} />
        <TextArea
          {...bind(form, 'reason')}
          label={text(m.reasonForLater)}
          rows={3}
          maxLength={2000}
          optional
        />
      </Frame>
    </>
  );
}
