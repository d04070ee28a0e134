import { civilDate, weekdayOf } from '../shared/calendar';
import type { BenefitContext, BenefitMoment } from './benefit-facts';
import type { BenefitSetting } from './benefit-setting';

/**
 * A context with what the programme's calendar says of its instant: made once, for all members.
 *
 * @example
 * momentOf({ instant: Date.parse('2026-11-30T16:00:00Z'), … }, shanghai).month; // 12
 */
export function momentOf(
  context: BenefitContext,
  { calendar }: Pick<BenefitSetting, 'calendar'>,
): BenefitMoment {
  const today = calendar.dayOf(context.instant);
  return {
    ...context,
    today,
    weekday: weekdayOf(today),
    month: civilDate(today).month,
    minute: calendar.minuteOf(context.instant),
  };
}
