import type { AskedBenefits } from '../../domain/benefits/asked-benefits';
import type { BenefitFacts } from '../../domain/benefits/benefit-facts';
import type { BenefitRule } from '../../domain/benefits/benefit-rule';
import { countedCapsOf } from '../../domain/benefits/caps';
import { compileBenefits } from '../../domain/benefits/compile';
import { decideBenefits } from '../../domain/benefits/decide';
import { momentOf } from '../../domain/benefits/moment';
import { invariant } from '../../domain/shared/invariant';
import { ok } from '../../domain/shared/result';
import type { Tx } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import { settingOf } from './benefit-directory.service';
import type { BenefitEvaluation } from './benefit-evaluation.service';
import { refuseUse, type BenefitUseOutcome } from './benefit-use-refusal.service';
import { BenefitVersionStore } from './benefit-version.store';
import type { CapGuard } from './cap-guard.service';
import { EntitlementStore, type EntitlementUse } from './entitlement.store';

/** An entitlement that somebody comes with. */
export type Presented = {
  readonly program: ProgramInForce;
  readonly id: string;
  readonly asked: AskedBenefits;
  readonly use: Omit<EntitlementUse, 'amountMinor'>;
};

/** Nobody is asked anything any more. */
const NO_FACTS: BenefitFacts = {
  ...{ tierCode: null, tierSince: null, growthValue: null, joinedOn: null },
  ...{ birthdayMonth: null, rfmSegment: null, purchases: [], attributes: {} },
};

/**
 * Redeems what was issued: by the version that was promised, whatever holds now. Its conditions
 * were met and its use was counted when it was issued; what money it takes off is counted now.
 */
export class EntitlementRedeeming {
  private readonly entitlements = new EntitlementStore();
  private readonly versions = new BenefitVersionStore();

  constructor(
    private readonly evaluation: BenefitEvaluation,
    private readonly guard: CapGuard,
  ) {}

  async redeem(tx: Tx, presented: Presented): Promise<BenefitUseOutcome> {
    const { program, id, asked, use } = presented;
    const held = await this.entitlements.hold(tx, program.id, id);
    if (!held) return refuseUse({ kind: 'unknown-entitlement' });
    if (held.use) return refuseUse({ kind: 'already-redeemed', at: held.use.at });
    const { expiresAt, memberId, ruleId } = held;
    if (expiresAt !== null && use.at >= expiresAt) {
      return refuseUse({ kind: 'expired', at: expiresAt });
    }
    const [version] = await this.versions.byKeys(tx, [{ ruleId, number: held.version }]);
    invariant(version, 'a version that was issued stays');
    const content = { ...version.content, then: held.promised ?? version.content.then };
    const isMoney = content.then.some(
      ({ kind }) => kind === 'PERCENT_OFF' || kind === 'AMOUNT_OFF',
    );
    if (isMoney && asked.context.cart === null) return refuseUse({ kind: 'cart-required' });
    const compiled = compileBenefits([promised(content)], settingOf(program));
    const moment = momentOf(asked.context, settingOf(program));
    const caps = countedCapsOf(compiled, moment);
    const versions = new Map([[version.content.code, version]]);
    const [used = []] = await this.evaluation.capsUsed(tx, { versions }, caps, [memberId]);
    const [answer] = decideBenefits(compiled, NO_FACTS, moment, used);
    invariant(answer, 'one rule has one answer');
    if (answer.kind === 'refused') {
      return refuseUse({ kind: 'not-granted', answer, rule: version.content, arm: null });
    }
    const amountMinor = answer.effects.reduce((sum, each) => sum + (each.amountMinor ?? 0), 0);
    await this.entitlements.redeem(tx, id, { ...use, amountMinor });
    await this.guard.count(tx, { memberId, version, caps }, { uses: 0, minor: amountMinor });
    return ok(id);
  }
}

/** The rule without what was settled when it was issued. */
const promised = (rule: BenefitRule): BenefitRule => ({
  ...rule,
  when: null,
  schedule: null,
  stacking: { kind: 'STACKABLE' },
  caps: rule.caps.filter(({ measure }) => measure === 'MONEY'),
});
