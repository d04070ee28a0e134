import { ApiKeyRow } from '../features/access/api-key.entity';
import { LedgerAnchorRow } from '../features/audit/ledger-anchor.entity';
import { LedgerChainRow } from '../features/audit/ledger-chain.entity';
import { LedgerCheckpointRow } from '../features/audit/ledger-checkpoint.entity';
import { LedgerFindingRow } from '../features/audit/ledger-finding.entity';
import { LedgerHeadRow } from '../features/audit/ledger-head.entity';
import { LedgerVerificationRow } from '../features/audit/ledger-verification.entity';
import { BehaviourRow } from '../features/behaviours/behaviour.entity';
import { CapUseRow } from '../features/behaviours/cap-use.entity';
import { BenefitCapUseRow } from '../features/benefits/benefit-cap-use.entity';
import { BenefitRuleRow } from '../features/benefits/benefit-rule.entity';
import { BenefitVersionRow } from '../features/benefits/benefit-version.entity';
import { BenefitEntitlementRow } from '../features/benefits/entitlement.entity';
import { ExperimentEnrolmentRow } from '../features/experiments/enrolment.entity';
import { ExperimentRow } from '../features/experiments/experiment.entity';
import { ExperimentLookRow } from '../features/experiments/look.entity';
import { FeatureDayRow } from '../features/behaviours/feature-day.entity';
import { FeatureShareRow } from '../features/behaviours/feature-share.entity';
import { FunnelUnitRow } from '../features/behaviours/funnel-unit.entity';
import { MemberOrderRow } from '../features/behaviours/member-order.entity';
import { MemberIdentityRow } from '../features/members/member-identity.entity';
import { MemberPersonalRow } from '../features/members/member-personal.entity';
import { MemberRow } from '../features/members/member.entity';
import { MemberMergeRow } from '../features/merging/member-merge.entity';
import { ModelVersionRow } from '../features/models/model-version.entity';
import { NightlyRunRow } from '../features/nightly/nightly-run.entity';
import { PointsAdjustmentRow } from '../features/points/adjustment.entity';
import { WalletHoldRow } from '../features/points/hold.entity';
import { WalletLotRow } from '../features/points/lot.entity';
import { PointsDayRow } from '../features/points/points-day.entity';
import { WalletPostingRow } from '../features/points/posting.entity';
import { PointsReversalRow } from '../features/points/reversal.entity';
import { PointsSettlementRow } from '../features/points/settlement.entity';
import { WalletTransactionRow } from '../features/points/transaction.entity';
import { WalletFreezeRow } from '../features/points/wallet-freeze.entity';
import { WalletRow } from '../features/points/wallet.entity';
import { ExchangeRateRow } from '../features/programs/exchange-rate.entity';
import { PointsRulesDraftRow } from '../features/programs/points-rules-draft.entity';
import { PointsRulesVersionRow } from '../features/programs/points-rules-version.entity';
import { ProgramDraftRow } from '../features/programs/program-draft.entity';
import { ProgramStepRow } from '../features/programs/program-step.entity';
import { ProgramModelRow } from '../features/programs/program-model.entity';
import { ProgramPopulationRow } from '../features/programs/program-population.entity';
import { ProgramTrialRow } from '../features/programs/program-trial.entity';
import { ProgramVersionRow } from '../features/programs/program-version.entity';
import { ProgramRow } from '../features/programs/program.entity';
import { RewardRedemptionRow } from '../features/rewards/redemption.entity';
import { RewardRow } from '../features/rewards/reward.entity';
import { RewardCouponRow } from '../features/rewards/reward-coupon.entity';
import { RewardStockRow } from '../features/rewards/reward-stock.entity';
import { RewardVersionRow } from '../features/rewards/reward-version.entity';
import { SimulationMemberRow } from '../features/simulation/simulation-member.entity';
import { SimulationRow } from '../features/simulation/simulation.entity';
import { DecisionRow } from '../features/tiers/decision.entity';
import { DecisionReviewRow } from '../features/tiers/decision-review.entity';
import { MemberStateRow } from '../features/tiers/member-state.entity';
import { TierActRow } from '../features/tier-acts/tier-act.entity';
import { MergedStateRow } from '../features/tiers/merged-state.entity';
import { TierChangeRow } from '../features/tiers/tier-change.entity';
import { TierFeedRow } from '../features/tiers/tier-feed.entity';
import { OutboxEventRow } from '../features/webhooks/outbox-event.entity';
import { WebhookDeliveryRow } from '../features/webhooks/webhook-delivery.entity';
import { WebhookEndpointRow } from '../features/webhooks/webhook-endpoint.entity';
import { IdempotencyRow } from '../platform/database/idempotency.entity';
import { JobLeaseRow } from '../platform/jobs/job-lease.entity';
import { JobRunRow } from '../platform/jobs/job-run.entity';

/** Every table of the service, for migrations and the drift check. */
export const entities = [
  IdempotencyRow,
  ProgramRow,
  ProgramVersionRow,
  ProgramDraftRow,
  ProgramStepRow,
  ProgramPopulationRow,
  ProgramTrialRow,
  ProgramModelRow,
  ModelVersionRow,
  PointsRulesVersionRow,
  PointsRulesDraftRow,
  ExchangeRateRow,
  MemberRow,
  MemberIdentityRow,
  MemberPersonalRow,
  BehaviourRow,
  MemberOrderRow,
  CapUseRow,
  FunnelUnitRow,
  FeatureDayRow,
  FeatureShareRow,
  MemberStateRow,
  TierActRow,
  MergedStateRow,
  MemberMergeRow,
  SimulationRow,
  SimulationMemberRow,
  TierChangeRow,
  DecisionRow,
  DecisionReviewRow,
  TierFeedRow,
  NightlyRunRow,
  WalletRow,
  WalletTransactionRow,
  WalletPostingRow,
  WalletLotRow,
  WalletHoldRow,
  PointsAdjustmentRow,
  PointsReversalRow,
  WalletFreezeRow,
  PointsDayRow,
  LedgerAnchorRow,
  LedgerChainRow,
  LedgerCheckpointRow,
  LedgerHeadRow,
  LedgerFindingRow,
  LedgerVerificationRow,
  ApiKeyRow,
  JobLeaseRow,
  JobRunRow,
  WebhookEndpointRow,
  OutboxEventRow,
  WebhookDeliveryRow,
  PointsSettlementRow,
  RewardRow,
  RewardVersionRow,
  RewardStockRow,
  RewardCouponRow,
  RewardRedemptionRow,
  BenefitRuleRow,
  BenefitVersionRow,
  BenefitCapUseRow,
  BenefitEntitlementRow,
  ExperimentRow,
  ExperimentEnrolmentRow,
  ExperimentLookRow,
];
