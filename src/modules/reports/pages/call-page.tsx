import {
  ActionForm,
  Actions,
  Button,
  ButtonLink,
  DataTable,
  DefinitionList,
  FilterBar,
  type GridState,
  KeyFigures,
  Notice,
  Section,
  Select,
  Stack,
  StateLabel,
  Tabs,
  UnitGrid,
} from '#web/components/index.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import { type CallAct, REPORT_STATES } from '../model.ts';
import { REPORT_PATHS } from '../paths.ts';
import { type AskedUnit, coverageOf, partOf } from '../snapshot.ts';
import type { CallView } from '../views.ts';
import { CALL_ACT_LABELS, CALL_LABELS, CALL_TONES, STATE_FILLS, STATE_LABELS } from './labels.ts';
import { UnitTable } from './report-tables.tsx';
import { m } from './texts.ts';
import { partWords, periodWords, type Today, totalWords } from './words.tsx';

export const CALL_TABS = ['grid', 'table', 'matrix'] as const;
export type CallTab = (typeof CALL_TABS)[number];
const TAB_NAMES: Readonly<Record<CallTab, string>> = { grid: 'o', table: 'bang', matrix: 'so-lieu' };

/** The tab that an address names. */
export function callTabOf(name: string | undefined): CallTab {
  return CALL_TABS.find((tab) => TAB_NAMES[tab] === name) ?? 'grid';
}

interface CallProps {
  readonly view: CallView;
  readonly tab: CallTab;
  /** Which figure the third tab shows; the first when absent. */
  readonly figureKey: string | undefined;
  readonly today: Today;
  readonly reminded: boolean;
}

/** One call: who has reported, who has not, and what they gave. */
export function CallPage({ view, tab, figureKey, today, reminded }: CallProps) {
  const text = useText();
  const { call } = view;
  const href = (name: CallTab) => `${REPORT_PATHS.call(call.id)}?xem=${TAB_NAMES[name]}`;
  return (
    <Stack>
      <p>
        <StateLabel tone={CALL_TONES[call.state]}>{text(CALL_LABELS[call.state])}</StateLabel>
      </p>
      {reminded && (
        <Notice tone="success" live>
          {text(m.remindedNotice)}
        </Notice>
      )}
      {call.reason !== null && call.state === 'withdrawn' && <Notice tone="warning">{call.reason}</Notice>}
      <Figures units={view.units} />
      <Steps view={view} />
      <Facts view={view} />
      <Section id="don-vi" title={text(m.asked)}>
        <Tabs
          items={CALL_TABS.map((name) => ({ label: text(m[name]), href: href(name), current: name === tab }))}
        />
        {tab === 'grid' && <Grid view={view} tableHref={href('table')} />}
        {tab === 'matrix' && <Matrix view={view} figureKey={figureKey} />}
      </Section>
      {tab === 'table' && <UnitTable snapshot={view} today={today} dueOn={call.dueOn} />}
    </Stack>
  );
}

function Figures({ units }: { readonly units: readonly AskedUnit[] }) {
  const text = useText();
  const { asked, reported } = coverageOf(units);
  const returned = units.filter(({ state }) => state === 'returned').length;
  return (
    <KeyFigures
      figures={[
        { label: text(m.asked), value: asked },
        { label: text(m.reported), value: `${reported}/${asked}` },
        { label: text(m.missing), value: asked - reported },
        ...(returned === 0 ? [] : [{ label: text(m.returned), value: returned }]),
      ]}
    />
  );
}

function Steps({ view }: { readonly view: CallView }) {
  const text = useText();
  const { call, units, mayDirect } = view;
  const { asked, reported } = coverageOf(units);
  return (
    <section class="sd-card sd-screen-only" aria-labelledby="viec-tiep-theo">
      <h2 id="viec-tiep-theo">{text(m.nextStep)}</h2>
      <Actions>
        <ButtonLink href={REPORT_PATHS.report(call.ownReportId)}>{text(m.ownReport)}</ButtonLink>
        {call.state === 'open' && reported < asked && (
          <ActionForm action={REPORT_PATHS.callRemind(call.id)} idempotencyKey={newKey()}>
            <Button variant="secondary">{text(m.remindAll)}</Button>
          </ActionForm>
        )}
        {mayDirect && call.state === 'open' && <EndButton view={view} act="close" />}
        {mayDirect && call.state === 'closed' && <EndButton view={view} act="reopen" />}
        {mayDirect && call.state !== 'withdrawn' && (
          <a href={REPORT_PATHS.callAct(call.id)}>{text(CALL_ACT_LABELS.withdraw)}</a>
        )}
        <a href={REPORT_PATHS.callSheet(call.id)}>{text(m.callSheet)}</a>
      </Actions>
    </section>
  );
}

