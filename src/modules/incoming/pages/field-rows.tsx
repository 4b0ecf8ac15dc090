import { bind, DateField, TextArea, TextField } from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { useText } from '#web/lang.ts';
import type { IncomingView } from '../model.ts';
import { m } from './texts.ts';

interface RowsProps {
  readonly view: IncomingView;
  readonly form: FormState;
}

/** Empty rows at the end of a list, to add to it. */
const SPARE = 2;

/** How many rows a list shows: those it has or was sent with, and some to add. */
function rowCount(form: FormState, name: string, existing: number): number {
  const sent = Object.keys(form.values).flatMap((key) => {
    const place = new RegExp(`^document\\.${name}\\[(\\d+)\\]`).exec(key)?.[1];
    return place === undefined ? [] : [Number(place) + 1];
  });
  return Math.max(existing + SPARE, ...sent);
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The items, each with its label and its text. */
export function ItemRows({ view, form }: RowsProps) {
  const text = useText();
  const { items } = view.content;
  return (
    <>
      {numbers(rowCount(form, 'items', items.length)).map((index) => {
        const item = items[index];
        const name = text(m.item);
        return (
          <fieldset class="ds-fieldset sd-row">
            <legend>
              {item === undefined ? text(m.newRow, { name }) : text(m.row, { name, number: item.label })}
            </legend>
            <TextField
              {...bind(form, `document.items[${index}].label`, item?.label ?? '')}
              label={text(m.itemLabel)}
              maxLength={20}
              short
              optional
            />
            <TextArea
              {...bind(form, `document.items[${index}].text`, item?.text ?? '')}
              label={text(m.itemText)}
              rows={item === undefined ? 2 : 4}
              optional
            />
          </fieldset>
        );
      })}
    </>
  );
}

/** The documents that the text cites. */
export function ReferenceRows({ view, form }: RowsProps) {
  const text = useText();
  const { references } = view.content;
  return (
    <>
      {numbers(rowCount(form, 'references', references.length)).map((index) => {
        const reference = references[index];
        const name = text(m.references);
        const field = (key: 'kind' | 'number' | 'symbol' | 'date') =>
          bind(form, `document.references[${index}].${key}`, reference?.[key] ?? '');
        return (
          <fieldset class="ds-fieldset sd-row">
            <legend>
              {reference === undefined ? text(m.newRow, { name }) : text(m.row, { name, number: index + 1 })}
            </legend>
            <TextField {...field('kind')} label={text(m.referenceKind)} maxLength={60} optional />
            <TextField {...field('number')} label={text(m.number)} maxLength={20} short optional />
            <TextField {...field('symbol')} label={text(m.symbol)} maxLength={60} optional />
            <DateField {...field('date')} label={text(m.date)} optional />
          </fieldset>
        );
      })}
    </>
  );
}

/** The dates by which something is asked. */
export function DeadlineRows({ view, form }: RowsProps) {
  const text = useText();
  const { deadlines } = view.content;
  return (
    <>
      {numbers(rowCount(form, 'deadlines', deadlines.length)).map((index) => {
        const deadline = deadlines[index];
        const name = text(m.deadlines);
        return (
          <fieldset class="ds-fieldset sd-row">
            <legend>
              {deadline === undefined ? text(m.newRow, { name }) : text(m.row, { name, number: index + 1 })}
            </legend>
            <TextField
              {...bind(form, `document.deadlines[${index}].text`, deadline?.text ?? '')}
              label={text(m.deadlineText)}
              maxLength={300}
              optional
            />
            <DateField
              {...bind(form, `document.deadlines[${index}].date`, deadline?.date ?? '')}
              label={text(m.deadlineDate)}
              optional
            />
          </fieldset>
        );
      })}
    </>
  );
}
