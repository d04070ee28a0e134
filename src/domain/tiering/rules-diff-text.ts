import { featureLabel } from '../behaviour/feature-names';
import type { Locale } from '../shared/locale';
import {
  declineText,
  demotionText,
  penaltyText,
  promotionText,
  qualificationText,
  sustainedText,
  tierOr,
  validityText,
} from './movement-phrase';
import type { LocalizedText, ProgramRules } from './rules';
import type { RuleChange } from './rules-diff';
import {
  divisionText,
  imputationText,
  modelText,
  newTierText,
  numberText,
  outliersText,
  say,
  shareText,
  tierShareText,
  tierText,
  transformText,
  weightText,
  windowText,
  type RuleWords,
} from './rules-phrase';

/** A sentence in both languages, with `{subject}`, `{before}` and `{after}` to be filled in. */
type Sentence = Readonly<Record<Locale, string>>;

/** How a change is told. Kinds of changes without a sentence are told by path and value. */
type Teller = Readonly<Partial<Record<RuleChange['kind'], Sentence>>> & {
  /** A value in words. What it gets has stood at the pattern's place in checked rules. */
  readonly phrase: (value: never, words: RuleWords) => string;
};

const both = (en: string, zh: string): Sentence => ({ en, 'zh-CN': zh });
const plain = (value: unknown): string => String(value);
const days = (count: number, words: RuleWords): string =>
  say(words, `${numberText(count, words)} ${count === 1 ? 'day' : 'days'}`, `${count} 天`);
const featureList = (features: readonly string[], words: RuleWords): string =>
  features.map((each) => featureLabel(each, words.locale)).join(say(words, ', ', '、'));
const tierList = (codes: readonly string[], words: RuleWords): string =>
  codes.map((code) => tierText(code, words)).join(say(words, ', ', '、'));

