import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  doubleColumn,
  flagColumn,
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  keyTextColumn,
  longTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** One recorded event, clustered by member; the timestamp in its id is `occurredAt`. */
@Entity('behaviour', { withoutRowid: true })
@Index('ux_behaviour_key', ['programId', 'source', 'externalId'], { unique: true })
export class BehaviourRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @Column(keyTextColumn(16)) type: string;
  @Column(keyTextColumn(16)) channel: string;
  @Column(instantColumn()) occurredAt: string;
  @Column(instantColumn()) recordedAt: string;
  @Column(keyTextColumn(32)) source: string;
  @Column(textColumn(128)) externalId: string;
  @Column(keyTextColumn(32)) bodyHash: string;
  @Column(nullable(textColumn(64))) sessionId: string | null;
  @Column(nullable(textColumn(64))) orderId: string | null;
  @Column(nullable(textColumn(64))) productId: string | null;
  @Column(nullable(textColumn(64))) category: string | null;
  @Column(nullable(textColumn(64))) brand: string | null;
  @Column(nullable(integerColumn())) quantity: number | null;
  @Column(nullable(countColumn())) amountMinor: number | null;
  @Column(nullable(countColumn())) originalAmountMinor: number | null;
  @Column(nullable(keyTextColumn(3))) originalCurrency: string | null;
  @Column(nullable(doubleColumn())) rating: number | null;
  @Column(nullable(longTextColumn())) text: string | null;
  @Column(nullable(integerColumn())) durationSeconds: number | null;
  @Column(nullable(jsonColumn())) attributes: string | null;
  @Column(flagColumn()) counts: boolean;
}
