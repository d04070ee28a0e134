import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
} from '../../platform/database/columns';

/** That a member takes part in an experiment: written once, with their first decision in it. */
@Entity('experiment_enrolment', { withoutRowid: true })
@Index('ix_experiment_enrolment_member', ['memberId', 'experimentId'])
export class ExperimentEnrolmentRow {
  @PrimaryColumn(idColumn()) experimentId: string;
  @PrimaryColumn(idColumn()) memberId: string;
  @Column(keyTextColumn(40)) variant: string;
  /** As of when they were first decided by their variant. */
  @Column(instantColumn()) enrolledAt: string;
  /** When that became known: since then they could meet it. */
  @Column(instantColumn()) exposedAt: string;
  /** The version of the rules, and the tier held, at enrolment. */
  @Column(integerColumn()) versionNumber: number;
  @Column(keyTextColumn(40)) tierCode: string;
  /** The local days that are counted, both included, and the same as instants. */
  @Column(integerColumn()) firstDay: number;
  @Column(integerColumn()) lastDay: number;
  @Column(instantColumn()) countsFrom: string;
  @Column(instantColumn()) countsUntil: string;
}
