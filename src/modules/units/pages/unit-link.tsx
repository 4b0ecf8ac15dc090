import type { Text } from '#platform/i18n/text.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { lastDay } from '../last-day.ts';
import { UNIT_PATHS } from '../paths.ts';
import { m } from './texts.ts';

/** A link to a unit's page as of a day. */
export function UnitLink({
  id,
  name,
  on,
}: {
  readonly id: string;
  readonly name: string;
  readonly on: string;
}) {
  return <a href={`${UNIT_PATHS.unit(id)}?ngay=${on}`}>{name}</a>;
}

/** The days of something, the last one inclusive as people read it. */
export function Days({ from, to }: { readonly from: string; readonly to: string | null }) {
  const text = useText();
  const lang = useLang();
  const first = formatDate(from, lang);
  if (to === null) return <>{text(m.since, { from: first })}</>;
  return <>{text(m.span, { from: first, to: formatDate(lastDay(to), lang) })}</>;
}

/** The options of a choice from a table of labels. */
export function optionsOf(labels: Readonly<Record<string, Text>>, text: (label: Text) => string) {
  return Object.entries(labels).map(([value, label]) => ({ value, label: text(label) }));
}
