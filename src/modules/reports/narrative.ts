import { z } from 'zod';
import { topicLabel } from '#modules/duties/index.ts';
import type { Text } from '#platform/i18n/text.ts';

/** The parts of a report's text, in the order in which reports on grassroots democracy have them. */
export const SECTION_KEYS = ['leadership', 'results', 'difficulties', 'next', 'proposals'] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

export const SECTION_TITLES: Readonly<Record<SectionKey, Text>> = {
  leadership: { vi: 'Công tác lãnh đạo, chỉ đạo', en: 'Leadership and direction' },
  results: { vi: 'Kết quả thực hiện', en: 'Results' },
  difficulties: { vi: 'Khó khăn, vướng mắc và nguyên nhân', en: 'Difficulties and their causes' },
  next: { vi: 'Nhiệm vụ thời gian tới', en: 'What comes next' },
  proposals: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' },
};

/** Longest text of a section, in characters. */
export const MOST_SECTION = 20_000;

/** A section's text. prefilled: the program put it together from results, and nobody has changed it since. */
export const Section = z.object({
  key: z.enum(SECTION_KEYS),
  text: z.string().max(MOST_SECTION),
  origin: z.enum(['written', 'prefilled']),
});
export type Section = z.output<typeof Section>;

/** What the text is put together from: a duty whose result was accepted. */
export interface AcceptedDuty {
  readonly title: string;
  readonly topic: string;
  readonly result: string;
}

const SECTION_OF_TOPIC: Readonly<Record<string, SectionKey>> = {
  committees: 'leadership',
  regulations: 'leadership',
  difficulties: 'difficulties',
};

/** The text that accepted results give, by section: a line for the topic, a dash for each duty. */
export function assembleText(duties: readonly AcceptedDuty[]): ReadonlyMap<SectionKey, string> {
  const bySection = Map.groupBy(duties, ({ topic }) => SECTION_OF_TOPIC[topic] ?? 'results');
  return new Map([...bySection].map(([key, found]) => [key, textOf(found).slice(0, MOST_SECTION)] as const));
}

function textOf(duties: readonly AcceptedDuty[]): string {
  return [...Map.groupBy(duties, ({ topic }) => topic)]
    .flatMap(([topic, group]) => [
      `${topicLabel(topic).vi}:`,
      ...group.map(({ title, result }) => `- ${title}: ${oneLine(result)}`),
    ])
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Fills the sections that nobody has written yet; what a person wrote stays. */
export function prefill(sections: readonly Section[], duties: readonly AcceptedDuty[]): readonly Section[] {
  const assembled = assembleText(duties);
  return SECTION_KEYS.map((key) => {
    const section = sectionOf(sections, key);
    const isOpen = section.origin === 'prefilled' || section.text === '';
    const text = assembled.get(key);
    return isOpen && text !== undefined ? { key, text, origin: 'prefilled' } : section;
  });
}

/** The section of a key; an empty one when there is none. */
export function sectionOf(sections: readonly Section[], key: SectionKey): Section {
  return sections.find((section) => section.key === key) ?? { key, text: '', origin: 'written' };
}

/** The sections with new texts; a text that was changed is the person's own from then on. */
export function rewrite(
  sections: readonly Section[],
  texts: readonly { readonly key: SectionKey; readonly text: string }[],
): readonly Section[] {
  const given = new Map(texts.map(({ key, text }) => [key, text]));
  return SECTION_KEYS.map((key) => {
    const section = sectionOf(sections, key);
    const text = given.get(key);
    return text === undefined || text === section.text ? section : { key, text, origin: 'written' };
  });
}
