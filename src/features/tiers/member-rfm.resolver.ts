import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import { rfmOf } from '../../domain/value/rfm';
import { rfmSegmentOf } from '../../domain/value/rfm-segment';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import { MemberType } from '../members/member.type';
import type { ProgramDirectory } from '../programs';
import { MemberRfmType, rfmSegmentType } from './rfm.type';
import { TIER_LOADERS, type MakeTierLoaders } from './tiers.loader';

/** RFM of a member: read only where it is asked for. */
@Resolver(() => MemberType)
export class MemberRfmResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly makeLoaders: MakeTierLoaders,
  ) {}

  @Authorized<Permission>('behaviour.read')
  @FieldResolver(() => MemberRfmType, {
    name: 'rfm',
    nullable: true,
    description:
      'Recency, frequency and monetary value by quintiles of all members; null without orders in the window, and until a population was computed.',
  })
  async rfm(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberRfmType | null> {
    const program = await this.directory.get(requireProgram(context.viewer, 'behaviour.read'));
    const { population } = program.inForce;
    if (population === null) return null;
    const loaders = loaderOf(context, TIER_LOADERS, this.makeLoaders);
    const found = await loaders.withSums.load(memberId);
    invariant(found, 'a member is in a tier from registration on');
    const { state, sums } = found;
    // Cut points are of the day of the population; a member may have been evaluated since.
    const asOf = Math.max(state.evaluatedAt, population.computedAt);
    const source = {
      sums,
      joinedDay: Float64Array.of(state.joinedDay),
      today: Float64Array.of(program.calendar.dayOf(asOf)),
      minorPerMajor: program.minorPerMajor,
    };
    const rfm = rfmOf(population.rfm, source, 0);
    return rfm && { ...rfm, segment: rfmSegmentType(rfmSegmentOf(rfm)) };
  }
}
