import { anchorWallet, type Anchored } from '../../domain/points/anchor-wallet';
import { RollUp } from '../../domain/points/rollup';
import type { Anchor, TransactionFacts, WalletFacts } from '../../domain/points/verify-facts';
import type { Lot } from '../../domain/points/wallet';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import type { Log } from '../../platform/log';
import { sha256Hex } from '../../platform/security/hash';
import type { LedgerAudit, OpenedLot } from '../points';
import type { ProgramInForce } from '../programs';
import { AnchorStore } from './anchor.store';
import { CheckpointStore } from './checkpoint.store';
import type { FindingsService } from './findings.service';

export interface AnchoringParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: LedgerAudit;
  readonly findings: FindingsService;
  readonly log: Pick<Log, 'error'>;
}

/** What one unit came to. */
export type AnchoredPage =
  /** A checkpoint takes in heads: it is closed before anything is anchored. */
  | { readonly kind: 'CHECKPOINT_OPEN' }
  | { readonly kind: 'DONE' }
  | {
      readonly kind: 'PAGE';
      readonly wallets: number;
      readonly transactions: number;
      readonly violations: number;
      /** Go on after this member. */
      readonly after: string;
    };

/** Wallets that are held at once, and how many of their transactions one unit reads. */
const PAGE_WALLETS = 200;
const PAGE_TRANSACTIONS = 5_000;

type Checked = Anchored & {
  readonly wallet: WalletFacts;
  readonly transactions: readonly TransactionFacts[];
  /** The lots that its new transactions name, by number. */
  readonly lots: ReadonlyMap<number, Lot>;
};

/**
 * The check that goes on all the time: what was posted since it last came by is checked, added to
 * the daily sums and anchored, all in one unit, so that each transaction is counted once whoever
 * runs and whenever it is killed. A wallet that fails is frozen, and checked again next time.
 */
export class AnchorWallets {
  private readonly anchors = new AnchorStore();
  private readonly checkpoints = new CheckpointStore();

  constructor(private readonly parts: AnchoringParts) {}

  /** Does the next wallets after a member. */
  async page(program: ProgramInForce, after: string): Promise<AnchoredPage> {
    return this.parts.database.run((tx) => this.unit(tx, program, after), { repeatable: true });
  }

  private async unit(tx: Tx, program: ProgramInForce, after: string): Promise<AnchoredPage> {
    const { ledger } = this.parts;
    const chain = await this.checkpoints.lockChain(tx, program.id);
    if (chain.isOpen) return { kind: 'CHECKPOINT_OPEN' };
    const memberIds = await ledger.unanchored(tx, program.id, after, PAGE_WALLETS);
    if (memberIds.length === 0) return { kind: 'DONE' };
    const locked = await ledger.lock(tx, memberIds);
    const anchors = await this.anchors.find(tx, program.id, memberIds);
    const wallets = withinBudget(locked, anchors);
    const checked = await this.check(tx, wallets, anchors);
    const sound = checked.filter(({ findings }) => findings.length === 0);
    const violated = checked.filter(({ findings }) => findings.length > 0);
    await this.keep(tx, program, sound);
    for (const each of violated) await this.freeze(tx, program.id, each);
    return {
      kind: 'PAGE',
      wallets: checked.length,
      transactions: sum(checked.map(({ transactions }) => transactions.length)),
      violations: violated.length,
      after: placeAfter(checked, after),
    };
  }

  private async check(
    tx: Tx,
    wallets: readonly WalletFacts[],
    anchors: ReadonlyMap<string, Anchor>,
  ): Promise<Checked[]> {
    const { ledger } = this.parts;
    const places = wallets.map(({ memberId, sequence }) => {
      const after = anchors.get(memberId)?.sequence ?? 0;
      return { memberId, after, upTo: Math.min(sequence, after + PAGE_TRANSACTIONS) };
    });
    const found = await ledger.newTransactions(tx, places);
    const totals = await ledger.openTotals(
      tx,
      wallets.map(({ memberId }) => memberId),
    );
    const lots = lotsByMember(await ledger.lotsByNumber(tx, namedLots(found)));
    return wallets.map((wallet) => {
      const { memberId } = wallet;
      const transactions = found.get(memberId) ?? [];
      const own = lots.get(memberId) ?? [];
      const posted = {
        ...{ wallet, transactions },
        before: anchors.get(memberId) ?? null,
        opens: byOpening(own),
        lots: totals.get(memberId) ?? { active: 0, held: 0, pending: 0 },
      };
      const byNumber = new Map(own.map(({ lot }) => [lot.number, lot]));
      return { wallet, transactions, lots: byNumber, ...anchorWallet(posted, sha256Hex) };
    });
  }

