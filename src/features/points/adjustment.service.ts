import { checkCommand, type CommandFault } from '../../domain/points/check-command';
import { pointsFigures, type PointsFigures } from '../../domain/points/outlook';
import type { PointsRefusal } from '../../domain/points/wallet-command';
import { canonicalJson } from '../../domain/shared/canonical';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { publicId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import { sha256Hex } from '../../platform/security/hash';
import type { Permission } from '../../platform/security/permissions';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type { TierService } from '../tiers';
import {
  AdjustmentStore,
  type Adjustment,
  type AdjustmentPage,
  type AdjustmentState,
} from './adjustment.store';
import type { LedgerService } from './ledger.service';
import { refusingKeys, type KeyRefusal } from './points-command.service';
import { WalletStore } from './wallet.store';

export type { Adjustment, AdjustmentPage, AdjustmentState } from './adjustment.store';

/** Somebody decides on an adjustment that waits. */
export type DecideAdjustment = {
  readonly adjustmentId: string;
  readonly reason: string | null;
  readonly idempotencyKey: string;
};

export type DecisionRefusal =
  | CommandFault
  | PointsRefusal
  | KeyRefusal
  | { readonly kind: 'unknown-adjustment' | 'four-eyes' | 'not-requester' }
  | { readonly kind: 'decided'; readonly state: AdjustmentState };

/** What a decision came to, as it is stored: reasons stay where they can be erased. */
export type DecisionDone = {
  readonly adjustmentId: string;
  readonly memberId: string;
  /** Place of the transaction in the member's wallet, and the wallet after it. */
  readonly sequence: number | null;
  readonly figures: PointsFigures | null;
};

export type DecisionOutcome = Result<DecisionDone, readonly DecisionRefusal[]>;

export interface AdjustmentParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly tiers: TierService;
  readonly ledger: LedgerService;
}

/** How one that waits shall end. */
type Ending = { readonly state: 'APPROVED' | 'REJECTED' | 'WITHDRAWN'; readonly name: string };

/** Who decides, in which programme, when. */
type Deciding = {
  readonly program: ProgramInForce;
  readonly actor: string;
  readonly at: Instant;
  readonly state: Ending['state'];
  readonly reason: string | null;
};

const refuse = (refusal: DecisionRefusal) => refused([refusal]);

/**
 * Four eyes on what people give and take: above the limit nothing is posted until somebody else has
 * approved it (docs/domain.md §8).
 */
export class AdjustmentService {
  private readonly adjustments = new AdjustmentStore();
  private readonly wallets = new WalletStore();

  constructor(private readonly parts: AdjustmentParts) {}

  /** Adjustments of the viewer's programme, the newest first. */
  async page(viewer: Viewer, page: AdjustmentPage): Promise<Adjustment[]> {
    const programId = requireProgram(viewer, 'points.adjust.read');
    return this.adjustments.page(this.parts.database.reader, programId, page);
  }

  /** Some of them by their ids. */
  async byIds(programId: string, ids: readonly string[]): Promise<Adjustment[]> {
    return this.adjustments.byIds(this.parts.database.reader, programId, ids);
  }

  /** Posts what somebody else has asked for. */
  approve(viewer: Viewer, command: DecideAdjustment): Promise<DecisionOutcome> {
    const ending = { state: 'APPROVED', name: 'pointsAdjustmentApprove' } as const;
    return this.decide(viewer, 'points.adjust.approve', command, ending);
  }

  /** Ends what somebody else has asked for; nothing is posted. */
  reject(viewer: Viewer, command: DecideAdjustment): Promise<DecisionOutcome> {
    const ending = { state: 'REJECTED', name: 'pointsAdjustmentReject' } as const;
    return this.decide(viewer, 'points.adjust.approve', command, ending);
  }

