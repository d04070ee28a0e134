import type { FindingCode } from '../../domain/points/verify-finding';
import type { Database } from '../../platform/database/database';
import { requireProgram, type Viewer } from '../../platform/security/viewer';
import { CheckpointStore, type SealedCheckpoint } from './checkpoint.store';
import { FindingStore, type StoredFinding } from './finding.store';
import { VerificationStore, type Verification } from './verification.store';

export type { SealedCheckpoint } from './checkpoint.store';
export type { StoredFinding } from './finding.store';
export type { Verification } from './verification.store';

export type FindingFilter = {
  readonly code: FindingCode | null;
  readonly memberId: string | null;
};

/** What checks of the ledger have left behind, for who may audit it. */
export class AuditService {
  private readonly checkpointRows = new CheckpointStore();
  private readonly findingRows = new FindingStore();
  private readonly runs = new VerificationStore();

  constructor(private readonly database: Database) {}

  checkpoints(viewer: Viewer, below: number | null, limit: number): Promise<SealedCheckpoint[]> {
    const programId = requireProgram(viewer, 'ledger.audit');
    return this.checkpointRows.page(this.database.reader, programId, { below, limit });
  }

  findings(
    viewer: Viewer,
    filter: FindingFilter,
    { below, limit }: { readonly below: string | null; readonly limit: number },
  ): Promise<StoredFinding[]> {
    const programId = requireProgram(viewer, 'ledger.audit');
    return this.findingRows.page(this.database.reader, programId, { ...filter, below, limit });
  }

  verifications(viewer: Viewer, below: string | null, limit: number): Promise<Verification[]> {
    const programId = requireProgram(viewer, 'ledger.audit');
    return this.runs.page(this.database.reader, programId, { below, limit });
  }
}
