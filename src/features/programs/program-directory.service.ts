import type { VariantRule } from '../../domain/benefits/compile';
import {
  UNPUBLISHED_POINTS_RULES,
  type PointsRulesInForce,
} from '../../domain/points/points-rules';
import { zoneCalendar, type LocalDay, type ZoneCalendar } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import type { ValueModel } from '../../domain/value/value-model';
import { currencyDigits } from '../../domain/shared/money';
import { classifierOf, type ModelInForce } from '../../domain/tiering/models-in-force';
import type { ReviewSetting } from '../../domain/tiering/review-setting';
import {
  resolveRules,
  type LocalizedText,
  type ProgramRules,
  type RulesInForce,
} from '../../domain/tiering/rules';
import { benefitVariantsOf, trialInForce } from '../../domain/tiering/trial-in-force';
import { systemClock, type Clock } from '../../platform/clock';
import type { Database, Db } from '../../platform/database/database';
import { ProgramModelStore, type StoredModels } from './program-model.store';
import { ProgramPopulationStore, type StoredPopulation } from './program-population.store';
import { ProgramTrialStore, type LatestTrial } from './program-trial.store';
import { PointsRulesStore, type StoredPointsRules } from './points-rules.store';
import {
  fingerprintOfProgram,
  ProgramStore,
  type StoredProgram,
  type StoredVersion,
} from './program.store';
import { RateStore, type DatedRate } from './rate.store';

/** A programme with the rules that hold now, frozen: a request sees one version. */
export interface ProgramInForce {
  readonly id: string;
  readonly code: string;
  readonly names: LocalizedText;
  readonly currencyCode: string;
  readonly timeZone: string;
  readonly locales: readonly string[];
  readonly minorPerMajor: number;
  readonly calendar: ZoneCalendar;
  readonly frozenAt: Instant | null;
  readonly inForce: RulesInForce;
  /** Benefit rules as variants of the experiment that runs have them. */
  readonly benefitVariants: readonly VariantRule[];
  /** The rules of the version as they were published, before the population had its say. */
  readonly publishedRules: ProgramRules;
  readonly points: PointsRulesInForce;
  readonly versionId: string;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  /** Null for the first version. */
  readonly inForceFrom: Instant | null;
  /**
   * Since when members are decided as they are now: the version, or the experiments or models
   * beside it, were others before. Null where it was always so.
   */
  readonly decidesSince: Instant | null;
  readonly reason: string;
  readonly review: ReviewSetting;
  /** The champion of each model: what rules may be divided by. */
  readonly models: readonly ModelInForce[];
  /** Units of the programme's currency for one unit of another, in force on a day. */
  rateOn(currencyCode: string, day: LocalDay): string | null;
}

interface Entry {
  readonly program: ProgramInForce;
  readonly fingerprint: string;
  readonly checkedAt: Instant;
}

/** What another process published is seen after this long at the latest. */
const RECHECK_MS = 1_000;
const MAX_PROGRAMS = 1_000;

