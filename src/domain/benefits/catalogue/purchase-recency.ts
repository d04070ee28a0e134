import { both } from './condition';
import { numberCondition } from './number-condition';
import { purchaseSubject } from './purchases';

/** How many local days ago the last order within a window was paid; unknown without one. */
export const purchaseRecency = numberCondition({
  code: 'purchaseRecency',
  labels: both('Days since the last order', '距上次购买天数'),
  descriptions: both(
    'How many days ago the last order within the window was paid; 0 today. Without an order in ' +
      'the window the condition is not met, whatever it asks.',
    '统计窗口内最近一次支付距今的天数，当天为 0。窗口内没有订单时，该条件一律不满足。',
  ),
  ...{ unit: 'DAYS', minimum: 0, maximum: 36_500, decimals: 0, lowest: 0 },
  ...{ parameter: 'window', member: [] },
  read: (_, slot) => (facts, moment) => {
    const day = facts.purchases[slot]?.lastPaidOn ?? null;
    return day === null ? Number.NaN : Math.max(0, moment.today - day);
  },
  within:
    ([from, to], slot) =>
    ({ purchases }, { today }) => {
      const day = purchases[slot]?.lastPaidOn ?? null;
      if (day === null) return false;
      const days = Math.max(0, today - day);
      return days >= from && days <= to;
    },
  subject: purchaseSubject(both('the time since the last order', '距上次购买的时间')),
});
