import type { Holiday, SwapDay } from '#law/calendar/calendar.ts';
import { VIETNAM_CALENDAR } from '#law/calendar/vietnam.ts';
import { type Citation, printCitation } from '#law/citation.ts';
import type { Standing } from '#law/finding.ts';
import { INTERPRETATIONS } from '#law/interpretations.ts';
import { DataTable, Notice, Section, Tabs } from '#web/components/index.ts';
import { formatDate, formatLongDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { lawMessages as m, STANDING_TEXTS } from '../messages.ts';
import { LAW_PATHS } from '../paths.ts';

/** The years of which the calendar is known. */
export const YEARS: readonly number[] = yearsOf(VIETNAM_CALENDAR.from, VIETNAM_CALENDAR.until);

function yearsOf(from: string, until: string): readonly number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}

/** The days of rest of one year with their sources. */
export function CalendarPage({ year }: { readonly year: number }) {
  const text = useText();
  const lang = useLang();
  const isIn = (day: string) => day.startsWith(`${year}-`);
  const holidays = VIETNAM_CALENDAR.holidays
    .filter(({ on }) => isIn(on))
    .toSorted((a, b) => a.on.localeCompare(b.on));
  const swaps = VIETNAM_CALENDAR.swapDays.filter(({ off }) => isIn(off));
  const span = {
    from: formatDate(VIETNAM_CALENDAR.from, lang),
    until: formatDate(VIETNAM_CALENDAR.until, lang),
  };
  return (
    <>
      <Tabs
        label={text(m.year)}
        items={YEARS.map((each) => ({
          label: String(each),
          href: `${LAW_PATHS.calendar}?nam=${each}`,
          current: each === year,
        }))}
      />
      <p>{text(m.weekly, span)}</p>
      {VIETNAM_CALENDAR.doubts
        .filter(({ from }) => isIn(from))
        .map(({ interpretation }) => (
          <Notice tone="warning">{INTERPRETATIONS[interpretation][lang]}</Notice>
        ))}
      <Section id="ngay-nghi" title={text(m.holidays)}>
        <Holidays rows={holidays} />
      </Section>
      {swaps.length > 0 && (
        <Section id="hoan-doi" title={text(m.swaps)}>
          <Swaps rows={swaps} />
        </Section>
      )}
    </>
  );
}

function Holidays({ rows }: { readonly rows: readonly Holiday[] }) {
  const text = useText();
  const lang = useLang();
  return (
    <DataTable
      caption={text(m.holidays)}
      captionHidden
      rows={rows}
      columns={[
        { key: 'day', header: text(m.day), cell: (row) => formatLongDate(row.on, lang), rowHeader: true },
        { key: 'occasion', header: text(m.occasion), cell: (row) => row[lang] },
        { key: 'basis', header: text(m.basis), cell: (row) => <Source of={row} /> },
      ]}
    />
  );
}

function Swaps({ rows }: { readonly rows: readonly SwapDay[] }) {
  const text = useText();
  const lang = useLang();
  return (
    <DataTable
      caption={text(m.swaps)}
      captionHidden
      rows={rows}
      columns={[
        { key: 'off', header: text(m.off), cell: (row) => formatLongDate(row.off, lang), rowHeader: true },
        { key: 'worked', header: text(m.worked), cell: (row) => formatLongDate(row.worked, lang) },
        { key: 'basis', header: text(m.basis), cell: (row) => <Source of={row} /> },
      ]}
    />
  );
}

function Source({ of }: { readonly of: { readonly basis: Citation; readonly standing: Standing } }) {
  const text = useText();
  const lang = useLang();
  return <>{`${printCitation(of.basis, lang)} (${text(STANDING_TEXTS[of.standing])})`}</>;
}
