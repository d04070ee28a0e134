import { ok } from '../../domain/shared/result';
import { checkText } from '../../domain/shared/text';
import { amendRules, type UncheckedRules } from '../../domain/tiering/check-rules';
import { newDraftLife, type DraftStep } from '../../domain/shared/draft-life';
import type { ProgramRules } from '../../domain/tiering/rules';
import { withTiersOf } from '../../domain/tiering/rules-merge';
import { newId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requirePermission, type Viewer } from '../../platform/security/viewer';
import {
  refuseDraft,
  type DraftCommand,
  type DraftOutcome,
  type DraftRefusal,
  type DraftUnit,
} from './draft-unit.service';
import type { KeyedCommand } from './command-unit.service';
import type { DraftRange, StoredDraft } from './program-draft.store';
import type { StoredVersion } from './program.store';
import type { Acting, HistoryEntry, StoredStep } from './review-unit.service';

/** A new draft: what shall be otherwise than in a version. */
export type CreateDraft = KeyedCommand & {
  readonly title: string;
  /** The version that it changes; the one in force where nothing is said. */
  readonly basedOn?: number | null | undefined;
  /** A version whose rules shall come back. */
  readonly fromVersion?: number | null | undefined;
  readonly changes: UncheckedRules;
};

/** What of a draft shall be otherwise; what is not said stays. */
export type UpdateDraft = DraftCommand & {
  readonly title?: string | null | undefined;
  readonly changes: UncheckedRules;
};

export type ReviewDraft = DraftCommand & { readonly comment: string | null };

const MAX_OPEN_DRAFTS = 20;
const MAX_TITLE_LENGTH = 120;
const MAX_COMMENT_LENGTH = 500;

/** Drafts of a programme's rules: made, edited and reviewed. */
export class ProgramDraftsService {
  constructor(private readonly unit: DraftUnit) {}

  async byId(programId: string, id: string): Promise<StoredDraft | null> {
    return this.unit.drafts.byId(this.unit.database.reader, programId, id);
  }

  async page(programId: string, range: DraftRange): Promise<StoredDraft[]> {
    return this.unit.drafts.page(this.unit.database.reader, programId, range);
  }

  /** The latest hundred steps of a draft, or of the setting that drafts are reviewed. */
  async history(programId: string, draftId: string | null): Promise<StoredStep[]> {
    return this.unit.history(programId, draftId);
  }

  /** The rules of a version; null where there is none of this number. */
  async rulesOf(programId: string, versionNumber: number): Promise<ProgramRules | null> {
    const { reader } = this.unit.database;
    const version = await this.unit.programs.version(reader, programId, versionNumber);
    return version?.rules ?? null;
  }

  /** Makes a draft that is good as it stands: a draft can always be published. */
  create(viewer: Viewer, command: CreateDraft): Promise<DraftOutcome<string>> {
    const about = {
      permission: 'program.draft.edit',
      name: 'programDraftCreate',
      command,
    } as const;
    return this.unit.run(viewer, about, async (acting) => {
      const { tx, stored, actor, at } = acting;
      if ((await this.unit.drafts.openCount(tx, stored.id)) >= MAX_OPEN_DRAFTS) {
        return refuseDraft({ kind: 'too-many-drafts', maximum: MAX_OPEN_DRAFTS });
      }
      const base = await this.version(acting, 'basedOn', command.basedOn ?? stored.currentVersion);
      if (!base.ok) return base;
      const restores = command.fromVersion ?? null;
      const from = restores === null ? base : await this.version(acting, 'fromVersion', restores);
      if (!from.ok) return from;
      const start = withTiersOf(from.value.rules, base.value.rules);
      const rules = await this.unit.check(acting, base.value, amendRules(start, command.changes));
      const faults = [...titleFaults(command.title), ...(rules.ok ? [] : rules.error)];
      if (!rules.ok || faults.length > 0) return refuseDraft(...faults);
      const draft: StoredDraft = {
        ...{ id: newId(), programId: stored.id, title: command.title.trim(), restores },
        ...{ rules: rules.value, basedOn: base.value.number, createdBy: actor, createdAt: at },
        life: newDraftLife(acting),
      };
      await this.unit.drafts.insert(tx, draft);
      await this.unit.log(acting, draft, {
        kind: restores === null ? 'CREATED' : 'RESTORED',
        versionNumber: from.value.number,
      });
      return ok(draft.id);
    });
  }

