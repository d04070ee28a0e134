import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  integerColumn,
  keyTextColumn,
} from '../../platform/database/columns';

/**
 * What was posted on a day, added up: what reports are made of. Each transaction is counted once,
 * when the ledger's checks have seen it. Empty codes stand for none.
 */
@Entity('points_day', { withoutRowid: true })
export class PointsDayRow {
  @PrimaryColumn(idColumn()) programId: string;
  /** Local day on which it was recorded. */
  @PrimaryColumn(integerColumn()) day: number;
  @PrimaryColumn(keyTextColumn(16)) kind: string;
  @PrimaryColumn(keyTextColumn(12)) account: string;
  @PrimaryColumn(keyTextColumn(40)) tierCode: string;
  @PrimaryColumn(keyTextColumn(64)) ruleCode: string;
  @PrimaryColumn(integerColumn()) pointsVersion: number;
  @Column(countColumn()) transactions: number;
  @Column(countColumn()) points: number;
  @Column(countColumn()) held: number;
  @Column(countColumn()) pending: number;
}
