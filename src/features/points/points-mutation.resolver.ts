import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CommandDone, CommandOutcome } from '../../domain/points/points-command';
import { invariant } from '../../domain/shared/invariant';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import type { UserError } from '../../platform/graphql/user-error';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import type { AdjustmentService } from './adjustment.service';
import { adjustmentType, type PointsAdjustmentType } from './adjustment.type';
import type { PointsCommandService } from './points-command.service';
import { pointsError } from './points-error.type';
import { holdType, type PointsHoldType } from './points-hold.type';
import {
  PointsAdjustPayload,
  PointsCapturePayload,
  PointsHoldPayload,
  PointsRedeemPayload,
  PointsReleasePayload,
  PointsReversePayload,
  PointsTransferPayload,
  type PointsFiguresType,
} from './points-payload.type';
import { transactionType, type PointsTransactionType } from './points-transaction.type';
import {
  PointsAdjustInput,
  PointsCaptureInput,
  PointsHoldInput,
  PointsRedeemInput,
  PointsReleaseInput,
  PointsReverseInput,
  PointsTransferInput,
} from './points.inputs';
import { POINTS_LOADERS, type MakePointsLoaders, type PointsLoaders } from './points.loader';

const KEY_CODES =
  'REQUIRED, TOO_LONG, INVALID_TEXT, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS';
const SPENDING_CODES = 'INSUFFICIENT_POINTS, WALLET_FROZEN, MEMBER_MERGED, BELOW_MINIMUM';

/** What every command answers; those of holds and adjustments say more. */
type Answer = {
  readonly transaction: PointsTransactionType | null;
  readonly points: PointsFiguresType | null;
  readonly hold: PointsHoldType | null;
  readonly adjustment: PointsAdjustmentType | null;
  readonly received: PointsTransactionType | null;
  readonly userErrors: UserError[];
};

/** Points, as they are spent, set aside, given and taken. */
@Resolver()
export class PointsMutationResolver {
  constructor(
    private readonly commands: PointsCommandService,
    private readonly adjustments: AdjustmentService,
    private readonly makeLoaders: MakePointsLoaders,
  ) {}

