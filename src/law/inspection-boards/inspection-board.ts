import type { Temporal } from 'temporal-polyfill';
import { assert } from '#basics/assert.ts';
import { ok, type Result } from '#basics/result.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { type Finding, finding } from '../finding.ts';
import { interpretation } from '../interpretations.ts';
import { before, saysBefore, saysWithin, within } from '../periods.ts';
import { rule } from '../rule.ts';
import type { Size } from '../size.ts';
import { decree59, law10, sinceDecree59, sinceLaw10 } from '../sources.ts';

/** The number of members that a board has at least, whatever the number of villages (Law 10/2022/QH15 Art 36). */
export const BOARD_LEAST = rule<{ readonly least: number }>({
  id: 'inspection-boards.least',
  topic: 'inspection-boards',
  title: { vi: 'Số thành viên Ban Thanh tra nhân dân', en: "Members of the people's inspection board" },
  says: ({ least }) => ({
    vi: `Bằng số thôn, tổ dân phố nhưng không dưới ${least} người; xã có ít thôn hơn thì ${least} người`,
    en: `As many as there are villages, and at least ${least}; ${least} where there are fewer villages`,
  }),
  table: sinceDecree59(
    { least: 5 },
    [law10({ article: 36 }), decree59({ article: 13 })],
    [interpretation('inspection-board-size')],
  ),
});

/** How many members a commune's people's inspection board may have. Throws (a bug) on what is no count of villages. */
export function boardSize(villages: number, on: Temporal.PlainDate): Result<Finding<Size>, BeforeFirstDay> {
  assert(Number.isSafeInteger(villages) && villages > 0, `a count of villages: ${villages}`);
  const found = BOARD_LEAST.at(on);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  const few = villages < value.least;
  return ok(
    finding({ least: Math.max(villages, value.least), most: few ? value.least : null }, basis, notes),
  );
}

/** Deputies of the board's head at most (Decree 59/2023/NĐ-CP Art 13). */
export const BOARD_DEPUTIES = rule<{ readonly most: number }>({
  id: 'inspection-boards.deputies',
  topic: 'inspection-boards',
  title: { vi: 'Phó Trưởng ban Thanh tra nhân dân', en: 'Deputies of the inspection board' },
  says: ({ most }) => ({ vi: `Không quá ${most} người`, en: `At most ${most}` }),
  table: sinceDecree59({ most: 2 }, [decree59({ article: 13 })]),
});

/** A member who leaves is replaced by election when that much of the term remains (Law 10/2022/QH15 Art 36). */
export const BOARD_REPLACEMENT = rule<{ readonly months: number }>({
  id: 'inspection-boards.replacement',
  topic: 'inspection-boards',
  title: { vi: 'Bầu bổ sung thành viên', en: 'Replacing a member' },
  says: ({ months }) => ({
    vi: `Nhiệm kỳ theo Trưởng thôn; bầu bổ sung khi nhiệm kỳ còn từ ${months} tháng`,
    en: `The term is that of the village heads; a member is replaced when at least ${months} months remain`,
  }),
  table: sinceLaw10({ months: 6 }, [law10({ article: 36 })]),
});

/** Whether a member who left on that day is replaced by election. */
export function isReplaced(
  leftOn: Temporal.PlainDate,
  termEnds: Temporal.PlainDate,
): Result<Finding<boolean>, BeforeFirstDay> {
  const found = BOARD_REPLACEMENT.at(leftOn);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  const remains = leftOn.add({ months: value.months }).until(termEnds).sign >= 0;
  return ok(finding(remains, basis, notes));
}

/** What is known of somebody who stands for the board. */
export interface BoardCandidate {
  readonly permanentResident: boolean;
  readonly communeOfficial: boolean;
  readonly partTimeStaff: boolean;
}

/** Why somebody cannot be a member. */
export type BoardBar = 'not-a-permanent-resident' | 'commune-official' | 'part-time-staff';

/** Who cannot be a member of the people's inspection board (Law 10/2022/QH15 Art 37.2). */
export const BOARD_BARS = rule<readonly BoardBar[]>({
  id: 'inspection-boards.eligibility',
  topic: 'inspection-boards',
  title: { vi: 'Người được bầu vào Ban Thanh tra nhân dân', en: 'Who may be elected to the board' },
  says: () => ({
    vi: 'Thường trú trên địa bàn; không phải cán bộ, công chức cấp xã, người hoạt động không chuyên trách ở xã, thôn',
    en: 'Permanent residents who are neither commune officials nor part-time staff of commune or village',
  }),
  table: sinceLaw10<readonly BoardBar[]>(
    ['not-a-permanent-resident', 'commune-official', 'part-time-staff'],
    [law10({ article: 37, clause: 2 })],
  ),
});

/** What bars somebody from the board on that day; nothing when they may be elected. */
export function boardBars(
  candidate: BoardCandidate,
  on: Temporal.PlainDate,
): Result<Finding<readonly BoardBar[]>, BeforeFirstDay> {
  const found = BOARD_BARS.at(on);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  const is: Readonly<Record<BoardBar, boolean>> = {
    'not-a-permanent-resident': !candidate.permanentResident,
    'commune-official': candidate.communeOfficial,
    'part-time-staff': candidate.partTimeStaff,
  };
  return ok(
    finding(
      value.filter((bar) => is[bar]),
      basis,
      notes,
    ),
  );
}

/** An inspection's plan reaches the one inspected (Decree 59/2023/NĐ-CP Art 14). */
export const INSPECTION_NOTICE = rule({
  id: 'inspection-boards.inspection-notice',
  topic: 'inspection-boards',
  title: { vi: 'Gửi kế hoạch kiểm tra', en: 'Sending the plan of an inspection' },
  says: saysBefore({ vi: 'Gửi', en: 'Sent' }, { vi: 'ngày kiểm tra', en: 'the inspection' }),
  table: sinceDecree59(before(5, 'working'), [decree59({ article: 14 })]),
});

/** When the board reports. */
export type BoardReport = 'quarter' | 'six-months' | 'year' | 'term';

/** When the board reports (Law 10/2022/QH15 Art 39; Decree 59/2023/NĐ-CP Art 14). */
export const BOARD_REPORTS = rule<readonly BoardReport[]>({
  id: 'inspection-boards.reports',
  topic: 'inspection-boards',
  title: { vi: 'Báo cáo của Ban Thanh tra nhân dân', en: 'Reports of the inspection board' },
  says: () => ({
    vi: 'Hằng quý, 6 tháng, hằng năm và khi kết thúc nhiệm kỳ',
    en: 'Each quarter, six months and year, and at the end of the term',
  }),
  table: sinceDecree59<readonly BoardReport[]>(
    ['quarter', 'six-months', 'year', 'term'],
    [law10({ article: 39 }), decree59({ article: 14 })],
  ),
});

/** The commune settles the board's recommendations (Law 10/2022/QH15 Art 40.1.c). */
export const RECOMMENDATION_ANSWERED = rule({
  id: 'inspection-boards.answer',
  topic: 'inspection-boards',
  title: { vi: 'Trả lời kiến nghị của Ban Thanh tra nhân dân', en: "Answering the board's recommendations" },
  says: saysWithin(
    {
      vi: 'UBND cấp xã giải quyết và thông báo',
      en: "The commune's People's Committee settles them and tells",
    },
    { vi: 'ngày nhận được kiến nghị', en: 'it receives them' },
  ),
  table: sinceLaw10(within(15, 'calendar'), [law10({ article: 40, clause: 1, point: 'c' })]),
});
