/** Throws when a condition that the program itself guarantees does not hold: a bug, never a user's fault. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${what}`);
}

/** The value, which the program guarantees to be there; throws (a bug) when it is not. */
export function assertDefined<T>(value: T | null | undefined, what: string): T {
  assert(value !== null && value !== undefined, `${what} is missing`);
  return value;
}

/** Ends a `switch` over a union: the compiler proves that no case is left. */
export function assertNever(value: never): never {
  throw new Error(`case not handled: ${JSON.stringify(value)}`);
}
