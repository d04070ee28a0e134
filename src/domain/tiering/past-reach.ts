import type { Counter } from '../behaviour/counters';
import { columnsRead } from '../behaviour/features';
import type { SumColumn } from '../behaviour/window-sums';
import type { LocalDay } from '../shared/calendar';
import { FIRST_DAY } from '../shared/window';
import { columnsReadBy } from '../value/reads';
import { needsPopulation, populationColumns } from './population-survey';
import type { ProgramRules } from './rules';

/** A calendar period, or one that ended in it, and the one before, at their longest. */
const TWO_YEARS = 2 * 366;
const THREE_YEARS = 3 * 366;
const LONGEST_MONTH = 31;
/** Terms that ended before the span may be looked at in it: such as those of a long grace. */
const LOOKED_BACK = 400;

/**
 * The first local day that decisions from a day on can ask for; rather too early than too late.
 *
 * @example
 * // a rolling window of 90 days, nothing else: 180 + 90 + 400 days before
 */
export function oldestDayAsked(rules: ProgramRules, from: LocalDay): LocalDay {
  const { window, movement, lateEventHorizonDays } = rules;
  const { qualification, decline, sustained, graceDays } = movement;
  if (window.kind === 'LIFETIME' || qualification.kind === 'LIFETIME') return FIRST_DAY;
  const months = Math.max(0, decline?.falls ?? 0, ...sustained.map((one) => one.months)) + 1;
  const reach = Math.max(
    window.kind === 'ROLLING' ? 2 * window.days : TWO_YEARS,
    qualification.kind === 'ROLLING' ? 2 * qualification.days : 0,
    qualification.kind === 'PERIOD_ENDED' ? THREE_YEARS : 0,
    months * LONGEST_MONTH,
  );
  return Math.max(FIRST_DAY, from - reach - graceDays - lateEventHorizonDays - LOOKED_BACK);
}

/** The counters that decisions and the numbers of the population are made from. */
export function countersAsked(rules: ProgramRules): readonly Counter[] {
  const { decline, sustained } = rules.movement;
  const columns: readonly SumColumn[] = [
    ...columnsReadBy(rules),
    ...(decline ? columnsRead([decline.feature]) : []),
    ...(sustained.length > 0 || decline ? columnsRead(['purchaseAmount']) : []),
    ...(needsPopulation(rules) ? populationColumns(rules) : []),
  ];
  return countersOf(columns);
}

/** The counters that sums are taken from, each once. */
export const countersOf = (columns: readonly SumColumn[]): readonly Counter[] => [
  ...new Set(columns.map(counterOf)),
];

function counterOf(column: SumColumn): Counter {
  if (column === 'previousAmountMinor') return 'amountMinor';
  return column === 'firstPaidDay' || column === 'lastPaidDay' ? 'orders' : column;
}

/** Which behaviours move tiers beside the score. */
export const factsAsked = ({ movement: { penalty, refund } }: ProgramRules) => [
  ...(penalty === null ? [] : (['VIOLATION'] as const)),
  ...(refund === 'AT_ONCE' ? (['REFUND'] as const) : []),
];
