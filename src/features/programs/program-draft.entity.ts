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

/** Rules of a programme that may become its next version, and how far they have come. */
@Entity('program_draft', { withoutRowid: true })
@Index('ix_program_draft_program', ['programId', 'id'])
@Index('ix_program_draft_due', ['state', 'scheduledFor'])
export class ProgramDraftRow {
  @PrimaryColumn(idColumn()) id: string;
  @ForeignKey('program', { name: 'fk_program_draft_program' })
  @Column(idColumn())
  programId: string;
  @Column(textColumn(120)) title: string;
  @Column(longTextColumn()) rules: string;
  /** The version that it changes. */
  @Column(integerColumn()) basedOn: number;
  /** The version whose rules it brings back. */
  @Column(nullable(integerColumn())) restores: number | null;
  @Column(keyTextColumn(16)) state: string;
  /** Counts the steps that were taken, from 1. */
  @Column(integerColumn()) revision: number;
  @Column(keyTextColumn(40)) createdBy: string;
  @Column(instantColumn()) createdAt: string;
  @Column(keyTextColumn(40)) editedBy: string;
  @Column(instantColumn()) editedAt: string;
  @Column(nullable(keyTextColumn(40))) submittedBy: string | null;
  @Column(nullable(instantColumn())) submittedAt: string | null;
  @Column(nullable(keyTextColumn(20))) reviewVerdict: string | null;
  @Column(nullable(keyTextColumn(40))) reviewedBy: string | null;
  @Column(nullable(instantColumn())) reviewedAt: string | null;
  @Column(nullable(textColumn(500))) reviewComment: string | null;
  @Column(nullable(instantColumn())) scheduledFor: string | null;
  @Column(nullable(keyTextColumn(64))) scheduledZone: string | null;
  @Column(nullable(keyTextColumn(40))) scheduledBy: string | null;
  @Column(nullable(textColumn(500))) reason: string | null;
  /** The version that it became. */
  @Column(nullable(integerColumn())) versionNumber: number | null;
}
