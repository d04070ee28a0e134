import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { Head } from './checkpoint';
import type { Points } from './earn';
import type { Transaction } from './posting';
import type { FindingCode } from './verify-finding';
import type { Hold, Lot, WalletFigures } from './wallet';

/** A wallet as its row says. */
export type WalletFacts = {
  readonly memberId: string;
  readonly programId: string;
  readonly figures: WalletFigures;
  readonly sequence: number;
  readonly lastLot: number;
  readonly seal: string;
  /** Up to here transactions carry no seal: they are older than the chain. */
  readonly unsealed: number;
  readonly nextDueAt: Instant | null;
  readonly lastActivityAt: Instant | null;
  readonly updatedAt: Instant;
  readonly isAnchored: boolean;
  readonly anchoredSequence: number;
};

/** What was seen wrong with a row when it was read; mostly nothing. */
type Flawed = { readonly flaws: readonly FindingCode[] };

export type TransactionFacts = Transaction &
  Flawed & { readonly points: Points; readonly seal: string | null };

export type LotFacts = Flawed & {
  readonly lot: Lot;
  readonly programId: string;
  /** Place of the transaction that opened it. */
  readonly opened: number;
};

export type HoldFacts = Flawed & { readonly hold: Hold; readonly programId: string };

/** A head that a checkpoint has of the wallet. */
export type NumberedHead = Head & { readonly number: number };

/** How far a wallet was checked, and what it was then. */
export type Anchor = Head & { readonly figures: WalletFigures; readonly lastLot: number };

/** All that is stored of a wallet but its transactions, which come one by one. */
export type WalletBelongings = {
  readonly wallet: WalletFacts;
  readonly lots: readonly LotFacts[];
  readonly holds: readonly HoldFacts[];
  /** In the order of their checkpoints. */
  readonly heads: readonly NumberedHead[];
  readonly anchor: Anchor | null;
};

/** What checking needs beside the rows. */
export type CheckTools = {
  readonly calendar: ZoneCalendar;
  /** SHA-256 in hex. */
  readonly hash: (text: string) => string;
};
