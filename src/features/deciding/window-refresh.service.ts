import {
  areSumsCurrent,
  scoreSlidesOn,
  summedRanges,
  summingKey,
} from '../../domain/behaviour/summing';
import { SUMMED_COUNTERS, selectSums, type WindowSums } from '../../domain/behaviour/window-sums';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Db } from '../../platform/database/database';
import type { BehavioursService, MemberSums } from '../behaviours';
import type { ProgramInForce } from '../programs';
import type { MemberState, StatesWithSums } from '../tiers';

/** Brings the sums that tiers are decided from up to the day and the rules in force. */
export class WindowRefresh {
  constructor(private readonly behaviours: BehavioursService) {}

  /**
   * States whose window has slid, or was of other rules, with sums taken again from the buckets;
   * all others as they are. One statement if any is stale, none otherwise.
   */
  async refresh(
    db: Db,
    program: ProgramInForce,
    { states, sums }: StatesWithSums,
    today: LocalDay,
  ): Promise<StatesWithSums> {
    const { rules } = program.inForce;
    const stale = states.filter((state) => !areSumsCurrent(state, rules, today));
    if (stale.length === 0) return { states, sums };
    const found = await this.behaviours.windowSums(
      db,
      { memberIds: stale.map(({ memberId }) => memberId) },
      summedRanges(rules, today),
    );
    const fresh = new Map(found.map((member) => [member.memberId, member]));
    const staleIds = new Set(stale.map(({ memberId }) => memberId));
    const refreshed = selectSums(sums, [...states.keys()]);
    const refreshedStates = states.map((state, row): MemberState => {
      if (!staleIds.has(state.memberId)) return state;
      const member = fresh.get(state.memberId) ?? null;
      putMemberSums(refreshed, row, member);
      return {
        ...state,
        windowKey: summingKey(rules),
        windowDay: today,
        slidesOn: scoreSlidesOn(rules, today, member?.oldestDay ?? null),
      };
    });
    return { states: refreshedStates, sums: refreshed };
  }
}

/** Replaces the sums of one member, in place; a member without buckets has sums of nothing. */
export function putMemberSums(sums: WindowSums, row: number, member: MemberSums | null): void {
  for (const counter of SUMMED_COUNTERS) {
    sums.counters[counter][row] = member?.counters[counter] ?? 0;
  }
  sums.previousAmountMinor[row] = member?.previousAmountMinor ?? 0;
  sums.firstPaidDay[row] = member?.firstPaidDay ?? Number.NaN;
  sums.lastPaidDay[row] = member?.lastPaidDay ?? Number.NaN;
}
