import { useMemo } from 'react';
import type { BenefitContextInput, Channel } from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { useAddress } from '../../ui/use-address';
import { toMajor, useMoneyUnit } from '../../editing/benefit/money';

/** Where a rule is tried: as it stands in the address. */
export interface Circumstances {
  readonly channel: Channel | null;
  /** What the cart costs, in the smallest unit; null for no cart. */
  readonly cart: number | null;
  /** What the API is asked with. */
  readonly context: BenefitContextInput;
  readonly change: (part: { channel?: Channel | null; cart?: number | null }) => void;
}

/** A channel and a cart, kept in the address so that others see the same. */
export function useCircumstances(): Circumstances {
  const [address, put] = useAddress();
  const { currencyCode } = useSession().program;
  const unit = useMoneyUnit();
  const channel = address.get('channel') as Channel | null;
  const written = address.get('cart');
  const cart = written !== null && /^\d{1,12}$/.test(written) ? Number(written) : null;
  const { digits } = unit;
  const context = useMemo((): BenefitContextInput => {
    const amount = cart === null ? null : toMajor(cart, { currencyCode, digits }).toFixed(digits);
    return {
      ...(channel === null ? {} : { channel }),
      ...(amount === null ? {} : { cart: { total: { amount, currencyCode } } }),
    };
  }, [channel, cart, currencyCode, digits]);
  const change: Circumstances['change'] = (part) =>
    put({
      ...(part.channel === undefined ? {} : { channel: part.channel }),
      ...(part.cart === undefined ? {} : { cart: part.cart === null ? null : String(part.cart) }),
    });
  return { channel, cart, context, change };
}
