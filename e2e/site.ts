import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { assert } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { systemClock } from '#platform/clock.ts';
import { parseConfig } from '#platform/config/config.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { moveDemonstration, readDemonstration } from '#platform/demonstration.ts';
import { openFileStore } from '#platform/files/stored.ts';
import { openLog } from '#platform/log/log.ts';
import { loadDemonstration } from '#src/demonstration/load.ts';
import type { OpenPlatform } from '#src/open-platform.ts';
import { type RunningServer, startServer } from '#src/server.ts';

/** The whole program with the demonstration in a database of its own, and a browser without JavaScript before it. */
export interface Site {
  readonly url: string;
  readonly platform: OpenPlatform;
  /** A new visitor's browser, as wide as a phone or a desk. */
  visitor(options?: { width?: number }): Promise<Visitor>;
  /** Moves the demonstration's clock forward ("2024-11-01T08:00:00+07:00"). */
  moveTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

/** Somebody at a browser. */
export interface Visitor {
  readonly page: Page;
  /** The same visitor at a browser that runs scripts: only for tools that look at a page. */
  withScripts(): Promise<Page>;
  /** Enters the demonstration as a role, by the words on its button ("Vào vai này: Văn thư, Ủy ban nhân dân tỉnh Thái Bình"). */
  enterAs(title: string, organisation: string): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const home = mkdtempSync(join(tmpdir(), 'san-dinh-e2e-'));
  const db = await testDatabase();
  await loadDemonstration(db.database);
  const platform = await platformOver(db, home);
  const server = await startServer(configOf(home), platform, openLog({ level: 'fatal' }));
  const browser = await openBrowser();
  return {
    url: server.url,
    platform,
    visitor: (options) => visitor(browser, server, options?.width ?? 1280),
    moveTo: (instant) => moveDemonstration(db.database, Temporal.Instant.from(instant)),
    async close() {
      await browser.close();
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

function configOf(home: string) {
  return unsafeUnwrap(parseConfig({ PORT: '0', SAN_DINH_HOME: home }));
}

function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

async function visitor(browser: Browser, server: RunningServer, width: number): Promise<Visitor> {
  const options = { baseURL: server.url, viewport: { width, height: 900 }, locale: 'vi-VN' };
  const context: BrowserContext = await browser.newContext({ ...options, javaScriptEnabled: false });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  // The site's own policy allows no script at all; the tool's must run.
  const other = await browser.newContext({ ...options, bypassCSP: true });
  const looking = await other.newPage();
  return {
    page,
    async withScripts() {
      await other.clearCookies();
      await other.addCookies(await context.cookies());
      return looking;
    },
    async enterAs(title, organisation) {
      await context.clearCookies();
      await page.goto('/dang-nhap');
      await page.getByRole('button', { name: `Vào vai này: ${title}, ${organisation}`, exact: true }).click();
      assert(!page.url().includes('dang-nhap'), 'the role was entered');
    },
  };
}
