/** `npm run check`: the compiler and the linter. */

import { runChecks } from './checks.mjs';
import { installIfNeeded } from './program.mjs';

installIfNeeded({ withTools: true });
const failed = runChecks().filter(({ passed }) => !passed);
for (const { title } of failed) console.error(`failed: ${title}`);
process.exitCode = failed.length === 0 ? 0 : 1;
