import { MAX_AMOUNT_MINOR } from '../../shared/money';
import { both } from './condition';
import { numberCondition } from './number-condition';
import { quotedText } from './phrases';

/** What the goods of one category in the cart cost; unknown without a cart. */
export const cartCategoryTotal = numberCondition({
  code: 'cartCategoryTotal',
  labels: both('Cart total of a category', '购物车品类金额'),
  descriptions: both(
    'What the goods of one category in the cart cost before benefits, in minor units; 0 without ' +
      'any. Without a cart the condition is not met.',
    '购物车中某品类商品优惠前的金额，以货币最小单位计；没有该品类时为 0。没有购物车时该条件不满足。',
  ),
  ...{ unit: 'AMOUNT', minimum: 0, maximum: MAX_AMOUNT_MINOR, decimals: 0, lowest: 0 },
  ...{ parameter: 'category', member: [] },
  read:
    ({ category }) =>
    (_, { cart }) => {
      if (cart === null) return Number.NaN;
      const line = cart.lines.find((each) => each.category === category);
      return line?.amountMinor ?? 0;
    },
  subject: ({ category }, locale) => {
    const name = quotedText(category ?? '', locale);
    return locale === 'en' ? `the cart total of ${name}` : `购物车中${name}的金额`;
  },
});
