import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import type { NodeSource } from '../../platform/graphql/node';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { isPermitted, requireProgram, type Viewer } from '../../platform/security/viewer';
import { MEMBER_LOADERS, type MakeMemberLoaders } from '../members';
import { linkedMember, MemberType } from '../members/member.type';
import type { ProgramDirectory } from '../programs';
import { reviewError } from './decision-review-error.type';
import type { DecisionReviewService, ReviewOutcome } from './decision-review.service';
import {
  DecisionContestInput,
  DecisionReviewResolveInput,
  DecisionReviewsArgs,
} from './decision-review.inputs';
import {
  DecisionContestPayload,
  DecisionReviewConnection,
  DecisionReviewResolvePayload,
  DecisionReviewType,
  reviewType,
  type KnownReview,
} from './decision-review.type';
import { linkedDecision } from './decision-link.type';
import { DecisionType } from './decision.type';
import { TIER_LOADERS, type MakeTierLoaders } from './tiers.loader';

const cursor = defineCursor('decision-review', ['number', 'id']);
const isOpen = ({ state }: KnownReview): boolean => state === 'OPEN';

/** Decisions that are contested, and what people make of them. */
@Resolver(() => DecisionReviewType)
export class DecisionReviewResolver {
  constructor(
    private readonly parts: {
      readonly reviews: DecisionReviewService;
      readonly directory: ProgramDirectory;
      readonly makeTierLoaders: MakeTierLoaders;
      readonly makeMemberLoaders: MakeMemberLoaders;
    },
  ) {}

  @Authorized<Permission>('decision.review.read')
  @Query(() => DecisionReviewConnection, {
    description:
      'Contested decisions of your programme: open ones, the oldest first; then the others, newest first.',
  })
  async decisionReviews(
    @Args(() => DecisionReviewsArgs) { filter, first, after }: DecisionReviewsArgs,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<Page<DecisionReviewType>> {
    const request = pageRequest({ first, after }, cursor);
    const memberId = filter?.memberId ?? null;
    const [open, id] = request.after ?? [];
    const rows = await this.parts.reviews.page(viewer, {
      state: filter?.state ?? null,
      memberId: memberId && (parsePublicId('mem', memberId) ?? NOBODY),
      behind: id === undefined ? null : { isOpen: open === 1, id },
      limit: request.limit + 1,
    });
    return buildPage(rows, request, {
      cursor,
      positionOf: (review): readonly [number, string] => [isOpen(review) ? 1 : 0, review.id],
      itemOf: (review) => reviewType(review, true),
    });
  }

  @Authorized<Permission>('decision.contest')
  @Mutation(() => DecisionContestPayload, {
    description:
      "Asks a person to look at a decision again; one review of it is open at a time. A member's credential contests that member's decisions only. Codes: NOT_FOUND, ALREADY_CONTESTED, REQUIRED, TOO_LONG, INVALID_TEXT.",
  })
  async decisionContest(
    @Arg('input', () => DecisionContestInput, { description: 'Which decision, and why.' })
    { memberId, decisionId, reason, idempotencyKey }: DecisionContestInput,
    @Ctx() context: GraphqlContext,
  ): Promise<DecisionContestPayload> {
    const outcome = await this.parts.reviews.contest(context.viewer, {
      memberId: parsePublicId('mem', memberId) ?? NOBODY,
      decisionId: parsePublicId('dec', decisionId) ?? '',
      reason,
      idempotencyKey: idempotencyKey ?? null,
    });
    return this.answer(context, outcome);
  }

  @Authorized<Permission>('decision.review.resolve')
  @Mutation(() => DecisionReviewResolvePayload, {
    description:
      'Ends the review of a decision that somebody else has contested. Nothing of the decision changes: what follows is done apart. Codes: NOT_FOUND, FOUR_EYES, REVIEW_RESOLVED, REQUIRED, TOO_LONG, INVALID_TEXT.',
  })
  async decisionReviewResolve(
    @Arg('input', () => DecisionReviewResolveInput, { description: 'Which review, and how.' })
    { reviewId, outcome, comment, idempotencyKey }: DecisionReviewResolveInput,
    @Ctx() context: GraphqlContext,
  ): Promise<DecisionReviewResolvePayload> {
    const resolved = await this.parts.reviews.resolve(context.viewer, {
      reviewId: parsePublicId('drv', reviewId) ?? '',
      ...{ outcome, comment, idempotencyKey: idempotencyKey ?? null },
    });
    return this.answer(context, resolved);
  }

  @FieldResolver(() => MemberType, { description: 'The member whose decision it is about.' })
  async member(
    @Root() { key }: DecisionReviewType,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberType> {
    const programId = requireProgram(context.viewer, 'program.read');
    const { makeMemberLoaders } = this.parts;
    const loaders = loaderOf(context, MEMBER_LOADERS, () => makeMemberLoaders(programId));
    return linkedMember(key.memberId, loaders.byId);
  }

  @FieldResolver(() => DecisionType, { description: 'The decision, as it was decided.' })
  async decision(
    @Root() { key }: DecisionReviewType,
    @Ctx() context: GraphqlContext,
  ): Promise<DecisionType> {
    const loaders = loaderOf(context, TIER_LOADERS, this.parts.makeTierLoaders);
    const programId = requireProgram(context.viewer, 'program.read');
    const program = this.parts.directory.get(programId);
    return linkedDecision(key, { program, loaders });
  }

  private async answer(context: GraphqlContext, outcome: ReviewOutcome) {
    const { viewer, locale } = context;
    if (!outcome.ok) {
      return { review: null, userErrors: outcome.error.map((each) => reviewError(each, locale)) };
    }
    const programId = requireProgram(viewer, 'decision.contest');
    const [known] = await this.parts.reviews.byIds(programId, [outcome.value.reviewId]);
    invariant(known, 'a review stays');
    loaderOf(context, TIER_LOADERS, this.parts.makeTierLoaders).reviews.clearAll();
    return { review: reviewType(known, seesActors(viewer)), userErrors: [] };
  }
}

/** What became of a decision that was contested. */
@Resolver(() => DecisionType)
export class ReviewedDecisionResolver {
  constructor(private readonly makeLoaders: MakeTierLoaders) {}

  @FieldResolver(() => DecisionReviewType, {
    nullable: true,
    description: 'The latest review of it; null where nobody has contested it.',
  })
  async review(
    @Root() { key }: DecisionType,
    @Ctx() context: GraphqlContext,
  ): Promise<DecisionReviewType | null> {
    const known = await loaderOf(context, TIER_LOADERS, this.makeLoaders).reviews.load(key);
    return known && reviewType(known, seesActors(context.viewer));
  }
}

/** Reviews by their ids, for those who may read them. */
export const reviewNodes = (reviews: DecisionReviewService): readonly NodeSource[] => [
  {
    prefix: 'drv',
    typeName: 'DecisionReview',
    permissions: ['decision.review.read'],
    load: async (id, { viewer }) => {
      const programId = requireProgram(viewer, 'decision.review.read');
      const [known] = await reviews.byIds(programId, [id]);
      return known ? reviewType(known, true) : null;
    },
  },
];

const seesActors = (viewer: Viewer): boolean => isPermitted(viewer, 'decision.review.read');

/** What is no id of a member is the id of nobody. */
const NOBODY = '';
