import * as annualConference from './annual-conference/annual-conference.ts';
import type { Citation } from './citation.ts';
import * as comments from './comments/comments.ts';
import * as adoption from './conventions/adoption.ts';
import * as afterwards from './conventions/afterwards.ts';
import * as amendment from './decisions/amendment.ts';
import * as ballot from './decisions/ballot.ts';
import * as chair from './decisions/chair.ts';
import * as counting from './decisions/counting.ts';
import * as decisionDocument from './decisions/document.ts';
import * as effect from './decisions/effect.ts';
import * as forms from './decisions/forms.ts';
import * as initiatives from './decisions/initiatives.ts';
import * as meeting from './decisions/meeting.ts';
import * as online from './decisions/online.ts';
import * as people from './decisions/people.ts';
import * as thresholds from './decisions/thresholds.ts';
import * as topics from './decisions/topics.ts';
import * as dialogue from './dialogue/dialogue.ts';
import * as disclosure from './disclosure/disclosure.ts';
import * as inspectionBoard from './inspection-boards/inspection-board.ts';
import * as investmentBoard from './inspection-boards/investment-board.ts';
import { INSTRUMENTS } from './instruments.ts';
import * as officialDocuments from './official-documents.ts';
import * as consultation from './rearrangements/consultation.ts';
import * as sheets from './rearrangements/sheets.ts';
import * as reception from './reception/reception.ts';
import type { LawTopic, ListedRule } from './rule.ts';
import * as dismissal from './village-head/dismissal.ts';
import * as election from './village-head/election.ts';
import * as office from './village-head/office.ts';
import type { Words } from './words.ts';

/** Where rules are written: every exported rule of these files is in the list. */
const FILES: readonly Readonly<Record<string, unknown>>[] = [
  topics,
  people,
  forms,
  chair,
  meeting,
  counting,
  ballot,
  online,
  thresholds,
  decisionDocument,
  effect,
  amendment,
  initiatives,
  election,
  dismissal,
  office,
  adoption,
  afterwards,
  inspectionBoard,
  investmentBoard,
  comments,
  disclosure,
  dialogue,
  annualConference,
  reception,
  consultation,
  sheets,
  officialDocuments,
];

/** The topics in the order of the list, in words. */
export const LAW_TOPICS: Readonly<Record<LawTopic, Words>> = {
  decisions: { vi: 'Nhân dân bàn và quyết định', en: 'The people decide' },
  initiatives: { vi: 'Sáng kiến của công dân', en: "Citizens' initiatives" },
  'village-head': { vi: 'Trưởng thôn, Tổ trưởng tổ dân phố', en: 'Village heads' },
  conventions: { vi: 'Hương ước, quy ước', en: 'Village conventions' },
  'inspection-boards': {
    vi: 'Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng',
    en: "People's inspection and investment supervision boards",
  },
  comments: { vi: 'Nhân dân tham gia ý kiến', en: 'The people comment' },
  disclosure: { vi: 'Công khai thông tin', en: 'Disclosure' },
  dialogue: { vi: 'Đối thoại với Nhân dân', en: 'Dialogue' },
  'annual-conference': { vi: 'Hội nghị của cộng đồng dân cư', en: 'The yearly conference' },
  reception: { vi: 'Tiếp công dân', en: 'Reception of citizens' },
  rearrangements: { vi: 'Sắp xếp đơn vị hành chính', en: 'Rearrangements' },
  documents: { vi: 'Văn bản', en: 'Official documents' },
};

/** Every rule that the program computes with, each with all its versions: by topic, then in the order of the law. */
export const RULES: readonly ListedRule[] = FILES.flatMap((file) =>
  Object.values(file).filter(isListedRule),
).toSorted(inOrder);

/** The rule of that id ("decisions.meeting-notice"), or null when there is none. */
export function findRule(id: string): ListedRule | null {
  return RULES.find((rule) => rule.id === id) ?? null;
}

/** The rules of a topic, in the order of the list. */
export function rulesOf(topic: LawTopic): readonly ListedRule[] {
  return RULES.filter((rule) => rule.topic === topic);
}

function isListedRule(value: unknown): value is ListedRule {
  return typeof value === 'object' && value !== null && 'versions' in value && 'topic' in value;
}

function inOrder(a: ListedRule, b: ListedRule): number {
  const topics = Object.keys(LAW_TOPICS);
  return topics.indexOf(a.topic) - topics.indexOf(b.topic) || byPlace(a, b);
}

/** Laws before decrees, as the registry of instruments has them; then article, clause and point, counted as numbers. */
function byPlace(a: ListedRule, b: ListedRule): number {
  const [one, other] = [a.versions[0]?.basis[0], b.versions[0]?.basis[0]];
  if (one === undefined || other === undefined) return 0;
  const rank = ({ instrument }: Citation) => INSTRUMENTS.findIndex(({ number }) => number === instrument);
  const place = ({ article = '', clause = '', point = '' }: Citation) => `${article} ${clause} ${point}`;
  return rank(one) - rank(other) || place(one).localeCompare(place(other), 'vi', { numeric: true });
}
