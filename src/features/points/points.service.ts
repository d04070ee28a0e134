import type { Points } from '../../domain/points/earn';
import type { LotTerms } from '../../domain/points/lot-terms';
import type { Instant } from '../../domain/shared/instant';
import { assertNever, invariant } from '../../domain/shared/invariant';
import type { Tx } from '../../platform/database/database';
import { SYSTEM } from '../../platform/security/actor';
import type { ProgramInForce } from '../programs';
import type { LedgerService, MemberCommand, PostingOccasion } from './ledger.service';

/** What one behaviour did to its member's points; at most one for each behaviour. */
export type BehaviourEarning = {
  readonly memberId: string;
  readonly behaviourId: string;
  readonly kind: 'EARN' | 'TAKE_BACK' | 'PENALTY';
  /** The order that earned or lost them; null for a behaviour that is not about one. */
  readonly orderId: string | null;
  /** How many were granted, taken back or lost: nought or more. */
  readonly points: Points;
  /** What it would have been without caps. */
  readonly desired: Points;
  readonly terms: LotTerms;
  readonly effectiveAt: Instant;
};

/** Posts what members' behaviours earned. */
export class PointsService {
  constructor(private readonly ledger: LedgerService) {}

  /**
   * Takes part in the unit that records behaviours: each earning becomes one balanced transaction,
   * in the order given.
   */
  async earn(
    tx: Tx,
    program: ProgramInForce,
    occasion: Omit<PostingOccasion, 'actor'>,
    earnings: readonly BehaviourEarning[],
  ): Promise<void> {
    const commands = earnings.map(commandOf);
    const outcomes = await this.ledger.post(tx, program, { ...occasion, actor: SYSTEM }, commands);
    invariant(
      outcomes.every(({ ok }) => ok),
      'what behaviours earn or cost is never refused',
    );
  }
}

function commandOf(earning: BehaviourEarning): MemberCommand {
  const { memberId, behaviourId, kind, orderId, points, desired, terms, effectiveAt } = earning;
  const common = { points, behaviourId, terms, effectiveAt };
  switch (kind) {
    case 'EARN':
      return { memberId, command: { ...common, kind: 'EARN', desired, orderId } };
    case 'TAKE_BACK':
      invariant(orderId !== null, 'points are taken back from an order');
      return { memberId, command: { ...common, kind: 'TAKE_BACK', orderId } };
    case 'PENALTY':
      return { memberId, command: { ...common, kind: 'PENALISE' } };
    default:
      return assertNever(kind);
  }
}
