interface Step {
  readonly kind: 'PROMOTED' | 'ROLLED_BACK';
  readonly version: number;
}

/**
 * The version that a rollback goes back to; null where none is left. Each rollback takes one
 * promotion away, so that the next one goes further back.
 *
 * @param steps what was done to the champion, the latest first
 */
export function championBefore(steps: readonly Step[]): number | null {
  const held: number[] = [];
  for (const { kind, version } of steps.toReversed()) {
    if (kind === 'PROMOTED') held.push(version);
    else held.pop();
  }
  return held.at(-2) ?? null;
}
