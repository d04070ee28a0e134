import type { AskedBenefits } from '../../domain/benefits/asked-benefits';
import type { BenefitAnswer, CountedBenefitCap } from '../../domain/benefits/benefit-answer';
import type { BenefitEffect, BenefitRule } from '../../domain/benefits/benefit-rule';
import { countedCapsOf } from '../../domain/benefits/caps';
import { momentOf } from '../../domain/benefits/moment';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { RetryUnit } from '../../platform/database/errors';
import { doRemembered } from '../../platform/database/remembered-command';
import { newId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import type { SettleTier } from '../deciding';
import type { MembersService } from '../members';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { settingOf, type BenefitDirectory } from './benefit-directory.service';
import { armOf, type BenefitEvaluation } from './benefit-evaluation.service';
import { BenefitRuleStore } from './benefit-rule.store';
import {
  notGranted,
  refuseUse,
  textFaults,
  type BenefitUseOutcome,
  type BenefitUseRefusal,
} from './benefit-use-refusal.service';
import type { StoredBenefitVersion } from './benefit-version.store';
import type { CapGuard } from './cap-guard.service';
import type { EntitlementRedeeming } from './entitlement-redeeming.service';
import { EntitlementStore, type StoredEntitlement } from './entitlement.store';

/** A member shall have a benefit later: a promise, which is redeemed once. */
export type IssueBenefit = {
  readonly memberId: string;
  readonly ruleId: string;
  readonly asked: AskedBenefits;
  /** Null for never. */
  readonly expiresAt: Instant | null;
  readonly idempotencyKey: string;
};

/** A member uses a benefit: what was issued to them, or what they get here and now. */
export type RedeemBenefit = {
  readonly what:
    { readonly entitlementId: string } | { readonly memberId: string; readonly ruleId: string };
  readonly asked: AskedBenefits;
  readonly storeCode: string | null;
  readonly orderId: string | null;
  readonly idempotencyKey: string;
};

export interface BenefitUseParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly programs: ProgramDirectory;
  readonly members: MembersService;
  readonly settleTier: SettleTier;
  readonly directory: BenefitDirectory;
  readonly evaluation: BenefitEvaluation;
  readonly guard: CapGuard;
  readonly redeeming: EntitlementRedeeming;
}

/** A use on its way through the unit. */
type Using = {
  readonly program: ProgramInForce;
  readonly asked: AskedBenefits;
  readonly at: Instant;
  readonly actor: string;
};

/** A benefit that the member gets here and now. */
type Granted = {
  readonly memberId: string;
  readonly version: StoredBenefitVersion;
  readonly answer: Extract<BenefitAnswer, { readonly kind: 'granted' }>;
  readonly caps: readonly CountedBenefitCap[];
  /** What the member's variant gives, where that is something else than the version. */
  readonly promised: readonly BenefitEffect[] | null;
};

/**
 * Issues and redeems benefits, each command once. Every unit takes what it needs in one order: the
 * member's tier, the entitlement, the counters, those of everybody last (docs/domain.md §9).
 */
export class BenefitUses {
  private readonly rules = new BenefitRuleStore();
  private readonly entitlements = new EntitlementStore();

  constructor(private readonly parts: BenefitUseParts) {}

  /** Promises a benefit: it counts as used, because what was promised is kept. */
  async issue(viewer: Viewer, command: IssueBenefit): Promise<BenefitUseOutcome> {
    const { idempotencyKey, expiresAt } = command;
    const at = this.parts.clock();
    const isAhead = expiresAt === null || expiresAt > at;
    const faults = [
      ...textFaults({ idempotencyKey }),
      ...(isAhead ? [] : [{ kind: 'not-ahead' } as const]),
    ];
    return this.once(viewer, { name: 'benefitIssue', command, faults }, async (tx, using) => {
      const granted = await this.grant(tx, using, command);
      if (!granted.ok) return granted;
      const entitlement = { ...this.opened(using, granted.value), expiresAt, use: null };
      await this.entitlements.insert(tx, using.program.id, entitlement);
      await this.parts.guard.count(tx, granted.value, { uses: 1, minor: 0 });
      return ok(entitlement.id);
    });
  }

  /** Uses a benefit: what was issued, or what the member gets in this context. */
  async redeem(viewer: Viewer, command: RedeemBenefit): Promise<BenefitUseOutcome> {
    const { idempotencyKey, storeCode, orderId, what } = command;
    const faults = textFaults({ idempotencyKey, storeCode, orderId });
    return this.once(viewer, { name: 'benefitRedeem', command, faults }, async (tx, using) => {
      const { at, actor, program, asked } = using;
      const use = { at, by: actor, channel: asked.context.channel, storeCode, orderId };
      if ('entitlementId' in what) {
        return this.parts.redeeming.redeem(tx, { program, id: what.entitlementId, asked, use });
      }
      const granted = await this.grant(tx, using, what);
      if (!granted.ok) return granted;
      const { version, promised } = granted.value;
      const then = promised ?? version.content.then;
      if (takesMoneyOff({ then }) && asked.context.cart === null) {
        return refuseUse({ kind: 'cart-required' });
      }
      const amountMinor = moneyOf(granted.value.answer);
      const entitlement = {
        ...this.opened(using, granted.value),
        expiresAt: null,
        use: { ...use, amountMinor },
      };
      await this.entitlements.insert(tx, program.id, entitlement);
      await this.parts.guard.count(tx, granted.value, { uses: 1, minor: amountMinor });
      return ok(entitlement.id);
    });
  }

