import { MAX_RULES } from '../../domain/benefits/check-rule';
import { newDraftLife, stepRefusal, type DraftStep } from '../../domain/shared/draft-life';
import { ok } from '../../domain/shared/result';
import { checkText } from '../../domain/shared/text';
import { newId } from '../../platform/id';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import { checkReason, type Acting, type KeyedCommand, type StoredStep } from '../programs';
import type { BenefitDirectory } from './benefit-directory.service';
import {
  refuseRule,
  type BenefitRuleOutcome,
  type BenefitRuleRefusal,
} from './benefit-refusal.service';
import {
  isSameRule,
  type BenefitRuleCommand,
  type BenefitRuleUnit,
} from './benefit-rule-unit.service';
import type { BenefitRuleRange, StoredBenefitRule } from './benefit-rule.store';
import type { StoredBenefitVersion } from './benefit-version.store';

/** A new rule, as somebody wrote it. */
export type CreateBenefitRule = KeyedCommand & { readonly rule: unknown };

export type UpdateBenefitRule = BenefitRuleCommand & { readonly rule: unknown };

export type ReviewBenefitRule = BenefitRuleCommand & { readonly comment: string | null };

export type RestoreBenefitRule = BenefitRuleCommand & { readonly versionNumber: number };

/** Publishing and archiving say why. */
export type ReasonedRuleCommand = BenefitRuleCommand & { readonly reason: string };

const MAX_COMMENT_LENGTH = 500;
const MAX_VERSIONS = 100;

/** Benefit rules as they are written, reviewed, published and archived. */
export class BenefitRulesService {
  constructor(
    private readonly unit: BenefitRuleUnit,
    private readonly inForce: BenefitDirectory,
  ) {}

  async byId(programId: string, id: string): Promise<StoredBenefitRule | null> {
    const [rule] = await this.unit.rules.byIds(this.reader, programId, [id]);
    return rule ?? null;
  }

  byCode(programId: string, code: string): Promise<StoredBenefitRule | null> {
    return this.unit.rules.byCode(this.reader, programId, code);
  }

  page(programId: string, range: BenefitRuleRange): Promise<StoredBenefitRule[]> {
    return this.unit.rules.page(this.reader, programId, range);
  }

  /** What was published of a rule, the latest first; of more than a hundred the latest. */
  versions(ruleId: string): Promise<StoredBenefitVersion[]> {
    return this.unit.versions.ofRule(this.reader, ruleId, MAX_VERSIONS);
  }

  history(programId: string, ruleId: string): Promise<StoredStep[]> {
    return this.unit.review.history(programId, ruleId);
  }

  /** Writes a rule that is good as it stands: a draft can always be published. */
  create(viewer: Viewer, command: CreateBenefitRule): Promise<BenefitRuleOutcome<string>> {
    const act = { permission: 'benefits.rules.edit', name: 'benefitRuleCreate', command } as const;
    return this.unit.review.run<BenefitRuleOutcome<string>>(viewer, act, async (acting) => {
      const { tx, stored, actor, at } = acting;
      if ((await this.unit.rules.openCount(tx, stored.id)) >= MAX_RULES) {
        return refuseRule({ kind: 'too-many-rules', maximum: MAX_RULES });
      }
      const content = await this.unit.check(acting, command.rule);
      if (!content.ok) return content;
      const { code } = content.value;
      if (await this.unit.rules.byCode(tx, stored.id, code)) {
        return refuseRule({ kind: 'code-taken', code });
      }
      const rule: StoredBenefitRule = {
        ...{ id: newId(), programId: stored.id, code, content: content.value },
        ...{ restores: null, currentVersion: 0, archivedAt: null },
        ...{ createdBy: actor, createdAt: at, life: newDraftLife(acting) },
      };
      await this.unit.rules.insert(tx, rule);
      await this.unit.review.log(acting, rule, { kind: 'CREATED' });
      return ok(rule.id);
    });
  }

