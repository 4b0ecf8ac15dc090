import { interpretation } from '../interpretations.ts';
import { saysWithin, within } from '../periods.ts';
import { rule } from '../rule.ts';
import { decree59, sinceDecree59 } from '../sources.ts';
import { atLeast } from '../threshold.ts';
import { saysList, saysShare, type Words } from '../words.ts';

const ARTICLE_9 = decree59({ article: 9 });

/** What starts the dismissal of a village head. */
export type DismissalGround = 'own-request' | 'front-committee-proposal' | 'petition';

const GROUND_WORDS: Readonly<Record<DismissalGround, Words>> = {
  'own-request': { vi: 'đơn của Trưởng thôn', en: "the head's own letter" },
  'front-committee-proposal': {
    vi: 'đề nghị của Ban công tác Mặt trận',
    en: "the Front committee's proposal",
  },
  petition: { vi: 'kiến nghị của các hộ gia đình', en: 'a petition of households' },
};

/** What starts the dismissal of a village head (Decree 59/2023/NĐ-CP Art 9). */
export const DISMISSAL_GROUNDS = rule<readonly DismissalGround[]>({
  id: 'village-head.dismissal-grounds',
  topic: 'village-head',
  title: { vi: 'Căn cứ cho thôi làm Trưởng thôn', en: 'What starts a dismissal' },
  says: saysList({ vi: 'Một trong các căn cứ', en: 'One of' }, GROUND_WORDS),
  table: sinceDecree59<readonly DismissalGround[]>(
    ['own-request', 'front-committee-proposal', 'petition'],
    [ARTICLE_9],
  ),
});

/** The share of households whose petition starts a dismissal: half is enough (Decree 59/2023/NĐ-CP Art 9). */
export const DISMISSAL_PETITION = rule({
  id: 'village-head.dismissal-petition',
  topic: 'village-head',
  title: { vi: 'Kiến nghị cho thôi làm Trưởng thôn', en: 'Petition to dismiss the village head' },
  says: saysShare({ vi: 'tổng số hộ gia đình kiến nghị', en: 'all households petition' }),
  table: sinceDecree59(atLeast(1, 2), [ARTICLE_9]),
});

/** The commune recognises the dismissal (Decree 59/2023/NĐ-CP Art 9). */
export const DISMISSAL_RECOGNISED = rule({
  id: 'village-head.dismissal-recognised',
  topic: 'village-head',
  title: { vi: 'Công nhận việc cho thôi làm Trưởng thôn', en: 'Recognising a dismissal' },
  says: saysWithin(
    { vi: 'UBND cấp xã công nhận', en: "Recognised by the commune's People's Committee" },
    { vi: 'ngày nhận được văn bản', en: 'it receives the document' },
  ),
  table: sinceDecree59(within(5, 'working'), [ARTICLE_9]),
});

/** A new election is decided on; until then the commune names a provisional head with the Front (Decree 59/2023/NĐ-CP Art 9). */
export const NEW_ELECTION = rule({
  id: 'village-head.new-election',
  topic: 'village-head',
  title: { vi: 'Bầu Trưởng thôn mới', en: 'Electing a new head' },
  says: saysWithin(
    {
      vi: 'Trong thời gian chưa bầu, UBND cấp xã chỉ định Trưởng thôn lâm thời; quyết định bầu mới',
      en: "Meanwhile the commune's People's Committee names a provisional head; a new election is decided",
    },
    { vi: 'ngày công nhận việc cho thôi', en: 'the recognition of the dismissal' },
  ),
  table: sinceDecree59(within(60, 'calendar'), [ARTICLE_9], [interpretation('head-new-election-start')]),
});
