import { MIN_SPREAD, type FeatureSpread } from './population';

/**
 * Minimum, maximum, mean and standard deviation of the numbers that are added one by one, in one
 * pass and without loss of digits (Welford). NaN, a feature that does not exist, is left out. Pages
 * of any size give the same result, to the bit, as long as the order is the same.
 */
export class SpreadCount {
  private count = 0;
  private minimum = Infinity;
  private maximum = -Infinity;
  private mean = 0;
  private squares = 0;

  add(value: number): void {
    if (Number.isNaN(value)) return;
    this.count += 1;
    this.minimum = Math.min(this.minimum, value);
    this.maximum = Math.max(this.maximum, value);
    const before = value - this.mean;
    this.mean += before / this.count;
    this.squares += before * (value - this.mean);
  }

  /** Null where nothing was added. */
  spread(): FeatureSpread | null {
    if (this.count === 0) return null;
    const { minimum, maximum, mean, squares, count } = this;
    return {
      ...{ minimum, maximum, mean },
      deviation: Math.max(Math.sqrt(squares / count), MIN_SPREAD),
    };
  }
}
