import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** A person in a programme. Nothing personal: that is in `member_personal`. */
@Entity('member')
@Index('ux_member_external', ['programId', 'externalId'], { unique: true })
@Index('ix_member_program', ['programId', 'id'])
@Index('ix_member_merged', ['mergedInto'])
export class MemberRow {
  @PrimaryColumn(idColumn()) id: string;
  @ForeignKey('program', { name: 'fk_member_program' })
  @Column(idColumn())
  programId: string;
  @Column(nullable(textColumn(128))) externalId: string | null;
  @Column(instantColumn()) joinedAt: string;
  @Column(keyTextColumn(8)) registeredBy: string;
  @Column(instantColumn()) createdAt: string;
  /** Who stands for this member: at the end of all merges, never a member who is merged. */
  @Column(nullable(idColumn())) mergedInto: string | null;
}
