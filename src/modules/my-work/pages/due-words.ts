import type { Temporal } from 'temporal-polyfill';
import { type Lang, t } from '#platform/i18n/text.ts';
import { formatDate, formatDue } from '#web/format.ts';
import type { Tone } from '#web/page-context.ts';
import type { DueStatus } from '../due.ts';
import { m } from './texts.ts';

export const DUE_TONES: Readonly<Record<DueStatus, Tone>> = {
  overdue: 'danger',
  today: 'warning',
  soon: 'warning',
  later: 'info',
  none: 'neutral',
};

/** "Quá hạn 3 ngày (hạn 05/4/2024)". */
export function dueWords(dueOn: string, today: Temporal.PlainDate | string, lang: Lang): string {
  const words = formatDue(dueOn, today, lang);
  const due = `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`;
  return t(lang, m.dueState, { due, date: formatDate(dueOn, lang) });
}
