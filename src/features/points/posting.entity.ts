import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  integerColumn,
  keyTextColumn,
  nullable,
} from '../../platform/database/columns';

/** One line of a transaction; never changed, never removed. */
@Entity('wallet_posting', { withoutRowid: true })
export class WalletPostingRow {
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(countColumn()) sequence: number;
  @PrimaryColumn(integerColumn()) line: number;
  @Column(keyTextColumn(12)) account: string;
  @Column(nullable(integerColumn())) lot: number | null;
  @Column(countColumn()) amount: number;
  @Column(countColumn()) held: number;
  @Column(countColumn()) pending: number;
}
