import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { Points } from './earn';
import type { LotTerms } from './lot-terms';
import type { PointsRulesInForce } from './points-rules';
import type { Transaction, TransactionKind } from './posting';
import type { HoldState } from './wallet';

/** What the command is about, for the ledger; ids only. */
type About = {
  readonly orderId?: string | null;
  readonly reference?: string | null;
};

/** Part of a transfer: points of one lot, with the expiry that they keep. */
export type Portion = {
  readonly points: Points;
  /** What waits in the lot and moves with a merge; 0 in any other transfer. */
  readonly pending: Points;
  /** The order that earned them, where a merge takes it along; null in any other transfer. */
  readonly orderId: string | null;
  readonly terms: LotTerms;
  /** When what waits becomes active; null where nothing does. */
  readonly activatesAt: Instant | null;
  readonly activatedAt: Instant | null;
  readonly expiresAt: Instant | null;
};

/** What can be asked of a wallet. Points are whole and above nought, but for ADJUST. */
export type WalletCommand =
  | {
      readonly kind: 'EARN';
      readonly points: Points;
      /** What it would have been without caps. */
      readonly desired: Points;
      readonly orderId: string | null;
      readonly behaviourId: string | null;
      readonly terms: LotTerms;
      readonly effectiveAt: Instant;
    }
  | {
      readonly kind: 'TAKE_BACK';
      readonly points: Points;
      readonly orderId: string;
      readonly behaviourId: string | null;
      readonly terms: LotTerms;
      readonly effectiveAt: Instant;
    }
  | {
      readonly kind: 'PENALISE';
      readonly points: Points;
      readonly behaviourId: string | null;
      readonly terms: LotTerms;
      readonly effectiveAt: Instant;
    }
  | ({ readonly kind: 'REDEEM'; readonly points: Points } & About)
  | ({
      readonly kind: 'HOLD';
      readonly points: Points;
      readonly holdId: string;
      /** Null for as long as the rules say. */
      readonly minutes: number | null;
    } & About)
  /** Null captures all that is held. */
  | { readonly kind: 'CAPTURE'; readonly holdId: string; readonly points: Points | null }
  | { readonly kind: 'RELEASE'; readonly holdId: string }
  /** Gives (positive) or takes (negative) points. */
  | { readonly kind: 'ADJUST'; readonly points: Points; readonly reference: string }
  | ({ readonly kind: 'REVERSE'; readonly original: Original } & About)
  | { readonly kind: 'TRANSFER_OUT'; readonly points: Points; readonly reference: string }
  | {
      readonly kind: 'TRANSFER_IN';
      readonly portions: readonly Portion[];
      readonly reference: string;
    }
  /** All that is free or waits, in these lots or in all: two members become one, or two again. */
  | {
      readonly kind: 'MOVE_OUT';
      readonly lots: readonly number[] | null;
      readonly reference: string;
    }
  /** Only what is due. */
  | { readonly kind: 'SETTLE' };

/** The transaction to take back, and whether that was done before. */
export type Original = Pick<Transaction, 'kind' | 'sequence' | 'postings' | 'cause'> & {
  readonly isReversed: boolean;
};

/** What decides beside the wallet. */
export type WalletTerms = {
  readonly at: Instant;
  readonly calendar: ZoneCalendar;
  readonly points: PointsRulesInForce;
  /** The version of the programme's rules, for what is given without an earning rule. */
  readonly versionNumber: number;
  /** The tier that the member holds; null when it is not known. */
  readonly tierCode: string | null;
};

/** Why a wallet did not do what it was asked; the wallet is as it was. */
export type PointsRefusal =
  | {
      readonly kind: 'insufficient-points';
      readonly available: Points;
      readonly required: Points;
    }
  | { readonly kind: 'below-minimum'; readonly minimum: Points }
  | { readonly kind: 'balance-too-large'; readonly maximum: Points }
  | { readonly kind: 'wallet-frozen' }
  /** The member has become one with another, who has the points now. */
  | { readonly kind: 'wallet-merged' }
  /** The same of the wallet that a transfer goes to, and that it is frozen. */
  | { readonly kind: 'receiver-merged' | 'receiver-frozen' }
  | { readonly kind: 'holds-open'; readonly held: Points }
  | { readonly kind: 'points-owed'; readonly debt: Points }
  | { readonly kind: 'hold-not-found' }
  | { readonly kind: 'hold-ended'; readonly state: HoldState }
  | { readonly kind: 'exceeds-hold'; readonly held: Points }
  | { readonly kind: 'hold-too-long'; readonly maximumMinutes: number }
  | { readonly kind: 'not-reversible'; readonly transactionKind: TransactionKind }
  | { readonly kind: 'already-reversed' }
  | { readonly kind: 'transfers-off' };
