import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  longTextColumn,
} from '../../platform/database/columns';

/** What a reward said from one change to the next; never changed, never removed. */
@Entity('reward_version', { withoutRowid: true })
export class RewardVersionRow {
  @ForeignKey('reward', { name: 'fk_reward_version_reward' })
  @PrimaryColumn(idColumn())
  rewardId: string;
  @PrimaryColumn(integerColumn()) number: number;
  @Column(longTextColumn()) content: string;
  @Column(keyTextColumn(40)) changedBy: string;
  @Column(instantColumn()) changedAt: string;
}
