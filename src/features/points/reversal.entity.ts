import { Column, Entity, PrimaryColumn } from 'typeorm';
import { countColumn, idColumn, textColumn } from '../../platform/database/columns';

/** Why a person took back a transaction; it stands at the place of the one that did so. */
@Entity('points_reversal', { withoutRowid: true })
export class PointsReversalRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(countColumn()) sequence: number;
  @Column(idColumn()) programId: string;
  @Column(textColumn(200)) reason: string;
}
