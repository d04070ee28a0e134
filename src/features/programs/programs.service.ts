import { isTimeZone } from '../../domain/shared/calendar';
import { canonicalJson } from '../../domain/shared/canonical';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused, type Result } from '../../domain/shared/result';
import {
  localizedText,
  nameFaults,
  removedTierFaults,
  type TextInLocale,
} from '../../domain/tiering/check-ladder';
import { amendRules, checkRules, type UncheckedRules } from '../../domain/tiering/check-rules';
import { NO_REVIEW } from '../../domain/tiering/review-setting';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { Clock } from '../../platform/clock';
import type { Database, Db, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import {
  requirePermission,
  requireProgram,
  type SignedIn,
  type Viewer,
} from '../../platform/security/viewer';
import { runCommand, type KeyedCommand } from './command-unit.service';
import { PointsRulesStore } from './points-rules.store';
import { ProgramTrialStore } from './program-trial.store';
import { ProgramModelsService } from './program-models.service';
import { checkReason, checkSettings, type ProgramFault } from './program-input.service';
import type { ProgramDirectory, ProgramInForce } from './program-directory.service';
import {
  ProgramStore,
  type ProgramSettings,
  type StoredProgram,
  type StoredVersion,
  type VersionRange,
} from './program.store';
import type {
  PreparedPopulation,
  SettleDueBefore,
  VersionPopulations,
} from './version-populations.service';

/** A new programme. Currency, zone and locales have been read by their scalars. */
export type CreateProgram = {
  readonly code: string;
  readonly names: readonly TextInLocale[];
  readonly currencyCode: string;
  readonly timeZone: string;
  readonly locales: readonly string[];
  readonly rules: UncheckedRules;
  readonly idempotencyKey?: string | null | undefined;
};

/** What shall be otherwise from now on; what is not said stays. */
export type ProgramChanges = {
  readonly rules?: UncheckedRules | null | undefined;
  readonly names?: readonly TextInLocale[] | null | undefined;
  readonly currencyCode?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly reason: string;
};

export type PublishProgram = {
  readonly programId: string;
  readonly expectedVersion: number;
  readonly changes: ProgramChanges;
  readonly idempotencyKey?: string | null | undefined;
};

/** Why a programme was not created or published; all reasons at once. */
export type ProgramRefusal =
  | ProgramFault
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'code-taken' }
  | {
      readonly kind: 'conflict';
      readonly expectedVersion: number;
      readonly actualVersion: number;
    }
  | {
      readonly kind: 'frozen';
      readonly field: 'currencyCode' | 'timeZone';
      readonly frozenAt: Instant;
    }
  | { readonly kind: 'nothing-changed' }
  /** Somebody else must approve what is published: a draft of it. */
  | { readonly kind: 'review-required' }
  /** An experiment runs on the version in force. */
  | { readonly kind: 'trial-runs' };

/** A programme was created; the secret of its first key is there once, not when asked again. */
export type CreatedProgram = { readonly programId: string; readonly adminKey: string | null };

/** Makes the first ADMIN key of a new programme within its unit, and gives its secret. */
export type IssueAdminKey = (tx: Tx, programId: string, at: Instant) => Promise<string>;

/** What belongs to programmes and is made elsewhere. */
export type ProgramsBeside = {
  readonly issueAdminKey: IssueAdminKey;
  readonly populations: VersionPopulations;
  readonly settleDue: SettleDueBefore;
};

type Outcome<Value> = Result<Value, readonly ProgramRefusal[]>;

const MAX_CODES = 100;

const refuse = (...refusals: readonly ProgramRefusal[]) => refused(refusals);
const asRefusals = (faults: readonly RuleFault[]): ProgramRefusal[] =>
  faults.map((fault) => ({ kind: 'rule', fault }));