/** The programmes in force, in process: to read one costs no statement for a second. */
export class ProgramDirectory {
  private readonly programs = new ProgramStore();
  private readonly rates = new RateStore();
  private readonly points = new PointsRulesStore();
  private readonly populations = new ProgramPopulationStore();
  private readonly models = new ProgramModelStore();
  private readonly trials = new ProgramTrialStore();
  private readonly entries = new Map<string, Entry>();
  private readonly refreshing = new Map<string, Promise<Entry | null>>();
  private readonly idsByCode = new Map<string, string>();
  /** By programme and version; of many who ask at once one reads. */
  private readonly valueModels = new Map<string, Promise<ValueModel['kind']>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock = systemClock,
  ) {}

  /**
   * The programme of a credential, which exists. Within a unit of work its `tx` is given, before
   * the unit writes anything: what is read is kept, also when the unit is undone.
   */
  async get(programId: string, tx?: Db): Promise<ProgramInForce> {
    const program = await this.find(programId, tx);
    invariant(program, 'a credential belongs to a programme that exists');
    return program;
  }

  async find(programId: string, tx?: Db): Promise<ProgramInForce | null> {
    const entry = this.entries.get(programId);
    if (entry && this.isFresh(entry)) return entry.program;
    const fresh = tx
      ? await this.refreshWithin(tx, programId, entry)
      : await this.refreshOnce(programId, entry);
    return fresh?.program ?? null;
  }

  async byCode(code: string): Promise<ProgramInForce | null> {
    const known = this.idsByCode.get(code);
    if (known !== undefined) return this.find(known);
    const stored = await this.programs.findByCode(this.database.reader, code);
    if (!stored) return null;
    if (this.idsByCode.size >= MAX_PROGRAMS) this.idsByCode.clear();
    this.idsByCode.set(code, stored.id);
    return this.find(stored.id);
  }

  /** By what the scores of a version come about: published versions never change. */
  async modelOf(
    { id, inForce, publishedRules }: ProgramInForce,
    versionNumber: number,
  ): Promise<ValueModel['kind']> {
    if (versionNumber === inForce.versionNumber) return publishedRules.model.kind;
    const key = `${id} ${versionNumber}`;
    const known = this.valueModels.get(key);
    if (known !== undefined) return known;
    if (this.valueModels.size >= MAX_PROGRAMS) this.valueModels.clear();
    const reading = this.readModel(id, versionNumber);
    reading.catch(() => this.valueModels.delete(key));
    this.valueModels.set(key, reading);
    return reading;
  }

  private async readModel(programId: string, versionNumber: number): Promise<ValueModel['kind']> {
    const version = await this.programs.version(this.database.reader, programId, versionNumber);
    invariant(version, 'a decision names a version that was published');
    return version.rules.model.kind;
  }

  /** What was published or recorded in this process is seen by the next call. */
  invalidate(programId: string): void {
    this.entries.delete(programId);
    this.refreshing.delete(programId);
  }

  /** Clocks may step back: an entry from the future is not fresh either. */
  private isFresh({ checkedAt }: Entry): boolean {
    return Math.abs(this.clock() - checkedAt) < RECHECK_MS;
  }

  /** A unit waits for nobody else's statement: that one might wait for the unit. */
  private async refreshWithin(
    tx: Db,
    programId: string,
    entry: Entry | undefined,
  ): Promise<Entry | null> {
    const fresh = await this.refresh(tx, programId, entry);
    if (fresh) this.keep(programId, fresh);
    return fresh;
  }

  private refreshOnce(programId: string, entry: Entry | undefined): Promise<Entry | null> {
    const running = this.refreshing.get(programId);
    if (running) return running;
    const refresh = this.refresh(this.database.reader, programId, entry)
      .then((fresh) => {
        // After an invalidation another refresh may be under way: what this one read is older.
        if (this.refreshing.get(programId) === refresh && fresh) this.keep(programId, fresh);
        return fresh;
      })
      .finally(() => {
        if (this.refreshing.get(programId) === refresh) this.refreshing.delete(programId);
      });
    this.refreshing.set(programId, refresh);
    return refresh;
  }

  private keep(programId: string, entry: Entry): void {
    if (this.entries.size >= MAX_PROGRAMS) this.entries.clear();
    this.entries.set(programId, entry);
  }

  private async refresh(
    db: Db,
    programId: string,
    entry: Entry | undefined,
  ): Promise<Entry | null> {
    const checkedAt = this.clock();
    if (entry) {
      const fingerprint = await this.programs.fingerprint(db, programId);
      if (fingerprint === entry.fingerprint) return { ...entry, checkedAt };
    }
    const stored = await this.programs.find(db, programId);
    if (!stored) return null;
    const version = await this.programs.version(db, programId, stored.currentVersion);
    invariant(version, 'a programme has the version that it says is in force');
    const rates = await this.rates.all(db, programId);
    const points = await this.points.latest(db, programId);
    const population = await this.populations.latest(db, programId, version.number);
    const models = await this.models.inForce(db, programId);
    const trial = await this.trials.latest(db, programId);
    const beside = {
      rates: rates.length,
      pointsVersion: points?.number ?? 0,
      populationId: population?.id ?? null,
      trialId: trial.running?.experimentId ?? null,
      modelId: models.modelId,
    };
    const parts = { rates, points, population, models, trial };
    return {
      program: programInForce(stored, version, parts),
      fingerprint: fingerprintOfProgram(stored, beside),
      checkedAt,
    };
  }
}

function programInForce(
  stored: StoredProgram,
  version: StoredVersion,
  {
    rates,
    points,
    population,
    models,
    trial: { running: trial, changedAt: trialChangedAt },
  }: {
    readonly rates: readonly DatedRate[];
    readonly points: StoredPointsRules | null;
    readonly population: StoredPopulation | null;
    readonly models: StoredModels;
    readonly trial: LatestTrial;
  },
): ProgramInForce {
  const minorPerMajor = 10 ** currencyDigits(stored.currencyCode);
  const byCurrency = new Map<string, DatedRate[]>();
  for (const rate of rates) {
    const known = byCurrency.get(rate.currencyCode);
    if (known) known.push(rate);
    else byCurrency.set(rate.currencyCode, [rate]);
  }
  return Object.freeze({
    id: stored.id,
    code: stored.code,
    names: deepFreeze(stored.names),
    currencyCode: stored.currencyCode,
    timeZone: stored.timeZone,
    locales: deepFreeze(stored.locales),
    minorPerMajor,
    calendar: zoneCalendar(stored.timeZone),
    frozenAt: stored.frozenAt,
    inForce: deepFreeze({
      versionNumber: version.number,
      rules: resolveRules(version.rules, population?.population ?? null),
      minorPerMajor,
      population: population?.population ?? null,
      classifier: classifierOf(models.champions, version.rules),
      trial: trial && trialInForce(trial, version.rules, population?.population ?? null),
      calendar: zoneCalendar(stored.timeZone),
    }),
    benefitVariants: deepFreeze(trial ? benefitVariantsOf(trial) : []),
    publishedRules: deepFreeze(version.rules),
    points: points
      ? deepFreeze({ pointsVersion: points.number, rules: points.rules })
      : UNPUBLISHED_POINTS_RULES,
    versionId: version.id,
    publishedAt: version.publishedAt,
    publishedBy: version.publishedBy,
    inForceFrom: version.inForceFrom,
    decidesSince: latestOf([version.inForceFrom, trialChangedAt, models.changedAt]),
    reason: version.reason,
    review: deepFreeze(stored.review),
    models: deepFreeze(models.champions),
    rateOn: (currencyCode: string, day: LocalDay) =>
      byCurrency.get(currencyCode)?.findLast(({ validFrom }) => validFrom <= day)?.rate ?? null,
  });
}

const latestOf = (instants: readonly (Instant | null)[]): Instant | null => {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.max(...known);
};

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
