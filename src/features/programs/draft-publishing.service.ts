import type { Instant } from '../../domain/shared/instant';
import { ok } from '../../domain/shared/result';
import { uncheckedOf } from '../../domain/tiering/check-rules';
import { stepRefusal } from '../../domain/shared/draft-life';
import { wantedInstant, type WantedTime } from '../../domain/tiering/draft-schedule';
import type { ProgramRules } from '../../domain/tiering/rules';
import { isSameJson } from '../../domain/tiering/rules-diff';
import { mergeRules, type MergeSide } from '../../domain/tiering/rules-merge';
import { isOfDatabase } from '../../platform/database/errors';
import { newId } from '../../platform/id';
import type { Log } from '../../platform/log';
import { SYSTEM } from '../../platform/security/actor';
import { requireProgram, type Viewer } from '../../platform/security/viewer';
import {
  refuseDraft,
  type DraftCommand,
  type DraftOutcome,
  type DraftRefusal,
  type DraftUnit,
} from './draft-unit.service';
import type { DueDraft, StoredDraft } from './program-draft.store';
import type { ProgramDirectory } from './program-directory.service';
import { checkReason } from './program-input.service';
import type { Acting, HistoryEntry } from './review-unit.service';
import type {
  PreparedPopulation,
  SettleDueBefore,
  VersionPopulations,
} from './version-populations.service';

export type PublishDraft = DraftCommand & {
  /** The version in force that was read. */
  readonly expectedVersion: number;
  readonly reason: string;
};

export type ScheduleDraft = DraftCommand & {
  readonly time: WantedTime;
  readonly reason: string;
};

export type RebaseDraft = DraftCommand & { readonly prefer: MergeSide | null };

/** What came of drafts whose instant had come; numbers only, for reports of jobs. */
export type DueReport = {
  readonly published: number;
  /** Drafts that could not be published and are drafts again; their history says why. */
  readonly returned: number;
  /** Drafts that wait on because something went wrong: the log says which and why. */
  readonly failed: number;
};

export type PublishDue = {
  /** Told to end: the draft in hand is finished, the rest is left to the next run. */
  readonly signal?: AbortSignal;
  /** Told of each programme whose draft waits on. */
  readonly onFailed?: (programId: string) => void;
};

/** Refuses to go on, by what it throws, where a clock has jumped ahead. */
export type CheckClock = (programId: string, now: Instant) => Promise<void>;

/** What publishing needs that is made elsewhere. */
export type PublishingBeside = {
  readonly populations: VersionPopulations;
  readonly settleDue: SettleDueBefore;
  readonly checkClock: CheckClock;
  readonly log: Pick<Log, 'error'>;
};

const DUE_AT_ONCE = 100;

/** Makes versions of drafts: now, or when their instant comes. */
export class DraftPublishingService {
  constructor(
    private readonly unit: DraftUnit,
    private readonly directory: ProgramDirectory,
    private readonly beside: PublishingBeside,
  ) {}

  /** Publishes a draft as the next version; what was published before stays. */
  async publish(viewer: Viewer, command: PublishDraft): Promise<DraftOutcome<string>> {
    const programId = requireProgram(viewer, 'program.publish');
    const about = { permission: 'program.publish', name: 'programDraftPublish', command } as const;
    const now = this.unit.clock();
    const prepared = await this.prepare({ programId, id: command.draftId, dueAt: now }, now);
    const outcome = await this.unit.run<DraftOutcome<string>>(viewer, about, async (acting) => {
      const { currentVersion: actualVersion } = acting.stored;
      const { expectedVersion } = command;
      const found = await this.unit.find(acting, command);
      if (!found.ok) return found;
      if (expectedVersion !== actualVersion) {
        return refuseDraft({ kind: 'conflict', expectedVersion, actualVersion });
      }
      const rules = await this.publishable(acting, found.value, 'PUBLISH');
      const faults = [...reasonFaults(command.reason), ...(rules.ok ? [] : rules.error)];
      if (!rules.ok || faults.length > 0) return refuseDraft(...faults);
      const draft = { ...found.value, rules: rules.value };
      const [reason, versionNumber] = [command.reason.trim(), actualVersion + 1];
      const version = { reason, publishedBy: acting.actor, inForceFrom: acting.at };
      await this.insertVersion(acting, draft.rules, version, prepared);
      const step = { kind: 'PUBLISH', versionNumber, reason } as const;
      return this.unit.take(acting, draft, step, PUBLISHED(versionNumber, reason));
    });
    this.directory.invalidate(programId);
    return outcome;
  }

