import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { hashColumn, instantColumn, jsonColumn, keyTextColumn, nullable } from './columns';

/**
 * One row per accepted command: who asked (`scope`), the hash of their key, the hash of what they
 * asked, and what was answered. Written by the first statement of the unit that does the work.
 */
@Entity('idempotency', { withoutRowid: true })
@Index('ix_idempotency_created', ['createdAt'])
export class IdempotencyRow {
  @PrimaryColumn(keyTextColumn(96)) scope: string;
  @PrimaryColumn(hashColumn()) keyHash: string;
  @Column(hashColumn()) requestHash: string;
  @Column(nullable(jsonColumn())) response: string | null;
  @Column(instantColumn()) createdAt: string;
}
