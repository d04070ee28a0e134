import { TierActLoaders, type TierActsService } from '../features/tier-acts';
import { TierActResolver } from '../features/tier-acts/tier-act.resolver';
import { ForecastResolver } from '../features/simulation/forecast.resolver';
import type { ForecastService } from '../features/simulation/forecast.service';
import type { SimulationPreviewService } from '../features/simulation/simulation-preview.service';
import { simulationNodes, SimulationResolver } from '../features/simulation/simulation.resolver';
import type { SimulationsService } from '../features/simulation/simulations.service';
import { ViewerResolver } from '../features/access/viewer.resolver';
import type { AccessService } from '../features/access';
import {
  behaviourPages,
  FeatureLoaders,
  FeaturesService,
  type MakeFeatureLoaders,
} from '../features/behaviours';
import { MemberBehavioursResolver } from '../features/behaviours/member-behaviours.resolver';
import {
  FeatureSharesResolver,
  MemberFeaturesResolver,
} from '../features/behaviours/member-features.resolver';
import type { MakeMemberLoaders, MembersService } from '../features/members';
import {
  memberNodes,
  MemberResolver,
  ViewerMemberResolver,
} from '../features/members/member.resolver';
import { NightlyResolver } from '../features/nightly/nightly.resolver';
import type { NightlyService } from '../features/nightly/nightly.service';
import {
  MemberPointsResolver,
  PointsAsOfResolver,
  PointsResolver,
} from '../features/points/member-points.resolver';
import {
  pointsNodes,
  PointsTransactionResolver,
} from '../features/points/points-transaction.resolver';
import { PointsReportResolver } from '../features/points/points-report.resolver';
import { PointsLoaders, PointsReportService, type MakePointsLoaders } from '../features/points';
import {
  ProgramTrials,
  type DraftPublishingService,
  type PointsRulesService,
  type ProgramDirectory,
  type ProgramDraftsService,
  type ProgramReviewService,
  type ProgramsService,
  type RatesService,
} from '../features/programs';
import { PointsRulesMutationResolver } from '../features/programs/points-rules-mutation.resolver';
import {
  PointsRuleResolver,
  pointsRulesNodes,
  PointsRulesResolver,
} from '../features/programs/points-rules.resolver';
import { ProgramDraftMutationResolver } from '../features/programs/program-draft-mutation.resolver';
import {
  programDraftNodes,
  ProgramDraftResolver,
  ProgramDraftsResolver,
} from '../features/programs/program-draft.resolver';
import { ProgramMutationResolver } from '../features/programs/program-mutation.resolver';
import { programNodes, ProgramResolver, TierResolver } from '../features/programs/program.resolver';
import { ProgramVersionResolver } from '../features/programs/program-version.resolver';
import { EarningPreviewResolver } from '../features/recording/earning-preview.resolver';
import type { EarningPreviewService } from '../features/recording/earning-preview.service';
import { RecordingResolver } from '../features/recording/recording.resolver';
import type { RecordingService } from '../features/recording/recording.service';
import { RegistrationResolver } from '../features/registration/registration.resolver';
import type { RegistrationService } from '../features/registration/registration.service';
import {
  DecisionExplanationResolver,
  DecisionReasonResolver,
} from '../features/tiers/decision-explanation.resolver';
import {
  GrowthValueService,
  MemberListService,
  TierLoaders,
  type DecisionReviewService,
  type TierFeed,
  type TierWatch,
  type MakeTierLoaders,
} from '../features/tiers';
import {
  DecisionReviewResolver,
  ReviewedDecisionResolver,
  reviewNodes,
} from '../features/tiers/decision-review.resolver';
import { MemberListResolver } from '../features/tiers/member-list.resolver';
import { MemberOutlookResolver, NextTierResolver } from '../features/tiers/member-outlook.resolver';
import { MemberRfmResolver } from '../features/tiers/member-rfm.resolver';
import { GrowthValueResolver, MemberTierResolver } from '../features/tiers/member-tier.resolver';
import {
  TIER_CHANGES,
  TierFeedResolver,
  tierChangesChannel,
} from '../features/tiers/tier-feed.resolver';
import { TierHistoryResolver, TierPeriodResolver } from '../features/tiers/tier-history.resolver';
import { WebhookLoaders, type WebhooksService } from '../features/webhooks';
import { WebhookMutationResolver } from '../features/webhooks/webhook-mutation.resolver';
import { webhookNodes, WebhookResolver } from '../features/webhooks/webhook.resolver';
import type { Clock } from '../platform/clock';
import type { Config } from '../platform/config';
import type { Database } from '../platform/database/database';
import { ResolverContainer } from '../platform/graphql/container';
import { NodeRegistry } from '../platform/graphql/node';
import { NodeResolver } from '../platform/graphql/node.resolver';
import type { Log } from '../platform/log';
import type { StreamLimits } from './event-streams';
import { createHttp, type HttpServer } from './http';
import { createContextFor } from './request-context';
import { resolvers } from './resolvers';
import { addSimulationCsv } from './simulation-csv';
import { modelNodes } from '../features/models/model.resolver';
import { modelResolversOf, type ServedModels } from './compose-models';
import { auditResolversOf, type ServedAudit } from './compose-audit';
import {
  experimentNodesOf,
  experimentResolversOf,
  type ServedExperiments,
} from './compose-experiments';
import { mergeNodesOf, mergingResolversOf, type ServedMerging } from './compose-merging';
import { adjustmentNodesOf, pointsResolversOf, type ServedPoints } from './compose-points';
import { benefitNodesOf, benefitResolversOf, type ServedBenefits } from './serve-benefits';
import { rewardNodesOf, rewardResolversOf, type ServedRewards } from './serve-rewards';
import { buildLaurelSchema } from './schema';

