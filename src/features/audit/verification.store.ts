import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { execute, fromStoredInstant, query, toStoredInstant } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

export const VERIFICATION_STATES = ['RUNNING', 'PASSED', 'FAILED'] as const;
export type VerificationState = (typeof VERIFICATION_STATES)[number];

/** How much a run has looked at. */
export type VerificationCounts = {
  readonly wallets: number;
  readonly transactions: number;
  readonly postings: number;
  readonly lots: number;
  /** Transactions older than the chain. */
  readonly unsealed: number;
  readonly findings: number;
};

export const NOTHING_VERIFIED: VerificationCounts = {
  ...{ wallets: 0, transactions: 0, postings: 0, lots: 0, unsealed: 0, findings: 0 },
};

/** A run of the verifier. */
export type Verification = VerificationCounts & {
  readonly id: string;
  readonly programId: string;
  readonly state: VerificationState;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
  readonly finishedAt: Instant | null;
  /** The last member that was done; null before the first. */
  readonly position: string | null;
  /** One wallet in so many was looked at; null for all. */
  readonly sample: number | null;
  /** The last checkpoint that it knows, 0 for none, with its seal. */
  readonly checkpoint: number;
  readonly checkpointSeal: string;
  /** What must be known to go on, as JSON; null when it is done. */
  readonly progress: string | null;
};

/** Which runs a page holds, newest first. */
export type VerificationPage = { readonly below: string | null; readonly limit: number };

type Row = {
  id: string;
  program_id: string;
  state: VerificationState;
  started_at: string;
  updated_at: string;
  finished_at: string | null;
  position: string | null;
  sample: number | null;
  wallets: number;
  transactions: number;
  postings: number;
  lots: number;
  unsealed: number;
  findings: number;
  checkpoint: number;
  checkpoint_seal: string;
  progress: string | null;
};

const COLUMNS = [
  'id', 'program_id', 'state', 'started_at', 'updated_at', 'finished_at', 'position', 'sample',
  'wallets', 'transactions', 'postings', 'lots', 'unsealed', 'findings', 'checkpoint',
  'checkpoint_seal', 'progress',
] as const; // prettier-ignore
const CHANGING = COLUMNS.filter((name) => !['id', 'program_id', 'started_at'].includes(name));
const SELECT = `SELECT ${COLUMNS.join(', ')} FROM ledger_verification`;

/** Reads and writes `ledger_verification`. */
export class VerificationStore {
  async add(tx: Tx, run: Verification): Promise<void> {
    await insertRows(tx, 'ledger_verification', [...COLUMNS], [COLUMNS.map(valueIn(run))]);
  }

  async update(tx: Tx, run: Verification): Promise<void> {
    await execute(
      tx,
      `UPDATE ledger_verification SET ${CHANGING.map((name) => `${name} = ?`).join(', ')}
        WHERE id = ?`,
      [...CHANGING.map(valueIn(run)), run.id],
    );
  }

  /** The last run that was broken off, unless a whole one was begun since. */
  async unfinished(db: Db, programId: string): Promise<Verification | null> {
    const [last] = await this.page(db, programId, { below: null, limit: 1 });
    return last?.state === 'RUNNING' ? last : null;
  }

  /** The run that saw the last checkpoint, of those that found nothing wrong. */
  async lastKnown(db: Db, programId: string): Promise<Verification | null> {
    const [row] = await query<Row>(
      db,
      `${SELECT} WHERE program_id = ? AND state = 'PASSED'
        ORDER BY checkpoint DESC, id DESC LIMIT 1`,
      [programId],
    );
    return row ? toRun(row) : null;
  }

  async page(
    db: Db,
    programId: string,
    { below, limit }: VerificationPage,
  ): Promise<Verification[]> {
    const bound = below === null ? '' : 'AND id < ?';
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE program_id = ? ${bound} ORDER BY id DESC LIMIT ?`,
      below === null ? [programId, limit] : [programId, below, limit],
    );
    return rows.map(toRun);
  }
}

const valueIn = (run: Verification) => {
  const values: Readonly<Record<(typeof COLUMNS)[number], string | number | null>> = {
    ...{ id: run.id, program_id: run.programId, state: run.state },
    started_at: toStoredInstant(run.startedAt),
    updated_at: toStoredInstant(run.updatedAt),
    finished_at: run.finishedAt === null ? null : toStoredInstant(run.finishedAt),
    ...{ position: run.position, sample: run.sample, wallets: run.wallets },
    ...{ transactions: run.transactions, postings: run.postings, lots: run.lots },
    ...{ unsealed: run.unsealed, findings: run.findings, checkpoint: run.checkpoint },
    ...{ checkpoint_seal: run.checkpointSeal, progress: run.progress },
  };
  return (name: (typeof COLUMNS)[number]): string | number | null => values[name];
};

const toRun = (row: Row): Verification => ({
  ...{ id: row.id, programId: row.program_id, state: row.state, position: row.position },
  startedAt: fromStoredInstant(row.started_at),
  updatedAt: fromStoredInstant(row.updated_at),
  finishedAt: row.finished_at === null ? null : fromStoredInstant(row.finished_at),
  sample: row.sample === null ? null : Number(row.sample),
  wallets: Number(row.wallets),
  transactions: Number(row.transactions),
  postings: Number(row.postings),
  lots: Number(row.lots),
  unsealed: Number(row.unsealed),
  findings: Number(row.findings),
  checkpoint: Number(row.checkpoint),
  checkpointSeal: row.checkpoint_seal,
  progress: row.progress,
});
