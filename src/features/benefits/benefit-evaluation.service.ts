import type {
  BenefitAnswer,
  CapUse,
  CountedBenefitCap,
} from '../../domain/benefits/benefit-answer';
import type { AskedBenefits } from '../../domain/benefits/asked-benefits';
import type { BenefitContext } from '../../domain/benefits/benefit-facts';
import type { BenefitFault } from '../../domain/benefits/benefit-fault';
import { countedCapsOf } from '../../domain/benefits/caps';
import { checkBenefitContext } from '../../domain/benefits/check-context';
import { decideBenefits } from '../../domain/benefits/decide';
import { momentOf } from '../../domain/benefits/moment';
import type { LotBenefit } from '../../domain/points/lot-benefits';
import { lotBenefitsOf } from '../../domain/recording/order-benefits';
import { ok, type Result } from '../../domain/shared/result';
import type { Db } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import { BenefitCapUseStore, counterKey, type CapCounter } from './benefit-cap-use.store';
import {
  settingOf,
  type BenefitDirectory,
  type BenefitsInForce,
} from './benefit-directory.service';
import type { BenefitFactsService } from './benefit-facts.service';
import type { AnsweringArm, VersionedAnswer } from './benefit-version.store';

/** Says what members get here and now. Nothing is written. */
export class BenefitEvaluation {
  private readonly caps = new BenefitCapUseStore();

  constructor(
    private readonly directory: BenefitDirectory,
    private readonly facts: BenefitFactsService,
  ) {}

  /** A context that can be evaluated, or all that is wrong with it. */
  check(
    program: ProgramInForce,
    asked: AskedBenefits,
  ): Result<AskedBenefits, readonly BenefitFault[]> {
    const checked = checkBenefitContext(asked.context, settingOf(program));
    return checked.ok ? ok({ ...asked, context: checked.value }) : checked;
  }

  /** Place by place every published rule, in the order in which they go. */
  async evaluate(
    db: Db,
    program: ProgramInForce,
    memberIds: readonly string[],
    asked: AskedBenefits,
  ): Promise<VersionedAnswer[][]> {
    const inForce = await this.directory.get(program, db);
    const answers = await this.decide(db, program, { ...asked, inForce, memberIds });
    return answers.map((each) =>
      each.flatMap((answer) => {
        const version = inForce.versions.get(answer.ruleCode);
        return version ? [{ answer, version, arm: armOf(program, answer) }] : [];
      }),
    );
  }

  /** What would multiply the points of an order of a member, besides tier and campaigns. */
  async multipliers(
    db: Db,
    program: ProgramInForce,
    memberId: string,
    context: BenefitContext,
  ): Promise<LotBenefit[]> {
    const inForce = await this.directory.get(program, db);
    if (!inForce.multiplies) return [];
    const asked = { context, attributes: {}, inForce, memberIds: [memberId] };
    const [answers = []] = await this.decide(db, program, asked);
    return lotBenefitsOf(answers, numbersOf(inForce.versions));
  }

  /** The same by any rules: those in force, or others that are tried. */
  async decide(
    db: Db,
    program: ProgramInForce,
    asked: AskedBenefits & {
      readonly inForce: Pick<BenefitsInForce, 'compiled' | 'versions'>;
      readonly memberIds: readonly string[];
    },
  ): Promise<(readonly BenefitAnswer[])[]> {
    const { inForce, memberIds, context, attributes } = asked;
    const { compiled } = inForce;
    const moment = momentOf(context, settingOf(program));
    const { needs } = compiled;
    const facts = await this.facts.load(db, program, {
      ...{ memberIds, needs, attributes },
      today: moment.today,
    });
    const used = await this.capsUsed(db, inForce, countedCapsOf(compiled, moment), memberIds);
    return facts.map((each, place) => decideBenefits(compiled, each, moment, used[place] ?? []));
  }

  /** Place by place how much is used up of what counts; one statement. */
  async capsUsed(
    db: Db,
    { versions }: Pick<BenefitsInForce, 'versions'>,
    caps: readonly CountedBenefitCap[],
    memberIds: readonly string[],
  ): Promise<CapUse[][]> {
    const counters = memberIds.map((memberId) =>
      caps.flatMap((cap) => {
        const ruleId = versions.get(cap.ruleCode)?.ruleId;
        // A rule that was never published has been used by nobody.
        return ruleId === undefined ? [] : [{ cap, counter: counterOf(cap, ruleId, memberId) }];
      }),
    );
    const asked = new Map(
      counters.flat().map(({ counter }) => [counterKey(counter), counter] as const),
    );
    const used = await this.caps.used(db, [...asked.values()]);
    return counters.map((each) =>
      each.map(({ cap: { maximum: _, ...cap }, counter }) => ({
        ...cap,
        used: used.get(counterKey(counter)) ?? 0,
      })),
    );
  }
}

/** The rule of a variant that an answer was given by; null for the rule as published. */
export function armOf(
  { inForce: { trial }, benefitVariants }: ProgramInForce,
  { ruleCode, variant }: BenefitAnswer,
): AnsweringArm | null {
  const found = benefitVariants.find(
    (each) => each.variant === variant && each.rule.code === ruleCode,
  );
  return trial && found ? { experimentId: trial.experimentId, ...found } : null;
}

/** The number of each rule's version, by code. */
export const numbersOf = (versions: BenefitsInForce['versions']): ReadonlyMap<string, number> =>
  new Map([...versions].map(([code, { number }]) => [code, number]));

/** What of a cap is counted, and for whom. */
export const counterOf = (
  { scope, measure, period, periodStart }: Omit<CountedBenefitCap, 'maximum'>,
  ruleId: string,
  memberId: string,
): CapCounter => ({
  ruleId,
  memberId: scope === 'MEMBER' ? memberId : null,
  ...{ measure, period, periodStart },
});
