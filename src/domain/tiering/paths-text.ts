import type { LocalDay, ZoneCalendar } from '../shared/calendar';
import type { Locale } from '../shared/locale';
import { dayText, filledText, moneyText, numberText } from '../shared/wording';
import type { ActCode } from './path-act';
import type { NoPath, NoPathCode } from './path-target';
import type { Path, PathChange } from './paths';
import { measureTexts, type ScoredBy } from './score-name';

/** How a path is to be said. */
export type PathWords = { readonly locale: Locale; readonly currencyCode: string };

/** What is to be done, in both languages; in English once and several times. */
export const ACT_TEXTS: Readonly<
  Record<Locale, Readonly<Record<ActCode, readonly [once: string, often: string]>>>
> = {
  en: {
    SPEND: ['spend {amount} in one order', 'spend {amount} in one order'],
    ORDER: ['place one order of {amount}', 'place {count} orders of {amount} in all'],
    REVIEW: ['write one review with 5 stars', 'write {count} reviews with 5 stars'],
    INTERACT: ['interact once', 'interact {count} times'],
    LOG_IN: ['log in on one day', 'log in on {count} days in a row'],
    BROWSE: ['look at one product', 'look at {count} products'],
    SEARCH: ['browse for one minute', 'browse for {count} minutes'],
    FILL_CART: ['put one product into the cart', 'put {count} products into the cart'],
  },
  'zh-CN': {
    SPEND: ['单笔消费 {amount}', '单笔消费 {amount}'],
    ORDER: ['再下 1 单，金额 {amount}', '再下 {count} 单，共计 {amount}'],
    REVIEW: ['发表 1 条五星评价', '发表 {count} 条五星评价'],
    INTERACT: ['互动 1 次', '互动 {count} 次'],
    LOG_IN: ['登录 1 天', '连续登录 {count} 天'],
    BROWSE: ['浏览 1 件商品', '浏览 {count} 件商品'],
    SEARCH: ['浏览 1 分钟', '浏览 {count} 分钟'],
    FILL_CART: ['将 1 件商品加入购物车', '将 {count} 件商品加入购物车'],
  },
};

/** What a path leads to: a tier that is reached, or one that is kept. */
export type PathAim = 'REACH' | 'KEEP';

const SENTENCES: Readonly<Record<Locale, Readonly<Record<PathAim, string>>>> = {
  en: {
    REACH: '{changes}{when} to reach {tier}.',
    KEEP: '{changes}{when} to keep {tier}.',
  },
  'zh-CN': {
    REACH: '{when}{changes}，即可升级为{tier}。',
    KEEP: '{when}{changes}，即可保留{tier}。',
  },
};

/** When it is to be done: between two days, from one on, or up to one; both are included. */
const SPANS: Readonly<Record<Locale, Readonly<Record<'between' | 'from' | 'by', string>>>> = {
  en: { between: ' from {from} to {by}', from: ' from {from} on', by: ' by {by}' },
  'zh-CN': {
    between: '在 {from}至 {by}期间',
    from: '自 {from}起',
    by: '在 {by}（含）前',
  },
};
const AND: Readonly<Record<Locale, string>> = { en: ' and ', 'zh-CN': '，并' };

/** One thing to do, as a part of a sentence: `spend £320 in one order`. */
export function changeText(
  { act, count, amountMinor }: Pick<PathChange, 'act' | 'count' | 'amountMinor'>,
  { locale, currencyCode }: PathWords,
): string {
  const [once, often] = ACT_TEXTS[locale][act];
  return filledText(count === 1 ? once : often, {
    count: numberText(count, locale),
    amount: amountMinor === null ? null : moneyText(amountMinor, currencyCode, locale),
  });
}

/**
 * A path as one sentence for a person (docs/domain.md §13).
 *
 * @example
 * pathText(path, 'Gold', words); // 'Spend £320 in one order by 31 December 2026 to reach Gold.'
 */
export function pathText(
  { changes, from, by }: Pick<Path, 'changes' | 'from' | 'by'>,
  { tierName, aim }: { readonly tierName: string; readonly aim: PathAim },
  words: PathWords,
): string {
  const { locale } = words;
  const done = changes.map((change) => changeText(change, words)).join(AND[locale]);
  return filledText(SENTENCES[locale][aim], {
    changes: locale === 'en' ? done.charAt(0).toUpperCase() + done.slice(1) : done,
    ...{ when: spanText(from, by, locale), tier: tierName },
  });
}

function spanText(from: LocalDay | null, by: LocalDay | null, locale: Locale): string {
  if (from === null && by === null) return '';
  const span = from === null ? 'by' : by === null ? 'from' : 'between';
  const on = (day: LocalDay | null): string | null => (day === null ? null : dayText(day, locale));
  return filledText(SPANS[locale][span], { from: on(from), by: on(by) });
}

/** Why there is no path, in both languages. */
export const NO_PATH_TEXTS: Readonly<Record<Locale, Readonly<Record<NoPathCode, string>>>> = {
  en: {
    SET_BY_PERSON: 'A person has set the tier[ until {until}]; {tier} cannot be reached meanwhile.',
    INVITATION_NEEDED: '{tier} is by invitation only.',
    CAPPED_BY_RULES: 'The programme promotes nobody to {tier} by {measure}.',
    CAPPED_BY_PENALTY: 'After a violation {tier} cannot be reached[ until {until}].',
    CAPPED_BY_DECLINE: 'After a sustained decline {tier} cannot be reached[ until {until}].',
    PROMOTION_WAITS: '{tier} is reached already; the promotion waits[, until {until}].',
    NO_PATH_FOUND: 'One or two acts of a sensible size do not reach {tier}.',
  },
  'zh-CN': {
    SET_BY_PERSON: '等级由工作人员设定[（至 {until}）]，期间无法升级为{tier}。',
    INVITATION_NEEDED: '{tier}仅限受邀会员。',
    CAPPED_BY_RULES: '按规则，无法凭{measure}升级为{tier}。',
    CAPPED_BY_PENALTY: '因违规，[在 {until}（含）前|目前]无法升级为{tier}。',
    CAPPED_BY_DECLINE: '因持续下滑，[在 {until}（含）前|目前]无法升级为{tier}。',
    PROMOTION_WAITS: '已达到{tier}门槛，升级待生效[（等待至 {until}）]。',
    NO_PATH_FOUND: '仅凭一两项合理的行动，尚无法达到{tier}。',
  },
};

/** Why there is no path, as one sentence for a person; `until` is told by its last day. */
export const noPathText = (
  { code, until }: NoPath,
  tierName: string,
  words: ScoredBy & { readonly locale: Locale; readonly calendar: ZoneCalendar },
): string =>
  filledText(NO_PATH_TEXTS[words.locale][code], {
    ...measureTexts(words, words.locale),
    tier: tierName,
    until: until === null ? null : dayText(words.calendar.dayOf(until - 1), words.locale),
  });
