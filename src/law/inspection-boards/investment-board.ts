import type { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '#basics/result.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { type Finding, finding } from '../finding.ts';
import { interpretation } from '../interpretations.ts';
import { before, saysBefore, saysWithin, within } from '../periods.ts';
import { rule } from '../rule.ts';
import { fits, type Size, sizeWords } from '../size.ts';
import { decree59, law10, sinceDecree59, sinceLaw10 } from '../sources.ts';

/** Members of an investment supervision board, all together (Law 10/2022/QH15 Art 41). */
export const INVESTMENT_BOARD = rule<Size>({
  id: 'inspection-boards.investment-members',
  topic: 'inspection-boards',
  title: {
    vi: 'Thành viên Ban Giám sát đầu tư của cộng đồng',
    en: 'Members of an investment supervision board',
  },
  says: (size) => ({
    vi: `Gồm ${sizeWords(size).vi}: đại diện Ủy ban MTTQ, Ban Thanh tra nhân dân và người dân; tự giải thể khi dự án kết thúc`,
    en: `It has ${sizeWords(size).en}: from the Front, the inspection board and the residents; it ends with the project`,
  }),
  table: sinceLaw10<Size>({ least: 5, most: null }, [law10({ article: 41 })]),
});

/** Those of its members who represent the residents (Decree 59/2023/NĐ-CP Art 17). */
export const INVESTMENT_RESIDENTS = rule<Size>({
  id: 'inspection-boards.investment-residents',
  topic: 'inspection-boards',
  title: { vi: 'Đại diện người dân trong Ban', en: 'Residents on the board' },
  says: ({ most }) => ({ vi: `Không quá ${most} người`, en: `At most ${most}` }),
  table: sinceDecree59<Size>(
    { least: 1, most: 5 },
    [decree59({ article: 17 })],
    [interpretation('investment-board-residents')],
  ),
});

/** Deputies of the board's head at most (Decree 59/2023/NĐ-CP Art 17). */
export const INVESTMENT_DEPUTIES = rule<{ readonly most: number }>({
  id: 'inspection-boards.investment-deputies',
  topic: 'inspection-boards',
  title: { vi: 'Phó Trưởng ban Giám sát đầu tư của cộng đồng', en: 'Deputies of the investment board' },
  says: ({ most }) => ({ vi: `Không quá ${most} người`, en: `At most ${most}` }),
  table: sinceDecree59({ most: 2 }, [decree59({ article: 17 })]),
});

/** The Front tells the owner of the project the board's plan and members (Law 10/2022/QH15 Art 45.1.b). */
export const SUPERVISION_NOTICE = rule({
  id: 'inspection-boards.supervision-notice',
  topic: 'inspection-boards',
  title: { vi: 'Thông báo kế hoạch giám sát đầu tư', en: 'Notice of the supervision' },
  says: saysBefore(
    {
      vi: 'Ủy ban MTTQ cấp xã thông báo cho chủ đầu tư, ban quản lý dự án',
      en: "The commune's Front tells the owner or the project's management",
    },
    { vi: 'ngày thực hiện', en: 'it begins' },
  ),
  table: sinceLaw10(before(45, 'calendar'), [law10({ article: 45, clause: 1, point: 'b' })]),
});

/** The commune answers the board's recommendations (Law 10/2022/QH15 Art 45.2.c). */
export const SUPERVISION_ANSWERED = rule({
  id: 'inspection-boards.supervision-answer',
  topic: 'inspection-boards',
  title: {
    vi: 'Trả lời kiến nghị của Ban Giám sát đầu tư của cộng đồng',
    en: "Answering the investment board's recommendations",
  },
  says: saysWithin(
    { vi: 'UBND cấp xã trả lời', en: "The commune's People's Committee answers" },
    { vi: 'ngày nhận được kiến nghị', en: 'it receives them' },
  ),
  table: sinceLaw10(within(15, 'calendar'), [law10({ article: 45, clause: 2, point: 'c' })]),
});

/** What is wrong with the make-up of an investment supervision board. */
export type InvestmentBoardFault =
  | { readonly type: 'too-few-members'; readonly least: number }
  | { readonly type: 'residents-out-of-bounds'; readonly size: Size }
  | { readonly type: 'too-many-deputies'; readonly most: number };

/** How a board is made up. */
export interface InvestmentBoardFacts {
  readonly members: number;
  readonly residents: number;
  readonly deputies: number;
}

/** What is wrong with a board's make-up on that day; nothing when it may stand. Refused before 15/08/2023. */
export function investmentBoardFaults(
  board: InvestmentBoardFacts,
  on: Temporal.PlainDate,
): Result<Finding<readonly InvestmentBoardFault[]>, BeforeFirstDay> {
  const [all, residents, deputies] = [
    INVESTMENT_BOARD.at(on),
    INVESTMENT_RESIDENTS.at(on),
    INVESTMENT_DEPUTIES.at(on),
  ];
  if (!all.ok) return all;
  if (!residents.ok) return residents;
  if (!deputies.ok) return deputies;
  const faults: InvestmentBoardFault[] = [];
  const { least } = all.value.value;
  if (!fits(all.value.value, board.members)) faults.push({ type: 'too-few-members', least });
  const size = residents.value.value;
  if (!fits(size, board.residents)) faults.push({ type: 'residents-out-of-bounds', size });
  const { most } = deputies.value.value;
  if (board.deputies > most) faults.push({ type: 'too-many-deputies', most });
  return ok(finding(faults, [...all.value.basis, ...residents.value.basis], residents.value.notes));
}

/** What is known of somebody who stands for an investment supervision board. */
export interface InvestmentBoardCandidate {
  readonly permanentResident: boolean;
  readonly communeOfficial: boolean;
  /** A relative decides on the project, owns it, advises, builds, supervises or manages it. */
  readonly relativeInProject: boolean;
}

/** Why somebody cannot be a member. */
export type InvestmentBoardBar = 'not-a-permanent-resident' | 'commune-official' | 'relative-in-project';

/** Who cannot be a member of an investment supervision board (Law 10/2022/QH15 Art 42.2). */
export const INVESTMENT_BARS = rule<readonly InvestmentBoardBar[]>({
  id: 'inspection-boards.investment-eligibility',
  topic: 'inspection-boards',
  title: {
    vi: 'Người được bầu vào Ban Giám sát đầu tư của cộng đồng',
    en: 'Who may be elected to an investment supervision board',
  },
  says: () => ({
    vi: 'Thường trú trên địa bàn; không phải cán bộ, công chức cấp xã; không có người thân là người quyết định đầu tư, chủ đầu tư, tư vấn, nhà thầu, giám sát, quản lý dự án',
    en: 'Permanent residents who are no commune officials and have no relative who decides on, owns, advises, builds, supervises or manages the project',
  }),
  table: sinceLaw10<readonly InvestmentBoardBar[]>(
    ['not-a-permanent-resident', 'commune-official', 'relative-in-project'],
    [law10({ article: 42, clause: 2 })],
  ),
});

/** What bars somebody from the board on that day; nothing when they may be elected. */
export function investmentBoardBars(
  candidate: InvestmentBoardCandidate,
  on: Temporal.PlainDate,
): Result<Finding<readonly InvestmentBoardBar[]>, BeforeFirstDay> {
  const found = INVESTMENT_BARS.at(on);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  const is: Readonly<Record<InvestmentBoardBar, boolean>> = {
    'not-a-permanent-resident': !candidate.permanentResident,
    'commune-official': candidate.communeOfficial,
    'relative-in-project': candidate.relativeInProject,
  };
  return ok(
    finding(
      value.filter((bar) => is[bar]),
      basis,
      notes,
    ),
  );
}
