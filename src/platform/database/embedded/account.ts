import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An account of the operating system, under which PostgreSQL runs. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Thrown when this program runs as root and there is no account to run PostgreSQL under. */
export class NoAccountError extends Error {
  constructor() {
    super(
      'PostgreSQL không chạy được bằng root và máy không có tài khoản nào cho nó. Hãy chạy Sân Đình bằng một tài ' +
        'khoản thường, hoặc tạo tài khoản hệ thống "sandinh", hoặc đặt DATABASE_URL. / PostgreSQL refuses to run as ' +
        'root and this machine has no account for it. Run Sân Đình as an ordinary user, or create a system user ' +
        '"sandinh", or set DATABASE_URL.',
    );
  }
}

/**
 * The account to run PostgreSQL under, or `undefined` when it runs as we do. Only root needs another one: the
 * owner of data that is there already, else `sandinh`, else `postgres`, else a new system user `sandinh`.
 */
export function accountForServer(existingData: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(existingData) ? accountById(statSync(existingData).uid) : undefined;
  if (owner !== undefined && owner.uid !== 0) return owner;
  const account = accountByName('sandinh') ?? accountByName('postgres') ?? createAccount();
  if (account === undefined) throw new NoAccountError();
  return account;
}

function createAccount(): Account | undefined {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'sandinh']],
    ['adduser', ['-S', '-D', '-H', 'sandinh']],
  ];
  for (const [command, args] of attempts) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return accountByName('sandinh');
  }
  return undefined;
}

function accountByName(name: string): Account | undefined {
  return accounts().find((account) => account.name === name);
}

function accountById(uid: number): Account | undefined {
  return accounts().find((account) => account.uid === uid);
}

function accounts(): Account[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }));
}

/** Whether the account may pass through every folder above `path` (`path` itself is not looked at). */
export function canReach(account: Account | undefined, path: string): boolean {
  if (account === undefined) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !mayPass(account, folder)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayPass(account: Account, folder: string): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Whether this process may write in a folder. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether something, even a broken link, has this name. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The folder of the machine where root keeps what PostgreSQL's account cannot reach elsewhere. */
export const machineFolder = join('/var', 'lib', 'san-dinh');
