import { MAX_AMOUNT_MINOR } from '../../shared/money';
import { both } from './condition';
import { numberCondition } from './number-condition';
import { purchaseSubject } from './purchases';

/** What the member paid within a window, less refunds. */
export const purchaseAmount = numberCondition({
  code: 'purchaseAmount',
  labels: both('Purchase amount', '消费金额'),
  descriptions: both(
    'What the member paid within the window, less refunds, in minor units of the currency.',
    '会员在统计窗口内的实付金额（扣除退款），以货币最小单位计。',
  ),
  ...{ unit: 'AMOUNT', minimum: 0, maximum: MAX_AMOUNT_MINOR, decimals: 0, lowest: null },
  ...{ parameter: 'window', member: [] },
  read: (_, slot) => (facts) => facts.purchases[slot]?.amountMinor ?? Number.NaN,
  within:
    ([from, to], slot) =>
    ({ purchases }) => {
      const minor = purchases[slot]?.amountMinor ?? Number.NaN;
      return minor >= from && minor <= to;
    },
  subject: purchaseSubject(both('the purchase amount', '消费金额')),
});
