import { checkPointsRules } from '../../domain/points/check-points-rules';
import { amendPointsRules, type UncheckedPointsRules } from '../../domain/points/earning-draft';
import { DEFAULT_POINTS_RULES, type PointsRules } from '../../domain/points/points-rules';
import { canonicalJson } from '../../domain/shared/canonical';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import type { Clock } from '../../platform/clock';
import type { Database, Db, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import { runCommand, type KeyedCommand } from './command-unit.service';
import {
  PointsRulesStore,
  type StoredPointsDraft,
  type StoredPointsRules,
} from './points-rules.store';
import type { ProgramDirectory } from './program-directory.service';
import { checkReason, type ProgramFault } from './program-input.service';
import { ProgramStore, type StoredProgram, type VersionRange } from './program.store';

/** What of the draft shall be otherwise; without a draft, of the rules in force. */
export type SavePointsDraft = KeyedCommand & {
  readonly programId: string;
  /** The revision that was read; 0 for no draft. */
  readonly expectedRevision: number;
  readonly changes: UncheckedPointsRules;
};

export type DiscardPointsDraft = KeyedCommand & {
  readonly programId: string;
  readonly expectedRevision: number;
};

export type PublishPointsRules = KeyedCommand & {
  readonly programId: string;
  /** The version in force that was read; 0 where none was published. */
  readonly expectedVersion: number;
  readonly expectedRevision: number;
  readonly reason: string;
};

/** Why a draft was not saved or published; all reasons at once. */
export type PointsRulesRefusal =
  | Extract<ProgramFault, { readonly kind: 'invalid-reason' }>
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'not-found' | 'no-draft' | 'nothing-changed' }
  | {
      readonly kind: 'conflict' | 'draft-conflict';
      readonly expectedVersion: number;
      readonly actualVersion: number;
    };

type Outcome<Value> = Result<Value, readonly PointsRulesRefusal[]>;

const refuse = (...refusals: readonly PointsRulesRefusal[]) => refused(refusals);

/** What a change of points rules starts from, with the programme locked. */
type Grounds = {
  readonly stored: StoredProgram;
  readonly draft: StoredPointsDraft | null;
  readonly latest: StoredPointsRules | null;
};

