import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { countColumn, idColumn } from '../../platform/database/columns';

/** How far the tier changes of a programme have been given places in its feed. */
@Entity('tier_feed', { withoutRowid: true })
export class TierFeedRow {
  @ForeignKey('program', { name: 'fk_tier_feed_program' })
  @PrimaryColumn(idColumn())
  programId: string;
  @Column(countColumn()) lastPlace: number;
}
