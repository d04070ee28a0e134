import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  hashColumn,
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/**
 * Why points moved, at its place in the member's wallet; its postings have the same place and sum
 * to zero. At most one per behaviour, and at most one that takes back another. Never changed.
 */
@Entity('wallet_transaction', { withoutRowid: true })
@Index('ux_wallet_transaction_id', ['id'], { unique: true })
@Index('ux_wallet_transaction_cause', ['memberId', 'behaviourId'], { unique: true })
@Index('ux_wallet_transaction_corrects', ['memberId', 'corrects'], { unique: true })
export class WalletTransactionRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(countColumn()) sequence: number;
  @Column(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @Column(keyTextColumn(16)) kind: string;
  @Column(countColumn()) points: number;
  @Column(nullable(countColumn())) desired: number | null;
  @Column(nullable(integerColumn())) lot: number | null;
  @Column(nullable(keyTextColumn(64))) ruleCode: string | null;
  @Column(nullable(integerColumn())) ruleVersion: number | null;
  @Column(nullable(idColumn())) behaviourId: string | null;
  @Column(nullable(textColumn(64))) orderId: string | null;
  @Column(nullable(idColumn())) holdId: string | null;
  @Column(nullable(countColumn())) corrects: number | null;
  @Column(nullable(keyTextColumn(40))) reference: string | null;
  @Column(keyTextColumn(48)) actor: string;
  @Column(instantColumn()) effectiveAt: string;
  @Column(instantColumn()) recordedAt: string;
  /** SHA-256 over this row, its postings, the lots it opened and the seal before. */
  @Column(nullable(hashColumn())) seal: string | null;
}
