import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  doubleColumn,
  idColumn,
  integerColumn,
  keyTextColumn,
} from '../../platform/database/columns';

/** A member whom the tried rules would move. No key to members: it says what was, not what is. */
@Entity('simulation_member', { withoutRowid: true })
export class SimulationMemberRow {
  @ForeignKey('simulation', { name: 'fk_simulation_member_simulation' })
  @PrimaryColumn(idColumn())
  simulationId: string;
  @PrimaryColumn(keyTextColumn(8)) direction: string;
  @PrimaryColumn(idColumn()) memberId: string;
  @Column(keyTextColumn(40)) tierBefore: string;
  @Column(keyTextColumn(40)) tierAfter: string;
  @Column(doubleColumn()) scoreBefore: number;
  @Column(doubleColumn()) scoreAfter: number;
  @Column(integerColumn()) reasons: number;
}
