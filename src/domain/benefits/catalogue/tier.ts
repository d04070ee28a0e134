import { both } from './condition';
import { nameIn } from './phrases';
import { wordCondition, wordsOf } from './word-condition';

/** The tier that the member is in; tiers are lower and higher by the ladder in force. */
export const tier = wordCondition({
  code: 'tier',
  labels: both('Tier', '会员等级'),
  descriptions: both('The tier that the member is in.', '会员当前所处的等级。'),
  words: ({ tiers }) =>
    wordsOf(
      tiers.map(({ code, names }) => ({
        code,
        labels: both(nameIn(names, 'en', code), nameIn(names, 'zh-CN', code)),
      })),
    ),
  ...{ isOrdered: true, areNamesQuoted: true, member: ['tierCode'] },
  read: (facts) => facts.tierCode,
  isEither: (first, second) => (facts) => facts.tierCode === first || facts.tierCode === second,
  isAmong: (words) => (facts) => words.has(facts.tierCode),
  subject: both('the tier', '会员等级'),
});
