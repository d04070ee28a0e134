import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../database/columns';

/** One run of a job. The last ones of each job are kept; none holds personal data. */
@Entity('job_run')
@Index('ix_job_run_name', ['name', 'id'])
export class JobRunRow {
  @PrimaryColumn(idColumn()) id: string;
  @Column(keyTextColumn(64)) name: string;
  /** Host and process. */
  @Column(textColumn(100)) owner: string;
  @Column(keyTextColumn(10)) state: string;
  @Column(instantColumn()) startedAt: string;
  @Column(nullable(instantColumn())) finishedAt: string | null;
  @Column(countColumn()) done: number;
  @Column(nullable(countColumn())) total: number | null;
  @Column(nullable(jsonColumn())) report: string | null;
  @Column(nullable(textColumn(64))) errorCode: string | null;
  @Column(nullable(textColumn(200))) errorText: string | null;
}
