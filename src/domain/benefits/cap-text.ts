import type { CapPeriod } from '../points/earning-rule';
import type { Locale } from '../shared/locale';
import { filledText, moneyText, numberText } from '../shared/wording';
import type { BenefitCap, CapScope } from './benefit-rule';
import { both, type BothTexts } from './catalogue/condition';

const PERIOD_TEXTS: Readonly<Record<CapPeriod, BothTexts>> = {
  DAY: both('a day', '每日'),
  WEEK: both('a week', '每周'),
  MONTH: both('a month', '每月'),
  QUARTER: both('a quarter', '每季度'),
  YEAR: both('a year', '每年'),
  EVER: both('in all', '累计'),
};

const SCOPE_TEXTS: Readonly<Record<CapScope, BothTexts>> = {
  MEMBER: both('for each member', '每位会员'),
  EVERYBODY: both('for all members together', '全体会员'),
};

const TEXTS = {
  uses: both('at most {count} {times} {period} {scope}', '{scope}{period}最多 {count} 次'),
  money: both('at most {amount} off {period} {scope}', '{scope}{period}最多减 {amount}'),
};

/** A cap, such as `at most 2 times a month for each member`. */
export function capText(cap: BenefitCap, currencyCode: string, locale: Locale): string {
  const { measure, maximum } = cap;
  return filledText(TEXTS[measure === 'USES' ? 'uses' : 'money'][locale], {
    count: numberText(maximum, locale),
    times: maximum === 1 ? 'time' : 'times',
    amount: measure === 'MONEY' ? moneyText(maximum, currencyCode, locale) : null,
    period: PERIOD_TEXTS[cap.period][locale],
    scope: SCOPE_TEXTS[cap.scope][locale],
  });
}
