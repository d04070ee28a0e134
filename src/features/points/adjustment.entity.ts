import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** Points that a person gave or took by hand, or asks to; who decided, and why. */
@Entity('points_adjustment', { withoutRowid: true })
@Index('ix_points_adjustment_program', ['programId', 'id'])
@Index('ix_points_adjustment_state', ['programId', 'state', 'id'])
@Index('ix_points_adjustment_member', ['memberId', 'id'])
export class PointsAdjustmentRow {
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @ForeignKey('member', { name: 'fk_points_adjustment_member' })
  @Column(idColumn())
  memberId: string;
  /** Above nought gives, below takes. */
  @Column(countColumn()) points: number;
  @Column(textColumn(200)) reason: string;
  @Column(keyTextColumn(9)) state: string;
  @Column(keyTextColumn(40)) requestedBy: string;
  @Column(instantColumn()) requestedAt: string;
  @Column(nullable(keyTextColumn(40))) decidedBy: string | null;
  @Column(nullable(instantColumn())) decidedAt: string | null;
  @Column(nullable(textColumn(200))) decisionReason: string | null;
  /** Place in the member's wallet of the transaction that posted it. */
  @Column(nullable(countColumn())) transactionSequence: number | null;
}
