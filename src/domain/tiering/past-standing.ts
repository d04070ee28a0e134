import type { Instant } from '../shared/instant';
import { liftEnded } from './movement';
import { actOfRecord, actOn, type PersonActRecord } from './person-act';
import type { ProgramRules } from './rules';
import type { Standing } from './standing';
import { standingOfRecord, type MovementRecord } from './standing-record';

/** What is kept of a member as the last evaluation before an instant left them. */
export type PastRecord = {
  readonly tierCode: string;
  readonly termUntil: Instant | null;
  /** From when on that evaluation acts. */
  readonly decidedAt: Instant;
  /** Null in decisions of before standings were kept with them: the rest is rebuilt. */
  readonly whole: {
    readonly termFrom: Instant;
    readonly movement: MovementRecord | null;
  } | null;
};

/**
 * The standing of a member where a local day began, on a ladder. What is kept is taken as it is,
 * with the acts of people since, and without what had ended by then. Where only tier and term are
 * kept, the rest is rebuilt from those acts: locks, invitation and the member's own date are
 * theirs; caps, deductions, grace and terms that ended before are not known, and there are none
 * (docs/domain.md §7, "Over the last days").
 */
export function standingBefore(
  rules: ProgramRules,
  { tierCode, termUntil, decidedAt, whole }: PastRecord,
  acts: readonly PersonActRecord[],
  at: Instant,
): Standing {
  const kept = standingOfRecord(rules, {
    ...{ tierCode, termUntil },
    termFrom: whole?.termFrom ?? decidedAt,
    movement: whole?.movement ?? null,
  });
  const since = whole === null ? -Infinity : decidedAt;
  const acted = acts
    .filter((act) => act.at >= since && act.at < at)
    .reduce((standing, act) => actOn(standing, actOfRecord(rules, act)), kept);
  return liftEnded(acted, at - 1);
}
