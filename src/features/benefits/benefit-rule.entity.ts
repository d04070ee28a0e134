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

/** A benefit rule: what is being written of it, how far that has come, and what holds. */
@Entity('benefit_rule', { withoutRowid: true })
@Index('ux_benefit_rule_code', ['programId', 'code'], { unique: true })
@Index('ix_benefit_rule_program', ['programId', 'id'])
export class BenefitRuleRow {
  @PrimaryColumn(idColumn()) id: string;
  @ForeignKey('program', { name: 'fk_benefit_rule_program' })
  @Column(idColumn())
  programId: string;
  @Column(keyTextColumn(40)) code: string;
  /** The rule as it stands, published or not. */
  @Column(longTextColumn()) content: string;
  /** The version that is to come back. */
  @Column(nullable(integerColumn())) restores: number | null;
  /** The version that was published last; 0 before the first. */
  @Column(integerColumn()) currentVersion: number;
  /** Since when nothing of it holds. */
  @Column(nullable(instantColumn())) archivedAt: string | null;
  @Column(keyTextColumn(40)) createdBy: string;
  @Column(instantColumn()) createdAt: string;
  @Column(keyTextColumn(16)) state: string;
  /** Counts the steps that were taken, from 1. */
  @Column(integerColumn()) revision: number;
  @Column(keyTextColumn(40)) editedBy: string;
  @Column(instantColumn()) editedAt: string;
  @Column(nullable(keyTextColumn(40))) submittedBy: string | null;
  @Column(nullable(instantColumn())) submittedAt: string | null;
  @Column(nullable(keyTextColumn(20))) reviewVerdict: string | null;
  @Column(nullable(keyTextColumn(40))) reviewedBy: string | null;
  @Column(nullable(instantColumn())) reviewedAt: string | null;
  @Column(nullable(textColumn(500))) reviewComment: string | null;
  @Column(nullable(textColumn(500))) reason: string | null;
  /** The version that it became. */
  @Column(nullable(integerColumn())) versionNumber: number | null;
}
