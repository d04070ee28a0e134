import type { Behaviour } from '../behaviour/behaviour';
import type { CounterChange } from '../behaviour/counters';
import type { BenefitAnswer, CapUse, CountedBenefitCap } from '../benefits/benefit-answer';
import type { BenefitContext, BenefitFacts, PurchaseFacts } from '../benefits/benefit-facts';
import type { BenefitSetting } from '../benefits/benefit-setting';
import { countedCapsOf } from '../benefits/caps';
import { type CompiledRules } from '../benefits/compile';
import { decideBenefits } from '../benefits/decide';
import { momentOf } from '../benefits/moment';
import { MAX_LOT_BENEFITS, type LotBenefit } from '../points/lot-benefits';
import type { LocalDay } from '../shared/calendar';
import { windowRange } from '../shared/window';

/** What must be loaded before benefits multiply what orders of a batch earn. */
export type LoadedOrderBenefits = {
  readonly compiled: CompiledRules;
  readonly setting: BenefitSetting;
  /** Versions by code of the rule. */
  readonly versions: ReadonlyMap<string, number>;
  /** By member of the batch: as they were before it. */
  readonly facts: readonly BenefitFacts[];
  /** How much of a cap is used up, by `useKey`. */
  readonly used: ReadonlyMap<string, number>;
};

/** An order whose first payment is being recorded, and the member as the batch has left them. */
export type FirstPayment = {
  /** Place of the member in the batch. */
  readonly row: number;
  readonly behaviour: Pick<Behaviour, 'channel' | 'occurredAt' | 'amountMinor' | 'category'>;
  readonly tierCode: string;
  /** Null until the batch has decided on the member. */
  readonly growthValue: number | null;
  readonly today: LocalDay;
};

/** A rule that multiplied an order: one use of each cap. */
export type BenefitUse = { readonly row: number; readonly cap: CountedBenefitCap };

/** Names what is used up of a cap: by one member of the batch, or by everybody. */
export const useKey = (
  row: number,
  { ruleCode, scope, measure, period, periodStart }: Omit<CountedBenefitCap, 'maximum'>,
): string => [scope === 'MEMBER' ? row : '', ruleCode, measure, period, periodStart].join('|');

/**
 * Benefits that multiply the orders of a batch (docs/domain.md §9, "Points"). What the batch has
 * recorded of a member before counts for what comes after. Lives inside one call of `recordBatch`.
 */
export class OrderBenefits {
  readonly uses: BenefitUse[] = [];
  private readonly changes = new Map<number, CounterChange[]>();
  private readonly usedHere = new Map<string, number>();

  constructor(private readonly loaded: LoadedOrderBenefits) {}

  /** What a behaviour changed; after the order of that behaviour has had its terms. */
  note(row: number, changes: readonly CounterChange[]): void {
    const known = this.changes.get(row);
    if (known) known.push(...changes);
    else this.changes.set(row, [...changes]);
  }

  /** What multiplies an order; each is counted as used. */
  of(payment: FirstPayment): readonly LotBenefit[] {
    const { compiled, setting, versions } = this.loaded;
    const moment = momentOf(contextOf(payment, setting), setting);
    const caps = countedCapsOf(compiled, moment);
    const used = caps.map((cap): CapUse => {
      const { maximum: _, ...counted } = cap;
      return { ...counted, used: this.usedOf(useKey(payment.row, cap)) };
    });
    const answers = decideBenefits(compiled, this.factsOf(payment), moment, used);
    const benefits = lotBenefitsOf(answers, versions);
    for (const { ruleCode } of benefits) {
      for (const cap of caps) if (cap.ruleCode === ruleCode) this.use(payment.row, cap);
    }
    return benefits;
  }

  private use(row: number, cap: CountedBenefitCap): void {
    const key = useKey(row, cap);
    this.usedHere.set(key, (this.usedHere.get(key) ?? 0) + 1);
    this.uses.push({ row, cap });
  }

  private usedOf(key: string): number {
    return (this.loaded.used.get(key) ?? 0) + (this.usedHere.get(key) ?? 0);
  }

  private factsOf({ row, tierCode, growthValue, today }: FirstPayment): BenefitFacts {
    const facts = this.loaded.facts[row] ?? NOTHING_KNOWN;
    const changes = this.changes.get(row) ?? [];
    const { windows } = this.loaded.compiled.needs;
    return {
      ...facts,
      tierCode,
      tierSince: tierCode === facts.tierCode ? facts.tierSince : today,
      growthValue: growthValue ?? facts.growthValue,
      purchases: facts.purchases.map((purchases, place) => {
        const window = windows[place];
        if (window === undefined) return purchases;
        const { from, to } = windowRange(window, today);
        return withChanges(
          purchases,
          changes.filter(({ day }) => day >= from && day <= to),
        );
      }),
    };
  }
}

/** The rules that are granted and multiply, in the order in which they go. */
export const lotBenefitsOf = (
  answers: readonly BenefitAnswer[],
  versions: ReadonlyMap<string, number>,
): LotBenefit[] =>
  answers
    .flatMap((answer): LotBenefit[] => {
      const version = versions.get(answer.ruleCode);
      if (answer.kind === 'refused' || version === undefined) return [];
      return answer.effects.flatMap(({ effect }) =>
        effect.kind === 'POINTS_MULTIPLIER'
          ? [{ ruleCode: answer.ruleCode, version, multiplier: effect.multiplier }]
          : [],
      );
    })
    .slice(0, MAX_LOT_BENEFITS);

/** What a payment says of its order. */
function contextOf(
  { behaviour }: Pick<FirstPayment, 'behaviour'>,
  { currencyCode }: BenefitSetting,
): BenefitContext {
  const { occurredAt: instant, channel, amountMinor, category } = behaviour;
  const totalMinor = amountMinor ?? 0;
  return {
    ...{ instant, channel, countryCode: null },
    cart: {
      ...{ currencyCode, totalMinor },
      lines: category === null ? [] : [{ category, amountMinor: totalMinor }],
    },
  };
}

function withChanges(
  { amountMinor, orders, lastPaidOn }: PurchaseFacts,
  changes: readonly CounterChange[],
): PurchaseFacts {
  const sum = (counter: CounterChange['counter']): number =>
    changes.reduce((total, change) => total + (change.counter === counter ? change.by : 0), 0);
  const paid = changes.flatMap(({ counter, by, day }) =>
    counter === 'orders' && by > 0 ? [day] : [],
  );
  const days = [...paid, ...(lastPaidOn === null ? [] : [lastPaidOn])];
  const left = orders + sum('orders');
  return {
    amountMinor: amountMinor + sum('amountMinor'),
    orders: left,
    lastPaidOn: left === 0 || days.length === 0 ? null : Math.max(...days),
  };
}

const NOTHING_KNOWN: BenefitFacts = {
  ...{ tierCode: null, tierSince: null, growthValue: null, joinedOn: null },
  ...{ birthdayMonth: null, rfmSegment: null, purchases: [], attributes: {} },
};
