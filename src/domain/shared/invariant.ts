/**
 * States what must be true if the program is right; throws when it is not. For programmers'
 * mistakes only: what a caller can do wrong is a `Result`.
 *
 * @example
 * invariant(postingsSum === 0, 'postings of a transaction sum to zero');
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}

/** Closes a `switch` over a union: a new member does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
