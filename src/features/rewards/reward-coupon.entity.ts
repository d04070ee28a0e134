import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  keyTextColumn,
  nullable,
} from '../../platform/database/columns';

/** A coupon code of a reward; handed out in the order of its number, once. */
@Entity('reward_coupon', { withoutRowid: true })
@Index('ux_reward_coupon_code', ['rewardId', 'code'], { unique: true })
@Index('ix_reward_coupon_redemption', ['redemptionId'])
export class RewardCouponRow {
  @ForeignKey('reward', { name: 'fk_reward_coupon_reward' })
  @PrimaryColumn(idColumn())
  rewardId: string;
  @PrimaryColumn(countColumn()) number: number;
  @Column(keyTextColumn(64)) code: string;
  @Column(nullable(idColumn())) redemptionId: string | null;
  @Column(instantColumn()) loadedAt: string;
}