  /** Has a draft published at an instant; one draft of a programme waits at a time. */
  schedule(viewer: Viewer, command: ScheduleDraft): Promise<DraftOutcome<string>> {
    const about = { permission: 'program.publish', name: 'programDraftSchedule', command } as const;
    return this.unit.run<DraftOutcome<string>>(viewer, about, async (acting) => {
      const found = await this.unit.find(acting, command);
      if (!found.ok) return found;
      const { tx, stored, at } = acting;
      const time = wantedInstant(command.time, { timeZone: stored.timeZone, now: at });
      const rules = await this.publishable(acting, found.value, 'SCHEDULE');
      const faults = [
        ...reasonFaults(command.reason),
        ...(time.ok ? [] : [time.error]),
        ...(rules.ok ? [] : rules.error),
      ];
      if (!time.ok || !rules.ok || faults.length > 0) return refuseDraft(...faults);
      // The first to come into force would overtake all others.
      const others = await this.unit.drafts.count(tx, stored.id, ['SCHEDULED']);
      if (others > 0) return refuseDraft({ kind: 'already-scheduled' });
      const reason = command.reason.trim();
      const draft = { ...found.value, rules: rules.value };
      const step = { kind: 'SCHEDULE', ...time.value, reason } as const;
      return this.unit.take(acting, draft, step, { kind: 'SCHEDULED', comment: reason });
    });
  }

  unschedule(viewer: Viewer, command: DraftCommand): Promise<DraftOutcome<string>> {
    const name = 'programDraftUnschedule';
    const about = { permission: 'program.publish', name, command } as const;
    return this.unit.run<DraftOutcome<string>>(viewer, about, async (acting) => {
      const found = await this.unit.find(acting, command);
      if (!found.ok) return found;
      return this.unit.take(acting, found.value, { kind: 'UNSCHEDULE' }, { kind: 'UNSCHEDULED' });
    });
  }

  /** Brings into a draft what came into force since the version that it changes. */
  rebase(viewer: Viewer, command: RebaseDraft): Promise<DraftOutcome<string>> {
    const about = {
      permission: 'program.draft.edit',
      name: 'programDraftRebase',
      command,
    } as const;
    return this.unit.run<DraftOutcome<string>>(viewer, about, async (acting) => {
      const found = await this.unit.find(acting, command);
      if (!found.ok) return found;
      const { tx, stored } = acting;
      const draft = found.value;
      const versionNumber = stored.currentVersion;
      if (draft.basedOn === versionNumber) return refuseDraft({ kind: 'nothing-changed' });
      const base = await this.unit.version(tx, stored, draft.basedOn);
      const theirs = await this.unit.version(tx, stored, versionNumber);
      const three = { base: base.rules, theirs: theirs.rules, mine: draft.rules };
      const merged = mergeRules(three, command.prefer);
      if (!merged.ok) {
        return refuseDraft(
          ...merged.error.map((conflict) => ({ kind: 'merge-conflict', conflict }) as const),
        );
      }
      const rules = await this.unit.check(acting, theirs, uncheckedOf(merged.value));
      if (!rules.ok) return rules;
      const rebased = { ...draft, rules: rules.value, basedOn: versionNumber };
      return this.unit.take(acting, rebased, { kind: 'EDIT' }, { kind: 'REBASED', versionNumber });
    });
  }

  /**
   * Publishes what is due at an instant, each as of the instant for which it was scheduled. What
   * cannot be published is a draft again. Nothing is published by a clock that has jumped ahead. A
   * programme where something goes wrong keeps no other one waiting; its own draft does wait. Safe
   * to be run by several at once, and again.
   */
  async publishDue(now: Instant, { signal, onFailed }: PublishDue = {}): Promise<DueReport> {
    const report = { published: 0, returned: 0, failed: 0 };
    let after: DueDraft | null = null;
    for (;;) {
      const range = { by: now, after, limit: DUE_AT_ONCE };
      const due: DueDraft[] = await this.unit.drafts.due(this.unit.database.reader, range);
      for (const draft of due) {
        if (signal?.aborted) return report;
        const outcome = await this.publishOrTell(draft, now, signal);
        if (outcome !== null) report[outcome] += 1;
        if (outcome === 'failed') onFailed?.(draft.programId);
      }
      after = due.at(-1) ?? null;
      if (due.length < DUE_AT_ONCE) return report;
    }
  }

  /** As what a draft that is due is counted; null where somebody else has acted on it meanwhile. */
  private async publishOrTell(
    draft: DueDraft,
    now: Instant,
    signal: AbortSignal | undefined,
  ): Promise<keyof DueReport | null> {
    try {
      const kind = await this.publishOne(draft, now);
      if (kind === null) return null;
      return kind === 'PUBLISHED' ? 'published' : 'returned';
    } catch (error) {
      if (isOfDatabase(error) || signal?.aborted) throw error;
      const { id, programId } = draft;
      this.beside.log.error({ programId, draft: id, err: error }, 'a draft was not published');
      return 'failed';
    }
  }

