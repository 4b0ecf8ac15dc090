import { Temporal } from 'temporal-polyfill';
import type { Result } from '#basics/result.ts';
import type { Citation } from './citation.ts';
import type { BeforeFirstDay, DatedTable } from './dated-table.ts';
import type { Finding, InterpretationNote, Note, Standing } from './finding.ts';
import type { Words } from './words.ts';

/** The part of the law that a rule belongs to, as the public list groups them. */
export type LawTopic =
  | 'decisions'
  | 'initiatives'
  | 'village-head'
  | 'conventions'
  | 'inspection-boards'
  | 'comments'
  | 'disclosure'
  | 'dialogue'
  | 'reception'
  | 'annual-conference'
  | 'rearrangements'
  | 'documents';

/** What a rule said in one span of days, ready to be shown. */
export interface RuleVersion {
  /** First day, inclusive, ISO date. */
  readonly from: string;
  /** Last day, inclusive, ISO date; null while no later version is known. */
  readonly until: string | null;
  /** The rule in a sentence, made from the value that the program computes with. */
  readonly says: Words;
  readonly basis: readonly Citation[];
  readonly standing: Standing;
  /** The day on which someone last looked whether it still holds, ISO date. */
  readonly checkedOn: string;
  readonly interpretations: readonly InterpretationNote[];
}

/** A rule as the public list shows it: all its versions, oldest first. */
export interface ListedRule {
  /** "decisions.meeting-notice": stable, may stand in a URL. */
  readonly id: string;
  readonly topic: LawTopic;
  readonly title: Words;
  readonly versions: readonly RuleVersion[];
}

/** A rule of law with its value by date. */
export interface Rule<T> extends ListedRule {
  /** The value on that day with its basis; refused before the rule's first day. */
  at(on: Temporal.PlainDate): Result<Finding<T>, BeforeFirstDay>;
}

/** What a rule is made from; `says` puts a value into a sentence. */
export interface RuleDefinition<T> {
  readonly id: string;
  readonly topic: LawTopic;
  readonly title: Words;
  readonly says: (value: T) => Words;
  readonly table: DatedTable<T>;
}

/** A rule from its table. What the public reads is made from the same rows that the program computes with. */
export function rule<T>({ id, topic, title, says, table }: RuleDefinition<T>): Rule<T> {
  const versions = table.rows.map((row, index) => ({
    from: row.from,
    until: dayBefore(table.rows[index + 1]?.from),
    says: says(row.value),
    basis: row.basis,
    standing: row.standing,
    checkedOn: row.checkedOn,
    interpretations: interpretationsAmong(row.notes ?? []),
  }));
  return { id, topic, title, versions, at: (on) => table.at(on) };
}

function interpretationsAmong(notes: readonly Note[]): readonly InterpretationNote[] {
  return notes.filter((note) => note.type === 'interpretation');
}

function dayBefore(day: string | undefined): string | null {
  return day === undefined ? null : Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}
