/** The middle of some numbers; the mean of the two in the middle where they are even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** What is measured under one name, once for each round. */
export type Contestant<Outcome> = { readonly name: string; measure(): Promise<Outcome> };

/**
 * Measures contestants in turn, A B C A B C …, so that what else the machine does falls on all of
 * them alike. The first round warms up and is not kept, where each does not run in a process of its
 * own.
 */
export async function interleaved<Outcome>(
  contestants: readonly Contestant<Outcome>[],
  rounds: number,
  { warmsUp = true }: { readonly warmsUp?: boolean } = {},
): Promise<Map<string, Outcome[]>> {
  const outcomes = new Map(contestants.map(({ name }) => [name, [] as Outcome[]]));
  for (let round = warmsUp ? 0 : 1; round <= rounds; round += 1) {
    for (const { name, measure } of contestants) {
      const outcome = await measure();
      if (round > 0) outcomes.get(name)?.push(outcome);
    }
  }
  return outcomes;
}

/** How much more the one was than the other in the same round. */
export const ratiosOf = (numbers: readonly number[], against: readonly number[]): number[] =>
  numbers.map((value, round) => value / (against[round] ?? Number.NaN));

/** Their median over all rounds. */
export const ratioOf = (numbers: readonly number[], against: readonly number[]): number =>
  median(ratiosOf(numbers, against));
