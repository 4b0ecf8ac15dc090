import type { FieldProps } from './field.tsx';
import { controlAttributes, Field } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'password' | undefined;
  readonly maxLength?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: 'numeric' | 'decimal' | undefined;
  /** A short field, for numbers and codes. */
  readonly short?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
}

/** One line of text. Numbers are text with `inputMode="numeric"`: the server reads them. */
export function TextField(props: TextFieldProps) {
  const attributes = controlAttributes(props);
  return (
    <Field {...props}>
      <input
        {...attributes}
        class={props.short === true ? 'ds-input sd-short' : 'ds-input'}
        type={props.type ?? 'text'}
        value={props.type === 'password' ? undefined : props.value}
        maxlength={props.maxLength ?? 500}
        autocomplete={props.autocomplete}
        inputmode={props.inputMode}
        readonly={props.readOnly}
      />
    </Field>
  );
}
