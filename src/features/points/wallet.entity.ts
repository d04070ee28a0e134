import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  flagColumn,
  hashColumn,
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  nullable,
} from '../../platform/database/columns';

/** A member's points: sums of the wallet's postings, and the place and seal of the last one. */
@Entity('wallet')
@Index('ix_wallet_due', ['programId', 'nextDueAt', 'memberId'])
@Index('ix_wallet_anchor', ['programId', 'isAnchored', 'memberId'])
export class WalletRow {
  @ForeignKey('member', { name: 'fk_wallet_member' })
  @PrimaryColumn(idColumn())
  memberId: string;
  @Column(idColumn()) programId: string;
  @Column(keyTextColumn(8)) state: string;
  @Column(countColumn()) balance: number;
  @Column(countColumn()) held: number;
  @Column(countColumn()) pending: number;
  @Column(countColumn()) debt: number;
  @Column(countColumn()) sequence: number;
  @Column(integerColumn()) lastLot: number;
  @Column(hashColumn()) seal: string;
  /** Up to here transactions carry no seal: they are older than the chain. */
  @Column(countColumn()) unsealed: number;
  /** Nothing is due before it. */
  @Column(nullable(instantColumn())) nextDueAt: string | null;
  @Column(nullable(instantColumn())) lastActivityAt: string | null;
  /** Whether the ledger's daily checks have seen all of it. */
  @Column(flagColumn()) isAnchored: boolean;
  @Column(countColumn()) anchoredSequence: number;
  @Column(nullable(instantColumn())) frozenAt: string | null;
  @Column(nullable(keyTextColumn(40))) frozenBecause: string | null;
  @Column(instantColumn()) updatedAt: string;
}
