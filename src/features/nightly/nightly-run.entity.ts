import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  longTextColumn,
  nullable,
} from '../../platform/database/columns';

/** The nightly run of one local day of a programme, and how far it has come. */
@Entity('nightly_run', { withoutRowid: true })
@Index('ux_nightly_run_id', ['id'], { unique: true })
export class NightlyRunRow {
  @ForeignKey('program', { name: 'fk_nightly_run_program' })
  @PrimaryColumn(idColumn())
  programId: string;
  @PrimaryColumn(integerColumn()) day: number;
  @Column(idColumn()) id: string;
  @Column(keyTextColumn(16)) state: string;
  /** The step in hand; where the run is finished, the last one. */
  @Column(keyTextColumn(16)) step: string;
  /** By which members were decided; null until they are. */
  @Column(nullable(integerColumn())) versionNumber: number | null;
  @Column(nullable(idColumn())) populationId: string | null;
  @Column(instantColumn()) startedAt: string;
  @Column(instantColumn()) updatedAt: string;
  @Column(nullable(instantColumn())) finishedAt: string | null;
  /** Added to within the units that decide members, so that each counts once. */
  @Column(longTextColumn()) tally: string;
  @Column(longTextColumn()) report: string;
}
