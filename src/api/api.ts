import { Hono } from 'hono';
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

/** What the API is made of; the composition root passes it. */
export interface ApiParts {
  readonly platform: Platform;
  readonly registry: Registry;
  readonly messages: RefusalMessages;
  /** The person and position behind an API token, or null when there is no such valid token. */
  readonly actorOfToken: (token: string) => Promise<PersonActor | null>;
  /** The address of the site, for the OpenAPI document. */
  readonly baseUrl: string;
}

const LARGEST_BODY = 1024 * 1024;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The procedures over HTTP: `POST /api/v1/<module>/<verb>` with a JSON body and an API token
 * (`Authorization: Bearer …`). `Idempotency-Key` (a UUID) makes a retry safe. Refusals are problem+json (RFC 9457).
 * The site's cookie is no key here, so that no other site can call it in a person's name.
 */
export function createApi(parts: ApiParts): Hono {
  const api = new Hono();
  const limit = new RateLimit({ perSecond: 20, burst: 100 });
  api.get('/api/openapi.json', (c) => c.json(openApiDocument(parts.registry, parts.baseUrl)));
  api.use(
    '/api/v1/*',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) => c.json(...reply({ type: 'too-large' }, 'vi', parts)),
    }),
  );
  api.post('/api/v1/:module/:verb', async (c) => {
    const lang = languageOf(c.req.header('accept-language'));
    const token = /^Bearer (\S{20,200})$/.exec(c.req.header('authorization') ?? '')?.[1];
    const actor = token === undefined ? null : await parts.actorOfToken(token);
    if (actor === null) return c.json(...reply({ type: 'not-signed-in' }, lang, parts));
    const wait = limit.take(actor.positionId);
    if (wait > 0) return c.json(tooMany(lang), 429, { ...PROBLEM, 'Retry-After': String(wait) });
    const procedure = parts.registry.find(`${c.req.param('module')}.${c.req.param('verb')}`);
    if (procedure === undefined) return c.json(...reply({ type: 'not-found' }, lang, parts));
    const input = await jsonBody(c.req.raw);
    const key = c.req.header('idempotency-key');
    if (input === NOT_JSON || (key !== undefined && !UUID.test(key)))
      return c.json(notJson(lang), 400, PROBLEM);
    const call = { actor, input, ...(key === undefined ? {} : { idempotencyKey: key.toLowerCase() }) };
    const result = await run(parts.platform, procedure, call);
    return result.ok ? c.json(result.value ?? null) : c.json(...reply(result.error, lang, parts));
  });
  return api;
}

const PROBLEM = { 'Content-Type': 'application/problem+json; charset=utf-8' } as const;
const NOT_JSON = Symbol('not JSON');

async function jsonBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
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
