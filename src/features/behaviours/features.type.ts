import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Channel } from '../../domain/behaviour/behaviour';
import type {
  AskedFeatures,
  FeatureValues,
  MoneyFeatures,
} from '../../domain/behaviour/member-features';
import type { Instant } from '../../domain/shared/instant';
import { funnelRates, type FunnelCounts } from '../../domain/value/funnel';
import { Money, moneyOf } from '../../platform/graphql/money';
import { RatioScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { rulesWindow, RulesWindowType } from '../programs/rules.type';
import { ChannelEnum } from './behaviour.type';

@ObjectType('PurchaseShare', {
  description: 'Part of the purchase amount of a window.',
  simpleResolvers: true,
})
export class PurchaseShareType {
  @Field(() => String, { description: 'The category or brand, as behaviours name it.' })
  key: string;

  @Field(() => RatioScalar, { description: 'Its part of the purchase amount.' })
  share: number;
}

@ObjectType('ChannelShare', {
  description: 'Part of the behaviours of a window.',
  simpleResolvers: true,
})
export class ChannelShareType {
  @Field(() => ChannelEnum, { description: 'The channel.' })
  key: Channel;

  @Field(() => RatioScalar, { description: 'Its part of all behaviours.' })
  share: number;
}

@ObjectType('FunnelRates', {
  description:
    'Parts of the products that went on from one stage of the funnel to the next; 0 where none was at the first.',
  simpleResolvers: true,
})
export class FunnelRatesType {
  @Field(() => RatioScalar, { description: 'Carted by viewed.' })
  viewedToCarted: number;

  @Field(() => RatioScalar, { description: 'Ordered by carted.' })
  cartedToOrdered: number;

  @Field(() => RatioScalar, { description: 'Paid by ordered.' })
  orderedToPaid: number;

  @Field(() => RatioScalar, { description: 'Paid by viewed: from the first stage to the last.' })
  viewedToPaid: number;
}

@ObjectType('MemberFeatures', {
  description:
    "Numbers computed from a member's behaviours over a window of whole local days, from what was known on the day of `asOf`.",
})
export class MemberFeaturesType {
  @Field(() => DateTimeScalar, {
    description: 'The instant that the window ends with and what was known is of.',
  })
  asOf: Instant;

  @Field(() => RulesWindowType, { description: 'The window.' })
  window: RulesWindowType;

  @Field(() => Money, { description: 'Payments less refunds.' })
  purchaseAmount: Money;

  @Field(() => Int, { description: 'Orders paid and not wholly refunded.' })
  purchaseCount: number;

  @Field(() => Money, {
    description:
      'Purchase amount by purchase count, rounded half-up to the minor unit; 0 without orders.',
  })
  averageOrderValue: Money;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean days between paid orders; null for fewer than two.',
  })
  purchaseIntervalDays: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days since the last paid order; null without orders.',
  })
  recencyDays: number | null;

  @Field(() => Money, {
    description:
      'Purchase amount of this window less that of the window before, of the same length; a lifetime has none before.',
  })
  spendGrowth: Money;

  @Field(() => Int, { description: 'Local days with any behaviour.' })
  activeDays: number;

  @Field(() => Int, { description: 'Logins.' })
  loginCount: number;

  @Field(() => Int, {
    description: 'Reviews, comments, likes, shares, support, check-ins and referrals.',
  })
  interactionCount: number;

  @Field(() => Int, { description: 'Views and searches.' })
  browseCount: number;

  @Field(() => Float, { description: 'Minutes of views and searches.' })
  browseMinutes: number;

  @Field(() => Float, {
    description: 'Mean distinct products viewed per session; 0 without views.',
  })
  browseDepth: number;

  @Field(() => Int, { description: 'Reviews.' })
  reviewCount: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean rating of reviews, out of 5; null without ratings.',
  })
  averageRating: number | null;

  @Field(() => RatioScalar, { description: 'Share of rated reviews with 4 or more.' })
  praiseRate: number;

  @Field(() => RatioScalar, { description: 'Share of rated reviews with 2 or less.' })
  complaintRate: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean sentiment of the texts of reviews and comments in English or Chinese, from -1 to 1; null without any text.',
  })
  sentiment: number | null;

  @Field(() => RatioScalar, { description: 'Wholly refunded orders by all orders paid.' })
  refundRate: number;

  @Field(() => Int, { description: 'Products viewed, counted once per session.' })
  viewed: number;

  @Field(() => Int, { description: 'Viewed products that reached the cart.' })
  carted: number;

  @Field(() => Int, { description: 'Carted products that were ordered.' })
  ordered: number;

  @Field(() => Int, { description: 'Ordered products that were paid.' })
  paid: number;

  @Field(() => FunnelRatesType, { description: 'How much went on from each stage to the next.' })
  funnelRates: FunnelRatesType;

  @Field(() => Int, { description: 'Days since joining.' })
  tenureDays: number;

  /** What shares are asked with, at rest. */
  asked: AskedFeatures;
}

/** Features as the schema shows them. */
export function memberFeatures(
  answer: { readonly asked: AskedFeatures; readonly asOf: Instant },
  { values, money }: { readonly values: FeatureValues; readonly money: MoneyFeatures },
  currencyCode: string,
): MemberFeaturesType {
  return Object.assign(new MemberFeaturesType(), values, {
    asOf: answer.asOf,
    asked: answer.asked,
    window: rulesWindow(answer.asked.window),
    purchaseAmount: moneyOf(money.purchaseAmountMinor, currencyCode),
    averageOrderValue: moneyOf(money.averageOrderValueMinor, currencyCode),
    spendGrowth: moneyOf(money.spendGrowthMinor, currencyCode),
    funnelRates: funnelRates(countsOf(values)),
  });
}

/** Counts exist for every member. */
const countsOf = ({ viewed, carted, ordered, paid }: FeatureValues): FunnelCounts => ({
  viewed: viewed ?? 0,
  carted: carted ?? 0,
  ordered: ordered ?? 0,
  paid: paid ?? 0,
});
