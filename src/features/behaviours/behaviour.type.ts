import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  BEHAVIOUR_TYPES,
  CHANNELS,
  type BehaviourType,
  type Channel,
} from '../../domain/behaviour/behaviour';
import type { Instant } from '../../domain/shared/instant';
import { connectionOf } from '../../platform/graphql/connection';
import { JsonScalar } from '../../platform/graphql/json-scalar';
import { Money } from '../../platform/graphql/money';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';

const TYPE_DESCRIPTIONS: Readonly<Record<BehaviourType, string>> = {
  VIEW: 'Looked at a product or page.',
  SEARCH: 'Searched.',
  CART_ADD: 'Put a product into the cart.',
  CART_REMOVE: 'Took a product out of the cart.',
  ORDER: 'Ordered, or ordered one line of an order.',
  PAYMENT: 'Paid an order, or a part of it.',
  REFUND: 'Was given money back, for an order or for none.',
  REVIEW: 'Reviewed, with a rating or a text or both.',
  COMMENT: 'Commented.',
  LIKE: 'Liked.',
  SHARE: 'Shared.',
  SUPPORT: 'Asked for help.',
  CHECK_IN: 'Checked in.',
  LOGIN: 'Signed in.',
  REFERRAL: 'Brought somebody along.',
  VIOLATION: 'Broke a rule of the shop.',
  CUSTOM: "Something of the shop's own; its attributes say what.",
};

export const BehaviourTypeEnum = Object.fromEntries(BEHAVIOUR_TYPES.map((type) => [type, type]));

registerEnumType(BehaviourTypeEnum, {
  name: 'BehaviourType',
  description: 'What a member did.',
  valuesConfig: Object.fromEntries(
    BEHAVIOUR_TYPES.map((type) => [type, { description: TYPE_DESCRIPTIONS[type] }]),
  ),
});

const CHANNEL_DESCRIPTIONS: Readonly<Record<Channel, string>> = {
  WEB: 'The web shop.',
  APP: 'The app.',
  MINI_PROGRAM: 'A mini program inside another app.',
  STORE: 'A store.',
  SOCIAL: 'A social network.',
  CALL_CENTRE: 'The call centre.',
  PARTNER: 'A partner.',
};

export const ChannelEnum = Object.fromEntries(CHANNELS.map((channel) => [channel, channel]));

registerEnumType(ChannelEnum, {
  name: 'Channel',
  description: 'Where a member did something.',
  valuesConfig: Object.fromEntries(
    CHANNELS.map((channel) => [channel, { description: CHANNEL_DESCRIPTIONS[channel] }]),
  ),
});

@ObjectType('Behaviour', {
  description: 'One recorded event of a member.',
  simpleResolvers: true,
})
export class BehaviourObject {
  @Field(() => ID, { description: 'The id of the behaviour; opaque to clients.' })
  id: string;

  @Field(() => BehaviourTypeEnum, { description: 'What the member did.' })
  type: BehaviourType;

  @Field(() => ChannelEnum, { description: 'Where.' })
  channel: Channel;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  occurredAt: Instant;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Instant;

  @Field(() => Boolean, {
    description: 'False for one that came later than the programme allows: it is kept, no more.',
  })
  counts: boolean;

  @Field(() => String, { description: 'The system that reported it.' })
  source: string;

  @Field(() => String, { description: 'Its id in that system.' })
  externalId: string;

  @Field(() => ID, { nullable: true, description: 'The session that it was part of.' })
  sessionId: string | null;

  @Field(() => ID, { nullable: true, description: "The order, by the shop's own id." })
  orderId: string | null;

  @Field(() => ID, { nullable: true, description: "The product, by the shop's own id." })
  productId: string | null;

  @Field(() => String, { nullable: true, description: 'The category of the product.' })
  category: string | null;

  @Field(() => String, { nullable: true, description: 'The brand of the product.' })
  brand: string | null;

  @Field(() => Int, { nullable: true, description: 'How many of the product.' })
  quantity: number | null;

  @Field(() => Money, { nullable: true, description: "The amount in the programme's currency." })
  amount: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The amount as it was reported; null where no currency was converted.',
  })
  originalAmount: Money | null;

  @Field(() => Float, { nullable: true, description: 'The rating out of 5; of 10 it was halved.' })
  rating: number | null;

  @Field(() => String, { nullable: true, description: 'What the member wrote or searched for.' })
  text: string | null;

  @Field(() => Int, { nullable: true, description: 'How long it took, in seconds.' })
  durationSeconds: number | null;

  @Field(() => JsonScalar, { nullable: true, description: 'What else the source said.' })
  attributes: Readonly<Record<string, unknown>> | null;
}

export const BehaviourConnection = connectionOf(() => BehaviourObject, {
  name: 'Behaviour',
  items: 'behaviours of a member, newest first',
});
