import type { Text } from '#platform/i18n/text.ts';
import type { ClockTarget } from './move.ts';

/** The words of the page that moves the demonstration's clock. */
export const clockTexts = {
  title: { vi: 'Ngày của bản trình diễn', en: 'The demonstration’s date' },
  lead: { vi: 'Hôm nay trong bản trình diễn là {date}', en: 'Today in the demonstration is {date}' },
  explain: {
    vi: 'Bản trình diễn có đồng hồ riêng. Ai đang xem cũng có thể chuyển ngày, và ngày đổi cho mọi người cùng xem. Chỉ chuyển tới, không chuyển lùi.',
    en: 'The demonstration has a clock of its own. Anybody who looks at it may move it, and it moves for everybody. It only goes forward.',
  },
  effects: {
    vi: 'Khi chuyển ngày, việc đến hạn được nhắc, đơn vị hành chính sắp xếp theo đúng ngày, nhiệm vụ của đơn vị đã hết được chuyển cho đơn vị tiếp nhận. Việc chuyển có thể mất vài giây.',
    en: 'When the date moves, people are reminded of what falls due, units are merged on their days, and duties of units that end pass to their successors. This may take a few seconds.',
  },
  move: { vi: 'Chuyển đến ngày khác', en: 'Move to another date' },
  nothing: { vi: 'Bản trình diễn đã đến ngày cuối', en: 'The demonstration has reached its last day' },
  nothingHelp: {
    vi: 'Lịch làm việc chỉ biết đến hết năm 2027. Muốn xem lại từ đầu, hãy dựng một bản trình diễn mới.',
    en: 'The working calendar is known until the end of 2027. To begin again, start a new demonstration.',
  },
  moved: {
    vi: 'Ngày đã được chuyển trong lúc bạn xem trang này. Hãy chọn lại.',
    en: 'The date was moved while you looked at this page. Choose again.',
  },
  go: { vi: 'Chuyển đến {date}', en: 'Move to {date}' },
} satisfies Record<string, Text>;

/** Why somebody would move to a day. */
export const TARGET_TEXTS: Record<ClockTarget['id'], Text> = {
  'next-day': { vi: 'Ngày hôm sau', en: 'The next day' },
  'next-week': { vi: 'Một tuần sau', en: 'A week later' },
  'before-communes-merge': {
    vi: 'Ngày cuối trước khi sắp xếp xã',
    en: 'The last day before communes are merged',
  },
  'communes-merge': {
    vi: 'Sắp xếp đơn vị cấp xã: 28 xã, phường, thị trấn thành 10',
    en: 'Communes are merged: 28 become 10',
  },
  'before-districts-end': {
    vi: 'Ngày cuối của cấp huyện',
    en: 'The last day of the district level',
  },
  'districts-end': {
    vi: 'Không còn cấp huyện; Thái Bình hợp nhất với Hưng Yên',
    en: 'Districts end; Thái Bình is united with Hưng Yên',
  },
};
