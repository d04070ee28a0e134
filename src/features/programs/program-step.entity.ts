import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** Who did what to a draft of rules, or to the setting that drafts are reviewed; never changed. */
@Entity('program_step', { withoutRowid: true })
@Index('ix_program_step_draft', ['programId', 'draftId', 'id'])
export class ProgramStepRow {
  @ForeignKey('program', { name: 'fk_program_step_program' })
  @PrimaryColumn(idColumn())
  programId: string;
  @PrimaryColumn(idColumn()) id: string;
  /** Null for a step that concerns the setting. */
  @Column(nullable(idColumn())) draftId: string | null;
  @Column(keyTextColumn(20)) kind: string;
  @Column(keyTextColumn(40)) actor: string;
  @Column(instantColumn()) at: string;
  /** Of the draft after the step. */
  @Column(nullable(integerColumn())) revision: number | null;
  /** The version that the step speaks of. */
  @Column(nullable(integerColumn())) versionNumber: number | null;
  @Column(nullable(textColumn(500))) comment: string | null;
}
