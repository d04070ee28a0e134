import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  longTextColumn,
  nullable,
} from '../../platform/database/columns';

/** An experiment on the rules of a version while it runs; the row of one that has ended stays. */
@Entity('program_trial', { withoutRowid: true })
export class ProgramTrialRow {
  @ForeignKey('program', { name: 'fk_program_trial_program' })
  @PrimaryColumn(idColumn())
  programId: string;
  /** That of the experiment. */
  @PrimaryColumn(idColumn()) id: string;
  @Column(integerColumn()) versionNumber: number;
  /** Who gets what: seed, coverage, variants with their weights and overlays. */
  @Column(longTextColumn()) document: string;
  @Column(instantColumn()) startedAt: string;
  @Column(nullable(instantColumn())) endedAt: string | null;
}
