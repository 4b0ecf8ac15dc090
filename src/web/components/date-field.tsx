import { formatDateInput } from '../format.ts';
import { useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';
import type { FieldProps } from './field.tsx';
import { controlAttributes, Field } from './field.tsx';

export interface DateFieldProps extends FieldProps {
  /** What the person typed, or a date as `YYYY-MM-DD`, which is shown as day/month/year. */
  readonly value?: string | undefined;
}

/** A date as people write it, day/month/year; `readForm` reads it back. */
export function DateField(props: DateFieldProps) {
  const text = useText();
  const shown = { ...props, hint: props.hint ?? text(m.dateHint) };
  return (
    <Field {...shown}>
      <input
        {...controlAttributes(shown)}
        class="ds-input sd-date"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength={20}
        value={shownDate(props.value)}
      />
    </Field>
  );
}

function shownDate(value: string | undefined): string | undefined {
  if (value === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  try {
    return formatDateInput(value);
  } catch {
    return value;
  }
}
