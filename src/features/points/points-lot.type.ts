import { Field, ID, Int, ObjectType } from 'type-graphql';
import { expiryParts } from '../../domain/points/earning-draft';
import type { LotTerms } from '../../domain/points/lot-terms';
import {
  comparePositions,
  listLots,
  type ListedLot,
  type LotPosition,
} from '../../domain/points/outlook';
import { freeOf, isOpen, type Wallet } from '../../domain/points/wallet';
import type { ZoneCalendar } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import {
  buildPage,
  connectionOf,
  pageRequest,
  type Page,
  type PageArgs,
} from '../../platform/graphql/connection';
import { defineCursor } from '../../platform/graphql/cursor';
import { DecimalScalar, PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { PointsExpiryType } from '../programs/points-rules.type';

@ObjectType('PointsRuleReference', {
  description: 'An earning rule in a version of the points rules.',
  simpleResolvers: true,
})
export class PointsRuleReferenceType {
  @Field(() => String, {
    nullable: true,
    description: "The code of the rule; null for the programme's own rate, and without a rule.",
  })
  code: string | null;

  @Field(() => Int, {
    description: 'The version of the points rules; 0 while none had been published.',
  })
  version: number;
}

@ObjectType('PointsTermsBenefit', {
  description:
    'A benefit rule that multiplied what an order earned, in the version that held then.',
  simpleResolvers: true,
})
export class PointsTermsBenefitType {
  @Field(() => String, { description: 'The code of the rule.' })
  ruleCode: string;

  @Field(() => Int, { description: 'The version of the rule.' })
  version: number;

  @Field(() => DecimalScalar, { description: 'What it multiplied them by.' })
  multiplier: string;
}

@ObjectType('PointsTerms', {
  description: 'How the points of a lot were earned. Fixed when the lot was made.',
  simpleResolvers: true,
})
export class PointsTermsType {
  @Field(() => PointsRuleReferenceType, { description: 'The earning rule.' })
  rule: PointsRuleReferenceType;

  @Field(() => Int, { description: "The version of the programme's rules that was in force." })
  versionNumber: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Points for one unit of the programme's currency; null where they were not earned by amount.",
  })
  pointsPerUnit: string | null;

  @Field(() => DecimalScalar, { description: 'What the tier multiplied them by.' })
  multiplier: string;

  @Field(() => DecimalScalar, { description: 'What a campaign multiplied them by.' })
  campaignMultiplier: string;

  @Field(() => [PointsTermsBenefitType], {
    description: 'The benefits that multiplied them besides; empty where none did.',
  })
  benefits: readonly PointsTermsBenefitType[];

  @Field(() => String, {
    nullable: true,
    description: 'The code of the tier that was in force; null where none counted.',
  })
  tierCode: string | null;

  @Field(() => Int, { description: 'Days until they were active; 0 for at once.' })
  pendingDays: number;

  @Field(() => PointsExpiryType, { description: 'When they expire.' })
  expiry: PointsExpiryType;
}

@ObjectType('PointsLot', {
  description: 'Points that were earned together, with one expiry.',
  simpleResolvers: true,
})
export class PointsLotType {
  @Field(() => Int, { description: 'Its place in the wallet, from 1.' })
  number: number;

  @Field(() => PointsScalar, {
    description: 'What is left of it and has become active, held points included.',
  })
  active: number;

  @Field(() => PointsScalar, { description: 'The part of `active` that holds have set aside.' })
  held: number;

  @Field(() => PointsScalar, { description: 'The part of `active` that can be spent.' })
  available: number;

  @Field(() => PointsScalar, { description: 'What waits to become active.' })
  pending: number;

  @Field(() => PointsScalar, { description: 'All that was ever earned into it.' })
  earned: number;

  @Field(() => PointsScalar, { description: 'All that expired of it.' })
  expired: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When what waits becomes, or became, active; null where nothing ever waited.',
  })
  activatesAt: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it became active; null while it only waits.',
  })
  activatedAt: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The first instant at which it is no longer good, as things are: earning or spending moves it where the policy is INACTIVITY. Null for never, and while it only waits.',
  })
  expiresAt: Instant | null;

  @Field(() => ID, {
    nullable: true,
    description: "The order that earned it, by the shop's own id; null where none did.",
  })
  orderId: string | null;

  @Field(() => PointsTermsType, { description: 'How its points were earned.' })
  terms: PointsTermsType;
}

export const PointsLotConnection = connectionOf(() => PointsLotType, {
  name: 'PointsLot',
  items: 'lots, in the order in which they are spent',
});

const lotType = ({ lot, expiresAt }: ListedLot): PointsLotType =>
  Object.assign(new PointsLotType(), {
    number: lot.number,
    active: lot.active,
    held: lot.held,
    available: freeOf(lot),
    pending: lot.pending,
    earned: lot.earned,
    expired: lot.expired,
    activatesAt: lot.activatesAt,
    activatedAt: lot.activatedAt,
    expiresAt,
    orderId: lot.orderId,
    terms: termsType(lot.terms),
  });

const cursor = defineCursor('points-lot', ['number', 'number', 'number']);

/** Which lots of a wallet a page shows; without `includeUsed` those that hold anything. */
export function lotPage(
  wallet: Pick<Wallet, 'lots' | 'lastActivityAt'>,
  { includeUsed, ...args }: PageArgs & { readonly includeUsed: boolean },
  calendar: ZoneCalendar,
): Page<PointsLotType> {
  const request = pageRequest(args, cursor);
  const { after, limit } = request;
  const follows = (position: LotPosition): boolean =>
    after === null || comparePositions(position, after) > 0;
  const lots = includeUsed ? wallet.lots : wallet.lots.filter(isOpen);
  const listed = listLots({ ...wallet, lots }, calendar);
  const rows = listed.filter(({ position }) => follows(position)).slice(0, limit + 1);
  return buildPage(rows, request, {
    cursor,
    positionOf: ({ position }): LotPosition => position,
    itemOf: lotType,
  });
}

export const termsType = (terms: LotTerms): PointsTermsType =>
  Object.assign(new PointsTermsType(), {
    rule: { code: terms.ruleCode, version: terms.pointsVersion },
    versionNumber: terms.versionNumber,
    pointsPerUnit: terms.pointsPerUnit,
    multiplier: terms.multiplier,
    campaignMultiplier: terms.campaignMultiplier,
    benefits: terms.benefits ?? [],
    tierCode: terms.tierCode,
    pendingDays: terms.pendingDays,
    expiry: expiryParts(terms.expiry),
  });
