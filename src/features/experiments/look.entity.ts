import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  longTextColumn,
} from '../../platform/database/columns';

/** What an experiment came to at an instant: sums of every metric by variant. Never changed. */
@Entity('experiment_look', { withoutRowid: true })
export class ExperimentLookRow {
  @ForeignKey('experiment', { name: 'fk_experiment_look_experiment' })
  @PrimaryColumn(idColumn())
  experimentId: string;
  @PrimaryColumn(instantColumn()) lookedAt: string;
  @Column(countColumn()) members: number;
  /** `ExperimentSums`. */
  @Column(longTextColumn()) document: string;
}
