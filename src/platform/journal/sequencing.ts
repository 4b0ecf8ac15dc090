import type { Clock } from '../clock.ts';
import type { Database } from '../database/connect.ts';
import type { Signer } from './keys.ts';
import { type SequencerOptions, sequenceOnce } from './sequencer.ts';

export interface SequencingOptions extends SequencerOptions {
  /** Pause after a round that left nothing waiting, in milliseconds (5,000): an act is in a signed head that soon. */
  readonly pauseMs?: number;
  /** Hears of a round that failed; the next one tries again. */
  readonly onError: (error: unknown) => void;
}

/** A sequencer at work beside the site. */
export interface Sequencing {
  /** Resolves when the round that runs is done; no other begins. */
  stop(): Promise<void>;
}

/** Runs rounds until it is stopped. Any number of programs may do so on one database: one at a time is at work. */
export function keepSequencing(
  database: Database,
  signer: Signer,
  clock: Clock,
  options: SequencingOptions,
): Sequencing {
  const { pauseMs = 5_000, batch = 10_000, onError } = options;
  const stopped = new AbortController();
  const work = async () => {
    while (!stopped.signal.aborted) {
      const isMore = await sequenceOnce(database, signer, clock, { batch }).then(
        (round) => round.type === 'added' && round.count === batch,
        (error: unknown) => {
          onError(error);
          return false;
        },
      );
      if (!isMore) await pause(pauseMs, stopped.signal);
    }
  };
  const done = work();
  return {
    stop: () => {
      stopped.abort();
      return done;
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) return Promise.resolve();
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      resolve();
    },
    { once: true },
  );
  return promise;
}
