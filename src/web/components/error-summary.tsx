import { useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';
import { fieldId } from './field.tsx';

/** One fault of a form, as `FormState.errors` lists them: the field's name and a sentence that says what to do. */
export interface FieldError {
  /** Absent when the fault belongs to no single field. */
  readonly name?: string | undefined;
  readonly message: string;
}

/** The faults of a form, first on the page, each a link to its field. `Layout` draws it from `errors`. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const text = useText();
  if (errors.length === 0) return null;
  return (
    <section
      class="ds-error-summary sd-error-summary"
      role="alert"
      tabindex={-1}
      aria-labelledby="loi-bieu-mau"
      autofocus
    >
      <h2 id="loi-bieu-mau">{text(m.errorSummary)}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            {error.name === undefined ? (
              error.message
            ) : (
              <a href={`#${fieldId(error.name)}`}>{error.message}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The message for one field, to pass as its `error`. */
export function errorFor(errors: readonly FieldError[], name: string): string | undefined {
  return errors.find((error) => error.name === name)?.message;
}
