import type { FieldProps } from './field.tsx';
import { FieldGroup, fieldId } from './field.tsx';
import type { Option } from './select.tsx';

export interface RadiosProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
}

export interface CheckboxesProps extends FieldProps {
  readonly options: readonly Option[];
  /** The values that are ticked. All are sent under the same name. */
  readonly values?: readonly string[] | undefined;
}

export interface CheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly hint?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly error?: string | undefined;
}

/** One of a few, all in sight. */
export function Radios(props: RadiosProps) {
  return (
    <FieldGroup {...props}>
      {props.options.map((option, index) => (
        <Choice
          type="radio"
          id={choiceId(props.name, index)}
          name={props.name}
          option={option}
          checked={option.value === props.value}
          invalid={props.error !== undefined}
          required={props.optional !== true}
        />
      ))}
    </FieldGroup>
  );
}

/** Any number of a few. */
export function Checkboxes(props: CheckboxesProps) {
  return (
    <FieldGroup {...props}>
      {props.options.map((option, index) => (
        <Choice
          type="checkbox"
          id={choiceId(props.name, index)}
          name={props.name}
          option={option}
          checked={props.values?.includes(option.value) ?? false}
          invalid={props.error !== undefined}
          required={false}
        />
      ))}
    </FieldGroup>
  );
}

/** One box that is ticked or not; sends `value` (default "yes") when ticked. */
export function Checkbox(props: CheckboxProps) {
  const option = { value: props.value ?? 'yes', label: props.label, hint: props.hint };
  const id = fieldId(props.name);
  return (
    <div class={props.error === undefined ? undefined : 'sd-invalid'}>
      {props.error !== undefined && (
        <p class="ds-validation-message" id={`${id}-loi`}>
          {props.error}
        </p>
      )}
      <Choice
        type="checkbox"
        id={id}
        name={props.name}
        option={option}
        checked={props.checked === true}
        invalid={props.error !== undefined}
        required={false}
        errorId={props.error === undefined ? undefined : `${id}-loi`}
      />
    </div>
  );
}

/** The first choice carries the group's id, so that an error summary's link lands on it. */
function choiceId(name: string, index: number): string {
  return index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;
}

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly errorId?: string | undefined;
}

function Choice({ type, id, name, option, checked, invalid, required, errorId }: ChoiceProps) {
  const hintId = option.hint === undefined ? undefined : `${id}-ghi-chu`;
  const described = [hintId, errorId].filter((part) => part !== undefined).join(' ');
  return (
    <div class="ds-field sd-choice">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        required={required}
        aria-invalid={invalid ? 'true' : undefined}
        aria-describedby={described === '' ? undefined : described}
      />
      <label for={id}>{option.label}</label>
      {option.hint !== undefined && (
        <p class="sd-hint" id={hintId}>
          {option.hint}
        </p>
      )}
    </div>
  );
}
