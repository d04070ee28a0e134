import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  keyTextColumn,
  longTextColumn,
  nullable,
  textColumn,
} from '../../platform/database/columns';

/** Where a programme's events are sent. Secrets are sealed under a key of the endpoint's own. */
@Entity('webhook_endpoint')
@Index('ix_webhook_endpoint_program', ['programId', 'id'])
export class WebhookEndpointRow {
  @PrimaryColumn(idColumn()) id: string;
  @ForeignKey('program', { name: 'fk_webhook_endpoint_program' })
  @Column(idColumn())
  programId: string;
  @Column(textColumn(2000)) url: string;
  @Column(textColumn(200)) description: string;
  /** With commas between; null for every type. */
  @Column(nullable(keyTextColumn(2000))) eventTypes: string | null;
  @Column(keyTextColumn(8)) state: string;
  /** Why the system disabled it. */
  @Column(nullable(keyTextColumn(16))) stateReason: string | null;
  @Column(instantColumn()) stateSince: string;
  @Column(longTextColumn()) wrappedKey: string;
  @Column(longTextColumn()) secret: string;
  @Column(nullable(longTextColumn())) previousSecret: string | null;
  @Column(nullable(instantColumn())) previousSecretUntil: string | null;
  /** The first failure after the last success. */
  @Column(nullable(instantColumn())) failingSince: string | null;
  /** Events above the first id, up to the second, are sent again; null when none are. */
  @Column(nullable(idColumn())) replayAfter: string | null;
  @Column(nullable(idColumn())) replayUntil: string | null;
  @Column(instantColumn()) createdAt: string;
  @Column(instantColumn()) updatedAt: string;
  /** What is deleted goes with its deliveries, in batches. */
  @Column(nullable(instantColumn())) deletedAt: string | null;
}
