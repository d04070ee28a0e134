import type { Effect, Interval } from './effect';

/** How a confidence sequence is tuned, once, at the start. */
export type SequenceTerms = {
  /** The chance of ever being wrong, at all looks together. */
  readonly alpha: number;
  /** The members of control and variant together at which a decision is expected. */
  readonly plannedMembers: number;
};

/**
 * An asymptotic confidence sequence: intervals that may be looked at as often as one likes, and
 * stopped on (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2021, arXiv 2103.06476; narrowest at
 * the planned number of members). Wider than Welch's interval: this is what looking costs.
 *
 * Null where nothing varies.
 */
export function confidenceSequence(effect: Effect, terms: SequenceTerms): Interval | null {
  const { difference, standardError, members } = effect;
  if (!(standardError > 0)) return null;
  const rhoSquare = tuning(terms);
  const grown = members * rhoSquare + 1;
  const half =
    standardError *
    Math.sqrt(members) *
    Math.sqrt(
      ((2 * grown) / (members * members * rhoSquare)) * Math.log(Math.sqrt(grown) / terms.alpha),
    );
  const score = (difference / standardError) ** 2 * members;
  const evidence = Math.exp((rhoSquare * score) / (2 * grown)) / Math.sqrt(grown);
  return { lower: difference - half, upper: difference + half, pValue: Math.min(1, 1 / evidence) };
}

/** ρ², by which the interval is narrowest at the planned number. */
function tuning({ alpha, plannedMembers }: SequenceTerms): number {
  const surprise = -2 * Math.log(alpha);
  return (surprise + Math.log(surprise + 1)) / plannedMembers;
}