/** The texts of every change that rules know, by pattern; of reordering by `pattern order`. */
export const TELLERS: Readonly<Record<string, Teller>> = {
  window: {
    phrase: windowText,
    CHANGED: both(
      'Features look back over {after} instead of {before}.',
      '特征统计窗口由{before}调整为{after}。',
    ),
  },
  'weights.*': {
    phrase: weightText,
    ADDED: both('"{subject}" counts from now on: {after}.', '新增特征“{subject}”：{after}。'),
    REMOVED: both('"{subject}" no longer counts.', '不再计入特征“{subject}”。'),
  },
  'weights.*.weight': {
    phrase: numberText,
    CHANGED: both(
      '"{subject}" has the weight {after} instead of {before}.',
      '“{subject}”的权重由 {before} 调整为 {after}。',
    ),
  },
  'weights.*.transform': {
    phrase: transformText,
    CHANGED: both(
      '"{subject}" enters {after} instead of {before}.',
      '“{subject}”的计算方式由{before}调整为{after}。',
    ),
  },
  'weights.*.missing': {
    phrase: numberText,
    CHANGED: both(
      'Where "{subject}" does not exist, {after} stands in for it instead of {before}.',
      '“{subject}”缺失时的替代值由 {before} 调整为 {after}。',
    ),
  },
  'weights.*.imputation': {
    phrase: imputationText,
    ADDED: both(
      'Where "{subject}" does not exist, there is {after} instead of a constant.',
      '“{subject}”缺失时，由固定值改为{after}。',
    ),
    REMOVED: both(
      'Where "{subject}" does not exist, there is a constant instead of {before}.',
      '“{subject}”缺失时，由{before}改为固定值。',
    ),
    CHANGED: both(
      'Where "{subject}" does not exist, there is {after} instead of {before}.',
      '“{subject}”缺失时，由{before}改为{after}。',
    ),
  },
  'weights.*.outliers': {
    phrase: outliersText,
    ADDED: both('"{subject}" is {after}.', '“{subject}”{after}。'),
    REMOVED: both(
      '"{subject}" counts whatever it is; it was {before}.',
      '“{subject}”不再限制异常值；此前{before}。',
    ),
    CHANGED: both(
      '"{subject}" is {after}; it was {before}.',
      '“{subject}”改为{after}；此前{before}。',
    ),
  },
  'weights order': {
    phrase: featureList,
    REORDERED: both(
      'The growth value is summed in another order: {after}.',
      '成长值各项的求和顺序调整为：{after}。',
    ),
  },
  model: {
    phrase: modelText,
    CHANGED: both(
      'Scores come from {after} instead of {before}.',
      '分数的计算模型由{before}调整为{after}。',
    ),
  },
  'ladder.*': {
    phrase: newTierText,
    ADDED: both('{subject} is a new tier: {after}.', '新增等级{subject}：{after}。'),
    REMOVED: both('{subject} is no longer on the ladder.', '移除等级{subject}。'),
  },
  'ladder.*.names.*': {
    phrase: plain,
    CHANGED: both(
      'A tier is called "{after}" instead of "{before}".',
      '等级名称由“{before}”改为“{after}”。',
    ),
  },
  'ladder.*.threshold': {
    phrase: numberText,
    CHANGED: both(
      '{subject} begins at {after} instead of {before}.',
      '{subject}门槛由 {before} 调整为 {after}。',
    ),
  },
  'ladder.*.pointsMultiplier': {
    phrase: numberText,
    CHANGED: both(
      '{subject} multiplies points by {after} instead of {before}.',
      '{subject}的积分倍数由 {before} 调整为 {after}。',
    ),
  },
  'ladder.*.invitationOnly': {
    phrase: (isInvited: boolean, words) =>
      isInvited
        ? say(words, 'by invitation only', '仅限受邀会员')
        : say(words, 'open to everybody', '面向所有会员'),
    CHANGED: both('{subject} is {after} instead of {before}.', '{subject}由{before}改为{after}。'),
  },
  'ladder order': {
    phrase: tierList,
    REORDERED: both('The ladder has another order: {after}.', '等级顺序调整为：{after}。'),
  },
  division: {
    phrase: divisionText,
    CHANGED: both(
      'Tiers are divided by {after} instead of {before}.',
      '等级划分方式由{before}调整为{after}。',
    ),
  },
  'division.shares.*': {
    phrase: tierShareText,
    ADDED: both('{subject} aims at {after}.', '{subject}的目标占比为 {after}。'),
    CHANGED: both(
      '{subject} aims at {after} instead of {before}.',
      '{subject}的目标占比由 {before} 调整为 {after}。',
    ),
    REMOVED: both(
      '{subject} has no share of its own any more; it was {before}.',
      '{subject}不再设目标占比（原为 {before}）。',
    ),
  },
  'division.shares order': {
    phrase: tierList,
    REORDERED: both(
      'Shares are listed in another order: {after}.',
      '占比的排列顺序调整为：{after}。',
    ),
  },
  'division.modelCode': {
    phrase: plain,
    CHANGED: both(
      'The model "{after}" divides members instead of "{before}".',
      '划分等级的模型由“{before}”改为“{after}”。',
    ),
  },
  'division.minimumConfidence': {
    phrase: shareText,
    CHANGED: both(
      'The model decides from a confidence of {after} instead of {before}.',
      '采用模型结果的最低置信度由 {before} 调整为 {after}。',
    ),
  },
  'movement.promotion': {
    phrase: promotionText,
    CHANGED: both(
      'Members move up {after}, instead of {before}.',
      '升级方式由“{before}”调整为“{after}”。',
    ),
  },
  'movement.sustained.*': {
    phrase: sustainedText,
    ADDED: both(
      'Steady spending gives {subject} from now on: {after}.',
      '新增稳定消费升级至{subject}的规则：{after}。',
    ),
    CHANGED: both(
      'Steady spending gives {subject} for {after}, instead of {before}.',
      '稳定消费升级至{subject}的条件由“{before}”调整为“{after}”。',
    ),
    REMOVED: both(
      'Steady spending no longer gives {subject}; it was {before}.',
      '取消稳定消费升级至{subject}的规则（原为：{before}）。',
    ),
  },
  'movement.sustained order': {
    phrase: tierList,
    REORDERED: both(
      'Rules of steady spending are listed in another order: {after}.',
      '稳定消费升级规则的排列顺序调整为：{after}。',
    ),
  },
  'movement.validity': {
    phrase: validityText,
    CHANGED: both(
      'A tier is held {after} instead of {before}.',
      '等级有效期由“{before}”调整为“{after}”。',
    ),
  },
  'movement.qualification': {
    phrase: qualificationText,
    CHANGED: both(
      'Whether a member still qualifies is judged over {after} instead of {before}.',
      '保级评定的统计范围由{before}调整为{after}。',
    ),
  },
  'movement.demotion': {
    phrase: demotionText,
    CHANGED: both(
      'For members who do not qualify any more, the end of a term means {after} instead of {before}.',
      '有效期结束时不再符合条件的会员，处理方式由“{before}”调整为“{after}”。',
    ),
  },
  'movement.graceDays': {
    phrase: days,
    CHANGED: both('Grace lasts {after} instead of {before}.', '宽限期由 {before}调整为 {after}。'),
  },
  'movement.hysteresis': {
    phrase: numberText,
    CHANGED: both(
      'A tier is kept down to {after} below its threshold instead of {before}.',
      '保级余量由 {before} 调整为 {after}。',
    ),
  },
  'movement.decline': {
    phrase: declineText,
    CHANGED: both(
      'A sustained decline means {after} instead of {before}.',
      '持续下滑的处理由“{before}”调整为“{after}”。',
    ),
  },
  'movement.penalty': {
    phrase: penaltyText,
    CHANGED: both(
      'For the tier, a violation means {after} instead of {before}.',
      '违规对等级的处理由“{before}”调整为“{after}”。',
    ),
  },
  'movement.floorTierCode': {
    phrase: tierOr('the base tier', '基础等级'),
    CHANGED: both(
      'Demotions end at {after} instead of {before}.',
      '降级下限由{before}调整为{after}。',
    ),
  },
  'movement.capTierCode': {
    phrase: tierOr('the top of the ladder', '最高等级'),
    CHANGED: both(
      'Promotions end at {after} instead of {before}.',
      '等级上限由{before}调整为{after}。',
    ),
  },
  'movement.refund': {
    phrase: (when: string, words) =>
      when === 'AT_ONCE'
        ? say(words, 'at once', '立即')
        : say(words, 'at the next evaluation', '在下次评定时'),
    CHANGED: both(
      'A refund acts on the tier {after} instead of {before}.',
      '退款对等级的影响由{before}生效改为{after}生效。',
    ),
  },
  'movement.noticeDays': {
    phrase: (count: number, words) =>
      count === 0
        ? say(words, 'not at all', '不提醒')
        : say(words, `${days(count, words)} ahead`, `提前 ${days(count, words)}`),
    CHANGED: both(
      'Members are told of the loss of a tier {after} instead of {before}.',
      '等级到期提醒由“{before}”调整为“{after}”。',
    ),
  },
  earningVersion: {
    phrase: (version: number | null, words) =>
      version === null
        ? say(words, 'the latest points rules', '最新的积分规则')
        : say(words, `version ${version} of the points rules`, `积分规则版本 ${version}`),
    CHANGED: both(
      'Points follow {after} instead of {before}.',
      '适用的积分规则由{before}改为{after}。',
    ),
  },
  pointsPerUnit: {
    phrase: numberText,
    CHANGED: both(
      'One unit of the currency is worth {after} points instead of {before}.',
      '每 1 单位货币的积分由 {before} 调整为 {after}。',
    ),
  },
  lateEventHorizonDays: {
    phrase: days,
    CHANGED: both(
      'Behaviours count when they are at most {after} late, instead of {before}.',
      '行为补录的时限由 {before}调整为 {after}。',
    ),
  },
};

