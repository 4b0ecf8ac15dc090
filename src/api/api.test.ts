import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { FILE_LIMITS } from '#documents/files/index.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { PLATFORM_MESSAGES } from '#platform/procedure/messages.ts';
import { registryOf } from '#platform/procedure/registry.ts';
import { createApi } from './api.ts';
import { openApiDocument } from './openapi.ts';
import type { StoreFile } from './upload.ts';

const TOKEN = 'a-token-of-at-least-twenty-letters';
const KEY = '018E2F6A-0000-7000-8000-000000000001';
const actor: PersonActor = {
  kind: 'person',
  personId: '018e2f6a-0000-7000-8000-000000000002',
  positionId: '018e2f6a-0000-7000-8000-000000000003',
  organisationId: '018e2f6a-0000-7000-8000-000000000004',
  role: 'clerk',
};
/** None of these calls reaches the platform. */
const nothing = undefined as never;

function apiWith(storeUpload: StoreFile) {
  return createApi({
    platform: { database: nothing, clock: nothing, files: nothing },
    registry: registryOf([]),
    messages: { ...PLATFORM_MESSAGES, 'files.empty': { vi: 'Tệp rỗng.', en: 'Empty.' } },
    actorOfToken: async (token) => (token === TOKEN ? actor : null),
    storeUpload,
    baseUrl: 'https://dan-chu.example',
  });
}

function recorder() {
  const calls: Parameters<StoreFile>[] = [];
  const store: StoreFile = async (...call) => {
    calls.push(call);
    return ok({ id: KEY });
  };
  return { calls, api: apiWith(store) };
}

function sending(...files: readonly (readonly [string, string | File])[]): RequestInit {
  const body = new FormData();
  for (const [name, value] of files) body.append(name, value);
  return { method: 'POST', body, headers: { authorization: `Bearer ${TOKEN}` } };
}
const file = (bytes: string | Uint8Array<ArrayBuffer> = 'một') => new File([bytes], 'Báo cáo.txt');

test('a file is taken in the name of the token’s person, once for one key', async () => {
  const { api, calls } = recorder();
  const request = sending(['file', file()]);
  const response = await api.request('/api/v1/files', {
    ...request,
    headers: { authorization: `Bearer ${TOKEN}`, 'idempotency-key': KEY },
  });
  assert.deepEqual([response.status, await response.json()], [200, { id: KEY }]);
  const bytes = new TextEncoder().encode('một');
  assert.deepEqual(calls, [[actor, { bytes, name: 'Báo cáo.txt', idempotencyKey: KEY.toLowerCase() }]]);
});

test('without a valid token nothing is taken', async () => {
  const { api, calls } = recorder();
  for (const headers of [
    {},
    { authorization: 'Bearer another-token-of-twenty-letters' },
    { cookie: TOKEN },
  ]) {
    const response = await api.request('/api/v1/files', { ...sending(['file', file()]), headers });
    assert.equal(response.status, 401);
  }
  assert.equal(calls.length, 0);
});

test('a body without exactly one file in the field "file" is malformed, and so is a key that is no UUID', async () => {
  const { api, calls } = recorder();
  const statusOf = async (request: RequestInit) => (await api.request('/api/v1/files', request)).status;
  assert.equal(await statusOf(sending(['tep', file()])), 400);
  assert.equal(await statusOf(sending(['file', 'text'])), 400);
  assert.equal(await statusOf(sending(['file', file()], ['file', file()])), 400);
  assert.equal(await statusOf({ ...sending(), body: '{}' }), 400);
  const headers = { authorization: `Bearer ${TOKEN}`, 'idempotency-key': '1' };
  assert.equal(await statusOf({ ...sending(['file', file()]), headers }), 400);
  assert.equal(calls.length, 0);
});

test('a refused file is a problem with its reason in the language asked for', async () => {
  const api = apiWith(async () => err({ type: 'files.empty' }));
  const headers = { authorization: `Bearer ${TOKEN}`, 'accept-language': 'en' };
  const response = await api.request('/api/v1/files', { ...sending(['file', file('')]), headers });
  assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  assert.deepEqual(await response.json(), { type: 'files.empty', title: 'Empty.', status: 422 });
});

test('a file may be as large as files may be, another body one megabyte', async () => {
  const { api, calls } = recorder();
  const largest = file(new Uint8Array(FILE_LIMITS.bytes));
  assert.equal((await api.request('/api/v1/files', sending(['file', largest]))).status, 200);
  const headers = { authorization: `Bearer ${TOKEN}` };
  const post = (path: string, length: number) =>
    api.request(path, { method: 'POST', headers, body: new Uint8Array(length) });
  assert.equal((await post('/api/v1/files', FILE_LIMITS.bytes + 64 * 1024 + 1)).status, 413);
  assert.equal((await post('/api/v1/units/view', 1024 * 1024 + 1)).status, 413);
  assert.equal((await post('/api/v1/units/view', 1024 * 1024)).status, 404);
  assert.equal(calls.length, 1);
});

test('the OpenAPI document tells of the upload', () => {
  const { paths } = openApiDocument(registryOf([]), 'https://dan-chu.example');
  const shape = z.object({
    '/files': z.object({ post: z.object({ operationId: z.literal('files.upload') }) }),
  });
  assert.equal(shape.safeParse(paths).success, true);
});
