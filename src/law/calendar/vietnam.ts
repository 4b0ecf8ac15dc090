import { type Citation, cite } from '../citation.ts';
import type { Standing } from '../finding.ts';
import { type Calendar, calendarOf, type Holiday, type SwapDay } from './calendar.ts';

/** Labour Code 45/2019/QH14 Art 112.1 with the Prime Minister's yearly choice (Art 112.3), as civil servants rest. */
const NAMES = {
  newYear: { vi: 'Tết Dương lịch', en: "New Year's Day" },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration" },
  victory: { vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  labour: { vi: 'Ngày Quốc tế lao động', en: 'International Labour Day' },
  national: { vi: 'Quốc khánh', en: 'National Day' },
  culture: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' },
} as const;

const code = (point: string) => cite('45/2019/QH14', { article: 112, clause: 1, point });
const IN_LIEU = cite('45/2019/QH14', { article: 111, clause: 3 });
const CULTURE_DAY = cite('28/2026/QH16', { article: 2 });

interface Source {
  readonly basis: Citation;
  readonly standing: Standing;
}

function days(name: keyof typeof NAMES, on: readonly string[], source: Source): readonly Holiday[] {
  return on.map((day) => ({ on: day, ...NAMES[name], kind: 'holiday', ...source }));
}

function inLieu(name: keyof typeof NAMES, on: readonly string[], source: Source): readonly Holiday[] {
  const { vi, en } = NAMES[name];
  return on.map((day) => ({
    on: day,
    vi: `Nghỉ bù ${vi}`,
    en: `${en} (in lieu)`,
    kind: 'in-lieu',
    ...source,
  }));
}

/** The days that the Code fixes for every year; Culture Day from 2026 on, when Resolution 28/2026/QH16 is in force. */
function fixed(year: number): readonly Holiday[] {
  const read = (point: string): Source => ({ basis: code(point), standing: 'secondary' });
  return [
    ...days('newYear', [`${year}-01-01`], read('a')),
    ...days('victory', [`${year}-04-30`], read('c')),
    ...days('labour', [`${year}-05-01`], read('d')),
    ...days('national', [`${year}-09-02`], read('đ')),
    ...(year >= 2026
      ? days('culture', [`${year}-11-24`], { basis: CULTURE_DAY, standing: 'secondary' })
      : []),
  ];
}

const lieu: Source = { basis: IN_LIEU, standing: 'secondary' };
const lunar: Source = { basis: code('e'), standing: 'secondary' };
const notice = (number: string): Source => ({ basis: cite(number), standing: 'secondary' });
const UNANNOUNCED: Source = {
  basis: cite('45/2019/QH14', { article: 112, clause: 3 }),
  standing: 'recalled',
};
const UNANNOUNCED_LIEU: Source = { ...UNANNOUNCED, basis: IN_LIEU };

const HOLIDAYS: readonly Holiday[] = [
  ...fixed(2023),
  ...inLieu('newYear', ['2023-01-02'], lieu),
  ...days(
    'tet',
    ['2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'],
    notice('5034/TB-LĐTBXH'),
  ),
  ...inLieu('tet', ['2023-01-25', '2023-01-26'], notice('5034/TB-LĐTBXH')),
  ...days('hungKings', ['2023-04-29'], lunar),
  ...inLieu('hungKings', ['2023-05-02'], lieu),
  ...inLieu('victory', ['2023-05-03'], lieu),
  ...days('national', ['2023-09-01'], notice('5034/TB-LĐTBXH')),
  ...inLieu('national', ['2023-09-04'], notice('5034/TB-LĐTBXH')),

  ...fixed(2024),
  ...days(
    'tet',
    ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'],
    notice('5015/TB-LĐTBXH'),
  ),
  ...inLieu('tet', ['2024-02-13', '2024-02-14'], notice('5015/TB-LĐTBXH')),
  ...days('hungKings', ['2024-04-18'], lunar),
  ...days('national', ['2024-09-03'], notice('5015/TB-LĐTBXH')),

  ...fixed(2025),
  ...days(
    'tet',
    ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    notice('6150/TB-BLĐTBXH'),
  ),
  ...days('hungKings', ['2025-04-07'], lunar),
  ...days('national', ['2025-09-01'], notice('6150/TB-BLĐTBXH')),

  ...fixed(2026),
  ...days(
    'tet',
    ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    notice('9441/TB-BNV'),
  ),
  ...days('hungKings', ['2026-04-26'], lunar),
  ...inLieu('hungKings', ['2026-04-27'], lieu),
  ...days('national', ['2026-09-01'], notice('9441/TB-BNV')),

  ...fixed(2027),
  ...days('tet', ['2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'], UNANNOUNCED),
  ...inLieu('tet', ['2027-02-09', '2027-02-10'], UNANNOUNCED_LIEU),
  ...days('hungKings', ['2027-04-16'], { ...lunar, standing: 'recalled' }),
  ...inLieu('labour', ['2027-05-03'], UNANNOUNCED_LIEU),
  ...days('national', ['2027-09-03'], UNANNOUNCED),
];

const SWAP_DAYS: readonly SwapDay[] = [
  { off: '2024-04-29', worked: '2024-05-04', ...notice('1570/TB-LĐTBXH') },
  { off: '2025-05-02', worked: '2025-04-26', ...notice('6150/TB-BLĐTBXH') },
  { off: '2026-01-02', worked: '2026-01-10', ...notice('12729/VPCP-KGVX') },
  { off: '2026-08-31', worked: '2026-08-22', ...notice('9441/TB-BNV') },
];

/**
 * The days on which civil servants rest, 2023 to 2027: Saturday and Sunday (Decision 188/1999/QĐ-TTg), the holidays of
 * Labour Code 45/2019/QH14 Art 112 as placed by each year's notice, days in lieu (Art 111.3), swap days. 2027 has no
 * notice yet and is an interpretation. Lunar days are data here, never computed.
 */
export const VIETNAM_CALENDAR: Calendar = calendarOf({
  from: '2023-01-01',
  until: '2027-12-31',
  restDays: [6, 7],
  holidays: HOLIDAYS,
  swapDays: SWAP_DAYS,
  doubts: [
    { from: '2026-11-23', until: '2026-11-28', interpretation: 'swap-2026-11' },
    { from: '2027-01-01', until: '2027-12-31', interpretation: 'holidays-2027' },
  ],
});