  /** Edits a rule: what is published holds on until the next version is. */
  update(viewer: Viewer, command: UpdateBenefitRule): Promise<BenefitRuleOutcome<string>> {
    const act = { permission: 'benefits.rules.edit', name: 'benefitRuleUpdate', command } as const;
    return this.unit.on(viewer, act, async (acting, rule) => {
      const content = await this.unit.check(acting, command.rule);
      if (!content.ok) return content;
      if (content.value.code !== rule.code) {
        return refuseRule({ kind: 'code-fixed', code: rule.code });
      }
      const isSame = isSameRule(content.value, rule.content);
      if (isSame && rule.life.state === 'PUBLISHED') {
        return refuseRule({ kind: 'nothing-changed' });
      }
      const edited = { ...rule, content: content.value };
      return this.unit.edit(acting, edited, { kind: 'EDITED' });
    });
  }

  /** Makes of an old version a draft of the next one. */
  restore(viewer: Viewer, command: RestoreBenefitRule): Promise<BenefitRuleOutcome<string>> {
    const act = { permission: 'benefits.rules.edit', name: 'benefitRuleRestore', command } as const;
    return this.unit.on(viewer, act, async (acting, rule) => {
      const { versionNumber } = command;
      const key = { ruleId: rule.id, number: versionNumber };
      const [version] = await this.unit.versions.byKeys(acting.tx, [key]);
      if (!version) return refuseRule({ kind: 'unknown-version' });
      const isHeld = rule.currentVersion === versionNumber && rule.archivedAt === null;
      if (isHeld && rule.life.state === 'PUBLISHED') {
        return refuseRule({ kind: 'nothing-changed' });
      }
      const content = await this.unit.check(acting, version.content);
      if (!content.ok) return content;
      const back = { ...rule, content: content.value, restores: versionNumber };
      return this.unit.edit(acting, back, { kind: 'RESTORED', versionNumber });
    });
  }

  submit(viewer: Viewer, command: BenefitRuleCommand): Promise<BenefitRuleOutcome<string>> {
    const act = { permission: 'benefits.rules.edit', name: 'benefitRuleSubmit', command } as const;
    return this.unit.on(viewer, act, (acting, rule) =>
      this.unit.take(acting, rule, { kind: 'SUBMIT' }, { kind: 'SUBMITTED' }),
    );
  }

  /** Approves a rule as it was read; never one's own. */
  approve(viewer: Viewer, command: ReviewBenefitRule): Promise<BenefitRuleOutcome<string>> {
    return this.review(viewer, command, 'APPROVE');
  }

  /** Asks for changes: the rule is a draft again. */
  giveBack(viewer: Viewer, command: ReviewBenefitRule): Promise<BenefitRuleOutcome<string>> {
    return this.review(viewer, command, 'RETURN');
  }

  /** Ends what was not published; what is published is as it was. */
  discard(viewer: Viewer, command: BenefitRuleCommand): Promise<BenefitRuleOutcome<string>> {
    const act = { permission: 'benefits.rules.edit', name: 'benefitRuleDiscard', command } as const;
    return this.unit.on(viewer, act, async (acting, rule) => {
      const refusal = stepRefusal(rule.life, 'DISCARD', acting);
      if (refusal || rule.currentVersion === 0) {
        return this.unit.take(acting, rule, { kind: 'DISCARD' }, { kind: 'DISCARDED' });
      }
      const { content, number, reason } = await this.unit.published(acting, rule);
      const { revision } = rule.life;
      const ended = { state: 'PUBLISHED', versionNumber: number, reason } as const;
      const life = { ...newDraftLife(acting), ...ended, revision: revision + 1 };
      const before = { ...rule, content, restores: null, life };
      return this.unit.keep(acting, before, { kind: 'DISCARDED' });
    });
  }

  /** Publishes a rule as its next version, which holds from now on and is never changed. */
  async publish(viewer: Viewer, command: ReasonedRuleCommand): Promise<BenefitRuleOutcome<string>> {
    const name = 'benefitRulePublish';
    const act = { permission: 'benefits.rules.publish', name, command } as const;
    const outcome = await this.unit.on(viewer, act, async (acting, rule) => {
      const refusal = stepRefusal(rule.life, 'PUBLISH', acting);
      if (refusal) return refuseRule(refusal);
      // Checks may have become stricter since the rule was saved.
      const content = await this.unit.check(acting, rule.content);
      const faults = [...reasonFaults(command.reason), ...(content.ok ? [] : content.error)];
      if (!content.ok || faults.length > 0) return refuseRule(...faults);
      if (await this.isInForce(acting, rule)) return refuseRule({ kind: 'nothing-changed' });
      if (await this.unit.isTried(acting, rule)) return refuseRule({ kind: 'trial-runs' });
      return this.insertVersion(acting, { ...rule, content: content.value }, command.reason.trim());
    });
    this.inForce.invalidate(requireProgram(viewer, 'benefits.rules.publish'));
    return outcome;
  }

