import type { Points } from '../../domain/points/earn';
import { pointsFigures } from '../../domain/points/outlook';
import type {
  CommandDone,
  CommandOutcome,
  PointsCommand,
} from '../../domain/points/points-command';
import type { Transaction, TransactionKind } from '../../domain/points/posting';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database/database';
import { firstIdAt } from '../../platform/id';
import type { MembersService } from '../members';
import type { ProgramInForce } from '../programs';
import type { TierService } from '../tiers';
import { AdjustmentStore, type Adjustment } from './adjustment.store';
import { HoldStore } from './hold.store';
import type { LedgerService, Posted } from './ledger.service';
import {
  planAll,
  walletOf,
  type AskedCommand,
  type CommandGround,
} from './points-command-plan.service';
import { ReversalStore, type ReversalReason } from './reversal.store';
import { TransactionStore } from './transaction.store';
import { WalletStore, type WalletRecord } from './wallet.store';

export interface CommandUnitParts {
  readonly clock: Clock;
  readonly members: MembersService;
  readonly tiers: TierService;
  readonly ledger: LedgerService;
}

/** Does what people ask of wallets: many commands in one unit, in a fixed number of statements. */
export class PointsCommandUnit {
  private readonly holds = new HoldStore();
  private readonly transactions = new TransactionStore();
  private readonly reversals = new ReversalStore();
  private readonly adjustments = new AdjustmentStore();
  private readonly rows = new WalletStore();

  constructor(private readonly parts: CommandUnitParts) {}

  /** Takes part in a unit. Outcomes stand in the order of the commands; each is refused alone. */
  async do(tx: Tx, asked: readonly AskedCommand[]): Promise<readonly CommandOutcome[]> {
    const at = this.parts.clock();
    const outcomes = new Map<AskedCommand, CommandOutcome>();
    // Programmes in one order, as the wallets within each: units never wait in a circle.
    const ids = [...new Set(asked.map(({ program }) => program.id))].toSorted();
    for (const id of ids) {
      const group = asked.filter(({ program }) => program.id === id);
      const done = await this.inProgram(tx, at, group);
      for (const [place, each] of group.entries()) outcomes.set(each, outcomeAt(done, place));
    }
    return asked.map((each) => {
      const outcome = outcomes.get(each);
      invariant(outcome, 'every command has an outcome');
      return outcome;
    });
  }

  private async inProgram(
    tx: Tx,
    at: Instant,
    asked: readonly AskedCommand[],
  ): Promise<readonly CommandOutcome[]> {
    // What was published meanwhile holds for all of them.
    const program = asked.at(-1)?.program;
    invariant(program, 'a group has somebody in it');
    const { held, ...ground } = await this.groundOf(tx, { program, at }, asked);
    const plans = planAll(asked, ground);
    const wanted = plans.flatMap((plan) => (plan.kind === 'posted' ? [plan.ask] : []));
    const posted = await this.parts.ledger.post(tx, program, { at, actor: '', held }, wanted);
    const answers = posted.values();
    const adjustments: Adjustment[] = [];
    const reasons: ReversalReason[] = [];
    const outcomes = plans.map((plan, place): CommandOutcome => {
      if (plan.kind === 'refused') return refused([plan.refusal]);
      const answer = answers.next().value;
      const command = asked[place]?.command;
      invariant(answer && command, 'what was asked of the ledger was answered');
      if (!answer.ok) return refused([answer.error]);
      const done = doneOf(command, answer.value, plan.adjustment ?? null);
      const { adjustment, reason } = plan;
      if (adjustment) adjustments.push({ ...adjustment, sequence: done.sequence });
      if (reason !== undefined && done.sequence !== null) {
        reasons.push({ place: [done.memberId, done.sequence], reason });
      }
      return ok(done);
    });
    await this.adjustments.insert(tx, program.id, adjustments);
    await this.reversals.keep(tx, program.id, reasons);
    return outcomes;
  }

