import {
  checkCommand,
  type CommandFault,
  type UncheckedCommand,
} from '../../domain/points/check-command';
import type {
  CommandOutcome,
  CommandRefusal,
  PointsCommand,
} from '../../domain/points/points-command';
import { canonicalJson } from '../../domain/shared/canonical';
import { refused } from '../../domain/shared/result';
import type { Database, SharedUnit } from '../../platform/database/database';
import { IdempotencyInProgress, IdempotencyKeyReused } from '../../platform/database/errors';
import { actorOf } from '../../platform/security/actor';
import { sha256Hex } from '../../platform/security/hash';
import type { Permission } from '../../platform/security/permissions';
import {
  canSeeMember,
  requirePermission,
  requireProgram,
  type SignedIn,
  type Viewer,
} from '../../platform/security/viewer';
import type { ProgramDirectory } from '../programs';
import type { AskedCommand } from './points-command-plan.service';
import { PointsCommandUnit, type CommandUnitParts } from './points-command-unit.service';

export type { CommandOutcome };

type Of<Kind extends PointsCommand['kind']> = Omit<
  Extract<PointsCommand, { kind: Kind }>,
  'kind'
> & { readonly idempotencyKey: string };

export interface PointsCommandParts extends CommandUnitParts {
  readonly database: Pick<Database, 'shared'>;
  readonly directory: ProgramDirectory;
}

/** Who asks, under which key, and what that lets through. */
type Asking = {
  readonly viewer: Viewer;
  readonly permission: Permission;
  /** Whom a member's credential must belong to; null where none has the permission. */
  readonly memberId: string | null;
  readonly fields: UncheckedCommand;
  readonly unknown?: CommandRefusal;
};

/** What it costs grows with the group, what it saves does not: see the benchmark of redemptions. */
const MAX_SHARED = 64;

const UNKNOWN_MEMBER: CommandRefusal = { kind: 'unknown-member', field: 'memberId' };

/**
 * What people and programs ask of wallets. Commands that wait while a transaction is under way
 * share the next one; each is done once per key, and a refusal is remembered (docs/domain.md §8).
 */
export class PointsCommandService {
  private readonly unit: SharedUnit<AskedCommand, CommandOutcome>;

  constructor(private readonly parts: PointsCommandParts) {
    const unit = new PointsCommandUnit(parts);
    this.unit = parts.database.shared((tx, asked) => unit.do(tx, asked), { maxInputs: MAX_SHARED });
  }

  /** Spends points. */
  redeem(viewer: Viewer, command: Of<'REDEEM'>): Promise<CommandOutcome> {
    const { memberId, points, orderId, reference } = command;
    return this.ask(
      { viewer, permission: 'points.redeem', memberId, fields: command },
      { kind: 'REDEEM', memberId, points, orderId: trimmed(orderId), reference },
    );
  }

  /** Sets points aside for a purchase that is not yet certain. */
  hold(viewer: Viewer, command: Of<'HOLD'>): Promise<CommandOutcome> {
    const { memberId, points, minutes, orderId } = command;
    return this.ask(
      { viewer, permission: 'points.hold', memberId, fields: command },
      { kind: 'HOLD', memberId, points, minutes, orderId: trimmed(orderId) },
    );
  }

  /** Spends what was set aside; what is not needed is free again. */
  capture(viewer: Viewer, command: Of<'CAPTURE'>): Promise<CommandOutcome> {
    const { holdId, points } = command;
    return this.ask(
      { viewer, permission: 'points.hold', memberId: null, fields: command },
      { kind: 'CAPTURE', holdId, points },
    );
  }

  /** Frees what was set aside. */
  release(viewer: Viewer, command: Of<'RELEASE'>): Promise<CommandOutcome> {
    return this.ask(
      { viewer, permission: 'points.hold', memberId: null, fields: command },
      { kind: 'RELEASE', holdId: command.holdId },
    );
  }

  /** Moves points to another member, lot by lot, each with the expiry that it has. */
  transfer(viewer: Viewer, command: Of<'TRANSFER'>): Promise<CommandOutcome> {
    const { memberId, toMemberId, points } = command;
    const unknown = { kind: 'unknown-member', field: 'fromMemberId' } as const;
    return this.ask(
      { viewer, permission: 'points.transfer', memberId, fields: command, unknown },
      { kind: 'TRANSFER', memberId, toMemberId, points },
    );
  }

  /** Gives or takes points by hand; above the limit of a day it waits for a second person. */
  adjust(viewer: Viewer, command: Of<'ADJUST'>): Promise<CommandOutcome> {
    const { memberId, points, reason, idempotencyKey } = command;
    const fields = { adjustment: points, reason, idempotencyKey };
    return this.ask(
      { viewer, permission: 'points.adjust', memberId, fields },
      { kind: 'ADJUST', memberId, points, reason: reason.trim() },
    );
  }

  /** Takes back a transaction; once. */
  reverse(viewer: Viewer, command: Of<'REVERSE'>): Promise<CommandOutcome> {
    const { transactionId, reason } = command;
    return this.ask(
      { viewer, permission: 'points.reverse', memberId: null, fields: command },
      { kind: 'REVERSE', transactionId, reason: reason.trim() },
    );
  }

  private async ask(
    { viewer, permission, memberId, fields, unknown = UNKNOWN_MEMBER }: Asking,
    command: PointsCommand,
  ): Promise<CommandOutcome> {
    const signedIn = requirePermission(viewer, permission);
    const program = await this.parts.directory.get(requireProgram(viewer, permission));
    const faults: readonly CommandFault[] = checkCommand(fields);
    if (faults.length > 0) return refused(faults);
    // Somebody else looks like nobody at all.
    if (memberId !== null && !canSeeMember(viewer, memberId)) return refused([unknown]);
    const key = {
      scope: scopeOf(signedIn, program.id, `points.${command.kind}`),
      key: fields.idempotencyKey,
      requestHash: sha256Hex(canonicalJson(command)),
      at: this.parts.clock(),
    };
    const asked = { program, command, actor: actorOf(signedIn) };
    return refusingKeys(() => this.unit.submit(key, asked));
  }
}

/** A member's keys are that member's own: nobody can take up the key of another. */
const scopeOf = (
  { memberId }: Pick<SignedIn, 'memberId'>,
  programId: string,
  name: string,
): string => `${programId}/${name}${memberId === null ? '' : `/${memberId}`}`;

/** What is wrong with a key can be mended like any other fault of the input. */
export async function refusingKeys<Value>(
  work: () => Promise<Value>,
): Promise<Value | { readonly ok: false; readonly error: readonly [KeyRefusal] }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof IdempotencyKeyReused) return refused([{ kind: 'key-reused' }]);
    if (error instanceof IdempotencyInProgress) return refused([{ kind: 'key-in-progress' }]);
    throw error;
  }
}

export type KeyRefusal = { readonly kind: 'key-reused' } | { readonly kind: 'key-in-progress' };

const trimmed = (text: string | null): string | null => text && text.trim();
