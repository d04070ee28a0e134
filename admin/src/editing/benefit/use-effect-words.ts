import { useCallback } from 'react';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { toMajor, useMoneyUnit } from './money';
import { PARTS_TEXTS } from './parts.texts';
import type { Effect } from './rule';

/** Says what is given: “10% off the cart and free shipping”. */
export function useEffectWords(): (then: readonly Effect[]) => string {
  const t = useTexts(PARTS_TEXTS);
  const format = useFormat();
  const { currencyCode, digits } = useMoneyUnit();
  return useCallback(
    (then) => {
      const money = (minor: number): string =>
        format.money({ amount: String(toMajor(minor, { currencyCode, digits })), currencyCode });
      const say = (effect: Effect): string => {
        switch (effect.kind) {
          case 'PERCENT_OFF': {
            const { percent, maximumMinor } = effect;
            return maximumMinor === null
              ? t('say.PERCENT_OFF', { percent })
              : t('say.percentAtMost', { percent, most: money(maximumMinor) });
          }
          case 'AMOUNT_OFF':
            return t('say.AMOUNT_OFF', { amount: money(effect.amountMinor) });
          case 'POINTS_MULTIPLIER':
            return t('say.POINTS_MULTIPLIER', { multiplier: effect.multiplier });
          case 'FREE_SHIPPING':
            return t('say.FREE_SHIPPING');
          case 'COUPON':
            return t('say.COUPON', { coupon: effect.couponCode });
        }
      };
      return then.length === 0 ? t('say.nothing') : then.map(say).join(t('say.and'));
    },
    [t, format, currencyCode, digits],
  );
}
