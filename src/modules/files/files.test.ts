import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CompiledQuery } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { assertDefined } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { loadProvince, thaiBinh, unitIdOf } from '#modules/units/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner } from '#platform/database/transaction.ts';
import { openFileStore } from '#platform/files/stored.ts';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { run } from '#platform/procedure/run.ts';
import { FILE_MESSAGES } from './messages.ts';
import { store, view } from './procedures.ts';
import { storeUpload } from './store-upload.ts';

const PROVINCE = unitIdOf('organisation', 'ubnd', 'gso:34');
const THAI_THUY = unitIdOf('organisation', 'ubnd', 'gso:341');
const KIEN_XUONG = unitIdOf('organisation', 'ubnd', 'gso:343');
const PDF = new TextEncoder().encode('%PDF-1.7\n');

describe('stored files', () => {
  let test: TestDatabase;
  let folder: string;
  let platform: Platform;
  const people = new Map<string, PersonActor>();

  before(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'san-dinh-files-'));
    const clock = fixedClock('2024-03-29T08:00:00+07:00');
    platform = { database: test.database, clock, files: openFileStore(folder, null) };
    await asOwner(test.database.pool, (tx) => loadProvince(tx, thaiBinh()));
    for (const organisationId of [PROVINCE, THAI_THUY, KIEN_XUONG]) await addPerson(organisationId);
  });
  after(async () => {
    await test.drop();
    await rm(folder, { recursive: true });
  });

  async function addPerson(organisationId: string): Promise<void> {
    const personId = uuidv7();
    const sql = 'insert into person (id, full_name, invented, created_at) values ($1, $2, true, $3)';
    await test.database.pool.query(sql, [personId, 'Nguyễn Văn Thử', '2024-03-01']);
    const actor = { kind: 'person', personId, positionId: uuidv7(), organisationId, role: 'clerk' } as const;
    people.set(organisationId, actor);
  }
  const of = (organisationId: string) => assertDefined(people.get(organisationId), 'person');
  const bring = async (organisationId: string, name = 'tệp.pdf') =>
    unsafeUnwrap(await storeUpload(platform, of(organisationId), { bytes: PDF, name }));
  const canRead = async (organisationId: string, id: string) =>
    (await run(platform, view, { actor: of(organisationId), input: { id } })).ok;
  const insert = (sql: string, values: unknown[]) => test.database.pool.query(sql, values);

  async function documentReadBy(...units: string[]): Promise<string> {
    const id = uuidv7();
    await insert(
      `insert into document (id, style, kind, issuer_name, subject, content, folded, created_at)
       values ($1, 'state', 'CV', 'UBND', 'Thử', '{}', 'thu', '2024-03-29')`,
      [id],
    );
    for (const unit of units) await insert('insert into document_reader values ($1, $2)', [id, unit]);
    return id;
  }

  it('an upload is kept with its hash, its size, its format and a clean name', async () => {
    const file = await bring(THAI_THUY, '../Kế hoạch.PDF');
    assert.equal(file.name, 'Kế hoạch.pdf');
    assert.deepEqual([file.format, file.size, file.at], ['pdf', 9, '2024-03-29T01:00:00.000Z']);
    assert.deepEqual(new Uint8Array(await platform.files.get(file.sha256)), PDF);
  });

  it('the same upload under the same key is one file, another without key a second one', async () => {
    const idempotencyKey = uuidv7();
    const send = async (key?: string) =>
      unsafeUnwrap(
        await storeUpload(platform, of(THAI_THUY), {
          bytes: PDF,
          name: 'a.pdf',
          ...(key === undefined ? {} : { idempotencyKey: key }),
        }),
      ).id;
    const [first, again, other] = [await send(idempotencyKey), await send(idempotencyKey), await send()];
    assert.equal(first, again);
    assert.notEqual(first, other);
  });

  it('what is not taken leaves nothing behind', async () => {
    const count = async () => (await insert('select from stored_file', [])).rowCount;
    const before = await count();
    const bytes = new TextEncoder().encode('<html>');
    const result = await storeUpload(platform, of(THAI_THUY), { bytes, name: 'a.pdf' });
    assert.equal(!result.ok && result.error.type, 'files.not-accepted');
    assert.equal(await count(), before);
  });

  it('a row is refused when the store does not have the bytes', async () => {
    const input = { sha256: '0'.repeat(64), size: 9, format: 'pdf', name: 'a.pdf' };
    const result = await run(platform, store, { actor: of(THAI_THUY), input });
    assert.equal(!result.ok && result.error.type, 'files.no-bytes');
  });

  it('a file is its organisation’s own until a row that others may see names it', async () => {
    const { id } = await bring(THAI_THUY);
    assert.equal(await canRead(THAI_THUY, id), true);
    assert.equal(await canRead(KIEN_XUONG, id), false);
    assert.equal(await canRead(PROVINCE, id), false);
  });

  it('a document opens its attachments to its readers and to those above them, to nobody else', async () => {
    const { id } = await bring(PROVINCE);
    const documentId = await documentReadBy(THAI_THUY);
    await insert("insert into document_attachment values ($1, $2, 1, 'attachment')", [documentId, id]);
    assert.equal(await canRead(THAI_THUY, id), true);
    assert.equal(await canRead(KIEN_XUONG, id), false);
  });

  it('a document opens the file it was read from', async () => {
    const { id } = await bring(THAI_THUY);
    const documentId = await documentReadBy(KIEN_XUONG);
    assert.equal(await canRead(KIEN_XUONG, id), false);
    await insert('update document set original_file_id = $2 where id = $1', [documentId, id]);
    assert.equal(await canRead(KIEN_XUONG, id), true);
  });

  it('evidence of a report opens to its receiver when it is sent, not before', async () => {
    const { id } = await bring(THAI_THUY);
    const [call, report] = [uuidv7(), uuidv7()];
    await insert(
      `with asked as (
         insert into report_call (id, root_id, own_report_id, caller_id, title, period_from, period_to, due_on,
           receiver_id, questions, state, called_by, called_at)
         values ($1, $1, $2, $3, 'Quý I', '2024-01-01', '2024-03-31', '2024-04-08', $3, '[]', 'open', $5, '2024-03-29'))
       insert into report (id, call_id, root_id, about_id, organisation_id, receiver_id, state, changed_at)
       values ($2, $1, $1, $4, $4, $3, 'drafting', '2024-03-29')`,
      [call, report, KIEN_XUONG, THAI_THUY, of(KIEN_XUONG).personId],
    );
    await insert('insert into report_evidence (report_id, file_id) values ($1, $2)', [report, id]);
    assert.equal(await canRead(KIEN_XUONG, id), false);
    await insert("update report set state = 'sent', edition = 1, sent_at = '2024-03-30' where id = $1", [
      report,
    ]);
    assert.equal(await canRead(KIEN_XUONG, id), true);
  });

  it('who may not read a file cannot name it either, though its id stands in the public journal', async () => {
    const { id } = await bring(THAI_THUY);
    const name = (organisationId: string) =>
      asOwner(test.database.pool, async (tx) => {
        const query = (text: string) => tx.executeQuery(CompiledQuery.raw(text));
        await query('set local role sd_app');
        await query(`set local app.organisation_id = '${organisationId}'`);
        const { rows } = await query(`select 1 from stored_file where id = '${id}'`);
        await query(`insert into document_attachment values ('${documentId}', '${id}', 1, 'attachment')`);
        return rows.length;
      });
    const documentId = await documentReadBy(THAI_THUY, KIEN_XUONG);
    await assert.rejects(name(KIEN_XUONG), { code: '42501' });
    assert.equal(await name(THAI_THUY), 1);
  });

  it('every refusal is told in both languages', () => {
    everyTextIsComplete(FILE_MESSAGES);
  });
});
