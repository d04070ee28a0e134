import { assertNever } from '../shared/invariant';
import { scaleRoundHalfUp } from '../shared/decimal';
import type { MinorUnits } from '../shared/money';
import type { GrantedEffect } from './benefit-answer';
import type { BenefitEffect } from './benefit-rule';

/**
 * What an effect takes off a cart before caps, rounded half-up to the minor unit; never more than
 * the cart costs. 0 for what is not money.
 *
 * @example
 * moneyOff({ kind: 'PERCENT_OFF', percent: '12.5', maximumMinor: null }, 1_999); // 250
 */
function moneyOff(effect: BenefitEffect, totalMinor: MinorUnits): MinorUnits {
  switch (effect.kind) {
    case 'PERCENT_OFF': {
      const share = scaleRoundHalfUp(totalMinor, effect.percent, -2);
      return Math.min(share, effect.maximumMinor ?? share);
    }
    case 'AMOUNT_OFF':
      return Math.min(effect.amountMinor, totalMinor);
    case 'POINTS_MULTIPLIER':
    case 'FREE_SHIPPING':
    case 'COUPON':
      return 0;
    default:
      return assertNever(effect);
  }
}

/** What effects take off a cart together before caps; null where there is no cart. */
export const moneyOffAll = (
  effects: readonly BenefitEffect[],
  totalMinor: MinorUnits | null,
): MinorUnits | null =>
  totalMinor === null
    ? null
    : effects.reduce((sum, effect) => sum + moneyOff(effect, totalMinor), 0);

/** Effects in order, each with what it takes off, until `room` is used up. */
export function grantEffects(
  effects: readonly BenefitEffect[],
  totalMinor: MinorUnits | null,
  room: MinorUnits,
): readonly GrantedEffect[] {
  let left = room;
  return effects.map((effect) => {
    if (totalMinor === null) return { effect, amountMinor: null };
    const amountMinor = Math.min(moneyOff(effect, totalMinor), left);
    left -= amountMinor;
    return { effect, amountMinor };
  });
}
