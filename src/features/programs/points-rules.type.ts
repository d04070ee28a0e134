import { Field, Int, ObjectType } from 'type-graphql';
import { expiryParts, timeOfDay } from '../../domain/points/earning-draft';
import type { EarningRule, EarningSchedule } from '../../domain/points/earning-rule';
import type { ExpiryPolicy } from '../../domain/points/expiry';
import type { PointsRules } from '../../domain/points/points-rules';
import type { Instant } from '../../domain/shared/instant';
import type { LocalizedText } from '../../domain/tiering/rules';
import { connectionOf } from '../../platform/graphql/connection';
import { Node } from '../../platform/graphql/node';
import { DecimalScalar, PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';
import { BehaviourTypeEnum, ChannelEnum } from '../behaviours/behaviour.type';
import {
  CapPeriodEnum,
  EarningEffectKindEnum,
  ExpiryKindEnum,
  ExpiryRoundingEnum,
  RefundPolicyEnum,
  WeekdayEnum,
} from './points-words.type';
import { localizedTexts, LocalizedTextType } from './tier.type';

@ObjectType('PointsExpiry', {
  description:
    'When points expire: always at the beginning of a local day, counted from when they became active.',
  simpleResolvers: true,
})
export class PointsExpiryType {
  @Field(() => ExpiryKindEnum, { description: 'How it is told.' })
  kind: ExpiryPolicy['kind'];

  @Field(() => Int, { nullable: true, description: 'Months, of ROLLING and INACTIVITY.' })
  months: number | null;

  @Field(() => Int, { nullable: true, description: 'Days after the months.' })
  days: number | null;

  @Field(() => ExpiryRoundingEnum, {
    nullable: true,
    description: 'To the end of what a ROLLING expiry is carried on.',
  })
  roundTo: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Of FIXED_DATES: the last days on which points are good, as `12-31`.',
  })
  dates: readonly string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of FIXED_DATES: points are good for at least so many days.',
  })
  minimumDays: number | null;
}

@ObjectType('PointsCap', {
  description: 'The most points that a member earns within a period; what is more is cut off.',
  simpleResolvers: true,
})
export class PointsCapType {
  @Field(() => PointsScalar, { description: 'How many.' })
  points: number;

  @Field(() => CapPeriodEnum, { description: 'Within which calendar period.' })
  period: string;
}

@ObjectType('PointsRuleEffect', {
  description: 'What a rule of points gives, or takes.',
  simpleResolvers: true,
})
export class PointsRuleEffectType {
  @Field(() => EarningEffectKindEnum, { description: 'Which of its parameters there is.' })
  kind: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Of PER_UNIT: points for one unit of the programme's currency.",
  })
  pointsPerUnit: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Of CAMPAIGN: the multiplier.' })
  multiplier: string | null;

  @Field(() => PointsScalar, { nullable: true, description: 'Of FIXED and PENALTY: the points.' })
  points: number | null;
}

@ObjectType('PointsRuleSchedule', {
  description: "When a rule holds, in the programme's time zone; what is null bounds nothing.",
  simpleResolvers: true,
})
export class PointsRuleScheduleType {
  @Field(() => DateTimeScalar, { nullable: true, description: 'From this instant on.' })
  from: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until this instant, left out.' })
  until: Instant | null;

  @Field(() => [WeekdayEnum], { nullable: true, description: 'On these days of the week.' })
  weekdays: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'From this time of the day on: `18:00`.' })
  fromTime: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Until this time of the day, left out; the end of the day is `24:00`.',
  })
  untilTime: string | null;
}

@ObjectType('PointsRuleConditions', {
  description: 'What a behaviour must be for a rule to hold; what is null means any.',
  simpleResolvers: true,
})
export class PointsRuleConditionsType {
  @Field(() => [BehaviourTypeEnum], {
    nullable: true,
    description: 'Of FIXED: the types of behaviours that earn.',
  })
  behaviourTypes: readonly string[] | null;

  @Field(() => [ChannelEnum], { nullable: true, description: 'Where it happened.' })
  channels: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Categories of products; of a CAMPAIGN the parts of an order that it multiplies.',
  })
  categories: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of tiers, one of which the member was in before.',
  })
  tiers: readonly string[] | null;

  @Field(() => PointsRuleScheduleType, { nullable: true, description: 'When it happened.' })
  schedule: PointsRuleScheduleType | null;
}

@ObjectType('PointsRule', {
  description: 'One rule of how points are earned or lost.',
  simpleResolvers: true,
})
export class PointsRuleType {
  @Field(() => String, { description: 'The stable code, such as `review`; unique among rules.' })
  code: string;

  @Field(() => [LocalizedTextType], { description: 'The name in every language of the programme.' })
  names: LocalizedTextType[];

  @Field(() => PointsRuleEffectType, { description: 'What it gives, or takes.' })
  effect: PointsRuleEffectType;

  @Field(() => PointsRuleConditionsType, { description: 'When it holds.' })
  when: PointsRuleConditionsType;

  @Field(() => PointsCapType, { nullable: true, description: 'The most that it gives a member.' })
  cap: PointsCapType | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days until its points are active; null for those of the rules as a whole.',
  })
  pendingDays: number | null;

  @Field(() => PointsExpiryType, {
    nullable: true,
    description: 'When its points expire; null for what the rules as a whole say.',
  })
  expiry: PointsExpiryType | null;

  /** The names as they are kept, and what to fall back to. */
  texts: LocalizedText;
  locales: readonly string[];
}

