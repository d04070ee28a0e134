import { addMonths } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import {
  multiplierRatio,
  yearlyPointsChange,
  type ComparedMember,
} from '../../domain/tiering/simulation';
import type { Db } from '../../platform/database/database';
import type { EarnedPoints } from '../points';
import type { TriedProgram } from './tried-rules.service';

/** Tells by how many points more or fewer members would earn in a year. */
export class PointsChange {
  constructor(private readonly earned: EarnedPoints) {}

  /**
   * By member; only where it is not nought. One statement, none where nobody's points would be
   * multiplied otherwise.
   */
  async of(
    db: Db,
    { inForce, draft }: TriedProgram,
    members: readonly ComparedMember[],
    asOf: Instant,
  ): Promise<ReadonlyMap<string, number>> {
    const rules = { inForce: inForce.inForce.rules, draft: draft.inForce.rules };
    const affected = members.filter((member) => multiplierRatio(rules, member) !== 1);
    if (affected.length === 0) return new Map();
    const { calendar } = inForce;
    const since = calendar.startOf(addMonths(calendar.dayOf(asOf), -12));
    const ids = affected.map(({ memberId }) => memberId);
    const earned = await this.earned.since(db, ids, since);
    return new Map(
      affected.map((member) => [
        member.memberId,
        yearlyPointsChange(rules, member, earned.get(member.memberId) ?? 0),
      ]),
    );
  }
}
