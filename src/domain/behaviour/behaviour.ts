import type { Instant } from '../shared/instant';
import type { MinorUnits } from '../shared/money';

/** What a member can do that Laurel records (docs/domain.md §3). */
export const BEHAVIOUR_TYPES = [
  'VIEW',
  'SEARCH',
  'CART_ADD',
  'CART_REMOVE',
  'ORDER',
  'PAYMENT',
  'REFUND',
  'REVIEW',
  'COMMENT',
  'LIKE',
  'SHARE',
  'SUPPORT',
  'CHECK_IN',
  'LOGIN',
  'REFERRAL',
  'VIOLATION',
  'CUSTOM',
] as const;
export type BehaviourType = (typeof BEHAVIOUR_TYPES)[number];

/** Where it happened. */
export const CHANNELS = [
  'WEB',
  'APP',
  'MINI_PROGRAM',
  'STORE',
  'SOCIAL',
  'CALL_CENTRE',
  'PARTNER',
] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * One recorded event of a member, checked: every field is in range, money is in whole minor units
 * of the programme's currency, and the instant is no later than the one it was recorded at.
 */
export type Behaviour = {
  readonly type: BehaviourType;
  readonly channel: Channel;
  readonly occurredAt: Instant;
  /** Together with `externalId` the idempotency key within the programme. */
  readonly source: string;
  readonly externalId: string;
  readonly sessionId: string | null;
  readonly orderId: string | null;
  readonly productId: string | null;
  readonly category: string | null;
  readonly brand: string | null;
  readonly quantity: number | null;
  readonly amountMinor: MinorUnits | null;
  /** As reported, where the currency was not the programme's. */
  readonly original: { readonly amountMinor: MinorUnits; readonly currencyCode: string } | null;
  readonly rating: number | null;
  readonly text: string | null;
  readonly durationSeconds: number | null;
  readonly attributes: Readonly<Record<string, unknown>> | null;
  /** False when it came later than the programme's horizon: stored, but it changes nothing. */
  readonly counts: boolean;
};

/** Order in which the rows of a batch take effect: occurredAt, then source, then externalId. */
export function compareBehaviours(left: Behaviour, right: Behaviour): number {
  return (
    left.occurredAt - right.occurredAt ||
    compareText(left.source, right.source) ||
    compareText(left.externalId, right.externalId)
  );
}

const compareText = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;
