import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { projectRoot } from '#basics/project-root.ts';

let project: string;
before(() => {
  project = mkdtempSync(join(tmpdir(), 'san-dinh-program-'));
  const root = projectRoot();
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'san-dinh', 'scripts']) {
    cpSync(join(root, name), join(project, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  mkdirSync(join(project, 'src', 'basics'), { recursive: true });
  writeFileSync(join(project, 'src', 'basics', 'beside.txt'), 'beside');
  writeFileSync(
    join(project, 'src', 'basics', 'place.ts'),
    `import { readFileSync } from 'node:fs';
    export const beside = readFileSync(new URL('./beside.txt', import.meta.url), 'utf8');`,
  );
  writeProgram('one');
});
after(() => rmSync(project, { recursive: true }));

function writeProgram(word: string): void {
  writeFileSync(
    join(project, 'src', 'san-dinh.ts'),
    `import { beside } from '#basics/place.ts';
    process.on('SIGTERM', () => process.exit(7));
    console.log('${word}', process.versions.node.split('.')[0], beside, ...process.argv.slice(2));
    if (process.argv[2] === 'serve') setInterval(() => {}, 1000);
    else process.exit(3);`,
  );
}

const run = (...args: string[]) =>
  spawnSync(join(project, 'san-dinh'), args, { cwd: tmpdir(), encoding: 'utf8' });

test('the launcher builds when a source changed, passes arguments, and ends as the program ends', () => {
  const first = run('a', 'b c');
  assert.equal(first.stdout, 'one 24 beside a b c\n');
  assert.match(first.stderr, /Building/);
  assert.equal(first.status, 3);
  assert.equal(run().stderr, '');
  writeProgram('two');
  const changed = run();
  assert.equal(changed.stdout, 'two 24 beside\n');
  assert.match(changed.stderr, /Building/);
});

test('a source that does not build leaves the old build and says why', () => {
  writeFileSync(join(project, 'src', 'san-dinh.ts'), "import './nowhere.ts';");
  const broken = run();
  assert.match(broken.stderr, /Could not resolve/);
  assert.equal(broken.stdout, '');
  assert.equal(broken.status, 1);
  writeProgram('two');
  assert.equal(run().stderr, '');
});

test('npm start serves, and a signal to it reaches the program', async () => {
  const child = spawn(process.execPath, [join(project, 'scripts', 'start.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = await once(child.stdout, 'data');
  assert.equal(String(printed), 'two 24 beside serve\n');
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'close'), [7, null]);
});

test('the test runner counts, and a file that cannot start is a failure', () => {
  const file = join(project, 'some.test.ts');
  writeFileSync(
    file,
    `import assert from 'node:assert/strict';
    import { describe, it, test } from 'node:test';
    test('good', () => {});
    test('not now', { skip: 'no reason' }, () => {});
    test('zone', () => { assert.equal(process.env.TZ, 'America/Los_Angeles'); });
    describe('a group', () => { it('bad', () => { assert.equal(1, 2); }); it('good', () => {}); });`,
  );
  const broken = join(project, 'broken.test.ts');
  writeFileSync(broken, "throw new Error('cannot start');");
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const runTests = (...files: string[]) =>
    spawnSync(process.execPath, [join(project, 'scripts', 'test.mjs'), ...files], {
      cwd: project,
      env,
      encoding: 'utf8',
    });
  const result = runTests(file, broken);
  assert.equal(result.stdout.trimEnd().split('\n').at(-1), '3 passed, 2 failed, 1 skipped');
  assert.match(result.stdout, /✖ bad/);
  assert.match(result.stdout, /cannot start/);
  assert.equal(result.status, 1);
});
