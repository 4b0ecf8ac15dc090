import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type Account, accountForServer, canReach, isThere, machineFolder } from './account.ts';
import { type Binaries, prepareBinaries } from './binaries.ts';

/** The name of the server's only login role and of its first database. */
export const superuser = 'sandinh';

/** A data folder with everything needed to start a server on it. */
export interface Cluster {
  /** The folder given by the caller. */
  readonly folder: string;
  /** Where PostgreSQL's data really is: an absolute path without links. */
  readonly data: string;
  readonly password: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  /** false only in tests: nothing is forced to disk. */
  readonly durable: boolean;
}

/** Files in the caller's folder. */
export const serverLog = (folder: string): string => join(folder, 'server.log');
const passwordFile = (folder: string): string => join(folder, 'password');

/**
 * Makes the data folder if it is not there yet (UTF-8, Vietnamese order by ICU, a random password in a file
 * only we can read). A folder half made by a killed process is made anew. The caller holds the folder's lock.
 */
export function prepareCluster(folder: string, durable: boolean): Cluster {
  const data = join(folder, 'data');
  const account = accountForServer(data);
  const binaries = prepareBinaries(account, join(folder, 'program'));
  if (!existsSync(join(data, 'PG_VERSION'))) {
    refuseLostData(data);
    const place = canReach(account, data) ? data : placeElsewhere(data);
    initialise({ folder, data: place, account, binaries, durable, password: newPassword(folder) });
    if (place !== data) symlinkSync(place, data);
  }
  refuseOtherVersion(data, binaries.major);
  const password = readPassword(folder);
  return { folder, data: realpathSync(data), password, account, binaries, durable };
}

/** The program's password, or a message that says why there is none. */
export function readPassword(folder: string): string {
  const file = passwordFile(folder);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new Error(
    `Thiếu tệp mật khẩu cơ sở dữ liệu ${file}; hãy chép lại từ bản sao lưu. / ` +
      `The database's password file ${file} is missing; put it back from a backup.`,
  );
}

function newPassword(folder: string): string {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile(folder), `${password}\n`, { mode: 0o600 });
  return password;
}

/** Never starts anew where there was something: that would hide that data is missing. */
function refuseLostData(data: string): void {
  const isEmpty = existsSync(data) && readdirSync(data).length === 0;
  if (!isThere(data) || isEmpty) return;
  throw new Error(
    `${data} không phải là dữ liệu PostgreSQL nguyên vẹn (thiếu PG_VERSION). Hãy gắn lại ổ đĩa hoặc khôi phục từ ` +
      `bản sao lưu; nếu không cần nữa thì tự xóa. / ${data} is not a whole PostgreSQL data folder (PG_VERSION is ` +
      'missing). Mount its disk again or restore a backup; delete it yourself if it is not needed.',
  );
}

/** PostgreSQL reads only the data of its own major version. */
function refuseOtherVersion(data: string, major: string): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new Error(
    `Dữ liệu ở ${data} thuộc PostgreSQL ${found}, chương trình này mang PostgreSQL ${major}. Hãy sao lưu bằng phiên ` +
      `bản cũ của Sân Đình rồi khôi phục vào thư mục mới. / The data in ${data} is of PostgreSQL ${found}, this program ` +
      `brings ${major}. Back up with the old version of Sân Đình and restore into a new folder.`,
  );
}

/** Where data goes that PostgreSQL's account could not reach in our folder; a link there will tell. */
function placeElsewhere(data: string): string {
  const key = createHash('sha256').update(resolve(data)).digest('hex').slice(0, 12);
  const elsewhere = join(machineFolder, key, basename(data));
  mkdirSync(dirname(elsewhere), { recursive: true, mode: 0o755 });
  if (existsSync(join(elsewhere, 'PG_VERSION')))
    renameSync(elsewhere, `${elsewhere}.${randomBytes(4).toString('hex')}`);
  return elsewhere;
}

function initialise(cluster: Cluster): void {
  const half = `${cluster.data}.new`;
  const secret = `${cluster.data}.secret`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(secret, cluster.password, { mode: 0o600 });
  if (cluster.account !== undefined) {
    chownSync(half, cluster.account.uid, cluster.account.gid);
    chownSync(secret, cluster.account.uid, cluster.account.gid);
  }
  try {
    runInitdb(cluster, half, secret);
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(half, cluster.data);
}

function runInitdb(cluster: Cluster, data: string, secret: string): void {
  const args = [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--lc-messages=C',
    '--locale-provider=icu',
    '--icu-locale=vi',
  ];
  if (!cluster.durable) args.push('--no-sync');
  const { status, stderr, error } = spawnSync(cluster.binaries.initdb, args, {
    ...asAccount(cluster.account),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
}

/** Starts the server process; it outlives us, so that a crash of ours does not take it down. */
export function launch(cluster: Cluster, port: number): ChildProcess {
  const log = openSync(serverLog(cluster.folder), 'a', 0o600);
  const args = ['-D', cluster.data, ...settings(cluster, port).flatMap((setting) => ['-c', setting])];
  const child = spawn(cluster.binaries.postgres, args, {
    ...asAccount(cluster.account),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

function settings(cluster: Cluster, port: number): string[] {
  const common = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'password_encryption=scram-sha-256',
    // Values of rows never enter the log: no statements, no parameters, no "Key (…)=(…)" details.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_parameter_max_length_on_error=0',
    'log_checkpoints=off',
    'lc_messages=C',
  ];
  const fast = [
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'max_wal_size=1GB',
    'max_connections=400',
  ];
  return cluster.durable ? common : [...common, ...fast];
}

function asAccount(account: Account | undefined) {
  const place = { cwd: tmpdir(), env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' } };
  return account === undefined ? place : { ...place, uid: account.uid, gid: account.gid };
}

/** Keeps the server's log from growing for ever: one old part is kept. */
export function rotateServerLog(folder: string): void {
  const file = serverLog(folder);
  const limit = 10_000_000;
  if (existsSync(file) && statSync(file).size > limit) renameSync(file, `${file}.old`);
}

/** Makes the caller's folder, passable for PostgreSQL's account; the secrets in it have their own modes. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (process.getuid?.() === statSync(folder).uid) chmodSync(folder, 0o711);
}
