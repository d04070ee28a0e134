/** The lowest and highest share that is likely. */
export type ShareInterval = { readonly low: number; readonly high: number };

/** The quantile of the normal distribution that leaves 2.5 % on each side. */
const Z_95 = 1.959963984540054;

/**
 * Wilson's interval of a share that was seen in a sample: with 95 % confidence the share of all
 * lies in it. From 0 to 1; [0, 1] for a sample of nobody. `size` need not be whole: a weighted
 * sample counts as its effective size.
 *
 * @example
 * wilsonInterval(0, 100); // { low: 0, high: 0.0370… }
 */
export function wilsonInterval(share: number, size: number): ShareInterval {
  if (!(size > 0)) return { low: 0, high: 1 };
  const square = (Z_95 * Z_95) / size;
  const centre = share + square / 2;
  const reach = Z_95 * Math.sqrt((share * (1 - share)) / size + square / (4 * size));
  return {
    low: Math.max(0, (centre - reach) / (1 + square)),
    high: Math.min(1, (centre + reach) / (1 + square)),
  };
}
