/** `npm start`: the site. */
import { runProgram } from './program.mjs';

await runProgram(['serve', ...process.argv.slice(2)]);
