import type { Result } from '../shared/result';
import type { CommandFault } from './check-command';
import type { Points } from './earn';
import type { PointsFigures } from './outlook';
import type { Hold } from './wallet';
import type { PointsRefusal } from './wallet-command';

/** What people and programs ask of a wallet. Ids are as they are kept; nothing is optional. */
export type PointsCommand =
  | {
      readonly kind: 'REDEEM';
      readonly memberId: string;
      readonly points: Points;
      readonly orderId: string | null;
      /** The caller's own code for it. */
      readonly reference: string | null;
    }
  | {
      readonly kind: 'HOLD';
      readonly memberId: string;
      readonly points: Points;
      /** Null for as long as the rules say. */
      readonly minutes: number | null;
      readonly orderId: string | null;
    }
  /** Null captures all that is held. */
  | { readonly kind: 'CAPTURE'; readonly holdId: string; readonly points: Points | null }
  | { readonly kind: 'RELEASE'; readonly holdId: string }
  | {
      readonly kind: 'TRANSFER';
      readonly memberId: string;
      readonly toMemberId: string;
      readonly points: Points;
    }
  | {
      readonly kind: 'ADJUST';
      readonly memberId: string;
      readonly points: Points;
      readonly reason: string;
    }
  | { readonly kind: 'REVERSE'; readonly transactionId: string; readonly reason: string };

/** Why a command did not change a wallet. */
export type CommandRefusal =
  | PointsRefusal
  | CommandFault
  | {
      readonly kind: 'unknown-member';
      readonly field: 'memberId' | 'fromMemberId' | 'toMemberId';
    }
  | { readonly kind: 'unknown-transaction' }
  | { readonly kind: 'same-member' }
  /** Public id of the redemption that the points paid for. */
  | { readonly kind: 'paid-for-reward'; readonly redemptionId: string }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'key-in-progress' };

/**
 * What a command came to, as it is stored with its key: whoever repeats it is answered the same.
 * Transactions are told by their places, because they never change.
 */
export type CommandDone = {
  readonly memberId: string;
  /** Place of its own transaction; null where nothing was posted for it. */
  readonly sequence: number | null;
  /** Of a transfer: the place where it arrived. */
  readonly received: readonly [memberId: string, sequence: number] | null;
  readonly figures: PointsFigures;
  readonly hold: Hold | null;
  /** Of an adjustment: which, and whether it was posted or waits. */
  readonly adjustment: { readonly id: string; readonly state: 'APPLIED' | 'WAITING' } | null;
};

export type CommandOutcome = Result<CommandDone, readonly CommandRefusal[]>;
