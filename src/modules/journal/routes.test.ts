import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import { assertDefined } from '#basics/assert.ts';
import { fixedClock } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { openFileStore } from '#platform/files/stored.ts';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { sequenceOnce } from '#platform/journal/sequencer.ts';
import { insertEntries, insertEntry, testSigner } from '#platform/journal/testing.ts';
import { verifyRecord } from '#verify/record.ts';
import { sampleEntry } from '#verify/testing.ts';
import { guestContext } from '#web/page-context.ts';
import { Refused, type SiteEnv } from '#web/site.ts';
import { journal } from './index.ts';
import { journalMessages } from './messages.ts';

const officer: PersonActor = {
  kind: 'person',
  personId: sampleEntry(1).id,
  positionId: sampleEntry(2).id,
  organisationId: sampleEntry(3).id,
  role: 'officer',
};

/** The text without the places where a long hash may be broken. */
const withoutBreaks = (html: string) => html.replaceAll('<wbr/>', '');

describe('the pages of the journal', () => {
  const signer = testSigner();
  const clock = fixedClock('2024-03-29T08:00:00+07:00');
  let test: TestDatabase;
  let folder: string;

  before(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'san-dinh-journal-'));
    await insertEntries(test.database.pool, 0, 60);
    await sequenceOnce(test.database, signer, clock, { batch: 1 });
    while ((await sequenceOnce(test.database, signer, clock, { batch: 1 })).type === 'added');
    await insertEntry(test.database.pool, 60);
  });
  after(async () => {
    await test.drop();
    await rm(folder, { recursive: true });
  });

  function ask(path: string, actor: PersonActor | null = null) {
    const site = new Hono<SiteEnv>();
    const platform = { database: test.database, clock, files: openFileStore(folder, null) };
    site.use((c, next) => {
      c.set('visit', { platform, actor, shell: guestContext({ currentPath: path }), messages: {} });
      return next();
    });
    site.route('/', journal.routes);
    site.onError((error, c) => {
      if (!(error instanceof Refused)) throw error;
      return c.text(error.refusal.type, 404);
    });
    return site.request(path);
  }

  it('show a visitor the newest heads, their key and the older ones on the next page', async () => {
    const text = withoutBreaks(await (await ask('/nhat-ky')).text());
    assert.match(text, new RegExp(signer.keyId));
    const older = assertDefined(/href="(\/nhat-ky\?truoc=11)"/.exec(text)?.[1], 'link');
    const next = withoutBreaks(await (await ask(older)).text());
    assert.doesNotMatch(next, /href="[^"]*truoc=/);
    assert.doesNotMatch(next, new RegExp(signer.keyId));
  });

  it('give a visitor the record to download, which holds', async () => {
    const response = await ask('/nhat-ky/ban-ghi.ndjson');
    assert.equal(response.headers.get('content-disposition'), 'attachment; filename="ban-ghi.ndjson"');
    const file = join(folder, 'record.ndjson');
    await writeFile(file, await response.text());
    const report = await verifyRecord(file, { keyId: signer.keyId });
    assert.deepEqual([report.ok, report.entries, report.heads], [true, 60, 60]);
  });

  it('prove a signed entry to a visitor', async () => {
    const text = withoutBreaks(await (await ask(`/nhat-ky/muc/${sampleEntry(41).id}`)).text());
    assert.match(text, /42 trên 60/);
    assert.match(text, new RegExp(sampleEntry(41).inputDigest));
  });

  it('show an entry that waits to staff only', async () => {
    const path = `/nhat-ky/muc/${sampleEntry(60).id}`;
    assert.equal((await ask(path)).status, 404);
    assert.match(await (await ask(path, officer)).text(), /đang chờ ký/);
  });

  it('lead from the search field to the entry', async () => {
    const response = await ask('/nhat-ky?muc=%20../x%20');
    assert.deepEqual([response.status, response.headers.get('location')], [303, '/nhat-ky/muc/..%2Fx']);
  });

  it('show staff the history of a subject, and ask a visitor to sign in', async () => {
    const path = `/nhat-ky/doi-tuong/${sampleEntry(41).subjectIds[0]}`;
    assert.match(await (await ask(path, officer)).text(), new RegExp(`/nhat-ky/muc/${sampleEntry(41).id}`));
    assert.equal(await (await ask(path)).text(), 'not-signed-in');
  });

  it('answer "not found" for what is no id, no size or not there', async () => {
    for (const path of ['muc/x', `muc/${sampleEntry(999).id}`, 'doi-tuong/1%27', '?truoc=-1']) {
      const text = await (await ask(`/nhat-ky/${path}`.replace('/?', '?'), officer)).text();
      assert.equal(text, 'not-found', path);
    }
  });

  it('have every text in both languages', () => everyTextIsComplete(journalMessages));
});
