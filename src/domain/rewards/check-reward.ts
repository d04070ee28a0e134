import type { Points } from '../points/earn';
import type { Instant } from '../shared/instant';
import { ok, refused } from '../shared/result';
import { checkText } from '../shared/text';
import { localizedText, nameFaults, type TextInLocale } from '../tiering/check-ladder';
import { countFaults, numberFaults } from '../tiering/rule-fault';
import type { LocalizedText } from '../tiering/rules';
import { rewardFault, type CheckedReward, type RewardFault } from './reward-fault';
import {
  FULFILMENT_WAYS,
  LIMIT_PERIODS,
  type FulfilmentWay,
  type RewardContent,
  type RewardKind,
  type RewardLimit,
  type TierPrice,
} from './reward';

/** The content of a reward as somebody wrote it. */
export type UncheckedReward = {
  readonly names: readonly TextInLocale[] | null;
  readonly descriptions?: readonly TextInLocale[] | null | undefined;
  readonly price: Points | null;
  readonly tierPrices?: readonly TierPrice[] | null | undefined;
  readonly excludedTiers?: readonly string[] | null | undefined;
  readonly fulfilments: readonly FulfilmentWay[] | null;
  readonly stores?: readonly string[] | null | undefined;
  readonly from?: Instant | null | undefined;
  readonly until?: Instant | null | undefined;
  readonly limits?: readonly RewardLimit[] | null | undefined;
};

/** What of a programme a reward must fit. */
export type RewardSetting = {
  readonly locales: readonly string[];
  /** Codes of the ladder in force. */
  readonly tierCodes: readonly string[];
};

/** How the pieces of a reward are counted; fixed when the reward is made. */
export type StockTerms = {
  readonly kind: RewardKind;
  /** Whether each piece is a coupon code that was loaded. */
  readonly usesCodes: boolean;
  readonly stock: number | null;
};

const MAX_PRICE = 1_000_000_000;
const MAX_STOCK = 1_000_000_000;
const MAX_STORES = 200;
const MAX_LIMIT = 1_000_000;
const MAX_TIERS = 20;
const MAX_DESCRIPTION_LENGTH = 1_000;
const STORE_CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

/**
 * Checks what a reward says and gives it as it is kept, or everything that is wrong with it.
 *
 * @example
 * checkReward({ ...mug, price: 0 }, { locales: ['en'], tierCodes: ['regular'] });
 * // refused: one fault OUT_OF_RANGE at ['price']
 */
export function checkReward(
  reward: UncheckedReward,
  { locales, tierCodes }: RewardSetting,
): CheckedReward<RewardContent> {
  const faults: RewardFault[] = [
    ...(reward.names === null
      ? [rewardFault(['names'], 'REQUIRED')]
      : nameFaults(reward.names, locales, ['names'])),
    ...descriptionFaults(reward.descriptions ?? [], locales),
    ...priceFaults(reward.price, ['price']),
    ...tierPriceFaults(reward, tierCodes),
    ...excludedFaults(reward.excludedTiers ?? [], tierCodes),
    ...wayFaults(reward.fulfilments),
    ...storeFaults(reward.stores ?? [], reward.fulfilments ?? []),
    ...spanFaults(reward.from ?? null, reward.until ?? null),
    ...limitFaults(reward.limits ?? []),
  ];
  return faults.length > 0 ? refused(faults) : ok(contentOf(reward));
}

/**
 * The faults of how the pieces of a new reward are counted.
 *
 * @example
 * stockFaults({ kind: 'PRODUCT', usesCodes: true, stock: null }); // CODES_WITHOUT_COUPON
 */
export function stockFaults({ kind, usesCodes, stock }: StockTerms): RewardFault[] {
  if (usesCodes) {
    return [
      ...(kind === 'COUPON' ? [] : [rewardFault(['usesCodes'], 'CODES_WITHOUT_COUPON')]),
      ...(stock === null ? [] : [rewardFault(['stock'], 'STOCK_OF_CODES')]),
    ];
  }
  const limits = { minimum: 0, maximum: MAX_STOCK, whole: true };
  return stock === null ? [] : numberFaults(stock, ['stock'], limits);
}

/**
 * A reward with changes: what they leave out stays, and null takes what can be empty away.
 *
 * @example
 * amendReward(content, { price: 400 }); // everything as it was, at 400 points
 */
export function amendReward(
  content: RewardContent,
  changes: { readonly [Field in keyof UncheckedReward]?: UncheckedReward[Field] | undefined },
): UncheckedReward {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return {
    ...content,
    names: textsOf(content.names),
    descriptions: textsOf(content.descriptions),
    ...Object.fromEntries(given),
  };
}

/** What was checked, as it is kept: nothing that is needed is missing. */
const contentOf = (reward: UncheckedReward): RewardContent => ({
  names: localizedText(reward.names ?? []),
  descriptions: localizedText(reward.descriptions ?? []),
  price: reward.price ?? 0,
  tierPrices: (reward.tierPrices ?? []).map(({ tierCode, price }) => ({ tierCode, price })),
  excludedTiers: [...(reward.excludedTiers ?? [])],
  fulfilments: [...(reward.fulfilments ?? [])],
  stores: [...(reward.stores ?? [])],
  from: reward.from ?? null,
  until: reward.until ?? null,
  limits: (reward.limits ?? []).map(({ period, maximum }) => ({ period, maximum })),
});

const textsOf = (texts: LocalizedText): TextInLocale[] =>
  Object.entries(texts).map(([locale, text]) => ({ locale, text }));

