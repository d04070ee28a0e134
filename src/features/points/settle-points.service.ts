import type { Transaction } from '../../domain/points/posting';
import { DAY_MS, HOUR_MS, type Instant } from '../../domain/shared/instant';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { isOfDatabase } from '../../platform/database/errors';
import type { Log } from '../../platform/log';
import { SYSTEM } from '../../platform/security/actor';
import type { ProgramDirectory } from '../programs';
import type { LedgerService, MemberCommand } from './ledger.service';
import { SettlementStore, type Settlement } from './settlement.store';
import { WalletStore, type DueWallet } from './wallet.store';

/** What settling came to; numbers only, for reports of jobs. */
export type SettleReport = {
  /** Wallets in which something was due. */
  readonly wallets: number;
  /** Lots that became active, and their points. */
  readonly activated: number;
  readonly activatedPoints: number;
  /** Lots of which something expired, and how much. */
  readonly expired: number;
  readonly expiredPoints: number;
  /** Holds that ended by themselves, and the points they set free. */
  readonly holdsEnded: number;
  readonly freedPoints: number;
  /** Wallets that could not be settled and are as they were: the log says which and why. */
  readonly failed: number;
};

export type SettleOptions = {
  /** Told to end: the unit in hand is finished, the rest is left to the next run. */
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
  /** A person has looked at the clock, and it is right. */
  readonly isConfirmed?: boolean;
  /** One programme alone. */
  readonly programId?: string;
};

/**
 * The clock is more than a year ahead of the last run, and points are due: nothing is written
 * before a person has said that the clock is right. Expiry cannot be undone; waiting costs nothing,
 * as readers and spending see what is due in any case.
 */
export class ClockJumped extends Error {
  override readonly name = 'ClockJumped';

  constructor(
    readonly now: Instant,
    /** The last run, or before the first one the last posting. */
    readonly last: Instant,
  ) {
    super(`The clock says ${isoOf(now)}; the last run was at ${isoOf(last)}`);
  }
}

/** A service that was off for a year is as suspicious as a clock that is wrong. */
const LONGEST_PAUSE_MS = 366 * DAY_MS;
/** Nothing needs to know the last run more finely, and most runs find nothing to do. */
const MARK_EVERY_MS = HOUR_MS;
/** A unit holds up whoever else writes, so it is as large as pays for its commit and no larger. */
const UNIT_TRANSACTIONS = 1_000;
/** More of them in one run are no fault of the wallets. */
const MOST_FAILURES = 20;
const FIRST_UNIT_WALLETS = 200;
const MOST_UNIT_WALLETS = 1_000;

export type SettleParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  readonly directory: ProgramDirectory;
  readonly ledger: LedgerService;
};

type Run = SettleOptions & {
  readonly startedAt: Instant;
  readonly total: number;
  readonly report: { -readonly [Name in keyof SettleReport]: number };
};

/**
 * Writes down what is due in wallets: points that become active, lots that expire, holds that end
 * (docs/domain.md §8). Each unit takes some wallets and is one transaction, so a run that ends
 * anywhere is taken up by the next one; a wallet that somebody else has settled meanwhile, spending
 * or another scheduler, has nothing due when its turn comes.
 */
export class SettlePointsService {
  private readonly wallets = new WalletStore();
  private readonly settlements = new SettlementStore();

  constructor(private readonly parts: SettleParts) {}

  async run(options: SettleOptions = {}): Promise<SettleReport> {
    const { database, clock } = this.parts;
    const startedAt = clock();
    const all = await this.settlements.all(database.reader, startedAt);
    const wanted = all.filter(
      ({ programId }) => options.programId === undefined || programId === options.programId,
    );
    const due = wanted.filter(({ isDue }) => isDue);
    const run: Run = {
      ...options,
      startedAt,
      total: await this.count(due, startedAt),
      report: { ...NOTHING },
    };
    const jumps: ClockJumped[] = [];
    for (const settlement of wanted) {
      if (options.signal?.aborted) break;
      const jump = await this.settleProgram(settlement, run);
      if (jump) jumps.push(jump);
    }
    const [jump] = jumps;
    if (jump) throw jump;
    return run.report;
  }

  /**
   * Throws where a programme was last settled so long ago that the clock must be wrong: until
   * somebody confirms it, nothing that waits for its instant is done.
   */
  async checkClock(programId: string, now: Instant): Promise<void> {
    const all = await this.settlements.all(this.parts.database.reader, now);
    const settledAt = all.find((one) => one.programId === programId)?.settledAt ?? now;
    if (now - settledAt > LONGEST_PAUSE_MS) throw new ClockJumped(now, settledAt);
  }

