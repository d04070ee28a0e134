import { DateTime } from 'luxon';
import type { Instant } from '../shared/instant';
import { assertNever } from '../shared/invariant';
import type { Locale } from '../shared/locale';
import type { OfferRefusal } from './offer';
import type { LimitPeriod, RewardState } from './reward';

/** What a sentence about a refusal needs beside the refusal: names of tiers, and the zone. */
export type RefusalWords = {
  readonly tierName: (code: string) => string;
  readonly zone: string;
};

type Sentence = Readonly<Record<Locale, string>>;

const PERIODS: Readonly<Record<LimitPeriod, Sentence>> = {
  DAY: { en: 'a day', 'zh-CN': '每天' },
  WEEK: { en: 'a week', 'zh-CN': '每周' },
  MONTH: { en: 'a month', 'zh-CN': '每月' },
  YEAR: { en: 'a year', 'zh-CN': '每年' },
  EVER: { en: 'in all', 'zh-CN': '总共' },
};

const UNPUBLISHED: Readonly<Record<RewardState, Sentence>> = {
  DRAFT: { en: 'This reward is not published yet.', 'zh-CN': '该兑换商品尚未发布。' },
  PUBLISHED: { en: 'This reward is published.', 'zh-CN': '该兑换商品已发布。' },
  ARCHIVED: { en: 'This reward is no longer offered.', 'zh-CN': '该兑换商品已下架。' },
};

/**
 * Why a reward cannot be had, in one sentence with the shortfall and, where there is one, the way
 * out.
 *
 * @example
 * refusalText({ kind: 'out-of-stock', left: 1, wanted: 2 }, words, 'en');
 * // 'Only 1 is left; 2 were wanted.'
 */
export const refusalText = (refusal: OfferRefusal, words: RefusalWords, locale: Locale): string =>
  sentenceOf(refusal, words)[locale];

function sentenceOf(refusal: OfferRefusal, words: RefusalWords): Sentence {
  switch (refusal.kind) {
    case 'not-published':
      return UNPUBLISHED[refusal.state];
    case 'not-for-tier':
      return tierSentence(refusal, words);
    case 'not-yet': {
      const from = instantText(refusal.from, words.zone);
      return {
        en: `This reward can be redeemed from ${from} on.`,
        'zh-CN': `该兑换商品自 ${from} 起可兑换。`,
      };
    }
    case 'no-longer': {
      const until = instantText(refusal.until, words.zone);
      return {
        en: `This reward could be redeemed until ${until}.`,
        'zh-CN': `该兑换商品的兑换期已于 ${until} 结束。`,
      };
    }
    case 'out-of-stock':
      return stockSentence(refusal.left, refusal.wanted);
    case 'limit-reached':
      return limitSentence(refusal, words.zone);
    case 'insufficient-points': {
      const { required, available, missing } = refusal;
      return {
        en: `It costs ${number(required)} points and ${number(available)} can be spent: ${number(missing)} are missing.`,
        'zh-CN': `需要 ${number(required)} 积分，可用 ${number(available)} 积分，还差 ${number(missing)} 积分。`,
      };
    }
    default:
      return assertNever(refusal);
  }
}

type Refused<Kind extends OfferRefusal['kind']> = Extract<OfferRefusal, { readonly kind: Kind }>;

function tierSentence(refusal: Refused<'not-for-tier'>, { tierName }: RefusalWords): Sentence {
  const own = tierName(refusal.tierCode);
  const names = refusal.for.map(tierName);
  return {
    en: `This reward is not for ${own} members, only for ${names.join(', ')}.`,
    'zh-CN': `该兑换商品不向${own}开放，仅限${names.join('、')}兑换。`,
  };
}

const stockSentence = (left: number, wanted: number): Sentence =>
  left === 0
    ? { en: 'This reward is out of stock.', 'zh-CN': '该兑换商品已兑完。' }
    : {
        en: `Only ${number(left)} ${left === 1 ? 'is' : 'are'} left; ${number(wanted)} were wanted.`,
        'zh-CN': `库存仅剩 ${number(left)} 件，欲兑换 ${number(wanted)} 件。`,
      };

function limitSentence(refusal: Refused<'limit-reached'>, zone: string): Sentence {
  const { period, maximum, redeemed, until } = refusal;
  const rule = {
    en: `A member may have at most ${number(maximum)} ${PERIODS[period].en}, and has had ${number(redeemed)}`,
    'zh-CN': `每位会员${PERIODS[period]['zh-CN']}最多兑换 ${number(maximum)} 件，已兑换 ${number(redeemed)} 件`,
  };
  if (until === null) return { en: `${rule.en}.`, 'zh-CN': `${rule['zh-CN']}。` };
  const from = instantText(until, zone);
  return {
    en: `${rule.en}; there is room again from ${from} on.`,
    'zh-CN': `${rule['zh-CN']}；自 ${from} 起可再次兑换。`,
  };
}

/** The wall clock of the programme, with its zone, because readers may be in another. */
const instantText = (instant: Instant, zone: string): string =>
  `${DateTime.fromMillis(instant, { zone }).toFormat('yyyy-LL-dd HH:mm')} (${zone})`;

const NUMBER = new Intl.NumberFormat('en');
const number = (value: number): string => NUMBER.format(value);
