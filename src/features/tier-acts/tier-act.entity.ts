import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  flagColumn,
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** What a person did to a member's tier: who, when, why, and what came of it. Never changed. */
@Entity('tier_act', { withoutRowid: true })
export class TierActRow {
  @ForeignKey('member', { name: 'fk_tier_act_member' })
  @PrimaryColumn(idColumn())
  memberId: string;
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @Column(keyTextColumn(24)) kind: string;
  @Column(nullable(keyTextColumn(40))) tierCode: string | null;
  @Column(nullable(instantColumn())) until: string | null;
  @Column(flagColumn()) accumulates: boolean;
  @Column(nullable(integerColumn())) termDay: number | null;
  @Column(keyTextColumn(40)) tierBefore: string;
  @Column(keyTextColumn(40)) tierAfter: string;
  @Column(textColumn(500)) reason: string;
  @Column(keyTextColumn(40)) actor: string;
  @Column(instantColumn()) at: string;
}
