import type { BehaviourDay } from '../behaviour/day-sums';
import { addMonths, type LocalDay } from '../shared/calendar';

/** What a member is assumed to do in each month. */
export type AssumedMonth = {
  /** In major units. */
  readonly purchaseAmount: number;
  readonly purchaseCount: number;
  readonly interactionCount: number;
  readonly activeDays: number;
};

/** On so many days of a month at most something is assumed to happen. */
const MOST_DAYS = 28;

/** What is assumed, day by day, and the days on which the months counted from now end. */
export type AssumedDays = {
  readonly days: readonly BehaviourDay[];
  readonly monthEnds: readonly LocalDay[];
};

/**
 * What is assumed of each month, spread evenly over as many days as there are purchases or active
 * days, the last one the day on which the month ends. Whole numbers stay whole.
 *
 * @example
 * // 2 purchases of 90.00 together, from 1 March: 45.00 on 17 March and 45.00 on 1 April, …
 */
export function assumedDays(
  today: LocalDay,
  months: number,
  assumed: AssumedMonth & { readonly minorPerMajor: number },
): AssumedDays {
  const monthEnds = Array.from({ length: months }, (_, month) => addMonths(today, month + 1));
  const totals = {
    amountMinor: Math.round(assumed.purchaseAmount * assumed.minorPerMajor),
    orders: assumed.purchaseCount,
    paid: assumed.purchaseCount,
    interactions: assumed.interactionCount,
    activeDays: assumed.activeDays,
  };
  if (Object.values(totals).every((total) => total === 0)) return { days: [], monthEnds };
  const busiest = Math.max(assumed.purchaseCount, assumed.activeDays, 1);
  const parts = Math.min(Math.ceil(busiest), MOST_DAYS);
  const days = monthEnds.flatMap((end, month) => {
    const start = addMonths(today, month);
    return Array.from({ length: parts }, (_, part): BehaviourDay => ({
      day: start + Math.ceil(((part + 1) * (end - start)) / parts),
      counters: {
        amountMinor: shareOf(totals.amountMinor, part, parts),
        orders: shareOf(totals.orders, part, parts),
        paid: shareOf(totals.paid, part, parts),
        interactions: shareOf(totals.interactions, part, parts),
        activeDays: shareOf(totals.activeDays, part, parts),
      },
    }));
  });
  return { days, monthEnds };
}

/** The part of a total that falls to one of several parts; together they are the total. */
const shareOf = (total: number, part: number, parts: number): number =>
  Math.floor((total * (part + 1)) / parts) - Math.floor((total * part) / parts);
