import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/user-error';
import { MemberType } from '../members/member.type';
import { MemberMergeType } from './merge.type';

const KEY =
  'Makes repetitions harmless: the same key with the same input is answered as the first time, a refusal too.';
const REASON = 'Why: 1 to 200 characters, kept with the merge.';

@InputType({ description: 'Two members who are one person.' })
export class MemberMergeInput {
  @Field(() => ID, { description: 'The member who becomes the other one.' }) sourceId: string;
  @Field(() => ID, { description: 'The member who stands for both from then on.' })
  targetId: string;
  @Field(() => String, { description: REASON }) reason: string;
  @Field(() => String, { description: KEY }) idempotencyKey: string;
}

@InputType({ description: 'A merge that was a mistake.' })
export class MemberUnmergeInput {
  @Field(() => ID, { description: 'The merge.' }) mergeId: string;
  @Field(() => String, { description: REASON }) reason: string;
  @Field(() => String, { description: KEY }) idempotencyKey: string;
}

@ObjectType({
  description: 'One member of two, or why there are still two.',
  simpleResolvers: true,
})
export class MemberMergePayload {
  @Field(() => MemberMergeType, { nullable: true, description: 'The merge; null if refused.' })
  merge: MemberMergeType | null;

  @Field(() => MemberType, {
    nullable: true,
    description: 'The member who stands for both; null if refused.',
  })
  member: MemberType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({ description: 'Two members again, or why there is one.', simpleResolvers: true })
export class MemberUnmergePayload {
  @Field(() => MemberMergeType, { nullable: true, description: 'The merge; null if refused.' })
  merge: MemberMergeType | null;

  @Field(() => MemberType, {
    nullable: true,
    description: 'The member who stood for both and goes on alone; null if refused.',
  })
  member: MemberType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ArgsType()
export class MergesArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many merges: 1 to 100, 20 when not said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only merges after this cursor.' })
  after?: string | null;
}
