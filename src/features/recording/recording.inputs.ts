import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { BehaviourType, Channel } from '../../domain/behaviour/behaviour';
import type { Instant } from '../../domain/shared/instant';
import { JsonScalar } from '../../platform/graphql/json-scalar';
import { MoneyInput } from '../../platform/graphql/money';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { BehaviourTypeEnum, ChannelEnum } from '../behaviours/behaviour.type';
import { MemberIdentityInput } from '../members/member-reference.type';

@InputType({ description: 'Whom something is about: exactly one of these.' })
export class MemberReferenceInput {
  @Field(() => ID, { nullable: true, description: 'The id as an answer gave it: `mem_…`.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: "The shop's own id of the member." })
  externalId?: string | null;

  @Field(() => MemberIdentityInput, {
    nullable: true,
    description: 'One of the identities of the member.',
  })
  identity?: MemberIdentityInput | null;
}

@InputType({ description: 'One event of one member, as the system that saw it reports it.' })
export class BehaviourInput {
  @Field(() => MemberReferenceInput, { description: 'Whose it is: a registered member.' })
  member: MemberReferenceInput;

  @Field(() => BehaviourTypeEnum, { description: 'What the member did.' })
  type: BehaviourType;

  @Field(() => ChannelEnum, { description: 'Where.' })
  channel: Channel;

  @Field(() => DateTimeScalar, {
    description:
      'When it happened: at most 5 minutes ahead of our clock, from 1970 on. What comes later than the programme allows is kept and does not count.',
  })
  occurredAt: Instant;

  @Field(() => String, {
    description:
      'The system that reports it: 1 to 32 letters, digits or `. _ : -`. Together with `externalId` it is recorded once.',
  })
  source: string;

  @Field(() => String, { description: 'Its id in that system, 1 to 128 characters.' })
  externalId: string;

  @Field(() => ID, { nullable: true, description: 'The session, at most 64 characters.' })
  sessionId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The order, at most 64 characters. ORDER and PAYMENT cannot do without.',
  })
  orderId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The product, at most 64 characters.' })
  productId?: string | null;

  @Field(() => String, { nullable: true, description: 'Its category, at most 64 characters.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'Its brand, at most 64 characters.' })
  brand?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of the product, at most 1,000,000,000 either way.',
  })
  quantity?: number | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      "Never negative, at most 1,000,000,000,000 minor units. A currency other than the programme's needs a recorded rate. PAYMENT and REFUND cannot do without.",
  })
  amount?: MoneyInput | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The rating, from 1 to the greatest of its scale: `ratingOutOf`.',
  })
  rating?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The scale of the rating: 5, as when nothing is said, or 10, which is halved.',
  })
  ratingOutOf?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the member wrote or searched for, at most 10,000 characters.',
  })
  text?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How long it took: 0 to 86,400 seconds.',
  })
  durationSeconds?: number | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What else there is to say of it: a JSON object.',
  })
  attributes?: Record<string, unknown> | null;
}

@InputType({ description: 'Behaviours to be recorded.' })
export class BehavioursRecordInput {
  @Field(() => [BehaviourInput], {
    description: 'From 1 to 1,000 behaviours, in any order: they take effect as they happened.',
  })
  behaviours: BehaviourInput[];
}
