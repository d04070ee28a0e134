import type { RulesInForce } from '../../domain/tiering/rules';
import type { Instant } from '../../domain/shared/instant';
import type { Tx } from '../../platform/database/database';
import type { MemberState } from './state-row.store';

/** Somebody who begins to take part in the experiment that runs. */
export type EnrolledMember = {
  readonly experimentId: string;
  readonly memberId: string;
  readonly variant: string;
  /** The tier that was held before the first decision by the variant. */
  readonly tierCode: string;
};

/** By which rules, as of when, and known since when. */
export type EnrolmentMoment = {
  readonly programId: string;
  readonly inForce: RulesInForce;
  readonly decidedAt: Instant;
  readonly recordedAt?: Instant;
};

/** Keeps who takes part, in the unit that decides them; some may be kept already. */
export type EnrolMembers = (
  tx: Tx,
  moment: EnrolmentMoment,
  members: readonly EnrolledMember[],
) => Promise<void>;

export const enrolNobody: EnrolMembers = () => Promise.resolve();

/** Those who take part and did not before, as far as it is known how they were before. */
export function newlyEnrolled(
  { trial }: RulesInForce,
  states: readonly MemberState[],
  before: readonly MemberState[],
): EnrolledMember[] {
  if (trial === null) return [];
  const { experimentId } = trial;
  const partOf = ({ movement }: MemberState) =>
    movement?.trial?.experiment === experimentId ? movement.trial : null;
  const known = new Set(before.flatMap((state) => (partOf(state) ? [state.memberId] : [])));
  return states.flatMap((state) => {
    const part = partOf(state);
    if (part?.variant === undefined || known.has(state.memberId)) return [];
    const { memberId } = state;
    return [{ experimentId, memberId, variant: part.variant, tierCode: part.floor }];
  });
}
