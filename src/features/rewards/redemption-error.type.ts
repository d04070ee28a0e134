import type { Points } from '../../domain/points/earn';
import type { PointsRefusal } from '../../domain/points/wallet-command';
import type { FulfilmentFault } from '../../domain/rewards/fulfilment';
import type { OfferRefusal } from '../../domain/rewards/offer';
import type { RedemptionState } from '../../domain/rewards/reward';
import { assertNever, invariant } from '../../domain/shared/invariant';
import type { Instant } from '../../domain/shared/instant';
import { inputError, type FaultText } from '../../platform/graphql/input-error';
import type { UserError, UserErrorCode } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { OFFER_CODES, offerText, type OfferFrame } from './offer.type';
import { unknownReward } from './reward-error.type';

/** Why nothing was redeemed, handed over or cancelled, as the service says it. */
type Refusal =
  | { readonly kind: 'offer'; readonly refusal: OfferRefusal }
  | { readonly kind: 'fulfilment'; readonly fault: FulfilmentFault }
  | { readonly kind: 'points'; readonly refusal: PointsRefusal }
  | { readonly kind: 'quantity'; readonly maximum: number }
  | { readonly kind: 'other-price'; readonly expected: Points; readonly actual: Points }
  | { readonly kind: 'closed'; readonly state: RedemptionState; readonly closedAt: Instant }
  | { readonly kind: 'invalid-key' | 'invalid-reason'; readonly maximum: number }
  | { readonly kind: 'unknown-reward' }
  | { readonly kind: 'unknown-member' | 'unknown-redemption' };

type Told = readonly [FaultText, readonly string[]];

/** Which field of the input is to blame for a refusal of the offer. */
const OFFER_FIELDS: Readonly<Record<OfferRefusal['kind'], string>> = {
  'not-published': 'rewardId',
  'not-for-tier': 'memberId',
  'not-yet': 'rewardId',
  'no-longer': 'rewardId',
  'out-of-stock': 'quantity',
  'limit-reached': 'quantity',
  'insufficient-points': 'memberId',
};

/** A refusal of a redemption for the client. */
export function redemptionError(refusal: Refusal, frame: OfferFrame, locale: Locale): UserError {
  if (refusal.kind === 'unknown-reward') return unknownReward(['input', 'rewardId'], locale);
  const [fault, field] = describe(refusal, frame);
  return inputError(fault, ['input', ...field], locale);
}

function describe(refusal: Exclude<Refusal, { kind: 'unknown-reward' }>, frame: OfferFrame): Told {
  switch (refusal.kind) {
    case 'offer':
      return offerFault(refusal.refusal, frame);
    case 'fulfilment':
      return fulfilmentFault(refusal.fault);
    case 'points':
      return [pointsFault(refusal.refusal), ['memberId']];
    case 'quantity':
      return [quantity(refusal.maximum), ['quantity']];
    case 'other-price':
      return [otherPrice(refusal), ['expectedPoints']];
    case 'closed':
      return [CLOSED[refusal.state], ['redemptionId']];
    case 'invalid-key':
      return [invalidText(refusal.maximum), ['idempotencyKey']];
    case 'invalid-reason':
      return [invalidText(refusal.maximum), ['reason']];
    case 'unknown-member':
      return [UNKNOWN_MEMBER, ['memberId']];
    case 'unknown-redemption':
      return [UNKNOWN_REDEMPTION, ['redemptionId']];
    default:
      return assertNever(refusal);
  }
}

function offerFault(refusal: OfferRefusal, frame: OfferFrame): Told {
  const text = {
    en: offerText(refusal, frame, 'en'),
    'zh-CN': offerText(refusal, frame, 'zh-CN'),
  };
  return [{ code: OFFER_CODES[refusal.kind], text }, [OFFER_FIELDS[refusal.kind]]];
}

const fault = (code: UserErrorCode, en: string, zh: string): FaultText => ({
  code,
  text: { en, 'zh-CN': zh },
});

function fulfilmentFault(wrong: FulfilmentFault): Told {
  const at = (field: string, told: FaultText): Told => [told, ['fulfilment', field]];
  switch (wrong.kind) {
    case 'way-not-offered':
      return at('way', wayNotOffered(wrong.offered));
    case 'address-needed':
      return at('addressReference', ADDRESS_NEEDED);
    case 'address-is-no-reference':
      return at('addressReference', NO_REFERENCE);
    case 'address-without-delivery':
      return at('addressReference', ADDRESS_WITHOUT_DELIVERY);
    case 'store-needed':
      return at('storeCode', storeNeeded(wrong.stores));
    case 'unknown-store':
      return at('storeCode', unknownStore(wrong.stores));
    case 'store-without-collection':
      return at('storeCode', STORE_WITHOUT_COLLECTION);
    default:
      return assertNever(wrong);
  }
}

