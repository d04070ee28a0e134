import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  countColumn,
  idColumn,
  integerColumn,
  keyTextColumn,
} from '../../platform/database/columns';

/** What a member has earned under one cap within one period. */
@Entity('points_cap_use', { withoutRowid: true })
export class CapUseRow {
  @PrimaryColumn(idColumn()) memberId: string;
  /** `*` for the cap of all rules together. */
  @PrimaryColumn(keyTextColumn(40)) ruleCode: string;
  @PrimaryColumn(keyTextColumn(8)) period: string;
  /** First local day of the period; 0 for a cap that counts for ever. */
  @PrimaryColumn(integerColumn()) periodStart: number;
  @Column(countColumn()) points: number;
}
