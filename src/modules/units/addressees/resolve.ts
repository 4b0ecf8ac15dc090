import type { Tx } from '#platform/database/transaction.ts';
import type { UnitView } from '../model.ts';
import { type Directory, readDirectory } from './directory.ts';
import { groupAt, headAt } from './groups.ts';
import { type Word, wordsOf } from './words.ts';

/** Whom one part of an addressee phrase means. */
export interface AddresseeMatch {
  /** The phrase as it stands in the document. */
  readonly phrase: string;
  /** The part of it that was read here: a phrase can name several bodies and groups. */
  readonly part: string;
  /** Empty when it is not known: nothing is guessed. */
  readonly units: readonly UnitView[];
  /** group: bodies of a kind ("các sở, ban, ngành") · name: one unit by name · unknown. */
  readonly how: 'group' | 'name' | 'unknown';
  /** 0 to 1: how sure the reading is; a title ("Giám đốc sở …") makes it less sure than the body's own name. */
  readonly confidence: number;
  /** Where the name fits several units: those a person can choose from. */
  readonly candidates: readonly UnitView[];
}

/** Titles of persons and organs before a body: the letter goes to the body, a little less surely. */
const TITLE =
  /(?:(?:cac )?(?:dong chi )?(?:thu truong|lanh dao|giam doc|chu tich|bi thu|truong ban)|ban thuong vu|ban thuong truc|thuong truc) /y;

const AS_GROUP = 0.95;
const BY_TITLE = 0.8;

/** Whom the phrases of a letter address, as units that exist on a date, seen from the issuer's province. */
export async function resolveAddressees(
  tx: Tx,
  phrases: readonly string[],
  { issuerId, on }: { readonly issuerId: string; readonly on: string },
): Promise<readonly AddresseeMatch[]> {
  const directory = await readDirectory(tx, issuerId, on);
  return phrases.flatMap((phrase) => {
    if (directory === null) return [unknown(phrase, phrase, [])];
    return new PhraseReader(phrase, directory).read();
  });
}

function unknown(phrase: string, part: string, candidates: readonly UnitView[]): AddresseeMatch {
  return { phrase, part, units: [], how: 'unknown', confidence: 0, candidates };
}

/** Reads one phrase from left to right: groups, heads with a colon, names; what is none of these is unknown. */
class PhraseReader {
  readonly #phrase: string;
  readonly #directory: Directory;
  readonly #words: readonly Word[];
  readonly #text: string;
  readonly #offsets: readonly number[];
  #at = 0;
  #prefixes: readonly string[] = [];

  constructor(phrase: string, directory: Directory) {
    this.#phrase = phrase;
    this.#directory = directory;
    this.#words = wordsOf(phrase.normalize('NFC'));
    this.#text = this.#words.map((word) => word.text).join(' ');
    let offset = 0;
    this.#offsets = this.#words.map((word) => {
      const here = offset;
      offset += word.text.length + 1;
      return here;
    });
  }

  read(): readonly AddresseeMatch[] {
    const found: AddresseeMatch[] = [];
    this.#skipSeparators();
    while (this.#at < this.#words.length) {
      const match = this.#next();
      if (match) found.push(match);
      this.#skipSeparators();
    }
    return found;
  }

  #next(): AddresseeMatch | null {
    const start = this.#at;
    const titled = this.#skipTitle();
    const head = headAt(this.#text, this.#offset());
    if (head) {
      this.#prefixes = head.prefixes;
      this.#advance(head.length);
      return null;
    }
    const group = groupAt(this.#text, this.#offset());
    if (group) {
      this.#advance(group.length);
      const units = this.#directory.inGroup(group.group);
      this.#skipPurpose();
      return this.#match(start, units, 'group', titled ? BY_TITLE : AS_GROUP);
    }
    return this.#name(start, titled ? BY_TITLE : 1);
  }

  /** The longest name that begins here and ends at a separator; otherwise everything up to the next separator. */
  #name(start: number, confidence: number): AddresseeMatch {
    const longest = this.#longestName();
    const end = longest?.end ?? this.#at;
    this.#at = end;
    this.#skipPurpose();
    const complete = longest !== null && this.#isBoundary(this.#at);
    if (!complete) {
      while (!this.#isBoundary(this.#at) || this.#at === start) this.#at += 1;
      return unknown(this.#phrase, this.#part(start), longest?.units ?? []);
    }
    const units = this.#directory.nearest(longest.units);
    if (units.length > 1) return unknown(this.#phrase, this.#part(start), units);
    return this.#match(start, units, 'name', confidence);
  }

  #longestName(): { readonly end: number; readonly units: readonly UnitView[] } | null {
    let best: { end: number; units: readonly UnitView[] } | null = null;
    for (const prefix of ['', ...this.#prefixes]) {
      let name = prefix;
      for (let end = this.#at; end < Math.min(this.#at + 24, this.#words.length); end += 1) {
        const word = this.#words[end]?.text ?? '';
        if (word === ';' || word === ':') break;
        if (word === ',') continue;
        name = name === '' ? word : `${name} ${word}`;
        const units = this.#directory.byName.get(name);
        if (units && end + 1 > (best?.end ?? 0)) best = { end: end + 1, units };
      }
    }
    return best;
  }

  #match(
    start: number,
    units: readonly UnitView[],
    how: 'group' | 'name',
    confidence: number,
  ): AddresseeMatch {
    const part = this.#part(start);
    if (units.length === 0) return unknown(this.#phrase, part, []);
    return { phrase: this.#phrase, part, units, how, confidence, candidates: [] };
  }

  #skipTitle(): boolean {
    TITLE.lastIndex = this.#offset();
    const title = TITLE.exec(this.#text);
    if (title && groupAt(this.#text, this.#offset()) === null) this.#advance(title[0].length - 1);
    return title !== null;
  }

  /** "để báo cáo", "để thực hiện": says what for, not whom. */
  #skipPurpose(): void {
    if (this.#words[this.#at]?.text !== 'de') return;
    while (this.#at < this.#words.length && !/^[,;]$/.test(this.#words[this.#at]?.text ?? '')) this.#at += 1;
  }

  #skipSeparators(): void {
    while (this.#at < this.#words.length && /^(?:[,;:]|va)$/.test(this.#words[this.#at]?.text ?? ''))
      this.#at += 1;
  }

  #isBoundary(at: number): boolean {
    const word = this.#words[at]?.text;
    return word === undefined || /^(?:[,;]|va)$/.test(word);
  }

  #offset(): number {
    return this.#offsets[this.#at] ?? this.#text.length;
  }

  /** Moves on by characters of the plain text, which end at the end of a word. */
  #advance(length: number): void {
    const target = this.#offset() + length;
    while (this.#at < this.#words.length && this.#offset() < target) this.#at += 1;
  }

  #part(start: number): string {
    const from = this.#words[start]?.start ?? 0;
    const to = this.#words[this.#at - 1]?.end ?? this.#phrase.length;
    return this.#phrase.normalize('NFC').slice(from, to);
  }
}
