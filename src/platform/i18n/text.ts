/** A language of the site: Vietnamese is the source, English the translation. */
export type Lang = 'vi' | 'en';

/** One text in both languages; `{name}` stands for a parameter, the same names in both. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** A tree of texts, as a module's message table is written. */
export interface Messages {
  readonly [key: string]: Text | Messages;
}

/** Values for the parameters of a text. They are inserted as plain text and never read for parameters again. */
export type Params = Readonly<Record<string, string | number>>;

const PARAMETER = /\{([a-zA-Z][a-zA-Z0-9]*)\}/g;

/**
 * The text in a language, its parameters replaced in one pass: a value that itself contains `{…}` stays as it
 * is. A parameter without a value is a bug in the caller and throws.
 */
export function t(lang: Lang, text: Text, params: Params = {}): string {
  return text[lang].replace(PARAMETER, (_match, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) throw new Error(`text "${text.vi}" needs the parameter "${name}"`);
    return String(value);
  });
}

/** The names of the parameters a text asks for, in order, each once. */
export function parametersOf(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(PARAMETER), (match) => match[1] ?? ''))].sort();
}

/** What one message table lacks, one sentence each, empty when every text is complete. For tests. */
export function incompleteTexts(messages: Messages, path = ''): readonly string[] {
  return Object.entries(messages).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return isText(value) ? faultsOf(value, here) : incompleteTexts(value, here);
  });
}

/** Throws when a text of the table is empty in a language or names different parameters. For tests. */
export function everyTextIsComplete(messages: Messages): void {
  const faults = incompleteTexts(messages);
  if (faults.length > 0) throw new Error(`incomplete texts:\n${faults.join('\n')}`);
}

function isText(value: Text | Messages): value is Text {
  return typeof value.vi === 'string' || typeof value.en === 'string';
}

function faultsOf(text: Text, path: string): readonly string[] {
  const faults: string[] = [];
  for (const lang of ['vi', 'en'] as const) {
    if (typeof text[lang] !== 'string' || text[lang].trim() === '') faults.push(`${path} has no ${lang}`);
  }
  if (faults.length > 0) return faults;
  const [vi, en] = [parametersOf(text.vi).join(', '), parametersOf(text.en).join(', ')];
  return vi === en ? [] : [`${path} names different parameters: vi (${vi}), en (${en})`];
}
