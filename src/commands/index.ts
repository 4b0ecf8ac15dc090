import { text } from 'node:stream/consumers';
import { callCommand } from '#cli/call.ts';
import { type Command, type CommandIo, Misuse, type Program, readArguments } from '#cli/command.ts';
import { HELP } from '#cli/help.ts';
import { proceduresCommand } from '#cli/procedures.ts';
import { uploadCommand } from '#cli/upload.ts';
import type { Config } from '#platform/config/config.ts';
import { openPlatform } from '../open-platform.ts';

/** What a command of this folder is given. */
export interface CommandSurroundings {
  readonly io: Pick<CommandIo, 'out' | 'err'>;
  /** The configuration of the environment; null when it is wrong, which has then been said. */
  readonly readConfig: () => Config | null;
}

type Run = (args: readonly string[], surroundings: CommandSurroundings) => Promise<number>;

/** The commands by name; each loads only what it needs, so that reading a file does not load the site. */
const COMMANDS: Readonly<Record<string, Run>> = {
  help: async (_args, { io }) => {
    io.out(HELP);
    return 0;
  },
  read: async (args, { io }) => {
    if (args.length === 0) throw new Misuse('Cách dùng / Usage: san-dinh read FILE…');
    return (await import('#cli/read.ts')).readFiles(args, withInput(io));
  },
  check: async ([file, ...rest], { io }) => {
    if (file === undefined || rest.length > 0) throw new Misuse('Cách dùng / Usage: san-dinh check FILE');
    return (await import('#cli/check.ts')).checkFile(file, withInput(io));
  },
  doctor: async (_args, surroundings) => (await import('./doctor.ts')).doctor(surroundings),
  init: async (args, surroundings) => (await import('./init.ts')).init(args, surroundings),
  backup: async (args, surroundings) => (await import('./keep.ts')).backupTo(args, surroundings),
  restore: async (args, surroundings) => (await import('./keep.ts')).restoreFrom(args, surroundings),
  journal: async (args, surroundings) => (await import('./journal.ts')).exportJournal(args, surroundings),
  procedures: (args, surroundings) => runWithProgram(proceduresCommand, args, surroundings),
  call: (args, surroundings) => runWithProgram(callCommand, args, surroundings),
  upload: (args, surroundings) => runWithProgram(uploadCommand, args, surroundings),
};

/** Runs a command by its name and answers the exit code; a wrong use is explained on standard error, with code 2. */
export async function runCommand(
  name: string,
  args: readonly string[],
  surroundings: CommandSurroundings,
): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command === undefined)
      throw new Misuse(`Không có lệnh ${name}. / There is no command ${name}.\n\n${HELP}`);
    return await command(args, surroundings);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    surroundings.io.err(`${error.message}\n`);
    return 2;
  }
}

async function runWithProgram(
  command: Command,
  args: readonly string[],
  surroundings: CommandSurroundings,
): Promise<number> {
  const { values, arguments: positionals } = readArguments(command, args);
  const config = surroundings.readConfig();
  if (config === null) return 2;
  const { registry, messages } = (await import('../modules.ts')).describeModules();
  const program: Program = {
    registry,
    messages,
    async withPlatform(work) {
      const platform = await openPlatform(config, () => undefined);
      try {
        return await work(platform);
      } finally {
        await platform.close();
      }
    },
  };
  return command.run({ values, arguments: positionals, io: withInput(surroundings.io), program });
}

function withInput(io: Pick<CommandIo, 'out' | 'err'>): CommandIo {
  return { ...io, readInput: () => text(process.stdin) };
}
