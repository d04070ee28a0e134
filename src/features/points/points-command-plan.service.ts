import type { Points } from '../../domain/points/earn';
import type { CommandRefusal, PointsCommand } from '../../domain/points/points-command';
import type { Original } from '../../domain/points/wallet-command';
import type { Instant } from '../../domain/shared/instant';
import { assertNever, invariant } from '../../domain/shared/invariant';
import { newId, publicId } from '../../platform/id';
import type { ProgramInForce } from '../programs';
import { adjusterKey, type Adjustment } from './adjustment.store';
import type { MemberCommand } from './ledger.service';
import { placeKey, type Place } from './transaction.store';

/** What somebody asks of a wallet, on its way to a unit that it shares with others. */
export type AskedCommand = {
  readonly program: ProgramInForce;
  readonly command: PointsCommand;
  readonly actor: string;
};

/** What a command needs to know before the wallet decides. */
export type CommandGround = {
  readonly program: ProgramInForce;
  readonly at: Instant;
  /** Whose wallet each command is about, in their order; null where there is none. */
  readonly wallets: readonly (string | null)[];
  readonly members: ReadonlySet<string>;
  /** Those of the wallets whose members have become one with somebody else. */
  readonly merged: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, Place>;
  readonly originals: ReadonlyMap<string, Original>;
  readonly tiers: ReadonlyMap<string, string>;
  /** What people have adjusted by themselves today, by `adjusterKey`. */
  readonly adjusted: ReadonlyMap<string, Points>;
};

/** Posted at once, or waiting for somebody else to decide. */
type NewAdjustment = Omit<Adjustment, 'sequence' | 'state'> & {
  readonly state: 'APPLIED' | 'WAITING';
};

/** What becomes of a command: a refusal, or a question to the ledger and what is kept with it. */
export type CommandPlan =
  | { readonly kind: 'refused'; readonly refusal: CommandRefusal }
  | {
      readonly kind: 'posted';
      readonly ask: MemberCommand;
      readonly adjustment?: NewAdjustment;
      readonly reason?: string;
    };

/**
 * The outcome depends on that of another command of the group: thrown, so that each is done in a
 * unit of its own.
 */
class NeedsOwnUnit extends Error {
  override readonly name = 'NeedsOwnUnit';
}

/** What a caller's own reference begins with, so that it never passes for an id of ours. */
const EXTERNAL = 'ext:';
const REDEMPTION = /^rdm_/;

/** Whose wallet a command is about; null where what it names does not exist. */
export function walletOf(
  command: PointsCommand,
  known: {
    readonly holders: ReadonlyMap<string, string>;
    readonly places: ReadonlyMap<string, Place>;
    readonly members: ReadonlySet<string>;
  },
): string | null {
  switch (command.kind) {
    case 'CAPTURE':
    case 'RELEASE':
      return known.holders.get(command.holdId) ?? null;
    case 'REVERSE':
      return known.places.get(command.transactionId)?.[0] ?? null;
    default:
      return known.members.has(command.memberId) ? command.memberId : null;
  }
}

/** Plans follow the order of the commands: each knows what those before it will have done. */
export function planAll(
  asked: readonly AskedCommand[],
  ground: CommandGround,
): readonly CommandPlan[] {
  const reversed = new Set<string>();
  const adjusted = new Map<string, Points>();
  return asked.map(({ command, actor }, place) => {
    const memberId = ground.wallets[place] ?? null;
    if (memberId === null) return { kind: 'refused', refusal: unknownOf(command) };
    if (ground.merged.has(memberId)) {
      return { kind: 'refused', refusal: { kind: 'wallet-merged' } };
    }
    const plan = planOf({ command, actor, memberId }, ground, { reversed, adjusted });
    return plan.kind === 'refused' ? plan : { ...plan, ask: { ...plan.ask, actor } };
  });
}

function unknownOf(command: PointsCommand): CommandRefusal {
  switch (command.kind) {
    case 'CAPTURE':
    case 'RELEASE':
      return { kind: 'hold-not-found' };
    case 'REVERSE':
      return { kind: 'unknown-transaction' };
    case 'TRANSFER':
      return { kind: 'unknown-member', field: 'fromMemberId' };
    default:
      return { kind: 'unknown-member', field: 'memberId' };
  }
}

type Planning = {
  readonly command: PointsCommand;
  readonly actor: string;
  readonly memberId: string;
};

