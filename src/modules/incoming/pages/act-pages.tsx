import { printCitation } from '#law/citation.ts';
import {
  ActionForm,
  Actions,
  Basis,
  Button,
  bind,
  Card,
  Checkbox,
  Confirm,
  DateField,
  DefinitionList,
  errorFor,
  FileField,
  Radios,
  Select,
  TextArea,
  TextField,
} from '#web/components/index.ts';
import { enteredIn, type FormState } from '#web/form.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { type IncomingView, URGENCIES } from '../model.ts';
import { INCOMING_PATHS } from '../paths.ts';
import { REGISTERING } from '../registration.ts';
import { Duplicates } from './incoming-page.tsx';
import { m } from './texts.ts';

interface ActProps {
  readonly view: IncomingView;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** What a person is told; the reader itself stops a little later. */
const LARGEST = 50_000_000;
const READ_FORMATS = ['.pdf', '.docx', '.doc', '.txt', '.jpg', '.png', '.tif'];

/** Upload files to be read. */
export function UploadForm({ form, idempotencyKey }: Pick<ActProps, 'form' | 'idempotencyKey'>) {
  const text = useText();
  return (
    <ActionForm action={INCOMING_PATHS.upload} idempotencyKey={idempotencyKey} files>
      <FileField
        name="fileIds"
        label={text(m.files)}
        hint={text(m.filesHint)}
        error={errorFor(form.errors, 'fileIds')}
        accept={READ_FORMATS}
        maxBytes={LARGEST}
        multiple
      />
      <Actions>
        <Button>{text(m.receive)}</Button>
        <a href={INCOMING_PATHS.inbox}>{text(m.cancel)}</a>
      </Actions>
    </ActionForm>
  );
}

/** What the register asks for beside the document itself. */
export function RegisterForm({ view, form, idempotencyKey }: ActProps) {
  const text = useText();
  const lang = useLang();
  const { content } = view;
  const isDuplicate = view.duplicates.length > 0;
  return (
    <>
      <Duplicates view={view} lang={lang} />
      <DefinitionList
        items={[
          { term: text(m.subject), value: content.subject ?? '–' },
          { term: text(m.issuer), value: content.issuer ?? '–' },
          { term: text(m.date), value: content.date === null ? '–' : formatDate(content.date, lang) },
        ]}
      />
      <ActionForm
        action={INCOMING_PATHS.register(view.id)}
        idempotencyKey={idempotencyKey}
        hidden={{ version: String(view.version) }}
      >
        {isDuplicate && (
          <Checkbox
            name="evenIfDuplicate"
            value="on"
            label={text(m.even)}
            checked={enteredIn(form, 'evenIfDuplicate') !== ''}
            error={errorFor(form.errors, 'evenIfDuplicate')}
          />
        )}
        <DateField {...bind(form, 'arrivedOn', view.arrivedOn)} label={text(m.arrivedOn)} />
        <Radios
          {...bind(form, 'urgency', view.urgency)}
          label={text(m.urgency)}
          options={URGENCIES.map((value) => ({ value, label: text(m[value]) }))}
        />
        <PassingFields view={view} form={form} />
        <TextArea {...bind(form, 'note')} label={text(m.note)} rows={2} maxLength={1000} optional />
        <Actions>
          <Button>{text(m.takeNumber)}</Button>
          <a href={INCOMING_PATHS.one(view.id)}>{text(m.cancel)}</a>
        </Actions>
      </ActionForm>
      <Basis>{printCitation(REGISTERING, lang)}</Basis>
    </>
  );
}

function PassingFields({ view, form }: Pick<ActProps, 'view' | 'form'>) {
  const text = useText();
  return (
    <>
      <TextField
        {...bind(form, 'passedTo', view.passedTo ?? '')}
        label={text(m.passedTo)}
        maxLength={200}
        optional
      />
      <Select
        {...bind(form, 'officerId', view.officerId ?? '')}
        label={text(m.officer)}
        options={view.officers.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
    </>
  );
}

/** To whom a registered document goes now. */
export function PassOnForm({ view, form, idempotencyKey }: ActProps) {
  const text = useText();
  return (
    <ActionForm action={INCOMING_PATHS.passOn(view.id)} idempotencyKey={idempotencyKey}>
      <PassingFields view={view} form={form} />
      <Actions>
        <Button>{text(m.passOn)}</Button>
        <a href={INCOMING_PATHS.one(view.id)}>{text(m.cancel)}</a>
      </Actions>
    </ActionForm>
  );
}

export function DiscardForm({ view, form, idempotencyKey }: ActProps) {
  const text = useText();
  return (
    <Confirm
      consequences={text(m.discardHelp)}
      action={INCOMING_PATHS.discard(view.id)}
      idempotencyKey={idempotencyKey}
      hidden={{ version: String(view.version) }}
      confirmLabel={text(m.discard)}
      cancelHref={INCOMING_PATHS.one(view.id)}
      destructive
    >
      <TextArea {...bind(form, 'reason')} label={text(m.reason)} rows={2} maxLength={1000} />
    </Confirm>
  );
}

export function MergeForm({ view, idempotencyKey }: Omit<ActProps, 'form'>) {
  const text = useText();
  return (
    <Confirm
      consequences={text(m.mergeHelp)}
      action={INCOMING_PATHS.merge(view.id)}
      idempotencyKey={idempotencyKey}
      hidden={{ version: String(view.version) }}
      confirmLabel={text(m.merge)}
      cancelHref={INCOMING_PATHS.one(view.id)}
    />
  );
}

/** The stamp "ĐẾN" with its number and date, to be printed (30/2020/NĐ-CP Annex IV). */
export function Stamp({
  view,
  organisation,
}: {
  readonly view: IncomingView;
  readonly organisation: string;
}) {
  const text = useText();
  const lang = useLang();
  const passed = [view.passedTo, view.officer].filter((part) => part !== null).join(', ');
  return (
    <>
      <p class="sd-screen-only">{text(m.stampHelp)}</p>
      <Card title={text(m.arrived)} detail={organisation}>
        <DefinitionList
          items={[
            { term: text(m.arrivalNumber), value: view.arrivalNumber },
            { term: text(m.arrivedOn), value: formatDate(view.arrivedOn, lang) },
            { term: text(m.passed), value: passed || '…………………' },
            { term: text(m.fileSymbol), value: '…………………' },
          ]}
        />
      </Card>
    </>
  );
}
