import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Channel } from '../../domain/behaviour/behaviour';
import type { OrderPreview } from '../../domain/points/earning-preview';
import {
  EARNING_STEPS,
  type EarningStep,
  type EarningStepKind,
} from '../../domain/points/earning-text';
import type { Instant } from '../../domain/shared/instant';
import { Money, moneyOf } from '../../platform/graphql/money';
import { DecimalScalar, PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { ChannelEnum } from '../behaviours/behaviour.type';
import { CapPeriodEnum } from '../programs/points-words.type';

const STEP_DESCRIPTIONS: Readonly<Record<EarningStepKind, string>> = {
  RATE: 'Points for one unit of the currency.',
  TIER: 'What the tier multiplies by.',
  CAMPAIGN: 'What a campaign multiplies by, for a part of the order.',
  BENEFIT: 'What a benefit multiplies by.',
  TOTAL: 'What the order is worth before caps.',
  CAP: 'A cap that cuts it.',
  ACTIVATION: 'When the points become active.',
  EXPIRY: 'When they expire.',
};

const EarningStepEnum = Object.fromEntries(EARNING_STEPS.map((step) => [step, step]));

registerEnumType(EarningStepEnum, {
  name: 'PointsEarnStepKind',
  description: 'What a step of the computation is about.',
  valuesConfig: Object.fromEntries(
    EARNING_STEPS.map((step) => [step, { description: STEP_DESCRIPTIONS[step] }]),
  ),
});

@InputType({ description: 'A part of an order that is of one category.' })
export class PointsEarnPreviewLineInput {
  @Field(() => String, { description: 'The category of the products: 1 to 64 characters.' })
  category: string;

  @Field(() => DecimalScalar, {
    description: "How much of the amount, in the programme's currency.",
  })
  amount: string;
}

@InputType({ description: 'An order that a member might place.' })
export class PointsEarnPreviewInput {
  @Field(() => DecimalScalar, { description: "What is paid in all, in the programme's currency." })
  amount: string;

  @Field(() => [PointsEarnPreviewLineInput], {
    nullable: true,
    description:
      'Parts of it by category, at most 100 and together at most the amount; the first one decides on rules that ask for a category.',
  })
  lines?: PointsEarnPreviewLineInput[] | null;

  @Field(() => ChannelEnum, { description: 'Where it is placed.' })
  channel: Channel;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is paid; by default now.' })
  at?: Instant | null;
}

@ObjectType('PointsEarnCampaign', {
  description: 'A campaign that multiplies a part of an order.',
  simpleResolvers: true,
})
export class PointsEarnCampaignType {
  @Field(() => String, { description: 'The code of its rule.' })
  ruleCode: string;

  @Field(() => DecimalScalar, { description: 'What it multiplies by.' })
  multiplier: string;

  @Field(() => String, {
    nullable: true,
    description: 'The category of the part; null for what no line names.',
  })
  category: string | null;

  @Field(() => Money, { description: 'How much it multiplies.' })
  amount: Money;
}

@ObjectType('PointsEarnCap', {
  description: 'A cap that an order falls under.',
  simpleResolvers: true,
})
export class PointsEarnCapType {
  @Field(() => String, {
    nullable: true,
    description: 'The code of the rule that is capped; null for the cap of all rules.',
  })
  ruleCode: string | null;

  @Field(() => PointsScalar, { description: 'The most points within the period.' })
  points: number;

  @Field(() => CapPeriodEnum, { description: 'The period.' })
  period: string;

  @Field(() => PointsScalar, { description: 'What is used up of them.' })
  usedPoints: number;
}

@ObjectType('PointsEarnStep', {
  description: 'One step of the computation, for a person to read.',
  simpleResolvers: true,
})
class PointsEarnStepType {
  @Field(() => EarningStepEnum, { description: 'What it is about.' })
  kind: EarningStepKind;

  @Field(() => String, { description: "A sentence in the request's language." })
  text: string;
}

@ObjectType('PointsEarnPreview', {
  description: 'What an order would earn, and why. Nothing is written.',
  simpleResolvers: true,
})
export class PointsEarnPreviewType {
  @Field(() => PointsScalar, { description: 'The points that it would earn.' })
  points: number;

  @Field(() => PointsScalar, { description: 'What it would earn without caps.' })
  desiredPoints: number;

  @Field(() => Int, { description: 'The version of the points rules; 0 while none was published.' })
  rulesVersion: number;

  @Field(() => DecimalScalar, { description: 'Points for one unit of the currency.' })
  pointsPerUnit: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the rule that sets the rate; null for the rate of the programme.',
  })
  ruleCode: string | null;

  @Field(() => String, { description: 'The code of the tier that the member is in.' })
  tierCode: string;

  @Field(() => DecimalScalar, { description: 'What the tier multiplies by.' })
  tierMultiplier: string;

  @Field(() => [PointsEarnCampaignType], {
    description: 'The campaigns that multiply it, by part of the order.',
  })
  campaigns: PointsEarnCampaignType[];

  @Field(() => [PointsEarnCapType], { description: 'The caps that it falls under.' })
  caps: PointsEarnCapType[];

  @Field(() => Int, { description: 'Days until the points are active; 0 for at once.' })
  pendingDays: number;

  @Field(() => DateTimeScalar, { description: 'When they become active.' })
  activatesAt: Instant;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The first instant at which they are no longer good, if nothing happens meanwhile; null for never.',
  })
  expiresAt: Instant | null;

  @Field(() => [PointsEarnStepType], { description: 'The computation, step by step.' })
  steps: EarningStep[];
}

/** A preview as the schema shows it. */
export function previewType(
  { terms, parts, caps, ...preview }: OrderPreview,
  tierCode: string,
  steps: EarningStep[],
  currencyCode: string,
): PointsEarnPreviewType {
  const { ruleCode, pointsPerUnit, multiplier, pendingDays, pointsVersion } = terms.lot;
  return {
    ...{ ruleCode, pointsPerUnit, pendingDays, tierCode, steps },
    rulesVersion: pointsVersion,
    tierMultiplier: multiplier,
    points: preview.points,
    desiredPoints: preview.desired,
    campaigns: parts.flatMap(({ category, amountMinor, campaign }) =>
      campaign === null
        ? []
        : [
            {
              ...{ ruleCode: campaign.ruleCode, multiplier: campaign.multiplier, category },
              amount: moneyOf(amountMinor, currencyCode),
            },
          ],
    ),
    caps: caps.map(({ cap, used }) => ({
      ...{ ruleCode: cap.ruleCode, points: cap.points, period: cap.period },
      usedPoints: used,
    })),
    activatesAt: preview.activatesAt,
    expiresAt: preview.expiresAt,
  };
}
