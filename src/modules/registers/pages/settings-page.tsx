import {
  ActionForm,
  Actions,
  Button,
  bind,
  type Column,
  DataTable,
  DateField,
  Radios,
  Section,
  Select,
  Stack,
  TextField,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import { KINDS, kindLabel } from '../kinds.ts';
import type { SeriesLine, TermLine } from '../model.ts';
import { REGISTER_PATHS } from '../paths.ts';
import { registerTexts as m } from '../texts.ts';
import { RegisterTabs } from './register-page.tsx';

export interface SettingsPageProps {
  readonly series: readonly SeriesLine[];
  readonly terms: readonly TermLine[];
  readonly isParty: boolean;
  readonly mayKeep: boolean;
  readonly form: FormState;
}

/** The runs of numbers and, for a Party body, its terms. */
export function SettingsPage(props: SettingsPageProps) {
  const text = useText();
  const { series, terms, isParty, mayKeep, form } = props;
  return (
    <Stack>
      <RegisterTabs current={REGISTER_PATHS.settings} />
      <Section title={text(m.series)} id="day-so">
        {series.length === 0 ? (
          <p class="sd-soft">{text(m.noSeries)}</p>
        ) : (
          <DataTable caption={text(m.series)} captionHidden columns={useSeriesColumns()} rows={series} />
        )}
      </Section>
      {mayKeep && <FirstNumberForm isParty={isParty} form={form} />}
      {isParty && (
        <Section title={text(m.terms)} id="nhiem-ky">
          {terms.length === 0 ? (
            <p class="sd-soft">{text(m.noTerms)}</p>
          ) : (
            <DataTable caption={text(m.terms)} captionHidden columns={useTermColumns()} rows={terms} />
          )}
        </Section>
      )}
      {isParty && mayKeep && <TermForm form={form} />}
    </Stack>
  );
}

function useSeriesColumns(): readonly Column<SeriesLine>[] {
  const text = useText();
  return [
    { key: 'period', header: text(m.period), rowHeader: true, cell: ({ period }) => period },
    {
      key: 'direction',
      header: text(m.direction),
      cell: ({ direction }) => text(direction === 'in' ? m.directionIn : m.directionOut),
    },
    { key: 'style', header: text(m.style), cell: ({ style }) => text(m[style]) },
    {
      key: 'kind',
      header: text(m.kind),
      cell: ({ kind }) => text(kind === '' ? m.allKinds : kindLabel(kind)),
    },
    { key: 'last', header: text(m.lastNumber), numeric: true, cell: ({ lastNumber }) => lastNumber },
  ];
}

function useTermColumns(): readonly Column<TermLine>[] {
  const text = useText();
  const lang = useLang();
  return [
    { key: 'name', header: text(m.term), rowHeader: true, cell: ({ name }) => name },
    { key: 'from', header: text(m.from), cell: ({ from }) => formatDate(from, lang) },
    {
      key: 'until',
      header: text(m.until),
      cell: ({ until }) => (until === null ? '' : formatDate(until, lang)),
    },
  ];
}

function FirstNumberForm({ isParty, form }: Pick<SettingsPageProps, 'isParty' | 'form'>) {
  const text = useText();
  const lang = useLang();
  const styles = (['state', 'party', 'front'] as const).map((value) => ({ value, label: text(m[value]) }));
  const kinds = KINDS.map((kind) => ({ value: kind as string, label: kindLabel(kind)[lang] }));
  return (
    <Section title={text(m.setFirst)} id="so-bat-dau">
      <p>{text(m.setFirstHint)}</p>
      <ActionForm action={REGISTER_PATHS.firstNumber} idempotencyKey={newKey()}>
        <Radios
          {...bind(form, 'direction', 'out')}
          label={text(m.direction)}
          options={[
            { value: 'out', label: text(m.directionOut) },
            { value: 'in', label: text(m.directionIn) },
          ]}
        />
        <Select
          {...bind(form, 'style', isParty ? 'party' : 'state')}
          label={text(m.style)}
          options={styles}
          placeholder={false}
        />
        <Select
          {...bind(form, 'kind', 'CV')}
          label={text(m.kind)}
          hint={text(m.kindHint)}
          options={kinds}
          placeholder={false}
        />
        <TextField {...bind(form, 'firstNumber')} label={text(m.firstNumber)} inputMode="numeric" short />
        <Actions>
          <Button variant="secondary">{text(m.setFirst)}</Button>
        </Actions>
      </ActionForm>
    </Section>
  );
}

function TermForm({ form }: { readonly form: FormState }) {
  const text = useText();
  return (
    <Section title={text(m.addTerm)} id="khai-nhiem-ky">
      <ActionForm action={REGISTER_PATHS.term} idempotencyKey={newKey()}>
        <TextField {...bind(form, 'name')} label={text(m.term)} hint={text(m.termHint)} maxLength={9} short />
        <DateField {...bind(form, 'from')} label={text(m.from)} />
        <DateField {...bind(form, 'until')} label={text(m.until)} hint={text(m.untilHint)} />
        <Actions>
          <Button variant="secondary">{text(m.addTerm)}</Button>
        </Actions>
      </ActionForm>
    </Section>
  );
}
