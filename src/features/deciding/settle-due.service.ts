import type { Instant } from '../../domain/shared/instant';
import { columnsReadBy } from '../../domain/value/reads';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import type { ProgramDirectory } from '../programs';
import { noticesOf, type Occasion, type TierService } from '../tiers';
import type { FallingDue } from './falling-due.service';

/** What settling a programme is made of. */
export type SettleDueParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly tiers: TierService;
  readonly dues: FallingDue;
};

const MEMBERS_PER_UNIT = 2_000;

/**
 * Applies what has fallen due for the members of a programme before its next version comes into
 * force: by the rules that were in force then (docs/domain.md §7, "Versions"). Nobody is decided
 * for any other reason.
 */
export class SettleDue {
  constructor(private readonly parts: SettleDueParts) {}

  /** In units of some members, that nobody waits for; done again it does nothing. */
  async before(programId: string, instant: Instant): Promise<void> {
    const { database, directory, tiers } = this.parts;
    const until = instant - 1;
    const { inForce } = await directory.get(programId);
    const pages = tiers.sweep(database.reader, {
      programId,
      asOf: until,
      columns: columnsReadBy(inForce.rules),
      scope: { kind: 'DUE', until },
    });
    for await (const { memberIds } of pages) {
      for (let from = 0; from < memberIds.length; from += MEMBERS_PER_UNIT) {
        const some = memberIds.slice(from, from + MEMBERS_PER_UNIT);
        await database.run((tx) => this.unit(tx, programId, some, until), { repeatable: true });
      }
    }
  }

  private async unit(
    tx: Tx,
    programId: string,
    memberIds: readonly string[],
    until: Instant,
  ): Promise<void> {
    const { clock, directory, tiers, dues } = this.parts;
    const program = await directory.get(programId, tx);
    const locked = await tiers.lock(tx, memberIds);
    const { states, decided } = await dues.apply(tx, program, locked.states, until);
    if (decided.length === 0) return;
    const occasion: Occasion = {
      ...{ programId, inForce: program.inForce, cause: 'NIGHTLY' },
      ...{ decidedAt: until, recordedAt: Math.max(until, clock()) },
    };
    const after = { states, sums: locked.sums, notices: noticesOf(decided), locked: locked.states };
    const decisions = decided.flatMap(({ decision }) => decision ?? []);
    await tiers.keep(tx, occasion, after, decisions);
  }
}
