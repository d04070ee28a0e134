import type { WalletChange } from '../../domain/points/apply';
import { violationOf } from '../../domain/points/check-wallet';
import { decideWallet } from '../../domain/points/decide-wallet';
import type { Points } from '../../domain/points/earn';
import { portionsOf } from '../../domain/points/grant';
import type { Transaction } from '../../domain/points/posting';
import { sealText } from '../../domain/points/seal';
import { nextDueAt } from '../../domain/points/settle';
import type { Hold, Wallet } from '../../domain/points/wallet';
import type {
  Original,
  PointsRefusal,
  Portion,
  WalletCommand,
  WalletTerms,
} from '../../domain/points/wallet-command';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import type { Log } from '../../platform/log';
import { sha256Hex } from '../../platform/security/hash';
import type { ProgramInForce } from '../programs';
import { HoldStore } from './hold.store';
import { LotStore, type LotOfMember } from './lot.store';
import { placeKey, TransactionStore, type SealedTransaction } from './transaction.store';
import type { ViolationFreeze } from './violation-freeze.service';
import { WalletStore, type WalletRecord } from './wallet.store';
import { WalletsStore, type LoadedWallet } from './wallets.store';

/** What is asked of a member's wallet; a transfer is asked of two. */
export type MemberCommand = {
  readonly memberId: string;
  readonly command: Alone | Transfer | Move;
  /** The tier that the member holds, where the command may give points. */
  readonly tierCode?: string | null;
  /** Who asks for it, where commands of several people share a unit; else the occasion says. */
  readonly actor?: string;
};

/** What is asked of one wallet. */
type Alone = Exclude<WalletCommand, { kind: 'TRANSFER_OUT' | 'TRANSFER_IN' | 'MOVE_OUT' }>;

/**
 * All that is free or waits, in some lots or in all, from the member of the command to another,
 * because the two become one, or two again.
 */
export type Move = {
  readonly kind: 'MOVE';
  readonly lots: readonly number[] | null;
  readonly toMemberId: string;
  readonly reference: string;
};

/** Points from the member of the command to another. */
export type Transfer = {
  readonly kind: 'TRANSFER';
  readonly points: Points;
  readonly toMemberId: string;
  readonly reference: string;
};

/** What a command came to. */
export type Posted = {
  /** What was posted for it, what was due before and after it included. */
  readonly transactions: readonly Transaction[];
  /** The wallet afterwards. */
  readonly wallet: Wallet;
  readonly hold: Hold | null;
};

export type PostedOrRefused = Result<Posted, PointsRefusal>;

/** On whose behalf something is posted. */
export type PostingOccasion = {
  readonly at: Instant;
  /** A key, a person, or the system: ASCII, at most 48 characters. */
  readonly actor: string;
  /** History that is taken in tells nobody. */
  readonly isQuiet?: boolean;
  /** Wallets that the unit holds already, as they are now: they are not read again. */
  readonly held?: readonly WalletRecord[];
};

/** Tells others of what was posted, within the unit that posted it. */
export type AnnouncePosted = (
  tx: Tx,
  programId: string,
  transactions: readonly Transaction[],
) => Promise<void>;

/** A wallet while commands are done to it. */
type Book = {
  readonly loaded: LoadedWallet;
  wallet: Wallet;
  seal: string;
  readonly sealed: SealedTransaction[];
  /** Places of the transactions that opened its lots, by number. */
  readonly opened: Map<number, number>;
  /** Lots that are not as they were loaded. */
  readonly touched: Set<number>;
  readonly holds: Map<string, Hold>;
};

type Ground = { readonly program: ProgramInForce; readonly occasion: PostingOccasion };

/**
 * The points ledger: the only writer of wallets. Each command first does what is due, is decided by
 * the core, and becomes transactions at the end of the wallet's chain (docs/domain.md §8).
 */
export class LedgerService {
  private readonly wallets = new WalletsStore();
  private readonly rows = new WalletStore();
  private readonly lots = new LotStore();
  private readonly holds = new HoldStore();
  private readonly transactions = new TransactionStore();

  constructor(
    private readonly announce: AnnouncePosted,
    private readonly violations: ViolationFreeze,
    private readonly log: Pick<Log, 'error'>,
  ) {}

