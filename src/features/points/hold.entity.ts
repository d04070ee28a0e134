import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** Points set aside until they are captured or released, or until the hold ends by itself. */
@Entity('wallet_hold', { withoutRowid: true })
@Index('ix_wallet_hold_member', ['memberId', 'state'])
export class WalletHoldRow {
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) memberId: string;
  @Column(idColumn()) programId: string;
  @Column(keyTextColumn(8)) state: string;
  @Column(countColumn()) points: number;
  /** Which lots give how much. */
  @Column(jsonColumn()) pins: string;
  @Column(nullable(textColumn(64))) orderId: string | null;
  @Column(nullable(keyTextColumn(40))) reference: string | null;
  @Column(instantColumn()) createdAt: string;
  @Column(instantColumn()) expiresAt: string;
}
