import { invariant } from '../../domain/shared/invariant';
import type { PastSpan } from '../../domain/tiering/past-member';
import { livePast, type LivedPast } from '../../domain/tiering/past-replay';
import type { PastPage } from '../../domain/tiering/past-report';
import { tierAt, type RulesInForce } from '../../domain/tiering/rules';
import type { ComparedMember, SimulatedTier } from '../../domain/tiering/simulation';
import type { Db } from '../../platform/database/database';
import type { MemberState } from '../tiers';
import type { ComparedPage } from './member-comparison.service';
import type { PastHistories } from './past-histories.service';
import type { TriedNights } from './past-nights.service';
import type { PointsChange } from './points-change.service';

/** Members compared at the end, and what happened to them on the way. */
export type ComparedPast = ComparedPage & { readonly past: PastPage };

/**
 * Lives days of the past again with the same members by two sets of rules, from the same standings
 * on (docs/domain.md §7, "Over the last days"). Locks nothing and keeps nothing.
 */
export class PastComparison {
  constructor(
    private readonly parts: {
      readonly histories: PastHistories;
      readonly points: PointsChange;
    },
  ) {}

  /** A fixed number of statements, however many days there are. */
  async compare(
    db: Db,
    nights: TriedNights,
    span: PastSpan,
    states: readonly MemberState[],
  ): Promise<ComparedPast> {
    const last = nights.at(-1);
    invariant(last, 'a span has days');
    const rules = [last.inForce.inForce.rules, last.draft.inForce.rules];
    const asked = { program: last.inForce, rules, from: span.from };
    const members = await this.parts.histories.load(db, asked, states);
    const inForce = nights.map((night) => night.inForce.inForce);
    const draft = nights.map((night) => night.draft.inForce);
    const before = livePast(inForce, members, span);
    const after = livePast(draft, members, span);
    const compared = members.map(({ memberId, joinedDay }, row): ComparedMember => ({
      ...{ memberId, joinedDay },
      before: tierOf(last.inForce.inForce, before, row),
      after: tierOf(last.draft.inForce, after, row),
      reasons: after.members[row]?.reasons ?? 0,
    }));
    const starts = members.flatMap(({ start }) => start ?? []);
    return {
      members: compared,
      pointsChanges: await this.parts.points.of(db, last, compared, span.until),
      past: {
        ...{ inForce: before.days, draft: after.days, started: starts.length },
        rebuilt: starts.filter(({ whole }) => whole === null).length,
      },
    };
  }
}

function tierOf({ rules }: RulesInForce, { members }: LivedPast, row: number): SimulatedTier {
  const lived = members[row];
  invariant(lived, 'everybody is lived to the end');
  return { tierCode: tierAt(rules, lived.standing.rank).code, score: lived.score };
}
