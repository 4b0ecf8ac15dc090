import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FILE_LIMITS } from '#documents/files/index.ts';
import { storeUpload } from '#modules/files/index.ts';
import { actorOfPosition, refusalText } from './call.ts';
import { type Command, Misuse } from './command.ts';

/** `san-dinh upload FILE --as POSITION`: keeps a file for the organisation of a position and prints what it is. */
export const uploadCommand: Command = {
  name: 'upload',
  summary: { vi: 'Gửi một tệp lên', en: 'Upload a file' },
  usage: 'FILE --as POSITION',
  options: { as: { type: 'string' } },
  takes: { least: 1, most: 1 },
  async run({ program, io, values, arguments: [path = ''] }) {
    const position = values.as;
    if (typeof position !== 'string') throw new Misuse('Cần --as POSITION. / --as POSITION is needed.');
    const bytes = await bytesOf(path);
    return program.withPlatform(async (platform) => {
      const actor = await actorOfPosition(platform, position);
      const stored = await storeUpload(platform, actor, { bytes, name: basename(path) });
      if (stored.ok) io.out(`${JSON.stringify(stored.value, null, 2)}\n`);
      else io.err(`${refusalText(stored.error, program.messages)}\n`);
      return stored.ok ? 0 : 2;
    });
  },
};

/** The bytes of a file; of one that is too large only so much that it is refused as such. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const facts = await stat(path).catch(() => null);
  if (facts === null || !facts.isFile())
    throw new Misuse(`Không có tệp ${path}. / There is no file ${path}.`);
  if (facts.size > FILE_LIMITS.bytes) return new Uint8Array(FILE_LIMITS.bytes + 1);
  return readFile(path);
}
