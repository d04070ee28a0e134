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
import type { UserError } from '../../platform/graphql/user-error';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import { PointsAdjustmentsArgs } from './adjustment.inputs';
import { adjustmentError } from './adjustment-error.type';
import type { AdjustmentService, DecisionOutcome } from './adjustment.service';
import {
  adjustmentType,
  PointsAdjustmentConnection,
  PointsAdjustmentType,
} from './adjustment.type';
import {
  PointsAdjustmentApprovePayload,
  PointsAdjustmentRejectPayload,
  PointsAdjustmentWithdrawPayload,
  type PointsFiguresType,
} from './points-payload.type';
import { PointsTransactionType, transactionType } from './points-transaction.type';
import {
  PointsAdjustmentApproveInput,
  PointsAdjustmentRejectInput,
  PointsAdjustmentWithdrawInput,
} from './points.inputs';
import { POINTS_LOADERS, type MakePointsLoaders, type PointsLoaders } from './points.loader';

const CODES =
  'NOT_FOUND, ADJUSTMENT_DECIDED, REQUIRED, TOO_LONG, INVALID_TEXT, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS';
const cursor = defineCursor('points-adjustment', ['id']);

/** What people give and take by hand, and who decides on it. */
@Resolver(() => PointsAdjustmentType)
export class PointsAdjustmentResolver {
  constructor(
    private readonly adjustments: AdjustmentService,
    private readonly makeLoaders: MakePointsLoaders,
  ) {}

  @Authorized<Permission>('points.adjust.read')
  @Query(() => PointsAdjustmentConnection, {
    description: 'What people gave and took by hand, and what waits for a decision, newest first.',
  })
  async pointsAdjustments(
    @Args(() => PointsAdjustmentsArgs) { filter, first, after }: PointsAdjustmentsArgs,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<Page<PointsAdjustmentType>> {
    const request = pageRequest({ first, after }, cursor);
    const memberId = filter?.memberId ?? null;
    const rows = await this.adjustments.page(viewer, {
      state: filter?.state ?? null,
      memberId: memberId && (parsePublicId('mem', memberId) ?? NOBODY),
      below: request.after?.[0] ?? null,
      limit: request.limit + 1,
    });
    return buildPage(rows, request, {
      cursor,
      positionOf: ({ id }): readonly [string] => [id],
      itemOf: adjustmentType,
    });
  }

  @Authorized<Permission>('points.adjust.approve')
  @Mutation(() => PointsAdjustmentApprovePayload, {
    description: `Posts what somebody else has asked for above the limit. Codes: FOUR_EYES, INSUFFICIENT_POINTS, WALLET_FROZEN, MEMBER_MERGED, BALANCE_TOO_LARGE, ${CODES}.`,
  })
  async pointsAdjustmentApprove(
    @Arg('input', () => PointsAdjustmentApproveInput, { description: 'What is approved.' })
    { adjustmentId, reason, idempotencyKey }: PointsAdjustmentApproveInput,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsAdjustmentApprovePayload> {
    const command = { adjustmentId: adjustmentIn(adjustmentId), reason: reason ?? null };
    const asked = { ...command, idempotencyKey };
    return this.answer(context, await this.adjustments.approve(context.viewer, asked));
  }

  @Authorized<Permission>('points.adjust.approve')
  @Mutation(() => PointsAdjustmentRejectPayload, {
    description: `Ends what somebody else has asked for; nothing is posted. Codes: FOUR_EYES, ${CODES}.`,
  })
  async pointsAdjustmentReject(
    @Arg('input', () => PointsAdjustmentRejectInput, { description: 'What is rejected.' })
    { adjustmentId, reason, idempotencyKey }: PointsAdjustmentRejectInput,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsAdjustmentRejectPayload> {
    const command = { adjustmentId: adjustmentIn(adjustmentId), reason, idempotencyKey };
    return this.answer(context, await this.adjustments.reject(context.viewer, command));
  }

  @Authorized<Permission>('points.adjust')
  @Mutation(() => PointsAdjustmentWithdrawPayload, {
    description: `Ends what you have asked for yourself; nothing is posted. Codes: NOT_REQUESTER, ${CODES}.`,
  })
  async pointsAdjustmentWithdraw(
    @Arg('input', () => PointsAdjustmentWithdrawInput, { description: 'What is withdrawn.' })
    { adjustmentId, idempotencyKey }: PointsAdjustmentWithdrawInput,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsAdjustmentWithdrawPayload> {
    const command = { adjustmentId: adjustmentIn(adjustmentId), reason: null, idempotencyKey };
    return this.answer(context, await this.adjustments.withdraw(context.viewer, command));
  }

  @FieldResolver(() => PointsTransactionType, {
    nullable: true,
    description: 'What was posted for it; null while it waits, and where it was not to be.',
  })
  async transaction(
    @Root() { known: { memberId, sequence } }: PointsAdjustmentType,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsTransactionType | null> {
    return sequence === null ? null : this.posted(context, memberId, sequence);
  }

  private async answer(context: GraphqlContext, outcome: DecisionOutcome): Promise<Answer> {
    const { viewer, locale } = context;
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => adjustmentError(refusal, locale));
      return { transaction: null, points: null, adjustment: null, userErrors };
    }
    const { adjustmentId, memberId, sequence, figures } = outcome.value;
    const programId = requireProgram(viewer, 'points.adjust');
    const [known] = await this.adjustments.byIds(programId, [adjustmentId]);
    invariant(known, 'an adjustment stays');
    this.loaders(context).forget();
    return {
      transaction: sequence === null ? null : await this.posted(context, memberId, sequence),
      points: figures && { ...figures },
      adjustment: adjustmentType(known),
      userErrors: [],
    };
  }

  private async posted(
    context: GraphqlContext,
    memberId: string,
    sequence: number,
  ): Promise<PointsTransactionType> {
    const entry = await this.loaders(context).transactions.load({ memberId, sequence });
    invariant(entry, 'what was posted can be read');
    return transactionType(entry);
  }

  private loaders(context: GraphqlContext): PointsLoaders {
    const programId = requireProgram(context.viewer, 'points.read');
    return loaderOf(context, POINTS_LOADERS, () => this.makeLoaders(programId));
  }
}

/** Adjustments by their ids, for those who may read them. */
export const adjustmentNodes = (adjustments: AdjustmentService): readonly NodeSource[] => [
  {
    prefix: 'adj',
    typeName: 'PointsAdjustment',
    permissions: ['points.adjust.read'],
    load: async (id, { viewer }) => {
      const programId = requireProgram(viewer, 'points.adjust.read');
      const [known] = await adjustments.byIds(programId, [id]);
      return known ? adjustmentType(known) : null;
    },
  },
];

type Answer = {
  readonly transaction: PointsTransactionType | null;
  readonly points: PointsFiguresType | null;
  readonly adjustment: PointsAdjustmentType | null;
  readonly userErrors: UserError[];
};

/** What is no id of a member is the id of nobody. */
const NOBODY = '';

const adjustmentIn = (id: string): string => parsePublicId('adj', id) ?? '';
