import { headText } from '../../domain/points/checkpoint';
import { FIRST_SEAL } from '../../domain/points/seal';
import { finding, type Finding } from '../../domain/points/verify-finding';
import {
  checkCheckpoints,
  VerifiedTotals,
  type StoredHeads,
  type TotalsSnapshot,
} from '../../domain/points/verify-totals';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { sha256Hex } from '../../platform/security/hash';
import type { LedgerAudit, WalletSlice } from '../points';
import type { ProgramInForce } from '../programs';
import { AnchorStore, type AnchorTotals } from './anchor.store';
import { CheckpointStore } from './checkpoint.store';
import type { FindingsService } from './findings.service';
import { SliceCheck, type CheckScope, type MemberVerdict } from './slice-check.service';
import {
  NOTHING_VERIFIED,
  VerificationStore,
  type Verification,
  type VerificationCounts,
} from './verification.store';

export type { Verification } from './verification.store';

export interface VerifyParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: LedgerAudit;
  readonly findings: FindingsService;
}

export type VerifyLedgerOptions = {
  readonly program: ProgramInForce;
  /** Goes on with the last run, where that was broken off. */
  readonly resume: boolean;
  /** Looks at one wallet in so many; null for all. */
  readonly sample: number | null;
  /** Freezes wallets with findings. */
  readonly freeze: boolean;
  /** Aborted, the run stops after the slice in hand and can be resumed. */
  readonly signal: AbortSignal;
  readonly onFinding: (each: Finding) => void;
  readonly onProgress: (transactions: number, counts: VerificationCounts, total: number) => void;
};

/** A run while it goes on. */
type Run = {
  row: Verification;
  readonly scope: CheckScope;
  readonly totals: VerifiedTotals;
  /** What was anchored when the run began. */
  readonly anchored: AnchorTotals;
  /** Findings that are not stored yet. */
  waiting: Finding[];
};

type Progress = { readonly totals: TotalsSnapshot; readonly anchored: AnchorTotals };

const SAVE_EVERY_MS = 3_000;
const LISTED_TRANSFERS = 20;

/**
 * Recomputes a programme's ledger from its transactions and holds everything else against it: every
 * seal, every sum, every lot, every checkpoint. It changes nothing but its own tables, works beside
 * whoever posts, and goes on where it was broken off (docs/domain.md §8, "Tamper evidence").
 */
export class VerifyLedger {
  private readonly anchors = new AnchorStore();
  private readonly checkpoints = new CheckpointStore();
  private readonly runs = new VerificationStore();
  private readonly slices: SliceCheck;

  constructor(private readonly parts: VerifyParts) {
    this.slices = new SliceCheck(parts.ledger);
  }

  /** Whether a run of the programme was broken off and can go on. */
  async isUnfinished(programId: string): Promise<boolean> {
    return (await this.runs.unfinished(this.parts.database.reader, programId)) !== null;
  }

  async run(options: VerifyLedgerOptions): Promise<Verification> {
    const { database, ledger } = this.parts;
    const run = await this.begin(options);
    const { transactions: total } = await ledger.size(database.reader, options.program.id);
    options.onProgress(run.row.transactions, run.row, total);
    let savedAt = performance.now();
    for await (const slice of ledger.slices(database.reader, run.row.position ?? '')) {
      const before = run.row.transactions;
      await this.slice(run, slice, options);
      options.onProgress(run.row.transactions - before, run.row, total);
      if (options.signal.aborted) return this.save(run);
      if (run.waiting.length === 0 && performance.now() - savedAt < SAVE_EVERY_MS) continue;
      await this.save(run);
      savedAt = performance.now();
    }
    return this.finish(run, options);
  }

