import { parseSubmission } from '@conform-to/dom/future';
import type { Context, MiddlewareHandler } from 'hono';

/**
 * Refuses what was sent as a form and is none: a body that does not parse, or field names that no form has
 * ("__proto__.x", "items[1e9]"). What was parsed stays with the request for the page that asks for it.
 */
export function formCheck(options: {
  readonly refuse: (c: Context) => Response | Promise<Response>;
}): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'POST' && !(await isForm(c))) return options.refuse(c);
    return next();
  };
}

async function isForm(c: Context): Promise<boolean> {
  try {
    parseSubmission(await c.req.formData());
    return true;
  } catch {
    return false;
  }
}
