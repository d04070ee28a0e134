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

/** One published version of a programme's rules: never changed, never removed. */
@Entity('program_version', { withoutRowid: true })
@Index('ux_program_version_id', ['id'], { unique: true })
export class ProgramVersionRow {
  @ForeignKey('program', { name: 'fk_program_version_program' })
  @PrimaryColumn(idColumn())
  programId: string;
  @PrimaryColumn(integerColumn()) number: number;
  @Column(idColumn()) id: string;
  @Column(longTextColumn()) rules: string;
  @Column(textColumn(500)) reason: string;
  @Column(keyTextColumn(40)) publishedBy: string;
  @Column(instantColumn()) publishedAt: string;
  @Column(nullable(instantColumn())) inForceFrom: string | null;
}
