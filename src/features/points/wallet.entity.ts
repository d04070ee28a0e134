import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { countColumn, idColumn, instantColumn } from '../../platform/database/columns';

/** What a member can spend: the sum of the wallet's entries. */
@Entity('points_wallet')
export class PointsWalletRow {
  @ForeignKey('member', { name: 'fk_points_wallet_member' })
  @PrimaryColumn(idColumn())
  memberId: string;
  @Column(idColumn()) programId: string;
  @Column(countColumn()) balance: number;
  @Column(countColumn()) sequence: number;
  @Column(instantColumn()) updatedAt: string;
}
