import { checkCommand } from '../../domain/points/check-command';
import { canonicalJson } from '../../domain/shared/canonical';
import { refused } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { actorOf } from '../../platform/security/actor';
import { sha256Hex } from '../../platform/security/hash';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import { refusingKeys } from '../points';
import type { ProgramDirectory } from '../programs';
import type { MergeOutcome, MergeUnit } from './merge-unit.service';
import { MergeStore, type Merge } from './merge.store';

export type { MergeOutcome } from './merge-unit.service';
export type { Merge } from './merge.store';

/** Which member becomes which other, and why. */
export type MergeMembers = {
  readonly sourceId: string;
  readonly targetId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
};

export type UnmergeMembers = {
  readonly mergeId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
};

export interface MergingParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly unit: MergeUnit;
}

/** Makes one member of two who are one person, and undoes it (docs/domain.md §3). */
export class MergingService {
  private readonly merges = new MergeStore();

  constructor(private readonly parts: MergingParts) {}

  /** Once per key; a refusal is remembered. */
  async merge(viewer: Viewer, command: MergeMembers): Promise<MergeOutcome> {
    const { idempotencyKey: key, ...asked } = command;
    return this.once(viewer, 'memberMerge', { key, asked }, async (by, program, tx) =>
      this.parts.unit.merge(tx, program, {
        ...{ sourceId: asked.sourceId, targetId: asked.targetId },
        ...{ reason: asked.reason.trim(), by, at: this.parts.clock() },
      }),
    );
  }

  async unmerge(viewer: Viewer, command: UnmergeMembers): Promise<MergeOutcome> {
    const { idempotencyKey: key, ...asked } = command;
    return this.once(viewer, 'memberUnmerge', { key, asked }, async (by, program, tx) =>
      this.parts.unit.unmerge(tx, program, {
        ...{ mergeId: asked.mergeId, reason: asked.reason.trim(), by, at: this.parts.clock() },
      }),
    );
  }

  async byIds(programId: string, ids: readonly string[]): Promise<Merge[]> {
    return this.merges.byIds(this.parts.database.reader, programId, ids);
  }

  private async once(
    viewer: Viewer,
    name: string,
    { key, asked }: { readonly key: string; readonly asked: { readonly reason: string } },
    work: (
      by: string,
      program: Parameters<MergeUnit['merge']>[1],
      tx: Parameters<MergeUnit['merge']>[0],
    ) => Promise<MergeOutcome>,
  ): Promise<MergeOutcome> {
    const by = actorOf(requirePermission(viewer, 'member.merge'));
    const program = await this.parts.directory.get(requireProgram(viewer, 'member.merge'));
    const faults = checkCommand({ reason: asked.reason, idempotencyKey: key });
    if (faults.length > 0) return refused(faults);
    const claim = {
      scope: `${program.id}/${name}`,
      key,
      requestHash: sha256Hex(canonicalJson(asked)),
      at: this.parts.clock(),
    };
    return refusingKeys(() =>
      this.parts.database.once(claim, (tx): Promise<MergeOutcome> => work(by, program, tx)),
    );
  }
}
