import { paceOf, type Pace } from '../../domain/shared/pace';
import { ok, refused, type Result } from '../../domain/shared/result';
import { canonicalJson } from '../../domain/shared/canonical';
import { checkTraining, type UncheckedTraining } from '../../domain/tiering/check-training';
import { fault, type RuleFault } from '../../domain/tiering/rule-fault';
import type { TrainingDefinition } from '../../domain/tiering/training-definition';
import type { TrainingProblem } from '../../domain/tiering/training-report';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import { sha256Hex } from '../../platform/security/hash';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type { TierService } from '../tiers';
import { ModelVersionStore, type StoredModelVersion } from './model-version.store';

export type { StoredModelVersion } from './model-version.store';

/** A version that somebody wants trained. */
export type AskTraining = UncheckedTraining & {
  readonly code: string;
  readonly idempotencyKey?: string | null | undefined;
};

export type TrainingRefusal =
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  /** What the members as they are cannot teach. */
  | { readonly kind: 'problem'; readonly problem: TrainingProblem }
  | { readonly kind: 'too-many' | 'too-many-codes'; readonly maximum: number }
  | { readonly kind: 'not-found' | 'over-already' };

export type TrainingOutcome = Result<string, readonly TrainingRefusal[]>;

/** The job that trains them. */
export const TRAIN_MODELS = 'train-models';

const MOST_OPEN = 3;
const MOST_CODES = 20;
const CODE = /^[a-z][a-z0-9_-]{0,39}$/;

const refuse = (...refusals: readonly TrainingRefusal[]) => refused(refusals);

/** Takes trainings in, shows them, and cancels them. */
export class ModelTrainingsService {
  private readonly store = new ModelVersionStore();

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly directory: ProgramDirectory;
      readonly tiers: TierService;
      /** Told that one waits to be trained. */
      readonly onAsked: () => void;
    },
  ) {}

  /** The id of the version that will be trained. */
  async ask(viewer: Viewer, command: AskTraining): Promise<TrainingOutcome> {
    const programId = requireProgram(viewer, 'models.train');
    const askedBy = actorOf(requirePermission(viewer, 'models.train'));
    const { idempotencyKey: key, ...asked } = command;
    const { database, clock } = this.parts;
    const work = (tx: Tx) => this.askWithin(tx, { programId, askedBy }, asked);
    const requestHash = sha256Hex(canonicalJson(asked));
    const scope = `${programId}/modelTrain`;
    const outcome = await (key === null || key === undefined
      ? database.run(work, { repeatable: true })
      : database.once({ scope, key, requestHash, at: clock() }, work));
    if (outcome.ok) this.parts.onAsked();
    return outcome;
  }

  /** Ends one that waits or is trained; nothing of it is kept. */
  async cancel(viewer: Viewer, id: string): Promise<TrainingOutcome> {
    const programId = requireProgram(viewer, 'models.train');
    return this.parts.database.run(
      async (tx): Promise<TrainingOutcome> => {
        const held = await this.store.lock(tx, id);
        if (held?.programId !== programId) return refuse({ kind: 'not-found' });
        if (held.state !== 'QUEUED' && held.state !== 'TRAINING') {
          return refuse({ kind: 'over-already' });
        }
        await this.store.save(tx, { ...held, state: 'CANCELLED', endedAt: this.parts.clock() });
        return ok(id);
      },
      { repeatable: true },
    );
  }

  /** How fast one goes, and how long it will still take. */
  paceOf(version: StoredModelVersion): Pace {
    return paceOf(version, this.parts.clock());
  }

  async byId(programId: string, id: string): Promise<StoredModelVersion | null> {
    return this.store.byId(this.parts.database.reader, programId, id);
  }

  async byNumber(
    programId: string,
    code: string,
    number: number,
  ): Promise<StoredModelVersion | null> {
    return this.store.byNumber(this.parts.database.reader, programId, code, number);
  }

  private async askWithin(
    tx: Tx,
    { programId, askedBy }: { readonly programId: string; readonly askedBy: string },
    { code, ...asked }: Omit<AskTraining, 'idempotencyKey'>,
  ): Promise<TrainingOutcome> {
    const now = this.parts.clock();
    const program = await this.parts.directory.get(programId, tx);
    const { publishedRules: rules, calendar } = program;
    const checked = checkTraining(asked, { rules, calendar, now });
    const faults: TrainingRefusal[] = [
      ...(CODE.test(code) ? [] : [fault(['code'], 'INVALID_CODE')]),
      ...(checked.ok ? [] : checked.error),
    ].map((each) => ({ kind: 'rule', fault: each }) as const);
    if (!checked.ok || faults.length > 0) return refused(faults);
    const refusals = await this.refusals(tx, program, code, checked.value);
    if (refusals.length > 0) return refused(refusals);
    const id = newId(now);
    const version = { id, programId, code, definition: checked.value, askedBy, askedAt: now };
    await this.store.insert(tx, version, {
      ...{ state: 'QUEUED', phase: 'READING', runId: null, done: 0, total: null },
      ...{ startedAt: null, endedAt: null, report: null, problem: null },
    });
    return ok(id);
  }

  private async refusals(
    tx: Tx,
    program: ProgramInForce,
    code: string,
    { labels }: TrainingDefinition,
  ): Promise<TrainingRefusal[]> {
    if ((await this.store.countOpen(tx, program.id)) >= MOST_OPEN) {
      return [{ kind: 'too-many', maximum: MOST_OPEN }];
    }
    const codes = await this.store.codes(tx, program.id);
    if (codes.length >= MOST_CODES && !codes.some((known) => known.code === code)) {
      return [{ kind: 'too-many-codes', maximum: MOST_CODES }];
    }
    if (labels.kind !== 'CURRENT_TIER') return [];
    const sizes = Object.entries(await this.parts.tiers.countByTier(tx, program.id));
    const [only, ...others] = sizes.filter(([, members]) => members > 0);
    if (only === undefined || others.length > 0) return [];
    return [{ kind: 'problem', problem: { code: 'ONE_CLASS', tierCode: only[0] } }];
  }
}
