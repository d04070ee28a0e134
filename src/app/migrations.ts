import { Platform1767225600000 } from '../migrations/1767225600000-platform';
import { Members1767225710000 } from '../migrations/1767225710000-members';
import { Behaviours1767225720000 } from '../migrations/1767225720000-behaviours';
import { TiersAndPoints1767225730000 } from '../migrations/1767225730000-tiers-and-points';
import { Access1767225740000 } from '../migrations/1767225740000-access';
import { Ledger1767225800000 } from '../migrations/1767225800000-ledger';
import { Jobs1767225810000 } from '../migrations/1767225810000-jobs';
import { Webhooks1767225820000 } from '../migrations/1767225820000-webhooks';
import { PointsRules1767225830000 } from '../migrations/1767225830000-points-rules';
import { Rewards1767225840000 } from '../migrations/1767225840000-rewards';
import { LedgerAudit1767225850000 } from '../migrations/1767225850000-ledger-audit';
import { Adjustments1767225860000 } from '../migrations/1767225860000-adjustments';
import { PointsSettlement1767225870000 } from '../migrations/1767225870000-points-settlement';
import { Movement1767225880000 } from '../migrations/1767225880000-movement';
import { Sentiment1767225881000 } from '../migrations/1767225881000-sentiment';
import { ProgramDrafts1767225882000 } from '../migrations/1767225882000-program-drafts';
import { MemberMerge1767225883000 } from '../migrations/1767225883000-member-merge';
import { DecisionReviews1767225884000 } from '../migrations/1767225884000-decision-reviews';
import { NightlyRun1767225885000 } from '../migrations/1767225885000-nightly-run';
import { TierActs1767225886000 } from '../migrations/1767225886000-tier-acts';
import { Simulations1767225887000 } from '../migrations/1767225887000-simulations';
import { DecisionStandings1767225888000 } from '../migrations/1767225888000-decision-standings';
import { SimulatedDays1767225889000 } from '../migrations/1767225889000-simulated-days';
import { BenefitRules1767225892000 } from '../migrations/1767225892000-benefit-rules';
import { BenefitUses1767225893000 } from '../migrations/1767225893000-benefit-uses';
import { LotBenefits1767225894000 } from '../migrations/1767225894000-lot-benefits';
import { Experiments1767225895000 } from '../migrations/1767225895000-experiments';
import { PromisedEffects1767225896000 } from '../migrations/1767225896000-promised-effects';
import { Models1767225900000 } from '../migrations/1767225900000-models';
import { DecisionModels1767225901000 } from '../migrations/1767225901000-decision-models';

/** Every migration in the order in which it runs. Merged ones are never edited. */
export const migrations = [
  Platform1767225600000,
  Members1767225710000,
  Behaviours1767225720000,
  TiersAndPoints1767225730000,
  Access1767225740000,
  Ledger1767225800000,
  Jobs1767225810000,
  Webhooks1767225820000,
  PointsRules1767225830000,
  Rewards1767225840000,
  LedgerAudit1767225850000,
  Adjustments1767225860000,
  PointsSettlement1767225870000,
  Movement1767225880000,
  Sentiment1767225881000,
  ProgramDrafts1767225882000,
  MemberMerge1767225883000,
  DecisionReviews1767225884000,
  NightlyRun1767225885000,
  TierActs1767225886000,
  Simulations1767225887000,
  DecisionStandings1767225888000,
  SimulatedDays1767225889000,
  BenefitRules1767225892000,
  BenefitUses1767225893000,
  LotBenefits1767225894000,
  Experiments1767225895000,
  PromisedEffects1767225896000,
  Models1767225900000,
  DecisionModels1767225901000,
];
