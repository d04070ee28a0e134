import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import type {
  FulfilmentWay,
  LimitPeriod,
  RewardContent,
  RewardKind,
  RewardState,
} from '../../domain/rewards/reward';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import type { LocalizedText, ProgramRules } from '../../domain/tiering/rules';
import { connectionOf } from '../../platform/graphql/connection';
import { defineCursor } from '../../platform/graphql/cursor';
import { Node } from '../../platform/graphql/node';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';
import { localizedTexts, LocalizedTextType, tierTypes, TierType } from '../programs/tier.type';

const enumOf = <Value extends string>(descriptions: Readonly<Record<Value, string>>) => ({
  values: Object.fromEntries(Object.keys(descriptions).map((value) => [value, value])),
  valuesConfig: Object.fromEntries(
    Object.entries<string>(descriptions).map(([value, description]) => [value, { description }]),
  ),
});

const KINDS = enumOf<RewardKind>({
  COUPON: 'A coupon of the shop, with a code or without.',
  PRODUCT: 'A thing that is sent or collected.',
  SERVICE: 'Something that is done for the member.',
  PARTNER: "A partner's coupon, product or service.",
});
export const RewardKindEnum = KINDS.values;
registerEnumType(RewardKindEnum, {
  name: 'RewardKind',
  description: 'What can be had for points.',
  valuesConfig: KINDS.valuesConfig,
});

const STATES = enumOf<RewardState>({
  DRAFT: 'It is being written; members do not see it.',
  PUBLISHED: 'It is offered to members.',
  ARCHIVED: 'It is offered to nobody any more; redemptions still name it.',
});
export const RewardStateEnum = STATES.values;
registerEnumType(RewardStateEnum, {
  name: 'RewardState',
  description: 'Whether a reward is offered.',
  valuesConfig: STATES.valuesConfig,
});

const WAYS = enumOf<FulfilmentWay>({
  DIGITAL: 'Nothing changes hands: a code, a booking, miles.',
  DELIVERY: 'It is sent to an address that the shop keeps.',
  COLLECTION: 'The member collects it in a store.',
});
export const RewardFulfilmentWayEnum = WAYS.values;
registerEnumType(RewardFulfilmentWayEnum, {
  name: 'RewardFulfilmentWay',
  description: 'How a reward reaches the member.',
  valuesConfig: WAYS.valuesConfig,
});

const PERIODS = enumOf<LimitPeriod>({
  DAY: "A day of the programme's time zone.",
  WEEK: 'A week, from Monday on.',
  MONTH: 'A calendar month.',
  YEAR: 'A calendar year.',
  EVER: 'All time.',
});
export const RewardLimitPeriodEnum = PERIODS.values;
registerEnumType(RewardLimitPeriodEnum, {
  name: 'RewardLimitPeriod',
  description: "Over which span of the programme's time zone redemptions are counted.",
  valuesConfig: PERIODS.valuesConfig,
});

@ObjectType('RewardTierPrice', {
  description: 'What a tier pays instead of the base price.',
  simpleResolvers: true,
})
export class RewardTierPriceType {
  @Field(() => TierType, { description: 'The tier.' })
  tier: TierType;

  @Field(() => PointsScalar, { description: 'Points for one.' })
  price: Points;
}

@ObjectType('RewardLimit', {
  description: 'How many a member may have in a period; what was cancelled does not count.',
  simpleResolvers: true,
})
export class RewardLimitType {
  @Field(() => RewardLimitPeriodEnum, { description: 'The period.' })
  period: LimitPeriod;

  @Field(() => Int, { description: 'How many at most.' })
  maximum: number;
}

@ObjectType('Reward', {
  implements: Node,
  description: 'Something that members can have for points.',
})
export class RewardType extends Node {
  @Field(() => RewardKindEnum, { description: 'What it is.' })
  kind: RewardKind;

  @Field(() => RewardStateEnum, { description: 'Whether it is offered.' })
  state: RewardState;

  @Field(() => Int, {
    description: 'The number of the version shown: it grows with each change of what it says.',
  })
  version: number;

  @Field(() => [LocalizedTextType], { description: 'The name in every language.' })
  names: LocalizedTextType[];

  @Field(() => [LocalizedTextType], {
    description: 'The description in every language; empty where it has none.',
  })
  descriptions: LocalizedTextType[];

  @Field(() => PointsScalar, { description: 'Points for one, where the tier has no own price.' })
  price: Points;

  @Field(() => [RewardTierPriceType], { description: 'Tiers with a price of their own.' })
  tierPrices: RewardTierPriceType[];

  @Field(() => [TierType], { description: 'Tiers that may not have it.' })
  excludedTiers: TierType[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many are left; null where there is no end of them.',
  })
  stock: number | null;

  @Field(() => Boolean, { description: 'Whether each piece is a coupon code that was loaded.' })
  usesCodes: boolean;

  @Field(() => [RewardFulfilmentWayEnum], { description: 'How it can reach the member.' })
  fulfilments: FulfilmentWay[];

  @Field(() => [String], { description: 'Codes of the stores where it can be collected.' })
  stores: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when on it can be redeemed; null: since ever.',
  })
  from: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'At this instant it can no longer be redeemed; null: for ever.',
  })
  until: Instant | null;

  @Field(() => [RewardLimitType], { description: 'How many each member may have.' })
  limits: RewardLimitType[];

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt: Instant;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  changedAt: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published.' })
  publishedAt: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was archived.' })
  archivedAt: Instant | null;

  /** How it is found again, and its texts as they are kept. */
  rewardId: string;
  nameTexts: LocalizedText;
  descriptionTexts: LocalizedText;
  locales: readonly string[];
}

export const RewardConnection = connectionOf(() => RewardType, {
  name: 'Reward',
  items: 'rewards, newest first',
});

/** Ids begin with the instant they were made, so the newest come first. */
export const rewardCursor = defineCursor('reward.newest', ['id']);

/** A reward as its service gives it. */
type Known = {
  readonly id: string;
  readonly kind: RewardKind;
  readonly state: RewardState;
  readonly usesCodes: boolean;
  readonly version: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly publishedAt: Instant | null;
  readonly archivedAt: Instant | null;
  readonly content: RewardContent;
  readonly stock: number | null;
};

/** What of a programme a reward is shown with. */
export type RewardFrame = {
  readonly locales: readonly string[];
  readonly inForce: { readonly rules: ProgramRules };
};

export function rewardType({ content, id, ...known }: Known, frame: RewardFrame): RewardType {
  const { names, descriptions, tierPrices, excludedTiers, ...terms } = content;
  const { locales } = frame;
  return Object.assign(new RewardType(), {
    ...known,
    ...terms,
    id: publicId('rwd', id),
    names: localizedTexts(names, locales),
    descriptions: localizedTexts(descriptions, locales),
    tierPrices: tierPrices.map(({ tierCode, price }) => ({ tier: tierIn(frame, tierCode), price })),
    excludedTiers: excludedTiers.map((code) => tierIn(frame, code)),
    rewardId: id,
    nameTexts: names,
    descriptionTexts: descriptions,
    locales,
  });
}

/** A tier of the ladder in force, by its code. */
export function tierIn({ inForce, locales }: RewardFrame, code: string): TierType {
  const tier = tierTypes(inForce.rules, locales).find((each) => each.code === code);
  invariant(tier, 'a tier that was published stays on the ladder');
  return tier;
}
