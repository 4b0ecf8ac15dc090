import type { Child, PropsWithChildren } from 'hono/jsx';
import { DOCUMENT_KINDS } from '#documents/model.ts';
import {
  ActionForm,
  Actions,
  Button,
  bind,
  DateField,
  Radios,
  Section,
  Select,
  TextArea,
  TextField,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { useLang, useText } from '#web/lang.ts';
import type { IncomingView, ReadingField } from '../model.ts';
import { INCOMING_PATHS } from '../paths.ts';
import { DeadlineRows, ItemRows, ReferenceRows } from './field-rows.tsx';
import { Evidence } from './original.tsx';
import { m } from './texts.ts';

interface FormProps {
  readonly view: IncomingView;
  readonly form: FormState;
}

/** Every field of the document as it was read, to be corrected. */
export function CorrectForm({ view, form, idempotencyKey }: FormProps & { readonly idempotencyKey: string }) {
  const text = useText();
  return (
    <Section id="noi-dung-doc" title={text(m.fields)}>
      <ActionForm
        action={INCOMING_PATHS.one(view.id)}
        idempotencyKey={idempotencyKey}
        hidden={{ version: String(view.version) }}
      >
        <HeaderFields view={view} form={form} />
        <PeopleFields view={view} form={form} />
        <MoreFields view={view} form={form} />
        <Actions>
          <Button>{text(m.save)}</Button>
        </Actions>
      </ActionForm>
    </Section>
  );
}

type LineField = 'issuer' | 'parentIssuer' | 'number' | 'symbol' | 'place' | 'reportTo' | 'via';

function Line({
  view,
  form,
  field,
  max,
  short,
}: FormProps & { readonly field: LineField; readonly max: number; readonly short?: boolean }) {
  const text = useText();
  return (
    <TextField
      {...bind(form, `document.${field}`, view.content[field] ?? '')}
      label={text(m[field])}
      hint={<Evidence view={view} field={field} />}
      maxLength={max}
      short={short}
      optional={field !== 'issuer'}
    />
  );
}

function HeaderFields({ view, form }: FormProps) {
  const text = useText();
  const lang = useLang();
  const { content } = view;
  const kinds = DOCUMENT_KINDS.map(({ abbreviation, vi, en }) => ({
    value: abbreviation,
    label: `${abbreviation} – ${lang === 'vi' ? vi : en}`,
  }));
  const styles = (['state', 'party', 'front'] as const).map((value) => ({ value, label: text(m[value]) }));
  const hint = (field: ReadingField, more?: string) => (
    <Evidence view={view} field={field} {...(more === undefined ? {} : { hint: more })} />
  );
  return (
    <>
      <Line view={view} form={form} field="number" max={20} short />
      <Line view={view} form={form} field="symbol" max={60} short />
      <DateField
        {...bind(form, 'document.date', content.date ?? '')}
        label={text(m.date)}
        hint={hint('date')}
        optional
      />
      <TextArea
        {...bind(form, 'document.subject', content.subject ?? '')}
        label={text(m.subject)}
        hint={hint('subject', text(m.subjectHint))}
        rows={3}
        maxLength={1000}
      />
      <Select
        {...bind(form, 'document.kind', content.kind ?? '')}
        label={text(m.kind)}
        hint={hint('kind')}
        options={kinds}
      />
      <Radios
        {...bind(form, 'document.style', content.style ?? '')}
        label={text(m.style)}
        hint={hint('style')}
        options={styles}
      />
      <Line view={view} form={form} field="issuer" max={300} />
      <IssuerUnit view={view} form={form} />
      <Line view={view} form={form} field="parentIssuer" max={300} />
      <Line view={view} form={form} field="place" max={100} />
    </>
  );
}

/** The unit that the issuer is: the one that fits stands chosen. */
function IssuerUnit({ view, form }: FormProps) {
  const text = useText();
  if (view.issuers.length === 0) return null;
  const only = view.issuers.length === 1 ? view.issuers[0]?.id : undefined;
  return (
    <Select
      {...bind(form, 'issuerId', view.issuerId ?? only ?? '')}
      label={text(m.issuerUnit)}
      hint={text(m.issuerHint)}
      options={view.issuers.map(({ id, name }) => ({ value: id, label: name }))}
      placeholder={text(m.noUnit)}
      optional
    />
  );
}

function PeopleFields({ view, form }: FormProps) {
  const text = useText();
  const { signer } = view.content;
  const lines = (field: 'addressees' | 'recipients') => (
    <TextArea
      {...bind(form, `document.${field}`, view.content[field].join('\n'))}
      label={text(m[field])}
      hint={<Evidence view={view} field={field} hint={text(m.linesHint)} />}
      rows={Math.min(8, view.content[field].length + 1)}
      optional
    />
  );
  return (
    <>
      {lines('addressees')}
      {lines('recipients')}
      <fieldset class="ds-fieldset">
        <legend class="ds-label">{text(m.signer)}</legend>
        <p class="sd-hint">
          <Evidence view={view} field="signer" />
        </p>
        <TextField
          {...bind(form, 'document.signer.name', signer.name ?? '')}
          label={text(m.signerName)}
          maxLength={120}
          optional
        />
        <TextField
          {...bind(form, 'document.signer.title', signer.title ?? '')}
          label={text(m.signerTitle)}
          maxLength={200}
          optional
        />
        <TextField
          {...bind(form, 'document.signer.capacity', signer.capacity ?? '')}
          label={text(m.signerCapacity)}
          maxLength={300}
          optional
        />
      </fieldset>
    </>
  );
}

function MoreFields({ view, form }: FormProps) {
  const text = useText();
  const { items, deadlines, references } = view.content;
  return (
    <>
      <Line view={view} form={form} field="reportTo" max={300} />
      <Line view={view} form={form} field="via" max={300} />
      <Group title={text(m.items)} count={items.length} view={view} field="items">
        <ItemRows view={view} form={form} />
      </Group>
      <Group title={text(m.deadlines)} count={deadlines.length} view={view} field="deadlines">
        <DeadlineRows view={view} form={form} />
      </Group>
      <Group title={text(m.references)} count={references.length} view={view} field="references">
        <ReferenceRows view={view} form={form} />
      </Group>
    </>
  );
}

interface GroupProps {
  readonly title: Child;
  readonly count: number;
  readonly view: IncomingView;
  readonly field: ReadingField;
}

/** A list behind its heading: long letters have dozens of rows. */
function Group({ title, count, view, field, children }: PropsWithChildren<GroupProps>) {
  const text = useText();
  return (
    <details class="sd-fold">
      <summary>
        {title} · {count}
      </summary>
      <p class="sd-hint">
        <Evidence view={view} field={field} hint={text(m.rowsHint)} />
      </p>
      {children}
    </details>
  );
}