  private async once(
    viewer: Viewer,
    about: {
      readonly name: string;
      readonly command: IssueBenefit | RedeemBenefit;
      readonly faults: readonly BenefitUseRefusal[];
    },
    work: (tx: Tx, using: Using) => Promise<BenefitUseOutcome>,
  ): Promise<BenefitUseOutcome> {
    const clerk = requirePermission(viewer, 'benefits.redeem');
    const program = await this.parts.programs.get(requireProgram(viewer, 'benefits.redeem'));
    const { idempotencyKey: key, asked, ...rest } = about.command;
    const checked = this.parts.evaluation.check(program, asked);
    const faults = [...about.faults, ...(checked.ok ? [] : checked.error.map(contextRefusal))];
    if (!checked.ok || faults.length > 0) return refused(faults);
    // The instant is that of the command: a repetition is the same command later.
    const { instant: _, ...context } = asked.context;
    const said = { ...rest, context, attributes: asked.attributes };
    const scope = `${program.id}/${about.name}`;
    const at = this.parts.clock();
    const remembered = { scope, key, asked: said, at };
    return doRemembered(this.parts.database, remembered, (tx) => {
      const now = this.parts.clock();
      const current = { ...checked.value, context: { ...checked.value.context, instant: now } };
      return work(tx, { program, asked: current, at: now, actor: actorOf(clerk) });
    });
  }

  /** The benefit as the member gets it here and now, beside all others. */
  private async grant(
    tx: Tx,
    { program, asked, at }: Using,
    { memberId: named, ruleId }: { readonly memberId: string; readonly ruleId: string },
  ): Promise<Result<Granted, readonly BenefitUseRefusal[]>> {
    const [known] = await this.parts.members.resolve(tx, program, [{ kind: 'id', id: named }]);
    if (!known) return refuseUse({ kind: 'unknown-member' });
    const { memberId } = known;
    const inForce = await this.parts.directory.get(program, tx);
    const version = [...inForce.versions.values()].find((each) => each.ruleId === ruleId);
    const [stored] = await this.rules.byIds(tx, program.id, [ruleId]);
    const held = stored?.archivedAt === null ? stored.currentVersion : 0;
    if (held !== (version?.number ?? 0)) {
      this.parts.directory.invalidate(program.id);
      throw new RetryUnit('A benefit rule was published or archived meanwhile');
    }
    if (!version) return refuseUse({ kind: 'unknown-benefit' });
    const { content } = version;
    if (worksByItself(content)) return refuseUse({ kind: 'works-by-itself' });
    await this.parts.settleTier.within(tx, program, [memberId], at);
    const question = { ...asked, inForce, memberIds: [memberId] };
    const [answers = []] = await this.parts.evaluation.decide(tx, program, question);
    const answer = answers.find(({ ruleCode }) => ruleCode === content.code);
    invariant(answer, 'every rule in force is answered');
    if (answer.kind === 'refused') {
      return refuseUse(notGranted(answer, content, armOf(program, answer)));
    }
    const moment = momentOf(asked.context, settingOf(program));
    const caps = countedCapsOf(inForce.compiled, moment).filter(
      ({ ruleCode }) => ruleCode === content.code,
    );
    const effects = answer.effects.map(({ effect }) => effect);
    const isSame = JSON.stringify(effects) === JSON.stringify(content.then);
    return ok({ memberId, version, answer, caps, promised: isSame ? null : effects });
  }

  private opened(
    { at, actor }: Using,
    { memberId, version, promised }: Granted,
  ): Omit<StoredEntitlement, 'expiresAt' | 'use'> {
    return {
      ...{ id: newId(at), memberId, ruleId: version.ruleId, version: version.number },
      ...{ issuedAt: at, issuedBy: actor, promised },
    };
  }
}

const contextRefusal = (
  fault: Extract<BenefitUseRefusal, { readonly kind: 'context' }>['fault'],
): BenefitUseRefusal => ({ kind: 'context', fault });

const takesMoneyOff = ({ then }: Pick<BenefitRule, 'then'>): boolean =>
  then.some(({ kind }) => kind === 'PERCENT_OFF' || kind === 'AMOUNT_OFF');

const worksByItself = ({ then }: BenefitRule): boolean =>
  then.every(({ kind }) => kind === 'POINTS_MULTIPLIER');

/** What comes off the cart. */
const moneyOf = ({ effects }: Extract<BenefitAnswer, { readonly kind: 'granted' }>): number =>
  effects.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
