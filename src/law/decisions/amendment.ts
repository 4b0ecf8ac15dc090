import { rule } from '../rule.ts';
import { law10, sinceLaw10 } from '../sources.ts';

/** Why a decision is changed or undone. */
export type AmendmentGround = 'unlawful' | 'procedure-breached' | 'community-wishes';

/** Who acts, and what it may do. */
export interface AmendmentPower {
  readonly by: 'peoples-committee' | 'community';
  readonly may: readonly ('amend' | 'ask-to-amend' | 'replace' | 'annul')[];
}

/** Amending, replacing and annulling a decision, by ground (Law 10/2022/QH15 Art 22). */
export const AMENDMENT = rule<Readonly<Record<AmendmentGround, AmendmentPower>>>({
  id: 'decisions.amendment',
  topic: 'decisions',
  title: { vi: 'Sửa đổi, thay thế, bãi bỏ quyết định', en: 'Amending, replacing and annulling a decision' },
  says: () => ({
    vi: 'Nội dung trái pháp luật, đạo đức xã hội: UBND cấp xã bãi bỏ; vi phạm trình tự, thủ tục: UBND cấp xã bãi bỏ hoặc yêu cầu sửa đổi; theo nguyện vọng: cộng đồng dân cư sửa đổi, thay thế, bãi bỏ. Văn bản của UBND gửi Trưởng thôn và Ủy ban MTTQ cấp xã',
    en: "Unlawful or against morals: the commune's People's Committee annuls it; procedure breached: it annuls it or asks to amend it; as the community wishes: the community amends, replaces or annuls it. What the Committee does is sent to the village head and the commune's Front",
  }),
  table: sinceLaw10<Readonly<Record<AmendmentGround, AmendmentPower>>>(
    {
      unlawful: { by: 'peoples-committee', may: ['annul'] },
      'procedure-breached': { by: 'peoples-committee', may: ['annul', 'ask-to-amend'] },
      'community-wishes': { by: 'community', may: ['amend', 'replace', 'annul'] },
    },
    [law10({ article: 22 })],
  ),
});
