import { assert } from '#basics/assert.ts';
import type { Words } from './words.ts';

/** How many members a team or board has, both ends inclusive; null where the law sets no upper end. */
export interface Size {
  readonly least: number;
  readonly most: number | null;
}

/** Whether that many members are allowed. Throws (a bug) on what is no count. */
export function fits(size: Size, members: number): boolean {
  assert(Number.isSafeInteger(members) && members >= 0, `a count of members: ${members}`);
  return members >= size.least && (size.most === null || members <= size.most);
}

/** "từ 3 đến 5 người"; "từ 5 người trở lên". */
export function sizeWords({ least, most }: Size): Words {
  if (most === null) return { vi: `từ ${least} người trở lên`, en: `at least ${least} people` };
  return { vi: `từ ${least} đến ${most} người`, en: `${least} to ${most} people` };
}
