import { KIND_LABELS, LEVEL_LABELS, type UnitKind, type UnitLevel } from '#modules/units/index.ts';
import type { Lang } from '#platform/i18n/text.ts';
import { t } from '#platform/i18n/text.ts';
import {
  ActionForm,
  Actions,
  Button,
  bind,
  bindAll,
  Checkboxes,
  DateField,
  EmptyState,
  fieldId,
  Notice,
  Section,
  Select,
  Tabs,
  TextArea,
  TextField,
} from '#web/components/index.ts';
import { chosenIn, type FormState } from '#web/form.ts';
import { formatNumber } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import type { Period } from '../model.ts';
import { REPORT_PATHS } from '../paths.ts';
import { READY_QUESTIONS } from '../questions.ts';
import type { NamedUnit } from '../snapshot.ts';
import type { DirectiveLine } from '../views.ts';
import { m } from './texts.ts';
import { periodWords } from './words.tsx';

export interface GroupChoice {
  readonly key: string;
  readonly kind: string;
  readonly level: string | null;
  readonly direct: boolean;
  readonly units: readonly NamedUnit[];
}

/** What the form of a call offers. */
export interface CallChoices {
  readonly groups: readonly GroupChoice[];
  readonly receivers: readonly NamedUnit[];
  readonly usual: { readonly receiverId: string | null; readonly viaId: string | null };
  readonly documents: readonly DirectiveLine[];
}

/** A period that is offered ready-made. */
export interface ReadyPeriod extends Period {
  readonly label: keyof Pick<typeof m, 'month' | 'quarter' | 'sixMonths' | 'year'>;
}

export interface CallFormProps {
  readonly period: Period;
  readonly periods: readonly ReadyPeriod[];
  /** What was typed was no period. */
  readonly wrongPeriod: boolean;
  readonly choices: CallChoices;
  /** The document that is reported on, when the page was opened from it. */
  readonly documentId: string | undefined;
  readonly form: FormState;
}

/** The form of a new call: first the period, because the units are those of the period. */
export function CallForm(props: CallFormProps) {
  const text = useText();
  const { choices, form } = props;
  return (
    <>
      <PeriodChoice {...props} />
      {choices.groups.length === 0 ? (
        <EmptyState title={text(m.nobodyBelow)}>{text(m.nobodyBelowHint)}</EmptyState>
      ) : (
        <ActionForm
          action={`${REPORT_PATHS.newCall}${periodQuery(props.period)}`}
          idempotencyKey={newKey()}
          hidden={{ periodFrom: props.period.from, periodTo: props.period.to }}
        >
          <What {...props} />
          <Whom groups={choices.groups} form={form} />
          <Figures form={form} />
          <Actions>
            <Button>{text(m.makeCall)}</Button>
            <a href={REPORT_PATHS.list}>{text(m.cancel)}</a>
          </Actions>
        </ActionForm>
      )}
    </>
  );
}

/** The period in an address. */
export function periodQuery({ from, to }: Period): string {
  return `?tu=${from}&den=${to}`;
}

function PeriodChoice({ period, periods, wrongPeriod }: CallFormProps) {
  const text = useText();
  const lang = useLang();
  return (
    <Section id="ky" title={text(m.choosePeriod)}>
      {wrongPeriod && (
        <Notice tone="warning">{text(m.wrongPeriod, { period: periodWords(period, lang) })}</Notice>
      )}
      <Tabs
        label={text(m.choosePeriod)}
        items={periods.map((ready) => ({
          label: `${text(m[ready.label])}: ${periodWords(ready, lang)}`,
          href: REPORT_PATHS.newCall + periodQuery(ready),
          current: ready.from === period.from && ready.to === period.to,
        }))}
      />
      <details>
        <summary>{text(m.chooseOtherPeriod)}</summary>
        <form class="sd-form" method="get" action={REPORT_PATHS.newCall} novalidate>
          <DateField name="tu" label={text(m.firstDay)} value={period.from} />
          <DateField name="den" label={text(m.lastDay)} value={period.to} />
          <Actions>
            <Button variant="secondary">{text(m.usePeriod)}</Button>
          </Actions>
        </form>
      </details>
      <p class="sd-soft sd-small">{text(m.periodNote)}</p>
    </Section>
  );
}

