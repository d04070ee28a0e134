import type { CountedBenefitCap } from '../../domain/benefits/benefit-answer';
import type { BenefitRule } from '../../domain/benefits/benefit-rule';
import type { Tx } from '../../platform/database/database';
import { RetryUnit } from '../../platform/database/errors';
import { FoundTooLate } from '../../platform/database/remembered-command';
import { BenefitCapUseStore, counterKey, type CapGrowth } from './benefit-cap-use.store';
import { counterOf } from './benefit-evaluation.service';
import type { BenefitUseRefusal } from './benefit-use-refusal.service';

/** What is about to be used, and the caps that it counts against. */
export type CountedUse = {
  readonly memberId: string;
  readonly version: { readonly ruleId: string; readonly content: BenefitRule };
  readonly caps: readonly CountedBenefitCap[];
};

/** How much is used: so many times, and so much money. */
export type UsedAmount = { readonly uses: number; readonly minor: number };

/**
 * Lets no more be used than caps allow, however many use a rule at once (docs/domain.md §9).
 * Counting holds the counters until the unit ends, so whoever finds one above its maximum is the
 * one who came too late, and is undone.
 */
export class CapGuard {
  private readonly counters = new BenefitCapUseStore();

  /** The last thing that a unit does. */
  async count(tx: Tx, use: CountedUse, amount: UsedAmount): Promise<void> {
    const grown = use.caps
      .map((cap) => ({ cap, growth: growthOf(cap, use, amount) }))
      .filter(({ growth }) => growth.by > 0);
    if (grown.length === 0) return;
    await this.counters.add(
      tx,
      grown.map(({ growth }) => growth),
    );
    const used = await this.counters.used(
      tx,
      grown.map(({ growth }) => growth),
    );
    const broken = grown.flatMap(({ cap, growth }) => {
      const total = used.get(counterKey(growth)) ?? 0;
      return total > cap.maximum ? [{ cap, before: total - growth.by }] : [];
    });
    if (broken.length === 0) return;
    // Money that is left for less than was asked is given: the whole is computed anew.
    if (broken.every(({ cap, before }) => cap.measure === 'MONEY' && before < cap.maximum)) {
      throw new RetryUnit('A cap in money was used meanwhile');
    }
    throw new FoundTooLate<BenefitUseRefusal>([
      {
        kind: 'not-granted',
        ...{ rule: use.version.content, arm: null },
        answer: {
          ...{ kind: 'refused', ruleCode: use.version.content.code, conditions: [] },
          reasons: broken.map(({ cap, before }) => ({
            ...({ kind: 'CAP_USED_UP', cap, used: before, until: null } as const),
          })),
        },
      },
    ]);
  }
}

const growthOf = (
  cap: CountedBenefitCap,
  { memberId, version }: CountedUse,
  { uses, minor }: UsedAmount,
): CapGrowth => ({
  ...counterOf(cap, version.ruleId, memberId),
  by: cap.measure === 'USES' ? uses : minor,
});
