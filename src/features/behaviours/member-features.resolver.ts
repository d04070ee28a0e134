import { Arg, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { assertNever, invariant } from '../../domain/shared/invariant';
import { MAX_WINDOW_DAYS } from '../../domain/tiering/check-rules';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { badArgument, type Refusal } from '../../platform/graphql/refusal';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import { MemberType } from '../members/member.type';
import type { ProgramDirectory } from '../programs';
import { TIER_LOADERS, type MakeTierLoaders } from '../tiers';
import { FeatureWindowInput } from './features.inputs';
import { FEATURE_LOADERS, type FeatureLoaders, type MakeFeatureLoaders } from './features.loader';
import type { FeaturesRefused, FeaturesService } from './features.service';
import {
  ChannelShareType,
  memberFeatures,
  MemberFeaturesType,
  PurchaseShareType,
} from './features.type';

@Resolver(() => MemberType)
export class MemberFeaturesResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly features: FeaturesService,
    private readonly makeTierLoaders: MakeTierLoaders,
    private readonly makeLoaders: MakeFeatureLoaders,
  ) {}

  @Authorized<Permission>('behaviour.read')
  @FieldResolver(() => MemberFeaturesType, {
    name: 'features',
    description:
      'Numbers computed from what the member did. Without arguments they are those that the score was last computed from.',
  })
  async featuresOf(
    @Root() member: MemberType,
    @Arg('window', () => FeatureWindowInput, {
      nullable: true,
      description: "The window; the programme's when not said.",
    })
    window: FeatureWindowInput | null | undefined,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'A past instant: only what was known on its day counts. When the member was last evaluated when not said.',
    })
    asOf: Instant | null | undefined,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberFeaturesType> {
    const programId = requireProgram(context.viewer, 'behaviour.read');
    const [program, state] = await Promise.all([
      this.directory.get(programId),
      loaderOf(context, TIER_LOADERS, this.makeTierLoaders).states.load(member.memberId),
    ]);
    invariant(state, 'a member is in a tier from registration on');
    const answer = this.features.ask(program, member, {
      window: window ?? null,
      asOf: asOf ?? null,
      evaluatedAt: state.evaluatedAt,
    });
    if (!answer.ok) throw refusalOf(answer.error);
    const loaded = await loadersOf(context, this.makeLoaders).features.load(answer.value.asked);
    return memberFeatures(answer.value, loaded, program.currencyCode);
  }
}

/** Shares: read only where they are asked for. */
@Resolver(() => MemberFeaturesType)
export class FeatureSharesResolver {
  constructor(private readonly makeLoaders: MakeFeatureLoaders) {}

  @FieldResolver(() => [PurchaseShareType], {
    description:
      'The purchase amount by category, the largest first, at most 50; purchases without one are the rest.',
  })
  categoryShare(
    @Root() { asked }: MemberFeaturesType,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly PurchaseShareType[]> {
    return loadersOf(context, this.makeLoaders).purchaseShares(asked, 'CATEGORY');
  }

  @FieldResolver(() => [PurchaseShareType], {
    description:
      'The purchase amount by brand, the largest first, at most 50; purchases without one are the rest.',
  })
  brandShare(
    @Root() { asked }: MemberFeaturesType,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly PurchaseShareType[]> {
    return loadersOf(context, this.makeLoaders).purchaseShares(asked, 'BRAND');
  }

  @FieldResolver(() => [ChannelShareType], {
    description: 'All behaviours by channel, the largest first; channels without any are left out.',
  })
  channelShare(
    @Root() { asked }: MemberFeaturesType,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly ChannelShareType[]> {
    return loadersOf(context, this.makeLoaders).channels.load(asked);
  }
}

const loadersOf = (context: GraphqlContext, make: MakeFeatureLoaders): FeatureLoaders =>
  loaderOf(context, FEATURE_LOADERS, make);

function refusalOf(error: FeaturesRefused): Refusal {
  switch (error.kind) {
    case 'bad-window':
      return badArgument('window', {
        en: `"window" must be ROLLING with "days" from 1 to ${MAX_WINDOW_DAYS}, CALENDAR with a "period", or LIFETIME with neither.`,
        'zh-CN': `“window”必须是带“days”（1 到 ${MAX_WINDOW_DAYS}）的 ROLLING、带“period”的 CALENDAR，或两者都不带的 LIFETIME。`,
      });
    case 'in-the-future':
      return badArgument('asOf', {
        en: '"asOf" must not lie in the future.',
        'zh-CN': '“asOf”不能晚于当前时间。',
      });
    default:
      return assertNever(error);
  }
}
