import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  flagColumn,
  hashColumn,
  idColumn,
  integerColumn,
  nullable,
} from '../../platform/database/columns';

/** How far a wallet was checked, and what it was then. Later checks go on from here. */
@Entity('ledger_anchor')
@Index('ix_ledger_anchor_open', ['programId', 'isInCheckpoint', 'memberId'])
export class LedgerAnchorRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @Column(idColumn()) programId: string;
  @Column(countColumn()) sequence: number;
  @Column(hashColumn()) seal: string;
  /** What the chain of the transactions that carry no seal comes to; null where all carry one. */
  @Column(nullable(hashColumn())) unsealedSeal: string | null;
  @Column(countColumn()) balance: number;
  @Column(countColumn()) held: number;
  @Column(countColumn()) pending: number;
  @Column(countColumn()) debt: number;
  @Column(integerColumn()) lastLot: number;
  /** Whether a checkpoint has this head already. */
  @Column(flagColumn()) isInCheckpoint: boolean;
}
