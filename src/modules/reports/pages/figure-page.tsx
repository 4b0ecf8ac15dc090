import { DUTY_PATHS } from '#modules/duties/index.ts';
import { DataTable, DefinitionList, EmptyState, Section, StateLabel } from '#web/components/index.ts';
import { formatDate, formatNumber } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { REPORT_PATHS } from '../paths.ts';
import { partOf } from '../snapshot.ts';
import type { FigureView } from '../views.ts';
import { STANDING_LABELS, STANDING_TONES } from './labels.ts';
import { m } from './texts.ts';
import { noteWords, partWords, totalWords, valueWords } from './words.tsx';

/** What one figure is made of: own value, every unit asked by name, the duties behind a counted one. */
export function FigurePage({ view }: { readonly view: FigureView }) {
  const text = useText();
  const lang = useLang();
  const { figure, units, base } = view;
  const note = noteWords(figure, view, lang);
  const edition = view.shownEdition === null ? '' : `?lan=${view.shownEdition}`;
  return (
    <>
      <DefinitionList
        items={[
          { term: text(m.total), value: <strong>{totalWords(figure, units, lang)}</strong> },
          { term: text(m.ownValue), value: valueWords(figure.own, m.noFigure, lang) },
          { term: text(m.unit), value: figure.unit === '' ? undefined : figure.unit },
          { term: text(m.made), value: note === '' ? undefined : note },
          {
            term: text(m.baseFigure),
            value:
              base === null ? undefined : (
                <a href={`${REPORT_PATHS.figure(view.reportId, base.key)}${edition}`}>
                  {`${base.label}: ${valueWords(base.total, m.noFigureYet, lang)}`}
                </a>
              ),
          },
        ]}
      />
      {figure.gather === 'sum' && units.length > 0 && (
        <p class="sd-soft">{text(m.giversOf, { givers: formatNumber(figure.givers, lang) })}</p>
      )}
      {figure.gather !== 'none' && units.length > 0 && <Parts view={view} />}
      {view.duties !== null && <Duties duties={view.duties} />}
    </>
  );
}

function Parts({ view }: { readonly view: FigureView }) {
  const text = useText();
  const lang = useLang();
  const rows = view.units.map((unit, index) => ({ unit, part: partOf(view, view.figure, index) }));
  const openable = new Set(view.openable);
  return (
    <Section id="cap-duoi" title={text(m.fromBelow)}>
      <DataTable
        caption={text(m.fromBelow)}
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'unit',
            header: text(m.organisation),
            rowHeader: true,
            cell: ({ unit, part }) =>
              openable.has(unit.reportId) && part.status !== 'not-reported' ? (
                <a href={REPORT_PATHS.figure(unit.reportId, view.figure.key)}>{unit.unit.name}</a>
              ) : (
                unit.unit.name
              ),
          },
          {
            key: 'value',
            header: text(m.value),
            numeric: view.figure.answer === 'number',
            cell: ({ part }) =>
              part.status === 'given' ? (
                partWords(part, lang)
              ) : (
                <StateLabel tone="neutral">{partWords(part, lang)}</StateLabel>
              ),
          },
        ]}
      />
    </Section>
  );
}

function Duties({ duties }: { readonly duties: NonNullable<FigureView['duties']> }) {
  const text = useText();
  const lang = useLang();
  return (
    <Section id="nhiem-vu" title={text(m.dutiesBehind)}>
      {duties.length === 0 ? (
        <EmptyState title={text(m.noDuties)} />
      ) : (
        <DataTable
          caption={text(m.dutiesBehind)}
          captionHidden
          rows={duties}
          columns={[
            {
              key: 'title',
              header: text(m.duty),
              rowHeader: true,
              cell: ({ id, title }) => <a href={DUTY_PATHS.duty(id)}>{title}</a>,
            },
            {
              key: 'due',
              header: text(m.due),
              cell: ({ dueOn }) => (dueOn === null ? '–' : formatDate(dueOn, lang)),
            },
            {
              key: 'standing',
              header: text(m.state),
              cell: ({ standing }) => (
                <StateLabel tone={STANDING_TONES[standing]}>{text(STANDING_LABELS[standing])}</StateLabel>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
