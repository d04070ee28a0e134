import { textFor } from '../shared/localized';
import type { Locale } from '../shared/locale';
import type { CalendarSpan } from '../shared/period';
import type { Window } from '../shared/window';
import type { Imputation, OutlierRule, Transform, Weight } from '../value/growth-value';
import type { SingleModel, ValueModel } from '../value/value-model';
import type { Division, TierShare } from './division-rules';
import type { LocalizedText, Tier } from './rules';

/** In which language rules are told, and what tiers are called in it. */
export type RuleWords = {
  readonly locale: Locale;
  readonly names: ReadonlyMap<string, LocalizedText>;
};

const NUMBERS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 12 }),
  'zh-CN': new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 12, useGrouping: false }),
};

/** One of two texts, by the language of the reader. */
export const say = ({ locale }: RuleWords, en: string, zh: string): string =>
  locale === 'en' ? en : zh;

/** A number as people write it: `1,501` in English, `1501` in Chinese. */
export const numberText = (value: unknown, { locale }: RuleWords): string =>
  typeof value === 'number' || typeof value === 'string'
    ? NUMBERS[locale].format(Number(value))
    : JSON.stringify(value ?? null);

/** `one`, or `many` for any other number. */
export const counted = (count: number, one: string, many: string): string =>
  `${NUMBERS.en.format(count)} ${count === 1 ? one : many}`;

/** What a tier is called, in the language of the reader where it has a name in it. */
export function tierText(code: string, { locale, names }: RuleWords): string {
  const texts = names.get(code) ?? {};
  return textFor(texts, locale, Object.keys(texts)) || code;
}

/** A share of 1 as `4%`. */
export const shareText = (share: number, words: RuleWords): string =>
  `${numberText(Number((share * 100).toPrecision(12)), words)}%`;

const SPANS: Readonly<Record<Locale, Readonly<Record<CalendarSpan, string>>>> = {
  en: { MONTH: 'month', QUARTER: 'quarter', HALF_YEAR: 'half-year', YEAR: 'year' },
  'zh-CN': { MONTH: '月', QUARTER: '季度', HALF_YEAR: '半年', YEAR: '年' },
};

/** A span of the calendar: `quarter`, `季度`. */
export const spanText = (span: CalendarSpan, { locale }: RuleWords): string => SPANS[locale][span];

export function windowText(window: Window, words: RuleWords): string {
  switch (window.kind) {
    case 'ROLLING':
      return say(
        words,
        `the last ${counted(window.days, 'day', 'days')}`,
        `最近 ${window.days} 天`,
      );
    case 'CALENDAR': {
      const span = spanText(window.period, words);
      return say(words, `the ${span} so far`, `本${span}至今`);
    }
    case 'LIFETIME':
      return say(words, 'all time', '全部历史');
  }
}

export function transformText(transform: Transform, words: RuleWords): string {
  const n = (value: unknown): string => numberText(value, words);
  switch (transform.kind) {
    case 'IDENTITY':
      return say(words, 'as it is', '原值');
    case 'LINEAR':
      return `${n(transform.alpha)} + ${n(transform.beta)} · x`;
    case 'LOG1P':
      return 'ln(1 + x)';
    case 'CAP':
      return say(
        words,
        `as it is, at most ${n(transform.maximum)}`,
        `原值，上限 ${n(transform.maximum)}`,
      );
    case 'MIN_MAX':
      return spreadText('MIN_MAX', transform.minimum, transform.maximum, words);
    case 'Z_SCORE':
      return spreadText('Z_SCORE', transform.mean, transform.deviation, words);
    case 'STEPS': {
      const steps = transform.steps.map(({ from, value }) =>
        say(words, `${n(value)} from ${n(from)}`, `自 ${n(from)} 起为 ${n(value)}`),
      );
      return say(words, `a table (${steps.join(', ')})`, `分段取值（${steps.join('，')}）`);
    }
  }
}

/** Numbers that are not given are those of the population. */
function spreadText(
  kind: 'MIN_MAX' | 'Z_SCORE',
  first: number | null | undefined,
  second: number | null | undefined,
  words: RuleWords,
): string {
  const n = (value: number | null | undefined): string =>
    value === null || value === undefined
      ? say(words, 'that of all members', '会员总体的值')
      : numberText(value, words);
  return kind === 'MIN_MAX'
    ? say(
        words,
        `scaled from 0 at the minimum (${n(first)}) to 1 at the maximum (${n(second)})`,
        `按最小值（${n(first)}）与最大值（${n(second)}）归一化`,
      )
    : say(
        words,
        `a z-score with mean (${n(first)}) and deviation (${n(second)})`,
        `按均值（${n(first)}）与标准差（${n(second)}）计算的标准分`,
      );
}

const IMPUTATIONS: Readonly<Record<Locale, Readonly<Record<Imputation | 'CONSTANT', string>>>> = {
  en: {
    CONSTANT: 'a constant',
    MEAN: 'the mean of all members',
    MEDIAN: 'the median of all members',
    REFUSE: 'no score at all',
  },
  'zh-CN': {
    CONSTANT: '固定值',
    MEAN: '会员总体的均值',
    MEDIAN: '会员总体的中位数',
    REFUSE: '不计分',
  },
};

