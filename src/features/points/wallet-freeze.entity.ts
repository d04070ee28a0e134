import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  flagColumn,
  idColumn,
  instantColumn,
  keyTextColumn,
  textColumn,
} from '../../platform/database/columns';

/** A person froze or unfroze a wallet: who, when and why. Never changed. */
@Entity('wallet_freeze', { withoutRowid: true })
export class WalletFreezeRow {
  @ForeignKey('member', { name: 'fk_wallet_freeze_member' })
  @PrimaryColumn(idColumn())
  memberId: string;
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  /** Whether the wallet was frozen from then on. */
  @Column(flagColumn()) isFrozen: boolean;
  @Column(textColumn(200)) reason: string;
  @Column(keyTextColumn(40)) actor: string;
  @Column(instantColumn()) at: string;
}
