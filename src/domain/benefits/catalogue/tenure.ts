import { both } from './condition';
import { numberCondition } from './number-condition';

/** For how many local days the member has been one. */
export const tenure = numberCondition({
  code: 'tenure',
  labels: both('Days as a member', '入会天数'),
  descriptions: both(
    'How many days ago the member joined; 0 on the day of joining.',
    '会员入会至今的天数；入会当天为 0。',
  ),
  ...{ unit: 'DAYS', minimum: 0, maximum: 36_500, decimals: 0, lowest: 0, parameter: null },
  member: ['joinedOn'],
  read: () => (facts, moment) =>
    facts.joinedOn === null ? Number.NaN : Math.max(0, moment.today - facts.joinedOn),
  within:
    ([from, to]) =>
    ({ joinedOn }, { today }) => {
      if (joinedOn === null) return false;
      const days = Math.max(0, today - joinedOn);
      return days >= from && days <= to;
    },
  subject: (_, locale) => (locale === 'en' ? 'the time as a member' : '入会时间'),
});
