/** What a check of a record found. */
import type { SignedTreeHead } from './tree-head.ts';

/** A departure of the record from what was signed. Places and sizes count entries from 0; `to` is exclusive. */
export type Problem =
  /** The public key is none, or is not the one that was expected. */
  | { readonly type: 'key-malformed' }
  | { readonly type: 'key-unexpected'; readonly expected: string; readonly found: string }
  /** A line is not exactly what the export writes. */
  | { readonly type: 'line-malformed'; readonly file: string; readonly line: number }
  /** The entry does not give the hash that stands beside it. */
  | { readonly type: 'entry-changed'; readonly index: number; readonly id: string; readonly line: number }
  /** The place was already taken by an earlier line. */
  | { readonly type: 'entry-inserted'; readonly index: number; readonly id: string; readonly line: number }
  /** The entry stands after entries that came later. */
  | { readonly type: 'entry-moved'; readonly index: number; readonly id: string; readonly line: number }
  | { readonly type: 'entries-missing'; readonly from: number; readonly to: number }
  /** Entries after the last head: nobody signed for them. */
  | { readonly type: 'entries-unsigned'; readonly from: number; readonly to: number }
  /** The first entries that do not give the signed root; `suspect` is the first entry there out of its order. */
  | {
      readonly type: 'range-differs';
      readonly from: number;
      readonly to: number;
      readonly suspect: number | null;
    }
  | { readonly type: 'head-key'; readonly size: number; readonly keyId: string }
  | { readonly type: 'head-signature'; readonly size: number }
  /** Sizes of heads must grow, and their times must not go back. */
  | { readonly type: 'head-order'; readonly size: number; readonly after: number }
  | { readonly type: 'head-time'; readonly size: number }
  | { readonly type: 'head-misplaced'; readonly size: number; readonly entries: number }
  /** A head that was published elsewhere is not in the record. */
  | { readonly type: 'head-not-found'; readonly size: number; readonly root: string };

/** Where a record departs from an older copy of it. */
export type Difference =
  | { readonly type: 'key-swapped'; readonly old: string | null; readonly now: string | null }
  | { readonly type: 'changed'; readonly index: number; readonly id: string }
  | { readonly type: 'removed'; readonly index: number; readonly id: string }
  | { readonly type: 'inserted'; readonly index: number; readonly id: string }
  | { readonly type: 'reordered'; readonly index: number; readonly id: string }
  | { readonly type: 'replaced'; readonly index: number; readonly id: string }
  | { readonly type: 'shorter'; readonly entries: number; readonly old: number }
  | { readonly type: 'head-missing'; readonly size: number };

export interface RecordReport {
  /** Lines that hold an entry. */
  readonly entries: number;
  readonly heads: number;
  /** The last head that is signed and gives the root of the entries before it. */
  readonly lastHead: SignedTreeHead | null;
  /** Fingerprint of the record's key; null when it is malformed. */
  readonly keyId: string | null;
  /** At most 100, in the order of the record. */
  readonly problems: readonly Problem[];
  /** How many more there are. */
  readonly unlisted: number;
}

export interface VerifyReport extends RecordReport {
  /** Whether the record holds: no problem here, in the older copy, or between them. */
  readonly ok: boolean;
  readonly since: { readonly copy: RecordReport; readonly differences: readonly Difference[] } | null;
}