  /** What became of a draft that is due; null where somebody else has acted on it meanwhile. */
  private async publishOne(draft: DueDraft, now: Instant): Promise<HistoryEntry['kind'] | null> {
    const { programId } = draft;
    await this.beside.checkClock(programId, now);
    const prepared = await this.prepare(draft, now);
    const kind = await this.unit.database.run((tx) =>
      this.unit
        .hold(tx, programId, { actor: SYSTEM, at: now })
        .then((acting) => this.fallDue(acting, draft, prepared)),
    );
    this.directory.invalidate(programId);
    return kind;
  }

  /**
   * What is done for all members before the unit that publishes: what fell due before the draft is
   * in force, and what its rules need of them.
   */
  private async prepare(
    { programId, id, dueAt }: DueDraft,
    asOf: Instant,
  ): Promise<PreparedPopulation | null> {
    await this.beside.settleDue(programId, dueAt);
    const draft = await this.unit.drafts.byId(this.unit.database.reader, programId, id);
    return this.beside.populations.prepare(programId, draft?.rules ?? null, asOf);
  }

  /** What became of a draft; null where somebody else has acted on it meanwhile. */
  private async fallDue(
    acting: Acting,
    due: DueDraft,
    prepared: PreparedPopulation | null,
  ): Promise<HistoryEntry['kind'] | null> {
    const draft = await this.unit.drafts.byId(acting.tx, due.programId, due.id);
    const schedule = draft?.life.schedule ?? null;
    if (draft?.life.state !== 'SCHEDULED' || schedule === null) return null;
    if (schedule.instant > acting.at) return null;
    const rules = await this.publishable(acting, draft, 'FALL_DUE');
    if (!rules.ok) {
      const entry = whyReturned(rules.error, acting.stored.currentVersion);
      await this.unit.take(acting, draft, { kind: 'GIVE_BACK' }, entry);
      return entry.kind;
    }
    const versionNumber = acting.stored.currentVersion + 1;
    const reason = draft.life.reason ?? '';
    const version = { reason, publishedBy: schedule.by, inForceFrom: schedule.instant };
    await this.insertVersion(acting, rules.value, version, prepared);
    const step = { kind: 'FALL_DUE', versionNumber } as const;
    await this.unit.take(acting, draft, step, PUBLISHED(versionNumber, reason));
    return 'PUBLISHED';
  }

  /** The rules of a draft as they would be published, or why they cannot be. */
  private async publishable(
    acting: Acting,
    { life, rules, basedOn }: StoredDraft,
    kind: 'PUBLISH' | 'SCHEDULE' | 'FALL_DUE',
  ): Promise<DraftOutcome<ProgramRules>> {
    const refusal = stepRefusal(life, kind, acting);
    if (refusal) return refuseDraft(refusal);
    // What is scheduled may come into force after the experiment has ended.
    if (kind !== 'SCHEDULE' && (await this.unit.isTried(acting))) {
      return refuseDraft({ kind: 'trial-runs' });
    }
    const { currentVersion: actualVersion } = acting.stored;
    if (basedOn !== actualVersion) {
      return refuseDraft({ kind: 'overtaken', expectedVersion: basedOn, actualVersion });
    }
    const inForce = await this.unit.version(acting.tx, acting.stored, actualVersion);
    // Checks may have become stricter since the draft was saved.
    const checked = await this.unit.check(acting, inForce, uncheckedOf(rules));
    if (!checked.ok) return checked;
    return isSameJson(checked.value, inForce.rules)
      ? refuseDraft({ kind: 'nothing-changed' })
      : ok(checked.value);
  }

  private async insertVersion(
    { tx, stored, at }: Acting,
    rules: ProgramRules,
    version: {
      readonly reason: string;
      readonly publishedBy: string;
      readonly inForceFrom: Instant;
    },
    prepared: PreparedPopulation | null,
  ): Promise<void> {
    const number = stored.currentVersion + 1;
    const { programs } = this.unit;
    const whole = { ...version, id: newId(), number, rules, publishedAt: at };
    await programs.insertVersion(tx, stored.id, whole);
    await programs.publish(tx, stored.id, number, stored);
    await this.beside.populations.keep(tx, stored.id, whole, prepared);
  }
}

const PUBLISHED = (versionNumber: number, comment: string): HistoryEntry => ({
  kind: 'PUBLISHED',
  versionNumber,
  comment,
});

/** Why a draft that was due is a draft again, for its history. */
function whyReturned([refusal]: readonly DraftRefusal[], currentVersion: number): HistoryEntry {
  if (refusal?.kind === 'overtaken') return { kind: 'OVERTAKEN', versionNumber: currentVersion };
  if (refusal?.kind === 'not-approved') return { kind: 'UNREVIEWED' };
  if (refusal?.kind === 'trial-runs') return { kind: 'TRIAL_RUNS' };
  const comment =
    refusal?.kind === 'rule' ? `${refusal.fault.path.join('.')}: ${refusal.fault.code}` : null;
  return { kind: 'NOT_VALID', comment };
}

const reasonFaults = (reason: string): DraftRefusal[] =>
  checkReason(reason).flatMap((fault) => (fault.kind === 'invalid-reason' ? [fault] : []));
