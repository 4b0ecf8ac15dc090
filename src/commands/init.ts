import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { refusalText } from '#cli/call.ts';
import { Misuse } from '#cli/command.ts';
import { createFirstAdministrator } from '#modules/accounts/index.ts';
import { loadProvince, searchUnits, thaiBinhKnownOn } from '#modules/units/index.ts';
import { asOwner } from '#platform/database/transaction.ts';
import type { Platform } from '#platform/platform.ts';
import { hasPeople } from '../demonstration/load.ts';
import { describeModules } from '../modules.ts';
import { openPlatform } from '../open-platform.ts';
import type { CommandSurroundings } from './index.ts';

const USAGE =
  'Cách dùng / Usage: san-dinh init --name TÊN --email ĐỊA-CHỈ [--title CHỨC-DANH] [--organisation TÊN-CƠ-QUAN]\n' +
  'Mật khẩu được hỏi, hoặc đọc từ đầu vào chuẩn. / The password is asked for, or read from standard input.';

const DEFAULT_TITLE = 'Quản trị hệ thống';

interface Wanted {
  readonly fullName: string;
  readonly email: string;
  readonly title: string;
  /** Words of the organisation's name; the province's People's Committee when absent. */
  readonly organisation: string | undefined;
}

/**
 * `san-dinh init`: makes an empty database a real installation: the province's units as they are today, and the first
 * administrator, who adds everybody else on the site. Never on a database that holds people; after a refusal it can be
 * called again.
 */
export async function init(
  args: readonly string[],
  { io, readConfig }: CommandSurroundings,
): Promise<number> {
  const wanted = wantedOf(args);
  const config = readConfig();
  if (config === null) return 2;
  const password = await readPassword(io.err);
  const platform = await openPlatform(config, () => undefined);
  try {
    if (await hasPeople(platform.database)) {
      io.err(
        'Cơ sở dữ liệu đã có dữ liệu; init chỉ chạy trên cơ sở dữ liệu trống. / The database is not empty.\n',
      );
      return 2;
    }
    const today = platform.clock.today().toString();
    await asOwner(platform.database.pool, (tx) => loadProvince(tx, thaiBinhKnownOn(today)));
    const organisationId = await organisationOf(platform, wanted.organisation, today);
    if (organisationId === null) {
      io.err(`Không tìm thấy đúng một cơ quan có tên này. / Not exactly one organisation has this name.\n`);
      return 2;
    }
    const { fullName, email, title } = wanted;
    const made = await createFirstAdministrator(platform, {
      fullName,
      email,
      title,
      password,
      organisationId,
    });
    if (!made.ok) {
      io.err(`${refusalText(made.error, describeModules().messages)}\n`);
      return 2;
    }
    io.out(
      'Đã lập hệ thống. Hãy chạy ./san-dinh serve rồi đăng nhập. / Set up. Run ./san-dinh serve and sign in.\n',
    );
    return 0;
  } finally {
    await platform.close();
  }
}

function wantedOf(args: readonly string[]): Wanted {
  const option = { type: 'string' } as const;
  const options = { name: option, email: option, title: option, organisation: option };
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (!values.name || !values.email) throw new Misuse(USAGE);
    const { name: fullName, email, title = DEFAULT_TITLE, organisation } = values;
    return { fullName, email, title, organisation };
  } catch {
    throw new Misuse(USAGE);
  }
}

/** One line of standard input; at a terminal it is asked for and not shown. */
async function readPassword(err: (text: string) => void): Promise<string> {
  if (!process.stdin.isTTY) return ((await text(process.stdin)).split('\n')[0] ?? '').replace(/\r$/, '');
  err('Mật khẩu (ít nhất 12 ký tự) / Password (at least 12 characters): ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    err('\n');
  }
}

/** The province's People's Committee, or the one organisation that the words name. */
async function organisationOf(
  platform: Platform,
  words: string | undefined,
  on: string,
): Promise<string | null> {
  const search =
    words === undefined
      ? { kinds: ['peoples_committee' as const], level: 'province' as const, text: '' }
      : { text: words };
  const found = await asOwner(platform.database.pool, (tx) =>
    searchUnits(tx, { ...search, on, class: 'organisation' }, { number: 1, size: 2 }),
  );
  const exact = found.units.find(({ name }) => name === words);
  if (exact !== undefined) return exact.id;
  return found.total === 1 ? (found.units[0]?.id ?? null) : null;
}
