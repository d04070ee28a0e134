import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import {
  DecisionReviewOutcome,
  DecisionReviewState,
  type ReviewStateName,
} from './decision-review.type';

@InputType({ description: 'Which reviews are listed: those for which all that is said holds.' })
class DecisionReviewsFilter {
  @Field(() => DecisionReviewState, { nullable: true, description: 'What became of them.' })
  state?: ReviewStateName | null;

  @Field(() => ID, { nullable: true, description: 'Whose decisions they are about.' })
  memberId?: string | null;
}

@ArgsType()
export class DecisionReviewsArgs {
  @Field(() => DecisionReviewsFilter, {
    nullable: true,
    description: 'Which reviews; all when not said.',
  })
  filter?: DecisionReviewsFilter | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many reviews: 1 to 100, 20 when not said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only reviews after this cursor.' })
  after?: string | null;
}

const KEY =
  'Makes repetitions harmless: the same key with the same input is answered as the first time, a refusal too.';

@InputType({ description: 'A decision shall be looked at again by a person.' })
export class DecisionContestInput {
  @Field(() => ID, { description: 'The member whose decision it is.' })
  memberId: string;

  @Field(() => ID, { description: 'The decision.' })
  decisionId: string;

  @Field(() => String, { description: 'Why: 1 to 1,000 characters.' })
  reason: string;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A person has looked at a contested decision.' })
export class DecisionReviewResolveInput {
  @Field(() => ID, { description: 'The review.' })
  reviewId: string;

  @Field(() => DecisionReviewOutcome, { description: 'Whether the decision was right.' })
  outcome: Exclude<ReviewStateName, 'OPEN'>;

  @Field(() => String, {
    description: 'What is to be said to it: 1 to 1,000 characters, which the member reads.',
  })
  comment: string;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}
