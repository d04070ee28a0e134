import type { Points } from '../../domain/points/earn';
import { checkFulfilment, type WantedFulfilment } from '../../domain/rewards/fulfilment';
import {
  limitReasons,
  NOTHING_REDEEMED,
  offer,
  type OfferMoment,
  type RedeemedCounts,
} from '../../domain/rewards/offer';
import { periodStarts } from '../../domain/rewards/period';
import { MAX_QUANTITY } from '../../domain/rewards/reward';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database/database';
import { FoundTooLate } from '../../platform/database/remembered-command';
import { newId, publicId } from '../../platform/id';
import { canSeeMember, requirePermission, requireProgram } from '../../platform/security/viewer';
import type { Viewer } from '../../platform/security/viewer';
import type { MembersService } from '../members';
import type { LedgerService } from '../points';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type { SettleTier } from '../deciding';
import type { OutboxService } from '../webhooks';
import { actorOf } from '../../platform/security/actor';
import {
  keyFaults,
  refuse,
  type RedemptionOutcome,
  type RedemptionRefusal,
} from './redemption-refusal.service';
import type { RedemptionUnit } from './redemption-unit.service';
import { keyOfPair, RedemptionStore, type NewRedemption } from './redemption.store';
import { RewardStore, type StoredReward } from './reward.store';
import { StockStore } from './stock.store';

/** A member wants so many of a reward. */
export type RedeemReward = {
  readonly memberId: string;
  readonly rewardId: string;
  readonly quantity: number;
  readonly fulfilment: WantedFulfilment;
  /** What the member was shown that it costs; at another price nothing is redeemed. */
  readonly expectedPoints: Points | null;
  readonly idempotencyKey: string;
};

export interface RedemptionParts {
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly members: MembersService;
  readonly settleTier: SettleTier;
  readonly ledger: LedgerService;
  readonly outbox: OutboxService;
  readonly unit: RedemptionUnit;
}

/** One redemption on its way through the unit. */
type Redeeming = {
  readonly program: ProgramInForce;
  readonly command: Omit<RedeemReward, 'idempotencyKey'>;
  readonly actor: string;
  readonly isMember: boolean;
  readonly at: Instant;
};

/** What was asked fits what is offered; the wallet has the last word. */
type Accepted = {
  readonly reward: StoredReward;
  readonly redemption: Omit<NewRedemption, 'transactionSequence'>;
  readonly isCounted: boolean;
};

/**
 * Redeems rewards. All units take what they need in the same order — the reward to be read, the
 * member's tier, the wallet, the stock — and so never wait for each other in a circle
 * (docs/domain.md §8, "Redeem").
 */
export class RedemptionService {
  private readonly rewards = new RewardStore();
  private readonly stock = new StockStore();
  private readonly redemptions = new RedemptionStore();

  constructor(private readonly parts: RedemptionParts) {}

  /** Points out, stock out, redemption in: all of it once, or nothing. */
  async redeem(viewer: Viewer, command: RedeemReward): Promise<RedemptionOutcome> {
    const signedIn = requirePermission(viewer, 'points.redeem');
    const program = await this.parts.directory.get(requireProgram(viewer, 'points.redeem'));
    const { idempotencyKey: key, ...asked } = command;
    const { memberId, quantity } = asked;
    const faults = [...keyFaults(key), ...quantityFaults(quantity)];
    if (faults.length > 0) return refused(faults);
    if (!canSeeMember(viewer, memberId)) return refuse({ kind: 'unknown-member' });
    const isMember = signedIn.memberId !== null;
    // A member's keys are that member's own: nobody can take up the key of another.
    const owner = isMember ? `/${memberId}` : '';
    const remembered = { scope: `${program.id}/rewardRedeem${owner}`, key, asked };
    return this.parts.unit.do(remembered, (tx) => {
      const at = this.parts.clock();
      const actor = actorOf(signedIn);
      return this.redeemWithin(tx, { program, command: asked, actor, isMember, at });
    });
  }

  private async redeemWithin(tx: Tx, redeeming: Redeeming): Promise<RedemptionOutcome> {
    const accepted = await this.accept(tx, redeeming);
    if (!accepted.ok) return accepted;
    const { redemption } = accepted.value;
    const { program, at, actor } = redeeming;
    const { id, memberId, points, tierCode } = redemption;
    const command = { kind: 'REDEEM', points, reference: publicId('rdm', id) } as const;
    const occasion = { at, actor };
    const [posted] = await this.parts.ledger.post(tx, program, occasion, [
      { memberId, tierCode, command },
    ]);
    invariant(posted, 'one command has one outcome');
    if (!posted.ok) return refuse(pointsRefusal(posted.error));
    const paid = posted.value.transactions.findLast(({ kind }) => kind === 'REDEEM');
    invariant(paid, 'points that were redeemed were posted');
    await this.keep(tx, redeeming, accepted.value, paid.sequence);
    return ok(id);
  }

