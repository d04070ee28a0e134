import type { Behaviour } from '../../domain/behaviour/behaviour';
import { countedCapsOf } from '../../domain/benefits/caps';
import { momentOf } from '../../domain/benefits/moment';
import {
  useKey,
  type BenefitUse,
  type LoadedOrderBenefits,
} from '../../domain/recording/order-benefits';
import type { LocalDay } from '../../domain/shared/calendar';
import { invariant } from '../../domain/shared/invariant';
import type { Tx } from '../../platform/database/database';
import { RetryUnit } from '../../platform/database/errors';
import type { ProgramInForce } from '../programs';
import {
  BenefitCapUseStore,
  counterKey,
  type CapCounter,
  type CapGrowth,
} from './benefit-cap-use.store';
import { settingOf, type BenefitDirectory } from './benefit-directory.service';
import { counterOf, numbersOf } from './benefit-evaluation.service';
import type { BenefitFactsService } from './benefit-facts.service';

/** Members whose behaviours are recorded, in the order of the batch. */
export type PayingMembers = {
  readonly memberIds: readonly string[];
  /** Payments, with the place of their member. */
  readonly payments: readonly {
    readonly row: number;
    readonly behaviour: Pick<Behaviour, 'occurredAt'>;
  }[];
  readonly today: LocalDay;
};

/** Loads what benefits need to multiply what orders earn, and counts those that did. */
export class OrderBenefitsService {
  private readonly caps = new BenefitCapUseStore();

  constructor(
    private readonly directory: BenefitDirectory,
    private readonly facts: BenefitFactsService,
  ) {}

  /** Null where no rule that holds multiplies points: then nothing is read. */
  async load(
    tx: Tx,
    program: ProgramInForce,
    { memberIds, payments, today }: PayingMembers,
  ): Promise<LoadedOrderBenefits | null> {
    if (payments.length === 0) return null;
    const inForce = await this.directory.get(program, tx);
    if (!inForce.multiplies) return null;
    const { compiled } = inForce;
    const setting = settingOf(program);
    const facts = await this.facts.load(tx, program, { memberIds, needs: compiled.needs, today });
    const counters = new Map<string, CapCounter>();
    for (const { row, behaviour } of payments) {
      const context = { instant: behaviour.occurredAt, channel: null, countryCode: null };
      const moment = momentOf({ ...context, cart: null }, setting);
      for (const cap of countedCapsOf(compiled, moment)) {
        const ruleId = inForce.versions.get(cap.ruleCode)?.ruleId ?? '';
        counters.set(useKey(row, cap), counterOf(cap, ruleId, memberIds[row] ?? ''));
      }
    }
    const used = await this.caps.used(tx, [...counters.values()]);
    return {
      ...{ compiled, setting, facts },
      versions: numbersOf(inForce.versions),
      used: new Map(
        [...counters].map(([key, counter]) => [key, used.get(counterKey(counter)) ?? 0]),
      ),
    };
  }

  /** Counts what multiplied orders; the whole again where somebody else has used a cap up. */
  async count(
    tx: Tx,
    program: ProgramInForce,
    memberIds: readonly string[],
    uses: readonly BenefitUse[],
  ): Promise<void> {
    if (uses.length === 0) return;
    const { versions } = await this.directory.get(program, tx);
    const growth = new Map<string, CapGrowth & { readonly maximum: number }>();
    for (const { row, cap } of uses) {
      const ruleId = versions.get(cap.ruleCode)?.ruleId;
      if (ruleId === undefined) throw new RetryUnit('A benefit rule was archived meanwhile');
      const memberId = memberIds[row];
      invariant(memberId, 'an order is that of a member of the batch');
      const counter = counterOf(cap, ruleId, memberId);
      const key = counterKey(counter);
      const by = (growth.get(key)?.by ?? 0) + 1;
      growth.set(key, { ...counter, by, maximum: cap.maximum });
    }
    await this.caps.add(tx, [...growth.values()]);
    const used = await this.caps.used(tx, [...growth.values()]);
    for (const [key, { maximum }] of growth) {
      if ((used.get(key) ?? 0) > maximum) throw new RetryUnit('A cap was used up meanwhile');
    }
  }
}
