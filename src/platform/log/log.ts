import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The program's log: JSON lines on standard output. It names procedures, job names, routes, figures and references,
 * never what a person typed: an error is reduced to its kind, code and place, because a database's message and detail
 * repeat values.
 */
export function openLog(options: { level?: string; destination?: DestinationStream } = {}): Log {
  const settings = { level: options.level ?? 'info', base: {}, serializers: { err: safeError } };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

/** What a log may say of an error. */
export function safeError(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint, table } = error as Error & {
    code?: unknown;
    constraint?: unknown;
    table?: unknown;
  };
  const isFromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    ...(isFromDatabase ? {} : { message: firstLine(error.message) }),
    at: (error.stack ?? '')
      .split('\n')
      .slice(1, 6)
      .map((line) => line.trim()),
  };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 200);
}
