import { fold } from '#basics/vietnamese.ts';
import type { Item } from '#documents/model.ts';
import type { Block } from '#documents/write/draft.ts';
import type { HowProposed, Topic } from './model.ts';
import { topicOf } from './topics.ts';

/** One point of a document that asks something, with the points under it. */
export interface AskedItem {
  /** As printed: "3", "II.1", "Điều 2". */
  readonly label: string;
  readonly text: string;
}

/** What is proposed for one item; whom it names is resolved against the addressees by the caller. */
export interface Proposal {
  readonly label: string;
  readonly title: string;
  readonly detail: string;
  readonly topic: Topic;
  readonly dueOn: string | null;
  readonly dueText: string | null;
  readonly reasons: Pick<HowProposed, 'topicWords' | 'otherTopics' | 'holderWords'>;
}

const TITLE_LENGTH = 110;
const DETAIL_LENGTH = 8000;
const LABEL_LENGTH = 20;

/** The items of a document with their sub-points joined to them: a point "a" under "3" is part of 3. */
export function askedItems(items: readonly Item[]): readonly AskedItem[] {
  const tops: { label: string; parts: string[] }[] = [];
  for (const item of items) {
    const last = tops.at(-1);
    if (last !== undefined && isUnder(item.label, last.label)) last.parts.push(`${item.label}) ${item.text}`);
    else tops.push({ label: item.label, parts: [item.text] });
  }
  return tops
    .map(({ label, parts }) => ({ label: label.slice(0, LABEL_LENGTH), text: parts.join('\n') }))
    .filter(({ text }) => text.trim() !== '');
}

/** A letter or a dash under anything that is none itself; "1.2" under "1"; a clause "1" under "Điều 1" or "II". */
function isUnder(label: string, above: string): boolean {
  const isPoint = /^(?:\p{Ll}|[-–+*])$/u;
  if (isPoint.test(label)) return !isPoint.test(above);
  if (label.startsWith(`${above}.`)) return true;
  return /^\d+$/.test(label) && /^(?:Điều \d+|[IVX]+)$/u.test(above);
}

/** The items of a body that is being drafted. */
export function itemsOfBlocks(blocks: readonly Block[]): readonly AskedItem[] {
  const items = blocks.flatMap((block): Item[] => {
    if (block.type === 'item') return [{ label: block.label, text: block.text }];
    if (block.type !== 'article') return [];
    const text = [block.title, block.text].filter((part) => part !== null).join('. ');
    return [{ label: `Điều ${block.number}`, text }];
  });
  return askedItems(items);
}

/** Title, detail, topic and date of an item, each with the words it rests on. */
export function proposalFor(item: AskedItem): Proposal {
  const { topic, words, others } = topicOf(item.text);
  const due = dueIn(item.text);
  const holderWords = actorOf(item.text);
  return {
    label: item.label,
    title: titleOf(item.text, holderWords),
    detail: item.text.slice(0, DETAIL_LENGTH),
    topic,
    dueOn: due?.date ?? null,
    dueText: due?.text ?? null,
    reasons: { topicWords: [...words], otherTopics: [...others], holderWords },
  };
}

/** A short title: what the item begins with, without whom it names, up to the end of a clause. */
export function titleOf(text: string, holderWords: string): string {
  const at = holderWords === '' ? -1 : text.slice(0, holderWords.length + 20).indexOf(holderWords);
  const rest = at < 0 ? text : text.slice(at + holderWords.length);
  const words = rest.replace(/^[\s:,;–-]+/u, '').replace(/\s+/gu, ' ');
  // A stop after capitals belongs to an abbreviation: "TP. Thái Bình".
  const sentence = /^.*?(?:;|(?<!\p{Lu})\.)(?= |$)/u.exec(words)?.[0].replace(/[.;]$/u, '') ?? words;
  const title = sentence.length <= TITLE_LENGTH ? sentence : cutAtClause(sentence);
  return title.charAt(0).toLocaleUpperCase('vi') + title.slice(1);
}

