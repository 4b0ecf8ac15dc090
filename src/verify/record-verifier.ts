import type { KeyObject } from 'node:crypto';
import { entryLeaf } from './journal-entry.ts';
import { MerkleFrontier } from './merkle.ts';
import { type EntryLine, parseEntryLine, parseHeadLine, parsePublicKey } from './record-lines.ts';
import type { Place, RecordItem } from './record-reader.ts';
import type { Problem, RecordReport } from './report.ts';
import { keyIdOf, type SignedTreeHead, verifyTreeHead } from './tree-head.ts';

/** What the one who checks knows from elsewhere: the keeper's key, a head printed on a report. */
export interface Expectations {
  readonly keyId?: string;
  readonly head?: { readonly size: number; readonly root: string };
}

const MOST_PROBLEMS = 100;
const MOST_GAPS = 1000;

/** Takes the items of one record in order and keeps only the edge of the tree. */
export class RecordVerifier {
  readonly #expected: Expectations;
  readonly #problems: Problem[] = [];
  #unlisted = 0;
  #key: KeyObject | null = null;
  readonly #frontier = new MerkleFrontier();
  /** False once the lines no longer stand for one tree: roots after that say nothing. */
  #isWhole = true;
  /** The place that the next entry should have. */
  #next = 0;
  #entries = 0;
  #heads = 0;
  readonly #gaps: { from: number; to: number }[] = [];
  #previousHead: SignedTreeHead | null = null;
  #goodHead: SignedTreeHead | null = null;
  #expectedHeadFound = false;
  /** Entries up to here give a root that a head names. */
  #soundSize = 0;
  /** Only the first differing range is told: after it, every root differs. */
  #rangeReported = false;
  /** Entries between two heads are in the order of their ids; the first that is not, and the id before. */
  #suspect: number | null = null;
  #previousId = '';

  constructor(expected: Expectations = {}) {
    this.#expected = expected;
  }

  take(item: RecordItem): void {
    if (item.kind === 'key') this.#takeKey(item.text);
    else if (item.kind === 'entry') this.#takeEntry(item.text, item);
    else this.#takeHead(item.text, item);
  }

  finish(): RecordReport {
    for (const gap of this.#gaps) this.#report({ type: 'entries-missing', ...gap });
    const signed = this.#previousHead?.size ?? 0;
    if (this.#next > signed) this.#report({ type: 'entries-unsigned', from: signed, to: this.#next });
    const { head } = this.#expected;
    if (head && !this.#expectedHeadFound) this.#report({ type: 'head-not-found', ...head });
    return {
      entries: this.#entries,
      heads: this.#heads,
      lastHead: this.#goodHead,
      keyId: this.#key && keyIdOf(this.#key),
      problems: this.#problems,
      unlisted: this.#unlisted,
    };
  }

  #takeKey(pem: string): void {
    this.#key = parsePublicKey(pem);
    if (this.#key === null) {
      this.#report({ type: 'key-malformed' });
      return;
    }
    const [expected, found] = [this.#expected.keyId, keyIdOf(this.#key)];
    if (expected !== undefined && expected !== found)
      this.#report({ type: 'key-unexpected', expected, found });
  }

  #takeEntry(text: string, { file, line }: Place): void {
    this.#entries += 1;
    const parsed = parseEntryLine(text);
    if (parsed === null) {
      this.#report({ type: 'line-malformed', file, line });
      this.#isWhole = false;
      this.#next += 1;
      return;
    }
    const { entry, index, leaf } = parsed;
    if (Buffer.from(entryLeaf(entry)).toString('hex') !== leaf) {
      this.#report({ type: 'entry-changed', index, id: entry.id, line });
    }
    if (entry.id <= this.#previousId) this.#suspect ??= index;
    this.#previousId = entry.id;
    this.#place(parsed, line);
    if (this.#isWhole) this.#frontier.append(Buffer.from(leaf, 'hex'));
  }

  #place({ index, entry }: EntryLine, line: number): void {
    if (index === this.#next) {
      this.#next += 1;
      return;
    }
    this.#isWhole = false;
    if (index > this.#next) {
      this.#leaveGap(index);
      this.#next = index + 1;
    } else {
      const type = this.#closeGap(index) ? 'entry-moved' : 'entry-inserted';
      this.#report({ type, index, id: entry.id, line });
    }
  }

  #leaveGap(to: number): void {
    if (this.#gaps.length < MOST_GAPS) this.#gaps.push({ from: this.#next, to });
    else this.#unlisted += 1;
  }

  #closeGap(index: number): boolean {
    const at = this.#gaps.findIndex(({ from, to }) => from <= index && index < to);
    const gap = this.#gaps[at];
    if (gap === undefined) return false;
    const parts = [
      { from: gap.from, to: index },
      { from: index + 1, to: gap.to },
    ];
    this.#gaps.splice(at, 1, ...parts.filter(({ from, to }) => from < to));
    return true;
  }

  #takeHead(text: string, { file, line }: Place): void {
    const head = parseHeadLine(text);
    if (head === null) {
      this.#report({ type: 'line-malformed', file, line });
      return;
    }
    this.#heads += 1;
    const isSigned = this.#checkSignature(head);
    if (!this.#checkOrder(head)) return;
    const isRoot = this.#checkRoot(head);
    if (isSigned && isRoot) this.#goodHead = head;
    const { head: expected } = this.#expected;
    if (isSigned && expected?.size === head.size && expected.root === head.root)
      this.#expectedHeadFound = true;
    this.#previousHead = head;
    this.#suspect = null;
    this.#previousId = '';
  }

  #checkSignature(head: SignedTreeHead): boolean {
    if (this.#key === null) return false;
    const { size, keyId } = head;
    if (keyId !== keyIdOf(this.#key)) this.#report({ type: 'head-key', size, keyId });
    else if (!verifyTreeHead(head, this.#key)) this.#report({ type: 'head-signature', size });
    else return true;
    return false;
  }

  #checkOrder({ size, at }: SignedTreeHead): boolean {
    const before = this.#previousHead;
    if (before === null) return true;
    if (at < before.at) this.#report({ type: 'head-time', size });
    if (size > before.size) return true;
    this.#report({ type: 'head-order', size, after: before.size });
    return false;
  }

  #checkRoot({ size, root }: SignedTreeHead): boolean {
    const wasWhole = this.#isWhole;
    if (size > this.#next) {
      this.#leaveGap(size);
      this.#next = size;
      this.#isWhole = false;
    } else if (wasWhole && size < this.#next) {
      this.#report({ type: 'head-misplaced', size, entries: this.#next });
      return false;
    }
    if (this.#isWhole && Buffer.from(this.#frontier.root()).toString('hex') === root) {
      this.#soundSize = size;
      return true;
    }
    this.#isWhole = false;
    if (!this.#rangeReported)
      this.#report({ type: 'range-differs', from: this.#soundSize, to: size, suspect: this.#suspect });
    this.#rangeReported = true;
    return false;
  }

  #report(problem: Problem): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
    else this.#unlisted += 1;
  }
}
