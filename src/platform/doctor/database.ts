import type pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import { appliedMigrations, type Migration, MigrationMismatchError, pendingOf } from '../database/migrate.ts';
import { roles } from '../database/roles.ts';
import { bad, type Finding, good } from './finding.ts';

/** The server is PostgreSQL 15 or later. `version` as in `server_version_num`. */
export function checkVersion(version: number): Finding {
  const major = Math.floor(version / 10_000);
  if (major >= 15) return good('database-version', `PostgreSQL ${major}`, `PostgreSQL ${major}`);
  return bad(
    'database-version',
    'fail',
    { vi: `PostgreSQL ${major} quá cũ`, en: `PostgreSQL ${major} is too old` },
    { vi: 'Nâng lên PostgreSQL 15 trở lên.', en: 'Upgrade to PostgreSQL 15 or later.' },
  );
}

/** Names are kept in UTF-8 and the server can order them as Vietnamese does. */
export async function checkVietnamese(client: pg.ClientBase): Promise<Finding> {
  const advice = {
    vi: 'Dùng PostgreSQL có ICU và cơ sở dữ liệu mã hóa UTF8.',
    en: 'Use a PostgreSQL built with ICU and a database in UTF8.',
  };
  const { rows } = await client.query(`
    select pg_encoding_to_char(encoding) as encoding,
      exists (select from pg_collation where collname = 'vi-x-icu') as icu
    from pg_database where datname = current_database()`);
  const { encoding, icu } = rows[0];
  const isRight = encoding === 'UTF8' && icu && (await ordersVietnamese(client));
  if (isRight)
    return good('database-vietnamese', 'Tên xếp theo thứ tự tiếng Việt', 'Names sort in Vietnamese order');
  return bad(
    'database-vietnamese',
    'fail',
    {
      vi: `Mã hóa ${encoding}, không xếp được theo tiếng Việt`,
      en: `Encoding ${encoding}, no Vietnamese order`,
    },
    advice,
  );
}

async function ordersVietnamese(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    `select string_agg(name, ' ' order by name collate "vi-x-icu") as names
      from unnest(array['Đông', 'Ân', 'Dương', 'Ăn', 'An', 'Em']) name`,
  );
  return rows[0].names === 'An Ăn Ân Dương Đông Em';
}

/** What is acknowledged is on disk: no setting trades safety for speed. */
export async function checkDurability(client: pg.ClientBase): Promise<Finding> {
  const { rows } = await client.query<{ name: string }>(
    "select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by 1",
  );
  const names = rows.map(({ name }) => name).join(', ');
  if (names === '')
    return good('database-durability', 'Dữ liệu được ghi chắc xuống đĩa', 'Data is forced to disk');
  return bad(
    'database-durability',
    'fail',
    {
      vi: `Mất điện có thể làm mất dữ liệu: ${names} = off`,
      en: `A power cut can lose data: ${names} = off`,
    },
    {
      vi: `Bật lại ${names} trong cấu hình PostgreSQL.`,
      en: `Switch ${names} on in PostgreSQL's configuration.`,
    },
  );
}