  @Authorized<Permission>('points.redeem')
  @Mutation(() => PointsRedeemPayload, {
    description: `Spends points, the earliest expiry first. Codes: UNKNOWN_MEMBER, ${SPENDING_CODES}, OUT_OF_RANGE, INVALID, ${KEY_CODES}.`,
  })
  async pointsRedeem(
    @Arg('input', () => PointsRedeemInput, { description: 'What is spent.' })
    { memberId, orderId, reference, ...input }: PointsRedeemInput,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsRedeemPayload> {
    const outcome = await this.commands.redeem(context.viewer, {
      ...input,
      memberId: memberIn(memberId),
      orderId: orderId ?? null,
      reference: reference ?? null,
    });
    return this.answer(context, outcome, 'memberId');
  }

  @Authorized<Permission>('points.hold')
  @Mutation(() => PointsHoldPayload, {
    description: `Sets points aside: nobody else can spend them until they are captured or released, or the hold ends by itself. Codes: UNKNOWN_MEMBER, ${SPENDING_CODES}, OUT_OF_RANGE, ${KEY_CODES}.`,
  })
  async pointsHold(
    @Arg('input', () => PointsHoldInput, { description: 'What is set aside.' })
    { memberId, orderId, minutes, ...input }: PointsHoldInput,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsHoldPayload> {
    const outcome = await this.commands.hold(context.viewer, {
      ...input,
      memberId: memberIn(memberId),
      orderId: orderId ?? null,
      minutes: minutes ?? null,
    });
    return this.answer(context, outcome, 'memberId');
  }

  @Authorized<Permission>('points.hold')
  @Mutation(() => PointsCapturePayload, {
    description: `Spends what a hold has set aside, or part of it; the rest is free again. Codes: NOT_FOUND, HOLD_ENDED, EXCEEDS_HOLD, WALLET_FROZEN, OUT_OF_RANGE, ${KEY_CODES}.`,
  })
  async pointsCapture(
    @Arg('input', () => PointsCaptureInput, { description: 'What is spent.' })
    { holdId, points, idempotencyKey }: PointsCaptureInput,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsCapturePayload> {
    const command = { holdId: holdIn(holdId), points: points ?? null, idempotencyKey };
    const outcome = await this.commands.capture(context.viewer, command);
    return this.answer(context, outcome, 'holdId');
  }

  @Authorized<Permission>('points.hold')
  @Mutation(() => PointsReleasePayload, {
    description: `Frees what a hold has set aside. What has expired meanwhile expires now. Codes: NOT_FOUND, HOLD_ENDED, ${KEY_CODES}.`,
  })
  async pointsRelease(
    @Arg('input', () => PointsReleaseInput, { description: 'What is freed.' })
    { holdId, idempotencyKey }: PointsReleaseInput,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsReleasePayload> {
    const command = { holdId: holdIn(holdId), idempotencyKey };
    const outcome = await this.commands.release(context.viewer, command);
    return this.answer(context, outcome, 'holdId');
  }

  @Authorized<Permission>('points.adjust')
  @Mutation(() => PointsAdjustPayload, {
    description: `Gives or takes points by hand. Up to the limit of the points rules it is posted at once; what you adjust for one member within a local day adds up. Above, it waits for somebody else. Codes: UNKNOWN_MEMBER, INSUFFICIENT_POINTS, WALLET_FROZEN, MEMBER_MERGED, BALANCE_TOO_LARGE, OUT_OF_RANGE, ${KEY_CODES}.`,
  })
  async pointsAdjust(
    @Arg('input', () => PointsAdjustInput, { description: 'What is given or taken.' })
    { memberId, ...input }: PointsAdjustInput,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsAdjustPayload> {
    const command = { ...input, memberId: memberIn(memberId) };
    const outcome = await this.commands.adjust(context.viewer, command);
    return this.answer(context, outcome, 'memberId');
  }

  @Authorized<Permission>('points.reverse')
  @Mutation(() => PointsReversePayload, {
    description: `Takes a transaction back, once. Points that were spent return to their lots with the expiry that they had. Codes: NOT_FOUND, NOT_REVERSIBLE, ALREADY_REVERSED, PAID_FOR_REWARD, MEMBER_MERGED, ${KEY_CODES}.`,
  })
  async pointsReverse(
    @Arg('input', () => PointsReverseInput, { description: 'What is taken back.' })
    { transactionId, ...input }: PointsReverseInput,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsReversePayload> {
    const command = { ...input, transactionId: parsePublicId('ptx', transactionId) ?? '' };
    const outcome = await this.commands.reverse(context.viewer, command);
    return this.answer(context, outcome, 'transactionId');
  }

  @Authorized<Permission>('points.transfer')
  @Mutation(() => PointsTransferPayload, {
    description: `Moves points from one member to another, each with the expiry that it has. Codes: UNKNOWN_MEMBER, ${SPENDING_CODES}, TRANSFERS_OFF, INVALID, OUT_OF_RANGE, ${KEY_CODES}.`,
  })
  async pointsTransfer(
    @Arg('input', () => PointsTransferInput, { description: 'What goes from whom to whom.' })
    { fromMemberId, toMemberId, ...input }: PointsTransferInput,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsTransferPayload> {
    const outcome = await this.commands.transfer(context.viewer, {
      ...input,
      memberId: memberIn(fromMemberId),
      toMemberId: memberIn(toMemberId),
    });
    return this.answer(context, outcome, 'fromMemberId');
  }

  private async answer(
    context: GraphqlContext,
    outcome: CommandOutcome,
    wallet: string,
  ): Promise<Answer> {
    if (!outcome.ok) {
      const place = { at: ['input'], wallet };
      const userErrors = outcome.error.map((each) => pointsError(each, place, context.locale));
      return { ...NOTHING, userErrors };
    }
    const { memberId, sequence, received, figures, hold } = outcome.value;
    const { viewer } = context;
    this.loaders(context).forget();
    const seesAll = viewer.kind !== 'anonymous' && viewer.memberId === null;
    return {
      transaction: sequence === null ? null : await this.posted(context, [memberId, sequence]),
      points: { ...figures },
      hold: hold && holdType(memberId, hold),
      adjustment: await this.adjustmentOf(context, outcome.value),
      received: received && seesAll ? await this.posted(context, received) : null,
      userErrors: [],
    };
  }

  private async posted(
    context: GraphqlContext,
    [memberId, sequence]: readonly [string, number],
  ): Promise<PointsTransactionType> {
    const entry = await this.loaders(context).transactions.load({ memberId, sequence });
    invariant(entry, 'what was posted can be read');
    return transactionType(entry);
  }

  private loaders(context: GraphqlContext): PointsLoaders {
    const programId = requireProgram(context.viewer, 'points.read');
    return loaderOf(context, POINTS_LOADERS, () => this.makeLoaders(programId));
  }

  /** As it was answered first, also when somebody has decided on it since. */
  private async adjustmentOf(
    { viewer }: GraphqlContext,
    { adjustment, sequence }: CommandDone,
  ): Promise<PointsAdjustmentType | null> {
    if (adjustment === null) return null;
    const { id, state } = adjustment;
    const [known] = await this.adjustments.byIds(requireProgram(viewer, 'points.adjust'), [id]);
    invariant(known, 'an adjustment stays');
    const undecided = { decidedBy: null, decidedAt: null, decisionReason: null };
    return adjustmentType({ ...known, ...undecided, state, sequence });
  }
}

const NOTHING: Omit<Answer, 'userErrors'> = {
  transaction: null,
  points: null,
  hold: null,
  adjustment: null,
  received: null,
};

const memberIn = (id: string): string => parsePublicId('mem', id) ?? '';
const holdIn = (id: string): string => parsePublicId('hld', id) ?? '';
