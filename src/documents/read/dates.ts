/** Years an official document of the Republic can bear. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2099;

/** The ISO date of a day that exists in the calendar, or null: an impossible date is refused, never mended. */
export function isoDate(day: string, month: string, year: string): string | null {
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  if (!Number.isInteger(d) || !Number.isInteger(m) || !Number.isInteger(y)) return null;
  if (y < FIRST_YEAR || y > LAST_YEAR || m < 1 || m > 12 || d < 1 || d > daysInMonth(m, y)) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function daysInMonth(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * A full date in folded running text: "29 thang 3 nam 2024", "25/3/2024", "25.3.2024". Groups: 1 day, 2 and 3
 * month and year in words, 4 and 5 in figures.
 */
export const DATE_SOURCE = String.raw`(\d{1,2})(?: ?thang ?(\d{1,2}),? ?nam ?(\d{4})| ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}))(?!\d)`;

/** The ISO date of a match of {@link DATE_SOURCE}, whose first group stands at `first`. */
export function matchedDate(match: RegExpExecArray, first: number): string | null {
  const day = match[first] ?? '';
  const month = match[first + 1] ?? match[first + 3] ?? '';
  const year = match[first + 2] ?? match[first + 4] ?? '';
  return isoDate(day, month, year);
}
