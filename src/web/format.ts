import { Temporal } from 'temporal-polyfill';
import type { Lang } from '#platform/i18n/text.ts';

/** The time zone in which every date of the site is read. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** A calendar day as the site passes it around: a PlainDate or its ISO spelling `YYYY-MM-DD`. */
export type Day = Temporal.PlainDate | string;

const WEEKDAYS: Record<Lang, readonly string[]> = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A date as officials print it: 08/4/2024, 02/02/2024, 25/12/2024. A zero stands before days under 10 and
 * before months 1 and 2 only (Decree 30/2020/NĐ-CP, annex I). English: 8 Apr 2024.
 */
export function formatDate(day: Day, lang: Lang = 'vi'): string {
  const date = Temporal.PlainDate.from(day);
  if (lang === 'en') return `${date.day} ${ENGLISH_MONTHS[date.month - 1]} ${date.year}`;
  const month = date.month <= 2 ? pad(date.month) : String(date.month);
  return `${pad(date.day)}/${month}/${date.year}`;
}

/** A date as it is typed into a field: dd/mm/yyyy, both padded. */
export function formatDateInput(day: Day): string {
  const date = Temporal.PlainDate.from(day);
  return `${pad(date.day)}/${pad(date.month)}/${date.year}`;
}

/** A date with its weekday: "Thứ Hai, 08/4/2024"; English "Monday, 8 Apr 2024". */
export function formatLongDate(day: Day, lang: Lang = 'vi'): string {
  const date = Temporal.PlainDate.from(day);
  return `${WEEKDAYS[lang][date.dayOfWeek - 1]}, ${formatDate(date, lang)}`;
}

/** The hour and minute of an instant in Vietnam: "08:12". */
export function formatTime(instant: Temporal.Instant | string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE);
  return `${pad(local.hour)}:${pad(local.minute)}`;
}

/** The moment of an instant in Vietnam: "08:12, 08/4/2024". */
export function formatDateTime(instant: Temporal.Instant | string, lang: Lang = 'vi'): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE);
  return `${formatTime(instant)}, ${formatDate(local.toPlainDate(), lang)}`;
}

/** A number with the separators of the language: 12.345,6 in Vietnamese, 12,345.6 in English. */
export function formatNumber(value: number | bigint, lang: Lang = 'vi'): string {
  return NUMBERS[lang].format(value);
}

const NUMBERS: Record<Lang, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3, useGrouping: 'always' }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3, useGrouping: 'always' }),
};

/** The size of a file in words: "1,5 MB", powers of 1000, at most one decimal. */
export function formatBytes(bytes: number, lang: Lang = 'vi'): string {
  if (bytes < 1000) return `${bytes} B`;
  const [unit, size] = bytes < 1_000_000 ? (['kB', 1000] as const) : (['MB', 1_000_000] as const);
  return `${formatNumber(Math.round((bytes / size) * 10) / 10, lang)} ${unit}`;
}

/**
 * How far a due date is from today, in calendar days: "quá hạn 3 ngày", "hạn hôm nay", "còn 2 ngày". The due
 * day itself is not overdue.
 */
export function formatDue(due: Day, today: Day, lang: Lang = 'vi'): string {
  const days = daysLeft(due, today);
  if (days === 0) return lang === 'vi' ? 'hạn hôm nay' : 'due today';
  const count = formatNumber(Math.abs(days), lang);
  if (lang === 'vi') return days < 0 ? `quá hạn ${count} ngày` : `còn ${count} ngày`;
  const noun = Math.abs(days) === 1 ? 'day' : 'days';
  return days < 0 ? `${count} ${noun} overdue` : `${count} ${noun} left`;
}

/** Calendar days from today until the due date: negative when it has passed, 0 on the day itself. */
export function daysLeft(due: Day, today: Day): number {
  return Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(due), { largestUnit: 'days' }).days;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
