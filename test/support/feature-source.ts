import type { FeatureSource } from '../../src/domain/behaviour/features';
import { emptySums } from '../../src/domain/behaviour/window-sums';

/** What a test says of a member; the rest is nought. */
export type MemberSums = {
  readonly purchaseAmount?: number;
  readonly purchaseCount?: number;
  readonly interactionCount?: number;
  readonly activeDays?: number;
};

/** The sums of some members, in a currency with two digits. */
export function featureSource(members: readonly MemberSums[]): FeatureSource {
  const sums = emptySums(members.length);
  members.forEach((member, row) => {
    sums.counters.amountMinor[row] = Math.round((member.purchaseAmount ?? 0) * 100);
    sums.counters.orders[row] = member.purchaseCount ?? 0;
    sums.counters.interactions[row] = member.interactionCount ?? 0;
    sums.counters.activeDays[row] = member.activeDays ?? 0;
  });
  const { length } = members;
  return {
    sums,
    joinedDay: new Float64Array(length),
    today: new Float64Array(length),
    minorPerMajor: 100,
  };
}
