import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** A lock that this process holds. */
export interface FolderLock {
  /** Gives the lock back; a second call does nothing. */
  release(): void;
}

/**
 * Takes the lock kept in a file, or gives `undefined` at once when another holder (of this or another
 * process) has it. The operating system frees it when its holder dies, however it dies.
 *
 * The lock is SQLite's own file lock, because Node offers no other that dies with its process.
 */
export function tryLock(file: string): FolderLock | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  chmodSync(file, 0o600);
  return {
    release() {
      if (database.isOpen) database.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  const busy = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === busy;
}
