import type { Lang, Text } from '#platform/i18n/text.ts';
import { formatDate } from '#web/format.ts';

/** What notices say, by kind: each module gives its own among its `messages`. */
export type NoticeTexts = Readonly<Record<string, Text>>;

const ANY_NOTICE: Text = { vi: 'Có việc mới: {title}', en: 'Something new: {title}' };

/**
 * The sentence of a notice in a language, its parameters taken from the notice's data: dates as people read them, what
 * the data lacks left out (an old notice outlives the wording of its sentence). A kind that no module words any more is
 * told in general words.
 */
export function noticeText(
  texts: NoticeTexts,
  notice: { readonly kind: string; readonly data: unknown },
  lang: Lang,
): string {
  const data =
    typeof notice.data === 'object' && notice.data !== null ? (notice.data as Record<string, unknown>) : {};
  const text = (texts[notice.kind] ?? ANY_NOTICE)[lang];
  return text
    .replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => shown(data[name], lang))
    .replace(/\s+/g, ' ')
    .trim();
}

function shown(value: unknown, lang: Lang): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, lang) : value;
}
