import { invariant } from '../../domain/shared/invariant';
import type { JobReport, ProgressListener } from '../../platform/jobs/job';
import type { LedgerAudit } from '../points';
import type { ProgramDirectory, ProgramInForce, ProgramsService } from '../programs';
import type { Database } from '../../platform/database/database';
import type { AnchorWallets } from './anchor-wallets.service';
import type { TakeCheckpoint } from './take-checkpoint.service';

export interface AnchorLedgerParts {
  readonly database: Database;
  readonly directory: ProgramDirectory;
  readonly programs: ProgramsService;
  readonly ledger: LedgerAudit;
  readonly wallets: AnchorWallets;
  readonly checkpoints: TakeCheckpoint;
}

type Tally = { wallets: number; transactions: number; violations: number; checkpoints: number };

/** Checks what is new in all ledgers, and takes the checkpoint of the day where there is none. */
export class AnchorLedger {
  constructor(private readonly parts: AnchorLedgerParts) {}

  /** All programmes, or one alone. */
  async run(
    signal: AbortSignal,
    progress: ProgressListener,
    programId?: string,
  ): Promise<JobReport> {
    const { programs } = this.parts;
    const tally: Tally = { wallets: 0, transactions: 0, violations: 0, checkpoints: 0 };
    const all =
      programId === undefined ? this.programs(programs.allCodes()) : [this.one(programId)];
    for await (const program of all) {
      await this.anchor(program, tally, { signal, progress });
      if (signal.aborted) break;
      if (await this.parts.checkpoints.ofToday(program)) tally.checkpoints += 1;
    }
    return tally;
  }

  private one(programId: string): Promise<ProgramInForce> {
    return this.parts.directory.get(programId);
  }

  private async *programs(codes: AsyncIterable<string>): AsyncGenerator<ProgramInForce> {
    for await (const code of codes) {
      const program = await this.parts.directory.byCode(code);
      invariant(program, 'a programme that has a code exists');
      yield program;
    }
  }

  /** One programme, page by page, until nothing new is left or the run is told to end. */
  private async anchor(
    program: ProgramInForce,
    tally: Tally,
    { signal, progress }: { readonly signal: AbortSignal; readonly progress: ProgressListener },
  ): Promise<void> {
    const { database, ledger, wallets, checkpoints } = this.parts;
    const total = tally.wallets + (await ledger.countUnanchored(database.reader, program.id));
    let after = '';
    while (!signal.aborted) {
      const page = await wallets.page(program, after);
      if (page.kind === 'DONE') return;
      if (page.kind === 'CHECKPOINT_OPEN') {
        if (await checkpoints.finish(program.id)) tally.checkpoints += 1;
        continue;
      }
      after = page.after;
      tally.wallets += page.wallets;
      tally.transactions += page.transactions;
      tally.violations += page.violations;
      progress(tally.wallets, Math.max(total, tally.wallets));
    }
  }
}