  /** Edits a draft; one that is in review or approved is a draft again. */
  update(viewer: Viewer, command: UpdateDraft): Promise<DraftOutcome<string>> {
    const about = {
      permission: 'program.draft.edit',
      name: 'programDraftUpdate',
      command,
    } as const;
    return this.unit.run(viewer, about, async (acting) => {
      const found = await this.unit.find(acting, command);
      if (!found.ok) return found;
      const draft = found.value;
      const base = await this.unit.version(acting.tx, acting.stored, draft.basedOn);
      const rules = await this.unit.check(acting, base, amendRules(draft.rules, command.changes));
      const title = command.title ?? draft.title;
      const faults = [...titleFaults(title), ...(rules.ok ? [] : rules.error)];
      if (!rules.ok || faults.length > 0) return refuseDraft(...faults);
      const edited = { ...draft, title: title.trim(), rules: rules.value };
      return this.unit.take(acting, edited, { kind: 'EDIT' }, { kind: 'EDITED' });
    });
  }

  submit(viewer: Viewer, command: DraftCommand): Promise<DraftOutcome<string>> {
    const about = {
      permission: 'program.draft.edit',
      name: 'programDraftSubmit',
      command,
    } as const;
    return this.step(viewer, about, { kind: 'SUBMIT' }, { kind: 'SUBMITTED' });
  }

  /** Approves a draft as it was read; never one's own. */
  approve(viewer: Viewer, command: ReviewDraft): Promise<DraftOutcome<string>> {
    const name = 'programDraftApprove';
    return this.review(viewer, { name, command }, 'APPROVE', 'APPROVED');
  }

  /** Asks for changes: the draft is one again. */
  giveBack(viewer: Viewer, command: ReviewDraft): Promise<DraftOutcome<string>> {
    const name = 'programDraftReturn';
    return this.review(viewer, { name, command }, 'RETURN', 'RETURNED');
  }

  discard(viewer: Viewer, command: DraftCommand): Promise<DraftOutcome<string>> {
    const name = 'programDraftDiscard';
    const about = { permission: 'program.draft.edit', name, command } as const;
    return this.step(viewer, about, { kind: 'DISCARD' }, { kind: 'DISCARDED' });
  }

  private async review(
    viewer: Viewer,
    { name, command }: { readonly name: string; readonly command: ReviewDraft },
    step: 'APPROVE' | 'RETURN',
    kind: HistoryEntry['kind'],
  ): Promise<DraftOutcome<string>> {
    const comment = command.comment?.trim() || null;
    // Who is told to change something is told what.
    const isMissing = step === 'RETURN' && comment === null;
    const about = { permission: 'program.draft.approve', name, command } as const;
    requirePermission(viewer, 'program.draft.approve');
    return isMissing || !isCommentGood(comment)
      ? refuseDraft({ kind: 'invalid-comment', maximum: MAX_COMMENT_LENGTH })
      : this.step(viewer, about, { kind: step, comment }, { kind, comment });
  }

  private step(
    viewer: Viewer,
    about: {
      readonly permission: Permission;
      readonly name: string;
      readonly command: DraftCommand;
    },
    step: DraftStep,
    entry: HistoryEntry,
  ): Promise<DraftOutcome<string>> {
    return this.unit.run(viewer, about, async (acting) => {
      const draft = await this.unit.find(acting, about.command);
      return draft.ok ? this.unit.take(acting, draft.value, step, entry) : draft;
    });
  }

  private async version(
    { tx, stored }: Acting,
    field: 'basedOn' | 'fromVersion',
    number: number,
  ): Promise<DraftOutcome<StoredVersion>> {
    const version = await this.unit.programs.version(tx, stored.id, number);
    return version ? ok(version) : refuseDraft({ kind: 'unknown-version', field });
  }
}

function titleFaults(title: string): DraftRefusal[] {
  const isGood =
    title.trim() !== '' &&
    checkText(title.trim(), { max: MAX_TITLE_LENGTH, singleLine: true }) === null;
  return isGood ? [] : [{ kind: 'invalid-title', maximum: MAX_TITLE_LENGTH }];
}

const isCommentGood = (comment: string | null): boolean =>
  comment === null || checkText(comment, { max: MAX_COMMENT_LENGTH }) === null;