/** Creates programmes and publishes their versions. */
export class ProgramsService {
  private readonly store = new ProgramStore();
  private readonly points = new PointsRulesStore();
  private readonly trials = new ProgramTrialStore();
  private readonly models = new ProgramModelsService();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: ProgramDirectory,
    private readonly beside: ProgramsBeside,
  ) {}

  /** The codes of the first hundred programmes, for whoever works on this machine. */
  async codes(): Promise<readonly string[]> {
    return this.store.codes(this.database.reader, MAX_CODES);
  }

  /** The codes of all programmes, in their order. */
  async *allCodes(): AsyncGenerator<string> {
    for (let after = ''; ;) {
      const codes = await this.store.codes(this.database.reader, MAX_CODES, after);
      yield* codes;
      after = codes.at(-1) ?? '';
      if (codes.length < MAX_CODES) return;
    }
  }

  /** Creates a programme with its first version, in force from the beginning of time. */
  async create(viewer: Viewer, command: CreateProgram): Promise<Outcome<CreatedProgram>> {
    const operator = requirePermission(viewer, 'program.create');
    invariant(isTimeZone(command.timeZone), 'a time zone was checked at the edge');
    // A new programme has no points rules yet that a version could name.
    const rules = checkRules(command.rules, command.locales, { latestEarningVersion: 0 });
    const faults = [
      ...checkSettings(command),
      ...asRefusals(nameFaults(command.names, command.locales, ['names'])),
      ...(rules.ok ? [] : asRefusals(rules.error)),
    ];
    if (!rules.ok || faults.length > 0) return refused(faults);
    // The secret never enters the stored answer: who repeats the command is not given it again.
    let adminKey: string | null = null;
    const outcome = await this.unit(operator, 'programCreate', command, async (tx) => {
      adminKey = null;
      if (await this.store.findByCode(tx, command.code)) return refuse({ kind: 'code-taken' });
      const at = this.clock();
      const programId = newId();
      await this.store.insert(tx, newProgram(programId, command, at));
      await this.store.insertVersion(tx, programId, {
        ...newVersion(1, rules.value, operator, at),
        reason: 'Created.',
        inForceFrom: null,
      });
      adminKey = await this.beside.issueAdminKey(tx, programId, at);
      return ok(programId);
    });
    return outcome.ok ? ok({ programId: outcome.value, adminKey }) : outcome;
  }

  /** Publishes the next version of the viewer's programme; what was published before stays. */
  async publish(viewer: Viewer, command: PublishProgram): Promise<Outcome<string>> {
    const programId = requireProgram(viewer, 'program.publish');
    const publisher = requirePermission(viewer, 'program.publish');
    if (command.programId !== programId) return refuse({ kind: 'not-found' });
    const prepared = await this.prepare(command);
    const outcome = await this.unit(publisher, 'programPublish', command, (tx) =>
      this.publishWithin(tx, publisher, command, prepared),
    );
    this.directory.invalidate(programId);
    return outcome;
  }

  /**
   * Freezes currency and zone with the first behaviour. False when the programme was changed since
   * it was read: then what is recorded must be read and checked again.
   */
  async freeze(tx: Tx, program: ProgramInForce, at: Instant): Promise<boolean> {
    if (await this.store.freeze(tx, program, at)) return true;
    const stored = await this.store.lock(tx, program.id);
    return (
      stored?.frozenAt !== null &&
      stored?.currencyCode === program.currencyCode &&
      stored.timeZone === program.timeZone
    );
  }

  async versionById(programId: string, id: string): Promise<StoredVersion | null> {
    return this.store.versionById(this.database.reader, programId, id);
  }

  async versions(programId: string, range: VersionRange): Promise<StoredVersion[]> {
    return this.store.versions(this.database.reader, programId, range);
  }

  /** What is done for all members before the unit; whether the version is valid is asked there. */
  private async prepare({
    programId,
    expectedVersion,
    changes,
  }: PublishProgram): Promise<PreparedPopulation | null> {
    const { reader } = this.database;
    const stored = await this.store.find(reader, programId);
    if (stored?.currentVersion !== expectedVersion) return null;
    const rules = await this.nextRules(reader, stored, changes);
    const next = rules.ok ? rules.value.rules : null;
    const at = this.clock();
    if (next !== null) await this.beside.settleDue(programId, at);
    return this.beside.populations.prepare(programId, next, at);
  }

  private async publishWithin(
    tx: Tx,
    publisher: SignedIn,
    { programId, expectedVersion, changes }: PublishProgram,
    prepared: PreparedPopulation | null,
  ): Promise<Outcome<string>> {
    const stored = await this.store.lock(tx, programId);
    invariant(stored, 'a credential belongs to a programme that exists');
    const actualVersion = stored.currentVersion;
    if (actualVersion !== expectedVersion) {
      return refuse({ kind: 'conflict', expectedVersion, actualVersion });
    }
    if (stored.review.since !== null) return refuse({ kind: 'review-required' });
    if (await this.trials.running(tx, programId)) return refuse({ kind: 'trial-runs' });
    const settings = amendSettings(stored, changes);
    const rules = await this.nextRules(tx, stored, changes);
    const faults = [
      ...checkReason(changes.reason),
      ...asRefusals(changes.names ? nameFaults(changes.names, stored.locales, ['names']) : []),
      ...frozenFields(stored, settings),
      ...(rules.ok ? [] : asRefusals(rules.error)),
    ];
    if (!rules.ok || faults.length > 0) return refused(faults);
    if (rules.value.isSame && canonicalJson(settings) === canonicalJson(settingsOf(stored))) {
      return refuse({ kind: 'nothing-changed' });
    }
    const at = this.clock();
    const next = newVersion(expectedVersion + 1, rules.value.rules, publisher, at);
    const version = { ...next, reason: changes.reason.trim(), inForceFrom: at };
    await this.store.insertVersion(tx, programId, version);
    await this.store.publish(tx, programId, version.number, settings);
    await this.beside.populations.keep(tx, programId, version, prepared);
    return ok(version.id);
  }

  private async nextRules(
    db: Db,
    stored: StoredProgram,
    changes: ProgramChanges,
  ): Promise<Result<{ rules: ProgramRules; isSame: boolean }, readonly RuleFault[]>> {
    const current = await this.store.version(db, stored.id, stored.currentVersion);
    invariant(current, 'a programme has the version that it says is in force');
    const amended = amendRules(current.rules, changes.rules ?? {});
    const checked = checkRules(amended, stored.locales, {
      latestEarningVersion: await this.latestEarningVersion(db, stored.id, amended),
      models: await this.models.known(db, stored.id, amended),
    });
    if (!checked.ok) return checked;
    const removed = removedTierFaults(current.rules.ladder, checked.value.ladder);
    if (removed.length > 0) return refused(removed);
    const isSame = canonicalJson(checked.value) === canonicalJson(current.rules);
    return ok({ rules: checked.value, isSame });
  }

  /** Asked only where the rules name a version of the points rules. */
  private async latestEarningVersion(
    db: Db,
    programId: string,
    { earningVersion }: UncheckedRules,
  ): Promise<number | undefined> {
    if (typeof earningVersion !== 'number') return undefined;
    return (await this.points.latest(db, programId))?.number ?? 0;
  }

  private unit<Value>(
    viewer: SignedIn,
    name: string,
    command: KeyedCommand,
    work: (tx: Tx) => Promise<Value>,
  ): Promise<Value> {
    return runCommand(this.database, { viewer, name, command, at: this.clock() }, work);
  }
}

