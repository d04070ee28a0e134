import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  hashColumn,
  idColumn,
  instantColumn,
  keyTextColumn,
} from '../../platform/database/columns';

/** One channel's name for a member, found by a keyed hash and kept encrypted. */
@Entity('member_identity', { withoutRowid: true })
@Index('ix_member_identity_member', ['memberId'])
export class MemberIdentityRow {
  @PrimaryColumn(idColumn()) programId: string;
  @PrimaryColumn(keyTextColumn(16)) scheme: string;
  @PrimaryColumn(hashColumn()) valueIndex: string;
  @ForeignKey('member', { name: 'fk_member_identity_member' })
  @Column(idColumn())
  memberId: string;
  @Column(keyTextColumn(1400)) valueCipher: string;
  @Column(instantColumn()) linkedAt: string;
}
