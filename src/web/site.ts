import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { RefusalMessages } from '#platform/procedure/messages.ts';
import type { Procedure } from '#platform/procedure/procedure.ts';
import { type Refusal, statusOf } from '#platform/procedure/refusal.ts';
import { run } from '#platform/procedure/run.ts';
import { refusalOfShape } from '#platform/procedure/shape.ts';
import { IDEMPOTENCY_FIELD } from './components/action-form.tsx';
import { type FormState, readForm, refusedForm } from './form.ts';
import { Layout, type LayoutProps } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { replaceUploads, type StoreUpload } from './uploads.ts';

/** What every request of the site carries; set once by the composition root's middleware. */
export interface Visit {
  readonly platform: Platform;
  /** Null for a visitor who has not signed in. */
  readonly actor: PersonActor | null;
  /** What the shell shows around every page: language, person, organisation, navigation. */
  readonly shell: PageContext;
  readonly messages: RefusalMessages;
  /** Keeps a file of a form for the signed-in person; absent for a visitor, who can send none. */
  readonly storeUpload?: StoreUpload;
}

export interface SiteEnv {
  Variables: { visit: Visit };
}

export type SiteContext = Context<SiteEnv>;

/** A refusal that has no form to return to; the site answers with its error page. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.type);
    this.refusal = refusal;
  }
}

/** The signed-in person of the request; a visitor is sent to sign in. */
export function actorOf(c: SiteContext): PersonActor {
  const { actor } = c.var.visit;
  if (actor === null) throw new Refused({ type: 'not-signed-in' });
  return actor;
}

/** The answer of a query; a refusal becomes the error page. */
export async function query<I extends z.ZodType, O extends z.ZodType>(
  c: SiteContext,
  procedure: Procedure<I, O>,
  input: z.input<I>,
): Promise<z.output<O>> {
  const result = await run(c.var.visit.platform, procedure, { actor: actorOf(c), input });
  if (!result.ok) throw new Refused(result.error);
  return result.value;
}

export interface FormCall<O> {
  /** Values that stand in the URL and not in the form, such as the id; they win over fields of the same name. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Where to go when it is done (a path of this site), optionally with a message for the next page. */
  readonly done: (output: O) => string;
  /** The page again, with what was entered and what is wrong. */
  readonly again: (form: FormState) => Response | Promise<Response>;
}

/** Calls a procedure with the form that was sent: redirects when done, shows the form again when refused. */
export async function submit<I extends z.ZodType, O extends z.ZodType>(
  c: SiteContext,
  procedure: Procedure<I, O>,
  call: FormCall<z.output<O>>,
): Promise<Response> {
  const actor = actorOf(c);
  const fields = await c.req.formData();
  for (const [name, value] of Object.entries(call.given ?? {})) fields.set(name, String(value));
  const key = keyOf(fields);
  const uploaded = await storeUploads(c, fields, key);
  const shaped = readForm(procedure.input, fields);
  const result = !uploaded.ok
    ? uploaded
    : !shaped.success
      ? err(refusalOfShape(shaped.error))
      : await run(c.var.visit.platform, procedure, {
          actor,
          input: shaped.data,
          ...(key === null ? {} : { idempotencyKey: key }),
        });
  if (result.ok) return c.redirect(call.done(result.value), 303);
  const { type } = result.error;
  if (type === 'not-found' || type === 'not-permitted' || type === 'not-signed-in')
    throw new Refused(result.error);
  c.status(statusOf(result.error) as ContentfulStatusCode);
  return call.again(refusedForm(fields, result.error, c.var.visit.messages, c.var.visit.shell.lang));
}

function keyOf(fields: FormData): string | null {
  const key = fields.get(IDEMPOTENCY_FIELD);
  return typeof key === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key) ? key : null;
}

async function storeUploads(
  c: SiteContext,
  fields: FormData,
  key: string | null,
): Promise<Result<undefined, Refusal>> {
  const { storeUpload } = c.var.visit;
  return storeUpload === undefined ? ok() : replaceUploads(fields, storeUpload, key);
}

/** A key for a form that is about to be shown: the form sent twice is done once. */
export const newKey = uuidv7;

/** A parameter of the path, which the route guarantees. */
export function pathParam(c: SiteContext, name: string): string {
  return assertDefined(c.req.param(name), `path parameter ${name}`);
}

export type PageOptions = Omit<LayoutProps, 'ctx' | 'children'>;

/** A whole page: the shell around its content, under one heading. */
export function page(c: SiteContext, options: PageOptions, content: Child): Response | Promise<Response> {
  return c.html(Layout({ ...options, ctx: c.var.visit.shell, children: content }));
}
