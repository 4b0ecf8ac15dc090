import { z } from 'zod';
import { Refused } from '#web/site.ts';

/** An id in the address; what is no id cannot be found. */
export function idIn(text: string): string {
  const id = z.uuid().safeParse(text);
  if (!id.success) throw new Refused({ type: 'not-found' });
  return id.data.toLowerCase();
}
