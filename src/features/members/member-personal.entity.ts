import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, keyTextColumn, nullable } from '../../platform/database/columns';

/** All personal fields of a member, encrypted under the member's own key. */
@Entity('member_personal')
export class MemberPersonalRow {
  @ForeignKey('member', { name: 'fk_member_personal_member' })
  @PrimaryColumn(idColumn())
  memberId: string;
  @Column(keyTextColumn(255)) wrappedKey: string;
  @Column(nullable(keyTextColumn(1400))) nameCipher: string | null;
  @Column(nullable(keyTextColumn(1400))) emailCipher: string | null;
  @Column(nullable(keyTextColumn(255))) phoneCipher: string | null;
  @Column(nullable(keyTextColumn(255))) birthdayCipher: string | null;
  @Column(instantColumn()) updatedAt: string;
}
