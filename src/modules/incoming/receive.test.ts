import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { docxEntries, zipOf } from '#documents/files/hostile-zip.ts';
import { KIEN_XUONG, openWorld, THAI_THUY, type World } from '#modules/duties/testing.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { jsonOf, storable } from './content.ts';
import { discard } from './procedures/decide.ts';
import { list } from './procedures/list.ts';
import { receive } from './procedures/receive.ts';
import { view } from './procedures/view.ts';
import { readIncoming } from './read-job.ts';
import { LETTER, receiveBytes, receiveText, storeText, TWO_DOCUMENTS } from './testing.ts';

let world: World;
let clerk: PersonActor;
before(async () => {
  world = await openWorld();
  clerk = await world.person(THAI_THUY, 'clerk');
});
after(() => world.db.drop());

const viewOf = (incomingId: string, actor = clerk) => world.done(view, actor, { incomingId });

describe('a file that came in', () => {
  it('is being read until the job has read it, and then shows each field with its passage and sureness', async () => {
    const incomingId = await receiveBytes(world, clerk, Buffer.from(LETTER), 'cong-van.txt');
    assert.equal((await viewOf(incomingId)).state, 'reading');
    await readIncoming(world.platform, incomingId);
    const read = await viewOf(incomingId);
    assert.equal(read.state, 'read');
    assert.equal(read.title, '512/SNV-XDCQ');
    const [passage] = read.reading?.passages.number ?? [];
    assert.ok(passage && read.text?.slice(passage.start, passage.end).includes('512'));
    assert.ok((read.reading?.confidence.number ?? 0) > 0.5);
  });

  it('names the units that the issuer can be', async () => {
    const read = await viewOf(await receiveText(world, clerk, LETTER));
    assert.deepEqual(
      read.issuers.map((unit) => unit.name.split(' (')[0]),
      ['Sở Nội vụ'],
    );
  });

  it('with two documents in it becomes two, the second tied to the first that carries it', async () => {
    const read = await viewOf(await receiveText(world, clerk, TWO_DOCUMENTS));
    assert.deepEqual(
      read.inFile.map(({ title, carriedIn }) => [title, carriedIn]),
      [
        ['210/VP-TH', null],
        ['88-KL/TU', read.id],
      ],
    );
  });

  it('is read once, however often the job is run', async () => {
    const incomingId = await receiveText(world, clerk, TWO_DOCUMENTS);
    await readIncoming(world.platform, incomingId);
    assert.equal((await viewOf(incomingId)).inFile.length, 2);
  });

  it('that was discarded before it was read stays discarded', async () => {
    const incomingId = await receiveBytes(world, clerk, Buffer.from(LETTER), 'nham.txt');
    await world.done(discard, clerk, { incomingId, version: 1, reason: 'Gửi nhầm' });
    await readIncoming(world.platform, incomingId);
    assert.equal((await viewOf(incomingId)).state, 'discarded');
  });

  it('leaves the job in the outbox with the act', async () => {
    const fileIds = [await storeText(world, clerk, LETTER)];
    const { incomingIds } = await world.done(receive, clerk, { fileIds });
    const { rows } = await world.inTx((tx) =>
      sql<{ payload: unknown }>`select payload from graphile_worker._private_jobs
        where payload->>'incomingId' = ${incomingIds[0]}`.execute(tx),
    );
    assert.equal(rows.length, 1);
  });

  it('is received once', async () => {
    const fileIds = [await storeText(world, clerk, LETTER)];
    await world.done(receive, clerk, { fileIds });
    assert.equal(await world.refused(receive, clerk, { fileIds }), 'incoming.file-already-received');
  });

  it('of another organisation cannot be received, and what came in is seen by its own organisation only', async () => {
    const stranger = await world.person(KIEN_XUONG, 'clerk');
    const fileIds = [await storeText(world, clerk, LETTER)];
    assert.equal(await world.refused(receive, stranger, { fileIds }), 'not-found');
    const incomingId = await receiveText(world, clerk, LETTER);
    assert.equal(await world.refused(view, stranger, { incomingId }), 'not-found');
    assert.equal((await world.done(list, stranger, {})).total, 0);
  });

  it('is received by clerks only', async () => {
    const officer = await world.person(THAI_THUY, 'officer');
    const fileIds = [await storeText(world, officer, LETTER)];
    assert.equal(await world.refused(receive, officer, { fileIds }), 'not-permitted');
  });
});

describe('a file that cannot be read', () => {
  const refusalOf = async (bytes: Uint8Array, name: string) => {
    const incomingId = await receiveBytes(world, clerk, bytes, name);
    await readIncoming(world.platform, incomingId);
    const { state, refusal } = await viewOf(incomingId);
    return [state, refusal?.vi.split('.')[0]];
  };

  it('says why and what to do: empty', async () => {
    assert.deepEqual(await refusalOf(Buffer.alloc(0), 'rong.txt'), [
      'unreadable',
      'Tệp rỗng, không có dữ liệu',
    ]);
  });

  it('says why and what to do: no document', async () => {
    const [state, why] = await refusalOf(
      Buffer.from('MZ\x90\0\x03\0\0\0'.repeat(40), 'latin1'),
      'chuong-trinh.exe',
    );
    assert.equal(state, 'unreadable');
    assert.match(why ?? '', /không phải là văn bản/);
  });

  it('says why and what to do: a zip bomb that calls itself a Word file', async () => {
    const bomb = zipOf([...docxEntries(''), { name: 'word/media/0.bin', data: Buffer.alloc(30_000_000) }]);
    const [state, why] = await refusalOf(bomb, 'bom.docx');
    assert.equal(state, 'unreadable');
    assert.match(why ?? '', /bung ra quá lớn/);
  });

  it('says why and what to do: encrypted or broken PDF', async () => {
    const [state, why] = await refusalOf(Buffer.from('%PDF-1.7\n1 0 obj\n<<'), 'hong.pdf');
    assert.equal(state, 'unreadable');
    assert.match(why ?? '', /PDF bị hỏng/);
  });
});

it('a text that is no official document waits to be entered by hand', async () => {
  const read = await viewOf(await receiveText(world, clerk, 'Ghi chú cá nhân, không phải văn bản.'));
  assert.equal(read.state, 'read');
  assert.equal(read.content.subject, null);
});

it('what the database cannot keep is replaced without moving the passages', () => {
  assert.equal(storable('a\0b\ud800c'), 'a b\ufffdc');
  assert.equal(jsonOf({ text: 'a\0b' }), '{"text":"a b"}');
});
