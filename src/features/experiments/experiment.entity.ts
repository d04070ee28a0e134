import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  longTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** An experiment: what is to be found out, and how far it has come. */
@Entity('experiment', { withoutRowid: true })
@Index('ux_experiment_code', ['programId', 'code'], { unique: true })
@Index('ix_experiment_program', ['programId', 'id'])
@Index('ix_experiment_due', ['state', 'plannedEnd'])
export class ExperimentRow {
  @PrimaryColumn(idColumn()) id: string;
  @ForeignKey('program', { name: 'fk_experiment_program' })
  @Column(idColumn())
  programId: string;
  @Column(keyTextColumn(40)) code: string;
  /** An `Experiment`. */
  @Column(longTextColumn()) content: string;
  @Column(keyTextColumn(16)) state: string;
  /** Counts the steps that were taken, from 1. */
  @Column(integerColumn()) revision: number;
  /** Decides who gets which variant; never changed. */
  @Column(keyTextColumn(40)) seed: string;
  /** The version of the rules that it overlays; null until it has started. */
  @Column(nullable(integerColumn())) versionNumber: number | null;
  @Column(instantColumn()) plannedEnd: string;
  @Column(keyTextColumn(40)) createdBy: string;
  @Column(instantColumn()) createdAt: string;
  @Column(keyTextColumn(40)) editedBy: string;
  @Column(instantColumn()) editedAt: string;
  @Column(nullable(keyTextColumn(40))) startedBy: string | null;
  @Column(nullable(instantColumn())) startedAt: string | null;
  @Column(nullable(keyTextColumn(40))) stoppedBy: string | null;
  @Column(nullable(instantColumn())) stoppedAt: string | null;
  @Column(nullable(keyTextColumn(16))) stopCause: string | null;
  @Column(nullable(textColumn(500))) stopReason: string | null;
}
