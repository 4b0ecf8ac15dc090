import {
  ActionForm,
  Actions,
  Button,
  bind,
  bindAll,
  Checkboxes,
  DateField,
  Notice,
  TextArea,
  TextField,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { useText } from '#web/lang.ts';
import type { UnitDetails } from '../details.ts';
import type { UnitView } from '../model.ts';
import { UNIT_PATHS } from '../paths.ts';
import { m } from './texts.ts';

interface FormPageProps {
  readonly unit: UnitView;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** Gives a unit a new name from a day on. */
export function RenameForm({ unit, form, idempotencyKey }: FormPageProps) {
  const text = useText();
  return (
    <ActionForm action={UNIT_PATHS.rename(unit.id)} idempotencyKey={idempotencyKey}>
      <TextField {...bind(form, 'name', unit.name)} label={text(m.newName)} maxLength={200} />
      <TextField {...bind(form, 'shortName', unit.shortName)} label={text(m.shortName)} maxLength={120} />
      <TextField
        {...bind(form, 'abbreviation', unit.abbreviation ?? '')}
        label={text(m.abbreviation)}
        maxLength={20}
        short
        optional
      />
      <DateField {...bind(form, 'from')} label={text(m.from)} hint={text(m.renameHelp)} />
      <SaveOrLeave unit={unit} />
    </ActionForm>
  );
}

/** Records a decided merger of territories that lie in this one. */
export function MergeForm({
  unit,
  form,
  idempotencyKey,
  within,
}: FormPageProps & { readonly within: UnitDetails['children'] }) {
  const text = useText();
  return (
    <>
      <Notice tone="warning">{text(m.mergeHelp)}</Notice>
      <ActionForm action={UNIT_PATHS.merge(unit.id)} idempotencyKey={idempotencyKey}>
        <Checkboxes
          {...bindAll(form, 'predecessorIds')}
          label={text(m.predecessors)}
          options={within.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          {...bind(form, 'name')}
          label={text(m.successorName)}
          hint={text(m.successorHint)}
          maxLength={100}
        />
        <TextField
          {...bind(form, 'code')}
          label={text(m.code)}
          maxLength={5}
          inputMode="numeric"
          short
          optional
        />
        <DateField {...bind(form, 'on')} label={text(m.from)} />
        <TextArea
          {...bind(form, 'basis')}
          label={text(m.basis)}
          hint={text(m.basisHint)}
          rows={2}
          maxLength={500}
        />
        <SaveOrLeave unit={unit} />
      </ActionForm>
    </>
  );
}

function SaveOrLeave({ unit }: { readonly unit: UnitView }) {
  const text = useText();
  return (
    <Actions>
      <Button>{text(m.save)}</Button>
      <a href={UNIT_PATHS.unit(unit.id)}>{text(m.cancel)}</a>
    </Actions>
  );
}
