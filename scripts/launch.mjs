/** `./san-dinh …`: the program with the arguments given. */
import { runProgram } from './program.mjs';

await runProgram(process.argv.slice(2));
