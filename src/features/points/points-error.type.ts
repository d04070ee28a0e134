import { Field, ObjectType } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import type { CommandRefusal } from '../../domain/points/points-command';
import type { TransactionKind } from '../../domain/points/posting';
import type { HoldState } from '../../domain/points/wallet';
import { inputError, type FaultText } from '../../platform/graphql/input-error';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { faultText, told } from './points-fault-text.type';
import { PointsHoldState } from './points-hold.type';

@ObjectType({ implements: UserError, description: 'A member has fewer points than were asked.' })
class InsufficientPointsError extends UserError {
  @Field(() => PointsScalar, { description: 'What can be spent now.' })
  available: Points;

  @Field(() => PointsScalar, { description: 'What was asked for.' })
  required: Points;
}

@ObjectType({ implements: UserError, description: 'Points are set aside no longer.' })
class HoldEndedError extends UserError {
  @Field(() => PointsHoldState, { description: 'How the hold ended.' })
  state: HoldState;
}

/** Where the input stands, and what of it names the wallet. */
export type ErrorPlace = { readonly at: readonly string[]; readonly wallet: string };

/** A refusal for the client: code, sentence, and the field that is to blame. */
export function pointsError(
  refusal: CommandRefusal,
  { at, wallet }: ErrorPlace,
  locale: Locale,
): UserError {
  const [fault, field] = describe(refusal, wallet);
  const error = inputError(fault, [...at, field], locale);
  if (refusal.kind === 'insufficient-points') {
    const { available, required } = refusal;
    return Object.assign(new InsufficientPointsError(), { ...error, available, required });
  }
  if (refusal.kind !== 'hold-ended') return error;
  return Object.assign(new HoldEndedError(), { ...error, state: refusal.state });
}

type Kind = CommandRefusal['kind'];
type Of<K extends Kind> = Extract<CommandRefusal, { readonly kind: K }>;
type Told = readonly [FaultText, field: string];

/** Each refusal says its fault and the field of the input that is to blame. */
const TELL: { readonly [K in Kind]: (refusal: Of<K>, wallet: string) => Told } = {
  'out-of-range': (fault) => [faultText(fault), fault.field],
  'adjustment-out-of-range': (fault) => [faultText(fault), fault.field],
  'invalid-text': (fault) => [faultText(fault), fault.field],
  'invalid-reference': (fault) => [faultText(fault), fault.field],
  'unknown-member': ({ field }) => [UNKNOWN_MEMBER, field],
  'same-member': () => [SAME_MEMBER, 'toMemberId'],
  'wallet-frozen': (_, wallet) => [WALLET_FROZEN, wallet],
  'wallet-merged': (_, wallet) => [WALLET_MERGED, wallet],
  'receiver-merged': () => [WALLET_MERGED, 'toMemberId'],
  'receiver-frozen': () => [WALLET_FROZEN, 'toMemberId'],
  'holds-open': (refusal, wallet) => [holdsOpen(refusal), wallet],
  'points-owed': (refusal, wallet) => [pointsOwed(refusal), wallet],
  'transfers-off': () => [TRANSFERS_OFF, 'points'],
  'insufficient-points': (refusal) => [insufficient(refusal), 'points'],
  'below-minimum': (refusal) => [belowMinimum(refusal), 'points'],
  'balance-too-large': (refusal) => [balanceTooLarge(refusal), 'points'],
  'hold-not-found': () => [UNKNOWN_HOLD, 'holdId'],
  'hold-ended': ({ state }) => [ENDED[state], 'holdId'],
  'hold-too-long': (refusal) => [holdTooLong(refusal), 'minutes'],
  'exceeds-hold': (refusal) => [exceedsHold(refusal), 'points'],
  'unknown-transaction': () => [UNKNOWN_TRANSACTION, 'transactionId'],
  'not-reversible': ({ transactionKind }) => [notReversible(transactionKind), 'transactionId'],
  'already-reversed': () => [ALREADY_REVERSED, 'transactionId'],
  'paid-for-reward': (refusal) => [paidForReward(refusal), 'transactionId'],
  'key-reused': () => [KEY_REUSED, 'idempotencyKey'],
  'key-in-progress': () => [KEY_IN_PROGRESS, 'idempotencyKey'],
};

function describe(refusal: CommandRefusal, wallet: string): Told {
  // The entry of a kind takes refusals of that kind; the compiler cannot follow both at once.
  const tell = TELL[refusal.kind] as (refusal: CommandRefusal, wallet: string) => Told;
  return tell(refusal, wallet);
}

const insufficient = ({ available, required }: Of<'insufficient-points'>): FaultText =>
  told(
    'INSUFFICIENT_POINTS',
    `The member can spend ${available} points; ${required} are needed.`,
    `该会员可用积分为 ${available}，需要 ${required}。`,
  );

const belowMinimum = ({ minimum }: Of<'below-minimum'>): FaultText =>
  told('BELOW_MINIMUM', `Give at least ${minimum} points at once.`, `每次至少 ${minimum} 积分。`);

const balanceTooLarge = ({ maximum }: Of<'balance-too-large'>): FaultText =>
  told(
    'BALANCE_TOO_LARGE',
    `The wallet can take in at most ${maximum} points more.`,
    `该钱包最多还能增加 ${maximum} 积分。`,
  );

