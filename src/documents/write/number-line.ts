import { Temporal } from 'temporal-polyfill';
import type { DocumentKind, DocumentStyle } from '../model.ts';
import { cleanText } from './clean-text.ts';

/** A space that does not break or collapse, for blanks to be written in by hand or by the register. */
const BLANK = '\u00a0'.repeat(6);

/**
 * A number as printed: below 10 with a zero before it (Decree 30/2020/NĐ-CP, Annex I, part I, II.3.c). A number
 * that is not plain digits ("06/2018") is printed as it is.
 */
export function printNumber(number: string): string {
  const text = cleanText(number);
  return /^\d$/.test(text) ? `0${text}` : text;
}

/** Days below 10 and the months 1 and 2 carry a zero, other months do not (Decree 30, Annex I, part I, II.4.b). */
export function printDay(day: number): string {
  return String(day).padStart(2, '0');
}

/** See {@link printDay}: month 3 is "3", month 2 is "02". */
export function printMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

/** "ngày 29 tháng 3 năm 2024". `date` is an ISO date that exists. */
export function printDate(date: string): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `ngày ${printDay(day)} tháng ${printMonth(month)} năm ${year}`;
}

/** "Thái Bình, ngày 29 tháng 3 năm 2024"; a date not yet given leaves blanks for day and month. */
export function placeAndDate(place: string, date: string | null, year: number | null): string {
  const where = cleanText(place);
  if (date !== null) return `${where}, ${printDate(date)}`;
  return `${where}, ngày${BLANK}tháng${BLANK}năm ${year ?? BLANK}`;
}

/**
 * The line of number and symbol: "Số: 1140/UBND-NCKS" (State, Front), "Số 44-CV/BCĐ" (Party). What is null is
 * left blank; a named kind's abbreviation, and the Party's, is printed even when the symbol is not yet known.
 */
export function numberLine(
  style: DocumentStyle,
  kind: DocumentKind,
  number: string | null,
  symbol: string | null,
): string {
  const printed = number === null ? BLANK : printNumber(number);
  if (style === 'party') {
    return `Số ${printed}-${symbol === null ? `${kind}/` : cleanText(symbol)}`;
  }
  const known = symbol === null ? (kind === 'CV' ? '' : `${kind}-`) : cleanText(symbol);
  return `Số: ${printed}/${known}`;
}
