import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** The largest form without files, in bytes. */
export const FORM_LIMIT = 1_000_000;

/** Refuses a body of more than `maxBytes` bytes, before it is read where its length is stated. */
export function limitBody(
  maxBytes: number,
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  return bodyLimit({ maxSize: maxBytes, onError: (c) => refuse(c) });
}