const holdTooLong = ({ maximumMinutes }: Of<'hold-too-long'>): FaultText =>
  told(
    'OUT_OF_RANGE',
    `A hold of this programme lasts at most ${maximumMinutes} minutes.`,
    `本计划的积分冻结最长 ${maximumMinutes} 分钟。`,
  );

const holdsOpen = ({ held }: Of<'holds-open'>): FaultText =>
  told(
    'HOLDS_OPEN',
    `Holds have set ${held} points of the member aside; capture or release them first.`,
    `该会员有 ${held} 积分处于冻结中；请先扣除或释放。`,
  );

const pointsOwed = ({ debt }: Of<'points-owed'>): FaultText =>
  told(
    'POINTS_OWED',
    `The member owes ${debt} points; send as many with pointsTransfer, or give them with pointsAdjust, first.`,
    `该会员尚欠 ${debt} 积分；请先通过 pointsTransfer 转入或通过 pointsAdjust 补足。`,
  );

const exceedsHold = ({ held }: Of<'exceeds-hold'>): FaultText =>
  told(
    'EXCEEDS_HOLD',
    `The hold set ${held} points aside; capture as many at most, and redeem the rest.`,
    `该冻结仅保留了 ${held} 积分；最多可扣除此数，其余请另行兑换。`,
  );

const paidForReward = ({ redemptionId }: Of<'paid-for-reward'>): FaultText =>
  told(
    'PAID_FOR_REWARD',
    `These points paid for a reward; cancel its redemption ${redemptionId} with rewardRedemptionCancel.`,
    `这些积分用于换取兑换商品；请通过 rewardRedemptionCancel 取消兑换 ${redemptionId}。`,
  );

function notReversible(kind: TransactionKind): FaultText {
  const isTransfer = kind === 'TRANSFER_OUT' || kind === 'TRANSFER_IN';
  return isTransfer
    ? told(
        'NOT_REVERSIBLE',
        'A transfer is taken back by another one, from who received it.',
        '转赠不能撤销；请由接收方再转回。',
      )
    : told(
        'NOT_REVERSIBLE',
        `A transaction of kind ${kind} cannot be taken back: only REDEEM, CAPTURE, PENALTY and ADJUST can. Adjust the points instead.`,
        `${kind} 类型的交易不能撤销：仅 REDEEM、CAPTURE、PENALTY 和 ADJUST 可以。请改用积分调整。`,
      );
}

const UNKNOWN_HOLD = told('NOT_FOUND', 'There is no such hold.', '该冻结记录不存在。');
const UNKNOWN_TRANSACTION = told(
  'NOT_FOUND',
  'There is no such transaction.',
  '该积分交易不存在。',
);
const ALREADY_REVERSED = told(
  'ALREADY_REVERSED',
  'This transaction has been taken back before; that happens once.',
  '该交易已被撤销过；每笔交易只能撤销一次。',
);
const UNKNOWN_MEMBER = told('UNKNOWN_MEMBER', 'There is no such member.', '会员不存在。');
const SAME_MEMBER = told(
  'INVALID',
  'Points go from one member to another; name somebody else.',
  '积分须转给另一位会员，请填写其他会员。',
);
const WALLET_FROZEN = told(
  'WALLET_FROZEN',
  "The member's wallet is frozen: nothing can be spent until a person has looked at it.",
  '该会员的积分钱包已封停：人工核查之前不能使用积分。',
);
const WALLET_MERGED = told(
  'MEMBER_MERGED',
  'The member has become one with another: name that one, who is mergedInto of this one.',
  '该会员已并入另一位会员；请改用其 mergedInto 所指的会员。',
);
const TRANSFERS_OFF = told(
  'TRANSFERS_OFF',
  'In this programme points do not go from one member to another.',
  '本计划不支持会员之间转赠积分。',
);
const KEY_REUSED = told(
  'IDEMPOTENCY_KEY_REUSED',
  'This key was used before with another input; take a new key for a new request.',
  '该幂等键已用于其他请求；新的请求请使用新的键。',
);
const KEY_IN_PROGRESS = told(
  'IDEMPOTENCY_IN_PROGRESS',
  'The first request with this key is still running; send the same again in a moment.',
  '使用该幂等键的首个请求仍在处理中；请稍后原样重试。',
);

const ENDED: Readonly<Record<HoldState, FaultText>> = {
  OPEN: told('HOLD_ENDED', 'The hold is open.', '该冻结仍有效。'),
  CAPTURED: told(
    'HOLD_ENDED',
    'The points of this hold have been spent; make a new hold or redeem.',
    '该冻结的积分已被扣除；请重新冻结或直接兑换。',
  ),
  RELEASED: told(
    'HOLD_ENDED',
    'The points of this hold have been set free; make a new hold or redeem.',
    '该冻结的积分已被释放；请重新冻结或直接兑换。',
  ),
  EXPIRED: told(
    'HOLD_ENDED',
    'This hold has ended by itself, its points are free; make a new hold or redeem.',
    '该冻结已到期自动结束，积分已释放；请重新冻结或直接兑换。',
  ),
};
