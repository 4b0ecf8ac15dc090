import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { ACCOUNT_PATHS, createToken } from '#modules/accounts/index.ts';
import { systemClock } from '#platform/clock.ts';
import { parseConfig } from '#platform/config/config.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { readDemonstration } from '#platform/demonstration.ts';
import { openFileStore } from '#platform/files/stored.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { openLog } from '#platform/log/log.ts';
import { playActivity } from '#src/demonstration/activity.ts';
import { loadDemonstration } from '#src/demonstration/load.ts';
import { describeModules } from '#src/modules.ts';
import type { OpenPlatform } from '#src/open-platform.ts';
import { startServer } from '#src/server.ts';

/** The whole program over HTTP, on a database of its own, with everything that it logs. */
export interface AttackedSite {
  readonly url: string;
  readonly platform: OpenPlatform;
  /** The lines that the program has logged so far. */
  readonly logged: readonly string[];
  /** Asks as a visitor without a cookie; redirects are not followed. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Enters as a role of the demonstration that the front page offers. */
  enterAs(actor: PersonActor): Promise<SignedIn>;
  /** An API token of a person for these procedures, one minute before it could be needed. */
  tokenOf(actor: PersonActor, ...scopes: string[]): Promise<string>;
  close(): Promise<void>;
}

/** Somebody who has signed in, in a browser. */
export interface SignedIn {
  readonly cookie: string;
  get(path: string): Promise<Response>;
  /** Sends a form as the site's own page does. */
  send(path: string, fields: FormBody): Promise<Response>;
}

type FormBody = Readonly<Record<string, string | readonly (string | File)[]>>;

export async function openAttackedSite(
  options: { played?: boolean; baseUrl?: string } = {},
): Promise<AttackedSite> {
  const home = mkdtempSync(join(tmpdir(), 'san-dinh-attacked-'));
  const db = await testDatabase();
  await loadDemonstration(db.database);
  const platform = await platformOver(db, home);
  if (options.played) await playActivity(platform, describeModules().registry);
  const logged: string[] = [];
  const log = openLog({ destination: { write: (line) => void logged.push(line) } });
  const configured = options.baseUrl === undefined ? {} : { BASE_URL: options.baseUrl };
  const config = unsafeUnwrap(parseConfig({ PORT: '0', SAN_DINH_HOME: home, ...configured }));
  const server = await startServer(config, platform, log);
  const origin = options.baseUrl ?? server.url;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.url}${path}`, { redirect: 'manual', ...init });
  return {
    url: server.url,
    platform,
    logged,
    ask,
    enterAs: (actor) => enterAs(ask, origin, actor),
    tokenOf: (actor, ...scopes) => tokenOf(platform, actor, scopes),
    async close() {
      await server.stop();
      await db.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function platformOver(db: TestDatabase, home: string): Promise<OpenPlatform> {
  const demonstration = await readDemonstration(db.database);
  return {
    database: db.database,
    databaseUrl: db.url,
    clock: systemClock(demonstration.offset),
    files: openFileStore(join(home, 'files'), null),
    close: async () => undefined,
  };
}

type Ask = AttackedSite['ask'];

async function enterAs(ask: Ask, origin: string, actor: PersonActor): Promise<SignedIn> {
  const entered = await ask(ACCOUNT_PATHS.enterAs, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ position: actor.positionId }),
  });
  assert(entered.status === 303, 'the role was entered');
  const cookie = entered.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  return {
    cookie,
    get: (path) => ask(path, { headers: { cookie } }),
    send: (path, fields) => ask(path, { method: 'POST', headers: { cookie, origin }, body: formOf(fields) }),
  };
}

/** A form with files as multipart, any other as browsers send it by default. */
function formOf(fields: FormBody): FormData | URLSearchParams {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string | File] => [name, one as string | File]),
  );
  const hasFiles = entries.some(([, value]) => value instanceof File);
  const body = hasFiles ? new FormData() : new URLSearchParams();
  for (const [name, value] of entries) body.append(name, value as string);
  return body;
}

async function tokenOf(platform: OpenPlatform, actor: PersonActor, scopes: string[]): Promise<string> {
  const lastDay = platform.clock.today().add({ days: 30 }).toString();
  const { token } = unsafeUnwrap(
    await createToken(platform, actor, { name: 'thử', scopes: scopes as never, lastDay }),
  );
  return token;
}

/** What the heading of a page says. */
export async function headingOf(response: Response): Promise<string> {
  const html = await response.text();
  return /<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1] ?? '';
}
