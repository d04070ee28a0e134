import { featureLabel } from '../behaviour/feature-names';
import type {
  DeclineRule,
  Demotion,
  Length,
  Promotion,
  Qualification,
  SustainedPromotion,
  TermAnchor,
  TierPenalty,
  Validity,
} from './movement-rules';
import { counted, numberText, say, spanText, tierText, type RuleWords } from './rules-phrase';

export function promotionText(promotion: Promotion, words: RuleWords): string {
  const isOneStep = promotion.step === 'ONE';
  const far = isOneStep
    ? say(words, 'one tier at a time', '每次升一级')
    : say(words, 'straight to the tier they qualify for', '直接升至符合条件的等级');
  if (promotion.timing === 'IMMEDIATE') return say(words, `at once, ${far}`, `立即升级，${far}`);
  const span = spanText(promotion.period, words);
  return say(words, `at the end of the ${span}, ${far}`, `每${span}末升级，${far}`);
}

export function sustainedText({ amount, months }: SustainedPromotion, words: RuleWords): string {
  const spent = numberText(amount, words);
  return say(
    words,
    `at least ${spent} in each of the last ${counted(months, 'complete month', 'complete months')}`,
    `最近 ${months} 个完整自然月每月消费不低于 ${spent}`,
  );
}

const ANCHORS: Readonly<Record<TermAnchor, readonly [en: string, zh: string]>> = {
  REACHED: ['from the day it was reached', '自达到等级之日起'],
  JOINED: ['counted from joining', '自入会之日起算'],
  MEMBER_DATE: ["counted from the member's own date", '自会员的约定日期起算'],
};

export function validityText(validity: Validity, words: RuleWords): string {
  switch (validity.kind) {
    case 'FOREVER':
      return say(words, 'for ever', '永久有效');
    case 'LENGTH': {
      const [en, zh] = ANCHORS[validity.anchor];
      const long = lengthText(validity.length, words);
      return say(words, `for ${long} ${en}`, `${zh} ${long}`);
    }
    case 'CALENDAR': {
      const span = spanText(validity.period, words);
      const isThis = validity.through === 'THIS';
      return say(
        words,
        `through the end of ${isThis ? 'this' : 'the next'} ${span}`,
        `至${isThis ? '本' : '下一'}${span}末`,
      );
    }
  }
}

/** `1 year and 6 months` is told as 18 months: as it is counted. */
function lengthText({ months, days }: Length, words: RuleWords): string {
  const parts = [
    ...(months === 0 ? [] : [say(words, counted(months, 'month', 'months'), `${months} 个月`)]),
    ...(days === 0 ? [] : [say(words, counted(days, 'day', 'days'), `${days} 天`)]),
  ];
  return parts.join(say(words, ' and ', '零 '));
}

export function qualificationText(qualification: Qualification, words: RuleWords): string {
  switch (qualification.kind) {
    case 'WINDOW':
      return say(words, 'the window of the rules', '规则的统计窗口');
    case 'ROLLING':
      return say(
        words,
        `the last ${counted(qualification.days, 'day', 'days')}`,
        `最近 ${qualification.days} 天`,
      );
    case 'PERIOD_ENDED': {
      const span = spanText(qualification.period, words);
      return say(words, `the ${span} that has just ended`, `上一个自然${span}`);
    }
    case 'LIFETIME':
      return say(words, 'all time', '全部历史');
  }
}

const DEMOTION_TEXTS: Readonly<Record<Demotion, readonly [en: string, zh: string]>> = {
  NONE: ['no demotion', '不降级'],
  ONE_STEP: ['demotion by one tier', '降一级'],
  QUALIFYING: ['demotion to the tier that the member qualifies for', '降至符合条件的等级'],
};

export const demotionText = (demotion: Demotion, words: RuleWords): string =>
  say(words, ...DEMOTION_TEXTS[demotion]);

export function declineText(decline: DeclineRule | null, words: RuleWords): string {
  if (decline === null) return say(words, 'nothing', '无');
  const { feature, falls, steps } = decline;
  const name = featureLabel(feature, words.locale);
  return say(
    words,
    `${counted(steps, 'tier', 'tiers')} down after ${counted(falls, 'fall', 'falls')} of "${name}"`,
    `${name}连续下滑 ${falls} 次降 ${steps} 级`,
  );
}

export function penaltyText(penalty: TierPenalty | null, words: RuleWords): string {
  if (penalty === null) return say(words, 'nothing', '无');
  const days = say(words, counted(penalty.days, 'day', 'days'), `${penalty.days} 天`);
  if (penalty.kind === 'STEPS') {
    return say(
      words,
      `${counted(penalty.steps, 'tier', 'tiers')} down for ${days}`,
      `降 ${penalty.steps} 级，为期 ${days}`,
    );
  }
  const amount = numberText(penalty.amount, words);
  return say(
    words,
    `${amount} taken off the score for ${days}`,
    `得分扣减 ${amount}，为期 ${days}`,
  );
}

/** A tier by its code, or what its absence means. */
export const tierOr =
  (en: string, zh: string) =>
  (code: string | null, words: RuleWords): string =>
    code === null ? say(words, en, zh) : tierText(code, words);
