import type { NoticeTexts } from '#modules/notifications/index.ts';

/** What the notices of this module say. */
export const INCOMING_NOTICES: NoticeTexts = {
  'incoming.passed-on': {
    vi: 'Văn bản đến {title} được chuyển cho bạn: {subject}.',
    en: 'The incoming document {title} was passed to you: {subject}.',
  },
};
