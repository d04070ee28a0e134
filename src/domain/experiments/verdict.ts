import { estimateOf, type ArmSums } from './arm-sums';
import { confidenceSequence, type SequenceTerms } from './confidence-sequence';
import { absoluteEffect, relativeEffect, welch, type Effect, type Interval } from './effect';
import type { SampleRatio } from './sample-ratio';

/** How the numbers of a metric are to be read. */
export type ReadingMode =
  /** Still running: by a confidence sequence, which may be looked at at any time. */
  | 'SEQUENTIAL'
  /** The planned end has come: by Welch's test, once. */
  | 'FIXED_HORIZON';

/** What is said of a metric. */
export type VerdictKind =
  /** Members were not spread as planned: no result may be read. */
  | 'BLOCKED'
  /** Too few members in one of both, or nothing varies. */
  | 'TOO_EARLY'
  | 'HIGHER'
  | 'LOWER'
  /** The interval holds 0. While running: go on; at the end: no difference was found. */
  | 'NO_DIFFERENCE_FOUND';

/** The metric in both, the effect with its interval, and the verdict. */
export type MetricVerdict = {
  readonly kind: VerdictKind;
  readonly mode: ReadingMode;
  /** The metric's value; null without members, or where a ratio has nothing to divide by. */
  readonly control: number | null;
  readonly variant: number | null;
  /** Null when blocked or too early. */
  readonly absolute: (Effect & Interval) | null;
  /** As shares of the control's value; null also where that is 0. */
  readonly relative: (Effect & Interval) | null;
};

/** How a verdict is to be reached. */
export type VerdictTerms = SequenceTerms & {
  readonly mode: ReadingMode;
  /** In each of both; fewer, and nothing is said. */
  readonly leastMembers: number;
};

/**
 * Compares a variant with the control in one metric. A split that is not the planned one blocks
 * every verdict: values are shown, effects are not (docs/domain.md §10).
 */
export function metricVerdict(
  control: ArmSums,
  variant: ArmSums,
  ratio: SampleRatio,
  terms: VerdictTerms,
): MetricVerdict {
  const [ofControl, ofVariant] = [estimateOf(control), estimateOf(variant)];
  const shown = {
    mode: terms.mode,
    control: ofControl?.value ?? null,
    variant: ofVariant?.value ?? null,
  };
  const untold = { ...shown, absolute: null, relative: null };
  if (ratio.isMismatch) return { ...untold, kind: 'BLOCKED' };
  const isFew = Math.min(control.members, variant.members) < terms.leastMembers;
  if (isFew || !ofControl || !ofVariant) return { ...untold, kind: 'TOO_EARLY' };
  const read = (effect: Effect): (Effect & Interval) | null => {
    const interval =
      terms.mode === 'SEQUENTIAL'
        ? confidenceSequence(effect, terms)
        : welch(ofControl, ofVariant, effect, terms.alpha);
    return interval && { ...effect, ...interval };
  };
  const absolute = read(absoluteEffect(ofControl, ofVariant));
  if (absolute === null) return { ...untold, kind: 'TOO_EARLY' };
  const share = relativeEffect(ofControl, ofVariant);
  return { ...shown, kind: kindOf(absolute), absolute, relative: share && read(share) };
}

function kindOf({ lower, upper }: Interval): VerdictKind {
  if (lower > 0) return 'HIGHER';
  return upper < 0 ? 'LOWER' : 'NO_DIFFERENCE_FOUND';
}
