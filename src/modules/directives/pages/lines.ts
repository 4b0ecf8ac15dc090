import { errorFor } from '#web/components/index.ts';
import { chosenIn, type FormState } from '#web/form.ts';

/** A field whose lines are the entries of a list. */
export function bindLines(form: FormState, name: string, atFirst: readonly string[] = []) {
  const first = form.errors.find((error) => error.name?.startsWith(`${name}[`) === true)?.message;
  return {
    name,
    value: chosenIn(form, name, atFirst).join('\n'),
    error: errorFor(form.errors, name) ?? first,
  };
}

/** Takes a field of lines apart into one entry a line; blank lines go. */
export function splitLines(fields: FormData, ...names: readonly string[]): void {
  for (const name of names) {
    const lines = fields
      .getAll(name)
      .flatMap((value) => (typeof value === 'string' ? value.split('\n') : []))
      .map((line) => line.trim())
      .filter(Boolean);
    fields.delete(name);
    for (const line of lines) fields.append(name, line);
  }
}
