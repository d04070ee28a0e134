import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  flagColumn,
  idColumn,
  instantColumn,
  integerColumn,
  nullable,
} from '../../platform/database/columns';

/** Which checkpoint a programme's ledger is at. Whoever anchors or takes one holds this row. */
@Entity('ledger_chain')
export class LedgerChainRow {
  @PrimaryColumn(idColumn()) programId: string;
  /** Of the checkpoint begun last; 0 before the first. */
  @Column(integerColumn()) number: number;
  /** Local day that it is for. */
  @Column(nullable(integerColumn())) day: number | null;
  @Column(nullable(instantColumn())) begunAt: string | null;
  /** Whether it still takes in heads: until it is closed, nothing is anchored. */
  @Column(flagColumn()) isOpen: boolean;
}
