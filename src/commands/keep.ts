import { Misuse } from '#cli/command.ts';
import { backup } from '#platform/backup/backup.ts';
import { restore } from '#platform/backup/restore.ts';
import { systemClock } from '#platform/clock.ts';
import { homeFolders, openStorage } from '../open-platform.ts';
import type { CommandSurroundings } from './index.ts';
import { KEEP_MESSAGES } from './keep-messages.ts';

/** `san-dinh backup FILE`: database, files and keys of one moment, verified after writing; the program may run. */
export async function backupTo(
  args: readonly string[],
  { io, readConfig }: CommandSurroundings,
): Promise<number> {
  const file = onlyFile(args, 'backup');
  const config = readConfig();
  if (config === null) return 2;
  const storage = await openStorage(config, () => undefined);
  try {
    const { keys } = homeFolders(config.home);
    const source = { ...storage, keysFolder: keys, clock: systemClock(), file, passphrase: passphrase() };
    const made = await backup(source);
    if (!made.ok) {
      io.err(`${KEEP_MESSAGES[made.error.type]}\n`);
      return 2;
    }
    const { tables, rows, files, size, missingFiles, isSealed } = made.value;
    io.out(
      `${made.value.file}: ${tables} bảng / tables, ${rows} dòng / rows, ${files} tệp / files, ${size} bytes\n`,
    );
    if (!isSealed) io.err(`${KEEP_MESSAGES['not-sealed']}\n`);
    for (const hash of missingFiles) io.err(`${KEEP_MESSAGES['file-missing']} ${hash}\n`);
    return missingFiles.length > 0 ? 1 : 0;
  } finally {
    await storage.close();
  }
}

/** `san-dinh restore FILE`: into an empty home and database; all of it or nothing. */
export async function restoreFrom(
  args: readonly string[],
  { io, readConfig }: CommandSurroundings,
): Promise<number> {
  const file = onlyFile(args, 'restore');
  const config = readConfig();
  if (config === null) return 2;
  const storage = await openStorage(config, () => undefined);
  try {
    const { keys } = homeFolders(config.home);
    const done = await restore({ ...storage, keysFolder: keys, file, passphrase: passphrase() });
    if (!done.ok) {
      io.err(`${KEEP_MESSAGES[done.error.type]}\n`);
      return 2;
    }
    io.out(`${file} (${done.value.at}): ${done.value.rows} dòng / rows, ${done.value.files} tệp / files\n`);
    return 0;
  } finally {
    await storage.close();
  }
}

function onlyFile(args: readonly string[], command: string): string {
  const [file, ...rest] = args;
  if (file === undefined || rest.length > 0) throw new Misuse(`Cách dùng / Usage: san-dinh ${command} FILE`);
  return file;
}

function passphrase(): string | undefined {
  return process.env.SAN_DINH_BACKUP_PASSPHRASE || undefined;
}
