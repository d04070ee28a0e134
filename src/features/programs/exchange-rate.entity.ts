import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
} from '../../platform/database/columns';

/** What one unit of a currency is worth in the programme's own, from a local day on. */
@Entity('exchange_rate', { withoutRowid: true })
export class ExchangeRateRow {
  @ForeignKey('program', { name: 'fk_exchange_rate_program' })
  @PrimaryColumn(idColumn())
  programId: string;
  @PrimaryColumn(keyTextColumn(3)) currencyCode: string;
  @PrimaryColumn(integerColumn()) validFrom: number;
  @Column(keyTextColumn(44)) rate: string;
  @Column(instantColumn()) recordedAt: string;
}
