import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Text } from '#platform/i18n/text.ts';
import type { Platform } from '#platform/platform.ts';
import type { RefusalMessages } from '#platform/procedure/messages.ts';
import type { Registry } from '#platform/procedure/registry.ts';

/** One command of `san-dinh`. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  /** What follows the name: "FILE…", "PROCEDURE [--json TEXT]". */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many plain arguments it takes. */
  readonly takes: { readonly least: number; readonly most: number };
  /** Does it and answers the exit code: 0 done, 1 a fault of the program, 2 refused or wrongly used. */
  readonly run: (call: CommandCall) => Promise<number>;
}

export interface CommandCall {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly arguments: readonly string[];
  readonly io: CommandIo;
  readonly program: Program;
}

export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readInput: () => Promise<string>;
}

/** What commands may use of the program; each part is opened only by the command that asks for it. */
export interface Program {
  readonly registry: Registry;
  readonly messages: RefusalMessages;
  /** Opens database and files of this installation for the length of one piece of work. */
  readonly withPlatform: <T>(work: (platform: Platform) => Promise<T>) => Promise<T>;
}

/** The arguments do not fit the command; the message says how. */
export class Misuse extends Error {}

/** Reads the arguments of a command; throws `Misuse`. */
export function readArguments(
  command: Command,
  args: readonly string[],
): Pick<CommandCall, 'values' | 'arguments'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
    const { least, most } = command.takes;
    if (positionals.length < least || positionals.length > most) throw new Misuse(usageOf(command));
    return { values: values as CommandCall['values'], arguments: positionals };
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`${error instanceof Error ? error.message : ''}\n${usageOf(command)}`);
  }
}

export function usageOf(command: Command): string {
  return `Cách dùng / Usage: san-dinh ${command.name} ${command.usage}`.trimEnd();
}
