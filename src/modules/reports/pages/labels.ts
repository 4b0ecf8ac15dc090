import type { Text } from '#platform/i18n/text.ts';
import type { Fill } from '#web/components/index.ts';
import type { Tone } from '#web/page-context.ts';
import type { CallAct, CallState, EventKind, ReportState } from '../model.ts';
import type { PageAct } from '../paths.ts';
import type { DutyStanding } from '../snapshot.ts';

export const STATE_LABELS: Readonly<Record<ReportState, Text>> = {
  asked: { vi: 'Chưa bắt đầu', en: 'Not begun' },
  drafting: { vi: 'Đang soạn', en: 'Being written' },
  submitted: { vi: 'Trình phòng', en: 'With the division' },
  reviewed: { vi: 'Trình lãnh đạo', en: 'With the head' },
  approved: { vi: 'Đã duyệt, chờ gửi', en: 'Approved, to be sent' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  forwarded: { vi: 'Đã chuyển tiếp', en: 'Forwarded' },
  received: { vi: 'Đã nhận', en: 'Received' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
};

export const STATE_TONES: Readonly<Record<ReportState, Tone>> = {
  asked: 'neutral',
  drafting: 'info',
  submitted: 'info',
  reviewed: 'info',
  approved: 'info',
  sent: 'success',
  forwarded: 'success',
  received: 'success',
  returned: 'warning',
};

export const STATE_FILLS: Readonly<Record<ReportState, Fill>> = {
  asked: 'none',
  drafting: 'working',
  submitted: 'working',
  reviewed: 'working',
  approved: 'working',
  sent: 'reported',
  forwarded: 'reported',
  received: 'done',
  returned: 'overdue',
};

export const CALL_LABELS: Readonly<Record<CallState, Text>> = {
  open: { vi: 'Đang nhận báo cáo', en: 'Open' },
  closed: { vi: 'Đã chốt', en: 'Closed' },
  withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn' },
};

export const CALL_TONES: Readonly<Record<CallState, Tone>> = {
  open: 'info',
  closed: 'neutral',
  withdrawn: 'warning',
};

export const ACT_LABELS: Readonly<Record<PageAct, Text>> = {
  start: { vi: 'Bắt đầu soạn', en: 'Begin writing' },
  prefill: { vi: 'Lấy lại kết quả nhiệm vụ', en: 'Take the results of duties again' },
  submit: { vi: 'Trình duyệt', en: 'Submit for approval' },
  review: { vi: 'Đồng ý, trình lãnh đạo', en: 'Agree and pass on to the head' },
  approve: { vi: 'Duyệt, ký báo cáo', en: 'Approve and sign' },
  'send-back': { vi: 'Chuyển lại người soạn', en: 'Give back to the drafter' },
  'take-back': { vi: 'Rút lại để sửa', en: 'Take back to change' },
  send: { vi: 'Gửi báo cáo', en: 'Send the report' },
  forward: { vi: 'Chuyển đến nơi nhận', en: 'Forward to the receiver' },
  return: { vi: 'Trả lại để sửa', en: 'Return to be corrected' },
  receive: { vi: 'Nhận báo cáo', en: 'Receive the report' },
};

export const CALL_ACT_LABELS: Readonly<Record<CallAct, Text>> = {
  close: { vi: 'Chốt, không nhận thêm', en: 'Close the call' },
  reopen: { vi: 'Mở lại', en: 'Open again' },
  withdraw: { vi: 'Thu hồi yêu cầu', en: 'Withdraw the call' },
};

export const EVENT_LABELS: Readonly<Record<EventKind, Text>> = {
  asked: { vi: 'Được yêu cầu báo cáo', en: 'Asked for' },
  start: { vi: 'Bắt đầu soạn', en: 'Begun' },
  edit: { vi: 'Sửa', en: 'Edited' },
  submit: { vi: 'Trình duyệt', en: 'Submitted' },
  review: { vi: 'Phòng đồng ý, trình lãnh đạo', en: 'Reviewed' },
  approve: { vi: 'Lãnh đạo duyệt, ký', en: 'Approved' },
  'send-back': { vi: 'Chuyển lại người soạn', en: 'Given back to the drafter' },
  'take-back': { vi: 'Rút lại để sửa', en: 'Taken back' },
  send: { vi: 'Gửi', en: 'Sent' },
  forward: { vi: 'Chuyển tiếp đến nơi nhận', en: 'Forwarded' },
  return: { vi: 'Trả lại để sửa', en: 'Returned' },
  receive: { vi: 'Nhận', en: 'Received' },
  'pass-on': { vi: 'Chuyển yêu cầu xuống cấp dưới', en: 'Passed on' },
  reminded: { vi: 'Được nhắc', en: 'Reminded' },
  succession: { vi: 'Đơn vị kế tiếp soạn tiếp, thay', en: 'The successor writes on, for' },
  'new-receiver': { vi: 'Đổi nơi nhận, thay', en: 'Another receiver, for' },
};

export const STANDING_LABELS: Readonly<Record<DutyStanding, Text>> = {
  accepted: { vi: 'Được chấp nhận', en: 'Accepted' },
  open: { vi: 'Đang thực hiện', en: 'Under way' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  ended: { vi: 'Kết thúc do đơn vị giải thể', en: 'Ended with its unit' },
};

export const STANDING_TONES: Readonly<Record<DutyStanding, Tone>> = {
  accepted: 'success',
  open: 'info',
  overdue: 'danger',
  ended: 'neutral',
};
