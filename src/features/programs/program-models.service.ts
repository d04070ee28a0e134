import type { Instant } from '../../domain/shared/instant';
import type { UncheckedRules } from '../../domain/tiering/check-rules';
import type { KnownModel } from '../../domain/tiering/model-fit';
import { knownModel, type ModelInForce } from '../../domain/tiering/models-in-force';
import type { Db, Tx } from '../../platform/database/database';
import { newId, newIdAfter } from '../../platform/id';
import { ProgramModelStore, type ModelStep } from './program-model.store';

export type { ModelStep } from './program-model.store';

/** Who puts a version in force, and why. */
export type ModelAct = {
  readonly actor: string;
  readonly at: Instant;
  readonly reason: string;
};

/** Keeps which version of each model decides; whoever writes has locked the programme. */
export class ProgramModelsService {
  private readonly store = new ProgramModelStore();

  /** What rules may be divided by; asked only where they want to be divided by a model. */
  async known(
    db: Db,
    programId: string,
    { division }: Pick<UncheckedRules, 'division'>,
  ): Promise<readonly KnownModel[]> {
    if (division?.kind !== 'MODEL') return [];
    return (await this.store.inForce(db, programId)).champions.map(knownModel);
  }

  /** The latest step of each code: whose version is in force. */
  async latest(db: Db, programId: string): Promise<ReadonlyMap<string, ModelStep>> {
    const steps = await this.store.latest(db, programId);
    return new Map(steps.map((step) => [step.code, step]));
  }

  /** The step in force; null where no version was promoted. */
  async current(db: Db, programId: string, code: string): Promise<ModelStep | null> {
    const [steps] = await this.store.steps(db, programId, { codes: [code], limit: 1 });
    return steps?.[0] ?? null;
  }

  /** What a rollback of a step goes back to; null where there is nothing before. */
  async before(db: Db, programId: string, step: ModelStep): Promise<ModelStep | null> {
    if (step.previousId === null) return null;
    return this.store.step(db, programId, step.code, step.previousId);
  }

  /** Puts a version in force: `ProgramDirectory.invalidate` has this process see it at once. */
  async promote(tx: Tx, programId: string, next: ModelInForce, act: ModelAct): Promise<void> {
    const current = await this.current(tx, programId, next.code);
    const previousId = current?.id ?? null;
    await this.put(tx, programId, next, { ...act, kind: 'PROMOTED', previousId, current });
  }

  /** Puts the version of an earlier step in force again; the next rollback goes further back. */
  async rollBack(
    tx: Tx,
    programId: string,
    { target, model }: { readonly target: ModelStep; readonly model: ModelInForce },
    act: ModelAct,
  ): Promise<void> {
    const current = await this.current(tx, programId, model.code);
    const { previousId } = target;
    await this.put(tx, programId, model, { ...act, kind: 'ROLLED_BACK', previousId, current });
  }

  private async put(
    tx: Tx,
    programId: string,
    model: ModelInForce,
    {
      current,
      ...act
    }: ModelAct & Pick<ModelStep, 'kind' | 'previousId'> & { readonly current: ModelStep | null },
  ): Promise<void> {
    const step: ModelStep = {
      // The latest id is in force, whatever clocks say.
      id: current ? newIdAfter(current.id, act.at) : newId(act.at),
      ...{ code: model.code, number: model.version, kind: act.kind, previousId: act.previousId },
      ...{ promotedBy: act.actor, promotedAt: act.at, reason: act.reason },
      replacedNumber: current?.number ?? null,
    };
    await this.store.insert(tx, programId, step, model);
  }
}
