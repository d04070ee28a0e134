import { ok, refused, type Result } from '../../domain/shared/result';
import { modelMismatch, type ModelMismatch } from '../../domain/tiering/model-fit';
import { knownModel, type ModelInForce } from '../../domain/tiering/models-in-force';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { Database } from '../../platform/database/database';
import { requireProgram, type Viewer } from '../../platform/security/viewer';
import {
  checkReason,
  type Acting,
  type KeyedCommand,
  type ModelStep,
  type ProgramDirectory,
  type ProgramModelsService,
  type ReviewUnit,
  type SettleDueBefore,
} from '../programs';
import { ModelVersionStore } from './model-version.store';

/** A model with its champion. */
export type ModelOverview = {
  readonly code: string;
  readonly latestVersion: number;
  readonly championVersion: number | null;
  readonly isInForce: boolean;
};

export type PromoteModel = KeyedCommand & {
  readonly code: string;
  readonly version: number;
  /** The champion that was read; null where there was none. */
  readonly expectedChampion: number | null;
  readonly reason: string;
};

export type RollBackModel = Omit<PromoteModel, 'version'>;

export type PromotionRefusal =
  | { readonly kind: 'no-version' | 'not-trained' | 'champion-already' }
  | { readonly kind: 'nothing-before' }
  | { readonly kind: 'conflict'; readonly expected: number | null; readonly actual: number | null }
  | { readonly kind: 'invalid-reason'; readonly maximum: number }
  /** The rules in force divide by the model, and it does not fit them. */
  | { readonly kind: 'mismatch'; readonly mismatch: ModelMismatch };

export type PromotionOutcome = Result<string, readonly PromotionRefusal[]>;

const refuse = (...refusals: readonly PromotionRefusal[]) => refused(refusals);

/** Makes versions champions, and champions from before so again; shows who did. */
export class ModelPromotionsService {
  private readonly store = new ModelVersionStore();

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly directory: ProgramDirectory;
      readonly unit: ReviewUnit;
      readonly models: ProgramModelsService;
      readonly settleDue: SettleDueBefore;
    },
  ) {}

  /** All of a programme, in the order of their codes: at most twenty. Two statements. */
  async list(programId: string): Promise<ModelOverview[]> {
    const { reader } = this.parts.database;
    const program = await this.parts.directory.get(programId);
    const codes = await this.store.codes(reader, programId);
    const champions = await this.parts.models.latest(reader, programId);
    return codes.map(({ code, latest }) => ({
      ...{ code, latestVersion: latest, championVersion: champions.get(code)?.number ?? null },
      isInForce: dividesBy(program.publishedRules, code),
    }));
  }

  async find(programId: string, code: string): Promise<ModelOverview | null> {
    return (await this.list(programId)).find((model) => model.code === code) ?? null;
  }

  /** From the end of the unit on members are decided by it, where rules divide by its code. */
  promote(viewer: Viewer, command: PromoteModel): Promise<PromotionOutcome> {
    return this.run(viewer, 'modelPromote', command, async (acting) => {
      const { code, version } = command;
      const current = await this.parts.models.current(acting.tx, acting.stored.id, code);
      const faults = commonFaults(command, current);
      if (faults.length > 0) return refuse(...faults);
      if (current?.number === version) return refuse({ kind: 'champion-already' });
      const next = await this.trained(acting, code, version);
      if (!next.ok) return next;
      await this.parts.models.promote(acting.tx, acting.stored.id, next.value, {
        ...{ actor: acting.actor, at: acting.at, reason: command.reason.trim() },
      });
      return ok(code);
    });
  }

  /** Makes the champion from before this one so again. */
  rollBack(viewer: Viewer, command: RollBackModel): Promise<PromotionOutcome> {
    return this.run(viewer, 'modelRollback', command, async (acting) => {
      const { tx, stored } = acting;
      const { code } = command;
      const { models } = this.parts;
      const current = await models.current(tx, stored.id, code);
      const faults = commonFaults(command, current);
      if (faults.length > 0) return refuse(...faults);
      const target = current && (await models.before(tx, stored.id, current));
      if (target === null) return refuse({ kind: 'nothing-before' });
      const next = await this.trained(acting, code, target.number);
      if (!next.ok) return next;
      await models.rollBack(
        tx,
        stored.id,
        { target, model: next.value },
        { actor: acting.actor, at: acting.at, reason: command.reason.trim() },
      );
      return ok(code);
    });
  }

  private async run(
    viewer: Viewer,
    name: string,
    command: KeyedCommand,
    work: (acting: Acting) => Promise<PromotionOutcome>,
  ): Promise<PromotionOutcome> {
    const about = { permission: 'models.promote', name, command } as const;
    const { unit, directory, settleDue } = this.parts;
    const programId = requireProgram(viewer, 'models.promote');
    // What fell due before is decided by the champion that was there.
    await settleDue(programId, unit.clock());
    const outcome = await unit.run(viewer, about, work);
    directory.invalidate(programId);
    return outcome;
  }

  /** A version that can decide, or why it cannot. */
  private async trained(
    { tx, stored }: Acting,
    code: string,
    number: number,
  ): Promise<Result<ModelInForce, readonly PromotionRefusal[]>> {
    const version = await this.store.byNumber(tx, stored.id, code, number);
    if (version === null) return refuse({ kind: 'no-version' });
    const model = (await this.store.models(tx, [version.id])).get(version.id);
    if (version.state !== 'TRAINED' || !model) return refuse({ kind: 'not-trained' });
    const next = { code, version: number, model, window: version.definition.window };
    const rules = await this.rulesInForce(tx, stored);
    const mismatch = dividesBy(rules, code)
      ? modelMismatch(knownModel(next), groundOf(rules))
      : null;
    return mismatch ? refuse({ kind: 'mismatch', mismatch }) : ok(next);
  }

  private async rulesInForce(
    tx: Acting['tx'],
    { id, currentVersion }: Acting['stored'],
  ): Promise<ProgramRules> {
    const version = await this.parts.unit.programs.version(tx, id, currentVersion);
    if (!version) throw new RangeError('A programme has the version that it says is in force');
    return version.rules;
  }
}

const dividesBy = ({ division }: Pick<ProgramRules, 'division'>, code: string): boolean =>
  division.kind === 'MODEL' && division.modelCode === code;

const groundOf = ({ ladder, window }: ProgramRules) => ({
  ladderCodes: ladder.map(({ code }) => code),
  window,
});

function commonFaults(
  { reason, expectedChampion }: RollBackModel,
  current: ModelStep | null,
): PromotionRefusal[] {
  const actual = current?.number ?? null;
  if (actual !== expectedChampion) {
    return [{ kind: 'conflict', expected: expectedChampion, actual }];
  }
  return checkReason(reason).flatMap((fault) => (fault.kind === 'invalid-reason' ? [fault] : []));
}
