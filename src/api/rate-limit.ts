/** A bucket of calls for each caller: `burst` at once, refilled at `perSecond`. Kept in memory of one process. */
export class RateLimit {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(options: { perSecond: number; burst: number; now?: () => number }) {
    this.#perSecond = options.perSecond;
    this.#burst = options.burst;
    this.#now = options.now ?? (() => performance.now());
  }

  /** Takes one call of a caller; answers 0 when it may go on, else the whole seconds to wait. */
  take(caller: string): number {
    const now = this.#now();
    const bucket = this.#buckets.get(caller) ?? { tokens: this.#burst, at: now };
    const tokens = Math.min(this.#burst, bucket.tokens + ((now - bucket.at) / 1000) * this.#perSecond);
    const allowed = tokens >= 1;
    this.#buckets.set(caller, { tokens: allowed ? tokens - 1 : tokens, at: now });
    if (this.#buckets.size > 10_000) this.#forgetFull(now);
    return allowed ? 0 : Math.ceil((1 - tokens) / this.#perSecond);
  }

  /** A bucket that has had time to fill again says nothing more than no bucket. */
  #forgetFull(now: number): void {
    const fillTime = (this.#burst / this.#perSecond) * 1000;
    for (const [caller, bucket] of this.#buckets)
      if (now - bucket.at > fillTime) this.#buckets.delete(caller);
  }
}
