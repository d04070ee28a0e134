import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  longTextColumn,
} from '../../platform/database/columns';

/** Numbers computed from all members for one version: never changed, the latest is in force. */
@Entity('program_population', { withoutRowid: true })
export class ProgramPopulationRow {
  @ForeignKey('program', { name: 'fk_program_population_program' })
  @PrimaryColumn(idColumn())
  programId: string;
  @PrimaryColumn(integerColumn()) versionNumber: number;
  /** Sorts by when it was stored. */
  @PrimaryColumn(idColumn()) id: string;
  @Column(instantColumn()) computedAt: string;
  @Column(integerColumn()) members: number;
  @Column(longTextColumn()) document: string;
}
