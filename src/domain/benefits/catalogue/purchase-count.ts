import { both } from './condition';
import { numberCondition } from './number-condition';
import { purchaseSubject } from './purchases';

/** How many orders the member paid within a window; those wholly refunded do not count. */
export const purchaseCount = numberCondition({
  code: 'purchaseCount',
  labels: both('Number of orders', '订单数'),
  descriptions: both(
    'How many orders the member paid within the window. Orders wholly refunded do not count.',
    '会员在统计窗口内已支付的订单数，全额退款的订单不计。',
  ),
  ...{ unit: 'NUMBER', minimum: 0, maximum: 1_000_000, decimals: 0, lowest: 0 },
  ...{ parameter: 'window', member: [] },
  read: (_, slot) => (facts) => facts.purchases[slot]?.orders ?? Number.NaN,
  within:
    ([from, to], slot) =>
    ({ purchases }) => {
      const orders = purchases[slot]?.orders ?? Number.NaN;
      return orders >= from && orders <= to;
    },
  subject: purchaseSubject(both('the number of orders', '订单数')),
});