function What({ choices, documentId, form }: CallFormProps) {
  const text = useText();
  const { usual } = choices;
  const units = choices.receivers.map(({ id, name }) => ({ value: id, label: name }));
  const directives = choices.documents.map(({ id, title, subject }) => ({
    value: id,
    label: `${title} – ${subject}`.slice(0, 140),
  }));
  return (
    <Section id="noi-dung-yeu-cau" title={text(m.report)}>
      <div class="sd-form">
        <TextField
          {...bind(form, 'title')}
          label={text(m.callTitle)}
          hint={text(m.callTitleHint)}
          maxLength={300}
        />
        <Select
          {...bind(form, 'documentId', documentId)}
          label={text(m.directive)}
          hint={text(m.directiveHint)}
          placeholder={text(m.noDirective)}
          options={directives}
          optional
        />
        <DateField {...bind(form, 'dueOn')} label={text(m.due)} />
        <Select
          {...bind(form, 'receiverId', usual.receiverId ?? '')}
          label={text(m.receiver)}
          options={units}
        />
        <Select
          {...bind(form, 'viaId', usual.viaId ?? '')}
          label={text(m.viaField)}
          placeholder={text(m.directly)}
          options={units}
          optional
        />
        <Select
          {...bind(form, 'askedViaId')}
          label={text(m.askedVia)}
          placeholder={text(m.directly)}
          options={units}
          optional
        />
      </div>
    </Section>
  );
}

/** "Ủy ban nhân dân, cấp huyện". */
export function groupName({ kind, level }: Pick<GroupChoice, 'kind' | 'level'>, lang: Lang): string {
  const kindWord = t(lang, KIND_LABELS[kind as UnitKind]);
  if (level === null) return kindWord;
  const levelWord = t(lang, LEVEL_LABELS[level as UnitLevel]);
  return `${kindWord}, ${levelWord.charAt(0).toLocaleLowerCase(lang)}${levelWord.slice(1)}`;
}

/** Groups to be asked at once, and under each that is directly below its units one by one. */
export function Whom({
  groups,
  form,
}: {
  readonly groups: readonly GroupChoice[];
  readonly form: FormState;
}) {
  const text = useText();
  const lang = useLang();
  const listed = groups.filter(({ direct }) => direct);
  const [first] = listed;
  return (
    <Section id="don-vi" title={text(m.whom)}>
      <Checkboxes
        {...bindAll(form, 'groups')}
        label={text(m.byGroup)}
        hint={text(m.whomHint)}
        options={groups.map((group) => ({
          value: group.key,
          label: text(m.wholeGroup, {
            name: groupName(group, lang),
            count: formatNumber(group.units.length, lang),
          }),
          hint: group.direct ? undefined : text(m.indirect),
        }))}
      />
      {listed.map((group) => (
        <OneByOne group={group} form={form} first={group === first} />
      ))}
    </Section>
  );
}

/** Boxes of one name in several places: only the first carries the id to which an error links. */
function OneByOne({
  group,
  form,
  first,
}: {
  readonly group: GroupChoice;
  readonly form: FormState;
  readonly first: boolean;
}) {
  const text = useText();
  const lang = useLang();
  const chosen = new Set(chosenIn(form, 'unitIds'));
  const isOpen = group.units.some(({ id }) => chosen.has(id));
  return (
    <details open={isOpen}>
      <summary>{text(m.oneByOne, { name: groupName(group, lang) })}</summary>
      {group.units.map(({ id, name }, index) => {
        const domId = first && index === 0 ? fieldId('unitIds') : `dv-${id}`;
        return (
          <div class="ds-field sd-choice">
            <input
              class="ds-input"
              type="checkbox"
              id={domId}
              name="unitIds"
              value={id}
              checked={chosen.has(id)}
            />
            <label for={domId}>{name}</label>
          </div>
        );
      })}
    </details>
  );
}

function Figures({ form }: { readonly form: FormState }) {
  const text = useText();
  const all = READY_QUESTIONS.map(({ key }) => key);
  return (
    <Section id="so-lieu" title={text(m.ready)}>
      <div class="sd-form">
        <Checkboxes
          {...bindAll(form, 'ready', all)}
          label={text(m.readyLegend)}
          hint={text(m.readyHint)}
          options={READY_QUESTIONS.map(({ key, label, unit }) => ({
            value: key,
            label: unit === '' ? label : text(m.fieldUnit, { label, unit }),
          }))}
        />
        <TextArea
          {...bind(form, 'ownLines')}
          label={text(m.ownLines)}
          hint={text(m.ownLinesHint)}
          rows={4}
          maxLength={5000}
          optional
        />
      </div>
    </Section>
  );
}
