import { DataTable, Section, StateLabel } from '#web/components/index.ts';
import { formatDate, formatDateTime, formatNumber } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { REPORT_PATHS } from '../paths.ts';
import { isCounted } from '../questions.ts';
import type { AskedUnit, Snapshot } from '../snapshot.ts';
import type { ReportView } from '../views.ts';
import { m } from './texts.ts';
import { noteWords, StateOf, type Today, totalWords } from './words.tsx';

/** Every figure with its total, who is in it, and a link to what it is made of. */
export function FigureTable({
  report,
  snapshot,
}: {
  readonly report: ReportView;
  readonly snapshot: Snapshot;
}) {
  const text = useText();
  const lang = useLang();
  const edition = report.shownEdition === null ? '' : `?lan=${report.shownEdition}`;
  return (
    <Section id="so-lieu" title={text(m.figures)}>
      <p class="sd-soft sd-small">
        {text(m.countedUntil, { date: formatDate(snapshot.countedUntil, lang) })}
      </p>
      <DataTable
        caption={text(m.figures)}
        captionHidden
        rows={snapshot.figures}
        columns={[
          {
            key: 'label',
            header: text(m.figure),
            rowHeader: true,
            cell: (figure) => (
              <>
                <a href={`${REPORT_PATHS.figure(report.id, figure.key)}${edition}`}>{figure.label}</a>
                {isCounted(figure.key) && <div class="sd-soft sd-small">{text(m.counted)}</div>}
              </>
            ),
          },
          { key: 'unit', header: text(m.unit), cell: (figure) => figure.unit },
          {
            key: 'total',
            header: text(m.value),
            numeric: true,
            cell: (figure) => totalWords(figure, snapshot.units, lang),
          },
          { key: 'note', header: text(m.made), cell: (figure) => noteWords(figure, snapshot, lang) },
        ]}
      />
    </Section>
  );
}

/** Who was asked, where each stands, and whether it has reported. */
export function UnitTable({
  snapshot,
  today,
  dueOn,
}: {
  readonly snapshot: Pick<Snapshot, 'units'>;
  readonly today: Today;
  readonly dueOn: string;
}) {
  const text = useText();
  const lang = useLang();
  if (snapshot.units.length === 0) return null;
  return (
    <Section id="cap-duoi" title={text(m.unitsBelow)}>
      <DataTable
        caption={text(m.unitsBelow)}
        captionHidden
        rows={snapshot.units}
        columns={[
          {
            key: 'unit',
            header: text(m.organisation),
            rowHeader: true,
            cell: (row) => <UnitCell row={row} />,
          },
          {
            key: 'reported',
            header: text(m.reported),
            cell: (row) =>
              row.reported ? (
                <StateLabel tone="success">{text(m.reported)}</StateLabel>
              ) : (
                <StateLabel tone="neutral">{text(m.missing)}</StateLabel>
              ),
          },
          {
            key: 'state',
            header: text(m.state),
            cell: (row) => <StateOf state={row.state} dueOn={dueOn} today={today} />,
          },
          {
            key: 'sent',
            header: text(m.sentAt),
            cell: (row) => (row.sentAt === null ? '–' : formatDateTime(row.sentAt, lang)),
          },
          {
            key: 'below',
            header: text(m.below),
            numeric: true,
            cell: ({ below }) =>
              below.asked === 0
                ? '–'
                : text(m.belowOf, {
                    reported: formatNumber(below.reported, lang),
                    asked: formatNumber(below.asked, lang),
                  }),
          },
        ]}
      />
    </Section>
  );
}

function UnitCell({ row }: { readonly row: AskedUnit }) {
  const text = useText();
  return (
    <>
      <a href={REPORT_PATHS.report(row.reportId)}>{row.unit.name}</a>
      {row.writer !== null && (
        <div class="sd-soft sd-small">{text(m.writtenBy, { writer: row.writer.name })}</div>
      )}
    </>
  );
}
