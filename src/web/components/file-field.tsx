import { formatBytes } from '../format.ts';
import { useLang, useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';
import type { FieldProps } from './field.tsx';
import { controlAttributes, Field } from './field.tsx';

export interface FileFieldProps extends FieldProps {
  /** File name endings with their dots: `.docx`. */
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly multiple?: boolean | undefined;
}

/** Files to upload. The form must say `files`. */
export function FileField(props: FileFieldProps) {
  const text = useText();
  const lang = useLang();
  const limits = [
    text(m.fileTypes, { types: props.accept.join(', ') }),
    text(m.maximumFile, { size: formatBytes(props.maxBytes, lang) }),
  ].join(' · ');
  const hint =
    props.hint === undefined ? (
      limits
    ) : (
      <>
        {props.hint} {limits}
      </>
    );
  const shown = { ...props, hint };
  return (
    <Field {...shown}>
      <input
        {...controlAttributes(shown)}
        type="file"
        accept={props.accept.join(',')}
        multiple={props.multiple}
      />
    </Field>
  );
}
