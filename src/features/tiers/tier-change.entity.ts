import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  nullable,
} from '../../platform/database/columns';

/** One change of the tier in force: the history of a member's tiers, kept for ever. */
@Entity('tier_change', { withoutRowid: true })
@Index('ix_tier_change_program', ['programId', 'id'])
@Index('ix_tier_change_feed', ['programId', 'feedPlace', 'id'])
export class TierChangeRow {
  @PrimaryColumn(idColumn()) memberId: string;
  /** Sorts by when it was recorded. */
  @PrimaryColumn(idColumn()) id: string;
  @Column(idColumn()) programId: string;
  @Column(idColumn()) decisionId: string;
  @Column(keyTextColumn(16)) cause: string;
  @Column(integerColumn()) versionNumber: number;
  @Column(keyTextColumn(40)) tierCode: string;
  @Column(nullable(keyTextColumn(40))) previousTierCode: string | null;
  /** From when on the tier is in force. */
  @Column(instantColumn()) changedAt: string;
  @Column(instantColumn()) recordedAt: string;
  /** Place in the feed of the programme; null until it has been given one. */
  @Column(nullable(countColumn())) feedPlace: number | null;
}