  private async keep(tx: Tx, program: ProgramInForce, sound: readonly Checked[]): Promise<void> {
    const { ledger } = this.parts;
    const days = new RollUp(program.calendar);
    for (const { transactions, lots } of sound) {
      for (const each of transactions) days.add(each, (number) => lots.get(number)?.terms);
    }
    // A wallet that was opened and never used has no place to go on from.
    const anchors = sound.map(({ anchor }) => anchor).filter(({ sequence }) => sequence > 0);
    await this.anchors.save(tx, program.id, anchors);
    await ledger.addToDays(tx, program.id, days.rows);
    const places = sound.map(({ wallet, anchor: { memberId, sequence } }) => ({
      ...{ memberId, sequence },
      isLast: sequence === wallet.sequence,
    }));
    await ledger.markAnchored(tx, places);
  }

  private async freeze(tx: Tx, programId: string, { wallet, findings }: Checked): Promise<void> {
    const { ledger, clock, log } = this.parts;
    const { memberId } = wallet;
    const at = clock();
    log.error({ programId, memberId, findings }, 'a wallet fails its check: frozen');
    const by = { programId, foundBy: 'ANCHOR', at, verificationId: null } as const;
    await this.parts.findings.keep(tx, by, findings);
    await ledger.freeze(tx, programId, memberId, at);
  }
}

/** As many of the wallets as one unit can read: at least one, however much is new in it. */
function withinBudget(
  wallets: readonly WalletFacts[],
  anchors: ReadonlyMap<string, Anchor>,
): readonly WalletFacts[] {
  let room = PAGE_TRANSACTIONS;
  const end = wallets.findIndex(({ memberId, sequence }, at) => {
    room -= sequence - (anchors.get(memberId)?.sequence ?? 0);
    return at > 0 && room < 0;
  });
  return end === -1 ? wallets : wallets.slice(0, end);
}

/** Of a wallet that is not done yet the rest comes next. */
function placeAfter(checked: readonly Checked[], after: string): string {
  const last = checked.at(-1);
  if (!last) return after;
  const { wallet, anchor, findings } = last;
  const isDone = findings.length > 0 || anchor.sequence === wallet.sequence;
  return isDone ? wallet.memberId : (checked.at(-2)?.wallet.memberId ?? after);
}

function namedLots(
  found: ReadonlyMap<string, readonly TransactionFacts[]>,
): (readonly [memberId: string, number: number])[] {
  return [...found].flatMap(([memberId, transactions]) => {
    const numbers = transactions.flatMap(({ lot, postings }) => [
      lot,
      ...postings.map((posting) => posting.lot),
    ]);
    const named = new Set(numbers.filter((number) => number !== null));
    return [...named].map((number) => [memberId, number] as const);
  });
}

function lotsByMember(lots: readonly OpenedLot[]): ReadonlyMap<string, OpenedLot[]> {
  const found = new Map<string, OpenedLot[]>();
  for (const each of lots) {
    const known = found.get(each.memberId);
    if (known) known.push(each);
    else found.set(each.memberId, [each]);
  }
  return found;
}

/** The lots that each transaction opened, in the order in which it sealed them. */
function byOpening(lots: readonly OpenedLot[]): ReadonlyMap<number, Lot[]> {
  const found = new Map<number, Lot[]>();
  const inOrder = lots.toSorted((left, right) => left.lot.number - right.lot.number);
  for (const { opened, lot } of inOrder) {
    const known = found.get(opened);
    if (known) known.push(lot);
    else found.set(opened, [lot]);
  }
  return found;
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
