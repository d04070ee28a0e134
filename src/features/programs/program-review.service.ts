import { ok } from '../../domain/shared/result';
import { changeReview } from '../../domain/tiering/review-setting';
import type { Viewer } from '../../platform/security/viewer';
import type { KeyedCommand } from './command-unit.service';
import { refuseDraft, type DraftOutcome, type DraftUnit } from './draft-unit.service';
import type { ProgramDirectory } from './program-directory.service';

/** Whether somebody else must approve what is published. */
export type SetReview = KeyedCommand & {
  readonly programId: string;
  readonly requiresReview: boolean;
};

/** The setting that drafts are reviewed, and who has changed it. */
export class ProgramReviewService {
  constructor(
    private readonly unit: DraftUnit,
    private readonly directory: ProgramDirectory,
  ) {}

  async set(viewer: Viewer, command: SetReview): Promise<DraftOutcome<string>> {
    const name = 'programSettingsUpdate';
    const about = { permission: 'program.publish', name, command } as const;
    const outcome = await this.unit.run<DraftOutcome<string>>(viewer, about, async (acting) => {
      const { tx, stored, actor, at } = acting;
      if (stored.id !== command.programId) return refuseDraft({ kind: 'not-found' });
      const changed = changeReview(stored.review, command.requiresReview, { actor, at });
      if (!changed.ok) return refuseDraft({ kind: changed.error });
      await this.unit.programs.setReview(tx, stored.id, changed.value.setting);
      await this.unit.log(acting, null, { kind: changed.value.step });
      return ok(stored.id);
    });
    this.directory.invalidate(command.programId);
    return outcome;
  }
}
