import type { Text } from '#platform/i18n/text.ts';

/** What the notices of this module say, by kind. */
export const DUTY_NOTICES = {
  'duties.given': {
    vi: 'Đơn vị được giao {count} nhiệm vụ: {title}',
    en: 'Your unit was given {count} duties: {title}',
  },
  'duties.assigned': { vi: 'Bạn được giao nhiệm vụ: {title}', en: 'A duty was assigned to you: {title}' },
  'duties.submitted': { vi: 'Kết quả chờ bạn duyệt: {title}', en: 'A result awaits your approval: {title}' },
  'duties.sent-back': {
    vi: 'Lãnh đạo trả lại kết quả để viết lại: {title}',
    en: 'Your head sent a result back: {title}',
  },
  'duties.reported': {
    vi: 'Có kết quả mới chờ chấp nhận: {title}',
    en: 'New results await acceptance: {title}',
  },
  'duties.accepted': { vi: 'Kết quả được chấp nhận: {title}', en: 'A result was accepted: {title}' },
  'duties.returned': { vi: 'Kết quả bị trả lại, cần làm lại: {title}', en: 'A result was returned: {title}' },
  'duties.withdrawn': { vi: 'Nhiệm vụ đã thu hồi: {title}', en: 'A duty was withdrawn: {title}' },
  'duties.ended': {
    vi: 'Nhiệm vụ kết thúc vì đơn vị thực hiện đã giải thể: {title}. Phần việc của cấp dưới nay do đơn vị bạn chấp nhận.',
    en: 'A duty ended because its holder was dissolved: {title}. Parts below are now yours to accept.',
  },
  'duties.proposed': {
    vi: 'Có đề xuất vượt thẩm quyền chờ trả lời: {title}',
    en: 'A question awaits your answer: {title}',
  },
  'duties.answered': { vi: 'Đề xuất đã được trả lời: {title}', en: 'A question was answered: {title}' },
  'duties.extension-asked': { vi: 'Có đề nghị gia hạn: {title}', en: 'An extension is asked for: {title}' },
  'duties.extension-granted': { vi: 'Đồng ý gia hạn: {title}', en: 'An extension was granted: {title}' },
  'duties.extension-refused': {
    vi: 'Không đồng ý gia hạn: {title}',
    en: 'An extension was refused: {title}',
  },
  'duties.document-updated': {
    vi: 'Văn bản giao nhiệm vụ được cập nhật: {reason}',
    en: 'The document behind your duties was updated: {reason}',
  },
  'duties.due-soon': { vi: 'Sắp đến hạn ngày {dueOn}: {title}', en: 'Due soon, on {dueOn}: {title}' },
  'duties.due-today': { vi: 'Hạn hôm nay {dueOn}: {title}', en: 'Due today, {dueOn}: {title}' },
  'duties.overdue': { vi: 'Quá hạn từ ngày {dueOn}: {title}', en: 'Overdue since {dueOn}: {title}' },
} as const satisfies Record<string, Text>;
