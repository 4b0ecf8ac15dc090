import type { Child, PropsWithChildren } from 'hono/jsx';
import { useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';

/** What every field has. A field is required unless it says `optional`. */
export interface FieldProps {
  /** The name under which the form sends it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: Child | undefined;
  /** What is wrong with what was sent, in a sentence that says what to do. */
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** The id of the field's control; error summaries link to it. */
export function fieldId(name: string): string {
  return `o-${name.replace(/[^a-zA-Z0-9_-]+/g, '-')}`;
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes(props: FieldProps) {
  const id = fieldId(props.name);
  const described = [
    props.hint === undefined ? '' : `${id}-goi-y`,
    props.error === undefined ? '' : `${id}-loi`,
  ].filter((part) => part !== '');
  return {
    id,
    name: props.name,
    class: 'ds-input',
    required: props.optional !== true,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': props.error === undefined ? undefined : ('true' as const),
  };
}

/** Label, hint and error around one control. */
export function Field(props: PropsWithChildren<FieldProps>) {
  const id = fieldId(props.name);
  return (
    <div class={props.error === undefined ? 'ds-field' : 'ds-field sd-invalid'}>
      <label class="ds-label" for={id}>
        {props.label}
        <OptionalMark optional={props.optional} />
      </label>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      {props.children}
    </div>
  );
}

/** A legend, hint and error around several controls with one meaning. */
export function FieldGroup(props: PropsWithChildren<FieldProps>) {
  const id = fieldId(props.name);
  const { 'aria-describedby': described } = controlAttributes(props);
  return (
    <fieldset
      class={props.error === undefined ? 'ds-fieldset' : 'ds-fieldset sd-invalid'}
      aria-describedby={described}
    >
      <legend class="ds-label">
        {props.label}
        <OptionalMark optional={props.optional} />
      </legend>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      {props.children}
    </fieldset>
  );
}

function OptionalMark({ optional }: { readonly optional: boolean | undefined }) {
  const text = useText();
  return optional === true ? <span class="sd-optional"> {text(m.optional)}</span> : null;
}

interface HintAndErrorProps {
  readonly id: string;
  readonly hint: Child | undefined;
  readonly error: string | undefined;
}

function HintAndError({ id, hint, error }: HintAndErrorProps) {
  return (
    <>
      {hint !== undefined && (
        <p class="sd-hint" id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="ds-validation-message" id={`${id}-loi`}>
          {error}
        </p>
      )}
    </>
  );
}
