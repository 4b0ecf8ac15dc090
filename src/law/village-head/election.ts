import type { Temporal } from 'temporal-polyfill';
import { assert } from '#basics/assert.ts';
import { ok, type Result } from '#basics/result.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { MAJORITY_OF_HOUSEHOLDS } from '../decisions/thresholds.ts';
import { type Finding, finding } from '../finding.ts';
import { before, latestBefore, saysBefore, saysWithin, within } from '../periods.ts';
import { type Rule, rule } from '../rule.ts';
import { decree59, sinceDecree59 } from '../sources.ts';
import { needed, reaches } from '../threshold.ts';
import type { Words } from '../words.ts';

const ARTICLE_6 = decree59({ article: 6 });

const step = (id: string, days: number, title: Words, what: Words) =>
  rule({
    id: `village-head.${id}`,
    topic: 'village-head',
    title,
    says: saysBefore(what, { vi: 'ngày bầu cử', en: 'the election' }),
    table: sinceDecree59(before(days, 'calendar'), [ARTICLE_6]),
  });

/** The chair of the commune's People's Committee decides on the election and its plan (Decree 59/2023/NĐ-CP Art 6). */
export const ELECTION_DECIDED = step(
  'election-decided',
  20,
  { vi: 'Quyết định và kế hoạch bầu Trưởng thôn', en: 'Decision and plan of the election' },
  {
    vi: 'Chủ tịch UBND cấp xã ban hành',
    en: "Issued by the chair of the commune's People's Committee",
  },
);

/** The Front committee sends the list of candidates (Decree 59/2023/NĐ-CP Art 6). */
export const CANDIDATES_SENT = step(
  'candidates',
  15,
  { vi: 'Danh sách người ứng cử Trưởng thôn', en: 'List of candidates' },
  {
    vi: 'Ban công tác Mặt trận họp, gửi danh sách tới UBND cấp xã',
    en: "The Front committee meets and sends the list to the commune's People's Committee",
  },
);

/** The election team is set up; its members are no candidates (Decree 59/2023/NĐ-CP Art 6). */
export const ELECTION_TEAM = step(
  'election-team',
  10,
  { vi: 'Thành lập Tổ bầu cử', en: 'Setting up the election team' },
  {
    vi: 'Chủ tịch UBND cấp xã quyết định thành lập (thành viên không phải là người ứng cử)',
    en: "Set up by the chair of the commune's People's Committee (its members are no candidates)",
  },
);

/** Day, candidates and team are made public (Decree 59/2023/NĐ-CP Art 6). */
export const ELECTION_PUBLISHED = step(
  'election-published',
  7,
  { vi: 'Công khai việc bầu Trưởng thôn', en: 'Publishing the election' },
  { vi: 'Thông báo công khai tới cộng đồng dân cư', en: 'Made public to the community' },
);

/** How many candidates there are at least (Decree 59/2023/NĐ-CP Art 6). */
export const CANDIDATES = rule<{ readonly least: number }>({
  id: 'village-head.candidates-least',
  topic: 'village-head',
  title: { vi: 'Số người ứng cử', en: 'How many candidates' },
  says: ({ least }) => ({ vi: `Ít nhất ${least} người`, en: `At least ${least}` }),
  table: sinceDecree59({ least: 1 }, [ARTICLE_6]),
});

/** The commune recognises the result, or orders a new election (Decree 59/2023/NĐ-CP Art 8). */
export const RESULT_RECOGNISED = rule({
  id: 'village-head.recognition',
  topic: 'village-head',
  title: { vi: 'Công nhận kết quả bầu Trưởng thôn', en: 'Recognising the election' },
  says: saysWithin(
    {
      vi: 'UBND cấp xã công nhận, Trưởng thôn làm việc từ ngày được công nhận, hoặc quyết định bầu lại,',
      en: "The commune's People's Committee recognises it, from when the head serves, or orders a new election",
    },
    { vi: 'ngày nhận được văn bản', en: 'it receives the document' },
  ),
  table: sinceDecree59(within(5, 'working'), [decree59({ article: 8 })]),
});

/** The steps before an election, first to last. */
export type ElectionStep = 'decided' | 'candidates' | 'team' | 'published';

const STEPS: Readonly<Record<ElectionStep, Rule<ReturnType<typeof before>>>> = {
  decided: ELECTION_DECIDED,
  candidates: CANDIDATES_SENT,
  team: ELECTION_TEAM,
  published: ELECTION_PUBLISHED,
};

/** The latest day of each step before an election held on that day. Refused before 15/08/2023. */
export function electionSteps(
  electionOn: Temporal.PlainDate,
): Result<Readonly<Record<ElectionStep, Finding<Temporal.PlainDate>>>, BeforeFirstDay> {
  const latest = (name: ElectionStep) => latestBefore(STEPS[name], electionOn);
  const [decided, candidates, team, published] = [
    latest('decided'),
    latest('candidates'),
    latest('team'),
    latest('published'),
  ];
  if (!decided.ok) return decided;
  if (!candidates.ok) return candidates;
  if (!team.ok) return team;
  if (!published.ok) return published;
  return ok({
    decided: decided.value,
    candidates: candidates.value,
    team: team.value,
    published: published.value,
  });
}

/** Those of the election team who are candidates themselves, which the law forbids (Decree 59/2023/NĐ-CP Art 6). */
export function candidatesInTeam(team: readonly string[], candidates: readonly string[]): readonly string[] {
  return team.filter((member) => candidates.includes(member));
}

/** The outcome of an election: at most one can have more than half. */
export interface ElectionOutcome {
  /** The candidate elected; null when nobody was, and the commune orders a new election. */
  readonly elected: string | null;
  readonly needed: number;
}

/**
 * Who is elected village head: the candidate for whom more than half of all households voted (Law 10/2022/QH15 Art
 * 21.1). Throws (a bug) when more votes were cast than there are households.
 */
export function electionOutcome(
  votes: ReadonlyMap<string, number>,
  households: number,
  on: Temporal.PlainDate,
): Result<Finding<ElectionOutcome>, BeforeFirstDay> {
  const found = MAJORITY_OF_HOUSEHOLDS.at(on);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  const cast = [...votes.values()].reduce((sum, count) => sum + count, 0);
  assert(cast <= households, `${cast} votes of ${households} households`);
  const winner = [...votes].find(([, count]) => reaches(value.threshold, count, households));
  const outcome = { elected: winner?.[0] ?? null, needed: needed(value.threshold, households) };
  return ok(finding(outcome, basis, notes));
}