/** What resolvers are made of. */
export interface ServedServices
  extends
    ServedBenefits,
    ServedExperiments,
    ServedRewards,
    ServedPoints,
    ServedMerging,
    ServedModels,
    Pick<ServedAudit, 'audit'> {
  readonly database: Database;
  readonly clock: Clock;
  readonly access: AccessService;
  readonly directory: ProgramDirectory;
  readonly programs: ProgramsService;
  readonly programDrafts: ProgramDraftsService;
  readonly draftPublishing: DraftPublishingService;
  readonly programReview: ProgramReviewService;
  readonly rates: RatesService;
  readonly nightly: NightlyService;
  readonly pointsRules: PointsRulesService;
  readonly members: MembersService;
  readonly tierActs: TierActsService;
  readonly registration: RegistrationService;
  readonly recording: RecordingService;
  readonly earningPreview: EarningPreviewService;
  readonly simulations: SimulationsService;
  readonly simulationPreview: SimulationPreviewService;
  readonly forecasts: ForecastService;
  readonly webhooks: WebhooksService;
  readonly makeMemberLoaders: MakeMemberLoaders;
  readonly decisionReviews: DecisionReviewService;
  readonly tierFeed: TierFeed;
  readonly tierWatch: TierWatch;
}

/** Input lists whose rows are refused one by one, texts that cannot be kept included. */
const CHECKED_BY_ROW = ['behaviours'];

/** A server that answers from services; it does not listen yet. */
export async function serveServices(
  { config, log }: { readonly config: Config; readonly log: Log },
  services: ServedServices,
  limits?: StreamLimits,
): Promise<HttpServer> {
  const container = new ResolverContainer(resolversOf(services));
  const contextFor = createContextFor(services.access);
  const http = await createHttp({
    schema: buildLaurelSchema(resolvers, container, {
      [TIER_CHANGES]: tierChangesChannel(services.tierWatch),
    }),
    ...{ contextFor, config },
    log,
    database: services.database,
    checkedByRow: CHECKED_BY_ROW,
    ...(limits ? { limits } : {}),
  });
  addSimulationCsv(http.app, { contextFor, simulations: services.simulations });
  return http;
}

function resolversOf(services: ServedServices): readonly object[] {
  const { database, directory, members, programs, makeMemberLoaders } = services;
  const features = new FeaturesService(services.clock);
  const tierLoaders = () => new TierLoaders(database);
  const featureLoaders = () => new FeatureLoaders(database);
  const pointsLoaders = makePointsLoaders(services);
  return [
    new NodeResolver(nodesOf(services)),
    new ViewerResolver(),
    new ProgramResolver(directory, programs),
    new ProgramMutationResolver(directory, programs, services.rates),
    ...draftResolversOf(services),
    new PointsRulesResolver(directory, services.pointsRules),
    new PointsRuleResolver(),
    new PointsRulesMutationResolver(directory, services.pointsRules),
    new ProgramVersionResolver(),
    new TierResolver(),
    new MemberResolver(members, makeMemberLoaders),
    new ViewerMemberResolver(makeMemberLoaders),
    new MemberListResolver(directory, new MemberListService(database, members), makeMemberLoaders),
    ...tierResolversOf(services, { tierLoaders, featureLoaders }),
    new MemberBehavioursResolver(directory, () => behaviourPages(database)),
    new MemberFeaturesResolver(directory, features, tierLoaders, featureLoaders),
    new FeatureSharesResolver(featureLoaders),
    new MemberPointsResolver(),
    new PointsReportResolver(new PointsReportService(database, directory)),
    new PointsResolver(pointsLoaders),
    new PointsAsOfResolver(pointsLoaders),
    new PointsTransactionResolver(pointsLoaders),
    new TierActResolver(services.tierActs, () => new TierActLoaders(database), makeMemberLoaders),
    new SimulationResolver(
      directory,
      services.simulations,
      services.simulationPreview,
      makeMemberLoaders,
    ),
    new ForecastResolver(
      directory,
      members,
      new MemberListService(database, members),
      services.forecasts,
    ),
    new RegistrationResolver(services.registration),
    new RecordingResolver(services.recording, makeMemberLoaders),
    new EarningPreviewResolver(directory, members, services.earningPreview, services.clock),
    new WebhookResolver(services.webhooks, () => new WebhookLoaders(database)),
    new WebhookMutationResolver(services.webhooks),
    ...pointsResolversOf(services, pointsLoaders),
    ...mergingResolversOf(services, database, makeMemberLoaders),
    ...auditResolversOf(services),
    new NightlyResolver(services.nightly),
    ...modelResolversOf(services),
    ...benefitResolversOf(services),
    ...experimentResolversOf(services),
    ...rewardResolversOf(services, {
      makeTierLoaders: tierLoaders,
      makePointsLoaders: pointsLoaders,
    }),
  ];
}