/** What a wallet can say to a redemption beside that it has too little. */
function pointsFault(refusal: PointsRefusal): FaultText {
  switch (refusal.kind) {
    case 'wallet-frozen':
      return WALLET_FROZEN;
    case 'wallet-merged':
      return MEMBER_MERGED;
    case 'below-minimum':
      return belowMinimum(refusal.minimum);
    default:
      invariant(false, `a wallet does not refuse a redemption with ${refusal.kind}`);
  }
}

const UNKNOWN_MEMBER = fault('UNKNOWN_MEMBER', 'There is no such member.', '会员不存在。');
const UNKNOWN_REDEMPTION = fault('NOT_FOUND', 'There is no such redemption.', '兑换记录不存在。');
const WALLET_FROZEN = fault(
  'WALLET_FROZEN',
  "The member's wallet is frozen: nothing can be spent until a person has looked at it.",
  '该会员的积分钱包已封停：人工核查之前不能使用积分。',
);
const MEMBER_MERGED = fault(
  'MEMBER_MERGED',
  'The member has become one with another: name that one, who is mergedInto of this one.',
  '该会员已并入另一位会员；请改用其 mergedInto 所指的会员。',
);
const ADDRESS_NEEDED = fault(
  'REQUIRED',
  "For delivery, give the shop's reference to an address.",
  '选择配送时，请填写商家的地址引用编号。',
);
const NO_REFERENCE = fault(
  'INVALID',
  'This is no reference: at most 64 letters, digits, ".", "_", ":" or "-". An address stays with the shop.',
  '此处须为引用编号：最多 64 个字母、数字、“.”、“_”、“:”或“-”。地址请保存在商家系统中。',
);
const ADDRESS_WITHOUT_DELIVERY = fault(
  'INVALID',
  'An address is for DELIVERY; leave it out.',
  '地址仅用于配送，请删除。',
);
const STORE_WITHOUT_COLLECTION = fault(
  'INVALID',
  'A store is for COLLECTION; leave it out.',
  '门店仅用于到店自提，请删除。',
);

const CLOSED: Readonly<Record<RedemptionState, FaultText>> = {
  PLACED: fault('WRONG_STATE', 'The redemption is open.', '该兑换尚未完成。'),
  FULFILLED: fault(
    'WRONG_STATE',
    'The member has it already. To make good, adjust the points.',
    '该兑换已完成交付。如需补偿，请调整积分。',
  ),
  CANCELLED: fault(
    'WRONG_STATE',
    'The redemption was cancelled, and its points are back. Redeem again.',
    '该兑换已取消，积分已退回。请重新兑换。',
  ),
};

const wayNotOffered = (offered: readonly string[]): FaultText =>
  fault(
    'INVALID',
    `The reward is to be had by ${offered.join(', ')}.`,
    `该兑换商品仅支持：${offered.join('、')}。`,
  );

const storeNeeded = (stores: readonly string[]): FaultText =>
  fault(
    'REQUIRED',
    `For collection, name one of the stores: ${listed(stores).join(', ')}.`,
    `选择到店自提时，请填写门店：${listed(stores).join('、')}。`,
  );

const unknownStore = (stores: readonly string[]): FaultText =>
  fault(
    'INVALID',
    `It cannot be collected there, only at ${listed(stores).join(', ')}.`,
    `该门店不支持自提，可选门店：${listed(stores).join('、')}。`,
  );

const MAX_LISTED = 10;

const listed = (stores: readonly string[]): readonly string[] =>
  stores.length <= MAX_LISTED ? stores : [...stores.slice(0, MAX_LISTED), '…'];

const quantity = (maximum: number): FaultText =>
  fault('OUT_OF_RANGE', `Redeem 1 to ${maximum} at once.`, `一次可兑换 1 到 ${maximum} 件。`);

const otherPrice = ({ expected, actual }: { expected: Points; actual: Points }): FaultText => {
  const [shown, now] = [expected, actual].map((points) => points.toLocaleString('en'));
  return fault(
    'PRICE_CHANGED',
    `It costs ${now} points together, not ${shown}. Show the price and ask again.`,
    `现需 ${now} 积分，而非 ${shown} 积分。请展示新价格后重新确认。`,
  );
};

const belowMinimum = (minimum: Points): FaultText =>
  fault(
    'BELOW_MINIMUM',
    `At least ${minimum.toLocaleString('en')} points are spent at once.`,
    `每次至少使用 ${minimum.toLocaleString('en')} 积分。`,
  );

const invalidText = (maximum: number): FaultText =>
  fault(
    'INVALID_TEXT',
    `Give 1 to ${maximum} characters of text.`,
    `请填写 1 到 ${maximum} 个字符的文本。`,
  );
