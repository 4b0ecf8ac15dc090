import type { Text } from '#platform/i18n/text.ts';
import type { Fill } from '#web/components/index.ts';
import type { Tone } from '#web/page-context.ts';
import type { DutyAct, DutyState, EventKind } from '../model.ts';

export const STATE_LABELS: Readonly<Record<DutyState, Text>> = {
  given: { vi: 'Đã giao, chưa nhận', en: 'Given' },
  received: { vi: 'Đã nhận', en: 'Received' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  submitted: { vi: 'Trình lãnh đạo duyệt', en: 'Before the head' },
  reported: { vi: 'Đã báo cáo, chờ chấp nhận', en: 'Reported' },
  accepted: { vi: 'Được chấp nhận', en: 'Accepted' },
  withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn' },
  ended: { vi: 'Kết thúc do đơn vị giải thể', en: 'Ended with its holder' },
};

export const STATE_TONES: Readonly<Record<DutyState, Tone>> = {
  given: 'neutral',
  received: 'info',
  'in-progress': 'info',
  submitted: 'info',
  reported: 'warning',
  accepted: 'success',
  withdrawn: 'neutral',
  ended: 'neutral',
};

export const STATE_FILLS: Readonly<Record<DutyState, Fill>> = {
  given: 'none',
  received: 'working',
  'in-progress': 'working',
  submitted: 'working',
  reported: 'reported',
  accepted: 'done',
  withdrawn: 'none',
  ended: 'none',
};

/** The act as a verb, on its button and as the title of its page. */
export const ACT_LABELS: Readonly<Record<DutyAct, Text>> = {
  receive: { vi: 'Nhận nhiệm vụ', en: 'Receive' },
  assign: { vi: 'Giao chuyên viên', en: 'Assign to an officer' },
  start: { vi: 'Bắt đầu thực hiện', en: 'Start' },
  'pass-down': { vi: 'Giao tiếp cho cấp dưới', en: 'Pass down' },
  'write-result': { vi: 'Viết kết quả', en: 'Write the result' },
  'submit-result': { vi: 'Trình lãnh đạo', en: 'Submit to the head' },
  'approve-result': { vi: 'Duyệt và gửi báo cáo', en: 'Approve and send' },
  'send-back': { vi: 'Trả lại chuyên viên', en: 'Send back' },
  accept: { vi: 'Chấp nhận kết quả', en: 'Accept the result' },
  return: { vi: 'Trả lại kết quả', en: 'Return the result' },
  withdraw: { vi: 'Thu hồi nhiệm vụ', en: 'Withdraw the duty' },
  propose: { vi: 'Đề xuất vượt thẩm quyền', en: 'Put a question upward' },
  'ask-extension': { vi: 'Xin gia hạn', en: 'Ask for an extension' },
  'grant-extension': { vi: 'Đồng ý gia hạn', en: 'Grant the extension' },
  'refuse-extension': { vi: 'Không đồng ý gia hạn', en: 'Refuse the extension' },
  end: { vi: 'Kết thúc', en: 'End' },
};

/** What happened, in the history. */
export const EVENT_LABELS: Readonly<Record<EventKind, Text>> = {
  given: { vi: 'Giao nhiệm vụ', en: 'Given' },
  'passed-down': { vi: 'Giao tiếp cho cấp dưới', en: 'Passed down' },
  received: { vi: 'Nhận nhiệm vụ', en: 'Received' },
  assigned: { vi: 'Giao chuyên viên', en: 'Assigned to an officer' },
  started: { vi: 'Bắt đầu thực hiện', en: 'Started' },
  submitted: { vi: 'Trình lãnh đạo kết quả', en: 'Result submitted to the head' },
  'sent-back': { vi: 'Lãnh đạo trả lại chuyên viên', en: 'Sent back to the officer' },
  reported: { vi: 'Lãnh đạo duyệt, báo cáo kết quả', en: 'Approved and reported' },
  accepted: { vi: 'Kết quả được chấp nhận', en: 'Result accepted' },
  returned: { vi: 'Kết quả bị trả lại', en: 'Result returned' },
  withdrawn: { vi: 'Thu hồi', en: 'Withdrawn' },
  proposed: { vi: 'Đề xuất vượt thẩm quyền', en: 'Question put upward' },
  forwarded: { vi: 'Chuyển đề xuất lên cấp trên', en: 'Question put one level higher' },
  answered: { vi: 'Trả lời đề xuất', en: 'Question answered' },
  'extension-asked': { vi: 'Xin gia hạn', en: 'Extension asked for' },
  'extension-granted': { vi: 'Đồng ý gia hạn', en: 'Extension granted' },
  'extension-refused': { vi: 'Không đồng ý gia hạn', en: 'Extension refused' },
  'document-updated': { vi: 'Văn bản giao được cập nhật', en: 'The document was updated' },
  succession: { vi: 'Chuyển sang đơn vị kế thừa', en: 'Passed to the successor' },
  'new-assigner': {
    vi: 'Đơn vị giao được thay bằng đơn vị khác',
    en: 'Another unit stands in for the assigner',
  },
  ended: { vi: 'Kết thúc do đơn vị giải thể', en: 'Ended: the unit has no successor' },
};
