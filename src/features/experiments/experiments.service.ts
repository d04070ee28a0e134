import {
  checkExperiment,
  isSameExperiment,
  uncheckedExperiment,
  type UncheckedExperiment,
} from '../../domain/experiments/check-experiment';
import { overlaidBenefit, type PublishedBenefits } from '../../domain/experiments/benefit-overlay';
import type { Experiment, StopCause } from '../../domain/experiments/experiment';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused } from '../../domain/shared/result';
import type { KnownToRules } from '../../domain/tiering/check-rules';
import { knownModel } from '../../domain/tiering/models-in-force';
import { newId } from '../../platform/id';
import { SYSTEM } from '../../platform/security/actor';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram, type Viewer } from '../../platform/security/viewer';
import { benefitSettingOf, type BenefitDirectory } from '../benefits';
import {
  checkReason,
  type Acting,
  type KeyedCommand,
  type ProgramDirectory,
  type ProgramTrials,
  type ReviewUnit,
  type CheckClock,
  type SettleDueBefore,
  type StoredStep,
} from '../programs';
import type { ExperimentResults } from './experiment-results.service';
import {
  ExperimentStore,
  type ExperimentRange,
  type RunningExperiment,
  type StoredExperiment,
} from './experiment.store';
import {
  refuseExperiment,
  type ExperimentOutcome,
  type ExperimentRefusal,
} from './experiment-refusal.service';

export type CreateExperiment = KeyedCommand & { readonly experiment: UncheckedExperiment };

/** Somebody acts on an experiment as they have read it. */
export type ExperimentCommand = KeyedCommand & {
  readonly experimentId: string;
  readonly expectedRevision: number;
};

export type UpdateExperiment = ExperimentCommand & { readonly experiment: UncheckedExperiment };

/** Starting and stopping say why. */
export type ReasonedExperimentCommand = ExperimentCommand & { readonly reason: string };

type Act<Command extends KeyedCommand> = {
  readonly permission: Permission;
  readonly name: string;
  readonly command: Command;
};

/** What experiments are kept with. */
type ExperimentsParts = {
  readonly unit: ReviewUnit;
  readonly directory: ProgramDirectory;
  readonly trials: ProgramTrials;
  readonly benefits: BenefitDirectory;
  readonly results: ExperimentResults;
  readonly settleDue: SettleDueBefore;
  /** Throws where the clock seems to have jumped. */
  readonly checkClock: CheckClock;
};

/** Experiments as they are written, started and stopped; at most one runs in a programme. */
export class ExperimentsService {
  readonly experiments = new ExperimentStore();

  private readonly unit: ReviewUnit;
  private readonly directory: ProgramDirectory;
  private readonly trials: ProgramTrials;

  constructor(private readonly parts: ExperimentsParts) {
    ({ unit: this.unit, directory: this.directory, trials: this.trials } = parts);
  }

  async byIds(programId: string, ids: readonly string[]): Promise<StoredExperiment[]> {
    return this.experiments.byIds(this.unit.database.reader, programId, ids);
  }

  async byId(programId: string, id: string): Promise<StoredExperiment | null> {
    const [experiment] = await this.byIds(programId, [id]);
    return experiment ?? null;
  }

  page(programId: string, range: ExperimentRange): Promise<StoredExperiment[]> {
    return this.experiments.page(this.unit.database.reader, programId, range);
  }

  history(programId: string, experimentId: string): Promise<StoredStep[]> {
    return this.unit.history(programId, experimentId);
  }

  /** Writes a draft, checked as a whole against the version in force; nobody takes part yet. */
  create(viewer: Viewer, command: CreateExperiment): Promise<ExperimentOutcome<string>> {
    const about = { permission: 'experiments.write', name: 'experimentCreate', command } as const;
    return this.unit.run<ExperimentOutcome<string>>(viewer, about, async (acting) => {
      const { tx, stored, actor, at } = acting;
      const content = await this.check(acting, command.experiment);
      if (!content.ok) return content;
      const { code } = content.value;
      if (await this.experiments.isTaken(tx, stored.id, code)) {
        return refuseExperiment({ kind: 'code-taken', code });
      }
      const experiment: StoredExperiment = {
        ...{ id: newId(), programId: stored.id, content: content.value, seed: newId() },
        ...{ state: 'DRAFT', revision: 1, versionNumber: null, started: null, stopped: null },
        ...{ createdBy: actor, createdAt: at, editedBy: actor, editedAt: at },
      };
      await this.experiments.insert(tx, experiment);
      await this.log(acting, experiment, { kind: 'CREATED' });
      return ok(experiment.id);
    });
  }

