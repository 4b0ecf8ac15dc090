/** A small province with people, and a browser that keeps its cookies, for tests of the accounts. */
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { fold } from '#basics/vietnamese.ts';
import { fixedClock, toDate } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import { testDatabase } from '#platform/database/testing.ts';
import { asOwner } from '#platform/database/transaction.ts';
import type { PersonActor, Role } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { PLATFORM_MESSAGES } from '#platform/procedure/messages.ts';
import { statusOf } from '#platform/procedure/refusal.ts';
import { guestContext } from '#web/page-context.ts';
import { Refused, type SiteEnv } from '#web/site.ts';
import { type Authentication, accountsModule, openAuthentication } from './index.ts';
import { keepPassword } from './sign-in/keep-password.ts';

/** One unit of the tests: the Province's Committee stands over the district's, the other province beside them. */
export interface TestUnits {
  readonly province: string;
  readonly district: string;
  readonly elsewhere: string;
}

export interface AccountsWorld {
  readonly platform: Platform & { clock: ReturnType<typeof fixedClock> };
  readonly units: TestUnits;
  readonly authentication: (
    options?: Partial<Record<'demonstration' | 'production', boolean>>,
  ) => Authentication;
  close(): Promise<void>;
}

export const PASSWORD = 'một câu dài dễ nhớ';

/** Opens a database with three bodies; its clock stands on 29/3/2024, 08:00. */
export async function openWorld(): Promise<AccountsWorld> {
  const db = await testDatabase();
  const keysFolder = mkdtempSync(join(tmpdir(), 'san-dinh-keys-'));
  const clock = fixedClock('2024-03-29T08:00:00+07:00');
  const files = { put: notStored, get: notStored, has: async () => false };
  const platform = { database: db.database, clock, files };
  return {
    platform,
    units: await insertUnits(db.database),
    authentication: ({ demonstration = false, production = false } = {}) =>
      openAuthentication({
        platform,
        baseUrl: 'http://localhost',
        production,
        keysFolder,
        demonstration: { isOn: () => demonstration, offset: () => clock.now().until(clock.now()) },
      }),
    async close() {
      await db.drop();
      rmSync(keysFolder, { recursive: true });
    },
  };
}

async function notStored(): Promise<never> {
  throw new Error('accounts store no files');
}

async function insertUnits({ pool }: Database): Promise<TestUnits> {
  const [territory, province, district, elsewhere] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await pool.query(
    `insert into unit (id, class, kind, level, valid_from) values ($1, 'territory', 'province', 'province', '2000-01-01')`,
    [territory],
  );
  const names = ['UBND tỉnh Mẫu', 'UBND huyện Dưới', 'UBND tỉnh Khác'];
  for (const [index, id] of [province, district, elsewhere].entries()) {
    await pool.query(
      `insert into unit (id, class, kind, level, territory_id, line, valid_from)
       values ($1, 'organisation', 'peoples_committee', $2, $3, 'state', '2000-01-01')`,
      [id, index === 1 ? 'district' : 'province', territory],
    );
    await pool.query(
      `insert into unit_name (unit_id, name, short_name, folded, during)
       values ($1, $2, $2, $3, daterange('2000-01-01', null))`,
      [id, names[index], fold(names[index] ?? '')],
    );
  }
  await pool.query(
    `insert into unit_ancestry (unit_id, ancestor_id, line, during, distance)
     values ($1, $2, 'state', daterange('2000-01-01', null), 1)`,
    [district, province],
  );
  return { province, district, elsewhere };
}

export interface TestPerson {
  readonly actor: PersonActor;
  readonly email: string;
}

/** Adds a person with one position and, unless told, a password (`PASSWORD`). */
export async function addPerson(
  { platform }: AccountsWorld,
  organisationId: string,
  role: Role,
  options: { name?: string; password?: boolean; during?: string } = {},
): Promise<TestPerson> {
  const [personId, positionId] = [uuidv7(), uuidv7()];
  const email = `${personId.slice(-12)}@tinh.example`;
  const { pool } = platform.database;
  await pool.query(
    `insert into person (id, full_name, email, invented, created_at) values ($1, $2, $3, true, now())`,
    [personId, options.name ?? 'Nguyễn Văn Mẫu', email],
  );
  await pool.query(
    `insert into position (id, person_id, organisation_id, role, title, during) values ($1, $2, $3, $4, 'Chuyên viên', $5)`,
    [positionId, personId, organisationId, role, options.during ?? '[2024-01-01,)'],
  );
  if (options.password !== false)
    await asOwner(pool, (tx) => keepPassword(tx, personId, PASSWORD, toDate(platform.clock.now())));
  return { actor: { kind: 'person', personId, positionId, organisationId, role }, email };
}

/** A browser at the site: keeps cookies, follows nothing by itself. */
export interface Browser {
  get(path: string): Promise<Response>;
  post(path: string, fields: Record<string, string | readonly string[]>): Promise<Response>;
  /** Gives the browser a cookie, as somebody who tampers with it would. */
  remember(cookie: string, value: string): void;
}

/** The site with the pages of the accounts only, and a new browser at it. */
export function browserAt(world: AccountsWorld, authentication: Authentication): Browser {
  const site = siteOf(world, authentication);
  const jar = new Map<string, string>();
  async function send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await site.request(`http://localhost${path}`, {
      ...init,
      headers: {
        cookie,
        origin: 'http://localhost',
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/128.0',
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
  return {
    get: (path) => send(path, {}),
    post: (path, fields) => {
      const pairs = Object.entries(fields).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : value).map((one) => [name, one]),
      );
      return send(path, { method: 'POST', body: new URLSearchParams(pairs) });
    },
    remember: (name, value) => void jar.set(name, value),
  };
}

/** The site as a Hono app: who is here comes from the session, refusals answer with their type. */
export function siteOf({ platform }: AccountsWorld, authentication: Authentication): Hono<SiteEnv> {
  const module = accountsModule(authentication);
  const messages = { ...PLATFORM_MESSAGES, ...module.messages };
  const site = new Hono<SiteEnv>();
  site.use(async (c, next) => {
    const visitor = await authentication.findVisitor(c.req.raw);
    c.header('x-visitor', visitor?.actor.positionId ?? 'guest');
    c.header('x-must-visit', visitor?.mustVisit ?? '');
    const shell = guestContext({
      currentPath: c.req.path,
      nav: [],
      ...(visitor !== null && { person: { name: visitor.name, positionTitle: visitor.positionTitle } }),
    });
    c.set('visit', { platform, actor: visitor?.actor ?? null, shell, messages });
    await next();
  });
  site.route('/', module.routes);
  site.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    return c.text(error.refusal.type, statusOf(error.refusal) as 404);
  });
  return site;
}

/** Signs in with e-mail and password. */
export function signIn(browser: Browser, email: string, password = PASSWORD): Promise<Response> {
  return browser.post('/dang-nhap', { email, password, next: '/viec-cua-toi' });
}

/** The position in which a browser acts, or "guest". */
export async function whoIs(browser: Browser): Promise<string> {
  return (await browser.get('/dang-nhap')).headers.get('x-visitor') ?? '';
}

/** The six digits of now for a secret as the page shows it (base32), by RFC 6238. */
export function totp(secret: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replace(/\s/g, '')].map((letter) =>
    letters.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = mac.readUInt8(mac.length - 1) & 0x0f;
  return String((mac.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}
