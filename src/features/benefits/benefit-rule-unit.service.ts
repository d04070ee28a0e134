import type { BenefitRule } from '../../domain/benefits/benefit-rule';
import { isMixed, parseBenefitRule } from '../../domain/benefits/check-rule';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused } from '../../domain/shared/result';
import {
  newDraftLife,
  takeStep,
  type DraftLife,
  type DraftStep,
} from '../../domain/shared/draft-life';
import type { Permission } from '../../platform/security/permissions';
import type { Viewer } from '../../platform/security/viewer';
import {
  ProgramTrials,
  type Acting,
  type KeyedCommand,
  type ProgramDirectory,
  type ReviewUnit,
} from '../programs';
import { settingOf } from './benefit-directory.service';
import { refuseRule, type BenefitRuleOutcome } from './benefit-refusal.service';
import { BenefitRuleStore, type StoredBenefitRule } from './benefit-rule.store';
import { BenefitVersionStore, type StoredBenefitVersion } from './benefit-version.store';

/** Somebody acts on a benefit rule as they have read it. */
export type BenefitRuleCommand = KeyedCommand & {
  readonly ruleId: string;
  readonly expectedRevision: number;
};

/** Who acts, under which permission and name. */
export type BenefitAct<Command extends KeyedCommand> = {
  readonly permission: Permission;
  readonly name: string;
  readonly command: Command;
};

type Entry = Parameters<ReviewUnit['log']>[2];

/** What every act on benefit rules has in common; their life is that of a programme's drafts. */
export class BenefitRuleUnit {
  readonly rules = new BenefitRuleStore();
  readonly versions = new BenefitVersionStore();
  private readonly trials = new ProgramTrials();

  constructor(
    readonly review: ReviewUnit,
    private readonly directory: ProgramDirectory,
  ) {}

  /** Acts on a rule with the programme held; a conflict where somebody has acted on it since. */
  on<Command extends BenefitRuleCommand>(
    viewer: Viewer,
    act: BenefitAct<Command>,
    work: (acting: Acting, rule: StoredBenefitRule) => Promise<BenefitRuleOutcome<string>>,
  ): Promise<BenefitRuleOutcome<string>> {
    return this.review.run<BenefitRuleOutcome<string>>(viewer, act, async (acting) => {
      const { ruleId, expectedRevision } = act.command;
      const [rule] = await this.rules.byIds(acting.tx, acting.stored.id, [ruleId]);
      if (!rule) return refuseRule({ kind: 'not-found' });
      const { revision } = rule.life;
      if (revision === expectedRevision) return work(acting, rule);
      return refuseRule({
        kind: 'conflict',
        ...{ expectedVersion: expectedRevision, actualVersion: revision },
      });
    });
  }

  /** A rule as it would be kept, or everything that is wrong with it. */
  async check({ tx, stored }: Acting, rule: unknown): Promise<BenefitRuleOutcome<BenefitRule>> {
    const program = await this.directory.get(stored.id, tx);
    const parsed = parseBenefitRule(rule, settingOf(program));
    if (!parsed.ok) {
      return refused(parsed.error.map((fault) => ({ kind: 'fault', fault }) as const));
    }
    return isMixed(parsed.value) ? refuseRule({ kind: 'mixed-multiplier' }) : parsed;
  }

  /** Whether a variant of the experiment that runs overlays the rule. */
  async isTried({ tx, stored }: Acting, { code }: StoredBenefitRule): Promise<boolean> {
    const trial = await this.trials.running(tx, stored.id);
    return trial?.variants.some(({ benefit }) => benefit?.code === code) ?? false;
  }

  /** The version that was published last. */
  async published(
    { tx }: Acting,
    { id: ruleId, currentVersion: number }: StoredBenefitRule,
  ): Promise<StoredBenefitVersion> {
    const [version] = await this.versions.byKeys(tx, [{ ruleId, number }]);
    invariant(version, 'a version that was published stays');
    return version;
  }

  /** Takes a step with a rule, and writes it with its history. */
  async take(
    acting: Acting,
    rule: StoredBenefitRule,
    step: DraftStep,
    entry: Entry,
  ): Promise<BenefitRuleOutcome<string>> {
    const life = takeStep(rule.life, step, acting);
    return life.ok
      ? this.keep(acting, { ...rule, life: life.value }, entry)
      : refuseRule(life.error);
  }

  /** Edits a rule; what is published or discarded begins a new life, what is reviewed goes back. */
  async edit(
    acting: Acting,
    rule: StoredBenefitRule,
    entry: Entry,
  ): Promise<BenefitRuleOutcome<string>> {
    const { state, revision } = rule.life;
    if (state !== 'PUBLISHED' && state !== 'DISCARDED') {
      return this.take(acting, rule, { kind: 'EDIT' }, entry);
    }
    const life: DraftLife = { ...newDraftLife(acting), revision: revision + 1 };
    return this.keep(acting, { ...rule, life }, entry);
  }

  async keep(
    acting: Acting,
    rule: StoredBenefitRule,
    entry: Entry,
  ): Promise<BenefitRuleOutcome<string>> {
    await this.rules.update(acting.tx, rule);
    await this.review.log(acting, rule, entry);
    return ok(rule.id);
  }
}

/** Whether nothing would be otherwise: what is kept is written in one way only. */
export const isSameRule = (left: BenefitRule, right: BenefitRule): boolean =>
  JSON.stringify(left) === JSON.stringify(right);
