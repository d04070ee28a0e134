import type { Finding } from '../../domain/points/verify-finding';
import type { Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { sha256Hex } from '../../platform/security/hash';
import { FindingStore, fingerprintText, type FindingsBy } from './finding.store';

/** Keeps what checks find; what is found again stays one finding. */
export class FindingsService {
  private readonly store = new FindingStore();

  async keep(tx: Tx, by: FindingsBy, findings: readonly Finding[]): Promise<void> {
    const kept = new Map(
      findings.map((each) => {
        const fingerprint = sha256Hex(fingerprintText(by.programId, each));
        return [fingerprint, { ...each, id: newId(by.at), fingerprint }];
      }),
    );
    await this.store.save(tx, by, [...kept.values()]);
  }
}
