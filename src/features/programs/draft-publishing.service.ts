import type { Instant } from '../../domain/shared/instant';
import { ok } from '../../domain/shared/result';
import { uncheckedOf } from '../../domain/tiering/check-rules';
import { stepRefusal } from '../../domain/shared/draft-life';
import { wantedInstant, type WantedTime } from '../../domain/tiering/draft-schedule';
import type { ProgramRules } from '../../domain/tiering/rules';
import { isSameJson } from '../../domain/tiering/rules-diff';
import { mergeRules, type MergeSide } from '../../domain/tiering/rules-merge';
import { newId } from '../../platform/id';
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
};

const DUE_AT_ONCE = 100;

/** Makes versions of drafts: now, or when their instant comes. */
export class DraftPublishingService {
  constructor(
    private readonly unit: DraftUnit,
    private readonly directory: ProgramDirectory,
  ) {}

  /** Publishes a draft as the next version; what was published before stays. */
  async publish(viewer: Viewer, command: PublishDraft): Promise<DraftOutcome<string>> {
    const about = { permission: 'program.publish', name: 'programDraftPublish', command } as const;
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
      await this.insertVersion(acting, draft.rules, version);
      const step = { kind: 'PUBLISH', versionNumber, reason } as const;
      return this.unit.take(acting, draft, step, PUBLISHED(versionNumber, reason));
    });
    this.directory.invalidate(requireProgram(viewer, 'program.publish'));
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
   * cannot be published is a draft again. Safe to be run by several at once, and again.
   */
  async publishDue(now: Instant, signal?: AbortSignal): Promise<DueReport> {
    let report = { published: 0, returned: 0 };
    for (;;) {
      const due = await this.unit.drafts.due(this.unit.database.reader, now, DUE_AT_ONCE);
      for (const draft of due) {
        if (signal?.aborted) return report;
        const kind = await this.unit.database.run((tx) =>
          this.unit
            .hold(tx, draft.programId, { actor: SYSTEM, at: now })
            .then((acting) => this.fallDue(acting, draft)),
        );
        this.directory.invalidate(draft.programId);
        report = {
          published: report.published + (kind === 'PUBLISHED' ? 1 : 0),
          returned: report.returned + (kind === null || kind === 'PUBLISHED' ? 0 : 1),
        };
      }
      if (due.length < DUE_AT_ONCE) return report;
    }
  }

  /** What became of a draft; null where somebody else has acted on it meanwhile. */
  private async fallDue(acting: Acting, due: DueDraft): Promise<HistoryEntry['kind'] | null> {
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
    await this.insertVersion(acting, rules.value, version);
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
  ): Promise<void> {
    const number = stored.currentVersion + 1;
    const { programs } = this.unit;
    const whole = { ...version, id: newId(), number, rules, publishedAt: at };
    await programs.insertVersion(tx, stored.id, whole);
    await programs.publish(tx, stored.id, number, stored);
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
  const comment =
    refusal?.kind === 'rule' ? `${refusal.fault.path.join('.')}: ${refusal.fault.code}` : null;
  return { kind: 'NOT_VALID', comment };
}

const reasonFaults = (reason: string): DraftRefusal[] =>
  checkReason(reason).flatMap((fault) => (fault.kind === 'invalid-reason' ? [fault] : []));