  /** Ends what one has asked for oneself. */
  withdraw(viewer: Viewer, command: DecideAdjustment): Promise<DecisionOutcome> {
    const ending = { state: 'WITHDRAWN', name: 'pointsAdjustmentWithdraw' } as const;
    return this.decide(viewer, 'points.adjust', command, ending);
  }

  private async decide(
    viewer: Viewer,
    permission: Permission,
    command: DecideAdjustment,
    { state, name }: Ending,
  ): Promise<DecisionOutcome> {
    const actor = actorOf(requirePermission(viewer, permission));
    const program = await this.parts.directory.get(requireProgram(viewer, permission));
    const { adjustmentId, idempotencyKey: key } = command;
    const { reason } = command;
    const faults = checkCommand({ idempotencyKey: key, ...(reason === null ? {} : { reason }) });
    if (faults.length > 0) return refused(faults);
    const requestHash = sha256Hex(canonicalJson({ adjustmentId, reason: reason?.trim() ?? null }));
    const scope = `${program.id}/${name}`;
    const claim = { scope, key, requestHash, at: this.parts.clock() };
    const work = (tx: Tx): Promise<DecisionOutcome> =>
      this.decideWithin(tx, adjustmentId, {
        ...{ program, actor, state, reason: reason?.trim() ?? null },
        at: this.parts.clock(),
      });
    return refusingKeys(() => this.parts.database.once(claim, work));
  }

  private async decideWithin(tx: Tx, id: string, deciding: Deciding): Promise<DecisionOutcome> {
    const { program, actor, at, state, reason } = deciding;
    const named = await this.find(tx, program, id);
    if (!named) return refuse({ kind: 'unknown-adjustment' });
    const isOwn = named.requestedBy === actor;
    if (state === 'WITHDRAWN' && !isOwn) return refuse({ kind: 'not-requester' });
    if (state !== 'WITHDRAWN' && isOwn) return refuse({ kind: 'four-eyes' });
    // Whoever decides holds the wallet: of two at once, the second sees what the first did.
    await this.wallets.lock(tx, program.id, [named.memberId], at);
    const adjustment = await this.find(tx, program, id);
    invariant(adjustment, 'an adjustment stays');
    if (adjustment.state !== 'WAITING') return refuse({ kind: 'decided', state: adjustment.state });
    const posted = state === 'APPROVED' ? await this.post(tx, deciding, adjustment) : NOT_POSTED;
    if (!posted.ok) return posted;
    const { sequence, figures } = posted.value;
    const isEnded = await this.adjustments.decide(tx, id, {
      state,
      by: actor,
      at,
      reason,
      sequence,
    });
    invariant(isEnded, 'whoever holds the wallet decides alone');
    return ok({ adjustmentId: id, memberId: adjustment.memberId, sequence, figures });
  }

  private async post(
    tx: Tx,
    { program, actor, at }: Deciding,
    { id, memberId, points }: Adjustment,
  ): Promise<Result<Pick<DecisionDone, 'sequence' | 'figures'>, readonly DecisionRefusal[]>> {
    const [state] = await this.parts.tiers.find(tx, [memberId]);
    const command = { kind: 'ADJUST', points, reference: publicId('adj', id) } as const;
    const [posted] = await this.parts.ledger.post(tx, program, { at, actor }, [
      { memberId, tierCode: state?.tierCode ?? null, command },
    ]);
    invariant(posted, 'one command has one outcome');
    if (!posted.ok) return refuse(posted.error);
    const { transactions, wallet } = posted.value;
    const own = transactions.find(({ kind }) => kind === 'ADJUST');
    invariant(own, 'an adjustment that was accepted was posted');
    return ok({ sequence: own.sequence, figures: pointsFigures(wallet.figures) });
  }

  private async find(tx: Tx, { id }: ProgramInForce, adjustmentId: string) {
    const [found] = await this.adjustments.byIds(tx, id, [adjustmentId]);
    return found ?? null;
  }
}

const NOT_POSTED = ok({ sequence: null, figures: null });
