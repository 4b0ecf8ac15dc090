import type { CommandSurroundings } from './index.ts';

export async function init(_surroundings: CommandSurroundings): Promise<number> {
  throw new Error('init');
}
