import { ok, refused, type Result } from '../shared/result';
import type { FulfilmentWay, RewardContent } from './reward';

/** How a member wants a reward, as somebody wrote it. */
export type WantedFulfilment = {
  readonly way: FulfilmentWay;
  /** The shop's opaque name of an address; never an address. */
  readonly addressReference?: string | null | undefined;
  readonly storeCode?: string | null | undefined;
};

/** How a redemption reaches the member. */
export type Fulfilment =
  | { readonly way: 'DIGITAL' }
  | { readonly way: 'DELIVERY'; readonly addressReference: string }
  | { readonly way: 'COLLECTION'; readonly storeCode: string };

/** Why a reward cannot be had in a way. `field` is within the wanted fulfilment. */
export type FulfilmentFault =
  | { readonly kind: 'way-not-offered'; readonly offered: readonly FulfilmentWay[] }
  | { readonly kind: 'address-needed' }
  | { readonly kind: 'address-is-no-reference' }
  | { readonly kind: 'address-without-delivery' }
  | { readonly kind: 'store-needed'; readonly stores: readonly string[] }
  | { readonly kind: 'unknown-store'; readonly stores: readonly string[] }
  | { readonly kind: 'store-without-collection' };

/** No spaces, so that nobody's street is kept here. */
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/**
 * Checks how a reward is wanted against how it is offered. Delivery goes to an address that the
 * shop keeps, by the shop's own reference to it; collection to one of the reward's stores.
 *
 * @example
 * checkFulfilment(content, { way: 'COLLECTION', storeCode: 'soho' });
 * // { ok: true, value: { way: 'COLLECTION', storeCode: 'soho' } }
 */
export function checkFulfilment(
  { fulfilments, stores }: Pick<RewardContent, 'fulfilments' | 'stores'>,
  wanted: WantedFulfilment,
): Result<Fulfilment, readonly FulfilmentFault[]> {
  const { way } = wanted;
  const address = wanted.addressReference ?? null;
  const store = wanted.storeCode ?? null;
  if (!fulfilments.includes(way)) {
    return refused([{ kind: 'way-not-offered', offered: fulfilments }]);
  }
  const faults = [
    ...addressFaults(address, way === 'DELIVERY'),
    ...storeFaults(store, way === 'COLLECTION', stores),
  ];
  if (faults.length > 0) return refused(faults);
  if (address !== null) return ok({ way: 'DELIVERY', addressReference: address });
  return ok(store === null ? { way: 'DIGITAL' } : { way: 'COLLECTION', storeCode: store });
}

function addressFaults(address: string | null, isDelivered: boolean): FulfilmentFault[] {
  if (!isDelivered) return address === null ? [] : [{ kind: 'address-without-delivery' }];
  if (address === null) return [{ kind: 'address-needed' }];
  return REFERENCE.test(address) ? [] : [{ kind: 'address-is-no-reference' }];
}

function storeFaults(
  store: string | null,
  isCollected: boolean,
  stores: readonly string[],
): FulfilmentFault[] {
  if (!isCollected) return store === null ? [] : [{ kind: 'store-without-collection' }];
  if (store === null) return [{ kind: 'store-needed', stores }];
  return stores.includes(store) ? [] : [{ kind: 'unknown-store', stores }];
}
