/**
 * What stands between a command line and the program: installs the packages when they are missing or changed,
 * builds when a source changed, runs the program under Node 24. Runs under any Node from 20 on, before anything is
 * installed, so it imports nothing but Node.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtDigest, sourceDigest } from './sources.mjs';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const entry = join(root, 'dist', 'san-dinh.js');

/** Installs and builds what is missing, runs the program with these arguments, and ends as it ends. */
export async function runProgram(args) {
  const isBuilt = existsSync(entry) && builtDigest(root) === sourceDigest(root);
  installIfNeeded({ withTools: !isBuilt });
  if (!isBuilt) build();
  await become(nodeBinary(), ['--enable-source-maps', entry, ...args]);
}

/** Installs exactly the lockfile's packages unless they are there. Without tools: only what a built program needs. */
export function installIfNeeded({ withTools }) {
  if (isInstalled(withTools)) return;
  note('Đang cài các gói phần mềm (chỉ lần đầu hoặc khi có thay đổi)… / Installing packages…');
  // Without install scripts, whatever a package may bring. The second way also takes a registry that lacks packages
  // for other systems, which npm ci does not.
  if (npm(['ci'], 'ignore') || npm(['install', '--no-save'], 2)) return;
  note(
    'Không cài được các gói; hãy kiểm tra mạng rồi chạy lại. / npm ci failed; check the network and try again.',
  );
  process.exit(1);
}

/** Runs npm and tells whether it succeeded. Standard output belongs to the program. */
function npm(command, errors) {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const own = process.env.npm_execpath;
  const [program, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const args = [...first, ...command, ...flags];
  return spawnSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', errors] }).status === 0;
}

/** Whether npm's own record of what it installed agrees with the lockfile. */
function isInstalled(withTools) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, dev, optional, devOptional, peer }]) => {
    if (path === '' || optional || devOptional || peer || (dev && !withTools)) return true;
    return there[path]?.version === version;
  });
}

/** Builds `dist/` from the sources. */
export function build() {
  note('Đang dựng chương trình… / Building…');
  const { status } = spawnSync(nodeBinary(), [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(1);
}

/** Node 24: the one among the packages, else the one we run under when it is new enough. */
export function nodeBinary() {
  const packaged = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  note('Cần Node.js 24 trở lên trên máy này. / Node.js 24 or later is needed on this machine.');
  return process.exit(1);
}

/** Runs a command in our place: same input and output, signals passed on, same end. */
async function become(command, args) {
  const child = spawn(command, args, { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...end) => resolve(end));
  });
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
}

function note(text) {
  console.error(text);
}
