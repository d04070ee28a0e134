import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  keyTextColumn,
} from '../../platform/database/columns';

/** One posting; never changed, never removed. Both lines of a transaction share a sequence. */
@Entity('points_entry', { withoutRowid: true })
export class PointsEntryRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(countColumn()) sequence: number;
  @PrimaryColumn(keyTextColumn(16)) account: string;
  @Column(idColumn()) transactionId: string;
  @Column(countColumn()) amount: number;
  @Column(instantColumn()) recordedAt: string;
}
