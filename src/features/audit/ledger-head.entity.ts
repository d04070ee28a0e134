import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  hashColumn,
  idColumn,
  integerColumn,
  nullable,
} from '../../platform/database/columns';

/** Place and seal of a wallet's last transaction when a checkpoint was taken. */
@Entity('ledger_head', { withoutRowid: true })
@Index('ix_ledger_head_member', ['memberId', 'number'])
export class LedgerHeadRow {
  @PrimaryColumn(idColumn()) programId: string;
  /** Of the checkpoint. */
  @PrimaryColumn(integerColumn()) number: number;
  @PrimaryColumn(idColumn()) memberId: string;
  @Column(countColumn()) sequence: number;
  @Column(hashColumn()) seal: string;
  @Column(nullable(hashColumn())) unsealedSeal: string | null;
}
