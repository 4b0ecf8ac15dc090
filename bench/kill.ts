/**
 * Kills the program with SIGKILL at random moments while it acts, every other time its whole database server too, and
 * looks whether every acknowledged act is there and nothing is half done. Linux only.
 * Run: `node --import tsx bench/kill.ts [times]` (100; about a second and a half each).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { unsafeUnwrap } from '#basics/result.ts';
import { parseConfig } from '#platform/config/config.ts';
import { openSigner } from '#platform/journal/keys.ts';
import { sequenceOnce } from '#platform/journal/sequencer.ts';
import { homeFolders, openPlatform } from '#src/open-platform.ts';

const times = Number(process.argv[2] ?? 100);
const longestLifeMs = 600;

const parent = mkdtempSync(join(tmpdir(), 'san-dinh-kill-'));
chmodSync(parent, 0o711);
const environment = { SAN_DINH_HOME: join(parent, 'home') };
const data = join(homeFolders(environment.SAN_DINH_HOME).database, 'data');

/** One life of the program: the acts it acknowledged before it was killed. */
async function live(withServer: boolean): Promise<string[]> {
  const acts = fileURLToPath(new URL('./kill-acts.ts', import.meta.url));
  const program = spawn(process.execPath, ['--import', 'tsx', acts], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  program.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const closed = once(program, 'close');
  await Promise.race([once(program.stdout, 'data'), closed]);
  await delay(Math.random() * longestLifeMs);
  if (withServer) killServer();
  program.kill('SIGKILL');
  await closed;
  // A line that was cut was not acknowledged.
  return Buffer.concat(chunks).toString('latin1').split('\n').slice(0, -1);
}

/** Kills the postmaster and every process it started, in any order. */
function killServer(): void {
  if (!existsSync(join(data, 'postmaster.pid'))) return;
  const postmaster = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  for (const pid of [postmaster, ...childrenOf(postmaster)].sort(() => Math.random() - 0.5)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended in the meantime.
    }
  }
}

function childrenOf(parentPid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return new RegExp(`^PPid:\\t${parentPid}$`, 'm').test(readFileSync(`/proc/${name}/status`, 'utf8'));
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** What is wrong with the database after all lives, one line each. */
async function faults(acknowledged: readonly string[]): Promise<string[]> {
  const config = unsafeUnwrap(parseConfig(environment));
  const platform = await openPlatform(config, () => undefined);
  try {
    const signer = unsafeUnwrap(await openSigner(platform.database, config.home));
    while ((await sequenceOnce(platform.database, signer, platform.clock)).type === 'added');
    const { rows } = await platform.database.pool.query(
      `select
        (select count(*) from unnest($1::uuid[]) acknowledged (id) where not exists (
          select from bench_note n join journal_entry e on e.subject_ids = array[n.id] where n.id = acknowledged.id)) as lost,
        (select count(*) from bench_note) as notes, (select count(*) from journal_entry) as entries,
        (select count(*) from procedure_answer) as answers, (select count(*) from journal_leaf) as leaves,
        (select max(size) from journal_tree_head) as signed`,
      [acknowledged],
    );
    const { lost, notes, ...others } = rows[0];
    console.log(
      `${acknowledged.length} acts acknowledged, ${notes} in the database, ${others.signed} signed`,
    );
    const uneven = Object.entries(others).filter(([, count]) => count !== notes);
    return [
      ...(lost === 0 ? [] : [`${lost} acknowledged acts are lost`]),
      ...uneven.map(([name, count]) => `${name}: ${String(count)} and not ${notes}`),
    ];
  } finally {
    await platform.close();
  }
}

const acknowledged: string[] = [];
try {
  for (let life = 1; life <= times; life += 1) {
    const acts = await live(life % 2 === 0);
    if (acts.length === 0) console.log(`life ${life}: killed before its first act`);
    acknowledged.push(...acts);
  }
  const found = await faults(acknowledged);
  console.log(
    found.length === 0 ? `killed ${times} times: nothing lost, nothing half done` : found.join('\n'),
  );
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  rmSync(parent, { recursive: true, force: true });
}
