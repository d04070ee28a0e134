import { createHash } from 'node:crypto';
import { headText } from '../../domain/points/checkpoint';
import { formatExpiry } from '../../domain/points/expiry';
import { FIRST_SEAL } from '../../domain/points/seal';
import type {
  LotFacts,
  NumberedHead,
  TransactionFacts,
  WalletFacts,
} from '../../domain/points/verify-facts';
import {
  EXPORT_FORMAT,
  type ExportCounts,
  type ExportedLine,
  type ExportedLot,
} from '../../domain/points/verify-export';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { sha256Hex } from '../../platform/security/hash';
import type { LedgerAudit, WalletSlice } from '../points';
import type { ProgramInForce } from '../programs';
import { CheckpointStore } from './checkpoint.store';

export interface ExportParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: LedgerAudit;
}

export type ExportLedgerOptions = {
  readonly program: ProgramInForce;
  /** Local days on which it was recorded, both included; null for no bound. */
  readonly from: LocalDay | null;
  readonly to: LocalDay | null;
  readonly onProgress: (transactions: number, total: number) => void;
};

const CHUNK_LENGTH = 65_536;

type Counts = { -readonly [Key in keyof ExportCounts]: number };

/** A wallet that is being written. */
type OpenWallet = {
  readonly wallet: WalletFacts;
  readonly opens: ReadonlyMap<number, readonly LotFacts[]>;
  readonly heads: readonly NumberedHead[];
  /** Place and seal of the last transaction that was seen, written or not. */
  place: number;
  seal: string;
  isWritten: boolean;
  isAfter: boolean;
};

/**
 * A programme's ledger as lines of JSON that can be verified without a database: each wallet with
 * its heads, its transactions and what they opened, then the checkpoints, then counts and a digest
 * of it all. Of each wallet it holds what there was when it was read.
 */
export class ExportLedger {
  private readonly checkpoints = new CheckpointStore();

  constructor(private readonly parts: ExportParts) {}

  /** Lines with their ends, some at a time: a stream that is handed single ones is half as fast. */
  async *text(options: ExportLedgerOptions): AsyncGenerator<string> {
    const file = createHash('sha256');
    let waiting = '';
    for await (const line of this.content(options)) {
      if (line.type === 'end') {
        file.update(waiting);
        const end = { ...line, digest: file.digest('hex') };
        yield `${waiting}${JSON.stringify(end)}\n`;
        return;
      }
      waiting += `${JSON.stringify(line)}\n`;
      if (waiting.length < CHUNK_LENGTH) continue;
      file.update(waiting);
      yield waiting;
      waiting = '';
    }
  }

  private async *content(options: ExportLedgerOptions): AsyncGenerator<ExportedLine> {
    const { database, ledger, clock } = this.parts;
    const { program, from, to } = options;
    const { id, code, timeZone } = program;
    const takenAt = clock();
    const chain = await this.checkpoints.chain(database.reader, id);
    const last = chain ? chain.number - (chain.isOpen ? 1 : 0) : 0;
    const stored = await this.checkpoints.upTo(database.reader, id, last);
    const checkpoints = stored.filter(({ day }) => isWithin(day, options));
    const kept = new Set(checkpoints.map(({ number }) => number));
    yield {
      type: 'ledger',
      ...{ format: EXPORT_FORMAT, program: { id, code, timeZone }, takenAt, from, to },
    };
    const counts: Counts = {
      ...{ wallets: 0, transactions: 0, postings: 0, lots: 0, heads: 0 },
      checkpoints: checkpoints.length,
    };
    const { transactions: total } = await ledger.size(database.reader, id);
    let headDigest = FIRST_SEAL;
    for await (const slice of ledger.slices(database.reader, '')) {
      const before = counts.transactions;
      for await (const line of this.slice(slice, options, kept)) {
        count(counts, line);
        if (line.type === 'walletEnd') headDigest = sha256Hex(headText(headDigest, line.head));
        yield line;
      }
      options.onProgress(counts.transactions - before, total);
    }
    for (const checkpoint of checkpoints) yield { type: 'checkpoint', checkpoint };
    yield { type: 'end', ...counts, headDigest };
  }

