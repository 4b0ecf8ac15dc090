/**
 * The second start to listening, and what program and database hold when idle. Run after `npm run build`:
 * `node --import tsx bench/start.ts`. Seconds of a shared machine; memory is proportional (PSS) where the system tells it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '#basics/project-root.ts';

const PORT = '8399';
const home = mkdtempSync(join(tmpdir(), 'san-dinh-start-'));
chmodSync(home, 0o711);

async function start(): Promise<{ program: ChildProcess; seconds: number }> {
  const began = performance.now();
  const program = spawn(process.execPath, [join(projectRoot(), 'dist', 'san-dinh.js'), 'serve'], {
    env: { ...process.env, PORT, SAN_DINH_HOME: home },
    stdio: 'ignore',
  });
  while (!(await answers())) await delay(20);
  return { program, seconds: (performance.now() - began) / 1000 };
}

function answers(): Promise<boolean> {
  return fetch(`http://127.0.0.1:${PORT}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function stop(program: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGTERM');
  await ended;
}

/** Memory of the program and of the processes of the database server on this home, in megabytes. */
function memory(pid: number): { program: number; database: number } {
  const postmaster =
    readFileSync(join(home, 'database', 'data', 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster);
  const database = [postmaster, ...children].reduce((sum, id) => sum + proportional(id), 0);
  return { program: proportional(String(pid)), database };
}

function parentOf(pid: string): string {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

function proportional(pid: string): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s*(\d+)/m.exec(text)?.[1] ?? 0) / 1024;
}

try {
  const first = await start();
  console.log(`first start, with the demonstration: ${first.seconds.toFixed(1)} s`);
  await stop(first.program);
  const second = await start();
  console.log(`second start to listening: ${second.seconds.toFixed(2)} s (goal: at most 3)`);
  await delay(10_000);
  const idle = memory(second.program.pid ?? 0);
  const total = idle.program + idle.database;
  console.log(
    `idle: program ${idle.program.toFixed(0)} MB, database ${idle.database.toFixed(0)} MB, together ${total.toFixed(0)} MB (goal: at most 400)`,
  );
  await stop(second.program);
} finally {
  rmSync(home, { recursive: true, force: true });
}
