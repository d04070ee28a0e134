import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../../platform/database/columns';

/** By which clock what was due in a programme's wallets was done last. */
@Entity('points_settlement', { withoutRowid: true })
export class PointsSettlementRow {
  @ForeignKey('program', { name: 'fk_points_settlement_program' })
  @PrimaryColumn(idColumn())
  programId: string;
  /** Never goes back; a run that was refused does not move it. */
  @Column(instantColumn()) settledAt: string;
}