  private async begin({ program, resume, sample }: VerifyLedgerOptions): Promise<Run> {
    const { database, clock } = this.parts;
    const broken = resume ? await this.runs.unfinished(database.reader, program.id) : null;
    if (broken?.progress) {
      const progress = JSON.parse(broken.progress) as Progress; // written by `save`
      return {
        row: broken,
        scope: { program, lastCheckpoint: broken.checkpoint },
        totals: new VerifiedTotals(progress.totals),
        anchored: progress.anchored,
        waiting: [],
      };
    }
    const at = clock();
    const totals = new VerifiedTotals();
    const anchored = await this.anchors.totals(database.reader, program.id);
    return database.run(async (tx) => {
      const lastCheckpoint = await this.lastCheckpoint(tx, program.id);
      const row: Verification = {
        ...{ id: newId(at), programId: program.id, state: 'RUNNING', ...NOTHING_VERIFIED },
        ...{ startedAt: at, updatedAt: at, finishedAt: null, position: null, sample },
        ...{ checkpoint: lastCheckpoint, checkpointSeal: FIRST_SEAL },
        progress: JSON.stringify({ totals: totals.snapshot, anchored }),
      };
      await this.runs.add(tx, row);
      const scope = { program, lastCheckpoint };
      return { row, scope, totals, anchored, waiting: [] };
    });
  }

  /** How many checkpoints there must be; heads of later ones are left to a later run. */
  private async lastCheckpoint(tx: Tx, programId: string): Promise<number> {
    const chain = await this.checkpoints.lockChain(tx, programId);
    const closed = chain.isOpen ? chain.number - 1 : chain.number;
    return Math.max(closed, await this.checkpoints.lastNumber(tx, programId));
  }

  private async slice(run: Run, slice: WalletSlice, options: VerifyLedgerOptions) {
    const { database } = this.parts;
    const wanted = sampled(slice, options.sample);
    const verdicts =
      wanted === null ? [] : await this.slices.check(database.reader, run.scope, wanted);
    const counts = { ...NOTHING_VERIFIED };
    for (const first of verdicts) {
      const each = first.findings.length === 0 ? first : await this.lookAgain(run, first);
      addCounts(counts, each);
      if (each.verdict) run.totals.add(each.verdict);
      run.waiting.push(...each.findings);
      for (const found of each.findings) options.onFinding(found);
      if (options.freeze && each.findings.length > 0) await this.freeze(run, each.memberId);
    }
    const last = 'upTo' in slice.span ? slice.span.upTo : null;
    const position = last ?? slice.wallets.at(-1)?.memberId ?? run.row.position;
    run.row = { ...run.row, ...plus(run.row, counts), position };
  }

  /**
   * The rows of a wallet were read one after another while others may have posted to it: what looks
   * wrong is looked at again with the wallet held.
   */
  private async lookAgain(run: Run, { memberId }: MemberVerdict): Promise<MemberVerdict> {
    const { database, ledger } = this.parts;
    const verdicts = await database.run(
      async (tx) => {
        const wallets = await ledger.lock(tx, [memberId]);
        const span = { memberIds: [memberId] };
        return this.slices.check(tx, run.scope, { span, wallets });
      },
      { repeatable: true },
    );
    return verdicts[0] ?? { memberId, verdict: null, findings: [], lots: 0 };
  }

  private async freeze({ scope }: Run, memberId: string): Promise<void> {
    const { database, ledger, clock } = this.parts;
    const programId = scope.program.id;
    const at = clock();
    await database.run(
      async (tx) => {
        await ledger.freeze(tx, programId, memberId, at);
      },
      { repeatable: true },
    );
  }

  private async save(run: Run): Promise<Verification> {
    const at = this.parts.clock();
    const progress: Progress = { totals: run.totals.snapshot, anchored: run.anchored };
    run.row = { ...run.row, updatedAt: at, progress: JSON.stringify(progress) };
    await this.write(run);
    return run.row;
  }

  private async write(run: Run): Promise<void> {
    const { row, waiting } = run;
    const by = { programId: row.programId, foundBy: 'VERIFY', at: row.updatedAt } as const;
    await this.parts.database.run(
      async (tx) => {
        await this.parts.findings.keep(tx, { ...by, verificationId: row.id }, waiting);
        await this.runs.update(tx, row);
      },
      { repeatable: true },
    );
    run.waiting = [];
  }

