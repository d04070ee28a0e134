import { attribute } from './attribute';
import { birthdayMonth } from './birthday-month';
import { cartCategory } from './cart-category';
import { cartCategoryTotal } from './cart-category-total';
import { cartTotal } from './cart-total';
import { channel } from './channel';
import type { Condition } from './condition';
import { country } from './country';
import { date } from './date';
import { firstOrder } from './first-order';
import { growthValue } from './growth-value';
import { purchaseAmount } from './purchase-amount';
import { purchaseCount } from './purchase-count';
import { purchaseRecency } from './purchase-recency';
import { rfmSegment } from './rfm-segment';
import { tenure } from './tenure';
import { tier } from './tier';
import { tierAge } from './tier-age';
import { weekday } from './weekday';

/**
 * Everything that benefit rules can ask (docs/domain.md §9), in the order in which it is offered.
 * A new condition is a file beside this one and a line here.
 */
export const CONDITIONS: readonly Condition[] = [
  tier,
  tierAge,
  growthValue,
  purchaseAmount,
  purchaseCount,
  purchaseRecency,
  rfmSegment,
  channel,
  country,
  date,
  weekday,
  birthdayMonth,
  tenure,
  firstOrder,
  cartTotal,
  cartCategory,
  cartCategoryTotal,
  attribute,
];

const BY_CODE: ReadonlyMap<string, Condition> = new Map(
  CONDITIONS.map((each) => [each.code, each]),
);

/** The condition of a code, if there is one. */
export const conditionOf = (code: string): Condition | undefined => BY_CODE.get(code);
