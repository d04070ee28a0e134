import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** Points that were earned together: on which terms, and what is left of them. */
@Entity('wallet_lot', { withoutRowid: true })
export class WalletLotRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(integerColumn()) number: number;
  @Column(idColumn()) programId: string;
  /** Place of the transaction that opened it. */
  @Column(countColumn()) opened: number;
  @Column(nullable(textColumn(64))) orderId: string | null;
  @Column(nullable(keyTextColumn(64))) ruleCode: string | null;
  @Column(integerColumn()) pointsVersion: number;
  @Column(integerColumn()) versionNumber: number;
  @Column(nullable(keyTextColumn(24))) pointsPerUnit: string | null;
  @Column(keyTextColumn(24)) multiplier: string;
  @Column(keyTextColumn(24)) campaignMultiplier: string;
  /** Benefit rules that multiplied besides, as `birthday@3*2`. */
  @Column(nullable(keyTextColumn(640))) benefits: string | null;
  @Column(nullable(keyTextColumn(40))) tierCode: string | null;
  @Column(integerColumn()) pendingDays: number;
  @Column(keyTextColumn(96)) expiry: string;
  @Column(nullable(instantColumn())) activatesAt: string | null;
  @Column(nullable(instantColumn())) activatedAt: string | null;
  @Column(nullable(instantColumn())) expiresAt: string | null;
  @Column(countColumn()) active: number;
  @Column(countColumn()) held: number;
  @Column(countColumn()) pending: number;
  @Column(countColumn()) earned: number;
  @Column(countColumn()) expired: number;
  @Column(countColumn()) takenBack: number;
}
