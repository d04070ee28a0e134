import { ALREADY_SLID } from '../../domain/behaviour/summing';
import { emptySums, selectSums } from '../../domain/behaviour/window-sums';
import type { Instant } from '../../domain/shared/instant';
import { rankOf } from '../../domain/tiering/rules';
import type { Tx } from '../../platform/database/database';
import type { FallingDue, MemberDecisions } from '../deciding';
import type { ProgramInForce } from '../programs';
import type { MemberState, Occasion, StatesWithSums, TierService } from '../tiers';

/** The member who is decided: as the merge left them, and as they were before it. */
export type MergedMember = {
  readonly state: Omit<MemberState, 'slidesOn'>;
  readonly before: MemberState;
  readonly at: Instant;
};

export interface MergeDecisionParts {
  readonly tiers: TierService;
  readonly dues: FallingDue;
  readonly deciding: MemberDecisions;
}

/** No version has this number: whatever is decided differs from it, and is kept. */
const NO_VERSION = -1;

/** Decides the member in whom two became one, and the one who goes on alone. */
export class MergeDecision {
  constructor(private readonly parts: MergeDecisionParts) {}

  /** Members held, with all that had fallen due: each as of its own instant, before the merge. */
  async settle(
    tx: Tx,
    program: ProgramInForce,
    members: StatesWithSums,
    at: Instant,
  ): Promise<StatesWithSums> {
    const { tiers, dues } = this.parts;
    const { states, decided } = await dues.apply(tx, program, members.states, at);
    if (decided.length === 0) return members;
    const decisions = decided.flatMap(({ decision }) => decision ?? []);
    await tiers.keep(tx, occasionOf(program, at), { states, sums: members.sums }, decisions);
    return tiers.lock(
      tx,
      states.map(({ memberId }) => memberId),
    );
  }

  /** Takes one of the members out of all that is listed and decided. */
  async setAside(
    tx: Tx,
    program: ProgramInForce,
    { states, sums }: StatesWithSums,
    memberId: string,
  ): Promise<void> {
    const place = states.findIndex((state) => state.memberId === memberId);
    await this.parts.tiers.setAside(tx, program.id, {
      states: states.slice(place, place + 1),
      sums: selectSums(sums, [place]),
    });
  }

  /** Through the pipeline, on the sums that the buckets give now; always kept, with its cause. */
  async decide(tx: Tx, program: ProgramInForce, merged: MergedMember): Promise<void> {
    const { tiers, deciding } = this.parts;
    const { before, at } = merged;
    const state = { ...merged.state, slidesOn: ALREADY_SLID, versionNumber: NO_VERSION };
    const held = { states: [state], sums: emptySums(1) };
    const { after, decided } = await deciding.decide(tx, program, held, { asOf: at });
    const previousRank = rankOf(program.inForce.rules, before.tierCode);
    const decisions = decided.flatMap(({ decision }, place) =>
      decision ? [place === 0 ? { ...decision, previousRank } : decision] : [],
    );
    await tiers.keep(tx, occasionOf(program, at), after, decisions);
  }
}

const occasionOf = ({ id, inForce }: ProgramInForce, at: Instant): Occasion => ({
  ...{ programId: id, inForce, decidedAt: at },
  cause: 'MERGE',
});