  /**
   * Takes part in a unit. The wallets are held in ascending order of member until it ends; the
   * commands are done one after another, and each is accepted or refused alone. The number of
   * statements does not depend on the number of commands. Outcomes stand in the order of commands.
   */
  async post(
    tx: Tx,
    program: ProgramInForce,
    occasion: PostingOccasion,
    commands: readonly MemberCommand[],
  ): Promise<readonly PostedOrRefused[]> {
    if (commands.length === 0) return [];
    const needs = needsOf(commands);
    const loaded = await this.wallets.lock(tx, program.id, needs, occasion);
    const books = new Map([...loaded].map(([memberId, each]) => [memberId, openBook(each)]));
    await this.freezeBroken(tx, program.id, occasion.at, books);
    const ground = { program, occasion };
    const outcomes = commands.map((command) => carryOut(books, command, ground));
    await this.write(tx, ground, [...books.values()]);
    return outcomes;
  }

  /**
   * A transaction that shall be taken back, and whether it was; null where there is none. What it
   * says holds to the end of a unit that has the wallet.
   */
  async original(tx: Tx, memberId: string, sequence: number): Promise<Original | null> {
    const place = [memberId, sequence] as const;
    return (await this.transactions.originals(tx, [place])).get(placeKey(place)) ?? null;
  }

  /** A wallet that contradicts itself spends nothing until a person has looked. */
  private async freezeBroken(
    tx: Tx,
    programId: string,
    at: Instant,
    books: ReadonlyMap<string, Book>,
  ): Promise<void> {
    for (const [memberId, book] of books) {
      if (book.loaded.isPartial || book.wallet.state === 'FROZEN') continue;
      const violation = violationOf(book.wallet);
      if (violation === null) continue;
      this.log.error({ programId, memberId, violation }, 'a wallet contradicts itself: frozen');
      await this.violations.freeze(tx, programId, memberId, at);
      book.wallet = { ...book.wallet, state: 'FROZEN' };
    }
  }

  private async write(tx: Tx, { program, occasion }: Ground, books: readonly Book[]) {
    const changed = books.filter(({ sealed }) => sealed.length > 0);
    const putOff = books.filter((book) => isPutOff(book, program, occasion.at));
    await this.rows.reschedule(
      tx,
      putOff.map((book) => recordOf(book, program)),
    );
    if (changed.length === 0) return;
    const sealed = changed.flatMap((book) => book.sealed);
    await this.transactions.append(tx, sealed);
    await this.lots.save(tx, program.id, changed.flatMap(touchedLots));
    const holds = changed.flatMap((book) =>
      [...book.holds.values()].map((hold) => ({ memberId: book.wallet.memberId, hold })),
    );
    await this.holds.save(tx, program.id, holds);
    const records = changed.map((book) => recordOf(book, program));
    await this.rows.save(tx, program.id, records);
    if (occasion.isQuiet === true) return;
    const transactions = sealed.map(({ transaction }) => transaction);
    await this.announce(tx, program.id, transactions);
  }
}

const openBook = (loaded: LoadedWallet): Book => ({
  loaded,
  wallet: loaded.wallet,
  seal: loaded.record.seal,
  sealed: [],
  opened: new Map(loaded.opened),
  touched: new Set(),
  holds: new Map(),
});

function needsOf(commands: readonly MemberCommand[]) {
  const needs = new Map<string, WalletCommand[]>();
  const add = (memberId: string, command: WalletCommand): void => {
    const known = needs.get(memberId);
    if (known) known.push(command);
    else needs.set(memberId, [command]);
  };
  for (const { memberId, command } of commands) {
    if (!isBetweenTwo(command)) {
      add(memberId, command);
      continue;
    }
    const { reference, toMemberId } = command;
    add(memberId, sendingOf(command));
    add(toMemberId, { kind: 'TRANSFER_IN', portions: [], reference });
  }
  return [...needs].map(([memberId, asked]) => ({ memberId, commands: asked }));
}

function carryOut(
  books: ReadonlyMap<string, Book>,
  { memberId, command, tierCode = null, actor }: MemberCommand,
  { program, occasion }: Ground,
): PostedOrRefused {
  const ground = { program, occasion: { ...occasion, actor: actor ?? occasion.actor } };
  const book = bookOf(books, memberId);
  if (!isBetweenTwo(command)) return decideIn(book, command, { ground, tierCode });
  const { reference, toMemberId } = command;
  const receiver = bookOf(books, toMemberId);
  if (receiver.wallet.state === 'MERGED') return refused({ kind: 'receiver-merged' });
  const isMerge = command.kind === 'MOVE';
  // One who is frozen may be given something; two of whom one is frozen do not become one.
  if (isMerge && receiver.wallet.state === 'FROZEN') return refused({ kind: 'receiver-frozen' });
  const sent = decideIn(book, sendingOf(command), { ground, tierCode });
  if (!sent.ok) return sent;
  const portions = portionsSent(sent.value, isMerge);
  if (portions.length === 0) return sent;
  const received = decideIn(
    receiver,
    { kind: 'TRANSFER_IN', portions, reference },
    { ground, tierCode: null },
  );
  invariant(received.ok, 'points that were sent are received');
  const transactions = [...sent.value.transactions, ...received.value.transactions];
  return ok({ ...sent.value, transactions });
}

