import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { countColumn, idColumn } from '../../platform/database/columns';

/**
 * How many of a reward there ever were and how many are left; no row where there is no end of
 * them. Apart from the reward, because everybody who redeems it changes this row.
 */
@Entity('reward_stock', { withoutRowid: true })
export class RewardStockRow {
  @ForeignKey('reward', { name: 'fk_reward_stock_reward' })
  @PrimaryColumn(idColumn())
  rewardId: string;
  @Column(countColumn()) total: number;
  @Column(countColumn()) available: number;
}
