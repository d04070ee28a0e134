import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  keyTextColumn,
  nullable,
} from '../../platform/database/columns';

/** A loyalty programme. Currency and zone freeze at `frozenAt`, with its first behaviour. */
@Entity('program')
@Index('ux_program_code', ['code'], { unique: true })
export class ProgramRow {
  @PrimaryColumn(idColumn()) id: string;
  @Column(keyTextColumn(40)) code: string;
  @Column(jsonColumn()) names: string;
  @Column(keyTextColumn(3)) currencyCode: string;
  @Column(keyTextColumn(64)) timeZone: string;
  @Column(jsonColumn()) locales: string;
  @Column(integerColumn()) currentVersion: number;
  @Column(nullable(instantColumn())) frozenAt: string | null;
  @Column(instantColumn()) createdAt: string;
  /** Since when nothing is published that nobody else has approved; null where it is. */
  @Column(nullable(instantColumn())) reviewSince: string | null;
  /** Who has asked to end that, until somebody else agrees. */
  @Column(nullable(keyTextColumn(40))) reviewOffBy: string | null;
  @Column(nullable(instantColumn())) reviewOffAt: string | null;
}
