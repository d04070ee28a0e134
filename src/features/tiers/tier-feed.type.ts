import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { connectionOf } from '../../platform/graphql/connection';
import { defineCursor } from '../../platform/graphql/cursor';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { TierType } from '../programs/tier.type';
import { DecisionCause } from './decision.type';
import { tierOf } from './tier-of.type';

/** Where a change stands in the feed of its programme. */
export const feedCursor = defineCursor('tier-change', ['number']);

@ObjectType('TierChange', {
  description: 'A member came into another tier, or into the first one.',
})
export class TierChangeType {
  @Field(() => String, {
    description: 'Where it stands among the tier changes: to be given as `after`.',
  })
  cursor: string;

  @Field(() => TierType, { description: 'The tier that is in force from then on.' })
  tier: TierType;

  @Field(() => TierType, {
    nullable: true,
    description: 'The tier before; null where it is the first.',
  })
  previousTier: TierType | null;

  @Field(() => DateTimeScalar, { description: 'From when on the tier is in force.' })
  changedAt: Instant;

  @Field(() => DateTimeScalar, {
    description: 'When it became known: later than `changedAt` where it was applied afterwards.',
  })
  recordedAt: Instant;

  @Field(() => DecisionCause, { description: 'What made the member be evaluated.' })
  cause: keyof typeof DecisionCause;

  @Field(() => Int, { description: 'The version of the rules that it was decided by.' })
  versionNumber: number;

  /** Whose change it is, and the decision that made it. */
  key: { readonly memberId: string; readonly decisionId: string };
}

export const TierChangeConnection = connectionOf(() => TierChangeType, {
  name: 'TierChange',
  items: 'tier changes, in the order in which they could be seen',
});

@ArgsType()
export class TierChangesArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many changes: 1 to 100, 20 when not said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only changes after this cursor.' })
  after?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Begins with what was recorded at this instant or later; of no effect beside `after`.',
  })
  since?: Instant | null;
}

/** A change as the feed gives it. */
type KnownChange = {
  readonly place: number;
  readonly memberId: string;
  readonly decisionId: string;
  readonly tierCode: string;
  readonly previousTierCode: string | null;
  readonly changedAt: Instant;
  readonly recordedAt: Instant;
  readonly cause: keyof typeof DecisionCause;
  readonly versionNumber: number;
};

export const tierChangeType = (
  program: Parameters<typeof tierOf>[0],
  { memberId, decisionId, previousTierCode, ...change }: KnownChange,
): TierChangeType =>
  Object.assign(new TierChangeType(), {
    cursor: feedCursor.encode([change.place]),
    tier: tierOf(program, change.tierCode),
    previousTier: previousTierCode === null ? null : tierOf(program, previousTierCode),
    changedAt: change.changedAt,
    recordedAt: change.recordedAt,
    cause: change.cause,
    versionNumber: change.versionNumber,
    key: { memberId, decisionId },
  });
