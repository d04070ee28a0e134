/**
 * The most successes of so many tries that are seen with more than a chance: the smallest number
 * that is exceeded with at most `chance`.
 *
 * @example
 * aboveBinomial(100, 0.05, 0.001); // 13: more are seen in one of a thousand times at most
 */
export function aboveBinomial(tries: number, rate: number, chance: number): number {
  let probability = (1 - rate) ** tries;
  let above = 1 - probability;
  let most = 0;
  while (above > chance && most < tries) {
    probability *= ((tries - most) / (most + 1)) * (rate / (1 - rate));
    most += 1;
    above -= probability;
  }
  return most;
}