  /** Ends what is published; entitlements that were issued can still be redeemed. */
  async archive(viewer: Viewer, command: ReasonedRuleCommand): Promise<BenefitRuleOutcome<string>> {
    const name = 'benefitRuleArchive';
    const act = { permission: 'benefits.rules.publish', name, command } as const;
    const outcome = await this.unit.on(viewer, act, async (acting, rule) => {
      const faults = reasonFaults(command.reason);
      if (faults.length > 0) return refuseRule(...faults);
      const { currentVersion: versionNumber, archivedAt, life } = rule;
      if (versionNumber === 0 || archivedAt !== null) return refuseRule({ kind: 'not-in-force' });
      if (await this.unit.isTried(acting, rule)) return refuseRule({ kind: 'trial-runs' });
      const ended = { ...rule, archivedAt: acting.at };
      return this.unit.keep(
        acting,
        { ...ended, life: { ...life, revision: life.revision + 1 } },
        { kind: 'ARCHIVED', versionNumber, comment: command.reason.trim() },
      );
    });
    this.inForce.invalidate(requireProgram(viewer, 'benefits.rules.publish'));
    return outcome;
  }

  private async insertVersion(
    acting: Acting,
    rule: StoredBenefitRule,
    reason: string,
  ): Promise<BenefitRuleOutcome<string>> {
    const versionNumber = rule.currentVersion + 1;
    const { review } = rule.life;
    await this.unit.versions.insert(acting.tx, {
      ...{ ruleId: rule.id, number: versionNumber, content: rule.content, reason },
      ...{ publishedBy: acting.actor, publishedAt: acting.at },
      approvedBy: review?.verdict === 'APPROVED' ? review.by : null,
    });
    const next = { ...rule, currentVersion: versionNumber, archivedAt: null, restores: null };
    const entry = { kind: 'PUBLISHED', versionNumber, comment: reason } as const;
    return this.unit.take(acting, next, { kind: 'PUBLISH', versionNumber, reason }, entry);
  }

  /** Whether the rule as it stands is what holds already. */
  private async isInForce(acting: Acting, rule: StoredBenefitRule): Promise<boolean> {
    if (rule.currentVersion === 0 || rule.archivedAt !== null) return false;
    return isSameRule(rule.content, (await this.unit.published(acting, rule)).content);
  }

  private async review(
    viewer: Viewer,
    command: ReviewBenefitRule,
    kind: 'APPROVE' | 'RETURN',
  ): Promise<BenefitRuleOutcome<string>> {
    const name = kind === 'APPROVE' ? 'benefitRuleApprove' : 'benefitRuleReturn';
    const act = { permission: 'benefits.rules.approve', name, command } as const;
    requirePermission(viewer, 'benefits.rules.approve');
    const comment = command.comment?.trim() || null;
    // Who is told to change something is told what.
    const isMissing = kind === 'RETURN' && comment === null;
    const isGood = comment === null || checkText(comment, { max: MAX_COMMENT_LENGTH }) === null;
    if (isMissing || !isGood) {
      return refuseRule({ kind: 'invalid-comment', maximum: MAX_COMMENT_LENGTH });
    }
    const step: DraftStep = { kind, comment };
    return this.unit.on(viewer, act, (acting, rule) =>
      this.unit.take(acting, rule, step, {
        ...{ kind: kind === 'APPROVE' ? 'APPROVED' : 'RETURNED', comment },
      }),
    );
  }

  private get reader() {
    return this.unit.review.database.reader;
  }
}

const reasonFaults = (reason: string): BenefitRuleRefusal[] =>
  checkReason(reason).flatMap((fault) => (fault.kind === 'invalid-reason' ? [fault] : []));
