import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/**
 * A reward that a member had for points, with the version and price it was had at. It refers to
 * the member without a foreign key: a backfill locks members before wallets, and this comes after.
 */
@Entity('reward_redemption', { withoutRowid: true })
@Index('ux_reward_redemption_id', ['id'], { unique: true })
@Index('ix_reward_redemption_limit', ['memberId', 'rewardId', 'redeemedAt'])
export class RewardRedemptionRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @ForeignKey('reward', { name: 'fk_reward_redemption_reward' })
  @Column(idColumn())
  rewardId: string;
  @Column(integerColumn()) rewardVersion: number;
  @Column(integerColumn()) quantity: number;
  @Column(countColumn()) points: number;
  @Column(keyTextColumn(40)) tierCode: string;
  @Column(countColumn()) transactionSequence: number;
  @Column(keyTextColumn(16)) way: string;
  @Column(nullable(keyTextColumn(64))) addressReference: string | null;
  @Column(nullable(keyTextColumn(40))) storeCode: string | null;
  @Column(keyTextColumn(16)) state: string;
  @Column(instantColumn()) redeemedAt: string;
  @Column(keyTextColumn(40)) redeemedBy: string;
  @Column(nullable(instantColumn())) closedAt: string | null;
  @Column(nullable(keyTextColumn(40))) closedBy: string | null;
  @Column(nullable(textColumn(200))) reason: string | null;
}
