import type { RefusalMessages } from '#platform/procedure/messages.ts';

/** Why an act on a delivery was refused. */
export const refusalMessages: RefusalMessages = {
  'deliveries.opened-already': {
    vi: 'Văn bản này đã được mở trước đó.',
    en: 'This document was opened before.',
  },
  'deliveries.acknowledged-already': {
    vi: 'Người khác đã xác nhận nhận văn bản này và đưa vào sổ. Không cần làm lại.',
    en: 'Somebody else has acknowledged this document and entered it in the register. Nothing is left to do.',
  },
  'deliveries.refused-already': {
    vi: 'Văn bản này đã được trả lại nơi gửi. Nếu cần nhận, hãy đề nghị nơi gửi gửi lại.',
    en: 'This document was sent back. If you need it, ask the sender to send it again.',
  },
  'deliveries.recalled': {
    vi: 'Nơi ban hành đã thu hồi văn bản này nên không còn xác nhận hay trả lại được.',
    en: 'The issuer has recalled this document; it can no longer be acknowledged or sent back.',
  },
};
