import { open } from 'node:fs/promises';
import {
  closeFileReaders,
  FILE_LIMITS,
  readFile,
  toReadLine,
  toRefusalLine,
} from '#documents/files/index.ts';
import type { CommandIo } from './command.ts';

/** `san-dinh read FILE…`: one JSON line a file. Exit code 2 when a file was not read. Needs no database. */
export async function readFiles(files: readonly string[], io: CommandIo): Promise<number> {
  let code = 0;
  try {
    for (const file of files) {
      const bytes = await bytesOf(file);
      if (bytes === null) {
        io.err(`${file}: không mở được tệp / cannot open the file\n`);
        code = 2;
        continue;
      }
      const reading = await readFile(bytes, { fileName: file });
      io.out(`${reading.ok ? toReadLine(file, reading.value) : toRefusalLine(file, reading.error)}\n`);
      if (!reading.ok) code = 2;
    }
    return code;
  } finally {
    await closeFileReaders();
  }
}

/** The bytes of a file, never more than one beyond the limit, so that a huge file is refused without being held. */
export async function bytesOf(file: string): Promise<Uint8Array | null> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    const most = Math.min(size, FILE_LIMITS.bytes + 1);
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(most), length: most });
    return buffer.subarray(0, bytesRead);
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}
