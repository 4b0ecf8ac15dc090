import { useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';
import type { FieldProps } from './field.tsx';
import { controlAttributes, Field } from './field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Options of one group stand together under its name (Select only). */
  readonly group?: string | undefined;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** The first, empty choice; "Chọn…" unless told. `false` leaves it out. */
  readonly placeholder?: string | false | undefined;
}

/** One of a list. */
export function Select(props: SelectProps) {
  const text = useText();
  const groups = [...new Set(props.options.map((option) => option.group))];
  return (
    <Field {...props}>
      <select {...controlAttributes(props)}>
        {props.placeholder !== false && <option value="">{props.placeholder ?? text(m.chooseOne)}</option>}
        {groups.map((group) => {
          const members = props.options.filter((option) => option.group === group);
          const choices = members.map((option) => <Choice option={option} chosen={props.value} />);
          return group === undefined ? choices : <optgroup label={group}>{choices}</optgroup>;
        })}
      </select>
    </Field>
  );
}

function Choice({ option, chosen }: { readonly option: Option; readonly chosen: string | undefined }) {
  return (
    <option value={option.value} selected={option.value === chosen} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
