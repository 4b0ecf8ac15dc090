import type { Temporal } from 'temporal-polyfill';
import { type Lang, type Text, t } from '#platform/i18n/text.ts';
import { StateLabel } from '#web/components/index.ts';
import { formatDate, formatDue, formatNumber } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { type Figure, type FigureValue, rateOf } from '../figures.ts';
import { isSent, type ReportState } from '../model.ts';
import { type Coverage, coverageOf, type Part, type Snapshot } from '../snapshot.ts';
import { STATE_LABELS, STATE_TONES } from './labels.ts';
import { m } from './texts.ts';

export type Today = Temporal.PlainDate;

interface Standing {
  readonly state: ReportState;
  readonly dueOn: string;
  readonly today: Today;
}

/** The state in words; with how late it is while it lies with who writes it. */
export function stateWords({ state, dueOn, today }: Standing, lang: Lang): string {
  const label = t(lang, STATE_LABELS[state]);
  return isSent(state) ? label : `${label} · ${formatDue(dueOn, today, lang)}`;
}

/** Red when its date has passed and it was not sent. */
export function toneOf({ state, dueOn, today }: Standing) {
  return !isSent(state) && dueOn < today.toString() ? 'danger' : STATE_TONES[state];
}

/** The state as icon, colour and words. */
export function StateOf(props: Standing) {
  const lang = useLang();
  return <StateLabel tone={toneOf(props)}>{stateWords(props, lang)}</StateLabel>;
}

/** "Từ 01/01/2024 đến 31/3/2024". */
export function periodWords(period: { readonly from: string; readonly to: string }, lang: Lang): string {
  return t(lang, m.periodOf, { from: formatDate(period.from, lang), to: formatDate(period.to, lang) });
}

/** A value in words; null never as zero. */
export function valueWords(value: FigureValue | null, missing: Text, lang: Lang): string {
  if (value === null) return t(lang, missing);
  return typeof value === 'number' ? formatNumber(value, lang) : value;
}

/** What a unit below gave, in words. */
export function partWords(part: Part, lang: Lang): string {
  if (part.status === 'given') return valueWords(part.value, m.noFigure, lang);
  return t(lang, part.status === 'no-figure' ? m.noFigure : m.notReported);
}

/** "31/36 đơn vị đã báo cáo". */
export function coverageWords({ asked, reported }: Coverage, lang: Lang): string {
  return t(lang, m.reportedOf, {
    reported: formatNumber(reported, lang),
    asked: formatNumber(asked, lang),
  });
}

/** A total as it may stand alone: "123 (31/36 đơn vị đã báo cáo)". */
export function totalWords(figure: Figure, units: Snapshot['units'], lang: Lang): string {
  if (figure.gather === 'list' && figure.total === null && figure.given > 0) return t(lang, m.listed);
  const value = valueWords(figure.total, m.noFigureYet, lang);
  const coverage = coverageOf(units);
  return figure.gather === 'sum' && coverage.asked > 0
    ? `${value} (${coverageWords(coverage, lang)})`
    : value;
}

/** What must stand beside a total: the rate with its base, and how many reported without this figure. */
export function noteWords(figure: Figure, snapshot: Pick<Snapshot, 'figures' | 'units'>, lang: Lang): string {
  const rate = rateOf(figure, snapshot.figures);
  const base = snapshot.figures.find(({ key }) => key === figure.base);
  const isUnclear =
    rate === null && isNumber(figure) && base !== undefined && isNumber(base) && base.total !== 0;
  const without = coverageOf(snapshot.units).reported - figure.given;
  return [
    rate === null
      ? null
      : t(lang, m.rateOf, { rate: percent(rate.permille, lang), base: formatNumber(rate.base, lang) }),
    isUnclear ? t(lang, m.noRate) : null,
    figure.gather === 'sum' && without > 0
      ? t(lang, m.withoutFigure, { count: formatNumber(without, lang) })
      : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function isNumber(figure: Figure): figure is Figure & { total: number } {
  return typeof figure.total === 'number';
}

function percent(permille: number, lang: Lang): string {
  const number = formatNumber(permille / 10, lang);
  return lang === 'vi' ? `${number} %` : `${number}%`;
}

/** A text with its line breaks. */
export function Lines({ text }: { readonly text: string }) {
  return (
    <div>
      {text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </div>
  );
}

/** "Chưa viết". */
export function Missing({ word }: { readonly word: Text }) {
  const text = useText();
  return <span class="sd-soft">{text(word)}</span>;
}
