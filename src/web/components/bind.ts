import { chosenIn, enteredIn, type FormState } from '../form.ts';
import { errorFor } from './error-summary.tsx';

/**
 * What one field takes from a form's state: `<TextField {...bind(form, 'title', duty.title)} label="…" />`. Before
 * the form was sent the field shows `atFirst`; after a refusal, what was sent.
 */
export function bind(form: FormState, name: string, atFirst?: string) {
  return { name, value: enteredIn(form, name, atFirst), error: errorFor(form.errors, name) };
}

/** The same for a field with several values: `<Checkboxes {...bindAll(form, 'units', chosen)} … />`. */
export function bindAll(form: FormState, name: string, atFirst?: readonly string[]) {
  return { name, values: chosenIn(form, name, atFirst), error: errorFor(form.errors, name) };
}
