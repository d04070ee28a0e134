import { Field, ObjectType } from 'type-graphql';
import type { RuleFinding, RuleFindingCode } from '../../domain/tiering/rule-finding';
import { enumOf } from '../../platform/graphql/enum-of';
import type { Locale, LocalText } from '../../platform/locale';

const RuleFindingCodeEnum = enumOf<RuleFindingCode>(
  'RuleFindingCode',
  'What in rules can hardly be meant; never translated.',
  {
    TIER_ABOVE_CAP: 'A tier lies above the cap.',
    TIER_WITHOUT_SHARE: 'A tier has no share of the base, where shares make the thresholds.',
    ABOVE_ALL_SCORES: 'A threshold, or the floor of one, lies above every score of the model.',
    NOBODY_REACHES: 'No member has a score that gives the tier.',
    NEVER_ACTS_FOREVER: 'A rule for the end of terms, where tiers are held for ever.',
    NEVER_ACTS_WITHOUT_DEMOTION: 'A rule about demotions, where no end of a term demotes.',
    FLOOR_NEVER_ACTS: 'A floor, where nothing demotes.',
    GRACE_OUTLASTS_TERM: 'The grace is as long as a term, or longer.',
    NOTICE_OUTLASTS_TERM: 'The notice would be due before the term begins.',
    PROMOTION_OUTLASTS_TERM: 'Terms end more often than promotions come.',
    REFUND_WITHOUT_DEMOTION: 'A refund demotes at once, and the end of a term does not.',
    HYSTERESIS_COVERS_TIER: 'The margin is not less than a threshold.',
    SUSTAINED_NEEDS_INVITATION: 'Steady spending gives a tier that is by invitation only.',
    FILLS_NOTHING: 'A way to fill a feature that exists in every member.',
  },
);

@ObjectType('RuleFinding', {
  description:
    'Something in the rules that can hardly be meant. It warns; it does not keep anybody from publishing.',
  simpleResolvers: true,
})
export class RuleFindingType {
  @Field(() => RuleFindingCodeEnum, { description: 'What it is; stable, for programs.' })
  code: RuleFindingCode;

  @Field(() => [String], { description: 'Where it is within the rules of the version.' })
  path: readonly string[];

  @Field(() => String, { description: 'What it is and what to do about it, in a sentence.' })
  text: string;
}

const number = (value: string | number | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 6 }) : '';

type Describe = (data: RuleFinding['data']) => LocalText;

/** What is told of each finding. */
const DESCRIBE: Readonly<Record<RuleFindingCode, Describe>> = {
  TIER_ABOVE_CAP: ({ cap }) => ({
    en: `No promotion goes above the cap "${cap}": only a person can give this tier. Raise the cap if members are to reach it.`,
    'zh-CN': `升级不会超过等级上限“${cap}”：此等级只能由工作人员设定。若希望会员能够达到，请提高上限。`,
  }),
  TIER_WITHOUT_SHARE: () => ({
    en: 'This tier has no share of the base, so nobody gets it by score; give it a share.',
    'zh-CN': '此等级没有分配份额，没有会员能凭得分获得；请为其分配份额。',
  }),
  ABOVE_ALL_SCORES: ({ most }) => ({
    en: `The model gives no score above ${number(most)}, so nobody reaches this; lower it.`,
    'zh-CN': `该模型的得分不会超过 ${number(most)}，没有会员能够达到；请降低此值。`,
  }),
  NOBODY_REACHES: () => ({
    en: 'No member has a score that gives this tier; lower its threshold, or leave it for those to come.',
    'zh-CN': '目前没有会员的得分对应此等级；请降低门槛，或留待日后的会员。',
  }),
  NEVER_ACTS_FOREVER: () => ({
    en: 'This acts when a term ends, and tiers are held for ever here; limit their validity, or leave this out.',
    'zh-CN': '此项在有效期结束时起作用，而此处等级永久有效；请设定有效期或删除此项。',
  }),
  NEVER_ACTS_WITHOUT_DEMOTION: () => ({
    en: 'This is for members who lose a tier when a term ends, and nobody does; choose a demotion, or leave this out.',
    'zh-CN': '此项针对有效期结束时降级的会员，而此处不会降级；请选择降级方式或删除此项。',
  }),
  FLOOR_NEVER_ACTS: () => ({
    en: 'Nothing demotes here, so the floor never holds anybody; leave it out.',
    'zh-CN': '此处没有任何降级规则，降级下限不会起作用；请删除此项。',
  }),
  GRACE_OUTLASTS_TERM: ({ term }) => ({
    en: `A term can be as short as ${number(term)} days: who no longer qualifies keeps the tier for at least another one. Shorten the grace.`,
    'zh-CN': `有效期最短为 ${number(term)} 天：不再达标的会员至少还会保留一个有效期。请缩短宽限期。`,
  }),
  NOTICE_OUTLASTS_TERM: ({ term }) => ({
    en: `A term can be as short as ${number(term)} days: the notice would be due before it begins. Shorten the notice.`,
    'zh-CN': `有效期最短为 ${number(term)} 天：通知会早于有效期开始。请缩短提前通知的天数。`,
  }),
  PROMOTION_OUTLASTS_TERM: ({ term }) => ({
    en: `A term can be as short as ${number(term)} days, and promotions come less often: members move down sooner than up. Choose a shorter period.`,
    'zh-CN': `有效期最短为 ${number(term)} 天，而升级的周期更长：会员降级快于升级。请选择更短的周期。`,
  }),
  REFUND_WITHOUT_DEMOTION: () => ({
    en: 'A refund demotes at once, and the end of a term demotes nobody; choose one of the two.',
    'zh-CN': '退款会立即降级，而有效期结束时却不降级；请统一二者。',
  }),
  HYSTERESIS_COVERS_TIER: ({ tier }) => ({
    en: `The margin is not less than the threshold of "${tier}": a member keeps it with a score of nothing. Make it smaller.`,
    'zh-CN': `保级余量不低于“${tier}”的门槛：得分为零的会员也会保留该等级。请减小保级余量。`,
  }),
  SUSTAINED_NEEDS_INVITATION: ({ tier }) => ({
    en: `"${tier}" is by invitation only: steady spending gives it to nobody who was not invited. Name another tier, or open this one.`,
    'zh-CN': `“${tier}”仅限邀请：未受邀的会员不会因稳定消费获得。请改用其他等级或开放该等级。`,
  }),
  FILLS_NOTHING: () => ({
    en: 'This feature exists in every member, 0 where nothing happened, so that nothing is filled; leave the setting out.',
    'zh-CN': '每位会员都有此特征（没有行为时为 0），不会缺失；请去掉此设置。',
  }),
};

/** Findings as the schema shows them, in a language. */
export const ruleFindingTypes = (
  findings: readonly RuleFinding[],
  locale: Locale,
): RuleFindingType[] =>
  findings.map(({ code, data, path }) => ({
    code,
    path,
    text: DESCRIBE[code](data)[locale],
  }));
