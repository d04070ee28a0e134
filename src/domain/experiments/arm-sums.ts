/**
 * What is known of a metric in one variant: sums over its members, which can be added up from any
 * number of pages. A member brings a numerator y and, for a ratio such as the average order value,
 * a denominator d; otherwise d is 1 for everybody.
 */
export type ArmSums = {
  readonly members: number;
  readonly y: number;
  readonly yy: number;
  readonly d: number;
  readonly dd: number;
  readonly yd: number;
};

/** Nobody. */
export const NO_SUMS: ArmSums = { members: 0, y: 0, yy: 0, d: 0, dd: 0, yd: 0 };

/** One member more. */
export const withMember = (sums: ArmSums, y: number, d = 1): ArmSums => ({
  members: sums.members + 1,
  y: sums.y + y,
  yy: sums.yy + y * y,
  d: sums.d + d,
  dd: sums.dd + d * d,
  yd: sums.yd + y * d,
});

/** Both together. */
export const addedSums = (one: ArmSums, other: ArmSums): ArmSums => ({
  members: one.members + other.members,
  y: one.y + other.y,
  yy: one.yy + other.yy,
  d: one.d + other.d,
  dd: one.dd + other.dd,
  yd: one.yd + other.yd,
});

/** A mean, or a ratio of sums, and the variance of one member's part in it. */
export type Estimate = {
  readonly members: number;
  readonly value: number;
  /** Divided by the members it is the squared standard error of the value. */
  readonly variance: number;
};

/**
 * The ratio of sums Σy / Σd with its variance by the delta method; a plain mean where d is 1 for
 * everybody. Null with fewer than two members, and where all denominators are 0.
 */
export function estimateOf({ members, y, yy, d, dd, yd }: ArmSums): Estimate | null {
  if (members < 2 || d === 0) return null;
  const value = y / d;
  const over = members - 1;
  const varianceOfY = (yy - (y * y) / members) / over;
  const varianceOfD = (dd - (d * d) / members) / over;
  const covariance = (yd - (y * d) / members) / over;
  const meanOfD = d / members;
  const spread = varianceOfY + value * value * varianceOfD - 2 * value * covariance;
  return { members, value, variance: Math.max(spread, 0) / (meanOfD * meanOfD) };
}
