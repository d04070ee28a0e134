import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  keyTextColumn,
  longTextColumn,
  nullable,
} from '../../platform/database/columns';

/** One training of a model, and what came of it. */
@Entity('model_version')
@Index('ux_model_version_number', ['programId', 'code', 'number'], { unique: true })
@Index('ix_model_version_state', ['state', 'id'])
export class ModelVersionRow {
  @PrimaryColumn(idColumn()) id: string;
  @ForeignKey('program', { name: 'fk_model_version_program' })
  @Column(idColumn())
  programId: string;
  @Column(keyTextColumn(40)) code: string;
  @Column(integerColumn()) number: number;
  /** A `TrainingDefinition`. */
  @Column(longTextColumn()) definition: string;
  @Column(keyTextColumn(48)) askedBy: string;
  @Column(instantColumn()) askedAt: string;
  @Column(keyTextColumn(12)) state: string;
  /** READING members or LEARNING from them. */
  @Column(keyTextColumn(12)) phase: string;
  /** Which run trains it: what an earlier one still has in hand is let go. */
  @Column(nullable(idColumn())) runId: string | null;
  /** How far it is, of how much: each member counts twice, read and learned from. */
  @Column(countColumn()) done: number;
  @Column(nullable(countColumn())) total: number | null;
  @Column(nullable(instantColumn())) startedAt: string | null;
  @Column(nullable(instantColumn())) endedAt: string | null;
  @Column(nullable(jsonColumn())) report: string | null;
  /** The `TreeModel`. */
  @Column(nullable(jsonColumn())) document: string | null;
  /** A `TrainingProblem`: why it could not be trained. */
  @Column(nullable(longTextColumn())) problem: string | null;
}
