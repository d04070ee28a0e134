import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  hashColumn,
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  keyTextColumn,
  nullable,
} from '../../platform/database/columns';

/** One run of the verifier over a programme's ledger, and how far it has come. */
@Entity('ledger_verification')
@Index('ix_ledger_verification_program', ['programId', 'id'])
export class LedgerVerificationRow {
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @Column(keyTextColumn(8)) state: string;
  @Column(instantColumn()) startedAt: string;
  @Column(instantColumn()) updatedAt: string;
  @Column(nullable(instantColumn())) finishedAt: string | null;
  /** The last member that was done. */
  @Column(nullable(idColumn())) position: string | null;
  /** One wallet in so many was looked at; null for all. */
  @Column(nullable(integerColumn())) sample: number | null;
  @Column(countColumn()) wallets: number;
  @Column(countColumn()) transactions: number;
  @Column(countColumn()) postings: number;
  @Column(countColumn()) lots: number;
  /** Transactions older than the chain. */
  @Column(countColumn()) unsealed: number;
  @Column(countColumn()) findings: number;
  /** The last checkpoint that it knows, so that a later run misses it where it was removed. */
  @Column(integerColumn()) checkpoint: number;
  @Column(hashColumn()) checkpointSeal: string;
  /** What must be known to go on; null when it is done. */
  @Column(nullable(jsonColumn())) progress: string | null;
}
