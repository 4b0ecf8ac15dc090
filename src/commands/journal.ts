import { Misuse } from '#cli/command.ts';
import { exportRecord } from '#platform/journal/export.ts';
import { openPlatform } from '../open-platform.ts';
import type { CommandSurroundings } from './index.ts';

/** `san-dinh journal export FOLDER`: the public record, for `san-dinh verify`. */
export async function exportJournal(
  args: readonly string[],
  { io, readConfig }: CommandSurroundings,
): Promise<number> {
  const [verb, folder, ...rest] = args;
  if (verb !== 'export' || folder === undefined || rest.length > 0) {
    throw new Misuse('Cách dùng / Usage: san-dinh journal export FOLDER');
  }
  const config = readConfig();
  if (config === null) return 2;
  const platform = await openPlatform(config, () => undefined);
  try {
    const head = await exportRecord((work) => work(platform.database.kysely), folder);
    if (head === null) {
      io.err(
        'Nhật ký chưa có mục nào được ký; hãy chạy chương trình trước. / Nothing is signed yet; run the program first.\n',
      );
      return 2;
    }
    io.out(`${folder}: ${head.size} mục / entries\n`);
    return 0;
  } finally {
    await platform.close();
  }
}
