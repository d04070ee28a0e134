import type { Estimate } from './arm-sums';
import { tAbove, tTwoSided } from './distributions';

/** How much a variant differs from the control. */
export type Effect = {
  /** Variant − control, in units of the metric. */
  readonly difference: number;
  readonly standardError: number;
  /** Members of both. */
  readonly members: number;
};

/** Between which values the effect lies, and how surprising the data were without one. */
export type Interval = {
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
};

/** The absolute effect of a variant. */
export const absoluteEffect = (control: Estimate, variant: Estimate): Effect => ({
  difference: variant.value - control.value,
  standardError: Math.sqrt(variant.variance / variant.members + control.variance / control.members),
  members: control.members + variant.members,
});

/**
 * The effect as a share of the control's value (0.05 is 5 % more), with its error by the delta
 * method; null where the control's value is 0.
 */
export function relativeEffect(control: Estimate, variant: Estimate): Effect | null {
  const base = Math.abs(control.value);
  if (base === 0) return null;
  const ofVariant = variant.variance / (variant.members * base ** 2);
  const ofControl = (control.variance * variant.value ** 2) / (control.members * base ** 4);
  return {
    difference: (variant.value - control.value) / base,
    standardError: Math.sqrt(ofVariant + ofControl),
    members: control.members + variant.members,
  };
}

/**
 * Welch's test at a fixed end, two-sided: to be read once, when the planned end has come
 * (docs/domain.md §10). Degrees of freedom come from the absolute variances. Null where nothing
 * varies.
 */
export function welch(
  control: Estimate,
  variant: Estimate,
  effect: Effect,
  alpha: number,
): Interval | null {
  if (!(effect.standardError > 0)) return null;
  const degrees = welchDegrees(control, variant);
  const half = tAbove(alpha / 2, degrees) * effect.standardError;
  return {
    lower: effect.difference - half,
    upper: effect.difference + half,
    pValue: tTwoSided(effect.difference / effect.standardError, degrees),
  };
}

function welchDegrees(control: Estimate, variant: Estimate): number {
  const [a, b] = [control.variance / control.members, variant.variance / variant.members];
  return (a + b) ** 2 / (a ** 2 / (control.members - 1) + b ** 2 / (variant.members - 1));
}
