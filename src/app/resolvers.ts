import { ForecastResolver } from '../features/simulation/forecast.resolver';
import { SimulationResolver } from '../features/simulation/simulation.resolver';
import { TierActResolver } from '../features/tier-acts/tier-act.resolver';
import type { ClassType } from 'type-graphql';
import { ViewerResolver } from '../features/access/viewer.resolver';
import { AuditResolver } from '../features/audit/audit.resolver';
import { MemberBehavioursResolver } from '../features/behaviours/member-behaviours.resolver';
import {
  FeatureSharesResolver,
  MemberFeaturesResolver,
} from '../features/behaviours/member-features.resolver';
import { MemberResolver, ViewerMemberResolver } from '../features/members/member.resolver';
import { MemberMergesResolver, MergingResolver } from '../features/merging/merging.resolver';
import {
  ModelMutationResolver,
  ModelResolver,
  ModelVersionResolver,
} from '../features/models/model.resolver';
import { NightlyResolver } from '../features/nightly/nightly.resolver';
import { PointsAdjustmentResolver } from '../features/points/adjustment.resolver';
import { PointsMutationResolver } from '../features/points/points-mutation.resolver';
import { PointsReportResolver } from '../features/points/points-report.resolver';
import {
  MemberPointsResolver,
  PointsAsOfResolver,
  PointsResolver,
} from '../features/points/member-points.resolver';
import { PointsTransactionResolver } from '../features/points/points-transaction.resolver';
import { WalletFreezeResolver } from '../features/points/wallet-freeze.resolver';
import { PointsRulesMutationResolver } from '../features/programs/points-rules-mutation.resolver';
import {
  PointsRuleResolver,
  PointsRulesResolver,
} from '../features/programs/points-rules.resolver';
import { ProgramDraftMutationResolver } from '../features/programs/program-draft-mutation.resolver';
import {
  ProgramDraftResolver,
  ProgramDraftsResolver,
} from '../features/programs/program-draft.resolver';
import { ProgramMutationResolver } from '../features/programs/program-mutation.resolver';
import { ProgramResolver, TierResolver } from '../features/programs/program.resolver';
import { ProgramVersionResolver } from '../features/programs/program-version.resolver';
import { EarningPreviewResolver } from '../features/recording/earning-preview.resolver';
import { RecordingResolver } from '../features/recording/recording.resolver';
import { RegistrationResolver } from '../features/registration/registration.resolver';
import { MemberRewardsResolver } from '../features/rewards/member-rewards.resolver';
import {
  MemberRedemptionsResolver,
  RedemptionMutationResolver,
  RedemptionResolver,
} from '../features/rewards/redemption.resolver';
import { RewardMutationResolver } from '../features/rewards/reward-mutation.resolver';
import { RewardResolver } from '../features/rewards/reward.resolver';
import {
  DecisionExplanationResolver,
  DecisionReasonResolver,
} from '../features/tiers/decision-explanation.resolver';
import { MemberListResolver } from '../features/tiers/member-list.resolver';
import { MemberOutlookResolver, NextTierResolver } from '../features/tiers/member-outlook.resolver';
import { MemberRfmResolver } from '../features/tiers/member-rfm.resolver';
import { GrowthValueResolver, MemberTierResolver } from '../features/tiers/member-tier.resolver';
import {
  DecisionReviewResolver,
  ReviewedDecisionResolver,
} from '../features/tiers/decision-review.resolver';
import { TierFeedResolver } from '../features/tiers/tier-feed.resolver';
import { TierHistoryResolver, TierPeriodResolver } from '../features/tiers/tier-history.resolver';
import { WebhookMutationResolver } from '../features/webhooks/webhook-mutation.resolver';
import { WebhookResolver } from '../features/webhooks/webhook.resolver';
import { BenefitRuleMutationResolver } from '../features/benefits/benefit-rule-mutation.resolver';
import { BenefitRuleResolver } from '../features/benefits/benefit-rule.resolver';
import { BenefitsResolver } from '../features/benefits/benefits.resolver';
import {
  BenefitEntitlementResolver,
  BenefitUseResolver,
  MemberEntitlementsResolver,
} from '../features/benefits/entitlement.resolver';
import { ExperimentMutationResolver } from '../features/experiments/experiment-mutation.resolver';
import {
  ExperimentResolver,
  MemberExperimentsResolver,
} from '../features/experiments/experiment.resolver';
import { NodeResolver } from '../platform/graphql/node.resolver';

/** Every resolver of the schema. */
export const resolvers: readonly ClassType[] = [
  NodeResolver,
  ViewerResolver,
  ProgramResolver,
  ProgramMutationResolver,
  ProgramDraftResolver,
  ProgramDraftsResolver,
  ProgramDraftMutationResolver,
  ProgramVersionResolver,
  PointsRulesResolver,
  PointsRuleResolver,
  PointsRulesMutationResolver,
  TierResolver,
  MemberResolver,
  ViewerMemberResolver,
  MemberListResolver,
  MemberTierResolver,
  MemberRfmResolver,
  GrowthValueResolver,
  NextTierResolver,
  MemberOutlookResolver,
  DecisionExplanationResolver,
  DecisionReasonResolver,
  TierHistoryResolver,
  TierPeriodResolver,
  TierFeedResolver,
  DecisionReviewResolver,
  ReviewedDecisionResolver,
  MemberBehavioursResolver,
  MemberFeaturesResolver,
  FeatureSharesResolver,
  MemberPointsResolver,
  PointsReportResolver,
  PointsResolver,
  PointsAsOfResolver,
  PointsTransactionResolver,
  PointsMutationResolver,
  PointsAdjustmentResolver,
  WalletFreezeResolver,
  AuditResolver,
  TierActResolver,
  SimulationResolver,
  ForecastResolver,
  NightlyResolver,
  ModelResolver,
  ModelVersionResolver,
  ModelMutationResolver,
  RegistrationResolver,
  MergingResolver,
  MemberMergesResolver,
  RecordingResolver,
  EarningPreviewResolver,
  WebhookResolver,
  WebhookMutationResolver,
  RewardResolver,
  RewardMutationResolver,
  MemberRewardsResolver,
  RedemptionMutationResolver,
  MemberRedemptionsResolver,
  RedemptionResolver,
  BenefitRuleResolver,
  BenefitRuleMutationResolver,
  BenefitsResolver,
  BenefitUseResolver,
  MemberEntitlementsResolver,
  BenefitEntitlementResolver,
  ExperimentResolver,
  ExperimentMutationResolver,
  MemberExperimentsResolver,
];