/** What earlier commands of the group will have done. */
type Before = { readonly reversed: Set<string>; readonly adjusted: Map<string, Points> };

function planOf(
  { command, actor, memberId }: Planning,
  ground: CommandGround,
  before: Before,
): CommandPlan {
  switch (command.kind) {
    case 'REDEEM': {
      const { kind, points, orderId } = command;
      const reference = command.reference === null ? null : EXTERNAL + command.reference;
      return { kind: 'posted', ask: { memberId, command: { kind, points, orderId, reference } } };
    }
    case 'HOLD': {
      const { kind, points, minutes, orderId } = command;
      const holdId = newId(ground.at);
      return {
        kind: 'posted',
        ask: { memberId, command: { kind, points, minutes, orderId, holdId } },
      };
    }
    case 'CAPTURE':
    case 'RELEASE':
      return { kind: 'posted', ask: { memberId, command } };
    case 'TRANSFER':
      return planTransfer(command, ground);
    case 'ADJUST':
      return planAdjustment(command, { actor, ground, before });
    case 'REVERSE':
      return planReversal(command, { memberId, ground, before });
    default:
      return assertNever(command);
  }
}

type Asked<Kind extends PointsCommand['kind']> = Extract<PointsCommand, { kind: Kind }>;

function planTransfer(command: Asked<'TRANSFER'>, { at, members }: CommandGround): CommandPlan {
  const { memberId, toMemberId, points } = command;
  if (!members.has(toMemberId)) {
    return { kind: 'refused', refusal: { kind: 'unknown-member', field: 'toMemberId' } };
  }
  if (memberId === toMemberId) return { kind: 'refused', refusal: { kind: 'same-member' } };
  const reference = publicId('trf', newId(at));
  const transfer = { kind: 'TRANSFER', points, toMemberId, reference } as const;
  return { kind: 'posted', ask: { memberId, command: transfer } };
}

/** Within the limit it is posted; above, it waits, and what else is due in the wallet happens. */
function planAdjustment(
  { memberId, points, reason }: Asked<'ADJUST'>,
  { actor, ground, before }: { actor: string; ground: CommandGround; before: Before },
): CommandPlan {
  const { at, program, adjusted } = ground;
  const { adjustmentLimit } = program.points.rules;
  const key = adjusterKey([memberId, actor]);
  const alone = (adjusted.get(key) ?? 0) + Math.abs(points);
  const together = alone + (before.adjusted.get(key) ?? 0);
  // Whether it waits hangs on whether the ones before it go through, which nobody knows yet.
  if (alone <= adjustmentLimit && together > adjustmentLimit) throw new NeedsOwnUnit();
  const isApplied = together <= adjustmentLimit;
  const adjustment = {
    ...{ id: newId(at), memberId, points, reason, requestedBy: actor, requestedAt: at },
    ...{ decidedBy: null, decidedAt: null, decisionReason: null },
    state: isApplied ? ('APPLIED' as const) : ('WAITING' as const),
  };
  if (!isApplied) {
    return { kind: 'posted', ask: { memberId, command: { kind: 'SETTLE' } }, adjustment };
  }
  before.adjusted.set(key, (before.adjusted.get(key) ?? 0) + Math.abs(points));
  const reference = publicId('adj', adjustment.id);
  const tierCode = ground.tiers.get(memberId) ?? null;
  const command = { kind: 'ADJUST', points, reference } as const;
  return { kind: 'posted', ask: { memberId, tierCode, command }, adjustment };
}

function planReversal(
  { transactionId, reason }: Asked<'REVERSE'>,
  { memberId, ground, before }: { memberId: string; ground: CommandGround; before: Before },
): CommandPlan {
  const place = ground.places.get(transactionId);
  const original = place && ground.originals.get(placeKey(place));
  invariant(original, 'a transaction that has a place can be read');
  const { reference } = original.cause;
  if (original.kind === 'REDEEM' && reference !== null && REDEMPTION.test(reference)) {
    const refusal = { kind: 'paid-for-reward', redemptionId: reference } as const;
    return { kind: 'refused', refusal };
  }
  const isReversed = original.isReversed || before.reversed.has(transactionId);
  before.reversed.add(transactionId);
  const tierCode = ground.tiers.get(memberId) ?? null;
  const command = { kind: 'REVERSE', original: { ...original, isReversed } } as const;
  return { kind: 'posted', ask: { memberId, tierCode, command }, reason };
}
