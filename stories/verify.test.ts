import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { assertDefined } from '#basics/assert.ts';
import { asPublic } from '#platform/database/as-public.ts';
import { exportRecord } from '#platform/journal/export.ts';
import { sequenceOnce } from '#platform/journal/sequencer.ts';
import { testSigner } from '#platform/journal/testing.ts';
import { describeModules } from '#src/modules.ts';
import { entryLeaf, type JournalEntry } from '#verify/journal-entry.ts';
import { verifyRecord } from '#verify/record.ts';
import { type EntryLine, parseEntryLine, printEntryLine, RECORD_FILES } from '#verify/record-lines.ts';
import { directiveArrives } from './road/arrival.ts';
import { sentOn } from './road/issue.ts';
import { communeReports, districtTakesUp } from './road/work.ts';
import { openStage, type StoryStage } from './stage.ts';

const signer = testSigner();
/** What was done in the story, in its order: the procedure and who called it. */
const done: string[] = [];
let stage: StoryStage;
let folder: string;
let lines: readonly EntryLine[];

before(async () => {
  stage = await openStage('2024-03-29T08:30:00+07:00');
  folder = await mkdtemp(join(tmpdir(), 'san-dinh-record-'));
  const played = noting(stage);
  const letterId = await directiveArrives(played);
  const directiveId = await sentOn(played, letterId);
  await sequenceOnce(stage.db.database, signer, stage.clock);
  await exported('older');
  const training = await districtTakesUp(played, directiveId);
  await communeReports(played, training);
  await sequenceOnce(stage.db.database, signer, stage.clock);
  await exported('record');
  lines = await entriesOf('record');
});
after(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

/** The stage, which also notes every act that succeeds. */
function noting(on: StoryStage): StoryStage {
  const { registry } = describeModules();
  const note = (procedure: string, personId: string) => done.push(`${procedure} ${personId}`);
  return {
    ...on,
    async act(actor, procedure, input) {
      const answer = await on.act<never>(actor, procedure, input);
      if (registry.find(procedure)?.effect === 'write') note(procedure, actor.personId);
      return answer;
    },
    async bring(actor, name, bytes) {
      const id = await on.bring(actor, name, bytes);
      note('files.store', actor.personId);
      return id;
    },
  };
}

async function exported(name: string): Promise<void> {
  await exportRecord((work) => asPublic(stage.db.database.pool, work), join(folder, name));
}

async function entriesOf(name: string): Promise<readonly EntryLine[]> {
  const text = await readFile(join(folder, name, RECORD_FILES.entries), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => assertDefined(parseEntryLine(line), 'line of the record'));
}

/** The record after somebody rewrote its entries, with places and hashes put right so that each line is true in itself. */
async function forged(name: string, entries: readonly JournalEntry[]) {
  const copy = join(folder, name);
  await cp(join(folder, 'record'), copy, { recursive: true });
  const rewritten = entries.map((entry, index) => {
    return printEntryLine({ entry, index, leaf: Buffer.from(entryLeaf(entry)).toString('hex') });
  });
  await writeFile(join(copy, RECORD_FILES.entries), `${rewritten.join('\n')}\n`);
  return verifyRecord(copy, { keyId: signer.keyId });
}

const entries = () => lines.map(({ entry }) => entry);
const other = (index: number) => assertDefined(entries()[index], 'entry');

describe('the record of a played road', () => {
  it('holds, and continues the copy that somebody kept', async () => {
    const since = join(folder, 'older');
    const report = await verifyRecord(join(folder, 'record'), { keyId: signer.keyId, since });
    assert.deepEqual([report.ok, report.entries, report.heads], [true, done.length, 2]);
  });

  it('has every act of the road with who did it, and nothing else', () => {
    const recorded = entries().map(({ procedure, actorId }) => `${procedure} ${actorId}`);
    assert.deepEqual(recorded.toSorted(), done.toSorted());
    assert.ok(recorded.some((act) => act.startsWith('directives.issue ')));
    assert.ok(recorded.some((act) => act.startsWith('duties.accept ')));
  });

  it('names no person and no word of what was written', async () => {
    const text = await readFile(join(folder, 'record', RECORD_FILES.entries), 'utf8');
    assert.doesNotMatch(text, /[^\x20-\x7E\n]/, 'ids, instants, procedures and hashes are plain ASCII');
    assert.doesNotMatch(text, /(mau|Thai Binh|dan chu)/i);
  });

  it('is refused when an act is given to another person', async () => {
    assert.equal(
      (await forged('unchanged', entries())).ok,
      true,
      'the forger changes nothing but what he wants',
    );
    const { actorId } = other(0);
    const at = entries().findIndex((entry) => entry.actorId !== actorId);
    const changed = entries().map((entry, index) => (index === at ? { ...entry, actorId } : entry));
    assert.equal((await forged('changed', changed)).ok, false);
  });

  it('is refused when an act is taken out, be it the last', async () => {
    const issue = entries().findIndex(({ procedure }) => procedure === 'directives.issue');
    assert.equal((await forged('removed', entries().toSpliced(issue, 1))).ok, false);
    assert.equal((await forged('shortened', entries().slice(0, -1))).ok, false);
  });

  it('is refused when an act is put in, be it at the end', async () => {
    const invented = { ...other(3), id: other(3).id.replace(/^.{8}/, '018e0000') };
    assert.equal((await forged('inserted', entries().toSpliced(3, 0, invented))).ok, false);
    assert.equal((await forged('appended', [...entries(), invented])).ok, false);
  });

  it('is refused when a line was changed by hand and its hash left as it was', async () => {
    const copy = join(folder, 'by-hand');
    await cp(join(folder, 'record'), copy, { recursive: true });
    const path = join(copy, RECORD_FILES.entries);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"directives.approve"', '"directives.submit"'));
    const { ok, problems } = await verifyRecord(copy, { keyId: signer.keyId });
    assert.deepEqual([ok, problems[0]?.type], [false, 'entry-changed']);
  });
});
