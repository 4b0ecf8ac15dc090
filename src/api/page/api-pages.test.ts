import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { z } from 'zod';
import { ok } from '#basics/result.ts';
import { cite } from '#law/citation.ts';
import { everyTextIsComplete, type Lang } from '#platform/i18n/text.ts';
import { ownOrganisation, parties, signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { registryOf } from '#platform/procedure/registry.ts';
import { guestContext } from '#web/page-context.ts';
import { Refused, type SiteEnv } from '#web/site.ts';
import { exampleInput, fieldLines, inputSchema } from './fields.ts';
import { apiPages } from './module.tsx';
import { curlOf } from './procedure-page.tsx';
import { apiTexts, PARTY_TEXTS, ROLE_TEXTS } from './texts.ts';
import { whoMay } from './who-may.ts';

const Input = z.strictObject({
  id: z.uuid(),
  dueOn: z.iso.date(),
  purpose: z.enum(['act', 'know']).default('act'),
  note: z.string().max(1000).optional(),
  items: z.array(z.strictObject({ title: z.string().min(1).max(300), place: z.int().min(1).max(99) })).min(2),
  choice: z.union([z.literal('a'), z.number()]),
});
const give = procedure({
  name: 'samples.give',
  title: { vi: 'Giao mẫu', en: 'Give a sample' },
  basis: [cite('10/2022/QH15', { article: 21, clause: 1 })],
  access: parties(async () => null, { holder: ['officer', 'head'], unheardOf: ['clerk'], sender: [] }),
  input: Input,
  output: z.null(),
  journal: { subjects: () => [] },
  handle: async () => ok(null),
});
const look = procedure({
  name: 'samples.look',
  title: { vi: 'Xem mẫu', en: 'Look' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({}),
  output: z.null(),
  handle: async () => ok(null),
});

async function ask(path: string, lang: Lang = 'vi') {
  const site = new Hono<SiteEnv>();
  const nothing = undefined as never;
  const platform = { database: nothing, clock: nothing, files: nothing };
  site.use((c, next) => {
    const shell = guestContext({ currentPath: c.req.path, lang });
    c.set('visit', { platform, actor: null, shell, messages: {} });
    return next();
  });
  site.route(
    '/',
    apiPages({ registry: registryOf([give, look]), baseUrl: 'https://dan-chu.example' }).routes,
  );
  site.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    return c.text(error.refusal.type, 404);
  });
  const response = await site.request(path);
  return {
    status: response.status,
    text: (await response.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '),
  };
}

test('who may call is said in words: roles, and the part their organisation plays', () => {
  assert.equal(
    whoMay(give.access, 'vi'),
    'chuyên viên, lãnh đạo (đơn vị nhận nhiệm vụ); văn thư (unheardOf)',
  );
  assert.equal(whoMay(signedIn(), 'en'), 'everyone who is signed in');
  assert.equal(whoMay(ownOrganisation('clerk'), 'vi'), 'văn thư (trong đơn vị mình)');
  assert.equal(whoMay(ownOrganisation(), 'vi'), 'không ai');
});

test('the fields of an input are listed with what they take, those of lists after their list', () => {
  assert.deepEqual(fieldLines(inputSchema(Input)), [
    { name: 'id', type: 'string (uuid)', required: true },
    { name: 'dueOn', type: 'string (date)', required: true },
    { name: 'purpose', type: 'act | know', required: false },
    { name: 'note', type: 'string ≤ 1000', required: false },
    { name: 'items', type: '[object] ≥ 2', required: true },
    { name: 'items[].title', type: 'string ≥ 1 ≤ 300', required: true },
    { name: 'items[].place', type: 'integer ≥ 1 ≤ 99', required: true },
    { name: 'choice', type: 'a | number', required: true },
  ]);
});

test('the example is an input that the shape accepts', () => {
  assert.equal(Input.safeParse(exampleInput(inputSchema(Input))).success, true);
});

test('the call of the example stays one argument of the shell, quotes or not', () => {
  const input = z.strictObject({ name: z.literal("d'Or") });
  const curl = curlOf({ name: 'samples.give', effect: 'write', input }, 'https://dan-chu.example');
  assert.match(curl, /-d '\{\n {2}"name": "d'\\''Or"\n\}'$/);
  assert.match(curl, /^curl -X POST https:\/\/dan-chu\.example\/api\/v1\/samples\/give /);
  assert.match(curl, /Idempotency-Key/);
  assert.doesNotMatch(curlOf(look, 'https://dan-chu.example'), /Idempotency-Key/);
});

test('a visitor reads the list and each procedure, in both languages', async () => {
  const list = await ask('/api');
  assert.match(list.text, /2 thủ tục.*samples\.give.*Giao mẫu.*ghi.*samples\.look.*Xem mẫu.*xem/);
  const one = await ask('/api/thu-tuc/samples.give', 'en');
  assert.match(one.text, /Give a sample.*Article 21.*items\[\]\.title/);
  assert.match((await ask('/api/thu-tuc/samples.look')).text, /Không cần dữ liệu vào/);
  assert.equal((await ask('/api/thu-tuc/samples.none')).status, 404);
});

test('every word is there in both languages', () => {
  for (const texts of [apiTexts, ROLE_TEXTS, PARTY_TEXTS]) everyTextIsComplete(texts);
});