  /** What is known only when all wallets have been seen. */
  private async finish(run: Run, { onFinding, sample }: VerifyLedgerOptions) {
    const isWhole = sample === null;
    const { findings: chain, seal } = await this.checkChain(run, isWhole);
    const sums = isWhole ? await this.checkSums(run) : [];
    const found = [...chain, ...sums];
    for (const each of found) onFinding(each);
    run.waiting.push(...found);
    const at = this.parts.clock();
    const findings = run.row.findings + found.length;
    run.row = {
      ...{ ...run.row, findings, progress: null, updatedAt: at, finishedAt: at },
      state: findings === 0 ? 'PASSED' : 'FAILED',
      checkpointSeal: seal,
    };
    await this.write(run);
    return run.row;
  }

  private async checkChain({ scope, totals }: Run, isWhole: boolean) {
    const { reader } = this.parts.database;
    const { program, lastCheckpoint: last } = scope;
    const stored = await this.checkpoints.upTo(reader, program.id, last);
    const known = await this.runs.lastKnown(reader, program.id);
    const findings = checkCheckpoints(
      {
        ...{ last, checkpoints: stored, totals: isWhole ? totals : null },
        heads: await this.headDigests(program.id, last),
        known: known && { number: known.checkpoint, seal: known.checkpointSeal },
      },
      sha256Hex,
    );
    return { findings, seal: stored.at(-1)?.seal ?? FIRST_SEAL };
  }

  private async headDigests(programId: string, to: number) {
    const digests = new Map<number, StoredHeads>();
    const { reader } = this.parts.database;
    for await (const page of this.checkpoints.scanHeads(reader, programId, { from: 1, to })) {
      for (const head of page) {
        const { heads, digest } = digests.get(head.number) ?? { heads: 0, digest: FIRST_SEAL };
        digests.set(head.number, {
          heads: heads + 1,
          digest: sha256Hex(headText(digest, head)),
        });
      }
    }
    return digests;
  }

  /** Sums over all wallets; what moved while the run went on is looked at again, or left out. */
  private async checkSums({ scope, totals, anchored, row }: Run): Promise<Finding[]> {
    const { database, ledger } = this.parts;
    const programId = scope.program.id;
    const nowhere = { memberId: null, sequence: null };
    const found: Finding[] = [];
    if ((totals.accounts.get('TRANSFER') ?? 0) !== 0) {
      const open = await ledger.unbalancedTransfers(database.reader, programId, LISTED_TRANSFERS);
      found.push(...open.map((each) => finding('TRANSFERS_UNBALANCED', nowhere, 0, each)));
    }
    const { days, now } = await database.run(async (tx) => {
      await this.checkpoints.lockChain(tx, programId);
      const daily = await ledger.totals(tx, programId);
      return { days: daily, now: await this.anchors.totals(tx, programId) };
    });
    const isStill =
      now.transactions === anchored.transactions && now.transactions === row.transactions;
    if (!isStill) return found;
    for (const account of new Set([...days.keys(), ...totals.accounts.keys()])) {
      const expected = totals.accounts.get(account) ?? 0;
      const actual = days.get(account) ?? 0;
      if (expected === actual) continue;
      found.push(finding('SUMS_WRONG', nowhere, { [account]: expected }, { [account]: actual }));
    }
    return found;
  }
}

/** One wallet in so many, always the same ones; null where the slice has none of them. */
function sampled(slice: WalletSlice, sample: number | null): WalletSlice | null {
  if (sample === null) return slice;
  const wallets = slice.wallets.filter(
    ({ memberId }) => parseInt(sha256Hex(memberId).slice(0, 8), 16) % sample === 0,
  );
  if (wallets.length === 0) return null;
  return { wallets, span: { memberIds: wallets.map(({ memberId }) => memberId) } };
}

type Counts = { -readonly [Key in keyof VerificationCounts]: number };

function addCounts(counts: Counts, { verdict, findings, lots }: MemberVerdict): void {
  counts.findings += findings.length;
  if (!verdict) return;
  counts.wallets += 1;
  counts.lots += lots;
  counts.transactions += verdict.transactions;
  counts.postings += verdict.postings;
  counts.unsealed += verdict.unsealed;
}

const plus = (left: VerificationCounts, right: VerificationCounts): VerificationCounts => ({
  wallets: left.wallets + right.wallets,
  transactions: left.transactions + right.transactions,
  postings: left.postings + right.postings,
  lots: left.lots + right.lots,
  unsealed: left.unsealed + right.unsealed,
  findings: left.findings + right.findings,
});
