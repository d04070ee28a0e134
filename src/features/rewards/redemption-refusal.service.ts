import type { Points } from '../../domain/points/earn';
import type { PointsRefusal } from '../../domain/points/wallet-command';
import type { FulfilmentFault } from '../../domain/rewards/fulfilment';
import type { OfferRefusal } from '../../domain/rewards/offer';
import type { RedemptionState } from '../../domain/rewards/reward';
import type { Instant } from '../../domain/shared/instant';
import { refused, type Result } from '../../domain/shared/result';
import { checkText } from '../../domain/shared/text';

/** Why nothing was redeemed, handed over or cancelled. */
export type RedemptionRefusal =
  | { readonly kind: 'unknown-member' | 'unknown-reward' | 'unknown-redemption' }
  | { readonly kind: 'offer'; readonly refusal: OfferRefusal }
  | { readonly kind: 'fulfilment'; readonly fault: FulfilmentFault }
  | { readonly kind: 'points'; readonly refusal: PointsRefusal }
  | { readonly kind: 'quantity'; readonly maximum: number }
  | { readonly kind: 'other-price'; readonly expected: Points; readonly actual: Points }
  | { readonly kind: 'closed'; readonly state: RedemptionState; readonly closedAt: Instant }
  | { readonly kind: 'invalid-key' | 'invalid-reason'; readonly maximum: number };

/** The id of the redemption, or every reason why there is none. */
export type RedemptionOutcome = Result<string, readonly RedemptionRefusal[]>;

export const refuse = (...refusals: readonly RedemptionRefusal[]) => refused(refusals);

const MAX_KEY_LENGTH = 255;
const MAX_REASON_LENGTH = 200;

export const keyFaults = (key: string): RedemptionRefusal[] =>
  key.trim() !== '' && checkText(key, { max: MAX_KEY_LENGTH, singleLine: true }) === null
    ? []
    : [{ kind: 'invalid-key', maximum: MAX_KEY_LENGTH }];

export const reasonFaults = (reason: string): RedemptionRefusal[] =>
  reason.trim() !== '' && checkText(reason.trim(), { max: MAX_REASON_LENGTH }) === null
    ? []
    : [{ kind: 'invalid-reason', maximum: MAX_REASON_LENGTH }];
