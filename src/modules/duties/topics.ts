import type { Text } from '#platform/i18n/text.ts';

/** What a duty is about, in the words of directives on grassroots democracy. */
export const TOPIC_LABELS = {
  outreach: { vi: 'Tuyên truyền', en: 'Outreach' },
  committees: { vi: 'Ban Chỉ đạo', en: 'Steering committees' },
  training: { vi: 'Tập huấn', en: 'Training' },
  inspection: { vi: 'Kiểm tra, giám sát', en: 'Inspection' },
  difficulties: { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' },
  regulations: { vi: 'Quy chế, hương ước', en: 'Regulations' },
  'administrative-reform': { vi: 'Cải cách hành chính', en: 'Administrative reform' },
  reception: { vi: 'Tiếp công dân', en: 'Reception of citizens' },
  rearrangement: { vi: 'Sắp xếp đơn vị', en: 'Rearrangement of units' },
  front: { vi: 'Mặt trận và đoàn thể', en: 'Front and unions' },
  supervision: { vi: 'Giám sát, phản biện', en: 'Supervision' },
  dialogue: { vi: 'Đối thoại', en: 'Dialogue' },
  mediation: { vi: 'Hòa giải ở cơ sở', en: 'Mediation' },
  other: { vi: 'Việc khác', en: 'Other' },
} as const satisfies Record<string, Text>;

export type Topic = keyof typeof TOPIC_LABELS;
export const TOPICS = Object.keys(TOPIC_LABELS) as [Topic, ...Topic[]];

/** The name of a topic; "other" for one that is not known. */
export function topicLabel(topic: string): Text {
  return Object.hasOwn(TOPIC_LABELS, topic) ? TOPIC_LABELS[topic as Topic] : TOPIC_LABELS.other;
}
