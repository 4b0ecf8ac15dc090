import type { NoticeTexts } from '#modules/notifications/index.ts';

/** What the notices of this module say. */
export const DELIVERY_NOTICES: NoticeTexts = {
  'deliveries.received': {
    vi: '{sender} gửi văn bản {title}: {subject}. Hãy xác nhận đã nhận.',
    en: '{sender} sent {title}: {subject}. Acknowledge it.',
  },
  'deliveries.passed': {
    vi: 'Văn bản {title} gửi đơn vị trước khi sắp xếp nay chuyển cho đơn vị bạn: {subject}. Hãy xác nhận đã nhận.',
    en: '{title}, sent to a unit that yours succeeds, is now yours: {subject}. Acknowledge it.',
  },
  'deliveries.unreachable': {
    vi: 'Một đơn vị nhận văn bản {title} đã kết thúc hoạt động mà chưa xác nhận: {subject}.',
    en: 'A recipient of {title} has ended without acknowledging it: {subject}.',
  },
  'deliveries.refused': {
    vi: '{recipient} trả lại văn bản {title}. Lý do: {reason}',
    en: '{recipient} sent {title} back. Reason: {reason}',
  },
  'deliveries.recall': {
    vi: '{sender} thu hồi văn bản {title}. Lý do: {reason}',
    en: '{sender} recalled {title}. Reason: {reason}',
  },
  'deliveries.update': {
    vi: '{sender} cập nhật văn bản {title}. Lý do: {reason}',
    en: '{sender} updated {title}. Reason: {reason}',
  },
  'deliveries.replacement': {
    vi: '{sender} thay thế văn bản {title}. Lý do: {reason}',
    en: '{sender} replaced {title}. Reason: {reason}',
  },
};
