import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, longTextColumn } from '../../platform/database/columns';

/** What a member was decided to be when somebody else came to stand for them. */
@Entity('merged_state', { withoutRowid: true })
export class MergedStateRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @Column(idColumn()) programId: string;
  /** State and sums as JSON; put back as they were when the merge is undone. */
  @Column(longTextColumn()) state: string;
}
