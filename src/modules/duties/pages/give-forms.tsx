import type { PropsWithChildren } from 'hono/jsx';
import {
  ActionForm,
  Actions,
  Button,
  bind,
  bindAll,
  Checkboxes,
  DateField,
  Notice,
  Radios,
  Select,
  TextArea,
  TextField,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import { DUTY_PATHS } from '../paths.ts';
import { TOPIC_LABELS, TOPICS } from '../topics.ts';
import type { ActFormProps } from './act-forms.tsx';
import { m } from './texts.ts';

interface UnitChoice {
  readonly id: string;
  readonly name: string;
  readonly alike: boolean;
}

interface GivingProps {
  readonly form: FormState;
  readonly units: readonly UnitChoice[];
}

/** Passes a part of a duty down. */
export function PassDownForm({ duty, form, units }: ActFormProps & GivingProps) {
  const text = useText();
  const lang = useLang();
  if (units.length === 0) return <Notice>{text(m.noUnits)}</Notice>;
  const dueHint =
    duty.dueOn === null ? text(m.partDueFree) : text(m.partDueHint, { date: formatDate(duty.dueOn, lang) });
  return (
    <ActionForm action={DUTY_PATHS.act(duty.id, 'pass-down')} idempotencyKey={newKey()}>
      <TextField {...bind(form, 'title', duty.title)} label={text(m.partTitle)} maxLength={300} />
      <TextArea
        {...bind(form, 'detail', duty.detail ?? '')}
        label={text(m.detail)}
        maxLength={8000}
        optional
      />
      <DateField {...bind(form, 'dueOn')} label={text(m.partDue)} hint={dueHint} optional />
      {duty.dueOn !== null && (
        <TextField {...bind(form, 'dueReason')} label={text(m.dueReason)} maxLength={400} optional />
      )}
      <Receivers form={form} units={units} />
      <Actions>
        <Button>{text(m.give)}</Button>
        <a href={DUTY_PATHS.duty(duty.id)}>{text(m.cancel)}</a>
      </Actions>
    </ActionForm>
  );
}

/** Gives a duty that rests on a statute. */
export function GiveOwnForm({ form, units }: GivingProps) {
  const text = useText();
  if (units.length === 0) return <Notice>{text(m.noUnits)}</Notice>;
  return (
    <ActionForm action={DUTY_PATHS.giveOwn} idempotencyKey={newKey()}>
      <TextField {...bind(form, 'title')} label={text(m.duty)} maxLength={300} />
      <TextArea {...bind(form, 'detail')} label={text(m.detail)} maxLength={8000} optional />
      <Select
        {...bind(form, 'topic')}
        label={text(m.topic)}
        options={TOPICS.map((topic) => ({ value: topic, label: text(TOPIC_LABELS[topic]) }))}
      />
      <TextField
        {...bind(form, 'basis')}
        label={text(m.ownBasis)}
        hint={text(m.ownBasisHint)}
        maxLength={200}
      />
      <DateField {...bind(form, 'dueOn')} label={text(m.partDue)} optional />
      <TextField {...bind(form, 'dueBasis')} label={text(m.ownDueBasis)} maxLength={400} optional />
      <Receivers form={form} units={units} />
      <Actions>
        <Button>{text(m.give)}</Button>
        <a href={DUTY_PATHS.list}>{text(m.back)}</a>
      </Actions>
    </ActionForm>
  );
}

/** All bodies of the own kind at once, or those that are ticked. */
function Receivers({ form, units }: GivingProps) {
  const text = useText();
  const alike = units.filter((unit) => unit.alike);
  const others = units.filter((unit) => !unit.alike);
  const to = bind(form, 'to', alike.length > 0 ? 'all' : 'chosen');
  const chosen = bindAll(form, 'holderIds');
  const optionsOf = (of: readonly UnitChoice[]) => of.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {alike.length > 0 ? (
        <Radios
          {...to}
          label={text(m.toWhom)}
          options={[
            { value: 'all', label: text(m.toAll, { count: alike.length }) },
            { value: 'chosen', label: text(m.toChosen) },
          ]}
        />
      ) : (
        <input type="hidden" name="to" value="chosen" />
      )}
      {alike.length > 0 && (
        <Columns>
          <Checkboxes {...chosen} label={text(m.alikeUnits)} options={optionsOf(alike)} optional />
        </Columns>
      )}
      {others.length > 0 && (
        <Columns>
          <Checkboxes
            {...chosen}
            label={text(alike.length > 0 ? m.otherUnits : m.units)}
            options={optionsOf(others)}
            optional
          />
        </Columns>
      )}
    </>
  );
}

/** Many short lines beside each other where there is room. */
function Columns({ children }: PropsWithChildren) {
  return <div class="sd-columns">{children}</div>;
}
