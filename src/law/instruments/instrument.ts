import type { Standing } from '../finding.ts';
import type { InstrumentKind } from '../instrument-kinds.ts';

/** What is known of a law, decree, Party document or notice that rules here rest on. Dates are ISO. */
export interface Instrument {
  /** Number with symbol, as printed: "59/2023/NĐ-CP". */
  readonly number: string;
  readonly kind: InstrumentKind;
  /** What it is about, in a few words; not always its official title. */
  readonly vi: string;
  readonly en: string;
  readonly issuer: Issuer;
  /** Null where the day is not known. */
  readonly signedOn: string | null;
  /** First day in force, inclusive; null where it is not known. */
  readonly inForceFrom: string | null;
  /** First day on which it is no longer in force; null while none is known. */
  readonly inForceUntil: string | null;
  readonly amendedBy: readonly string[];
  readonly replacedBy: string | null;
  /** How its contents are known here: by its text, by texts about it, or from memory. The days may be known less well. */
  readonly standing: Standing;
  readonly checkedOn: string;
}

export type Issuer =
  | 'national-assembly'
  | 'standing-committee'
  | 'government'
  | 'prime-minister'
  | 'ministry'
  | 'government-office'
  | 'party-central'
  | 'party-office'
  | 'party-province'
  | 'front-central';

/** What a row of the registry must say; the rest has the usual value. */
export type InstrumentRow = Pick<
  Instrument,
  'kind' | 'vi' | 'en' | 'issuer' | 'signedOn' | 'inForceFrom' | 'standing'
> &
  Partial<Pick<Instrument, 'inForceUntil' | 'amendedBy' | 'replacedBy'>>;

const CHECKED_ON = '2026-11-23';

/** The instruments of a table keyed by number. */
export function instrumentsOf(rows: Readonly<Record<string, InstrumentRow>>): readonly Instrument[] {
  return Object.entries(rows).map(([number, row]) => ({
    inForceUntil: null,
    amendedBy: [],
    replacedBy: null,
    ...row,
    number,
    checkedOn: CHECKED_ON,
  }));
}
