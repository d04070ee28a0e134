import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  hashColumn,
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  keyTextColumn,
  longTextColumn,
  nullable,
} from '../../platform/database/columns';

/** Rules that are tried on the members of a programme, and what came of it. */
@Entity('simulation')
@Index('ix_simulation_program', ['programId', 'id'])
@Index('ix_simulation_state', ['state', 'id'])
export class SimulationRow {
  @PrimaryColumn(idColumn()) id: string;
  @ForeignKey('program', { name: 'fk_simulation_program' })
  @Column(idColumn())
  programId: string;
  /** The draft whose rules they are, and its revision; null where only changes were given. */
  @Column(nullable(idColumn())) draftId: string | null;
  @Column(nullable(integerColumn())) draftRevision: number | null;
  /** The version in force that they are compared with. */
  @Column(integerColumn()) versionNumber: number;
  @Column(longTextColumn()) rules: string;
  @Column(hashColumn()) rulesHash: string;
  @Column(instantColumn()) asOf: string;
  /** So many local days before that of `asOf` are lived through again; null where none are. */
  @Column(nullable(integerColumn())) lastDays: number | null;
  @Column(keyTextColumn(48)) askedBy: string;
  @Column(instantColumn()) askedAt: string;
  @Column(keyTextColumn(12)) state: string;
  /** Which run writes members: what an earlier one still has in hand is let go. */
  @Column(nullable(idColumn())) runId: string | null;
  @Column(countColumn()) done: number;
  @Column(nullable(countColumn())) total: number | null;
  @Column(nullable(instantColumn())) startedAt: string | null;
  @Column(nullable(instantColumn())) endedAt: string | null;
  @Column(nullable(jsonColumn())) report: string | null;
  @Column(nullable(keyTextColumn(40))) errorCode: string | null;
}
