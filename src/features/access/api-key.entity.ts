import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  hashColumn,
  idColumn,
  instantColumn,
  keyTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** A key that a service or member signs in with. The secret itself is nowhere. */
@Entity('api_key')
@Index('ix_api_key_program', ['programId', 'id'])
export class ApiKeyRow {
  @PrimaryColumn(idColumn()) id: string;
  /** Null for an operator's key, which stands outside programmes. */
  @ForeignKey('program', { name: 'fk_api_key_program' })
  @Column(nullable(idColumn()))
  programId: string | null;
  /** Set for a member's key: it sees that member only. */
  @ForeignKey('member', { name: 'fk_api_key_member' })
  @Column(nullable(idColumn()))
  memberId: string | null;
  @Column(textColumn(100)) name: string;
  /** Names of roles with commas between. */
  @Column(keyTextColumn(120)) roles: string;
  @Column(keyTextColumn(4)) environment: string;
  @Column(hashColumn()) secretHash: string;
  @Column(instantColumn()) createdAt: string;
  @Column(nullable(instantColumn())) expiresAt: string | null;
  @Column(nullable(instantColumn())) revokedAt: string | null;
  @Column(nullable(instantColumn())) lastUsedAt: string | null;
}
