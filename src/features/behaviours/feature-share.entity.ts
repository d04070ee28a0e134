import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  integerColumn,
  keyTextColumn,
  textColumn,
} from '../../platform/database/columns';

/** Purchase amount of one category or brand on one local day, by the day it became known. */
@Entity('feature_share', { withoutRowid: true })
export class FeatureShareRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(keyTextColumn(8)) dimension: string;
  @PrimaryColumn(textColumn(64)) shareKey: string;
  @PrimaryColumn(integerColumn()) day: number;
  @PrimaryColumn(integerColumn()) knownDay: number;
  @Column(countColumn()) amountMinor: number;
}
