import { MAX_AMOUNT_MINOR } from '../../shared/money';
import { both } from './condition';
import { numberCondition } from './number-condition';

/** What the cart costs before benefits; unknown without a cart. */
export const cartTotal = numberCondition({
  code: 'cartTotal',
  labels: both('Cart total', '购物车金额'),
  descriptions: both(
    'What the cart costs before benefits, in minor units of the currency. Without a cart the ' +
      'condition is not met.',
    '购物车优惠前的总金额，以货币最小单位计。没有购物车时该条件不满足。',
  ),
  ...{ unit: 'AMOUNT', minimum: 0, maximum: MAX_AMOUNT_MINOR, decimals: 0, lowest: 0 },
  ...{ parameter: null, member: [] },
  read: () => (_, moment) => moment.cart?.totalMinor ?? Number.NaN,
  within:
    ([from, to]) =>
    (_, { cart }) =>
      cart !== null && cart.totalMinor >= from && cart.totalMinor <= to,
  subject: (_, locale) => (locale === 'en' ? 'the cart total' : '购物车金额'),
});
