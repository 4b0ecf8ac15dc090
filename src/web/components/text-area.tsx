import type { FieldProps } from './field.tsx';
import { controlAttributes, Field } from './field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      <textarea {...controlAttributes(props)} rows={props.rows ?? 5} maxlength={props.maxLength ?? 20_000}>
        {`\n${props.value ?? ''}`}
      </textarea>
    </Field>
  );
}
