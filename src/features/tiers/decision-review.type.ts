import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { connectionOf } from '../../platform/graphql/connection';
import { Node } from '../../platform/graphql/node';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { publicId } from '../../platform/id';

const STATES = {
  OPEN: 'It waits for a person.',
  UPHELD: 'A person has found the decision right.',
  OVERTURNED: 'A person has found it wrong; what follows, such as setting the tier, is done apart.',
} as const;

export type ReviewStateName = keyof typeof STATES;

const described = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([name, description]) => [name, { description }]));

export const DecisionReviewState = Object.fromEntries(
  Object.keys(STATES).map((name) => [name, name]),
) as Record<ReviewStateName, ReviewStateName>;

registerEnumType(DecisionReviewState, {
  name: 'DecisionReviewState',
  description: 'What became of a contested decision.',
  valuesConfig: described(STATES),
});

const { OPEN: _, ...OUTCOMES } = STATES;

export const DecisionReviewOutcome = Object.fromEntries(
  Object.keys(OUTCOMES).map((name) => [name, name]),
);

registerEnumType(DecisionReviewOutcome, {
  name: 'DecisionReviewOutcome',
  description: 'How the review of a decision ends.',
  valuesConfig: described(OUTCOMES),
});

@ObjectType('DecisionReview', {
  implements: Node,
  description: 'A decision that somebody contests, and what a person made of it.',
})
export class DecisionReviewType extends Node {
  @Field(() => DecisionReviewState, { description: 'What became of it.' })
  state: ReviewStateName;

  @Field(() => String, { description: 'Why the decision is contested.' })
  reason: string;

  @Field(() => DateTimeScalar, { description: 'When it was contested.' })
  contestedAt: Instant;

  @Field(() => String, {
    nullable: true,
    description:
      'Who contested it: a key by its id, or a person; null for those who may not read reviews.',
  })
  contestedBy: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a person ended it; null while it is open.',
  })
  resolvedAt: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who ended it; null while it is open, and for those who may not read reviews.',
  })
  resolvedBy: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What that person says to it; the member reads it too.',
  })
  comment: string | null;

  /** Whose decision it is about. */
  key: { readonly memberId: string; readonly decisionId: string };
}

export const DecisionReviewConnection = connectionOf(() => DecisionReviewType, {
  name: 'DecisionReview',
  items: 'reviews: open ones, the oldest first; then the others, newest first',
});

@ObjectType({ simpleResolvers: true })
class ReviewPayload {
  @Field(() => DecisionReviewType, {
    nullable: true,
    description: 'The review as it is now; null if refused.',
  })
  review: DecisionReviewType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({ description: 'The review that waits, or why not.', simpleResolvers: true })
export class DecisionContestPayload extends ReviewPayload {}

@ObjectType({ description: 'The review that has ended, or why not.', simpleResolvers: true })
export class DecisionReviewResolvePayload extends ReviewPayload {}

/** A review as its service gives it. */
export type KnownReview = {
  readonly id: string;
  readonly memberId: string;
  readonly decisionId: string;
  readonly state: ReviewStateName;
  readonly reason: string;
  readonly contestedBy: string;
  readonly contestedAt: Instant;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Instant | null;
  readonly comment: string | null;
};

/** A review as the schema shows it; who acted is for those who may read reviews. */
export const reviewType = (known: KnownReview, seesActors: boolean): DecisionReviewType =>
  Object.assign(new DecisionReviewType(), {
    id: publicId('drv', known.id),
    state: known.state,
    reason: known.reason,
    contestedAt: known.contestedAt,
    contestedBy: seesActors ? known.contestedBy : null,
    resolvedAt: known.resolvedAt,
    resolvedBy: seesActors ? known.resolvedBy : null,
    comment: known.comment,
    key: { memberId: known.memberId, decisionId: known.decisionId },
  });
