import type { Instant } from '../../domain/shared/instant';
import type { Tx } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import type { MemberState, TierService } from '../tiers';
import type { MemberDecisions } from './member-decisions.service';

/**
 * Applies what has fallen due for members before anything of theirs is spent, whether or not the
 * nightly run has come to them (docs/domain.md §7, "What is due comes first").
 */
export class SettleTier {
  constructor(
    private readonly tiers: TierService,
    private readonly deciding: MemberDecisions,
  ) {}

  /** States as they are after that. One statement for members for whom nothing is due. */
  async within(
    tx: Tx,
    program: ProgramInForce,
    memberIds: readonly string[],
    at: Instant,
  ): Promise<MemberState[]> {
    const states = await this.tiers.find(tx, memberIds);
    const due = states.filter(({ dueAt }) => dueAt !== null && dueAt <= at);
    if (due.length === 0) return states;
    const dueIds = due.map(({ memberId }) => memberId);
    const locked = await this.tiers.lock(tx, dueIds);
    const { after, decided } = await this.deciding.decide(tx, program, locked, { asOf: at });
    const { id: programId, inForce } = program;
    await this.tiers.keep(
      tx,
      { programId, inForce, decidedAt: at, cause: 'NIGHTLY' },
      after,
      decided.flatMap(({ decision }) => decision ?? []),
    );
    const settled = new Map(after.states.map((state) => [state.memberId, state]));
    // Whoever was decided later meanwhile is as the lock showed them.
    const held = new Map(locked.states.map((state) => [state.memberId, state]));
    return states.map((state) => settled.get(state.memberId) ?? held.get(state.memberId) ?? state);
  }
}
