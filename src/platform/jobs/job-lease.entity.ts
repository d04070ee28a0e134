import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  nullable,
} from '../database/columns';

/** Who runs a job. One row for each job, however many processes there are. */
@Entity('job_lease')
export class JobLeaseRow {
  @PrimaryColumn(keyTextColumn(64)) name: string;
  /** The run that holds it; null while nobody runs. */
  @Column(nullable(idColumn())) owner: string | null;
  @Column(nullable(instantColumn())) leaseUntil: string | null;
  /** The last instant of the schedule that a run has covered; null when a run is owed. */
  @Column(nullable(instantColumn())) coveredAt: string | null;
  /** How often in a row an owner died. */
  @Column(integerColumn()) takeovers: number;
}