/** What a feature that does not exist gets. */
export const imputationText = (imputation: Imputation | undefined, { locale }: RuleWords): string =>
  IMPUTATIONS[locale][imputation ?? 'CONSTANT'];

/** What becomes of numbers that few members have. */
export function outliersText(outliers: OutlierRule, words: RuleWords): string {
  const [lower, upper] = [outliers.lower, outliers.upper].map((each) => shareText(each, words));
  return outliers.kind === 'WINSORISE'
    ? say(
        words,
        `bounded by the ${lower} and ${upper} quantiles of all members`,
        `按会员总体的 ${lower} 与 ${upper} 分位数截断`,
      )
    : say(
        words,
        `without a score beyond the ${lower} and ${upper} quantiles of all members`,
        `超出会员总体的 ${lower} 与 ${upper} 分位数时不计分`,
      );
}

/** A weight that is new. */
export function weightText(weight: Weight, words: RuleWords): string {
  const { imputation, outliers } = weight;
  const how = transformText(weight.transform, words);
  const count = numberText(weight.weight, words);
  const missing = imputation
    ? imputationText(imputation, words)
    : numberText(weight.missing, words);
  const bounds = outliers ? outliersText(outliers, words) : null;
  return say(
    words,
    `weight ${count}, entering ${how}, ${missing} where it does not exist${bounds ? `, ${bounds}` : ''}`,
    `权重 ${count}，计算方式为${how}，缺失时${imputation === 'REFUSE' ? '' : '取'}${imputation ? '' : ' '}${missing}${bounds ? `，${bounds}` : ''}`,
  );
}

const MODELS: Readonly<Record<Locale, Readonly<Record<SingleModel['kind'], string>>>> = {
  en: {
    GROWTH_VALUE: 'the growth value',
    SPEND_GROWTH: 'spend growth',
    FUNNEL: 'the purchase funnel',
    RATING: 'ratings',
    RFM: 'RFM',
  },
  'zh-CN': {
    GROWTH_VALUE: '成长值',
    SPEND_GROWTH: '消费增长',
    FUNNEL: '购买转化漏斗',
    RATING: '评分',
    RFM: 'RFM',
  },
};

export function modelText(model: ValueModel, words: RuleWords): string {
  if (model.kind !== 'COMBINED') return singleModelText(model, words);
  const parts = model.parts.map(
    (part) => `${numberText(part.weight, words)} × ${singleModelText(part.model, words)}`,
  );
  return parts.join(' + ');
}

function singleModelText(model: SingleModel, words: RuleWords): string {
  const name = MODELS[words.locale][model.kind];
  const n = (value: number): string => numberText(value, words);
  if (model.kind === 'RATING') {
    const [rating, good, bad] = [
      model.ratingWeight,
      model.positiveWeight,
      model.negativeWeight,
    ].map(n);
    return say(
      words,
      `${name} (rating ${rating}, positive feedback ${good}, negative feedback ${bad})`,
      `${name}（评分 ${rating}、正面反馈 ${good}、负面反馈 ${bad}）`,
    );
  }
  if (model.kind === 'RFM') {
    const [recency, frequency, monetary] = [
      model.recencyWeight,
      model.frequencyWeight,
      model.monetaryWeight,
    ].map(n);
    return say(
      words,
      `${name} (recency ${recency}, frequency ${frequency}, monetary value ${monetary})`,
      `${name}（近度 ${recency}、频次 ${frequency}、金额 ${monetary}）`,
    );
  }
  return name;
}

/** A tier that is new. */
export function newTierText(tier: Tier, words: RuleWords): string {
  const [threshold, points] = [tier.threshold, tier.pointsMultiplier].map((value) =>
    numberText(value, words),
  );
  return say(
    words,
    `it begins at ${threshold} and multiplies points by ${points}${tier.invitationOnly ? ', by invitation only' : ''}`,
    `门槛 ${threshold}，积分倍数 ${points}${tier.invitationOnly ? '，仅限受邀会员' : ''}`,
  );
}

/** The part of the members that a tier aims at. */
export function tierShareText({ share, floor }: TierShare, words: RuleWords): string {
  const percent = shareText(share, words);
  const least = floor === null ? '' : numberText(floor, words);
  return floor === null
    ? say(words, `${percent} of the members`, `${percent} 的会员`)
    : say(
        words,
        `${percent} of the members, beginning at ${least} at least`,
        `${percent} 的会员（门槛下限 ${least}）`,
      );
}

export function divisionText(division: Division, words: RuleWords): string {
  switch (division.kind) {
    case 'FIXED':
      return say(words, 'the thresholds of the ladder', '固定门槛');
    case 'QUANTILE': {
      const shares = division.shares.map(
        (share) =>
          `${tierText(share.tierCode, words)}${say(words, ': ', '：')}${tierShareText(share, words)}`,
      );
      return say(words, `shares (${shares.join('; ')})`, `会员占比（${shares.join('；')}）`);
    }
    case 'MODEL': {
      const least = numberText(division.minimumConfidence, words);
      return say(
        words,
        `the model "${division.modelCode}" (from a confidence of ${least})`,
        `模型“${division.modelCode}”（置信度不低于 ${least}）`,
      );
    }
  }
}
