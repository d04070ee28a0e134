import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  doubleColumn,
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  keyTextColumn,
  longTextColumn,
  nullable,
} from '../../platform/database/columns';

/** One evaluation that changed tier, term, version or reasons; kept for ever. */
@Entity('decision', { withoutRowid: true })
export class DecisionRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @Column(keyTextColumn(16)) cause: string;
  @Column(integerColumn()) versionNumber: number;
  @Column(keyTextColumn(40)) tierCode: string;
  @Column(nullable(keyTextColumn(40))) previousTierCode: string | null;
  @Column(keyTextColumn(40)) candidateTierCode: string;
  @Column(nullable(instantColumn())) termUntil: string | null;
  @Column(doubleColumn()) score: number;
  @Column(jsonColumn()) reasons: string;
  @Column(jsonColumn()) contributions: string;
  @Column(instantColumn()) decidedAt: string;
  @Column(instantColumn()) recordedAt: string;
  /** When the term began; null in rows of before standings were kept with decisions. */
  @Column(nullable(instantColumn())) termFrom: string | null;
  /** A `MovementRecord`; null where there is nothing beside tier and term. */
  @Column(nullable(longTextColumn())) movement: string | null;
  /** A `ModelReading`; null where no model divides members. */
  @Column(nullable(longTextColumn())) model: string | null;
}
