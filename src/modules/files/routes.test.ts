import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import sharp from 'sharp';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { ok, unsafeUnwrap } from '#basics/result.ts';
import { loadProvince, thaiBinh, unitIdOf } from '#modules/units/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { asOwner } from '#platform/database/transaction.ts';
import { openFileStore } from '#platform/files/stored.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { PLATFORM_MESSAGES } from '#platform/procedure/messages.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { guestContext } from '#web/page-context.ts';
import { securityHeaders } from '#web/security-headers.ts';
import { Refused, type SiteEnv, submit } from '#web/site.ts';
import { files, storeUpload } from './index.ts';
import { FILE_MESSAGES } from './messages.ts';

/** An act that takes files, as modules have them. */
const attach = procedure({
  name: 'files.attach-test',
  title: { vi: 'Đính kèm', en: 'Attach' },
  access: signedIn(),
  input: z.strictObject({ title: z.string(), fileIds: z.array(z.uuid()).default([]) }),
  output: z.object({ count: z.number() }),
  journal: { subjects: (input) => input.fileIds },
  handle: async ({ input }) => ok({ count: input.fileIds.length }),
});

describe('the addresses of files', () => {
  let test: TestDatabase;
  let folder: string;
  let platform: Platform;
  const actorFor = (place: string): PersonActor => ({
    kind: 'person',
    personId: uuidv7(),
    positionId: uuidv7(),
    organisationId: unitIdOf('organisation', 'ubnd', place),
    role: 'officer',
  });
  const actor = actorFor('gso:341');

  before(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'san-dinh-files-'));
    const clock = fixedClock('2024-03-29T08:00:00+07:00');
    platform = { database: test.database, clock, files: openFileStore(folder, null) };
    await asOwner(test.database.pool, (tx) => loadProvince(tx, thaiBinh()));
    const sql = 'insert into person (id, full_name, invented, created_at) values ($1, $2, true, $3)';
    await test.database.pool.query(sql, [actor.personId, 'Trần Thị Thử', '2024-03-01']);
  });
  after(async () => {
    await test.drop();
    await rm(folder, { recursive: true });
  });

  function siteFor(visitor: PersonActor | null): Hono<SiteEnv> {
    const site = new Hono<SiteEnv>();
    const messages = { ...PLATFORM_MESSAGES, ...FILE_MESSAGES };
    site.use(securityHeaders({ tls: false }), (c, next) => {
      const shell = guestContext({ currentPath: c.req.path });
      const uploads = visitor && { storeUpload: storeUpload.bind(null, platform, visitor) };
      c.set('visit', { platform, actor: visitor, shell, messages, ...uploads });
      return next();
    });
    site.route('/', files.routes);
    site.post('/attach', (c) =>
      submit(c, attach, {
        done: ({ count }) => `/done/${count}`,
        again: (form) => c.json(form),
      }),
    );
    site.onError((error, c) => {
      if (!(error instanceof Refused)) throw error;
      return c.text(error.refusal.type, 404);
    });
    return site;
  }
  const get = (path: string, visitor: PersonActor | null = actor) => siteFor(visitor).request(path);
  const bring = async (bytes: Uint8Array, name: string) =>
    unsafeUnwrap(await storeUpload(platform, actor, { bytes, name })).id;
  const text = (content: string) => new TextEncoder().encode(content);

  it('give a file to save, with its own name, type and a policy under which it can do nothing', async () => {
    const id = await bring(text('Kính gửi các xã'), 'Kế hoạch.txt');
    const response = await get(`/tep/${id}`);
    assert.equal(await response.text(), 'Kính gửi các xã');
    const header = (name: string) => response.headers.get(name);
    assert.equal(header('content-type'), 'text/plain; charset=utf-8');
    assert.equal(
      header('content-disposition'),
      `attachment; filename="Ke hoach.txt"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.txt`,
    );
    assert.match(header('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
    assert.deepEqual(
      [header('x-content-type-options'), header('cache-control')],
      ['nosniff', 'private, no-store'],
    );
  });

  it('show pictures and PDF in the browser, and give everything else to save', async () => {
    const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const kindOf = async (id: string) =>
      (await get(`/tep/${id}/xem`)).headers.get('content-disposition')?.split(';')[0];
    assert.equal(await kindOf(await bring(picture, 'anh.png')), 'inline');
    assert.equal(await kindOf(await bring(text('%PDF-1.7'), 'a.pdf')), 'inline');
    assert.equal(await kindOf(await bring(text('chào'), 'a.txt')), 'attachment');
  });

  it('hide a file from another organisation, from visitors, and what is no id', async () => {
    const id = await bring(text('riêng'), 'a.txt');
    assert.equal(await (await get(`/tep/${id}`, actorFor('gso:343'))).text(), 'not-found');
    assert.equal(await (await get(`/tep/${id}`, null)).text(), 'not-signed-in');
    assert.equal(await (await get('/tep/x%00')).text(), 'not-found');
  });

  const send = (entries: readonly (readonly [string, string | File])[]) => {
    const body = new FormData();
    for (const [name, value] of entries) body.append(name, value);
    return siteFor(actor).request('/attach', { method: 'POST', body });
  };

  it('a form with files calls its procedure with the ids of the stored files', async () => {
    const response = await send([
      ['title', 'x'],
      ['fileIds', new File(['một'], '1.txt')],
      ['fileIds', new File(['hai'], '2.txt')],
    ]);
    assert.equal(response.headers.get('location'), '/done/2');
    const none = await send([
      ['title', 'x'],
      ['fileIds', new File([], '')],
    ]);
    assert.equal(none.headers.get('location'), '/done/0');
  });

  it('a form sent twice with the same key is done once, its file kept once', async () => {
    const entries = [
      ['title', 'x'],
      ['idempotencyKey', uuidv7()],
      ['fileIds', new File(['một'], 'hai-lan.txt')],
    ] as const;
    for (const _ of [1, 2]) assert.equal((await send(entries)).headers.get('location'), '/done/1');
    const kept = await test.database.pool.query("select from stored_file where name = 'hai-lan.txt'");
    assert.equal(kept.rowCount, 1);
  });

  it('a refused file comes back as an error of its field, with what else was entered', async () => {
    const response = await send([
      ['title', 'x'],
      ['fileIds', new File(['<html>'], 'a.pdf')],
    ]);
    assert.equal(response.status, 422);
    const form = await response.json();
    assert.deepEqual(form.values.title, ['x']);
    assert.equal(form.errors[0].name, 'fileIds');
    assert.match(form.errors[0].message, /không được nhận/);
  });
});
