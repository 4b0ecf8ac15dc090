import { Temporal } from 'temporal-polyfill';

/** The time zone in which dates of the law are counted. */
export const VIETNAM = 'Asia/Ho_Chi_Minh';

/** The only source of now. */
export interface Clock {
  now(): Temporal.Instant;
  /** Today's calendar date in Vietnam. */
  today(): Temporal.PlainDate;
}

/** A clock that reads the machine's time, moved by `offset()` (zero outside the demonstration). */
export function systemClock(offset: () => Temporal.Duration = () => new Temporal.Duration()): Clock {
  return clockFrom(() => Temporal.Now.instant().add(offset()));
}

/** A clock for tests and for what is played out: stands at an instant ("2024-03-29T08:00:00+07:00") until it is set again. */
export function fixedClock(instant: string): Clock & { set(instant: string): void } {
  let now = Temporal.Instant.from(instant);
  return {
    ...clockFrom(() => now),
    set: (next) => {
      now = Temporal.Instant.from(next);
    },
  };
}

function clockFrom(now: () => Temporal.Instant): Clock {
  return { now, today: () => dateInVietnam(now()) };
}

/** The calendar date in Vietnam at an instant. */
export function dateInVietnam(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(VIETNAM).toPlainDate();
}

/** The instant as a `Date`, for the database and libraries that want one. */
export function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}