  /** Everything that has to be read: each kind of thing in one statement, whoever asks for it. */
  private async groundOf(
    tx: Tx,
    { program, at }: Pick<CommandGround, 'program' | 'at'>,
    asked: readonly AskedCommand[],
  ): Promise<CommandGround & { readonly held: readonly WalletRecord[] }> {
    const commands = asked.map(({ command }) => command);
    const holdIds = commands.flatMap((each) => ('holdId' in each ? [each.holdId] : []));
    const holds = await this.holds.byIds(tx, program.id, holdIds);
    const holders = new Map(holds.map(({ memberId, hold }) => [hold.id, memberId]));
    const ids = commands.flatMap((each) => (each.kind === 'REVERSE' ? [each.transactionId] : []));
    const places = await this.reversals.places(tx, program.id, ids);
    const named = [...new Set(membersNamed(commands))];
    const owners = [...holders.values(), ...[...places.values()].map(([memberId]) => memberId)];
    // What is read of these wallets from here on stays as it is until the unit ends.
    const all = [...new Set([...named, ...owners])].toSorted();
    const held = await this.rows.hold(tx, program.id, all);
    const members = await this.membersOf(tx, program, { named, held });
    const wallets = commands.map((command) => walletOf(command, { holders, places, members }));
    const merged = new Set(
      held.filter(({ state }) => state === 'MERGED').map(({ memberId }) => memberId),
    );
    const read = { program, at, wallets, members, merged, places };
    if (!commands.some(({ kind }) => kind === 'REVERSE' || kind === 'ADJUST')) {
      return { ...read, held, originals: new Map(), tiers: new Map(), adjusted: new Map() };
    }
    // A wallet that is not there yet is held too: what is adjusted in it is counted below.
    const known = new Set(held.map(({ memberId }) => memberId));
    const missing = [...members].filter((memberId) => !known.has(memberId));
    const opened = missing.length > 0 ? await this.rows.lock(tx, program.id, missing, at) : [];
    return {
      ...read,
      held: [...held, ...opened],
      originals: await this.transactions.originals(tx, [...places.values()]),
      tiers: await this.tiersOf(tx, [...new Set([...known, ...members])]),
      adjusted: await this.adjustedBy(tx, { program, at }, asked),
    };
  }

  /** Those of the named who are members: to have a wallet proves it, the others are looked for. */
  private async membersOf(
    tx: Tx,
    program: ProgramInForce,
    { named, held }: { readonly named: readonly string[]; readonly held: readonly WalletRecord[] },
  ): Promise<ReadonlySet<string>> {
    const owners = new Set(held.map(({ memberId }) => memberId));
    const members = new Set(named.filter((memberId) => owners.has(memberId)));
    const others = named.filter((memberId) => !owners.has(memberId));
    if (others.length === 0) return members;
    const references = others.map((id) => ({ kind: 'id', id }) as const);
    for (const found of await this.parts.members.resolve(tx, program, references)) {
      if (found) members.add(found.memberId);
    }
    return members;
  }

  private async tiersOf(
    tx: Tx,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (memberIds.length === 0) return new Map();
    const states = await this.parts.tiers.find(tx, memberIds);
    return new Map(states.map(({ memberId, tierCode }) => [memberId, tierCode]));
  }

  private async adjustedBy(
    tx: Tx,
    { program: { calendar }, at }: Pick<CommandGround, 'program' | 'at'>,
    asked: readonly AskedCommand[],
  ): Promise<ReadonlyMap<string, Points>> {
    const today = calendar.startOf(calendar.dayOf(at));
    const adjusters = asked.flatMap(({ command, actor }) =>
      command.kind === 'ADJUST' ? [[command.memberId, actor] as const] : [],
    );
    return this.adjustments.appliedFrom(tx, adjusters, firstIdAt(today));
  }
}

function outcomeAt(outcomes: readonly CommandOutcome[], place: number): CommandOutcome {
  const outcome = outcomes[place];
  invariant(outcome, 'every command of a group has an outcome');
  return outcome;
}

const membersNamed = (commands: readonly PointsCommand[]): string[] =>
  commands.flatMap((command) => [
    ...('memberId' in command ? [command.memberId] : []),
    ...('toMemberId' in command ? [command.toMemberId] : []),
  ]);

/** Which of what was posted is the command itself; the rest was due anyway. */
const KIND_OF: Readonly<Record<PointsCommand['kind'], TransactionKind>> = {
  REDEEM: 'REDEEM',
  HOLD: 'HOLD',
  CAPTURE: 'CAPTURE',
  RELEASE: 'RELEASE',
  TRANSFER: 'TRANSFER_OUT',
  ADJUST: 'ADJUST',
  REVERSE: 'REVERSE',
};

function doneOf(
  command: PointsCommand,
  { transactions, wallet, hold }: Posted,
  adjustment: CommandDone['adjustment'],
): CommandDone {
  const find = (wanted: TransactionKind): Transaction | undefined =>
    transactions.find(({ kind }) => kind === wanted);
  const received = find('TRANSFER_IN');
  const holds = command.kind === 'HOLD' || 'holdId' in command;
  return {
    memberId: wallet.memberId,
    sequence: find(KIND_OF[command.kind])?.sequence ?? null,
    received: received ? [received.memberId, received.sequence] : null,
    figures: pointsFigures(wallet.figures),
    hold: holds ? hold : null,
    adjustment: adjustment && { id: adjustment.id, state: adjustment.state },
  };
}