const isBetweenTwo = (command: MemberCommand['command']): command is Transfer | Move =>
  command.kind === 'TRANSFER' || command.kind === 'MOVE';

const sendingOf = (command: Transfer | Move): WalletCommand =>
  command.kind === 'MOVE'
    ? { kind: 'MOVE_OUT', lots: command.lots, reference: command.reference }
    : { kind: 'TRANSFER_OUT', points: command.points, reference: command.reference };

/** What left the sender's lots: lots are never forgotten, so they are still there to be read. */
function portionsSent({ transactions, wallet }: Posted, isMerge: boolean): readonly Portion[] {
  const out = transactions.find(({ kind }) => kind === 'TRANSFER_OUT');
  return portionsOf(wallet, out?.postings ?? [], { isMerge });
}

function decideIn(
  book: Book,
  command: WalletCommand,
  { ground, tierCode }: { readonly ground: Ground; readonly tierCode: string | null },
): PostedOrRefused {
  const { program, occasion } = ground;
  const terms: WalletTerms = {
    at: occasion.at,
    calendar: program.calendar,
    points: program.points,
    versionNumber: program.inForce.versionNumber,
    tierCode,
  };
  const decided = decideWallet(book.wallet, command, terms);
  if (!decided.ok) return refused(decided.error);
  const { wallet, changes } = decided.value;
  const transactions = changes.map((change) => seal(book, change, ground));
  book.wallet = wallet;
  const hold = changes.findLast(({ hold: made }) => made !== undefined)?.hold ?? null;
  return ok({ transactions, wallet, hold });
}

/** Gives a change its place, and closes the chain behind it. */
function seal(book: Book, { draft, opens = [], hold }: WalletChange, ground: Ground): Transaction {
  const { program, occasion } = ground;
  const { record } = book.loaded;
  // A clock that jumps back does not make the past longer.
  const recordedAt = Math.max(occasion.at, record.updatedAt);
  const transaction: Transaction = {
    ...draft,
    id: newId(recordedAt),
    memberId: record.memberId,
    programId: program.id,
    sequence: record.sequence + book.sealed.length + 1,
    actor: occasion.actor,
    recordedAt,
  };
  book.seal = sha256Hex(sealText(book.seal, { transaction, opens }));
  book.sealed.push({ transaction, seal: book.seal });
  for (const lot of opens) book.opened.set(lot.number, transaction.sequence);
  for (const { lot } of [draft, ...draft.postings]) if (lot !== null) book.touched.add(lot);
  if (hold) book.holds.set(hold.id, hold);
  return transaction;
}

const touchedLots = ({ wallet, touched, opened }: Book): LotOfMember[] =>
  wallet.lots
    .filter(({ number }) => touched.has(number))
    .map((lot) => {
      const place = opened.get(lot.number);
      invariant(place !== undefined, 'a lot of a wallet was loaded or opened');
      return { memberId: wallet.memberId, opened: place, lot };
    });

/**
 * Whether what the row expects by now turned out not to be due yet: points of the inactivity policy
 * live on by what was earned or spent for other lots.
 */
const isPutOff = (book: Book, { calendar }: ProgramInForce, at: Instant): boolean => {
  const { record, isPartial } = book.loaded;
  if (isPartial || book.sealed.length > 0) return false;
  if (record.nextDueAt === null || record.nextDueAt > at) return false;
  const due = nextDueAt(book.wallet, calendar);
  return due === null || due > at;
};

function recordOf(book: Book, { calendar }: ProgramInForce): WalletRecord {
  const { loaded, wallet, seal: last, sealed } = book;
  const due = nextDueAt(wallet, calendar);
  const before = loaded.isPartial ? loaded.record.nextDueAt : null;
  return {
    memberId: wallet.memberId,
    state: wallet.state,
    figures: wallet.figures,
    sequence: wallet.sequence,
    lastLot: wallet.lastLot,
    seal: last,
    nextDueAt: due === null ? before : Math.min(due, before ?? due),
    lastActivityAt: wallet.lastActivityAt,
    updatedAt: sealed.at(-1)?.transaction.recordedAt ?? loaded.record.updatedAt,
  };
}

function bookOf(books: ReadonlyMap<string, Book>, memberId: string): Book {
  const book = books.get(memberId);
  invariant(book, 'the wallet of every command is locked');
  return book;
}
