import { type Config, parseConfig } from '#platform/config/config.ts';

/** The entry of the program: `san-dinh COMMAND …`. Each command loads only what it needs. */
async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'verify') return (await import('#verify/command.ts')).runVerify(rest, io);
  if (name === 'serve') return withConfig(async (config) => (await import('./serve.ts')).serve(config));
  return (await import('./commands/index.ts')).runCommand(name, rest, { io, readConfig });
}

const io = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

async function withConfig(work: (config: Config) => Promise<number>): Promise<number> {
  const config = readConfig();
  return config === null ? 2 : work(config);
}

/** The configuration of the environment; null, with every fault named on standard error, when it is wrong. */
function readConfig(): Config | null {
  const parsed = parseConfig(process.env);
  if (parsed.ok) return parsed.value;
  for (const { variable, expected } of parsed.error) {
    io.err(`${variable}: không đúng, cần là ${expected} / wrong, should be ${expected}\n`);
  }
  return null;
}

// Who pipes the output into `head` has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
