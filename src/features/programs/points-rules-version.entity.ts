import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  longTextColumn,
  textColumn,
} from '../../platform/database/columns';

/** One published version of a programme's points rules: never changed, never removed. */
@Entity('points_rules_version', { withoutRowid: true })
@Index('ux_points_rules_version_id', ['id'], { unique: true })
export class PointsRulesVersionRow {
  @ForeignKey('program', { name: 'fk_points_rules_version_program' })
  @PrimaryColumn(idColumn())
  programId: string;
  @PrimaryColumn(integerColumn()) number: number;
  @Column(idColumn()) id: string;
  @Column(longTextColumn()) rules: string;
  @Column(textColumn(500)) reason: string;
  @Column(keyTextColumn(40)) publishedBy: string;
  @Column(instantColumn()) publishedAt: string;
}
