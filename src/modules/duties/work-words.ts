import type { Text } from '#platform/i18n/text.ts';

/**
 * What a piece of work asks of the person. receive: take note of it · assign: give it to an officer · do: write the
 * result · redo: it was returned · approve: an officer's result · accept: results reported to us · answer: a proposal ·
 * decide-extension. Waiting: waiting (reported or submitted), with-officer, awaited (from those we gave it to),
 * question-asked, extension-asked. done: closed, given-done: closed by those we gave it to.
 */
export const WORK_KINDS = [
  'receive',
  'assign',
  'do',
  'redo',
  'approve',
  'accept',
  'answer',
  'decide-extension',
  'waiting',
  'with-officer',
  'awaited',
  'question-asked',
  'extension-asked',
  'done',
  'given-done',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Why a card stands in "my work". */
export const WORK_LABELS: Readonly<Record<WorkKind, Text>> = {
  receive: { vi: 'Mới giao, chưa nhận', en: 'New, to be received' },
  assign: { vi: 'Chờ giao chuyên viên', en: 'To be assigned' },
  do: { vi: 'Đang thực hiện', en: 'In progress' },
  redo: { vi: 'Bị trả lại, cần làm lại', en: 'Returned, to be done again' },
  approve: { vi: 'Chờ bạn duyệt kết quả', en: 'Result awaits your approval' },
  accept: { vi: 'Chờ chấp nhận kết quả', en: 'Results await acceptance' },
  answer: { vi: '{other} đề xuất', en: '{other} asks' },
  'decide-extension': { vi: '{other} xin gia hạn', en: '{other} asks for an extension' },
  waiting: { vi: 'Đã trình hoặc đã báo cáo', en: 'Submitted or reported' },
  'with-officer': { vi: 'Chuyên viên đang làm', en: 'With an officer' },
  awaited: { vi: 'Chờ đơn vị được giao báo cáo', en: 'Awaited from those it was given to' },
  'question-asked': { vi: 'Chờ {other} trả lời đề xuất', en: 'Awaits an answer of {other}' },
  'extension-asked': { vi: 'Chờ {other} trả lời xin gia hạn', en: 'Extension awaits {other}' },
  done: { vi: 'Đã xong', en: 'Done' },
  'given-done': { vi: 'Đơn vị được giao đã xong', en: 'Done by those it was given to' },
};

/** The one next step of a card. */
export const WORK_STEPS: Readonly<Record<WorkKind, Text>> = {
  receive: { vi: 'Nhận nhiệm vụ', en: 'Receive' },
  assign: { vi: 'Giao việc', en: 'Assign' },
  do: { vi: 'Viết kết quả', en: 'Write the result' },
  redo: { vi: 'Viết lại kết quả', en: 'Write it again' },
  approve: { vi: 'Xem và duyệt', en: 'Review' },
  accept: { vi: 'Xem {count} kết quả', en: 'See {count} results' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  'decide-extension': { vi: 'Quyết định', en: 'Decide' },
  waiting: { vi: 'Mở', en: 'Open' },
  'with-officer': { vi: 'Mở', en: 'Open' },
  awaited: { vi: 'Mở', en: 'Open' },
  'question-asked': { vi: 'Mở', en: 'Open' },
  'extension-asked': { vi: 'Mở', en: 'Open' },
  done: { vi: 'Mở', en: 'Open' },
  'given-done': { vi: 'Mở', en: 'Open' },
};
