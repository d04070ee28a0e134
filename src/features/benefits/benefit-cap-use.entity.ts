import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  integerColumn,
  keyTextColumn,
} from '../../platform/database/columns';

/** How much of a cap of a benefit rule is used up in one of its periods. */
@Entity('benefit_cap_use', { withoutRowid: true })
export class BenefitCapUseRow {
  @ForeignKey('benefit_rule', { name: 'fk_benefit_cap_use_rule' })
  @PrimaryColumn(idColumn())
  ruleId: string;
  /** Empty for a cap that counts everybody. */
  @PrimaryColumn(idColumn()) memberId: string;
  @PrimaryColumn(keyTextColumn(8)) measure: string;
  @PrimaryColumn(keyTextColumn(8)) period: string;
  /** The first local day of the period; 0 for all time. */
  @PrimaryColumn(integerColumn()) periodStart: number;
  /** Times, or minor units. */
  @Column(countColumn()) used: number;
}
