import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  longTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** One use of a benefit: promised to a member, and redeemed when they come with it. */
@Entity('benefit_entitlement', { withoutRowid: true })
@Index('ux_benefit_entitlement_id', ['id'], { unique: true })
@Index('ix_benefit_entitlement_use', ['ruleId', 'state', 'amountMinor'])
export class BenefitEntitlementRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @ForeignKey('benefit_rule', { name: 'fk_benefit_entitlement_rule' })
  @Column(idColumn())
  ruleId: string;
  @Column(integerColumn()) version: number;
  @Column(keyTextColumn(16)) state: string;
  @Column(instantColumn()) issuedAt: string;
  @Column(keyTextColumn(40)) issuedBy: string;
  @Column(nullable(instantColumn())) expiresAt: string | null;
  @Column(nullable(instantColumn())) redeemedAt: string | null;
  @Column(nullable(keyTextColumn(40))) redeemedBy: string | null;
  @Column(nullable(keyTextColumn(16))) channel: string | null;
  @Column(nullable(keyTextColumn(40))) storeCode: string | null;
  @Column(nullable(textColumn(64))) orderId: string | null;
  /** Money that it took off, in minor units; null until it is redeemed. */
  @Column(nullable(countColumn())) amountMinor: number | null;
  /** Effects that were promised where a variant had others than the version: JSON. */
  @Column(nullable(longTextColumn())) promised: string | null;
}
