import { assertNever } from '../shared/invariant';
import type { Locale } from '../shared/locale';
import { filledText, moneyText } from '../shared/wording';
import type { BenefitEffect } from './benefit-rule';
import { both } from './catalogue/condition';
import { quotedText } from './catalogue/phrases';

const TEXTS = {
  PERCENT_OFF: both(
    '{percent}% off the cart[, at most {most}]',
    '购物车立减 {percent}%[（最多减 {most}）]',
  ),
  AMOUNT_OFF: both('{amount} off the cart', '购物车立减 {amount}'),
  POINTS_MULTIPLIER: both('{multiplier} times the points', '{multiplier} 倍积分'),
  FREE_SHIPPING: both('free shipping', '免运费'),
  COUPON: both('the coupon {coupon}', '优惠券{coupon}'),
};

/** What an effect gives, such as `10% off the cart, at most £20`. */
export function effectText(effect: BenefitEffect, currencyCode: string, locale: Locale): string {
  const text = TEXTS[effect.kind][locale];
  const money = (minor: number): string => moneyText(minor, currencyCode, locale);
  switch (effect.kind) {
    case 'PERCENT_OFF': {
      const { percent, maximumMinor } = effect;
      return filledText(text, {
        percent,
        most: maximumMinor === null ? null : money(maximumMinor),
      });
    }
    case 'AMOUNT_OFF':
      return filledText(text, { amount: money(effect.amountMinor) });
    case 'POINTS_MULTIPLIER':
      return filledText(text, { multiplier: effect.multiplier });
    case 'COUPON':
      return filledText(text, { coupon: quotedText(effect.couponCode, locale) });
    case 'FREE_SHIPPING':
      return text;
    default:
      return assertNever(effect);
  }
}
