import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  longTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** A published version of a benefit rule; never changed. */
@Entity('benefit_version', { withoutRowid: true })
export class BenefitVersionRow {
  @ForeignKey('benefit_rule', { name: 'fk_benefit_version_rule' })
  @PrimaryColumn(idColumn())
  ruleId: string;
  @PrimaryColumn(integerColumn()) number: number;
  @Column(longTextColumn()) content: string;
  @Column(textColumn(500)) reason: string;
  @Column(keyTextColumn(40)) publishedBy: string;
  @Column(instantColumn()) publishedAt: string;
  /** Null where no review was asked for. */
  @Column(nullable(keyTextColumn(40))) approvedBy: string | null;
}
