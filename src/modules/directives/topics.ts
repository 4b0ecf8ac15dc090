import { fold } from '#basics/vietnamese.ts';
import { TOPICS, type Topic } from './model.ts';

/** Words of a topic as a document writes them. Compared without case and diacritics, at the start of a word. */
const WORDS: Readonly<Record<Exclude<Topic, 'other'>, readonly string[]>> = {
  outreach: ['tuyên truyền', 'quán triệt', 'phổ biến', 'vận động', 'nâng cao nhận thức', 'truyền thông'],
  committees: ['kiện toàn', 'thành viên ban chỉ đạo', 'phân công nhiệm vụ', 'thành lập ban'],
  training: ['tập huấn', 'bồi dưỡng', 'đào tạo'],
  inspection: ['kiểm tra', 'thanh tra việc', 'đôn đốc'],
  difficulties: ['khó khăn', 'vướng mắc', 'bức xúc', 'xử lý vi phạm'],
  regulations: [
    'sửa đổi, bổ sung',
    'ban hành quy chế',
    'quy chế, quy định',
    'xây dựng quy chế',
    'hương ước',
    'quy ước',
  ],
  'administrative-reform': [
    'cải cách hành chính',
    'cải cách chế độ công vụ',
    'thủ tục hành chính',
    'chuyển đổi số',
  ],
  reception: ['tiếp dân', 'tiếp công dân', 'khiếu nại', 'tố cáo', 'đơn thư'],
  rearrangement: ['sắp xếp đơn vị hành chính', 'sáp nhập', 'sắp xếp thôn'],
  front: ['mặt trận tổ quốc', 'tổ chức chính trị - xã hội', 'đoàn viên, hội viên'],
  supervision: ['giám sát', 'phản biện xã hội', 'thanh tra nhân dân'],
  dialogue: ['đối thoại', 'tiếp xúc'],
  mediation: ['hòa giải'],
};

export interface TopicFound {
  readonly topic: Topic;
  /** The words that decided it, as the rule spells them. */
  readonly words: readonly string[];
  /** Other topics whose words occur later, in their order in the text. */
  readonly others: readonly Topic[];
}

/** The topic of an item: the one whose words come first in it; "other" when none occurs. */
export function topicOf(text: string): TopicFound {
  const folded = ` ${plain(text)}`;
  const found = TOPICS.flatMap((topic) => {
    if (topic === 'other') return [];
    const hits = WORDS[topic]
      .map((word) => ({ word, at: folded.indexOf(` ${plain(word)}`) }))
      .filter(({ at }) => at >= 0);
    if (hits.length === 0) return [];
    return [{ topic, words: hits.map(({ word }) => word), at: Math.min(...hits.map(({ at }) => at)) }];
  }).sort((one, other) => one.at - other.at);
  const [first, ...rest] = found;
  if (first === undefined) return { topic: 'other', words: [], others: [] };
  return { topic: first.topic, words: first.words, others: rest.map(({ topic }) => topic) };
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
