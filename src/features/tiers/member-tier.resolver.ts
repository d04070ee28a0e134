import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { nextTierOf } from '../../domain/tiering/explain';
import { heldStanding, rulesFor } from '../../domain/tiering/trial';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { requireProgram } from '../../platform/security/viewer';
import { MemberType } from '../members/member.type';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { TierType } from '../programs/tier.type';
import { ContributionType } from './contribution.type';
import { DecisionType, decisionType } from './decision.type';
import type { GrowthValueService } from './growth-value.service';
import { GrowthValueType, NextTierType } from './growth-value.type';
import { tierBy } from './tier-of.type';
import type { MemberState } from './tier.service';
import { TIER_LOADERS, type MakeTierLoaders, type TierLoaders } from './tiers.loader';

/** What the tiers feature knows of a member. */
@Resolver(() => MemberType)
export class MemberTierResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly makeLoaders: MakeTierLoaders,
  ) {}

  @FieldResolver(() => TierType, { description: 'The tier in force.' })
  async tier(@Root() { memberId }: MemberType, @Ctx() context: GraphqlContext): Promise<TierType> {
    const [program, state] = await this.known(memberId, context);
    const rules = rulesFor(program.inForce, heldStanding(program.inForce, state.memberId, state));
    return tierBy(rules, program.locales, state.tierCode);
  }

  @FieldResolver(() => DateTimeScalar, { description: 'Since when the tier is held.' })
  async tierSince(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<Instant> {
    return (await this.stateOf(memberId, context)).tierSince;
  }

  @FieldResolver(() => NextTierType, {
    nullable: true,
    description: 'The tier above and what is missing for it; null in the highest tier.',
  })
  async nextTier(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<NextTierType | null> {
    const [program, state] = await this.known(memberId, context);
    const standing = heldStanding(program.inForce, state.memberId, state);
    // Who takes part in an experiment is missing what their variant asks for.
    const rules = rulesFor(program.inForce, standing);
    const next = nextTierOf(rules, standing.rank, state.score, standing.invitedRank);
    const tier = next && tierBy(rules, program.locales, next.tier.code);
    return tier && { memberId, tier, missing: next.missing };
  }

  @FieldResolver(() => GrowthValueType, {
    description: 'The score that decides the tier, and what it is made of.',
  })
  async growthValue(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<GrowthValueType> {
    const { score, evaluatedAt } = await this.stateOf(memberId, context);
    return Object.assign(new GrowthValueType(), { memberId, score, asOf: evaluatedAt });
  }

  @FieldResolver(() => DecisionType, { description: 'Why the member is in the tier.' })
  async decision(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<DecisionType> {
    const [program, state] = await this.known(memberId, context);
    const { decisionId } = state;
    const decision = await this.loaders(context).decisions.load({ memberId, decisionId });
    invariant(decision, 'a state names the decision that it is of');
    return decisionType(program, decision, state);
  }

  private async known(
    memberId: string,
    context: GraphqlContext,
  ): Promise<[ProgramInForce, MemberState]> {
    const programId = requireProgram(context.viewer, 'program.read');
    return Promise.all([this.directory.get(programId), this.stateOf(memberId, context)]);
  }

  private async stateOf(memberId: string, context: GraphqlContext): Promise<MemberState> {
    const state = await this.loaders(context).states.load(memberId);
    invariant(state, 'a member is in a tier from registration on');
    return state;
  }

  private loaders(context: GraphqlContext): TierLoaders {
    return loaderOf(context, TIER_LOADERS, this.makeLoaders);
  }
}

/** What a score is made of: read only where it is asked for. */
@Resolver(() => GrowthValueType)
export class GrowthValueResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly makeLoaders: MakeTierLoaders,
    private readonly growthValues: GrowthValueService,
  ) {}

  @FieldResolver(() => TierType, {
    description:
      'The tier that the score alone gives; tiers by invitation only are passed over, but for the one the member was invited to.',
  })
  async candidateTier(
    @Root() { memberId }: GrowthValueType,
    @Ctx() context: GraphqlContext,
  ): Promise<TierType> {
    const program = await this.programOf(context);
    const state = await this.loaders(context).states.load(memberId);
    invariant(state, 'a score is read from a state');
    const { rules, code } = await this.growthValues.candidate(program, state);
    return tierBy(rules, program.locales, code);
  }

  @FieldResolver(() => [ContributionType], {
    description:
      'What each feature brings to it, in the order of the weights. Means, medians and bounds of all members are those in force now: where a night has published others since the member was evaluated on that day, the parts come to what the next evaluation gives.',
  })
  async contributions(
    @Root() { memberId }: GrowthValueType,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly ContributionType[]> {
    const program = await this.programOf(context);
    const found = await this.loaders(context).withSums.load(memberId);
    invariant(found, 'a score is read from a state');
    return this.growthValues.contributions(program, found);
  }

  private programOf({ viewer }: GraphqlContext): Promise<ProgramInForce> {
    return this.directory.get(requireProgram(viewer, 'program.read'));
  }

  private loaders(context: GraphqlContext): TierLoaders {
    return loaderOf(context, TIER_LOADERS, this.makeLoaders);
  }
}
