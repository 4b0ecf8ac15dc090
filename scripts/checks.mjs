/** The compiler and the linter, as two checks. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { nodeBinary, root } from './program.mjs';

/** Runs both, printing what they find. */
export function runChecks() {
  return [
    check('type check', ['typescript/bin/tsc', '--noEmit']),
    check('lint', [
      '@biomejs/biome/bin/biome',
      'check',
      '--diagnostic-level=warn',
      '--error-on-warnings',
      '.',
    ]),
  ];
}

function check(title, [program, ...args]) {
  console.log(`── ${title}`);
  const { status } = spawnSync(nodeBinary(), [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return { title, passed: status === 0 };
}
