import type { RuleFault, RuleFaultCode } from '../../domain/tiering/rule-fault';
import type { FaultText } from '../../platform/graphql/input-error';

type Data = RuleFault['data'];
type Describe = (data: Data) => FaultText;

const number = (value: string | number | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 6 }) : '';

/** What is told of each fault of rules. */
const DESCRIBE: Readonly<Record<RuleFaultCode, Describe>> = {
  REQUIRED: () => ({
    code: 'REQUIRED',
    text: { en: 'A value is needed here.', 'zh-CN': '此处必须填写。' },
  }),
  NOT_A_NUMBER: () => ({
    code: 'INVALID',
    text: {
      en: 'This is not a plain number; write one such as 12.5.',
      'zh-CN': '此处不是有效的数字；请写作 12.5 这样的形式。',
    },
  }),
  NOT_WHOLE: () => ({
    code: 'INVALID',
    text: { en: 'This must be a whole number.', 'zh-CN': '此处必须是整数。' },
  }),
  OUT_OF_RANGE: ({ minimum, maximum }) => ({
    code: 'OUT_OF_RANGE',
    text: {
      en: `This must be from ${number(minimum)} to ${number(maximum)}.`,
      'zh-CN': `此处必须在 ${number(minimum)} 到 ${number(maximum)} 之间。`,
    },
  }),
  TOO_MANY_DECIMALS: ({ maximum }) => ({
    code: 'INVALID',
    text: {
      en: `This may have at most ${number(maximum)} decimals.`,
      'zh-CN': `此处最多保留 ${number(maximum)} 位小数。`,
    },
  }),
  WRONG_COUNT: ({ minimum, maximum, actual }) => ({
    code: Number(actual) < Number(minimum) ? 'TOO_FEW' : 'TOO_MANY',
    text: {
      en: `This list has ${number(actual)} items; it needs ${number(minimum)} to ${number(maximum)}.`,
      'zh-CN': `此列表有 ${number(actual)} 项，应为 ${number(minimum)} 到 ${number(maximum)} 项。`,
    },
  }),
  UNKNOWN_VALUE: () => ({
    code: 'INVALID',
    text: { en: 'This value is not one of those known.', 'zh-CN': '此处的值不在可选范围内。' },
  }),
  NOT_APPLICABLE: () => ({
    code: 'INVALID',
    text: {
      en: 'This has no meaning for the chosen kind; leave it out.',
      'zh-CN': '此项对所选类型没有意义，请删除。',
    },
  }),
  DUPLICATE: ({ value }) => ({
    code: 'DUPLICATE',
    text: {
      en: `"${value}" is given more than once; keep it once.`,
      'zh-CN': `“${value}”重复出现；请只保留一处。`,
    },
  }),
  NOT_INCREASING: ({ previous }) => ({
    code: 'NOT_INCREASING',
    text: {
      en: `This must be greater than ${number(previous)}, which comes before it.`,
      'zh-CN': `此处必须大于前面的 ${number(previous)}。`,
    },
  }),
  BASE_TIER_NOT_ZERO: () => ({
    code: 'OUT_OF_RANGE',
    text: {
      en: 'The first tier is for everybody: its threshold is 0.',
      'zh-CN': '第一个等级面向所有会员，门槛必须为 0。',
    },
  }),
  BASE_TIER_BY_INVITATION: () => ({
    code: 'CONTRADICTORY',
    text: {
      en: 'The first tier is for everybody; it cannot be by invitation only.',
      'zh-CN': '第一个等级面向所有会员，不能设为仅限邀请。',
    },
  }),
  INVALID_CODE: () => ({
    code: 'INVALID',
    text: {
      en: 'A code is a small letter, then at most 39 small letters, digits, "_" or "-".',
      'zh-CN': '代码须以小写字母开头，其后最多 39 个小写字母、数字、“_”或“-”。',
    },
  }),
  NAME_MISSING: ({ locale }) => ({
    code: 'REQUIRED',
    text: { en: `A name in ${locale} is missing.`, 'zh-CN': `缺少 ${locale} 语言的名称。` },
  }),
  INVALID_NAME: ({ max }) => ({
    code: 'INVALID_TEXT',
    text: {
      en: `A name is one line of 1 to ${number(max)} characters.`,
      'zh-CN': `名称须为一行，1 到 ${number(max)} 个字符。`,
    },
  }),
  UNKNOWN_LOCALE: () => ({
    code: 'INVALID',
    text: {
      en: 'The programme does not speak this language; leave it out.',
      'zh-CN': '该会员计划不使用此语言；请删除此项。',
    },
  }),
  TIER_REMOVED: ({ value }) => ({
    code: 'TIER_REMOVED',
    text: {
      en: `The tier "${value}" is missing; members hold it, so it has to stay.`,
      'zh-CN': `缺少等级“${value}”；已有会员处于该等级，不能删除。`,
    },
  }),
  UNKNOWN_TIER: ({ value }) => ({
    code: 'INVALID',
    text: {
      en: `The ladder has no tier "${value}"; name one that it has, or leave it out.`,
      'zh-CN': `等级体系中没有“${value}”；请改用已有等级或删除此项。`,
    },
  }),
  EMPTY_SPAN: () => ({
    code: 'NOT_INCREASING',
    text: {
      en: 'This must be later than the beginning of the span; make two rules of a span over midnight.',
      'zh-CN': '结束必须晚于开始；跨午夜的时段请拆成两条规则。',
    },
  }),
  NOT_A_DATE: () => ({
    code: 'INVALID',
    text: {
      en: 'A day of the year is written month-day, such as "12-31", and exists.',
      'zh-CN': '日期须写作“月-日”，例如“12-31”，且必须存在。',
    },
  }),
  NOT_A_TIME: () => ({
    code: 'INVALID',
    text: {
      en: 'A time of the day is written as "08:30"; the end of the day is "24:00".',
      'zh-CN': '时间须写作“08:30”这样的形式；一天的结束写作“24:00”。',
    },
  }),
  UNREACHABLE: ({ value }) => ({
    code: 'UNREACHABLE',
    text: {
      en: `This rule never applies: "${value}", which comes before it, holds whenever it does. Move it up, narrow the other, or leave it out.`,
      'zh-CN': `此规则永远不会生效：排在前面的“${value}”总是先满足。请将其上移、收窄前一条规则或删除此规则。`,
    },
  }),
  TOO_LARGE: ({ maximum, unit }) => ({
    code: 'TOO_LONG',
    text: {
      en: `The rules are longer than ${number(maximum)} ${unit ?? 'characters'} when written out.`,
      'zh-CN': `规则全文超过 ${number(maximum)} ${unit === 'bytes' ? '字节' : '个字符'}。`,
    },
  }),
  BASE_TIER: ({ value }) => ({
    code: 'INVALID',
    text: {
      en: `"${value}" is the base tier, which everybody has; name a tier above it, or leave this out.`,
      'zh-CN': `“${value}”是所有会员都拥有的基础等级；请改用更高的等级或删除此项。`,
    },
  }),
  NOT_A_LENGTH: () => ({
    code: 'INVALID',
    text: {
      en: 'A length is written as in ISO 8601, in years, months, weeks and days: "P1Y6M" or "P30D".',
      'zh-CN': '时长须按 ISO 8601 以年、月、周、日书写，例如“P1Y6M”或“P30D”。',
    },
  }),
  LENGTH_OUT_OF_RANGE: ({ maximum }) => ({
    code: 'OUT_OF_RANGE',
    text: {
      en: `A length is 1 day to ${number(maximum)} years.`,
      'zh-CN': `时长须为 1 天到 ${number(maximum)} 年。`,
    },
  }),
  SHARES_ABOVE_ONE: ({ total }) => ({
    code: 'OUT_OF_RANGE',
    text: {
      en: `Together these shares are ${number(total)}; make them at most 1, which is everybody.`,
      'zh-CN': `各份额合计为 ${number(total)}；合计不得超过 1，即全部会员。`,
    },
  }),
  UNKNOWN_MODEL: ({ value }) => ({
    code: 'INVALID',
    text: {
      en: `No version of a model "${value}" is promoted; train and promote one, or divide by FIXED or QUANTILE.`,
      'zh-CN': `名为“${value}”的模型尚无已启用的版本；请先训练并启用，或使用 FIXED 或 QUANTILE 划分。`,
    },
  }),
  MODEL_OF_OTHER_TIERS: ({ value }) => ({
    code: 'CONTRADICTORY',
    text: {
      en: `The model predicts the tier "${value}", which the ladder does not have; train it anew on this ladder, or keep the tier.`,
      'zh-CN': `该模型会预测等级“${value}”，而等级体系中没有此等级；请用当前等级体系重新训练，或保留该等级。`,
    },
  }),
  MODEL_OF_OTHER_WINDOW: () => ({
    code: 'CONTRADICTORY',
    text: {
      en: 'The model learned from features of another window; keep the window that it learned from, or train it anew.',
      'zh-CN': '该模型使用其他统计窗口的特征训练而成；请保留其训练时的窗口，或重新训练。',
    },
  }),
  UNKNOWN_VERSION: ({ value }) => ({
    code: 'INVALID',
    text: {
      en: `The points rules have no version ${number(value)}; publish it first, or leave this out to take the latest.`,
      'zh-CN': `积分规则没有第 ${number(value)} 版；请先发布该版本，或删除此项以使用最新版本。`,
    },
  }),
  NEEDS_TERMS: () => ({
    code: 'CONTRADICTORY',
    text: {
      en: 'A decline acts within the term of a tier, and tiers are held for ever here; limit their validity, or leave the decline out.',
      'zh-CN': '持续下滑规则只在等级有效期内起作用，而此处等级永久有效；请设定有效期或删除该规则。',
    },
  }),
  FLOOR_ABOVE_CAP: ({ value }) => ({
    code: 'CONTRADICTORY',
    text: {
      en: `The floor lies above the cap "${value}"; lower the floor or raise the cap.`,
      'zh-CN': `降级下限高于等级上限“${value}”；请降低下限或提高上限。`,
    },
  }),
  ABOVE_CAP: ({ value }) => ({
    code: 'CONTRADICTORY',
    text: {
      en: `No promotion goes above the cap "${value}"; name a tier up to it, or raise the cap.`,
      'zh-CN': `升级不会超过等级上限“${value}”；请改用不高于它的等级或提高上限。`,
    },
  }),
  UNKNOWN_FEATURE: ({ value }) => ({
    code: 'INVALID',
    text: {
      en: `There is no feature "${value}"; name features as FeatureName lists them.`,
      'zh-CN': `没有名为“${value}”的特征；请使用 FeatureName 中列出的特征。`,
    },
  }),
  OTHER_WINDOW: () => ({
    code: 'CONTRADICTORY',
    text: {
      en: 'Decisions have the features of the window of the rules in force; leave the window out, or publish rules with this one first.',
      'zh-CN': '决策只使用现行规则窗口内的特征；请省略窗口，或先发布使用该窗口的规则。',
    },
  }),
  SHARES_NOT_ONE: ({ total }) => ({
    code: 'OUT_OF_RANGE',
    text: {
      en: `Together these shares are ${number(total)}; they must be exactly 1, which is everybody.`,
      'zh-CN': `各份额合计为 ${number(total)}；合计必须恰好为 1，即全部会员。`,
    },
  }),
  IN_FUTURE: () => ({
    code: 'OUT_OF_RANGE',
    text: {
      en: 'This instant has not come; give one up to now, or leave it out.',
      'zh-CN': '该时间尚未到来；请填写不晚于当前的时间，或省略此项。',
    },
  }),
  NOT_OVER: ({ days }) => ({
    code: 'OUT_OF_RANGE',
    text: {
      en: `The ${number(days)} days from this one on are not over; give an instant at least so long ago, or fewer days.`,
      'zh-CN': `自该日起的 ${number(days)} 天尚未结束；请填写更早的时间，或减少天数。`,
    },
  }),
};

/** A fault of rules in words; of an earning rule with its code, unless that is what is wrong. */
export function describeRuleFault({ code, data }: RuleFault): FaultText {
  const fault = DESCRIBE[code](data);
  if (typeof data.rule !== 'string' || code === 'INVALID_CODE') return fault;
  const { en, 'zh-CN': chinese } = fault.text;
  return {
    ...fault,
    text: { en: `Rule "${data.rule}": ${en}`, 'zh-CN': `规则“${data.rule}”：${chinese}` },
  };
}

/** Where a fault of rules is in `ProgramRulesInput`, where few things have a name of their own. */
export function ruleFieldOf({ path }: RuleFault): readonly string[] {
  if (path[0] === 'pointsPerUnit') return ['earning', ...path];
  return path.join('.') === 'movement.penalty.amount' ? [...path.slice(0, 2), 'growthValue'] : path;
}
