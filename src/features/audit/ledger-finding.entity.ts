import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  hashColumn,
  idColumn,
  instantColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** Something in the ledger that is not as it must be. Found again, it is the same finding. */
@Entity('ledger_finding')
@Index('ux_ledger_finding_fingerprint', ['fingerprint'], { unique: true })
@Index('ix_ledger_finding_program', ['programId', 'id'])
export class LedgerFindingRow {
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  /** SHA-256 of what it says. */
  @Column(hashColumn()) fingerprint: string;
  @Column(keyTextColumn(32)) code: string;
  @Column(nullable(keyTextColumn(26))) memberId: string | null;
  @Column(nullable(countColumn())) sequence: number | null;
  @Column(nullable(textColumn(200))) expected: string | null;
  @Column(nullable(textColumn(200))) actual: string | null;
  /** ANCHOR: the check that goes on all the time; VERIFY: the verifier. */
  @Column(keyTextColumn(8)) foundBy: string;
  @Column(instantColumn()) foundAt: string;
  @Column(instantColumn()) lastFoundAt: string;
  /** The last verification that found it. */
  @Column(nullable(idColumn())) verificationId: string | null;
}
