import { behind, lotsBrought, type ChainedMerge } from '../../domain/merging/merge-chain';
import type { CommandFault } from '../../domain/points/check-command';
import type { PointsRefusal } from '../../domain/points/wallet-command';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused, type Result } from '../../domain/shared/result';
import { mergeStandings } from '../../domain/tiering/merge-standings';
import { recordOfStanding, standingOfRecord } from '../../domain/tiering/standing-record';
import type { Tx } from '../../platform/database/database';
import { newId, publicId } from '../../platform/id';
import type { MemberHistories } from '../behaviours';
import type { MembersService, MergeableMember } from '../members';
import type { KeyRefusal, WalletMerge } from '../points';
import type { ProgramInForce } from '../programs';
import type { MemberState, TierService } from '../tiers';
import type { MergeDecision } from './merge-decision.service';
import { MergeStore, type Merge } from './merge.store';

/** The field of the input that is to blame. */
type Side = 'sourceId' | 'targetId' | 'mergeId';

/** Why two members did not become one, or one did not become two. */
type MergeRefusal =
  | CommandFault
  | KeyRefusal
  | { readonly kind: 'unknown-member' | 'member-merged'; readonly side: Side }
  | { readonly kind: 'same-member' | 'unknown-merge' | 'already-unmerged' }
  | { readonly kind: 'wallet'; readonly refusal: PointsRefusal; readonly side: Side };

/** The merge that was made or undone, as it is stored with its key. */
export type MergeOutcome = Result<{ readonly mergeId: string }, readonly MergeRefusal[]>;

export interface MergeUnitParts {
  readonly members: MembersService;
  readonly histories: MemberHistories;
  readonly tiers: TierService;
  readonly wallets: WalletMerge;
  readonly decision: MergeDecision;
}

/** Who merges whom, when and why. */
type Merging = Pick<Merge, 'sourceId' | 'targetId' | 'reason' | 'by' | 'at'>;

type Unmerging = Pick<Merge, 'reason' | 'by' | 'at'> & { readonly mergeId: string };

/**
 * The part of a merge that holds both members: their states first, then their wallets, each in
 * ascending order, as recording takes them. Whatever can refuse comes before anything is written,
 * because a refusal is kept under its key. A fixed number of statements.
 */
export class MergeUnit {
  private readonly merges = new MergeStore();

  constructor(private readonly parts: MergeUnitParts) {}

  /** Takes part in a unit: the source becomes the target. */
  async merge(tx: Tx, program: ProgramInForce, merging: Merging): Promise<MergeOutcome> {
    const { sourceId, targetId, by, at } = merging;
    if (sourceId === targetId) return refuse({ kind: 'same-member' });
    const locked = await this.parts.tiers.lock(tx, [sourceId, targetId]);
    const members = await this.parts.members.byIds(tx, program.id, [sourceId, targetId]);
    const fault = mergeFault(members, merging);
    if (fault) return refuse(fault);
    const id = newId(at);
    const moved = await this.parts.wallets.merge(tx, program, {
      ...{ fromId: sourceId, toId: targetId, reference: publicId('mrg', id), at, actor: by },
    });
    if (!moved.ok) return refuse(walletFault(moved.error, 'sourceId', 'targetId'));
    const decidedAt = laterOf(at, locked.states);
    const settled = await this.parts.decision.settle(tx, program, locked, decidedAt);
    const source = stateOf(settled.states, sourceId);
    const target = stateOf(settled.states, targetId);
    const behindSource = await this.parts.members.standingFor(tx, sourceId);
    await this.parts.members.setMerged(tx, idsOf(behindSource), targetId);
    const lastActiveDay = await this.parts.histories.join(tx, {
      memberId: targetId,
      of: idsOf(await this.parts.members.standingFor(tx, targetId)),
      ...{ sourceId, calendar: program.calendar, today: program.calendar.dayOf(at) },
    });
    await this.parts.decision.setAside(tx, program, settled, sourceId);
    const state = { ...mergedState(program, target, source), lastActiveDay };
    await this.parts.decision.decide(tx, program, { state, before: target, at: decidedAt });
    await this.merges.insert(tx, program.id, { id, ...merging, moved: moved.value });
    return ok({ mergeId: id });
  }

