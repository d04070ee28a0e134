import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** What is known of one order, so that a payment or refund need not read its history. */
@Entity('member_order', { withoutRowid: true })
export class MemberOrderRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(textColumn(64)) orderId: string;
  @Column(nullable(instantColumn())) firstPaidAt: string | null;
  @Column(nullable(integerColumn())) day: number | null;
  @Column(countColumn()) paidMinor: number;
  @Column(countColumn()) refundedMinor: number;
  @Column(countColumn()) points: number;
  /** Without caps; null where they cut nothing. */
  @Column(nullable(countColumn())) desiredPoints: number | null;
  @Column(nullable(keyTextColumn(24))) pointsPerUnit: string | null;
  @Column(nullable(keyTextColumn(24))) multiplier: string | null;
  @Column(nullable(integerColumn())) versionNumber: number | null;
  @Column(nullable(integerColumn())) pointsVersion: number | null;
  @Column(nullable(keyTextColumn(40))) ruleCode: string | null;
  @Column(nullable(keyTextColumn(40))) tierCode: string | null;
  @Column(nullable(jsonColumn())) earning: string | null;
  @Column(nullable(jsonColumn())) detail: string | null;
}
