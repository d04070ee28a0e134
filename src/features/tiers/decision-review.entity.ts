import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** A decision that somebody contests, and what a person made of it: who, when and why. */
@Entity('decision_review', { withoutRowid: true })
@Index('ix_decision_review_state', ['programId', 'state', 'id'])
@Index('ix_decision_review_decision', ['memberId', 'decisionId', 'id'])
export class DecisionReviewRow {
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @ForeignKey('member', { name: 'fk_decision_review_member' })
  @Column(idColumn())
  memberId: string;
  @Column(idColumn()) decisionId: string;
  @Column(keyTextColumn(10)) state: string;
  @Column(textColumn(1000)) reason: string;
  @Column(keyTextColumn(40)) contestedBy: string;
  @Column(instantColumn()) contestedAt: string;
  @Column(nullable(keyTextColumn(40))) resolvedBy: string | null;
  @Column(nullable(instantColumn())) resolvedAt: string | null;
  @Column(nullable(textColumn(1000))) comment: string | null;
}
