import { ApiKeyRow } from '../features/access/api-key.entity';
import { BehaviourRow } from '../features/behaviours/behaviour.entity';
import { FeatureDayRow } from '../features/behaviours/feature-day.entity';
import { FeatureShareRow } from '../features/behaviours/feature-share.entity';
import { FunnelUnitRow } from '../features/behaviours/funnel-unit.entity';
import { MemberOrderRow } from '../features/behaviours/member-order.entity';
import { MemberIdentityRow } from '../features/members/member-identity.entity';
import { MemberPersonalRow } from '../features/members/member-personal.entity';
import { MemberRow } from '../features/members/member.entity';
import { PointsEntryRow } from '../features/points/entry.entity';
import { PointsTransactionRow } from '../features/points/transaction.entity';
import { PointsWalletRow } from '../features/points/wallet.entity';
import { ExchangeRateRow } from '../features/programs/exchange-rate.entity';
import { ProgramVersionRow } from '../features/programs/program-version.entity';
import { ProgramRow } from '../features/programs/program.entity';
import { DecisionRow } from '../features/tiers/decision.entity';
import { MemberStateRow } from '../features/tiers/member-state.entity';
import { OutboxEventRow } from '../features/webhooks/outbox-event.entity';
import { WebhookDeliveryRow } from '../features/webhooks/webhook-delivery.entity';
import { WebhookEndpointRow } from '../features/webhooks/webhook-endpoint.entity';
import { IdempotencyRow } from '../platform/database/idempotency.entity';

/** Every table of the service, for migrations and the drift check. */
export const entities = [
  IdempotencyRow,
  ProgramRow,
  ProgramVersionRow,
  ExchangeRateRow,
  MemberRow,
  MemberIdentityRow,
  MemberPersonalRow,
  BehaviourRow,
  MemberOrderRow,
  FunnelUnitRow,
  FeatureDayRow,
  FeatureShareRow,
  MemberStateRow,
  DecisionRow,
  PointsWalletRow,
  PointsTransactionRow,
  PointsEntryRow,
  ApiKeyRow,
  WebhookEndpointRow,
  OutboxEventRow,
  WebhookDeliveryRow,
];