  private async *slice(
    slice: WalletSlice,
    options: ExportLedgerOptions,
    kept: ReadonlySet<number>,
  ): AsyncGenerator<ExportedLine> {
    const { reader } = this.parts.database;
    const { ledger } = this.parts;
    const { program } = options;
    const own = slice.wallets.filter(({ programId }) => programId === program.id);
    const byMember = new Map(own.map((wallet) => [wallet.memberId, wallet]));
    const lots = await ledger.lots(reader, slice.span);
    const ids = own.map(({ memberId }) => memberId);
    const heads = await this.checkpoints.headsOf(reader, program.id, ids);
    let open: OpenWallet | null = null;
    for await (const page of ledger.transactions(reader, slice.span)) {
      for (const transaction of page.transactions) {
        const { memberId, sequence } = transaction;
        const wallet = byMember.get(memberId);
        // What was posted since the wallet was read is left to the next export.
        if (!wallet || sequence > wallet.sequence) continue;
        if (open?.wallet.memberId !== memberId) {
          if (open) yield* ended(open);
          const own = (heads.get(memberId) ?? []).filter(({ number }) => kept.has(number));
          open = opened(wallet, lots.get(memberId) ?? [], own);
        }
        yield* linesOf(open, transaction, options);
      }
    }
    if (open) yield* ended(open);
  }
}

const isWithin = (day: LocalDay, { from, to }: Pick<ExportLedgerOptions, 'from' | 'to'>): boolean =>
  (from === null || day >= from) && (to === null || day <= to);

function opened(
  wallet: WalletFacts,
  lots: readonly LotFacts[],
  heads: readonly NumberedHead[],
): OpenWallet {
  const opens = new Map<number, LotFacts[]>();
  for (const lot of lots) {
    const known = opens.get(lot.opened);
    if (known) known.push(lot);
    else opens.set(lot.opened, [lot]);
  }
  const start = { place: 0, seal: FIRST_SEAL, isWritten: false, isAfter: false };
  return { wallet, opens, heads, ...start };
}

/** A transaction of the days that are asked for, after the line of its wallet where it is first. */
function* linesOf(
  open: OpenWallet,
  { flaws: _, seal, points, ...transaction }: TransactionFacts,
  options: ExportLedgerOptions,
): Generator<ExportedLine> {
  const { sequence, recordedAt } = transaction;
  const day = options.program.calendar.dayOf(recordedAt);
  // Days follow each other in a wallet: what comes after the last is of no interest any more.
  if (open.isAfter || (options.to !== null && day > options.to)) {
    open.isAfter = true;
    return;
  }
  if (options.from === null || day >= options.from) {
    yield* begun(open);
    const opens = (open.opens.get(sequence) ?? []).map(openingOf);
    yield { type: 'transaction', transaction, points, seal, opens };
  }
  open.place = sequence;
  open.seal = seal ?? FIRST_SEAL;
}

function* begun(open: OpenWallet): Generator<ExportedLine> {
  if (open.isWritten) return;
  open.isWritten = true;
  const { memberId, unsealed } = open.wallet;
  yield { type: 'wallet', memberId, unsealed, after: open.place, previousSeal: open.seal };
  for (const head of open.heads) yield { type: 'head', head };
}

function* ended(open: OpenWallet): Generator<ExportedLine> {
  if (!open.isWritten && open.heads.length === 0) return;
  yield* begun(open);
  const { place: sequence, seal } = open;
  const { memberId } = open.wallet;
  yield { type: 'walletEnd', head: { memberId, sequence, seal, unsealedSeal: null } };
}

const openingOf = ({ lot }: LotFacts): ExportedLot => ({
  number: lot.number,
  orderId: lot.orderId,
  activatesAt: lot.activatesAt,
  // A lot that waits gets these by its terms, later: they are not what it was opened with.
  activatedAt: lot.activatesAt === null ? lot.activatedAt : null,
  expiresAt: lot.activatesAt === null ? lot.expiresAt : null,
  terms: { ...lot.terms, expiry: formatExpiry(lot.terms.expiry) },
});

function count(counts: Counts, line: ExportedLine): void {
  if (line.type === 'wallet') counts.wallets += 1;
  if (line.type === 'head') counts.heads += 1;
  if (line.type !== 'transaction') return;
  counts.transactions += 1;
  counts.postings += line.transaction.postings.length;
  counts.lots += line.opens.length;
}
