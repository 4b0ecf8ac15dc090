import type { Text } from '../i18n/text.ts';

/** What one check found. */
export interface Finding {
  /** Stable name of the check, for scripts. */
  readonly id: string;
  /** ok; warn: works, but somebody should act; fail: the program cannot do its work. */
  readonly state: 'ok' | 'warn' | 'fail';
  readonly message: Text;
  /** What to do; null when all is well. */
  readonly advice: Text | null;
}

/** All is well. */
export const good = (id: string, vi: string, en: string): Finding => ({
  id,
  state: 'ok',
  message: { vi, en },
  advice: null,
});

/** Something is wrong, and what to do about it. */
export const bad = (id: string, state: 'warn' | 'fail', message: Text, advice: Text): Finding => ({
  id,
  state,
  message,
  advice,
});
