import {
  BenefitLoaders,
  type BenefitDirectory,
  type BenefitEvaluation,
  type BenefitPreviewService,
  type BenefitRulesService,
  type BenefitUses,
  type MakeBenefitLoaders,
} from '../features/benefits';
import { BenefitRuleMutationResolver } from '../features/benefits/benefit-rule-mutation.resolver';
import { benefitRuleNodes, BenefitRuleResolver } from '../features/benefits/benefit-rule.resolver';
import { BenefitsResolver } from '../features/benefits/benefits.resolver';
import {
  BenefitEntitlementResolver,
  BenefitUseResolver,
  entitlementNodes,
  MemberEntitlementsResolver,
} from '../features/benefits/entitlement.resolver';
import type { MakeMemberLoaders, MembersService } from '../features/members';
import type { ProgramDirectory } from '../features/programs';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import type { NodeSource } from '../platform/graphql/node';

/** What the resolvers of benefits are made of. */
export interface ServedBenefits {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly members: MembersService;
  readonly makeMemberLoaders: MakeMemberLoaders;
  readonly benefitDirectory: BenefitDirectory;
  readonly benefitEvaluation: BenefitEvaluation;
  readonly benefitRules: BenefitRulesService;
  readonly benefitPreview: BenefitPreviewService;
  readonly benefitUses: BenefitUses;
}

export const benefitResolversOf = (services: ServedBenefits): readonly object[] => {
  const { directory, benefitRules, benefitEvaluation, benefitPreview, clock } = services;
  const makeLoaders = benefitLoaders(services);
  const entitlements = entitlementParts(services);
  return [
    new BenefitRuleResolver(directory, benefitRules, makeLoaders),
    new BenefitRuleMutationResolver(directory, benefitRules),
    new BenefitsResolver({
      ...{ clock, directory, members: services.members, makeLoaders },
      ...{ evaluation: benefitEvaluation, previews: benefitPreview },
      makeMemberLoaders: services.makeMemberLoaders,
    }),
    new BenefitUseResolver(entitlements),
    new MemberEntitlementsResolver(entitlements),
    new BenefitEntitlementResolver(entitlements),
  ];
};

export const benefitNodesOf = (services: ServedBenefits): readonly NodeSource[] => [
  ...benefitRuleNodes(services.directory, services.benefitRules),
  ...entitlementNodes(entitlementParts(services)),
];

const entitlementParts = (services: ServedBenefits) => ({
  ...{ clock: services.clock, programs: services.directory },
  ...{ directory: services.benefitDirectory, uses: services.benefitUses },
  makeLoaders: benefitLoaders(services),
  makeMemberLoaders: services.makeMemberLoaders,
});

const benefitLoaders =
  ({ database, directory, benefitEvaluation }: ServedBenefits): MakeBenefitLoaders =>
  (programId) =>
    new BenefitLoaders(database, programId, async (memberIds, asked) => {
      const program = await directory.get(programId);
      return benefitEvaluation.evaluate(database.reader, program, memberIds, asked);
    });
