import { Temporal } from 'temporal-polyfill';
import { assert } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import { DECREES } from './instruments/decrees.ts';
import { HOLIDAY_NOTICES } from './instruments/holiday-notices.ts';
import type { Instrument } from './instruments/instrument.ts';
import { LAWS } from './instruments/laws.ts';
import { PARTY_DOCUMENTS } from './instruments/party-documents.ts';

export type { Instrument, Issuer } from './instruments/instrument.ts';

/** Every instrument that a rule of this program rests on, in no particular order of rank. */
export const INSTRUMENTS: readonly Instrument[] = [
  ...LAWS,
  ...DECREES,
  ...PARTY_DOCUMENTS,
  ...HOLIDAY_NOTICES,
];

const BY_NUMBER = new Map(INSTRUMENTS.map((instrument) => [instrument.number, instrument]));
assert(BY_NUMBER.size === INSTRUMENTS.length, 'no instrument stands twice in the registry');

/** The instrument of that number ("10/2022/QH15"), or null when the registry does not know it. */
export function findInstrument(number: string): Instrument | null {
  return BY_NUMBER.get(number.normalize('NFC')) ?? null;
}

/** Why it cannot be said whether an instrument is in force. */
export type InForceUnknown =
  | { readonly type: 'unknown-instrument'; readonly number: string }
  | { readonly type: 'first-day-unknown'; readonly number: string };

/**
 * Whether the instrument is in force on that day: from its first day, inclusive, to the day before its end. Where the
 * first day is not known the answer is still "no" before the day of signing and from the end on; otherwise refused.
 */
export function instrumentInForce(number: string, on: Temporal.PlainDate): Result<boolean, InForceUnknown> {
  const instrument = findInstrument(number);
  if (instrument === null) return err({ type: 'unknown-instrument', number });
  const { signedOn, inForceFrom, inForceUntil } = instrument;
  if (inForceUntil !== null && reached(inForceUntil, on)) return ok(false);
  if (inForceFrom !== null) return ok(reached(inForceFrom, on));
  if (signedOn !== null && !reached(signedOn, on)) return ok(false);
  return err({ type: 'first-day-unknown', number });
}

/** The amending instruments that are known to be in force on that day, in the registry's order. */
export function amendmentsInForce(number: string, on: Temporal.PlainDate): readonly string[] {
  const amendments = findInstrument(number)?.amendedBy ?? [];
  return amendments.filter((amendment) => {
    const inForce = instrumentInForce(amendment, on);
    return inForce.ok && inForce.value;
  });
}

function reached(day: string, on: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, on) <= 0;
}
