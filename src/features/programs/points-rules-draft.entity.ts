import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  longTextColumn,
} from '../../platform/database/columns';

/** The points rules that a programme is about to publish; one draft at a time. */
@Entity('points_rules_draft')
export class PointsRulesDraftRow {
  @ForeignKey('program', { name: 'fk_points_rules_draft_program' })
  @PrimaryColumn(idColumn())
  programId: string;
  @Column(longTextColumn()) rules: string;
  /** Counts the times it was saved, from 1. */
  @Column(integerColumn()) revision: number;
  /** The version in force when the draft was begun; 0 where none was. */
  @Column(integerColumn()) basedOn: number;
  @Column(keyTextColumn(40)) editedBy: string;
  @Column(instantColumn()) editedAt: string;
}
