import { both } from './condition';
import { numberCondition } from './number-condition';

/** For how many local days the member has been in the tier, without a break. */
export const tierAge = numberCondition({
  code: 'tierAge',
  labels: both('Days in the tier', '当前等级天数'),
  descriptions: both(
    'For how many days the member has been in the present tier; 0 on the day it began.',
    '会员处于当前等级的天数；升入当天为 0。',
  ),
  ...{ unit: 'DAYS', minimum: 0, maximum: 36_500, decimals: 0, lowest: 0, parameter: null },
  member: ['tierSince'],
  read: () => (facts, moment) =>
    facts.tierSince === null ? Number.NaN : Math.max(0, moment.today - facts.tierSince),
  within:
    ([from, to]) =>
    ({ tierSince }, { today }) => {
      if (tierSince === null) return false;
      const days = Math.max(0, today - tierSince);
      return days >= from && days <= to;
    },
  subject: (_, locale) => (locale === 'en' ? 'the time in the tier' : '处于当前等级的时间'),
});
