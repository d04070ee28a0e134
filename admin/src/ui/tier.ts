/** As much of a tier as is shown of it. */
export interface TierShown {
  readonly code: string;
  readonly name: string;
  readonly rank: number;
}

/** How many members go from one tier to another. */
export interface Movement {
  readonly fromTierCode: string;
  readonly toTierCode: string;
  readonly members: number;
  /** Of an estimate: hardly fewer and hardly more than this. */
  readonly low?: number;
  readonly high?: number;
}

/** The tiers that movements name: those of the ladder, and then codes that it does not have. */
export function tiersOf(
  ladder: readonly TierShown[],
  movements: readonly Movement[],
): readonly TierShown[] {
  const known = new Set(ladder.map(({ code }) => code));
  const named = new Set(movements.flatMap((each) => [each.fromTierCode, each.toTierCode]));
  const others = [...named].filter((code) => !known.has(code));
  const next = ladder.length;
  return [...ladder, ...others.map((code, index) => ({ code, name: code, rank: next + index }))];
}