/** Names of tiers for sentences about a change from one set of rules to another. */
export const ruleWords = (
  before: ProgramRules,
  after: ProgramRules,
  locale: Locale,
): RuleWords => ({
  locale,
  names: new Map<string, LocalizedText>(
    [...before.ladder, ...after.ladder].map(({ code, names }) => [code, names]),
  ),
});

/**
 * A change of rules in one sentence, for a person to read (docs/domain.md §7, "Versions").
 *
 * @example
 * changeText(change, words); // 'Gold begins at 500 instead of 501.'
 */
export function changeText(change: RuleChange, words: RuleWords): string {
  const { kind, pattern } = change;
  const teller = TELLERS[kind === 'REORDERED' ? `${pattern} order` : pattern];
  const sentence = teller?.[kind];
  if (!teller || !sentence) return genericText(change, words);
  // What stood at the place of the pattern in checked rules is what its phrase expects.
  const tell = (value: unknown): string =>
    value === undefined ? '' : teller.phrase(value as never, words);
  const [before, after] = [tell(change.before), tell(change.after)];
  // A difference that the words do not show is told by its values.
  if (kind === 'CHANGED' && before === after) return genericText(change, words);
  return fill(sentence[words.locale], { subject: subjectOf(change, words), before, after });
}

/** What a change is about: a feature, a tier. */
function subjectOf({ path, pattern }: RuleChange, words: RuleWords): string {
  const name = path[pattern.split('.').indexOf('*')] ?? '';
  return pattern.startsWith('weights') ? featureLabel(name, words.locale) : tierText(name, words);
}

const GENERIC: Readonly<Record<RuleChange['kind'], Sentence>> = {
  CHANGED: both(
    '"{subject}" is {after} instead of {before}.',
    '“{subject}”由 {before} 调整为 {after}。',
  ),
  ADDED: both('"{subject}" is new: {after}.', '新增“{subject}”：{after}。'),
  REMOVED: both('"{subject}" is gone; it was {before}.', '移除“{subject}”（原为 {before}）。'),
  REORDERED: both('"{subject}" has another order: {after}.', '“{subject}”的顺序调整为：{after}。'),
};

const genericText = ({ path, kind, before, after }: RuleChange, { locale }: RuleWords): string =>
  fill(GENERIC[kind][locale], {
    subject: path.join('.'),
    before: JSON.stringify(before) ?? '',
    after: JSON.stringify(after) ?? '',
  });

const fill = (sentence: string, fillings: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => fillings[name] ?? '');
