import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** A version of a model put in force: never changed, the latest one of a code decides. */
@Entity('program_model', { withoutRowid: true })
export class ProgramModelRow {
  @ForeignKey('program', { name: 'fk_program_model_program' })
  @PrimaryColumn(idColumn())
  programId: string;
  @PrimaryColumn(keyTextColumn(40)) code: string;
  /** Sorts by when it was stored. */
  @PrimaryColumn(idColumn()) id: string;
  @Column(integerColumn()) number: number;
  /** PROMOTED or ROLLED_BACK. */
  @Column(keyTextColumn(12)) kind: string;
  /** The row that a rollback goes back to; null where there is none. */
  @Column(nullable(idColumn())) previousId: string | null;
  /** The version that was in force before; null for the first one. */
  @Column(nullable(integerColumn())) replacedNumber: number | null;
  @Column(keyTextColumn(48)) promotedBy: string;
  @Column(instantColumn()) promotedAt: string;
  @Column(textColumn(500)) reason: string;
  /** What decides: the model, and the window that it learned from. */
  @Column(jsonColumn()) document: string;
}