  /** Gives the reason where the programme was left alone. */
  private async settleProgram(settlement: Settlement, run: Run): Promise<ClockJumped | null> {
    const { programId, settledAt, isDue } = settlement;
    const { startedAt, signal } = run;
    const { database } = this.parts;
    // Before the first run, what was posted last tells what time it was.
    const last =
      settledAt ??
      (isDue ? await this.settlements.lastPosting(database.reader, programId) : startedAt);
    const hasJumped = last !== null && startedAt - last > LONGEST_PAUSE_MS;
    if (hasJumped && !run.isConfirmed) return isDue ? new ClockJumped(startedAt, last) : null;
    if (isDue) await this.settleWallets(programId, run);
    const isStale = settledAt === null || startedAt - settledAt >= MARK_EVERY_MS;
    if (isStale && !signal?.aborted) {
      const mark = { repeatable: true };
      await database.run((tx) => this.settlements.mark(tx, programId, startedAt), mark);
    }
    return null;
  }

  /** In the order in which it is due. What becomes due meanwhile is left to the next run. */
  private async settleWallets(programId: string, run: Run): Promise<void> {
    const { reader } = this.parts.database;
    let after: DueWallet | null = null;
    let limit = FIRST_UNIT_WALLETS;
    while (!run.signal?.aborted) {
      const page = { at: run.startedAt, limit, after };
      const due: DueWallet[] = await this.wallets.due(reader, programId, page);
      after = due.at(-1) ?? null;
      if (after === null) return;
      const memberIds = due.map(({ memberId }) => memberId);
      const posted = await this.settleUnit(programId, memberIds, run);
      limit = Math.min(
        MOST_UNIT_WALLETS,
        Math.max(1, Math.round((due.length * UNIT_TRANSACTIONS) / Math.max(1, posted))),
      );
    }
  }

  /**
   * Gives how many transactions were posted. One wallet that cannot be settled does not keep the
   * others waiting.
   */
  private async settleUnit(
    programId: string,
    memberIds: readonly string[],
    run: Run,
  ): Promise<number> {
    const { report, total, progress } = run;
    const [memberId] = memberIds;
    let posted = 0;
    try {
      const transactions = await this.post(programId, memberIds);
      count(report, memberIds.length, transactions);
      posted = transactions.length;
    } catch (error) {
      const isEverywhere = report.failed >= MOST_FAILURES;
      if (isOfDatabase(error) || isEverywhere || memberId === undefined) throw error;
      if (memberIds.length > 1) return this.settleHalves(programId, memberIds, run);
      this.parts.log.error({ programId, memberId, err: error }, 'a wallet could not be settled');
      report.failed += 1;
      report.wallets += 1;
    }
    progress?.(report.wallets, Math.max(total, report.wallets));
    return posted;
  }

  private async settleHalves(
    programId: string,
    memberIds: readonly string[],
    run: Run,
  ): Promise<number> {
    const half = memberIds.length >> 1;
    const first = await this.settleUnit(programId, memberIds.slice(0, half), run);
    return first + (await this.settleUnit(programId, memberIds.slice(half), run));
  }

  private post(programId: string, memberIds: readonly string[]): Promise<readonly Transaction[]> {
    const { database, directory, ledger, clock } = this.parts;
    const commands = memberIds.map((memberId): MemberCommand => ({
      memberId,
      command: { kind: 'SETTLE' },
    }));
    return database.run(
      async (tx) => {
        const program = await directory.get(programId, tx);
        const occasion = { at: clock(), actor: SYSTEM };
        const outcomes = await ledger.post(tx, program, occasion, commands);
        return outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.transactions : []));
      },
      // Done twice it is done once.
      { repeatable: true },
    );
  }

  private async count(due: readonly Settlement[], at: Instant): Promise<number> {
    let total = 0;
    for (const { programId } of due) {
      total += await this.wallets.countDue(this.parts.database.reader, programId, at);
    }
    return total;
  }
}

const NOTHING: SettleReport = {
  ...{ wallets: 0, activated: 0, activatedPoints: 0, expired: 0, expiredPoints: 0 },
  ...{ holdsEnded: 0, freedPoints: 0, failed: 0 },
};

function count(report: Run['report'], wallets: number, posted: readonly Transaction[]): void {
  report.wallets += wallets;
  for (const { kind, postings } of posted) {
    for (const { lot, amount, pending, held } of postings) {
      if (lot === null) continue;
      if (kind === 'ACTIVATE') report.activatedPoints -= pending;
      if (kind === 'EXPIRE') report.expiredPoints -= amount;
      if (kind === 'HOLD_END') report.freedPoints -= held;
    }
    if (kind === 'ACTIVATE') report.activated += 1;
    if (kind === 'EXPIRE') report.expired += 1;
    if (kind === 'HOLD_END') report.holdsEnded += 1;
  }
}

const isoOf = (instant: Instant): string => new Date(instant).toISOString();