/** Who is in which tier, why, and what comes next. */
function tierResolversOf(
  services: ServedServices,
  {
    tierLoaders,
    featureLoaders,
  }: { readonly tierLoaders: MakeTierLoaders; readonly featureLoaders: MakeFeatureLoaders },
): readonly object[] {
  const { directory, programs, makeMemberLoaders } = services;
  const outlook = {
    ...{ directory, clock: services.clock },
    ...{ makeTierLoaders: tierLoaders, makeFeatureLoaders: featureLoaders },
  };
  return [
    new MemberTierResolver(directory, tierLoaders),
    new MemberRfmResolver(directory, tierLoaders),
    new TierHistoryResolver(directory, tierLoaders, services.clock),
    new TierPeriodResolver(directory, tierLoaders),
    new TierFeedResolver({
      ...{ directory, feed: services.tierFeed },
      ...{ makeTierLoaders: tierLoaders, makeMemberLoaders },
    }),
    new DecisionReviewResolver({
      ...{ directory, reviews: services.decisionReviews },
      ...{ makeTierLoaders: tierLoaders, makeMemberLoaders },
    }),
    new ReviewedDecisionResolver(tierLoaders),
    new GrowthValueResolver(
      directory,
      tierLoaders,
      new GrowthValueService(programs, new ProgramTrials(), services.database),
    ),
    new NextTierResolver(outlook),
    new MemberOutlookResolver(outlook),
    new DecisionExplanationResolver(directory),
    new DecisionReasonResolver(directory),
  ];
}

const draftResolversOf = ({
  directory,
  programDrafts: drafts,
  draftPublishing: publishing,
  programReview: review,
}: ServedServices): readonly object[] => [
  new ProgramDraftResolver(directory, drafts),
  new ProgramDraftsResolver(directory, drafts),
  new ProgramDraftMutationResolver({ directory, drafts, publishing, review }),
];

const makePointsLoaders =
  ({ database, clock, directory }: ServedServices): MakePointsLoaders =>
  (programId) =>
    new PointsLoaders({
      ...{ reader: database.reader, clock, programId },
      calendarOf: async () => (await directory.get(programId)).calendar,
    });

function nodesOf(services: ServedServices): NodeRegistry {
  const { directory, programs, webhooks, makeMemberLoaders } = services;
  const registry = new NodeRegistry();
  for (const source of programNodes(directory, programs)) registry.register(source);
  for (const source of programDraftNodes(directory, services.programDrafts)) {
    registry.register(source);
  }
  for (const source of pointsRulesNodes(directory, services.pointsRules)) registry.register(source);
  for (const source of simulationNodes(directory, services.simulations)) registry.register(source);
  for (const source of memberNodes(makeMemberLoaders)) registry.register(source);
  for (const source of pointsNodes(makePointsLoaders(services))) registry.register(source);
  for (const source of webhookNodes(webhooks)) registry.register(source);
  const trained = modelNodes(services.modelTrainings);
  for (const source of [...trained, ...reviewNodes(services.decisionReviews)]) {
    registry.register(source);
  }
  for (const source of adjustmentNodesOf(services)) registry.register(source);
  for (const source of mergeNodesOf(services)) registry.register(source);
  for (const source of [
    ...rewardNodesOf(services),
    ...benefitNodesOf(services),
    ...experimentNodesOf(services),
  ]) {
    registry.register(source);
  }
  return registry;
}