  /** Everything that can be refused before anything is written. */
  private async accept(
    tx: Tx,
    redeeming: Redeeming,
  ): Promise<Result<Accepted, readonly RedemptionRefusal[]>> {
    const { program, command, isMember, actor, at } = redeeming;
    const { memberId, rewardId, quantity } = command;
    const reward = await this.rewards.hold(tx, program.id, rewardId);
    // Drafts are not for members to know of.
    if (!reward || (isMember && reward.state === 'DRAFT'))
      return refuse({ kind: 'unknown-reward' });
    const [known] = await this.parts.members.resolve(tx, program, [{ kind: 'id', id: memberId }]);
    if (!known) return refuse({ kind: 'unknown-member' });
    const [state] = await this.parts.settleTier.within(tx, program, [memberId], at);
    invariant(state, 'a member is in a tier from registration on');
    const stock = await this.stock.available(tx, rewardId);
    const redeemed = await this.countsOf(tx, redeeming, reward);
    const { tierCode } = state;
    // The wallet settles what is due before it says what it has.
    const member = { tierCode, redeemed, available: Number.MAX_SAFE_INTEGER };
    const offered = offer({ ...reward, stock }, member, momentOf(program, at), quantity);
    const fulfilment = checkFulfilment(reward.content, command.fulfilment);
    const refusals: RedemptionRefusal[] = [
      ...(offered.kind === 'offered' ? priceFaults(command, offered.price) : []),
      ...(offered.kind === 'refused' ? offered.reasons.map(offerRefusal) : []),
      ...(fulfilment.ok ? [] : fulfilment.error.map(fulfilmentRefusal)),
    ];
    if (offered.kind === 'refused' || !fulfilment.ok || refusals.length > 0) {
      return refused(refusals);
    }
    return ok({
      reward,
      isCounted: stock !== null,
      redemption: {
        ...{ id: newId(at), memberId, rewardId, quantity, tierCode },
        ...{ rewardVersion: reward.version, points: offered.price },
        ...{ fulfilment: fulfilment.value, redeemedAt: at, redeemedBy: actor },
      },
    });
  }

  /** With the wallet held: what else is to be written, the row that everybody wants last. */
  private async keep(
    tx: Tx,
    redeeming: Redeeming,
    { reward, redemption, isCounted }: Accepted,
    transactionSequence: number,
  ): Promise<void> {
    const { program, at } = redeeming;
    const { id, quantity } = redemption;
    const { limits } = reward.content;
    if (limits.length > 0) {
      // Whoever redeemed at the same time is visible now: the wallet let them through one by one.
      const redeemed = await this.countsOf(tx, redeeming, reward);
      const broken = limitReasons(limits, redeemed, momentOf(program, at), quantity);
      if (broken.length > 0) throw new FoundTooLate(broken.map(offerRefusal));
    }
    await this.redemptions.insert(tx, program.id, { ...redemption, transactionSequence });
    await this.parts.outbox.append(tx, program.id, [redeemedEvent(reward, redemption)]);
    if (!isCounted) return;
    if (!(await this.stock.take(tx, reward.id, quantity))) {
      const left = (await this.stock.available(tx, reward.id)) ?? 0;
      throw new FoundTooLate([offerRefusal({ kind: 'out-of-stock', left, wanted: quantity })]);
    }
    if (reward.usesCodes) await this.stock.handOut(tx, reward.id, quantity, id);
  }

  private async countsOf(
    tx: Tx,
    { program, command: { memberId }, at }: Redeeming,
    { id: rewardId, content }: StoredReward,
  ): Promise<RedeemedCounts> {
    if (content.limits.length === 0) return NOTHING_REDEEMED;
    const pair = { memberId, rewardId };
    const starts = periodStarts(at, program.timeZone);
    const counts = await this.redemptions.counts(tx, [pair], starts);
    return counts.get(keyOfPair(pair)) ?? NOTHING_REDEEMED;
  }
}

const momentOf = ({ timeZone, inForce }: ProgramInForce, now: Instant): OfferMoment => ({
  now,
  zone: timeZone,
  tierCodes: inForce.rules.ladder.map(({ code }) => code),
});

const quantityFaults = (quantity: number): RedemptionRefusal[] =>
  Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY
    ? []
    : [{ kind: 'quantity', maximum: MAX_QUANTITY }];

function priceFaults(
  { expectedPoints }: Pick<RedeemReward, 'expectedPoints'>,
  actual: Points,
): RedemptionRefusal[] {
  if (expectedPoints === null || expectedPoints === actual) return [];
  return [{ kind: 'other-price', expected: expectedPoints, actual }];
}

type Refused<Kind extends RedemptionRefusal['kind']> = Extract<
  RedemptionRefusal,
  { readonly kind: Kind }
>;

const offerRefusal = (refusal: Refused<'offer'>['refusal']): RedemptionRefusal => ({
  kind: 'offer',
  refusal,
});

const fulfilmentRefusal = (fault: Refused<'fulfilment'>['fault']): RedemptionRefusal => ({
  kind: 'fulfilment',
  fault,
});

/** Points that are missing are told in the same words by the catalogue and by the wallet. */
function pointsRefusal(refusal: Refused<'points'>['refusal']): RedemptionRefusal {
  if (refusal.kind !== 'insufficient-points') return { kind: 'points', refusal };
  const { available, required } = refusal;
  return offerRefusal({ ...refusal, missing: required - available });
}

/** No coupon code and no address: an event may be read by more than may read those. */
const redeemedEvent = (
  { id, kind }: StoredReward,
  redemption: Omit<NewRedemption, 'transactionSequence'>,
) =>
  ({
    type: 'reward.redeemed',
    memberId: redemption.memberId,
    occurredAt: redemption.redeemedAt,
    data: {
      redemptionId: publicId('rdm', redemption.id),
      rewardId: publicId('rwd', id),
      rewardVersion: redemption.rewardVersion,
      rewardKind: kind,
      quantity: redemption.quantity,
      points: redemption.points,
      fulfilment: redemption.fulfilment.way,
    },
  }) as const;