/** None at all, or one in every language of the programme. */
function descriptionFaults(
  texts: readonly TextInLocale[],
  locales: readonly string[],
): RewardFault[] {
  if (texts.length === 0) return [];
  const max = MAX_DESCRIPTION_LENGTH;
  const given = texts.slice(0, 2 * locales.length).flatMap(({ locale, text }, index) => {
    const at = ['descriptions', String(index)];
    if (!locales.includes(locale)) return [rewardFault([...at, 'locale'], 'UNKNOWN_LOCALE')];
    if (texts.findIndex((each) => each.locale === locale) !== index) {
      return [rewardFault([...at, 'locale'], 'DUPLICATE', { value: locale })];
    }
    const isGood = text.trim() !== '' && checkText(text, { max }) === null;
    return isGood ? [] : [rewardFault([...at, 'text'], 'INVALID_DESCRIPTION', { max })];
  });
  const missing = locales
    .filter((locale) => !texts.some((each) => each.locale === locale))
    .map((locale) => rewardFault(['descriptions'], 'DESCRIPTION_MISSING', { locale }));
  return [...given, ...missing];
}

const priceFaults = (price: Points | null, path: readonly string[]): RewardFault[] =>
  numberFaults(price, path, { minimum: 1, maximum: MAX_PRICE, whole: true });

function tierPriceFaults(
  { tierPrices, excludedTiers }: UncheckedReward,
  tierCodes: readonly string[],
): RewardFault[] {
  const prices = tierPrices ?? [];
  const codes = prices.map(({ tierCode }) => tierCode);
  return [
    ...countFaults(prices, ['tierPrices'], { minimum: 0, maximum: MAX_TIERS }),
    ...prices.slice(0, MAX_TIERS).flatMap(({ tierCode, price }, index) => {
      const at = ['tierPrices', String(index)];
      const place = [...at, 'tierCode'];
      return [
        ...tierFaults(tierCode, place, tierCodes),
        ...repeatedFaults(codes, index, place),
        ...(excludedTiers?.includes(tierCode)
          ? [rewardFault(place, 'PRICE_OF_EXCLUDED_TIER', { value: tierCode })]
          : []),
        ...priceFaults(price, [...at, 'price']),
      ];
    }),
  ];
}

function excludedFaults(excluded: readonly string[], tierCodes: readonly string[]): RewardFault[] {
  const path = ['excludedTiers'];
  const isForNobody = tierCodes.every((code) => excluded.includes(code));
  return [
    ...countFaults(excluded, path, { minimum: 0, maximum: MAX_TIERS }),
    ...excluded.slice(0, MAX_TIERS).flatMap((code, index) => {
      const place = [...path, String(index)];
      return [...tierFaults(code, place, tierCodes), ...repeatedFaults(excluded, index, place)];
    }),
    ...(isForNobody ? [rewardFault(path, 'EVERY_TIER_EXCLUDED')] : []),
  ];
}

const tierFaults = (
  code: string,
  place: readonly string[],
  tierCodes: readonly string[],
): RewardFault[] =>
  tierCodes.includes(code)
    ? []
    : [rewardFault(place, 'UNKNOWN_TIER', { known: tierCodes.join(', ') })];

function repeatedFaults(
  values: readonly string[],
  index: number,
  place: readonly string[],
): RewardFault[] {
  const value = values[index] ?? '';
  const isFirst = values.indexOf(value) === index;
  return isFirst ? [] : [rewardFault(place, 'DUPLICATE', { value })];
}

function wayFaults(ways: readonly FulfilmentWay[] | null): RewardFault[] {
  const path = ['fulfilments'];
  if (ways === null) return [rewardFault(path, 'REQUIRED')];
  const limits = { minimum: 1, maximum: FULFILMENT_WAYS.length };
  return [
    ...countFaults(ways, path, limits),
    ...ways
      .slice(0, limits.maximum)
      .flatMap((way, index) =>
        FULFILMENT_WAYS.includes(way)
          ? repeatedFaults(ways, index, [...path, String(index)])
          : [rewardFault([...path, String(index)], 'UNKNOWN_VALUE')],
      ),
  ];
}

function storeFaults(stores: readonly string[], ways: readonly FulfilmentWay[]): RewardFault[] {
  const path = ['stores'];
  const isCollected = ways.includes('COLLECTION');
  if (!isCollected) {
    return stores.length === 0 ? [] : [rewardFault(path, 'STORES_WITHOUT_COLLECTION')];
  }
  if (stores.length === 0) return [rewardFault(path, 'STORES_NEEDED')];
  return [
    ...countFaults(stores, path, { minimum: 1, maximum: MAX_STORES }),
    ...stores.slice(0, MAX_STORES).flatMap((code, index) => {
      const place = [...path, String(index)];
      if (!STORE_CODE.test(code)) return [rewardFault(place, 'INVALID_STORE')];
      return repeatedFaults(stores, index, place);
    }),
  ];
}

const spanFaults = (from: Instant | null, until: Instant | null): RewardFault[] =>
  from !== null && until !== null && until <= from
    ? [rewardFault(['until'], 'ENDS_BEFORE_START')]
    : [];

function limitFaults(limits: readonly RewardLimit[]): RewardFault[] {
  const path = ['limits'];
  const periods = limits.map(({ period }) => period);
  return [
    ...countFaults(limits, path, { minimum: 0, maximum: LIMIT_PERIODS.length }),
    ...limits.slice(0, LIMIT_PERIODS.length).flatMap(({ period, maximum }, index) => {
      const at = [...path, String(index)];
      const bounds = { minimum: 1, maximum: MAX_LIMIT, whole: true };
      return [
        ...(LIMIT_PERIODS.includes(period)
          ? repeatedFaults(periods, index, [...at, 'period'])
          : [rewardFault([...at, 'period'], 'UNKNOWN_VALUE')]),
        ...numberFaults(maximum, [...at, 'maximum'], bounds),
      ];
    }),
  ];
}