@ObjectType('PointsRules', {
  description: 'How the points of a programme are earned, kept and spent.',
  simpleResolvers: true,
})
export class PointsRulesType {
  @Field(() => [PointsRuleType], {
    description:
      'The rules of earning in order of precedence; orders that none is for earn at the rate of the programme.',
  })
  earning: readonly PointsRuleType[];

  @Field(() => PointsCapType, {
    nullable: true,
    description: 'The most that a member earns by all rules and the rate of the programme.',
  })
  cap: PointsCapType | null;

  @Field(() => Int, {
    description: 'Days until points are active, where their rule says nothing; 0 for at once.',
  })
  pendingDays: number;

  @Field(() => PointsExpiryType, {
    description: 'When points expire, where their rule says nothing.',
  })
  expiry: PointsExpiryType;

  @Field(() => RefundPolicyEnum, {
    description: 'What becomes of points that a refund should take back and cannot find.',
  })
  refundPolicy: string;

  @Field(() => Int, { description: 'How long a hold lasts when nothing is said.' })
  holdMinutes: number;

  @Field(() => Int, { description: 'The longest that a hold may last.' })
  maxHoldMinutes: number;

  @Field(() => PointsScalar, {
    description: 'An adjustment by hand of more than this needs a second person.',
  })
  adjustmentLimit: number;

  @Field(() => Boolean, { description: 'Whether members may give points to each other.' })
  transfersAllowed: boolean;

  @Field(() => PointsScalar, { description: 'The fewest points of a transfer.' })
  minimumTransfer: number;

  @Field(() => PointsScalar, { description: 'The fewest points of a redemption.' })
  minimumRedemption: number;

  @Field(() => DecimalScalar, {
    description: "What one point costs, in the programme's currency.",
  })
  unitCost: string;

  @Field(() => DecimalScalar, {
    description: 'The share of points expected never to be redeemed, 0 to 1.',
  })
  breakageRatio: string;
}

@ObjectType('PointsRulesInForce', {
  description: 'The points rules that hold now.',
  simpleResolvers: true,
})
export class PointsRulesInForceType {
  @Field(() => Int, { description: 'Their version; 0 while none was published.' })
  version: number;

  @Field(() => PointsRulesType, { description: 'What they say.' })
  rules: PointsRulesType;
}

@ObjectType('PointsRulesVersion', {
  implements: Node,
  simpleResolvers: true,
  description:
    'One published version of the points rules of a programme. It is never changed: a change is a new version.',
})
export class PointsRulesVersionType extends Node {
  @Field(() => Int, { description: 'Counts from 1 without gaps.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was published; it holds from then on.' })
  publishedAt: Instant;

  @Field(() => String, { description: 'Who published it: a key or a subject.' })
  publishedBy: string;

  @Field(() => String, { description: 'Why it was published, in the words of who did.' })
  reason: string;

  @Field(() => PointsRulesType, { description: 'What it says.' })
  rules: PointsRulesType;
}

export const PointsRulesVersionConnection = connectionOf(() => PointsRulesVersionType, {
  name: 'PointsRulesVersion',
  items: 'versions of points rules, newest first unless read backwards',
});

@ObjectType('PointsRulesDraft', {
  description: 'Points rules that are about to be published; good as they stand.',
  simpleResolvers: true,
})
export class PointsRulesDraftType {
  @Field(() => Int, { description: 'Counts the times that it was saved, from 1.' })
  revision: number;

  @Field(() => Int, {
    description: 'The version in force when it was begun; 0 where none was published.',
  })
  basedOn: number;

  @Field(() => String, { description: 'Who saved it last: a key or a subject.' })
  editedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was saved last.' })
  editedAt: Instant;

  @Field(() => PointsRulesType, { description: 'What it says.' })
  rules: PointsRulesType;
}

/** What a published version is made of. */
type VersionParts = {
  readonly id: string;
  readonly number: number;
  readonly rules: PointsRules;
  readonly reason: string;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
};

/** Points rules as the schema shows them. `locales` are those of the programme. */
export const pointsRulesType = (
  rules: PointsRules,
  locales: readonly string[],
): PointsRulesType => ({
  ...rules,
  earning: rules.earning.map((rule) => ruleType(rule, locales)),
  expiry: expiryParts(rules.expiry),
});

/** A published version as the schema shows it. */
export const pointsRulesVersionType = (
  { id, number: version, rules, ...published }: VersionParts,
  locales: readonly string[],
): PointsRulesVersionType =>
  Object.assign(new PointsRulesVersionType(), {
    ...published,
    ...{ id: publicId('prl', id), version },
    rules: pointsRulesType(rules, locales),
  });

const ruleType = (rule: EarningRule, locales: readonly string[]): PointsRuleType =>
  Object.assign(new PointsRuleType(), {
    ...rule,
    ...{ texts: rule.names, locales },
    names: localizedTexts(rule.names, locales),
    effect: { ...NO_PARAMETERS, ...rule.effect },
    when: { ...rule.when, schedule: rule.when.schedule && scheduleType(rule.when.schedule) },
    expiry: rule.expiry && expiryParts(rule.expiry),
  });

const NO_PARAMETERS = { pointsPerUnit: null, multiplier: null, points: null };

const scheduleType = ({
  fromMinute,
  untilMinute,
  ...schedule
}: EarningSchedule): PointsRuleScheduleType => ({
  ...schedule,
  fromTime: fromMinute === null ? null : timeOfDay(fromMinute),
  untilTime: untilMinute === null ? null : timeOfDay(untilMinute),
});
