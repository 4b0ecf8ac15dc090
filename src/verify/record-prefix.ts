import { parseEntryLine, parseHeadLine } from './record-lines.ts';
import type { RecordItem } from './record-reader.ts';
import { type Expectations, RecordVerifier } from './record-verifier.ts';
import type { Difference, RecordReport } from './report.ts';

/** How many entries after the first difference are looked at to tell what was done. */
const WINDOW = 1000;
const MOST_HEADS = 100;

interface Comparison {
  readonly now: RecordReport;
  readonly copy: RecordReport;
  readonly differences: readonly Difference[];
}

/** Reads a record beside an older copy of it, checks both, and tells where the copy is not its beginning. */
export async function compareCopies(
  now: AsyncIterable<RecordItem>,
  copy: AsyncIterable<RecordItem>,
  expected: Expectations,
): Promise<Comparison> {
  const reader = new Side(now, new RecordVerifier(expected));
  const older = new Side(copy, new RecordVerifier());
  const differences: Difference[] = [];
  const missingHeads = new Set<string>();
  let index = 0;
  for (;;) {
    const [mine, theirs] = [await reader.nextEntry(), await older.nextEntry()];
    for (const head of older.heads.splice(0)) {
      if (!reader.heads.includes(head) && missingHeads.size < MOST_HEADS) missingHeads.add(head);
    }
    if (theirs === null) break;
    if (mine === null) {
      differences.push({ type: 'shorter', entries: index, old: index + 1 + (await older.drain()) });
      break;
    }
    if (mine !== theirs) {
      differences.push(await firstDifference(index, { mine, theirs }, reader, older));
      break;
    }
    // Heads of the copy come no later than the same heads here; older ones need not be kept.
    reader.heads.splice(0);
    index += 1;
  }
  await Promise.all([reader.drain(), older.drain()]);
  const reports = { now: reader.finish(), copy: older.finish() };
  if (differences.length === 0) differences.push(...headsOf(missingHeads));
  if (reports.now.keyId !== reports.copy.keyId) {
    differences.unshift({ type: 'key-swapped', old: reports.copy.keyId, now: reports.now.keyId });
  }
  return { ...reports, differences };
}

function headsOf(lines: ReadonlySet<string>): Difference[] {
  return [...lines].flatMap((line) => {
    const size = parseHeadLine(line)?.size;
    return size === undefined ? [] : [{ type: 'head-missing' as const, size }];
  });
}

async function firstDifference(
  index: number,
  { mine, theirs }: { mine: string; theirs: string },
  reader: Side,
  older: Side,
): Promise<Difference> {
  const [now, old] = [idOf(mine), idOf(theirs)];
  if (now === old) return { type: 'changed', index, id: old };
  const [laterNow, laterOld] = [await reader.idsAhead(), await older.idsAhead()];
  if (laterNow.has(old)) return { type: laterOld.has(now) ? 'reordered' : 'inserted', index, id: now };
  return { type: laterOld.has(now) ? 'removed' : 'replaced', index, id: old };
}

function idOf(line: string): string {
  return parseEntryLine(line)?.entry.id ?? '';
}

/** One of the two records: gives its entries one after another, and shows every item to its verifier. */
class Side {
  /** Lines of the heads met since the list was last emptied. */
  readonly heads: string[] = [];
  readonly #items: AsyncIterator<RecordItem>;
  readonly #verifier: RecordVerifier;

  constructor(items: AsyncIterable<RecordItem>, verifier: RecordVerifier) {
    this.#items = items[Symbol.asyncIterator]();
    this.#verifier = verifier;
  }

  async nextEntry(): Promise<string | null> {
    for (;;) {
      const next = await this.#items.next();
      if (next.done) return null;
      this.#verifier.take(next.value);
      if (next.value.kind === 'entry') return next.value.text;
      if (next.value.kind === 'head') this.heads.push(next.value.text);
    }
  }

  async idsAhead(): Promise<Set<string>> {
    const ids = new Set<string>();
    while (ids.size < WINDOW) {
      const line = await this.nextEntry();
      if (line === null) break;
      ids.add(idOf(line));
    }
    return ids;
  }

  /** Reads to the end; the number of entries that were left. */
  async drain(): Promise<number> {
    let count = 0;
    while ((await this.nextEntry()) !== null) {
      count += 1;
      this.heads.splice(0);
    }
    return count;
  }

  finish(): RecordReport {
    return this.#verifier.finish();
  }
}