function cutAtClause(sentence: string): string {
  const head = sentence.slice(0, TITLE_LENGTH);
  const comma = head.lastIndexOf(', ');
  const end = comma > TITLE_LENGTH / 2 ? comma : head.lastIndexOf(' ');
  return `${head.slice(0, end > 0 ? end : TITLE_LENGTH).trim()}…`;
}

const VERB =
  /(?<![a-z])(?:chi dao|tiep tuc|to chuc|chu tri|phoi hop|thuc hien|tham muu|huong dan|trien khai|co trach nhiem|tang cuong|ra soat|don doc|xay dung|phat huy|quan tam|day manh|chu dong|can cu|bao cao|kiem tra|giam sat|khan truong|nghiem tuc|lap|gui|hoan thanh|ban hanh|tuyen truyen|pho bien|kien toan|bao dam|nang cao|cu|phan cong|dang ky|tong hop|tap huan|giai quyet|xu ly|cong khai|van dong|boi duong|dao tao|thanh lap)(?![a-z])/g;
/** Verbs inside names: "Ban Chỉ đạo", "tổ chức chính trị", "thực hiện dân chủ ở cơ sở", "Ban Tổ chức". */
const IN_NAME_BEFORE = /(?:ban|cac|ban giam sat) $/;
const IN_NAME_AFTER = /^(?:to chuc (?:chinh tri|dang|xa hoi)|thuc hien (?:quy che )?dan chu)/;
const BODY =
  /(?<![a-z])(?:uy ban|ubnd|so|ban|mat tran|to chuc|cac|huyen uy|thanh uy|dang uy|tinh uy|van phong|hoi|doan|lien doan|thanh tra|cong an|bo chi huy|don vi|co quan|dia phuong|phong|cuc|chi cuc|truong|xa|phuong|huyen)(?![a-z])/;

/**
 * The words at the beginning of an item that say who must act ("Ban Cán sự đảng Ủy ban nhân dân tỉnh"): what stands
 * before the first verb or colon, when it names a body; '' when the item names nobody.
 */
export function actorOf(text: string): string {
  const start = text.slice(0, 300);
  const folded = foldSame(start);
  const colon = folded.indexOf(':');
  const verb = [...folded.matchAll(VERB)].find(({ index }) => {
    const isName = IN_NAME_BEFORE.test(folded.slice(Math.max(0, index - 14), index));
    return !(isName && index > 0) && !IN_NAME_AFTER.test(folded.slice(index));
  });
  const end = Math.min(verb?.index ?? Number.POSITIVE_INFINITY, colon < 0 ? Number.POSITIVE_INFINITY : colon);
  // Whoever must act is named in the first clause or not at all.
  if (!Number.isFinite(end) || end === 0 || folded.slice(0, end).includes(';')) return '';
  const words = start.slice(0, end).replace(/^(?:Đề nghị|Giao|Yêu cầu)\s+/u, '');
  const from = start.slice(0, end).length - words.length;
  if (from > 0) return start.slice(from, end).trim();
  return BODY.test(foldSame(words)) ? words.trim() : '';
}

const DATE = String.raw`(?:ngay )?(?:(\d{1,2})[/-](\d{1,2})[/-](\d{4})|(\d{1,2}) thang (\d{1,2}) nam (\d{4}))`;
const LIMIT = new RegExp(
  `(?<![a-z])(?:truoc|cham nhat(?: la)?|den het|han cuoi(?: cung)?(?: la)?|muon nhat(?: la)?|xong trong|khong qua) ${DATE}`,
);

/** The date by which an item asks something, with the words that say so; null where it has none. */
export function dueIn(text: string): { readonly date: string; readonly text: string } | null {
  const match = LIMIT.exec(foldSame(text));
  if (match === null) return null;
  const [year, month, day] = [match[3] ?? match[6], match[2] ?? match[5], match[1] ?? match[4]].map(Number);
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  if (Number.isNaN(Date.parse(date)) || new Date(date).getUTCDate() !== day) return null;
  return { date, text: text.normalize('NFC').slice(match.index, match.index + match[0].length) };
}

/** Folded letter by letter, so that places in it are places in the text. */
function foldSame(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const folded = /\s/.test(letter) ? ' ' : fold(letter);
    return folded.length === letter.length ? folded : letter;
  }).join('');
}
