import type { Text } from '#platform/i18n/text.ts';

/**
 * What a report asks of the person: write it, go on, write it again, review, approve, send; forward or receive what came
 * in. Waiting: in-house (with a colleague), sent (not received yet), awaited (from those we asked). received: done.
 */
export const WORK_KINDS = [
  'write',
  'go-on',
  'redo',
  'review',
  'approve',
  'send',
  'forward',
  'receive',
  'in-house',
  'sent',
  'awaited',
  'received',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Why a card stands in "my work". */
export const WORK_LABELS: Readonly<Record<WorkKind, Text>> = {
  write: { vi: 'Được yêu cầu báo cáo', en: 'A report is asked for' },
  'go-on': { vi: 'Đang soạn báo cáo', en: 'Report being written' },
  redo: { vi: 'Báo cáo bị trả lại để sửa', en: 'Report returned to be corrected' },
  review: { vi: 'Báo cáo chờ bạn thẩm định', en: 'Report awaits your review' },
  approve: { vi: 'Báo cáo chờ bạn duyệt', en: 'Report awaits your approval' },
  send: { vi: 'Báo cáo đã duyệt, chờ gửi', en: 'Report approved, to be sent' },
  forward: { vi: '{count} báo cáo chờ chuyển tiếp', en: '{count} reports to forward' },
  receive: { vi: '{count} báo cáo gửi đến chờ nhận', en: '{count} reports to receive' },
  'in-house': { vi: 'Báo cáo đang ở bước trước hoặc bước sau bạn', en: 'Report with a colleague' },
  sent: { vi: 'Báo cáo đã gửi, chờ nơi nhận', en: 'Report sent, not received yet' },
  awaited: { vi: 'Chờ {count} đơn vị gửi báo cáo', en: 'Awaits the reports of {count} units' },
  received: { vi: 'Báo cáo đã được nhận', en: 'Report received' },
};

const OPEN: Text = { vi: 'Mở', en: 'Open' };

/** The one next step of a card. */
export const WORK_STEPS: Readonly<Record<WorkKind, Text>> = {
  write: { vi: 'Viết báo cáo', en: 'Write the report' },
  'go-on': { vi: 'Soạn tiếp', en: 'Go on writing' },
  redo: { vi: 'Sửa báo cáo', en: 'Correct it' },
  review: { vi: 'Xem và thẩm định', en: 'Review' },
  approve: { vi: 'Xem và duyệt', en: 'Look and approve' },
  send: { vi: 'Gửi báo cáo', en: 'Send the report' },
  forward: { vi: 'Xem {count} báo cáo', en: 'See {count} reports' },
  receive: { vi: 'Xem {count} báo cáo', en: 'See {count} reports' },
  'in-house': OPEN,
  sent: OPEN,
  awaited: { vi: 'Xem ai chưa gửi', en: 'See who has not' },
  received: OPEN,
};

export const WORK_DETAILS = {
  to: { vi: 'Gửi: {unit}', en: 'To: {unit}' },
  from: { vi: 'Của: {unit}', en: 'From: {unit}' },
  about: { vi: 'Về: {unit}', en: 'About: {unit}' },
} as const satisfies Record<string, Text>;
