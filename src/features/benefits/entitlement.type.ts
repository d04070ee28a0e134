import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Channel } from '../../domain/behaviour/behaviour';
import type { Instant } from '../../domain/shared/instant';
import type { MinorUnits } from '../../domain/shared/money';
import { connectionOf } from '../../platform/graphql/connection';
import { defineCursor } from '../../platform/graphql/cursor';
import { enumOf } from '../../platform/graphql/enum-of';
import { Money, moneyOf } from '../../platform/graphql/money';
import { Node } from '../../platform/graphql/node';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';
import { ChannelEnum } from '../behaviours/behaviour.type';

const BenefitEntitlementState = enumOf<'ISSUED' | 'REDEEMED' | 'EXPIRED'>(
  'BenefitEntitlementState',
  'What became of a benefit that a member was given.',
  {
    ISSUED: 'The member can use it.',
    REDEEMED: 'The member has used it.',
    EXPIRED: 'The member has not used it in time.',
  },
);

@ObjectType('BenefitEntitlement', {
  implements: Node,
  simpleResolvers: true,
  description:
    'One use of a benefit: promised to a member and redeemed later, or used at once. It keeps the version of the rule that it was given by.',
})
export class BenefitEntitlementType extends Node {
  @Field(() => BenefitEntitlementState, { description: 'What became of it.' })
  state: keyof typeof BenefitEntitlementState;

  @Field(() => Int, { description: 'The version of the rule.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  issuedAt: Instant;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first instant at which it can no longer be used; null for never.',
  })
  expiresAt: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was used.' })
  redeemedAt: Instant | null;

  @Field(() => ChannelEnum, { nullable: true, description: 'Where it was used, if that is known.' })
  channel: Channel | null;

  @Field(() => String, { nullable: true, description: 'In which store it was used.' })
  storeCode: string | null;

  @Field(() => ID, { nullable: true, description: "The order, by the shop's own id." })
  orderId: string | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What it took off; null until it is used.',
  })
  amountOff: Money | null;

  /** For what is read only where it is asked for. */
  ruleId: string;
  memberId: string;
}

export const entitlementCursor = defineCursor('benefit-entitlement.newest', ['id']);

export const BenefitEntitlementConnection = connectionOf(() => BenefitEntitlementType, {
  name: 'BenefitEntitlement',
  items: 'benefits that a member was given, newest first',
});

/** An entitlement as its service gives it. */
type KnownEntitlement = {
  readonly id: string;
  readonly memberId: string;
  readonly ruleId: string;
  readonly version: number;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant | null;
  readonly use: {
    readonly at: Instant;
    readonly channel: Channel | null;
    readonly storeCode: string | null;
    readonly orderId: string | null;
    readonly amountMinor: MinorUnits;
  } | null;
};

/** An entitlement as the schema shows it at an instant. */
export function entitlementType(
  { use, ...entitlement }: KnownEntitlement,
  { currencyCode, now }: { readonly currencyCode: string; readonly now: Instant },
): BenefitEntitlementType {
  const { expiresAt } = entitlement;
  const isOver = expiresAt !== null && now >= expiresAt;
  return Object.assign(new BenefitEntitlementType(), {
    ...{ ...entitlement, id: publicId('ent', entitlement.id) },
    state: use ? ('REDEEMED' as const) : isOver ? ('EXPIRED' as const) : ('ISSUED' as const),
    ...(use === null
      ? UNUSED
      : {
          ...{ redeemedAt: use.at, channel: use.channel, storeCode: use.storeCode },
          ...{ orderId: use.orderId, amountOff: moneyOf(use.amountMinor, currencyCode) },
        }),
  });
}

const UNUSED = {
  ...{ redeemedAt: null, channel: null, storeCode: null, orderId: null, amountOff: null },
};
