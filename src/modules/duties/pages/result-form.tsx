import { ACCEPTED_EXTENSIONS } from '#modules/files/index.ts';
import {
  ActionForm,
  Actions,
  Button,
  bind,
  bindAll,
  Checkboxes,
  FileField,
  Notice,
  TextArea,
  TextField,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { formatNumber } from '#web/format.ts';
import { useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import type { DutyDetail, Round } from '../detail-shape.ts';
import { DUTY_PATHS } from '../paths.ts';
import type { ActFormProps } from './act-forms.tsx';
import { m } from './texts.ts';

/** Lines for figures that the form always shows. */
const FIGURE_LINES = 3;
const MAX_FILE = 50_000_000;

/** Writes what was done, with figures and evidence. What stood in the last round is there to be changed. */
export function ResultForm({ duty, form }: ActFormProps) {
  const text = useText();
  const last = duty.results[0];
  const draft = last?.state === 'draft' ? last : undefined;
  const reason = duty.returned ? last?.reason : undefined;
  return (
    <>
      {reason && <Notice tone="warning">{text(m.returnedNotice, { reason })}</Notice>}
      <ActionForm
        action={DUTY_PATHS.act(duty.id, 'write-result')}
        idempotencyKey={newKey()}
        files
        hidden={draft === undefined ? undefined : { version: String(draft.version) }}
      >
        <TextArea
          {...bind(form, 'narrative', last?.narrative ?? '')}
          label={text(m.narrative)}
          hint={text(m.narrativeHint)}
          rows={10}
          maxLength={20_000}
        />
        <Figures form={form} last={last} />
        <Evidence duty={duty} form={form} last={last} />
        <Actions>
          <Button>{text(m.save)}</Button>
          <a href={DUTY_PATHS.duty(duty.id)}>{text(m.cancel)}</a>
        </Actions>
        <p class="sd-hint">{text(m.afterSave)}</p>
      </ActionForm>
    </>
  );
}

function Figures({ form, last }: { readonly form: FormState; readonly last: Round | undefined }) {
  const text = useText();
  const figures = last?.figures ?? [];
  const count = Math.min(30, Math.max(FIGURE_LINES, figures.length + 1));
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{text(m.figures)}</legend>
      <p class="sd-hint">{text(m.figuresHint)}</p>
      {Array.from({ length: count }, (_, index) => {
        const figure = figures[index];
        const value = figure === undefined ? '' : formatNumber(figure.value);
        const n = index + 1;
        const name = (part: string) => `figures[${index}].${part}`;
        return (
          <div class="sd-filters">
            <TextField
              {...bind(form, name('label'), figure?.label ?? '')}
              label={text(m.figureLabel, { n })}
              maxLength={120}
              optional
            />
            <TextField
              {...bind(form, name('value'), value)}
              label={text(m.figureValue, { n })}
              inputMode="decimal"
              maxLength={20}
              short
              optional
            />
            <TextField
              {...bind(form, name('unit'), figure?.unit ?? '')}
              label={text(m.figureUnit, { n })}
              maxLength={40}
              short
              optional
            />
          </div>
        );
      })}
    </fieldset>
  );
}

interface EvidenceProps {
  readonly duty: DutyDetail;
  readonly form: FormState;
  readonly last: Round | undefined;
}

/** Files of the last round are kept unless they are unticked; files that were just sent and stored too. */
function Evidence({ duty, form, last }: EvidenceProps) {
  const text = useText();
  const known = new Map(
    duty.results.flatMap((round) => round.files.map((file) => [file.id, file.name] as const)),
  );
  const kept = bindAll(
    form,
    'fileIds',
    last?.files.map((file) => file.id),
  );
  const ids = [...new Set([...(last?.files.map((file) => file.id) ?? []), ...kept.values])];
  return (
    <>
      {ids.length > 0 && (
        <Checkboxes
          {...kept}
          label={text(m.keptFiles)}
          options={ids.map((id, index) => ({
            value: id,
            label: known.get(id) ?? `${text(m.evidence)} ${index + 1}`,
          }))}
          optional
        />
      )}
      <FileField
        name="fileIds"
        label={text(m.newFiles)}
        accept={ACCEPTED_EXTENSIONS}
        maxBytes={MAX_FILE}
        multiple
        optional
      />
    </>
  );
}
