import {
  BenefitDirectory,
  BenefitEvaluation,
  BenefitFactsService,
  BenefitPreviewService,
  BenefitRulesService,
  BenefitRuleUnit,
  BenefitUses,
  CapGuard,
  EntitlementRedeeming,
  OrderBenefitsService,
} from '../features/benefits';
import type { BehavioursService } from '../features/behaviours';
import type { SettleTier } from '../features/deciding';
import { BirthdayMonths, type MembersService, type PersonalSeal } from '../features/members';
import { ReviewUnit, type ProgramDirectory } from '../features/programs';
import { MemberPages, type TierService } from '../features/tiers';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';

/** What benefits are made of. */
export interface BenefitServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly behaviours: BehavioursService;
  readonly members: MembersService;
  readonly seal: PersonalSeal;
  readonly settleTier: SettleTier;
  readonly tiers: TierService;
}

/** The services that keep benefit rules, answer by them, and count what is used. */
export function composeBenefits(parts: BenefitServiceParts) {
  const { database, clock, directory: programs, behaviours, members, settleTier, tiers } = parts;
  const pages = new MemberPages();
  const directory = new BenefitDirectory(database, clock);
  const birthdays = new BirthdayMonths(parts.seal);
  const facts = new BenefitFactsService({ pages, behaviours, birthdays });
  const evaluation = new BenefitEvaluation(directory, facts);
  const guard = new CapGuard();
  const unit = new BenefitRuleUnit(new ReviewUnit(database, clock), programs);
  return {
    benefitDirectory: directory,
    benefitEvaluation: evaluation,
    benefitRules: new BenefitRulesService(unit, directory),
    benefitPreview: new BenefitPreviewService({
      ...{ database, clock, directory, evaluation, tiers, pages },
    }),
    benefitUses: new BenefitUses({
      ...{ database, clock, programs, members, settleTier, directory, evaluation, guard },
      redeeming: new EntitlementRedeeming(evaluation, guard),
    }),
    orderBenefits: new OrderBenefitsService(directory, facts),
  };
}
