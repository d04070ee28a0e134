import { AnchorLedger } from '../features/audit/anchor-ledger.service';
import { AnchorWallets } from '../features/audit/anchor-wallets.service';
import { AuditService } from '../features/audit/audit.service';
import { AuditResolver } from '../features/audit/audit.resolver';
import { ExportLedger } from '../features/audit/export-ledger.service';
import { FindingsService } from '../features/audit/findings.service';
import { TakeCheckpoint } from '../features/audit/take-checkpoint.service';
import { VerifyLedger } from '../features/audit/verify-ledger.service';
import { LedgerAudit, type ViolationFreeze } from '../features/points';
import type { ProgramDirectory, ProgramsService } from '../features/programs';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import type { Log } from '../platform/log';

/** What checks of the ledger are made of. */
export interface AuditParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly directory: ProgramDirectory;
  readonly programs: ProgramsService;
  readonly violations: ViolationFreeze;
}

export type ServedAudit = ReturnType<typeof composeAudit>;

/** The services that check the ledger. */
export function composeAudit({
  database,
  clock,
  log,
  directory,
  programs,
  violations,
}: AuditParts) {
  const ledger = new LedgerAudit(violations);
  const findings = new FindingsService();
  const wallets = new AnchorWallets({ database, clock, ledger, findings, log });
  const checkpoints = new TakeCheckpoint({ database, clock, ledger });
  return {
    anchorLedger: new AnchorLedger({
      ...{ database, directory, programs, ledger },
      ...{ wallets, checkpoints },
    }),
    verifyLedger: new VerifyLedger({ database, clock, ledger, findings }),
    exportLedger: new ExportLedger({ database, clock, ledger }),
    audit: new AuditService(database),
  };
}

export const auditResolversOf = ({ audit }: Pick<ServedAudit, 'audit'>): readonly object[] => [
  new AuditResolver(audit),
];
