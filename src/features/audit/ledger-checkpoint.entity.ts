import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  hashColumn,
  idColumn,
  instantColumn,
  integerColumn,
  longTextColumn,
} from '../../platform/database/columns';

/** What a programme's ledger was on a day: its seal covers all heads and the checkpoint before. */
@Entity('ledger_checkpoint', { withoutRowid: true })
@Index('ux_ledger_checkpoint_day', ['programId', 'day'], { unique: true })
export class LedgerCheckpointRow {
  @PrimaryColumn(idColumn()) programId: string;
  @PrimaryColumn(integerColumn()) number: number;
  @Column(integerColumn()) day: number;
  @Column(instantColumn()) takenAt: string;
  /** How many wallets have changed since the checkpoint before. */
  @Column(countColumn()) heads: number;
  @Column(countColumn()) wallets: number;
  @Column(countColumn()) transactions: number;
  /** What stands on each account: canonical JSON, as it is sealed. */
  @Column(longTextColumn()) balances: string;
  /** Over the heads, in order of member. */
  @Column(hashColumn()) digest: string;
  @Column(hashColumn()) previousSeal: string;
  @Column(hashColumn()) seal: string;
}