function EndButton({ view, act }: { readonly view: CallView; readonly act: CallAct }) {
  const text = useText();
  return (
    <ActionForm
      action={REPORT_PATHS.callAct(view.call.id)}
      idempotencyKey={newKey()}
      hidden={{ version: String(view.call.version), act }}
    >
      <Button variant="secondary">{text(CALL_ACT_LABELS[act])}</Button>
    </ActionForm>
  );
}

function Facts({ view }: { readonly view: CallView }) {
  const text = useText();
  const lang = useLang();
  const { call } = view;
  return (
    <Section id="thong-tin" title={text(m.facts)}>
      <DefinitionList
        items={[
          { term: text(m.period), value: periodWords(call.period, lang) },
          { term: text(m.due), value: formatDate(call.dueOn, lang) },
          {
            term: text(m.directive),
            value:
              call.directive === null ? undefined : (
                <a
                  href={`/van-ban/${call.directive.id}`}
                >{`${call.directive.title} – ${call.directive.subject}`}</a>
              ),
          },
        ]}
      />
    </Section>
  );
}

function Grid({ view, tableHref }: { readonly view: CallView; readonly tableHref: string }) {
  const text = useText();
  const states: readonly GridState[] = REPORT_STATES.map((key) => ({
    key,
    label: text(STATE_LABELS[key]),
    fill: STATE_FILLS[key],
  }));
  const shown = states.filter(({ key }) => view.units.some(({ state }) => state === key));
  const cells = view.units.map(({ unit, state, reportId }) => ({
    name: unit.name,
    state,
    href: REPORT_PATHS.report(reportId),
  }));
  const { asked, reported } = coverageOf(view.units);
  const summary = text(m.reportedOf, { asked, reported });
  return <UnitGrid states={shown} groups={[{ name: text(m.asked), summary, cells }]} tableHref={tableHref} />;
}

/** What each unit gave for one figure, in words where it gave none. */
function Matrix({ view, figureKey }: { readonly view: CallView; readonly figureKey: string | undefined }) {
  const text = useText();
  const lang = useLang();
  const figure = view.figures.find(({ key }) => key === figureKey) ?? view.figures[0];
  if (figure === undefined) return null;
  const rows = view.units.map((unit, index) => ({ unit, part: partOf(view, figure, index) }));
  return (
    <>
      <FilterBar
        action={REPORT_PATHS.call(view.call.id)}
        label={text(m.chooseFigure)}
        hidden={{ xem: TAB_NAMES.matrix }}
      >
        <Select
          name="chi-tieu"
          label={text(m.chosenFigure)}
          value={figure.key}
          placeholder={false}
          options={view.figures.map(({ key, label }) => ({ value: key, label }))}
        />
      </FilterBar>
      <DataTable
        caption={figure.label}
        rows={rows}
        columns={[
          {
            key: 'unit',
            header: text(m.organisation),
            rowHeader: true,
            cell: ({ unit }) => <a href={REPORT_PATHS.report(unit.reportId)}>{unit.unit.name}</a>,
            total: figure.gather === 'sum' ? text(m.total) : undefined,
          },
          {
            key: 'value',
            header:
              figure.unit === ''
                ? text(m.value)
                : text(m.fieldUnit, { label: text(m.value), unit: figure.unit }),
            numeric: figure.answer === 'number',
            cell: ({ part }) => partWords(part, lang),
            total: figure.gather === 'sum' ? totalWords(figure, view.units, lang) : undefined,
          },
        ]}
      />
    </>
  );
}
