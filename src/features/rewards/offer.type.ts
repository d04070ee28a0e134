import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import type { Offer, OfferRefusal } from '../../domain/rewards/offer';
import { refusalText } from '../../domain/rewards/offer-text';
import { textFor } from '../../domain/shared/localized';
import type { Instant } from '../../domain/shared/instant';
import { connectionOf } from '../../platform/graphql/connection';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import type { UserErrorCode } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { TierType } from '../programs/tier.type';
import { RewardType, tierIn, type RewardFrame } from './reward.type';

/** Codes of refusals; the same words as the codes of `rewardRedeem`. */
export const OFFER_CODES = {
  'not-published': 'NOT_OFFERED',
  'not-for-tier': 'NOT_FOR_TIER',
  'not-yet': 'NOT_YET',
  'no-longer': 'NO_LONGER',
  'out-of-stock': 'OUT_OF_STOCK',
  'limit-reached': 'LIMIT_REACHED',
  'insufficient-points': 'INSUFFICIENT_POINTS',
} as const satisfies Readonly<Record<OfferRefusal['kind'], UserErrorCode>>;

type OfferCode = (typeof OFFER_CODES)[OfferRefusal['kind']];

const DESCRIPTIONS: Readonly<Record<OfferCode, string>> = {
  NOT_OFFERED: 'The reward is a draft or archived.',
  NOT_FOR_TIER: "The member's tier may not have it.",
  NOT_YET: 'It can be redeemed later.',
  NO_LONGER: 'It could be redeemed earlier.',
  OUT_OF_STOCK: 'There are not so many left.',
  LIMIT_REACHED: 'The member has had as many as one may have in a period.',
  INSUFFICIENT_POINTS: 'The member has too few points to spend.',
};

const RewardRefusalCode = Object.fromEntries(Object.keys(DESCRIPTIONS).map((code) => [code, code]));

registerEnumType(RewardRefusalCode, {
  name: 'RewardRefusalCode',
  description: 'Why a member cannot have a reward; never translated.',
  valuesConfig: Object.fromEntries(
    Object.entries(DESCRIPTIONS).map(([code, description]) => [code, { description }]),
  ),
});

@ObjectType('RewardRefusal', {
  description: 'One reason why a member cannot have a reward, with what is missing.',
  simpleResolvers: true,
})
export class RewardRefusalType {
  @Field(() => RewardRefusalCode, { description: 'The reason, for programs.' })
  code: OfferCode;

  @Field(() => String, { description: "The reason in a sentence, in the request's language." })
  text: string;

  @Field(() => PointsScalar, {
    nullable: true,
    description: 'INSUFFICIENT_POINTS: how many are missing.',
  })
  missingPoints: Points | null;

  @Field(() => Int, { nullable: true, description: 'OUT_OF_STOCK: how many are left.' })
  left: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'NOT_YET and LIMIT_REACHED: from when on it can be redeemed; null where waiting does not help.',
  })
  availableFrom: Instant | null;

  @Field(() => [TierType], {
    nullable: true,
    description: 'NOT_FOR_TIER: the tiers that may have it.',
  })
  tiers: readonly TierType[] | null;
}

@ObjectType('RewardOffer', {
  description: 'A reward for one member now: what it costs, and whether it can be had.',
  simpleResolvers: true,
})
export class RewardOfferType {
  @Field(() => RewardType, { description: 'The reward.' })
  reward: RewardType;

  @Field(() => PointsScalar, {
    nullable: true,
    description: "Points for one; null where the member's tier may not have it.",
  })
  price: Points | null;

  @Field(() => Boolean, { description: 'Whether the member could redeem one now.' })
  isAvailable: boolean;

  @Field(() => [RewardRefusalType], {
    description: 'Every reason why not; empty where it can be had.',
  })
  reasons: RewardRefusalType[];
}

export const RewardOfferConnection = connectionOf(() => RewardOfferType, {
  name: 'RewardOffer',
  items: 'rewards for a member, newest first',
});

/** What a programme lends to sentences. */
export type OfferFrame = RewardFrame & { readonly timeZone: string };

export function offerType(
  reward: RewardType,
  offered: Offer,
  frame: OfferFrame,
  locale: Locale,
): RewardOfferType {
  const reasons = offered.kind === 'offered' ? [] : offered.reasons;
  return Object.assign(new RewardOfferType(), {
    reward,
    price: offered.price,
    isAvailable: offered.kind === 'offered',
    reasons: reasons.map((each) => refusalType(each, frame, locale)),
  });
}

const refusalType = (refusal: OfferRefusal, frame: OfferFrame, locale: Locale): RewardRefusalType =>
  Object.assign(new RewardRefusalType(), {
    code: OFFER_CODES[refusal.kind],
    text: offerText(refusal, frame, locale),
    missingPoints: refusal.kind === 'insufficient-points' ? refusal.missing : null,
    left: refusal.kind === 'out-of-stock' ? refusal.left : null,
    availableFrom: availableFrom(refusal),
    tiers: refusal.kind === 'not-for-tier' ? refusal.for.map((code) => tierIn(frame, code)) : null,
  });

function availableFrom(refusal: OfferRefusal): Instant | null {
  if (refusal.kind === 'not-yet') return refusal.from;
  return refusal.kind === 'limit-reached' ? refusal.until : null;
}

/** A refusal in words, with the tiers by their names. */
export const offerText = (refusal: OfferRefusal, frame: OfferFrame, locale: Locale): string =>
  refusalText(
    refusal,
    {
      zone: frame.timeZone,
      tierName: (code) => textFor(tierIn(frame, code).texts, locale, frame.locales),
    },
    locale,
  );
