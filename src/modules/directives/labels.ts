import type { Text } from '#platform/i18n/text.ts';
import type { Tone } from '#web/page-context.ts';
import type { AssignmentState, DraftState, DraftVerb, Purpose, Topic } from './model.ts';

/** States of a draft in words, with the tone in which they are shown. */
export const STATE_LABELS: Readonly<Record<DraftState, Text & { readonly tone: Tone }>> = {
  drafting: { vi: 'Đang soạn thảo', en: 'Being drafted', tone: 'warning' },
  submitted: { vi: 'Trình lãnh đạo phòng', en: 'With the reviewer', tone: 'info' },
  reviewed: { vi: 'Trình lãnh đạo ký', en: 'With the head', tone: 'info' },
  approved: { vi: 'Đã duyệt, chờ phát hành', en: 'Approved, to be issued', tone: 'warning' },
  issued: { vi: 'Đã phát hành', en: 'Issued', tone: 'success' },
  abandoned: { vi: 'Đã bỏ', en: 'Given up', tone: 'neutral' },
};

/** What was done, as the history tells it. */
export const EVENT_LABELS: Readonly<Record<string, Text>> = {
  created: { vi: 'Tạo dự thảo', en: 'Draft begun' },
  submit: { vi: 'Trình dự thảo', en: 'Submitted' },
  review: { vi: 'Thẩm định xong, trình lãnh đạo ký', en: 'Reviewed and passed on' },
  return: { vi: 'Trả lại để sửa', en: 'Returned' },
  'take-back': { vi: 'Rút lại để sửa', en: 'Taken back' },
  approve: { vi: 'Duyệt, ký ban hành', en: 'Approved for issue' },
  issue: { vi: 'Phát hành', en: 'Issued' },
  abandon: { vi: 'Bỏ dự thảo', en: 'Given up' },
};

/** The next step as a button says it. */
export const VERB_LABELS: Readonly<Record<DraftVerb, Text>> = {
  submit: { vi: 'Trình dự thảo', en: 'Submit' },
  review: { vi: 'Đồng ý, trình lãnh đạo ký', en: 'Agree and pass on to the head' },
  approve: { vi: 'Duyệt, ký ban hành', en: 'Approve for issue' },
  issue: { vi: 'Phát hành…', en: 'Issue…' },
  return: { vi: 'Trả lại…', en: 'Return…' },
  'take-back': { vi: 'Rút lại để sửa', en: 'Take back' },
  abandon: { vi: 'Bỏ dự thảo…', en: 'Give up…' },
};

export const PURPOSE_LABELS: Readonly<Record<Purpose, Text>> = {
  act: { vi: 'Để thực hiện', en: 'To act' },
  know: { vi: 'Để biết', en: 'For information' },
};

export const ASSIGNMENT_LABELS: Readonly<Record<AssignmentState, Text & { readonly tone: Tone }>> = {
  proposed: { vi: 'Chờ xác nhận', en: 'To be confirmed', tone: 'warning' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed', tone: 'success' },
  dropped: { vi: 'Đã bỏ', en: 'Dropped', tone: 'neutral' },
  given: { vi: 'Đã giao', en: 'Given', tone: 'success' },
};

export const PAPER_LABELS: Readonly<Record<string, Text & { readonly tone: Tone }>> = {
  'in-force': { vi: 'Còn hiệu lực', en: 'In force', tone: 'success' },
  updated: { vi: 'Đã được cập nhật', en: 'Updated', tone: 'info' },
  replaced: { vi: 'Đã bị thay thế', en: 'Replaced', tone: 'neutral' },
  recalled: { vi: 'Đã thu hồi', en: 'Recalled', tone: 'danger' },
};

export const CHANGE_LABELS: Readonly<Record<'recall' | 'update' | 'replacement', Text>> = {
  recall: { vi: 'Thu hồi', en: 'Recall' },
  update: { vi: 'Cập nhật', en: 'Update' },
  replacement: { vi: 'Thay thế', en: 'Replacement' },
};

/** Groups of units that can be chosen with one tick; each is a phrase as letters word it. */
export const ADDRESSEE_GROUPS: readonly string[] = [
  'Các sở, ban, ngành thuộc Ủy ban nhân dân tỉnh',
  'Ủy ban nhân dân các huyện, thành phố',
  'Ủy ban nhân dân các xã, phường, thị trấn',
  'Mặt trận Tổ quốc, các tổ chức chính trị - xã hội tỉnh',
  'Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy',
  'Ban Chỉ đạo thực hiện dân chủ ở cơ sở các huyện ủy, thành ủy',
];

/** With a capital at its beginning, as headings have it. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** What an item is about. */
export const TOPIC_LABELS: Readonly<Record<Topic, Text>> = {
  outreach: { vi: 'Tuyên truyền, phổ biến', en: 'Outreach' },
  committees: { vi: 'Kiện toàn Ban Chỉ đạo', en: 'Steering committees' },
  training: { vi: 'Tập huấn', en: 'Training' },
  inspection: { vi: 'Kiểm tra, đôn đốc', en: 'Inspection' },
  difficulties: { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' },
  regulations: { vi: 'Quy chế, quy ước', en: 'Regulations' },
  'administrative-reform': { vi: 'Cải cách hành chính', en: 'Administrative reform' },
  reception: { vi: 'Tiếp công dân, đơn thư', en: 'Reception of citizens' },
  rearrangement: { vi: 'Sắp xếp đơn vị hành chính', en: 'Rearrangement of units' },
  front: { vi: 'Mặt trận và đoàn thể', en: 'Front and unions' },
  supervision: { vi: 'Giám sát, phản biện', en: 'Supervision' },
  dialogue: { vi: 'Đối thoại, tiếp xúc', en: 'Dialogue' },
  mediation: { vi: 'Hòa giải ở cơ sở', en: 'Mediation' },
  other: { vi: 'Việc khác', en: 'Other' },
};
