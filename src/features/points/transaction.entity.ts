import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  textColumn,
} from '../../platform/database/columns';

/**
 * Why points moved, at its place in the member's wallet; its entries have the same place and sum to
 * zero. At most one per behaviour.
 */
@Entity('points_transaction', { withoutRowid: true })
@Index('ux_points_transaction_cause', ['memberId', 'behaviourId'], { unique: true })
export class PointsTransactionRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(countColumn()) sequence: number;
  @Column(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @Column(keyTextColumn(16)) kind: string;
  @Column(idColumn()) behaviourId: string;
  @Column(textColumn(64)) orderId: string;
  @Column(countColumn()) points: number;
  @Column(keyTextColumn(24)) pointsPerUnit: string;
  @Column(keyTextColumn(24)) multiplier: string;
  @Column(integerColumn()) versionNumber: number;
  @Column(instantColumn()) effectiveAt: string;
  @Column(instantColumn()) recordedAt: string;
}
