import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused, type Result } from '../../domain/shared/result';
import { removedTierFaults } from '../../domain/tiering/check-ladder';
import { checkRules, type UncheckedRules } from '../../domain/tiering/check-rules';
import type { ProgramStepKind } from '../../domain/tiering/draft-history';
import {
  takeStep,
  type DraftStep,
  type StepRefusal,
  type StepTaker,
} from '../../domain/tiering/draft-life';
import type { ScheduleFault } from '../../domain/tiering/draft-schedule';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { MergeConflict } from '../../domain/tiering/rules-merge';
import type { Clock } from '../../platform/clock';
import type { Database, Db, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import type { Permission } from '../../platform/security/permissions';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import { runCommand, type KeyedCommand } from './command-unit.service';
import { ProgramDraftStore, type StoredDraft } from './program-draft.store';
import { PointsRulesStore } from './points-rules.store';
import type { ProgramFault } from './program-input.service';
import { ProgramStepStore, type StoredStep } from './program-step.store';
import { ProgramStore, type StoredProgram, type StoredVersion } from './program.store';

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
  | { readonly kind: 'not-found' | 'nothing-changed' | 'already-scheduled' }
  | { readonly kind: 'too-many-drafts'; readonly maximum: number }
  | { readonly kind: 'unknown-version'; readonly field: 'basedOn' | 'fromVersion' }
  /** Another version is in force than was read; the draft has another revision. */
  | ({ readonly kind: 'conflict' | 'draft-conflict' } & Versions)
  /** The draft changes another version than the one in force. */
  | ({ readonly kind: 'overtaken' } & Versions)
  | { readonly kind: 'merge-conflict'; readonly conflict: MergeConflict };

export type DraftOutcome<Value> = Result<Value, readonly DraftRefusal[]>;

export const refuseDraft = (...refusals: readonly DraftRefusal[]) => refused(refusals);

/** Who acts within a unit of work that holds the programme. */
export type Acting = StepTaker & { readonly tx: Tx; readonly stored: StoredProgram };

/** What stands in the history beside who and when. */
export type HistoryEntry = {
  readonly kind: ProgramStepKind;
  readonly versionNumber?: number | null;
  readonly comment?: string | null;
};

/** What every act on drafts of rules has in common. */
export class DraftUnit {
  readonly drafts = new ProgramDraftStore();
  readonly steps = new ProgramStepStore();
  readonly programs = new ProgramStore();
  private readonly points = new PointsRulesStore();

  constructor(
    readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Runs a command with the programme held: of two who act on its drafts, one waits. */
  run<Value>(
    viewer: Viewer,
    about: {
      readonly permission: Permission;
      readonly name: string;
      readonly command: KeyedCommand;
    },
    work: (acting: Acting) => Promise<DraftOutcome<Value>>,
  ): Promise<DraftOutcome<Value>> {
    const { permission, name, command } = about;
    const programId = requireProgram(viewer, permission);
    const signedIn = requirePermission(viewer, permission);
    const at = this.clock();
    return runCommand(this.database, { viewer: signedIn, name, command, at }, async (tx) =>
      work(await this.hold(tx, programId, { actor: actorOf(signedIn), at })),
    );
  }

  async hold(
    tx: Tx,
    programId: string,
    { actor, at }: { readonly actor: string; readonly at: Instant },
  ): Promise<Acting> {
    const stored = await this.programs.lock(tx, programId);
    invariant(stored, 'a credential belongs to a programme that exists');
    return { tx, stored, actor, at, requiresReview: stored.review.since !== null };
  }

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
    const checked = checkRules(unchecked, stored.locales, { latestEarningVersion });
    const faults = checked.ok
      ? removedTierFaults(base.rules.ladder, checked.value.ladder)
      : checked.error;
    if (checked.ok && faults.length === 0) return checked;
    return refused(faults.map((fault) => ({ kind: 'rule', fault })));
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

  async log(
    { tx, stored, actor, at }: Acting,
    draft: StoredDraft | null,
    { kind, versionNumber = null, comment = null }: HistoryEntry,
  ): Promise<void> {
    const step: StoredStep = {
      ...{ id: newId(), draftId: draft?.id ?? null, kind, actor, at },
      ...{ revision: draft?.life.revision ?? null, versionNumber, comment },
    };
    await this.steps.insert(tx, stored.id, step);
  }
}
