import type { StepTaker } from '../../domain/shared/draft-life';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import type { ProgramStepKind } from '../../domain/tiering/draft-history';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import type { Permission } from '../../platform/security/permissions';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import { runCommand, type KeyedCommand } from './command-unit.service';
import { ProgramStepStore, type StoredStep } from './program-step.store';
import { ProgramStore, type StoredProgram } from './program.store';

export type { StoredStep } from './program-step.store';

/** Who acts within a unit of work that holds the programme. */
export type Acting = StepTaker & { readonly tx: Tx; readonly stored: StoredProgram };

/** What stands in the history beside who and when. */
export type HistoryEntry = {
  readonly kind: ProgramStepKind;
  readonly versionNumber?: number | null;
  readonly comment?: string | null;
};

/** What a step of the history is about. */
type Reviewed = { readonly id: string; readonly life: { readonly revision: number } };

const MAX_STEPS = 100;

/** What everything that is written, reviewed and published in a programme has in common. */
export class ReviewUnit {
  readonly steps = new ProgramStepStore();
  readonly programs = new ProgramStore();

  constructor(
    readonly database: Database,
    readonly clock: Clock,
  ) {}

  /** Runs a command with the programme held: of two who act on its drafts, one waits. */
  run<Outcome>(
    viewer: Viewer,
    about: {
      readonly permission: Permission;
      readonly name: string;
      readonly command: KeyedCommand;
    },
    work: (acting: Acting) => Promise<Outcome>,
  ): Promise<Outcome> {
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

  async log(
    { tx, stored, actor, at }: Acting,
    about: Reviewed | null,
    { kind, versionNumber = null, comment = null }: HistoryEntry,
  ): Promise<void> {
    const step: StoredStep = {
      ...{ id: newId(), draftId: about?.id ?? null, kind, actor, at },
      ...{ revision: about?.life.revision ?? null, versionNumber, comment },
    };
    await this.steps.insert(tx, stored.id, step);
  }

  /** The latest hundred steps of a draft or rule; null for the setting that they are reviewed. */
  async history(programId: string, aboutId: string | null): Promise<StoredStep[]> {
    return this.steps.latest(this.database.reader, programId, aboutId, MAX_STEPS);
  }
}
