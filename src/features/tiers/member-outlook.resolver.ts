import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MemberDays } from '../../domain/behaviour/member-days';
import { summedRanges } from '../../domain/behaviour/summing';
import { invariant } from '../../domain/shared/invariant';
import type { DayRange } from '../../domain/shared/window';
import { reviewedRange, tierOutlookOf } from '../../domain/tiering/outlook';
import { pathsToNextTier, type PathQuestion, type Paths } from '../../domain/tiering/paths';
import { heldStanding, inForceFor } from '../../domain/tiering/trial';
import type { Instant } from '../../domain/shared/instant';
import type { Clock } from '../../platform/clock';
import { loaderKey, loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { requireProgram } from '../../platform/security/viewer';
import { FEATURE_LOADERS, type MakeFeatureLoaders } from '../behaviours';
import { MemberType } from '../members/member.type';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { tierTypes, type TierType } from '../programs/tier.type';
import { NextTierType } from './growth-value.type';
import { tierOutlook, TierOutlookType } from './outlook.type';
import { noTierPath, NoTierPathType, tierPath, TierPathType } from './paths.type';
import type { MemberState } from './tier.service';
import { TIER_LOADERS, type MakeTierLoaders } from './tiers.loader';

/** What a look ahead is made of. */
export type OutlookParts = {
  readonly directory: ProgramDirectory;
  readonly clock: Clock;
  readonly makeTierLoaders: MakeTierLoaders;
  readonly makeFeatureLoaders: MakeFeatureLoaders;
};

/** More than a row costs, since a thousand scores are tried: about 2 ms. */
const SEARCH_COST = 10;

/** Paths of a request by member: two fields show parts of the same. */
const PATHS = loaderKey<Map<string, Promise<Paths | null>>>('tiers.paths');

/** A member with the programme that looks at them, as of now. */
type Asked = { readonly program: ProgramInForce; readonly question: PathQuestion };

@Resolver(() => NextTierType)
export class NextTierResolver {
  constructor(private readonly parts: OutlookParts) {}

  @FieldResolver(() => [TierPathType], {
    description:
      'The cheapest ways to the tier, the cheapest first, at most five: one or two acts each, which would reach it if they were done by the day that is given. None where `noPath` says why.',
    complexity: ({ childComplexity }) => SEARCH_COST + childComplexity,
  })
  async paths(
    @Root() { tier, memberId }: NextTierType,
    @Ctx() context: GraphqlContext,
  ): Promise<TierPathType[]> {
    const [program, found] = await this.found(memberId, context);
    const to = { tier: reachedBy(found, program) ?? tier, aim: 'REACH' } as const;
    return (found?.paths ?? []).map((path) => tierPath(path, to, program.currencyCode));
  }

  @FieldResolver(() => NoTierPathType, {
    nullable: true,
    description: 'Why no path leads to the tier; null where one does.',
    complexity: ({ childComplexity }) => SEARCH_COST + childComplexity,
  })
  async noPath(
    @Root() { tier, memberId }: NextTierType,
    @Ctx() context: GraphqlContext,
  ): Promise<NoTierPathType | null> {
    const [program, found] = await this.found(memberId, context);
    const to = reachedBy(found, program) ?? tier;
    return found?.noPath ? noTierPath(found.noPath, to, program.inForce) : null;
  }

  private async found(
    memberId: string,
    context: GraphqlContext,
  ): Promise<[ProgramInForce, Paths | null]> {
    const program = await programOf(this.parts, context);
    const memo = loaderOf(context, PATHS, () => new Map());
    const known = memo.get(memberId) ?? this.search(memberId, context);
    memo.set(memberId, known);
    return [program, await known];
  }

  private async search(memberId: string, context: GraphqlContext): Promise<Paths | null> {
    const { question } = await ask(this.parts, { memberId, context }, ({ inForce }, today) => {
      const { current, previous } = summedRanges(inForce.rules, today);
      return { from: previous?.from ?? current.from, to: today };
    });
    return pathsToNextTier(question);
  }
}

/** The tier that paths lead to: a lock may have ended since the member was decided. */
const reachedBy = (
  found: Paths | null,
  { inForce, locales }: ProgramInForce,
): TierType | undefined => (found ? tierTypes(inForce.rules, locales)[found.rank] : undefined);

@Resolver(() => MemberType)
export class MemberOutlookResolver {
  constructor(private readonly parts: OutlookParts) {}

  @FieldResolver(() => TierOutlookType, {
    nullable: true,
    description:
      'What becomes of the tier when its term ends, and what keeps it; null where nothing can be lost: in the base tier, and for a tier that is held for ever.',
    complexity: ({ childComplexity }) => SEARCH_COST + childComplexity,
  })
  async tierOutlook(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<TierOutlookType | null> {
    const program = await programOf(this.parts, context);
    const state = await stateOf(this.parts, memberId, context);
    const standing = heldStanding(program.inForce, state.memberId, state);
    const at = nowFor(this.parts, state);
    const range = reviewedRange(program.inForce, standing, at);
    if (range === null) return null;
    const { question } = await ask(this.parts, { memberId, context }, () => range);
    const outlook = tierOutlookOf(question);
    return outlook && tierOutlook(outlook, program);
  }
}

const programOf = ({ directory }: OutlookParts, { viewer }: GraphqlContext) =>
  directory.get(requireProgram(viewer, 'program.read'));

async function stateOf(parts: OutlookParts, memberId: string, context: GraphqlContext) {
  const state = await loaderOf(context, TIER_LOADERS, parts.makeTierLoaders).states.load(memberId);
  invariant(state, 'a member is in a tier from registration on');
  return state;
}

/** Clocks may step back: nobody is seen before they were last evaluated. */
const nowFor = ({ clock }: OutlookParts, { evaluatedAt }: MemberState): Instant =>
  Math.max(clock(), evaluatedAt);

/** A member as of now with what is counted on days of a range: one statement for all members. */
async function ask(
  parts: OutlookParts,
  { memberId, context }: { readonly memberId: string; readonly context: GraphqlContext },
  rangeOf: (program: ProgramInForce, today: number) => DayRange,
): Promise<Asked> {
  const [program, state] = await Promise.all([
    programOf(parts, context),
    stateOf(parts, memberId, context),
  ]);
  const { inForce, calendar } = program;
  const at = nowFor(parts, state);
  const range = rangeOf(program, calendar.dayOf(at));
  const loaders = loaderOf(context, FEATURE_LOADERS, parts.makeFeatureLoaders);
  const days = await loaders.days.load({ memberId, range });
  const member: MemberDays = { joinedDay: state.joinedDay, days };
  const standing = heldStanding(inForce, state.memberId, state);
  return { program, question: { inForce: inForceFor(inForce, standing), member, standing, at } };
}
