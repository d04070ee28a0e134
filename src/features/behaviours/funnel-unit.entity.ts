import { Column, Entity, PrimaryColumn } from 'typeorm';
import { flagColumn, idColumn, integerColumn, textColumn } from '../../platform/database/columns';

/** One product in one session and how far it came; an empty product is the session itself. */
@Entity('funnel_unit', { withoutRowid: true })
export class FunnelUnitRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(textColumn(70)) sessionKey: string;
  @PrimaryColumn(textColumn(64)) productId: string;
  @Column(integerColumn()) day: number;
  @Column(integerColumn()) stage: number;
  @Column(flagColumn()) isSeen: boolean;
}
