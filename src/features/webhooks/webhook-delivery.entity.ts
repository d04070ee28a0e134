import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  integerColumn,
  keyTextColumn,
  nullable,
} from '../../platform/database/columns';

/** One event on its way to one endpoint. */
@Entity('webhook_delivery', { withoutRowid: true })
@Index('ix_webhook_delivery_due', ['endpointId', 'dueAt'])
@Index('ix_webhook_delivery_status', ['endpointId', 'status', 'eventId'])
@Index('ix_webhook_delivery_event', ['eventId'])
export class WebhookDeliveryRow {
  @ForeignKey('webhook_endpoint', { name: 'fk_webhook_delivery_endpoint' })
  @PrimaryColumn(idColumn())
  endpointId: string;
  @ForeignKey('outbox_event', { name: 'fk_webhook_delivery_event' })
  @PrimaryColumn(idColumn())
  eventId: string;
  @Column(keyTextColumn(9)) status: string;
  /** Of the schedule that runs, which a replay begins anew. */
  @Column(integerColumn()) attempts: number;
  /** The next attempt; while one runs, when it is given up for lost. Null when none will come. */
  @Column(nullable(instantColumn())) dueAt: string | null;
  /** Who makes the attempt that runs. */
  @Column(nullable(idColumn())) claim: string | null;
  @Column(nullable(instantColumn())) lastAttemptAt: string | null;
  @Column(nullable(integerColumn())) durationMs: number | null;
  @Column(nullable(integerColumn())) responseCode: number | null;
  @Column(nullable(keyTextColumn(24))) failure: string | null;
  @Column(nullable(instantColumn())) deliveredAt: string | null;
  @Column(instantColumn()) createdAt: string;
}
