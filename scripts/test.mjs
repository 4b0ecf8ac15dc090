/**
 * `npm test`: installs what is missing, then the compiler, the linter and every test on a real PostgreSQL. The last
 * line is `N passed, N failed`, with `, N skipped` after it when something was skipped. Files named as arguments
 * run alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';
import { findChromium } from './chromium.mjs';
import { installIfNeeded, nodeBinary, root } from './program.mjs';

installIfNeeded({ withTools: true });
const wanted = process.argv.slice(2);
const checks = wanted.length === 0 ? runChecks() : [];
const chromium = findChromium();
const counts = runTests(wanted.length === 0 ? allTests(chromium) : wanted, chromium);
if (wanted.length === 0) stopTestServer();

const failedChecks = checks.filter(({ passed }) => !passed);
for (const { title } of failedChecks) console.log(`failed: ${title}`);
const unseen = wanted.length === 0 && chromium === undefined ? countTests(join(root, 'e2e')) : 0;
if (unseen > 0) console.log(`not run: ${unseen} browser tests, because there is no Chromium on this machine`);

const passed = counts.passed + checks.length - failedChecks.length;
const failed = counts.failed + failedChecks.length;
const skipped = counts.skipped + unseen;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function allTests(browser) {
  const places = ['src', 'stories', 'scripts', 'bench', ...(browser === undefined ? [] : ['e2e'])];
  return places.map((place) => `${place}/**/*.test.{ts,tsx}`);
}

/** Runs the files in processes of their own, two at a time, and counts. */
function runTests(files, browser) {
  console.log('── tests');
  const folder = mkdtempSync(join(tmpdir(), 'san-dinh-test-'));
  const totals = join(folder, 'totals.json');
  const reporter = (name) => `--test-reporter=${join(root, 'scripts', name)}`;
  const args = [
    '--import=tsx',
    '--test',
    '--test-concurrency=2',
    reporter('report-failures.mjs'),
    '--test-reporter-destination=stdout',
    reporter('report-totals.mjs'),
    `--test-reporter-destination=${totals}`,
    ...files,
  ];
  // Not Vietnam's time zone, so that a date taken from the machine's own clock shows itself.
  const env = { ...process.env, TZ: 'America/Los_Angeles', ...(browser && { CHROMIUM: browser }) };
  const { status } = spawnSync(nodeBinary(), args, { cwd: root, env, stdio: 'inherit' });
  const text = existsSync(totals) ? readFileSync(totals, 'utf8') : '';
  rmSync(folder, { recursive: true, force: true });
  const result = text === '' ? { passed: 0, failed: 0, skipped: 0 } : JSON.parse(text);
  // The runner itself may fail (a file that it could not start) without a failed test to count.
  return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

function stopTestServer() {
  spawnSync(nodeBinary(), ['--import=tsx', join(root, 'scripts', 'stop-test-server.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** How many tests the files of a folder declare. */
function countTests(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').match(/^\s*(?:await )?test\(/gm)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
}
