import { fold } from '#basics/vietnamese.ts';
import { type Citation, covers, printCitation } from '#law/citation.ts';
import type { LawTopic, ListedRule, RuleVersion } from '#law/rule.ts';
import type { AnyProcedure } from '#platform/procedure/procedure.ts';

/** What the list of rules is narrowed by. */
export interface RuleFilter {
  /** Words in the title, the sentence or the citation, in any order, with or without diacritics; empty for all. */
  readonly text: string;
  readonly topic: LawTopic | null;
  /** The day on which the rule has a version in force, ISO date. */
  readonly on: string;
}

/** A rule with the version that holds on the day asked for. */
export interface RuleOnDay {
  readonly rule: ListedRule;
  readonly version: RuleVersion;
}

/** The version of that day, both its ends inclusive; null before the rule's first day. */
export function versionOn(rule: ListedRule, on: string): RuleVersion | null {
  return rule.versions.find(({ from, until }) => from <= on && (until === null || on <= until)) ?? null;
}

/** The rules that answer a filter, in the order given, each with its version of the day. */
export function findRules(rules: readonly ListedRule[], filter: RuleFilter): readonly RuleOnDay[] {
  const words = fold(filter.text).split(' ').filter(Boolean);
  return rules.flatMap((rule) => {
    if (filter.topic !== null && rule.topic !== filter.topic) return [];
    const version = versionOn(rule, filter.on);
    if (version === null) return [];
    const said = words.length === 0 ? '' : wordsOf(rule, version);
    return words.every((word) => said.includes(word)) ? [{ rule, version }] : [];
  });
}

function wordsOf({ id, title }: ListedRule, { says, basis }: RuleVersion): string {
  const cited = basis.flatMap((citation) => [printCitation(citation, 'vi'), printCitation(citation, 'en')]);
  return fold([id, title.vi, title.en, says.vi, says.en, ...cited].join(' '));
}

/** What the program does under a rule: the procedures that name a place that the rule stands on, or one in or around it. */
export function proceduresUnder(
  rule: ListedRule,
  procedures: readonly AnyProcedure[],
): readonly AnyProcedure[] {
  const places = rule.versions.flatMap(({ basis }) => basis);
  const meets = (cited: Citation) => places.some((place) => covers(place, cited) || covers(cited, place));
  return procedures.filter(({ basis }) => basis.some(meets));
}
