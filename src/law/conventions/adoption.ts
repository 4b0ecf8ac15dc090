import { lasting, saysLasting, saysWithin, within } from '../periods.ts';
import { rule } from '../rule.ts';
import { decree61, sinceDecree61 } from '../sources.ts';
import { atLeast, moreThan } from '../threshold.ts';
import { saysShare } from '../words.ts';

/** The share of households with which a citizen proposes a convention (Decree 61/2023/NĐ-CP Art 7). */
export const CONVENTION_PROPOSAL = rule({
  id: 'conventions.proposal',
  topic: 'conventions',
  title: { vi: 'Đề xuất hương ước, quy ước', en: 'Proposing a convention' },
  says: saysShare({
    vi: 'tổng số hộ gia đình đồng ý với đề xuất của công dân; ít hơn thì cần Ban công tác Mặt trận tán thành',
    en: "all households agree to a citizen's proposal; fewer need the Front committee's endorsement",
  }),
  table: sinceDecree61(atLeast(1, 10), [decree61({ article: 7 })]),
});

/** For how long the draft is posted (Decree 61/2023/NĐ-CP Art 9.1). */
export const DRAFT_POSTED = rule({
  id: 'conventions.draft-posted',
  topic: 'conventions',
  title: { vi: 'Niêm yết dự thảo hương ước, quy ước', en: 'Posting the draft' },
  says: saysLasting({ vi: 'Niêm yết', en: 'Posted for' }),
  table: sinceDecree61(lasting(30), [decree61({ article: 9, clause: 1 })]),
});

/** What passes a convention (Decree 61/2023/NĐ-CP Art 10). */
export const CONVENTION_PASSED = rule({
  id: 'conventions.passed',
  topic: 'conventions',
  title: { vi: 'Thông qua hương ước, quy ước', en: 'Passing a convention' },
  says: saysShare({
    vi: 'tổng số đại diện hộ gia đình trong thôn tán thành; chỉ phát phiếu khi đã họp mà không hợp lệ',
    en: 'all household representatives of the village agree; a ballot only after a meeting that was not valid',
  }),
  table: sinceDecree61(moreThan(1, 2), [decree61({ article: 10 })]),
});

/** The dossier reaches the commune's People's Committee (Decree 61/2023/NĐ-CP Art 11). */
export const DOSSIER_SENT = rule({
  id: 'conventions.dossier',
  topic: 'conventions',
  title: { vi: 'Gửi hồ sơ đề nghị công nhận', en: 'Sending the dossier' },
  says: saysWithin(
    {
      vi: 'Gửi UBND cấp xã văn bản đề nghị, nghị quyết hoặc biên bản và dự thảo',
      en: "Request, resolution or minutes, and the draft are sent to the commune's People's Committee",
    },
    { vi: 'ngày thông qua', en: 'the passing' },
  ),
  table: sinceDecree61(within(5, 'working'), [decree61({ article: 11 })]),
});

/** The commune decides on recognition; a refusal is in writing (Decree 61/2023/NĐ-CP Art 11). */
export const CONVENTION_RECOGNISED = rule({
  id: 'conventions.recognition',
  topic: 'conventions',
  title: { vi: 'Công nhận hương ước, quy ước', en: 'Recognising a convention' },
  says: saysWithin(
    {
      vi: 'UBND cấp xã quyết định công nhận, hoặc trả lời bằng văn bản,',
      en: "The commune's People's Committee recognises it, or refuses in writing,",
    },
    { vi: 'ngày nhận đủ hồ sơ', en: 'it receives the dossier' },
  ),
  table: sinceDecree61(within(5, 'working'), [decree61({ article: 11 })]),
});
