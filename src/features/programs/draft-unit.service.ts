import { invariant } from '../../domain/shared/invariant';
import { ok, refused, type Result } from '../../domain/shared/result';
import { removedTierFaults } from '../../domain/tiering/check-ladder';
import { checkRules, type UncheckedRules } from '../../domain/tiering/check-rules';
import { takeStep, type DraftStep, type StepRefusal } from '../../domain/shared/draft-life';
import type { ScheduleFault } from '../../domain/tiering/draft-schedule';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { MergeConflict } from '../../domain/tiering/rules-merge';
import type { Db } from '../../platform/database/database';
import type { KeyedCommand } from './command-unit.service';
import { ProgramDraftStore, type StoredDraft } from './program-draft.store';
import { PointsRulesStore } from './points-rules.store';
import { ProgramTrialStore } from './program-trial.store';
import type { ProgramFault } from './program-input.service';
import { ProgramModelsService } from './program-models.service';
import type { StoredProgram, StoredVersion } from './program.store';
import { ReviewUnit, type Acting, type HistoryEntry } from './review-unit.service';

/** Somebody acts on a draft as they have read it. */
export type DraftCommand = KeyedCommand & {
  readonly draftId: string;
  readonly expectedRevision: number;
};

type Versions = { readonly expectedVersion: number; readonly actualVersion: number };

/** Why nothing became of what was asked of a draft; all reasons at once. */
export type DraftRefusal =
  | StepRefusal
  | ScheduleFault
  | Extract<ProgramFault, { readonly kind: 'invalid-reason' }>
  | { readonly kind: 'invalid-title' | 'invalid-comment'; readonly maximum: number }
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'not-found' | 'nothing-changed' | 'already-scheduled' | 'trial-runs' }
  | { readonly kind: 'too-many-drafts'; readonly maximum: number }
  | { readonly kind: 'unknown-version'; readonly field: 'basedOn' | 'fromVersion' }
  /** Another version is in force than was read; the draft has another revision. */
  | ({ readonly kind: 'conflict' | 'draft-conflict' } & Versions)
  /** The draft changes another version than the one in force. */
  | ({ readonly kind: 'overtaken' } & Versions)
  | { readonly kind: 'merge-conflict'; readonly conflict: MergeConflict };

export type DraftOutcome<Value> = Result<Value, readonly DraftRefusal[]>;

export const refuseDraft = (...refusals: readonly DraftRefusal[]) => refused(refusals);

/** What every act on drafts of rules has in common. */
export class DraftUnit extends ReviewUnit {
  readonly drafts = new ProgramDraftStore();
  private readonly points = new PointsRulesStore();
  private readonly trials = new ProgramTrialStore();
  private readonly models = new ProgramModelsService();

  /** The draft as it was read; a conflict where somebody has acted on it since. */
  async find(
    { tx, stored }: Acting,
    { draftId, expectedRevision }: DraftCommand,
  ): Promise<DraftOutcome<StoredDraft>> {
    const draft = await this.drafts.byId(tx, stored.id, draftId);
    if (!draft) return refuseDraft({ kind: 'not-found' });
    const { revision } = draft.life;
    if (revision === expectedRevision) return ok(draft);
    return refuseDraft({
      kind: 'draft-conflict',
      ...{ expectedVersion: expectedRevision, actualVersion: revision },
    });
  }

  async version(db: Db, stored: StoredProgram, number: number): Promise<StoredVersion> {
    const version = await this.programs.version(db, stored.id, number);
    invariant(version, 'a version that was published stays');
    return version;
  }

  /** Rules as they would be published to change a version: all faults at once. */
  async check(
    { tx, stored }: Acting,
    base: Pick<StoredVersion, 'rules'>,
    unchecked: UncheckedRules,
  ): Promise<DraftOutcome<ProgramRules>> {
    // Asked only where the rules name a version of the points rules.
    const latestEarningVersion =
      typeof unchecked.earningVersion === 'number'
        ? ((await this.points.latest(tx, stored.id))?.number ?? 0)
        : undefined;
    const models = await this.models.known(tx, stored.id, unchecked);
    const checked = checkRules(unchecked, stored.locales, { latestEarningVersion, models });
    const faults = checked.ok
      ? removedTierFaults(base.rules.ladder, checked.value.ladder)
      : checked.error;
    if (checked.ok && faults.length === 0) return checked;
    return refused(faults.map((fault) => ({ kind: 'rule', fault })));
  }

  /** Whether an experiment runs on the version in force, so that no other may take its place. */
  async isTried({ tx, stored }: Acting): Promise<boolean> {
    return (await this.trials.running(tx, stored.id)) !== null;
  }

  /** Takes a step with a draft, and writes it with its history. */
  async take(
    acting: Acting,
    draft: StoredDraft,
    step: DraftStep,
    entry: HistoryEntry,
  ): Promise<DraftOutcome<string>> {
    const life = takeStep(draft.life, step, acting);
    if (!life.ok) return refuseDraft(life.error);
    const next = { ...draft, life: life.value };
    await this.drafts.update(acting.tx, next);
    await this.log(acting, next, entry);
    return ok(draft.id);
  }
}
