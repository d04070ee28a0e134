import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  addedLater,
  countColumn,
  doubleColumn,
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  longTextColumn,
  nullable,
} from '../../platform/database/columns';

/** The tier in force, the score, and the sums of the window they were decided from. */
@Entity('member_state')
@Index('ix_member_state_program', ['programId', 'memberId'])
@Index('ix_member_state_score', ['programId', 'tierCode', 'score', 'memberId'])
@Index('ix_member_state_joined', ['programId', 'tierCode', 'joinedDay', 'memberId'])
@Index('ix_member_state_slide', ['programId', 'slidesOn', 'memberId'])
@Index('ix_member_state_due', ['programId', 'dueAt', 'memberId'])
export class MemberStateRow {
  @ForeignKey('member', { name: 'fk_member_state_member' })
  @PrimaryColumn(idColumn())
  memberId: string;
  @Column(idColumn()) programId: string;
  @Column(keyTextColumn(40)) tierCode: string;
  @Column(instantColumn()) tierSince: string;
  @Column(nullable(instantColumn())) termUntil: string | null;
  @Column(doubleColumn()) score: number;
  @Column(integerColumn()) reasons: number;
  @Column(idColumn()) decisionId: string;
  @Column(integerColumn()) versionNumber: number;
  @Column(instantColumn()) evaluatedAt: string;
  @Column(integerColumn()) joinedDay: number;
  @Column(nullable(integerColumn())) lastActiveDay: number | null;
  @Column(keyTextColumn(24)) windowKey: string;
  @Column(integerColumn()) windowDay: number;
  @Column(integerColumn()) slidesOn: number;
  @Column(countColumn()) amountMinor: number;
  @Column(integerColumn()) orders: number;
  @Column(integerColumn()) refundedOrders: number;
  @Column(integerColumn()) activeDays: number;
  @Column(integerColumn()) logins: number;
  @Column(integerColumn()) interactions: number;
  @Column(integerColumn()) browses: number;
  @Column(countColumn()) browseSeconds: number;
  @Column(integerColumn()) productViews: number;
  @Column(integerColumn()) browseSessions: number;
  @Column(integerColumn()) reviews: number;
  @Column(integerColumn()) ratings: number;
  @Column(countColumn()) ratingHundredths: number;
  @Column(integerColumn()) praises: number;
  @Column(integerColumn()) complaints: number;
  @Column(addedLater(integerColumn())) sentimentTexts: number;
  @Column(addedLater(countColumn())) sentimentThousandths: number;
  @Column(addedLater(integerColumn())) positiveFeedback: number;
  @Column(addedLater(integerColumn())) negativeFeedback: number;
  @Column(integerColumn()) viewed: number;
  @Column(integerColumn()) carted: number;
  @Column(integerColumn()) ordered: number;
  @Column(integerColumn()) paid: number;
  @Column(countColumn()) previousAmountMinor: number;
  @Column(nullable(integerColumn())) firstPaidDay: number | null;
  @Column(nullable(integerColumn())) lastPaidDay: number | null;
  /** Null in rows of before terms were kept: the tier has been held since `tierSince`. */
  @Column(nullable(instantColumn())) termFrom: string | null;
  /** When something falls due that time alone brings, such as the end of a term. */
  @Column(nullable(instantColumn())) dueAt: string | null;
  /** A `MovementRecord`. */
  @Column(nullable(longTextColumn())) movement: string | null;
}
