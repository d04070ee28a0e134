import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  keyTextColumn,
  longTextColumn,
  nullable,
} from '../../platform/database/columns';

/**
 * Something that happened, written in the unit that caused it; the timestamp in its id is
 * `recordedAt`. Kept for 30 days.
 */
@Entity('outbox_event', { withoutRowid: true })
@Index('ix_outbox_event_dispatched', ['dispatchedAt', 'id'])
@Index('ix_outbox_event_program', ['programId', 'id'])
export class OutboxEventRow {
  @PrimaryColumn(idColumn()) id: string;
  @ForeignKey('program', { name: 'fk_outbox_event_program' })
  @Column(idColumn())
  programId: string;
  @Column(keyTextColumn(40)) type: string;
  @Column(nullable(idColumn())) memberId: string | null;
  @Column(instantColumn()) occurredAt: string;
  @Column(instantColumn()) recordedAt: string;
  /** What is signed and sent, byte for byte. */
  @Column(longTextColumn()) body: string;
  /** Null until it has a delivery for each endpoint that takes it. */
  @Column(nullable(instantColumn())) dispatchedAt: string | null;
}