const newProgram = (id: string, command: CreateProgram, createdAt: Instant): StoredProgram => ({
  id,
  code: command.code,
  names: localizedText(command.names),
  currencyCode: command.currencyCode,
  timeZone: command.timeZone,
  locales: [...command.locales],
  currentVersion: 1,
  frozenAt: null,
  createdAt,
  review: NO_REVIEW,
});

const newVersion = (
  number: number,
  rules: ProgramRules,
  publisher: SignedIn,
  publishedAt: Instant,
): Omit<StoredVersion, 'reason' | 'inForceFrom' | 'supersededAt'> => ({
  id: newId(),
  number,
  rules,
  publishedBy: actorOf(publisher),
  publishedAt,
});

const settingsOf = ({ names, currencyCode, timeZone }: StoredProgram): ProgramSettings => ({
  names,
  currencyCode,
  timeZone,
});

const amendSettings = (stored: StoredProgram, changes: ProgramChanges): ProgramSettings => ({
  names: changes.names ? localizedText(changes.names) : stored.names,
  currencyCode: changes.currencyCode ?? stored.currencyCode,
  timeZone: changes.timeZone ?? stored.timeZone,
});

function frozenFields(stored: StoredProgram, settings: ProgramSettings): ProgramRefusal[] {
  const { frozenAt } = stored;
  if (frozenAt === null) return [];
  return (['currencyCode', 'timeZone'] as const)
    .filter((field) => stored[field] !== settings[field])
    .map((field) => ({ kind: 'frozen', field, frozenAt }));
}
