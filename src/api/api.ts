import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Lang } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { RefusalMessages } from '#platform/procedure/messages.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import type { Registry } from '#platform/procedure/registry.ts';
import { run } from '#platform/procedure/run.ts';
import { openApiDocument } from './openapi.ts';
import { type ProblemBody, problem } from './problem.ts';
import { RateLimit } from './rate-limit.ts';
import { FILES_PATH, LARGEST_UPLOAD, noFile, type StoreFile, sentFile } from './upload.ts';

/** What the API is made of; the composition root passes it. */
export interface ApiParts {
  readonly platform: Platform;
  readonly registry: Registry;
  readonly messages: RefusalMessages;
  /** The person and position behind an API token, or null when there is no such valid token. */
  readonly actorOfToken: (token: string) => Promise<PersonActor | null>;
  /** Keeps a file for the actor's organisation and answers what it is. */
  readonly storeUpload: StoreFile;
  /** The address of the site, for the OpenAPI document. */
  readonly baseUrl: string;
}

/** Who calls, known once his token was looked at. */
interface ApiEnv {
  Variables: { caller: { readonly actor: PersonActor; readonly lang: Lang } };
}

const LARGEST_BODY = 1024 * 1024;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The procedures over HTTP: `POST /api/v1/<module>/<verb>` with a JSON body and an API token
 * (`Authorization: Bearer …`). `Idempotency-Key` (a UUID) makes a retry safe. Refusals are problem+json (RFC 9457).
 * `POST /api/v1/files` takes a file as multipart/form-data, field `file`, and answers its id.
 * The site's cookie is no key here, so that no other site can call it in a person's name.
 */
export function createApi(parts: ApiParts): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const limit = new RateLimit({ perSecond: 20, burst: 100 });
  api.get('/api/openapi.json', (c) => c.json(openApiDocument(parts.registry, parts.baseUrl)));
  api.use('/api/v1/*', async (c, next) => {
    const lang = languageOf(c.req.header('accept-language'));
    const token = /^Bearer (\S{20,200})$/.exec(c.req.header('authorization') ?? '')?.[1];
    const actor = token === undefined ? null : await parts.actorOfToken(token);
    if (actor === null) return c.json(...reply({ type: 'not-signed-in' }, lang, parts));
    const wait = limit.take(actor.positionId);
    if (wait > 0) return c.json(tooMany(lang), 429, { ...PROBLEM, 'Retry-After': String(wait) });
    c.set('caller', { actor, lang });
    return next();
  });
  api.use('/api/v1/*', (c, next) => {
    const maxSize = c.req.path === FILES_PATH ? LARGEST_UPLOAD : LARGEST_BODY;
    const onError = () => c.json(...reply({ type: 'too-large' }, c.var.caller.lang, parts));
    return bodyLimit({ maxSize, onError })(c, next);
  });
  api.post(FILES_PATH, async (c) => {
    const { actor, lang } = c.var.caller;
    const key = idempotencyKey(c);
    const file = await sentFile(c.req.raw);
    if (file === null || key === MALFORMED) return c.json(noFile(lang), 400, PROBLEM);
    const stored = await parts.storeUpload(actor, { ...file, ...key });
    return stored.ok ? c.json(stored.value) : c.json(...reply(stored.error, lang, parts));
  });
  api.post('/api/v1/:module/:verb', async (c) => {
    const { actor, lang } = c.var.caller;
    const procedure = parts.registry.find(`${c.req.param('module')}.${c.req.param('verb')}`);
    if (procedure === undefined) return c.json(...reply({ type: 'not-found' }, lang, parts));
    const input = await jsonBody(c.req.raw);
    const key = idempotencyKey(c);
    if (input === MALFORMED || key === MALFORMED) return c.json(notJson(lang), 400, PROBLEM);
    const result = await run(parts.platform, procedure, { actor, input, ...key });
    return result.ok ? c.json(result.value ?? null) : c.json(...reply(result.error, lang, parts));
  });
  return api;
}

const PROBLEM = { 'Content-Type': 'application/problem+json; charset=utf-8' } as const;
const MALFORMED = Symbol('malformed');

function idempotencyKey(c: Context): { readonly idempotencyKey?: string } | typeof MALFORMED {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return {};
  return UUID.test(key) ? { idempotencyKey: key.toLowerCase() } : MALFORMED;
}

async function jsonBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return MALFORMED;
  }
}

function reply(refusal: Refusal, lang: Lang, parts: ApiParts) {
  const body = problem(refusal, parts.messages, lang);
  return [body, body.status, PROBLEM] as [ProblemBody, 422, typeof PROBLEM];
}

function languageOf(header: string | undefined): Lang {
  return header !== undefined && /^\s*en\b/i.test(header) ? 'en' : 'vi';
}

function notJson(lang: Lang) {
  const title = {
    vi: 'Nội dung gửi lên phải là JSON, và Idempotency-Key (nếu có) phải là một UUID.',
    en: 'The body must be JSON, and Idempotency-Key (if given) a UUID.',
  };
  return { type: 'malformed-request', title: title[lang], status: 400 };
}

function tooMany(lang: Lang) {
  const title = {
    vi: 'Gọi quá nhiều lần trong thời gian ngắn. Hãy đợi rồi gọi lại.',
    en: 'Too many calls in a short time. Wait, then call again.',
  };
  return { type: 'too-many-calls', title: title[lang], status: 429 };
}