/** Keeps the draft of a programme's points rules and publishes their versions. */
export class PointsRulesService {
  private readonly store = new PointsRulesStore();
  private readonly programs = new ProgramStore();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: ProgramDirectory,
  ) {}

  /** The draft; null where there is none. */
  async draft(programId: string): Promise<StoredPointsDraft | null> {
    return this.store.draft(this.database.reader, programId);
  }

  async versionById(programId: string, id: string): Promise<StoredPointsRules | null> {
    return this.store.versionById(this.database.reader, programId, id);
  }

  async versions(programId: string, range: VersionRange): Promise<StoredPointsRules[]> {
    return this.store.versions(this.database.reader, programId, range);
  }

  /** Saves what is good as it stands: a draft can always be published. */
  async saveDraft(viewer: Viewer, command: SavePointsDraft): Promise<Outcome<StoredPointsDraft>> {
    const programId = requireProgram(viewer, 'points.rules.edit');
    const editor = requirePermission(viewer, 'points.rules.edit');
    if (command.programId !== programId) return refuse({ kind: 'not-found' });
    const at = this.clock();
    const about = { viewer: editor, name: 'pointsRulesDraftSave', command, at };
    return runCommand(this.database, about, async (tx) => {
      const grounds = await this.grounds(tx, programId);
      const conflict = draftConflict(grounds, command.expectedRevision);
      if (conflict) return refuse(conflict);
      const { draft, latest } = grounds;
      const from = draft?.rules ?? latest?.rules ?? DEFAULT_POINTS_RULES;
      const rules = await this.check(tx, grounds, amendPointsRules(from, command.changes));
      if (!rules.ok) return rules;
      const saved: StoredPointsDraft = {
        rules: rules.value,
        revision: command.expectedRevision + 1,
        basedOn: draft?.basedOn ?? latest?.number ?? 0,
        editedBy: actorOf(editor),
        editedAt: at,
      };
      await this.store.saveDraft(tx, programId, saved);
      return ok(saved);
    });
  }

  async discardDraft(viewer: Viewer, command: DiscardPointsDraft): Promise<Outcome<number>> {
    const programId = requireProgram(viewer, 'points.rules.edit');
    const editor = requirePermission(viewer, 'points.rules.edit');
    if (command.programId !== programId) return refuse({ kind: 'not-found' });
    const about = {
      ...{ viewer: editor, name: 'pointsRulesDraftDiscard', command },
      at: this.clock(),
    };
    return runCommand(this.database, about, async (tx) => {
      const grounds = await this.grounds(tx, programId);
      if (!grounds.draft) return refuse({ kind: 'no-draft' });
      const conflict = draftConflict(grounds, command.expectedRevision);
      if (conflict) return refuse(conflict);
      await this.store.removeDraft(tx, programId);
      return ok(grounds.draft.revision);
    });
  }

  /** Publishes the draft as the next version; what was earned before stays as it was. */
  async publish(viewer: Viewer, command: PublishPointsRules): Promise<Outcome<string>> {
    const programId = requireProgram(viewer, 'points.rules.publish');
    const publisher = requirePermission(viewer, 'points.rules.publish');
    if (command.programId !== programId) return refuse({ kind: 'not-found' });
    const at = this.clock();
    const about = { viewer: publisher, name: 'pointsRulesPublish', command, at };
    const outcome = await runCommand(this.database, about, async (tx) => {
      const version = await this.nextVersion(tx, programId, command);
      if (!version.ok) return version;
      const id = newId();
      await this.store.insertVersion(tx, programId, {
        ...version.value,
        id,
        publishedBy: actorOf(publisher),
        publishedAt: at,
      });
      await this.store.removeDraft(tx, programId);
      return ok(id);
    });
    this.directory.invalidate(programId);
    return outcome;
  }

  private async nextVersion(
    tx: Tx,
    programId: string,
    command: PublishPointsRules,
  ): Promise<Outcome<Pick<StoredPointsRules, 'number' | 'rules' | 'reason'>>> {
    const grounds = await this.grounds(tx, programId);
    const actualVersion = grounds.latest?.number ?? 0;
    const { expectedVersion, expectedRevision, reason } = command;
    if (actualVersion !== expectedVersion) {
      return refuse({ kind: 'conflict', expectedVersion, actualVersion });
    }
    if (!grounds.draft) return refuse({ kind: 'no-draft' });
    const conflict = draftConflict(grounds, expectedRevision);
    if (conflict) return refuse(conflict);
    // The ladder may have grown, and a language been added, since the draft was saved.
    const rules = await this.check(tx, grounds, amendPointsRules(grounds.draft.rules, {}));
    const faults = reasonFaults(reason);
    if (!rules.ok) return refuse(...faults, ...rules.error);
    if (faults.length > 0) return refused(faults);
    const inForce = grounds.latest?.rules ?? DEFAULT_POINTS_RULES;
    if (canonicalJson(rules.value) === canonicalJson(inForce)) {
      return refuse({ kind: 'nothing-changed' });
    }
    return ok({ number: actualVersion + 1, rules: rules.value, reason: reason.trim() });
  }

  /** Holds the programme for the rest of the unit: of two who change its rules, one waits. */
  private async grounds(tx: Tx, programId: string): Promise<Grounds> {
    const stored = await this.programs.lock(tx, programId);
    invariant(stored, 'a credential belongs to a programme that exists');
    const draft = await this.store.draft(tx, programId);
    const latest = await this.store.latest(tx, programId);
    return { stored, draft, latest };
  }

  private async check(
    db: Db,
    { stored }: Grounds,
    unchecked: UncheckedPointsRules,
  ): Promise<Outcome<PointsRules>> {
    const version = await this.programs.version(db, stored.id, stored.currentVersion);
    invariant(version, 'a programme has the version that it says is in force');
    const tiers = version.rules.ladder.map(({ code }) => code);
    const checked = checkPointsRules(unchecked, { locales: stored.locales, tiers });
    if (checked.ok) return checked;
    return refused(checked.error.map((fault) => ({ kind: 'rule', fault })));
  }
}

function draftConflict({ draft }: Grounds, expectedRevision: number): PointsRulesRefusal | null {
  const actualVersion = draft?.revision ?? 0;
  return actualVersion === expectedRevision
    ? null
    : { kind: 'draft-conflict', expectedVersion: expectedRevision, actualVersion };
}

const reasonFaults = (reason: string): PointsRulesRefusal[] =>
  checkReason(reason).flatMap((fault) => (fault.kind === 'invalid-reason' ? [fault] : []));
