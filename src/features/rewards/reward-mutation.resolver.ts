import { Arg, Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import type { UserError } from '../../platform/graphql/user-error';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import type { ProgramDirectory } from '../programs';
import { rewardError } from './reward-error.type';
import {
  IDEMPOTENCY_KEY,
  RewardArchivePayload,
  RewardCouponsAddInput,
  RewardCouponsAddPayload,
  RewardCreateInput,
  RewardCreatePayload,
  RewardPublishPayload,
  RewardStockAddInput,
  RewardStockAddPayload,
  RewardUpdateArgs,
  RewardUpdatePayload,
  RewardVersionArgs,
} from './reward.inputs';
import { rewardType, type RewardType } from './reward.type';
import { REWARD_LOADERS, type MakeRewardLoaders } from './rewards.loader';
import type { CatalogueRefusal, RewardsService } from './rewards.service';

const CONTENT_CODES = 'REQUIRED, INVALID, INVALID_TEXT, OUT_OF_RANGE, TOO_FEW, TOO_MANY, DUPLICATE';

type Answer = { readonly reward: RewardType | null; readonly userErrors: UserError[] };
type Outcome =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: readonly CatalogueRefusal[] };

/** The catalogue, as it is changed. */
@Resolver()
export class RewardMutationResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly rewards: RewardsService,
    private readonly makeLoaders: MakeRewardLoaders,
  ) {}

  @Authorized<Permission>('rewards.manage')
  @Mutation(() => RewardCreatePayload, {
    description: `Writes a draft of a reward; members see it once it is published. Codes: ${CONTENT_CODES}.`,
  })
  async rewardCreate(
    @Arg('input', () => RewardCreateInput, { description: 'What it is.' })
    { kind, usesCodes, stock, ...content }: RewardCreateInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY })
    idempotencyKey: string | null,
    @Ctx() context: GraphqlContext,
  ): Promise<RewardCreatePayload> {
    const terms = { kind, usesCodes: usesCodes ?? false, stock: stock ?? null };
    const command = { ...terms, content, idempotencyKey };
    return this.answer(context, ['input'], await this.rewards.create(context.viewer, command));
  }

  @Authorized<Permission>('rewards.manage')
  @Mutation(() => RewardUpdatePayload, {
    description: `Makes the next version of a reward; published ones are offered by it at once, and what was redeemed keeps its own. Codes: ${CONTENT_CODES}, CONFLICT, NOTHING_CHANGED, WRONG_STATE, NOT_FOUND.`,
  })
  async rewardUpdate(
    @Args(() => RewardUpdateArgs) { id, expectedVersion, input }: RewardUpdateArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<RewardUpdatePayload> {
    const command = { rewardId: parsePublicId('rwd', id) ?? '', expectedVersion, changes: input };
    return this.answer(context, ['id'], await this.rewards.update(context.viewer, command));
  }

  @Authorized<Permission>('rewards.manage')
  @Mutation(() => RewardPublishPayload, {
    description:
      'Offers a draft to members, within its time. Codes: CONFLICT, NOTHING_CHANGED, WRONG_STATE, NOT_FOUND.',
  })
  async rewardPublish(
    @Args(() => RewardVersionArgs) { id, expectedVersion }: RewardVersionArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<RewardPublishPayload> {
    const command = { rewardId: parsePublicId('rwd', id) ?? '', expectedVersion };
    return this.answer(context, ['id'], await this.rewards.publish(context.viewer, command));
  }

  @Authorized<Permission>('rewards.manage')
  @Mutation(() => RewardArchivePayload, {
    description:
      'Offers a reward to nobody any more; what was redeemed can still be handed over. Codes: CONFLICT, NOTHING_CHANGED, NOT_FOUND.',
  })
  async rewardArchive(
    @Args(() => RewardVersionArgs) { id, expectedVersion }: RewardVersionArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<RewardArchivePayload> {
    const command = { rewardId: parsePublicId('rwd', id) ?? '', expectedVersion };
    return this.answer(context, ['id'], await this.rewards.archive(context.viewer, command));
  }

  @Authorized<Permission>('rewards.manage')
  @Mutation(() => RewardStockAddPayload, {
    description:
      'Adds pieces to a reward whose stock is counted, or takes away what is left. Codes: NOT_FOUND, OUT_OF_RANGE, OUT_OF_STOCK, INVALID.',
  })
  async rewardStockAdd(
    @Arg('input', () => RewardStockAddInput, { description: 'How many.' })
    { rewardId: id, ...input }: RewardStockAddInput,
    @Ctx() context: GraphqlContext,
  ): Promise<RewardStockAddPayload> {
    const command = { ...input, rewardId: parsePublicId('rwd', id) ?? '' };
    const place = ['input', 'rewardId'];
    return this.answer(context, place, await this.rewards.addStock(context.viewer, command));
  }

  @Authorized<Permission>('rewards.manage')
  @Mutation(() => RewardCouponsAddPayload, {
    description:
      'Loads coupon codes, all or none; each is handed out once, in the order they were loaded. Codes: NOT_FOUND, TOO_FEW, TOO_MANY, INVALID, DUPLICATE.',
  })
  async rewardCouponsAdd(
    @Arg('input', () => RewardCouponsAddInput, { description: 'The codes.' })
    { rewardId: id, codes }: RewardCouponsAddInput,
    @Ctx() context: GraphqlContext,
  ): Promise<RewardCouponsAddPayload> {
    const rewardId = parsePublicId('rwd', id) ?? '';
    const loaded = await this.rewards.addCoupons(context.viewer, { rewardId, codes });
    const outcome = loaded.ok ? ({ ok: true, value: rewardId } as const) : loaded;
    const counts = loaded.ok ? loaded.value : { added: 0, known: 0 };
    return {
      ...(await this.answer(context, ['input', 'rewardId'], outcome)),
      addedCount: counts.added,
      unchangedCount: counts.known,
    };
  }

  /** `place` is where the id of the reward was given. */
  private async answer(
    context: GraphqlContext,
    place: readonly string[],
    outcome: Outcome,
  ): Promise<Answer> {
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) =>
        rewardError(refusal, place, context.locale),
      );
      return { reward: null, userErrors };
    }
    const program = await this.directory.get(requireProgram(context.viewer, 'rewards.manage'));
    const { byId } = loaderOf(context, REWARD_LOADERS, () => this.makeLoaders(program));
    // What another mutation of this request has read is older than this one.
    const reward = await byId.clear(outcome.value).load(outcome.value);
    return { reward: reward && rewardType(reward, program), userErrors: [] };
  }
}