  update(viewer: Viewer, command: UpdateExperiment): Promise<ExperimentOutcome<string>> {
    const act = { permission: 'experiments.write', name: 'experimentUpdate', command } as const;
    return this.on(viewer, act, async (acting, experiment) => {
      const { state, content: before } = experiment;
      if (state !== 'DRAFT') return refuseExperiment({ kind: 'wrong-state', state });
      const content = await this.check(acting, command.experiment);
      if (!content.ok) return content;
      if (content.value.code !== before.code) {
        return refuseExperiment({ kind: 'code-fixed', code: before.code });
      }
      if (isSameExperiment(content.value, before)) {
        return refuseExperiment({ kind: 'nothing-changed' });
      }
      const edited = { content: content.value, editedBy: acting.actor, editedAt: acting.at };
      return this.keep(acting, { ...experiment, ...edited }, { kind: 'EDITED' });
    });
  }

  /**
   * Puts the variants in force for who falls into them, with their next decision: in the next night
   * at the latest. Where the programme asks for a review, somebody else must start it than who
   * edited it last.
   */
  async start(
    viewer: Viewer,
    command: ReasonedExperimentCommand,
  ): Promise<ExperimentOutcome<string>> {
    const programId = requireProgram(viewer, 'experiments.run');
    await this.settleDue(programId, this.unit.clock());
    const act = { permission: 'experiments.run', name: 'experimentStart', command } as const;
    const outcome = await this.on(viewer, act, async (acting, experiment) => {
      const { state, id: experimentId, seed } = experiment;
      const { tx, stored, actor, at } = acting;
      if (state !== 'DRAFT') return refuseExperiment({ kind: 'wrong-state', state });
      // Another version may have come into force since it was written.
      const content = await this.check(acting, uncheckedExperiment(experiment.content));
      const refusals = [
        ...reasonFaults(command.reason),
        ...(content.ok ? [] : content.error),
        ...(await this.othersThatRun(acting)),
        ...(acting.requiresReview && experiment.editedBy === actor
          ? [{ kind: 'four-eyes' } as const]
          : []),
      ];
      if (!content.ok || refusals.length > 0) return refuseExperiment(...refusals);
      const versionNumber = stored.currentVersion;
      const { coverage, variants } = content.value;
      const { rules } = (await this.groundOf(acting)).benefits;
      const arms = variants.map(({ code, weight, overlay, benefit }) => {
        const rule = benefit && rules.get(benefit.ruleCode);
        return { code, weight, overlay, benefit: rule ? overlaidBenefit(rule, benefit) : null };
      });
      const trial = { experimentId, versionNumber, seed, coverage, variants: arms };
      await this.trials.start(tx, stored.id, trial, at);
      const started = { ...experiment, state: 'RUNNING', versionNumber } as const;
      return this.keep(
        acting,
        { ...started, content: content.value, started: { by: actor, at } },
        { kind: 'STARTED', versionNumber, comment: command.reason.trim() },
      );
    });
    this.directory.invalidate(programId);
    return outcome;
  }

  /**
   * Ends an experiment: the published rules hold for everybody, and nobody loses a tier by it. What
   * it came to is looked at once more, and kept.
   */
  async stop(
    viewer: Viewer,
    command: ReasonedExperimentCommand,
  ): Promise<ExperimentOutcome<string>> {
    const programId = requireProgram(viewer, 'experiments.run');
    await this.settleDue(programId, this.unit.clock());
    const act = { permission: 'experiments.run', name: 'experimentStop', command } as const;
    const outcome = await this.on(viewer, act, async (acting, experiment) => {
      const { state, content } = experiment;
      const refusals = reasonFaults(command.reason);
      if (state !== 'RUNNING') return refuseExperiment({ kind: 'wrong-state', state });
      if (refusals.length > 0) return refuseExperiment(...refusals);
      const cause = acting.at >= content.plannedEnd ? 'PLANNED_END' : 'BY_HAND';
      return this.end(acting, experiment, { cause, reason: command.reason.trim() });
    });
    this.directory.invalidate(programId);
    if (outcome.ok) await this.look(programId, outcome.value);
    return outcome;
  }

  /** Experiments of all programmes that run, the one that ends first first. */
  running(limit: number): Promise<RunningExperiment[]> {
    return this.experiments.running(this.unit.database.reader, limit);
  }