  /** Takes part in a unit: who became one with another is somebody of their own again. */
  async unmerge(tx: Tx, program: ProgramInForce, undoing: Unmerging): Promise<MergeOutcome> {
    const { mergeId, reason, by, at } = undoing;
    const [named] = await this.merges.byIds(tx, program.id, [mergeId]);
    if (!named) return refuse({ kind: 'unknown-merge' });
    const { sourceId, targetId } = named;
    const locked = await this.parts.tiers.lock(tx, [targetId]);
    // Whoever undid it at the same time is visible now.
    const [merge] = await this.merges.byIds(tx, program.id, [mergeId]);
    if (!merge || merge.undone !== null) return refuse({ kind: 'already-unmerged' });
    if (locked.states.length === 0) return refuse({ kind: 'member-merged', side: 'mergeId' });
    const together = await this.parts.members.standingFor(tx, targetId);
    const chain = (await this.merges.bySources(tx, program.id, idsOf(together))).map(chained);
    const later = chain.filter((each) => each.sourceId === targetId);
    const moved = await this.parts.wallets.part(
      tx,
      program,
      { fromId: targetId, toId: sourceId, reference: publicId('mrg', mergeId), at, actor: by },
      lotsBrought(chained(merge), later),
    );
    if (!moved.ok) return refuse(walletFault(moved.error, 'mergeId', 'mergeId'));
    const decidedAt = laterOf(at, locked.states);
    const settled = await this.parts.decision.settle(tx, program, locked, decidedAt);
    const target = stateOf(settled.states, targetId);
    const gone = behind(sourceId, chain);
    await this.moveNames(tx, sourceId, [...gone]);
    const left = together.filter(({ memberId }) => !gone.has(memberId));
    await this.parts.tiers.bringBack(tx, program.id, sourceId);
    const lastActiveDay = await this.parts.histories.part(tx, {
      ...{ memberId: targetId, of: idsOf(left), sourceId, calendar: program.calendar },
      today: program.calendar.dayOf(at),
    });
    const state = { ...target, joinedDay: joinedDayOf(program, left), lastActiveDay };
    await this.parts.decision.decide(tx, program, { state, before: target, at: decidedAt });
    await this.merges.undo(tx, mergeId, { reason, by, at, moved: moved.value });
    return ok({ mergeId });
  }

  /** A member stands for themselves again, and for those who had come to stand behind them. */
  private async moveNames(tx: Tx, memberId: string, gone: readonly string[]): Promise<void> {
    await this.parts.members.setMerged(tx, gone, memberId);
    await this.parts.members.setMerged(tx, [memberId], null);
  }
}

function mergeFault(
  members: readonly MergeableMember[],
  { sourceId, targetId }: Merging,
): MergeRefusal | null {
  const found = new Map(members.map((member) => [member.memberId, member]));
  const source = found.get(sourceId);
  const target = found.get(targetId);
  if (!source) return { kind: 'unknown-member', side: 'sourceId' };
  if (!target) return { kind: 'unknown-member', side: 'targetId' };
  if (source.mergedInto !== null) return { kind: 'member-merged', side: 'sourceId' };
  if (target.mergedInto !== null) return { kind: 'member-merged', side: 'targetId' };
  return null;
}

/** What a wallet refused, and at which of the two it lies. */
function walletFault(refusal: PointsRefusal, sender: Side, receiver: Side): MergeRefusal {
  const isReceiver = refusal.kind === 'receiver-frozen' || refusal.kind === 'receiver-merged';
  return { kind: 'wallet', refusal, side: isReceiver ? receiver : sender };
}

function stateOf(states: readonly MemberState[], memberId: string): MemberState {
  const state = states.find((each) => each.memberId === memberId);
  invariant(state, 'whoever stands for themselves is in a tier');
  return state;
}

/** The state of the member in whom two become one, before anybody decides. */
function mergedState(
  { inForce: { rules } }: ProgramInForce,
  target: MemberState,
  source: MemberState,
): MemberState {
  const [one, other] = [target, source].map((state) => standingOfRecord(rules, state));
  invariant(one && other, 'two states are two standings');
  return {
    ...target,
    ...recordOfStanding(rules, mergeStandings(one, other)),
    dueAt: earlier(target.dueAt, source.dueAt),
    joinedDay: Math.min(target.joinedDay, source.joinedDay),
  };
}

/** Nobody is decided as of before their latest decision: history may have been taken in ahead. */
const laterOf = (at: Instant, states: readonly MemberState[]): Instant =>
  Math.max(at, ...states.map(({ evaluatedAt }) => evaluatedAt));

const joinedDayOf = ({ calendar }: ProgramInForce, members: readonly MergeableMember[]): LocalDay =>
  Math.min(...members.map(({ joinedAt }) => calendar.dayOf(joinedAt)));

const chained = ({ id, sourceId, targetId, moved, undone }: Merge): ChainedMerge => ({
  ...{ id, sourceId, targetId },
  lots: moved.lots,
  lotsBack: undone && undone.moved.lots,
});

const idsOf = (members: readonly MergeableMember[]): string[] =>
  members.map(({ memberId }) => memberId);

const earlier = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

const refuse = (refusal: MergeRefusal): MergeOutcome => refused([refusal]);
