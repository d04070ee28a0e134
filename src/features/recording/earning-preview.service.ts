import { capKey } from '../../domain/points/caps';
import {
  previewOrderEarning,
  previewTerms,
  type OrderPreview,
  type PreviewedOrder,
} from '../../domain/points/earning-preview';
import { multipliedBy } from '../../domain/points/earning-order';
import { invariant } from '../../domain/shared/invariant';
import { rankOf, tierAt, type Tier } from '../../domain/tiering/rules';
import type { Database } from '../../platform/database/database';
import type { BehavioursService } from '../behaviours';
import type { BenefitEvaluation } from '../benefits';
import type { ProgramInForce } from '../programs';
import type { TierService } from '../tiers';

/** What an order would earn, with the tier that it would earn in. */
export type MemberPreview = { readonly preview: OrderPreview; readonly tier: Tier };

/** What an order of a member would earn now. Nothing is written. */
export class EarningPreviewService {
  constructor(
    private readonly database: Database,
    private readonly behaviours: BehavioursService,
    private readonly tiers: TierService,
    private readonly benefits: BenefitEvaluation,
  ) {}

  /** The member's tier, the benefits that multiply, and what is used up of the caps. */
  async preview(
    program: ProgramInForce,
    memberId: string,
    order: PreviewedOrder,
  ): Promise<MemberPreview> {
    const { inForce, points, calendar, minorPerMajor } = program;
    const { reader } = this.database;
    const [state] = await this.tiers.find(reader, [memberId]);
    invariant(state, 'a member is in a tier from registration on');
    const tier = tierAt(inForce.rules, rankOf(inForce.rules, state.tierCode));
    const unmultiplied = previewTerms({ inForce, points, calendar }, order, tier);
    const benefits = await this.benefits.multipliers(reader, program, memberId, {
      ...{ instant: order.at, channel: order.channel, countryCode: null },
      cart: {
        ...{ currencyCode: program.currencyCode, totalMinor: order.amountMinor },
        lines: categoryLines(order),
      },
    });
    const terms = multipliedBy(unmultiplied, benefits);
    const uses = await this.behaviours.capUse(reader, memberId, terms.caps);
    const used = new Map(uses.map((use) => [capKey(use), use.used]));
    const preview = previewOrderEarning(order, terms, (cap) => used.get(capKey(cap)) ?? 0, {
      ...{ calendar, minorPerMajor },
    });
    return { preview, tier };
  }
}

/** The lines of an order, those of a category together. */
function categoryLines({ lines }: PreviewedOrder) {
  const sums = new Map<string, number>();
  for (const { category, amountMinor } of lines) {
    sums.set(category, (sums.get(category) ?? 0) + amountMinor);
  }
  return [...sums].map(([category, amountMinor]) => ({ category, amountMinor }));
}
