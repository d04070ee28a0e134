import { formatLocalDay, type ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { Locale } from '../shared/locale';
import { formatAmount } from '../shared/money';
import type { CapPeriod } from './earning-rule';
import type { OrderPreview } from './earning-preview';

/** The steps of a computation, in their order. */
export const EARNING_STEPS = [
  'RATE',
  'TIER',
  'CAMPAIGN',
  'BENEFIT',
  'TOTAL',
  'CAP',
  'ACTIVATION',
  'EXPIRY',
] as const;
export type EarningStepKind = (typeof EARNING_STEPS)[number];

/** One step of how an order earns, in a sentence. */
export type EarningStep = { readonly kind: EarningStepKind; readonly text: string };

/** In which words the steps are told. */
export type EarningWords = {
  readonly locale: Locale;
  readonly currencyCode: string;
  readonly calendar: ZoneCalendar;
  readonly ruleName: (code: string) => string;
  readonly tierName: string;
};

/**
 * How many points an order would earn and when, step by step, for a person to read
 * (docs/domain.md §13, "Explanation").
 */
export function earningSteps(preview: OrderPreview, words: EarningWords): EarningStep[] {
  return [
    { kind: 'RATE', text: rateText(preview, words) },
    ...tierSteps(preview, words),
    ...campaignSteps(preview, words),
    ...benefitSteps(preview, words),
    { kind: 'TOTAL', text: totalText(preview, words) },
    ...capSteps(preview, words),
    { kind: 'ACTIVATION', text: activationText(preview, words) },
    { kind: 'EXPIRY', text: expiryText(preview, words) },
  ];
}

function rateText({ terms }: OrderPreview, words: EarningWords): string {
  const { ruleCode, pointsPerUnit: rate } = terms.lot;
  const { currencyCode, locale } = words;
  if (ruleCode === null) {
    return locale === 'en'
      ? `The programme gives ${rate} points for 1 ${currencyCode}.`
      : `会员计划的基础比例为每 1 ${currencyCode} 得 ${rate} 积分。`;
  }
  const name = words.ruleName(ruleCode);
  return locale === 'en'
    ? `"${name}" gives ${rate} points for 1 ${currencyCode}.`
    : `“${name}”规则每 1 ${currencyCode} 得 ${rate} 积分。`;
}

function tierSteps({ terms }: OrderPreview, { locale, tierName }: EarningWords): EarningStep[] {
  const { multiplier } = terms.lot;
  if (multiplier === '1') return [];
  const text =
    locale === 'en'
      ? `${tierName} multiplies by ${multiplier}.`
      : `${tierName}享 ${multiplier} 倍积分。`;
  return [{ kind: 'TIER', text }];
}

function campaignSteps({ parts }: OrderPreview, words: EarningWords): EarningStep[] {
  return parts.flatMap(({ category, amountMinor, campaign }) => {
    if (campaign === null) return [];
    const { multiplier, ruleCode } = campaign;
    const name = words.ruleName(ruleCode);
    const amount = money(amountMinor, words);
    const text =
      words.locale === 'en'
        ? `"${name}" multiplies ${amount}${category === null ? '' : ` of ${category}`} by ${multiplier}.`
        : `“${name}”活动使${category === null ? '' : `${category}的`} ${amount} 享 ${multiplier} 倍积分。`;
    return [{ kind: 'CAMPAIGN', text }];
  });
}

function benefitSteps({ terms }: OrderPreview, { locale }: EarningWords): EarningStep[] {
  return (terms.lot.benefits ?? []).map(({ ruleCode, version, multiplier }) => ({
    kind: 'BENEFIT',
    text:
      locale === 'en'
        ? `The benefit "${ruleCode}", version ${version}, multiplies by ${multiplier}.`
        : `权益“${ruleCode}”（版本 ${version}）享 ${multiplier} 倍积分。`,
  }));
}

function totalText({ amountMinor, desired }: OrderPreview, words: EarningWords): string {
  const amount = money(amountMinor, words);
  return words.locale === 'en'
    ? `${amount} is worth ${number(desired)} points, rounded down.`
    : `${amount} 共计 ${number(desired)} 积分（向下取整）。`;
}

function capSteps(preview: OrderPreview, words: EarningWords): EarningStep[] {
  const { points, desired } = preview;
  if (points === desired) return [];
  const reached = preview.caps.filter(({ cap, used }) => cap.points - used < desired);
  return reached.map(({ cap, used }) => {
    const limit = number(cap.points);
    const room = number(Math.max(0, cap.points - used));
    const en = cap.ruleCode === null ? 'All rules' : `"${words.ruleName(cap.ruleCode)}"`;
    const zh = cap.ruleCode === null ? '全部规则' : `“${words.ruleName(cap.ruleCode)}”`;
    const text =
      words.locale === 'en'
        ? `${en} gives at most ${limit} points ${PERIODS.en[cap.period]}; ${room} are left.`
        : `${zh}${PERIODS['zh-CN'][cap.period]}最多 ${limit} 积分，尚余 ${room} 积分。`;
    return { kind: 'CAP', text };
  });
}

function activationText(preview: OrderPreview, words: EarningWords): string {
  const { pendingDays } = preview.terms.lot;
  if (pendingDays === 0) {
    return words.locale === 'en' ? 'They are active at once.' : '积分即时生效。';
  }
  const day = dayText(preview.activatesAt, words);
  return words.locale === 'en' ? `They become active on ${day}.` : `积分将于 ${day} 生效。`;
}

/** The expiry is exclusive: the day before is the last one. */
function expiryText({ expiresAt, terms }: OrderPreview, words: EarningWords): string {
  const isEnglish = words.locale === 'en';
  if (expiresAt === null) return isEnglish ? 'They never expire.' : '积分永不过期。';
  const day = dayText(expiresAt - 1, words);
  if (terms.lot.expiry.kind === 'INACTIVITY') {
    return isEnglish
      ? `They are good through ${day}, and longer with every activity.`
      : `积分有效期至 ${day}，期间有活动则顺延。`;
  }
  return isEnglish ? `They are good through ${day}.` : `积分有效期至 ${day}。`;
}

const PERIODS: Readonly<Record<Locale, Readonly<Record<CapPeriod, string>>>> = {
  en: {
    DAY: 'a day',
    WEEK: 'a week',
    MONTH: 'a month',
    QUARTER: 'a quarter',
    YEAR: 'a year',
    EVER: 'in all',
  },
  'zh-CN': {
    DAY: '每日',
    WEEK: '每周',
    MONTH: '每月',
    QUARTER: '每季度',
    YEAR: '每年',
    EVER: '累计',
  },
};

const FORMAT = new Intl.NumberFormat('en');
const number = (points: number): string => FORMAT.format(points);

const money = (minor: number, { currencyCode }: EarningWords): string =>
  `${formatAmount(minor, currencyCode)} ${currencyCode}`;

const dayText = (instant: Instant, { calendar }: EarningWords): string =>
  formatLocalDay(calendar.dayOf(instant));
