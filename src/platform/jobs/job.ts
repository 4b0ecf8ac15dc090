import type { Platform } from '../platform.ts';

/** A piece of work that the program does by itself, after an act or at a time of day. */
export interface JobDefinition {
  /** `<module>.<verb>`, as an outbox message names it. */
  readonly name: string;
  /** Does the work; it may be called again with the same payload after a failure, so it does nothing twice. */
  readonly run: (platform: Platform, payload: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Time of day in Vietnam at which it runs daily, "07:00"; absent for a job that only messages start. */
  readonly daily?: string;
}
