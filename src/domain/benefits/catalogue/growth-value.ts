import { both } from './condition';
import { numberCondition } from './number-condition';

/** The growth value that the latest decision was made by. */
export const growthValue = numberCondition({
  code: 'growthValue',
  labels: both('Growth value', '成长值'),
  descriptions: both(
    'The growth value of the member as it was last decided by.',
    '会员最近一次决策所用的成长值。',
  ),
  ...{ unit: 'NUMBER', minimum: 0, maximum: 1e12, decimals: 6, lowest: null, parameter: null },
  member: ['growthValue'],
  read: () => (facts) => facts.growthValue ?? Number.NaN,
  within:
    ([from, to]) =>
    ({ growthValue: value }) =>
      value !== null && value >= from && value <= to,
  subject: (_, locale) => (locale === 'en' ? 'the growth value' : '成长值'),
});
