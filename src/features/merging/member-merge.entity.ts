import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** Two members became one: who, when and why, what moved, and how it was undone. */
@Entity('member_merge', { withoutRowid: true })
@Index('ix_member_merge_source', ['sourceId', 'id'])
@Index('ix_member_merge_target', ['targetId', 'id'])
export class MemberMergeRow {
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @Column(idColumn()) sourceId: string;
  @Column(idColumn()) targetId: string;
  @Column(textColumn(200)) reason: string;
  @Column(keyTextColumn(40)) mergedBy: string;
  @Column(instantColumn()) mergedAt: string;
  @Column(countColumn()) points: number;
  @Column(countColumn()) pending: number;
  /** Pairs: a lot that points left, and the one that they came into. */
  @Column(jsonColumn()) lots: string;
  @Column(nullable(textColumn(200))) unmergeReason: string | null;
  @Column(nullable(keyTextColumn(40))) unmergedBy: string | null;
  @Column(nullable(instantColumn())) unmergedAt: string | null;
  @Column(nullable(countColumn())) pointsBack: number | null;
  @Column(nullable(countColumn())) pendingBack: number | null;
  @Column(nullable(jsonColumn())) lotsBack: string | null;
}
