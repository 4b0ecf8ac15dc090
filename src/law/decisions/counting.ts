import { rule } from '../rule.ts';
import { type Size, sizeWords } from '../size.ts';
import { decree59, law10, sinceDecree59, sinceLaw10AndDecree59 } from '../sources.ts';
import { moreThan } from '../threshold.ts';
import { saysShare } from '../words.ts';

/** The board that counts secret ballots at a meeting: its head and members (Decree 59/2023/NĐ-CP Art 3.5.c). */
export const COUNTING_BOARD = rule<Size>({
  id: 'decisions.counting-board',
  topic: 'decisions',
  title: { vi: 'Ban kiểm phiếu', en: 'The counting board' },
  says: (size) => ({
    vi: `Gồm Trưởng ban và thành viên, ${sizeWords(size).vi}`,
    en: `Its head and members, ${sizeWords(size).en}`,
  }),
  table: sinceDecree59<Size>({ least: 3, most: 5 }, [
    law10({ article: 18, clause: 4 }),
    decree59({ article: 3, clause: 5, point: 'c' }),
  ]),
});

/** The counting board is elected by show of hands (Decree 59/2023/NĐ-CP Art 3.5.c). */
export const COUNTING_BOARD_VOTE = rule({
  id: 'decisions.counting-board-vote',
  topic: 'decisions',
  title: { vi: 'Bầu Ban kiểm phiếu', en: 'Electing the counting board' },
  says: saysShare({
    vi: 'số đại diện hộ gia đình dự họp tán thành',
    en: 'the attending household representatives agree',
  }),
  table: sinceDecree59(moreThan(1, 2), [decree59({ article: 3, clause: 5, point: 'c' })]),
});

/** Representatives of households who watch a count, at a meeting and of ballots to households (Decree 59/2023/NĐ-CP Art 3.5.c, 4.6). */
export const WITNESSES = rule<{ readonly households: number }>({
  id: 'decisions.witnesses',
  topic: 'decisions',
  title: { vi: 'Chứng kiến kiểm phiếu', en: 'Witnesses of the count' },
  says: ({ households }) => ({
    vi: `Việc kiểm phiếu có ${households} đại diện hộ gia đình chứng kiến`,
    en: `The count is watched by ${households} household representatives`,
  }),
  table: sinceDecree59({ households: 2 }, [
    decree59({ article: 3, clause: 5, point: 'c' }),
    decree59({ article: 4, clause: 6 }),
  ]),
});

/** Copies of the count's minutes: for the commune's People's Committee, its Front, the village (Decree 59/2023/NĐ-CP Art 3.5.c). */
export const MINUTES_COPIES = rule<{ readonly copies: number }>({
  id: 'decisions.minutes-copies',
  topic: 'decisions',
  title: { vi: 'Biên bản kiểm phiếu', en: 'Minutes of the count' },
  says: ({ copies }) => ({
    vi: `Lập thành ${copies} bản: UBND cấp xã, Ủy ban MTTQ cấp xã, thôn hoặc tổ dân phố`,
    en: `Made in ${copies} copies: the commune's People's Committee, its Front, the village`,
  }),
  table: sinceDecree59({ copies: 3 }, [decree59({ article: 3, clause: 5, point: 'c' })]),
});

/** The team that hands out and collects ballots, or runs an online vote (Law 10/2022/QH15 Art 19.2). */
export const BALLOT_TEAM = rule<Size>({
  id: 'decisions.ballot-team',
  topic: 'decisions',
  title: { vi: 'Tổ phát phiếu, tổ biểu quyết trực tuyến', en: 'The team of a ballot or online vote' },
  says: (size) => ({ vi: `Gồm ${sizeWords(size).vi}`, en: `${sizeWords(size).en}` }),
  table: sinceLaw10AndDecree59<Size>(
    { least: 3, most: 5 },
    [law10({ article: 19, clause: 2 })],
    [decree59({ article: 4, clause: 3 }), decree59({ article: 5 })],
  ),
});

/** Who leads the ballot team and the team of an online vote (Decree 59/2023/NĐ-CP Art 4.3, 5). */
export const TEAM_LEADER = rule<'front-committee'>({
  id: 'decisions.team-leader',
  topic: 'decisions',
  title: { vi: 'Tổ trưởng tổ phát phiếu, tổ biểu quyết trực tuyến', en: 'Who leads the team' },
  says: () => ({
    vi: 'Tổ trưởng là đại diện Ban công tác Mặt trận',
    en: 'The leader is a representative of the Front committee',
  }),
  table: sinceDecree59<'front-committee'>('front-committee', [
    decree59({ article: 4, clause: 3 }),
    decree59({ article: 5 }),
  ]),
});
