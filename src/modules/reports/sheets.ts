import { type Lang, t } from '#platform/i18n/text.ts';
import { formatDateTime } from '#web/format.ts';
import type { SheetColumn, Spreadsheet } from '#web/spreadsheet.ts';
import type { Figure } from './figures.ts';
import { STATE_LABELS } from './pages/labels.ts';
import { m } from './pages/texts.ts';
import { noteWords, partWords, valueWords } from './pages/words.tsx';
import { type AskedUnit, coverageOf, partOf, type Snapshot } from './snapshot.ts';
import type { CallView } from './views.ts';

interface UnitRow {
  readonly unit: AskedUnit;
  readonly index: number;
}

/** A call as a spreadsheet: units down, states and figures across. What was not given is said in words, never as 0. */
export function callSheet(view: CallView, lang: Lang): Spreadsheet<UnitRow> {
  return {
    fileName: 'yeu-cau-bao-cao',
    sheet: t(lang, m.report),
    columns: [...unitColumns(lang), ...view.figures.map((figure) => figureColumn(view, figure, lang))],
    rows: view.units.map((unit, index) => ({ unit, index })),
  };
}

function unitColumns(lang: Lang): SheetColumn<UnitRow>[] {
  return [
    { header: t(lang, m.organisation), width: 44, value: ({ unit }) => unit.unit.name },
    { header: t(lang, m.state), width: 20, value: ({ unit }) => t(lang, STATE_LABELS[unit.state]) },
    {
      header: t(lang, m.sentAt),
      width: 20,
      value: ({ unit }) => (unit.sentAt === null ? null : formatDateTime(unit.sentAt, lang)),
    },
  ];
}

function figureColumn(view: Pick<CallView, 'units'>, figure: Figure, lang: Lang): SheetColumn<UnitRow> {
  return {
    header: figure.label,
    width: 16,
    value: ({ index }) => {
      const part = partOf(view, figure, index);
      return part.status === 'given' ? part.value : partWords(part, lang);
    },
  };
}

/** The figures of a report as a spreadsheet: total, own part, how many reported, and what must be known beside it. */
export function reportSheet(snapshot: Snapshot, lang: Lang): Spreadsheet<Figure> {
  const { asked, reported } = coverageOf(snapshot.units);
  const isGathered = (figure: Figure) => asked > 0 && figure.gather === 'sum';
  return {
    fileName: 'so-lieu-bao-cao',
    sheet: t(lang, m.figures),
    columns: [
      { header: t(lang, m.figure), width: 60, value: ({ label }) => label },
      { header: t(lang, m.unit), width: 14, value: ({ unit }) => unit },
      {
        header: t(lang, m.total),
        width: 16,
        value: ({ total }) => total ?? valueWords(null, m.noFigureYet, lang),
      },
      {
        header: t(lang, m.ownValue),
        width: 16,
        value: ({ own }) => own ?? valueWords(null, m.noFigure, lang),
      },
      { header: t(lang, m.reported), width: 12, value: (figure) => (isGathered(figure) ? reported : null) },
      { header: t(lang, m.asked), width: 12, value: (figure) => (isGathered(figure) ? asked : null) },
      { header: t(lang, m.made), width: 50, value: (figure) => noteWords(figure, snapshot, lang) },
    ],
    rows: snapshot.figures,
  };
}