  /** Stops an experiment whose planned end has come; false where it runs no longer or still may. */
  async stopDue({ id, programId }: RunningExperiment, now: Instant): Promise<boolean> {
    // What is stopped never runs again, and what falls due is decided for good.
    await this.parts.checkClock(programId, now);
    await this.settleDue(programId, now);
    const isStopped = await this.unit.database.run(async (tx) => {
      const acting = await this.unit.hold(tx, programId, { actor: SYSTEM, at: now });
      const [experiment] = await this.experiments.byIds(tx, programId, [id]);
      if (experiment?.state !== 'RUNNING' || experiment.content.plannedEnd > now) return false;
      await this.end(acting, experiment, { cause: 'PLANNED_END', reason: AT_PLANNED_END });
      return true;
    });
    this.directory.invalidate(programId);
    if (isStopped) await this.look(programId, id);
    return isStopped;
  }

  /** What fell due before is decided as it was in force then: the variants have no say in it. */
  private settleDue(programId: string, at: Instant): Promise<void> {
    return this.parts.settleDue(programId, at);
  }

  /** An act that comes a second time looks again, with what has become known since. */
  private async look(programId: string, id: string): Promise<void> {
    const experiment = await this.byId(programId, id);
    invariant(experiment, 'an experiment stays');
    await this.parts.results.look(experiment);
  }

  private async end(
    acting: Acting,
    experiment: StoredExperiment,
    { cause, reason }: { readonly cause: StopCause; readonly reason: string },
  ): Promise<ExperimentOutcome<string>> {
    const { tx, stored, actor, at } = acting;
    await this.trials.end(tx, stored.id, experiment.id, at);
    return this.keep(
      acting,
      { ...experiment, state: 'STOPPED', stopped: { by: actor, at, cause, reason } },
      { kind: 'STOPPED', versionNumber: experiment.versionNumber, comment: reason },
    );
  }

  private on<Command extends ExperimentCommand>(
    viewer: Viewer,
    act: Act<Command>,
    work: (acting: Acting, experiment: StoredExperiment) => Promise<ExperimentOutcome<string>>,
  ): Promise<ExperimentOutcome<string>> {
    return this.unit.run<ExperimentOutcome<string>>(viewer, act, async (acting) => {
      const { experimentId, expectedRevision: expectedVersion } = act.command;
      const { tx, stored } = acting;
      const [experiment] = await this.experiments.byIds(tx, stored.id, [experimentId]);
      if (!experiment) return refuseExperiment({ kind: 'not-found' });
      const { revision: actualVersion } = experiment;
      if (actualVersion === expectedVersion) return work(acting, experiment);
      return refuseExperiment({ kind: 'conflict', expectedVersion, actualVersion });
    });
  }

  /** What holds beside the rules of the version: models that they name, and benefit rules. */
  private async groundOf({ tx, stored }: Acting): Promise<{
    readonly known: KnownToRules;
    readonly benefits: PublishedBenefits;
  }> {
    const program = await this.directory.get(stored.id, tx);
    const { versions } = await this.parts.benefits.get(program, tx);
    const rules = new Map([...versions].map(([code, { content }]) => [code, content]));
    return {
      known: { models: program.models.map(knownModel) },
      benefits: { rules, setting: benefitSettingOf(program) },
    };
  }

  private async check(
    acting: Acting,
    unchecked: UncheckedExperiment,
  ): Promise<ExperimentOutcome<Experiment>> {
    const { tx, stored, at } = acting;
    const ground = { ...(await this.groundOf(acting)), locales: stored.locales, at };
    const rules = await this.trials.publishedRules(tx, stored.id, stored.currentVersion);
    const checked = checkExperiment(unchecked, { ...ground, rules });
    return checked.ok
      ? checked
      : refused(checked.error.map((fault) => ({ kind: 'fault', fault }) as const));
  }

  private async othersThatRun({ tx, stored }: Acting): Promise<ExperimentRefusal[]> {
    const trial = await this.trials.running(tx, stored.id);
    if (!trial) return [];
    const [other] = await this.experiments.byIds(tx, stored.id, [trial.experimentId]);
    return [{ kind: 'another-runs', code: other?.content.code ?? '' }];
  }

  private async keep(
    acting: Acting,
    experiment: StoredExperiment,
    entry: Entry,
  ): Promise<ExperimentOutcome<string>> {
    const next = { ...experiment, revision: experiment.revision + 1 };
    await this.experiments.update(acting.tx, next);
    await this.log(acting, next, entry);
    return ok(next.id);
  }

  private log(acting: Acting, { id, revision }: StoredExperiment, entry: Entry): Promise<void> {
    return this.unit.log(acting, { id, life: { revision } }, entry);
  }
}

type Entry = Parameters<ReviewUnit['log']>[2];

const AT_PLANNED_END = 'The planned end has come.';

const reasonFaults = (reason: string): ExperimentRefusal[] =>
  checkReason(reason).flatMap((fault) => (fault.kind === 'invalid-reason' ? [fault] : []));
