import { fault, type RuleFault } from '../tiering/rule-fault';
import type { EarningConditions, EarningRule, EarningSchedule } from './earning-rule';

/**
 * The rules that can never apply, because an earlier one of their kind holds whenever they do.
 * Campaigns are not in order: of several the greatest counts.
 */
export function unreachableFaults(rules: readonly EarningRule[]): RuleFault[] {
  return rules.flatMap((rule, index) => {
    if (rule.effect.kind === 'CAMPAIGN') return [];
    const earlier = rules
      .slice(0, index)
      .find(({ effect, when }) => effect.kind === rule.effect.kind && covers(when, rule.when));
    return earlier
      ? [
          fault(['earning', String(index)], 'UNREACHABLE', {
            rule: rule.code,
            value: earlier.code,
          }),
        ]
      : [];
  });
}

/** Whether conditions hold whenever others do. */
const covers = (wide: EarningConditions, narrow: EarningConditions): boolean =>
  includesAll(wide.behaviourTypes, narrow.behaviourTypes) &&
  includesAll(wide.channels, narrow.channels) &&
  includesAll(wide.categories, narrow.categories) &&
  includesAll(wide.tiers, narrow.tiers) &&
  (wide.schedule === null || spans(wide.schedule, narrow.schedule ?? ALWAYS));

const includesAll = (wide: readonly string[] | null, narrow: readonly string[] | null): boolean =>
  wide === null || (narrow !== null && narrow.every((item) => wide.includes(item)));

const ALWAYS: EarningSchedule = {
  from: null,
  until: null,
  weekdays: null,
  fromMinute: null,
  untilMinute: null,
};
const MINUTES_OF_DAY = 1_440;

const spans = (wide: EarningSchedule, narrow: EarningSchedule): boolean =>
  startOf(wide) <= startOf(narrow) &&
  endOf(wide) >= endOf(narrow) &&
  includesAll(wide.weekdays, narrow.weekdays) &&
  (wide.fromMinute ?? 0) <= (narrow.fromMinute ?? 0) &&
  (wide.untilMinute ?? MINUTES_OF_DAY) >= (narrow.untilMinute ?? MINUTES_OF_DAY);

const startOf = ({ from }: EarningSchedule): number => from ?? -Infinity;
const endOf = ({ until }: EarningSchedule): number => until ?? Infinity;