/** The database has had exactly this program's migrations. */
export async function checkMigrations(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<Finding> {
  try {
    const pending = pendingOf(migrations, await appliedMigrations(client));
    if (pending.length === 0)
      return good('migrations', 'Cơ sở dữ liệu đúng phiên bản', 'The database is of this version');
    const names = pending.map(({ name }) => name).join(', ');
    return bad(
      'migrations',
      'warn',
      { vi: `Chưa áp dụng: ${names}`, en: `Not applied yet: ${names}` },
      {
        vi: 'Khởi động lại Sân Đình; chương trình sẽ tự áp dụng.',
        en: 'Start Sân Đình again; it applies them.',
      },
    );
  } catch (error) {
    if (!(error instanceof MigrationMismatchError)) throw error;
    return bad(
      'migrations',
      'fail',
      {
        vi: `Cơ sở dữ liệu và chương trình lệch nhau ở ${error.migration}`,
        en: `Database and program differ at ${error.migration}`,
      },
      { vi: 'Chạy đúng phiên bản của chương trình.', en: 'Run the right version of the program.' },
    );
  }
}

/** The program's login may act under each of its roles. */
export async function checkRoles(client: pg.ClientBase): Promise<Finding> {
  const { rows } = await client.query<{ role: string }>(
    `select role from unnest($1::text[]) role
      where not exists (select from pg_roles where rolname = role and pg_has_role(session_user, oid, 'member'))`,
    [roles],
  );
  const missing = rows.map(({ role }) => role).join(', ');
  if (missing === '') return good('database-roles', 'Đủ các vai trò', 'All roles are there');
  return bad(
    'database-roles',
    'fail',
    { vi: `Thiếu vai trò: ${missing}`, en: `Roles are missing: ${missing}` },
    {
      vi: `Nhờ quản trị viên PostgreSQL tạo và cấp cho tài khoản này: ${missing}.`,
      en: `Ask the PostgreSQL administrator to create them and grant them to this login: ${missing}.`,
    },
  );
}

const secondsApart = 5;

/**
 * The machine's clock agrees with the database's and has not gone back behind the journal. `now` is the machine's
 * time; `programNow` the program's, which in the demonstration is another.
 */
export async function checkClock(
  client: pg.ClientBase,
  now: Temporal.Instant,
  programNow: Temporal.Instant,
): Promise<Finding> {
  const { rows } = await client.query(
    `select abs(extract(epoch from clock_timestamp() - $1::timestamptz))::float8 as apart,
      coalesce((select max(at) > $2::timestamptz + interval '1 minute' from journal_entry), false) as back`,
    [now.toString(), programNow.toString()],
  );
  const { apart, back } = rows[0];
  const advice = {
    vi: 'Bật đồng bộ giờ (NTP) rồi khởi động lại.',
    en: 'Switch on time synchronisation (NTP), then restart.',
  };
  if (back) {
    const message = { vi: 'Đồng hồ chạy lùi so với nhật ký', en: 'The clock is behind the journal' };
    return bad('clock', 'fail', message, advice);
  }
  if (apart <= secondsApart) return good('clock', 'Đồng hồ đúng', 'The clock is right');
  const seconds = Math.round(apart);
  return bad(
    'clock',
    'warn',
    {
      vi: `Đồng hồ lệch cơ sở dữ liệu ${seconds} giây`,
      en: `The clock is ${seconds} seconds from the database's`,
    },
    advice,
  );
}

/** The journal's tree keeps up: no entry has waited longer than ten minutes. */
export async function checkJournal(client: pg.ClientBase, programNow: Temporal.Instant): Promise<Finding> {
  const { rows } = await client.query(
    `select count(*) as waiting,
      coalesce(bool_or(e.at < $1::timestamptz - interval '10 minutes'), false) as late
    from journal_pending p join journal_entry e on e.id = p.entry_id`,
    [programNow.toString()],
  );
  const { waiting, late } = rows[0];
  if (!late)
    return good(
      'journal',
      `Nhật ký: ${waiting} việc đang chờ ký`,
      `Journal: ${waiting} entries wait for signing`,
    );
  return bad(
    'journal',
    'warn',
    {
      vi: `${waiting} việc chờ ký quá 10 phút`,
      en: `${waiting} entries have waited more than 10 minutes for signing`,
    },
    {
      vi: 'Xem chương trình có đang chạy không và nhật ký lỗi của nó.',
      en: 'See whether the program runs, and its log.',
    },
  );
}

/** Jobs are done in time: none is ten minutes late, none has failed for good. */
export async function checkQueue(client: pg.ClientBase): Promise<Finding> {
  const { rows: found } = await client.query(
    "select to_regclass('graphile_worker.jobs') is not null as there",
  );
  if (!found[0]?.there) return good('queue', 'Chưa có việc nền nào', 'There are no jobs yet');
  const { rows } = await client.query(`
    select count(*) filter (where attempts < max_attempts and locked_at is null
        and run_at < now() - interval '10 minutes') as late,
      count(*) filter (where attempts >= max_attempts and locked_at is null) as failed
    from graphile_worker.jobs`);
  const { late, failed } = rows[0];
  if (Number(late) === 0 && Number(failed) === 0)
    return good('queue', 'Việc nền chạy kịp', 'Jobs are done in time');
  return bad(
    'queue',
    'warn',
    { vi: `Việc nền: ${late} chậm, ${failed} hỏng hẳn`, en: `Jobs: ${late} late, ${failed} failed for good` },
    {
      vi: 'Xem chương trình có đang chạy không và nhật ký lỗi của nó.',
      en: 'See whether the program runs, and its log.',
    },
  );
}
