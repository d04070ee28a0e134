import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  flagColumn,
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  nullable,
} from '../../platform/database/columns';

/** A reward of the catalogue; what it says is in its versions. */
@Entity('reward')
@Index('ix_reward_program', ['programId', 'id'])
@Index('ix_reward_state', ['programId', 'state', 'id'])
export class RewardRow {
  @PrimaryColumn(idColumn()) id: string;
  @ForeignKey('program', { name: 'fk_reward_program' })
  @Column(idColumn())
  programId: string;
  @Column(keyTextColumn(16)) kind: string;
  @Column(keyTextColumn(16)) state: string;
  @Column(flagColumn()) usesCodes: boolean;
  @Column(integerColumn()) version: number;
  @Column(instantColumn()) createdAt: string;
  @Column(instantColumn()) changedAt: string;
  @Column(nullable(instantColumn())) publishedAt: string | null;
  @Column(nullable(instantColumn())) archivedAt: string | null;
}
