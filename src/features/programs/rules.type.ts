import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FEATURES, type Feature } from '../../domain/behaviour/features';
import type { Window } from '../../domain/shared/window';
import type { Imputation, OutlierRule, Transform, Weight } from '../../domain/value/growth-value';
import { enumOf } from '../../platform/graphql/enum-of';
import { DecimalScalar } from '../../platform/graphql/number-scalars';

const FEATURE_DESCRIPTIONS: Readonly<Record<Feature, string>> = {
  purchaseAmount: "Payments less refunds, in the programme's currency.",
  purchaseCount: 'Orders paid and not wholly refunded.',
  averageOrderValue: 'Purchase amount by purchase count; 0 without orders.',
  purchaseIntervalDays: 'Mean days between paid orders; none for fewer than two.',
  recencyDays: 'Days since the last paid order; none without orders.',
  spendGrowth: 'Purchase amount of this window less that of the window before.',
  activeDays: 'Local days with any behaviour.',
  loginCount: 'Logins.',
  interactionCount: 'Reviews, comments, likes, shares, support, check-ins and referrals.',
  browseCount: 'Views and searches.',
  browseMinutes: 'Minutes of views and searches.',
  browseDepth: 'Mean distinct products viewed per session.',
  reviewCount: 'Reviews.',
  averageRating: 'Mean rating of reviews, out of 5; none without ratings.',
  praiseRate: 'Share of rated reviews with 4 or more.',
  complaintRate: 'Share of rated reviews with 2 or less.',
  sentiment: 'Mean sentiment of the texts of reviews and comments, -1 to 1; none without any text.',
  refundRate: 'Wholly refunded orders by all orders paid.',
  viewed: 'Products viewed, counted once per session.',
  carted: 'Viewed products that reached the cart.',
  ordered: 'Carted products that were ordered.',
  paid: 'Ordered products that were paid.',
  tenureDays: 'Days since joining.',
};

/** `purchaseAmount` is PURCHASE_AMOUNT in the schema. */
const enumName = (feature: string): string => feature.replace(/([A-Z])/g, '_$1').toUpperCase();

/** Features by their names in the schema. */
export const FeatureName = Object.fromEntries(
  FEATURES.map((feature) => [enumName(feature), feature]),
) as Readonly<Record<string, Feature>>;

registerEnumType(FeatureName, {
  name: 'FeatureName',
  description: "A number computed from a member's behaviours over the window of the rules.",
  valuesConfig: Object.fromEntries(
    FEATURES.map((feature) => [enumName(feature), { description: FEATURE_DESCRIPTIONS[feature] }]),
  ),
});

export const WindowKind = {
  ROLLING: 'ROLLING',
  CALENDAR: 'CALENDAR',
  LIFETIME: 'LIFETIME',
} as const;

registerEnumType(WindowKind, {
  name: 'WindowKind',
  description: 'How far back features look.',
  valuesConfig: {
    ROLLING: { description: 'The last so many local days, today included.' },
    CALENDAR: { description: 'From the start of the current month, quarter or year.' },
    LIFETIME: { description: 'Everything.' },
  },
});

export const CalendarPeriod = { MONTH: 'MONTH', QUARTER: 'QUARTER', YEAR: 'YEAR' } as const;

registerEnumType(CalendarPeriod, {
  name: 'CalendarPeriod',
  description: 'A span of the civil calendar.',
  valuesConfig: {
    MONTH: { description: 'A month.' },
    QUARTER: { description: 'Three months, from January, April, July or October.' },
    YEAR: { description: 'A year from January.' },
  },
});

export const TransformKind = {
  IDENTITY: 'IDENTITY',
  LINEAR: 'LINEAR',
  LOG1P: 'LOG1P',
  CAP: 'CAP',
  MIN_MAX: 'MIN_MAX',
  Z_SCORE: 'Z_SCORE',
  STEPS: 'STEPS',
} as const;

registerEnumType(TransformKind, {
  name: 'TransformKind',
  description: 'How the number of a feature enters the growth value.',
  valuesConfig: {
    IDENTITY: { description: 'As it is.' },
    LINEAR: { description: '`alpha + beta · x`.' },
    LOG1P: { description: '`ln(1 + x)`, and 0 for negative numbers.' },
    CAP: { description: 'As it is, at most `maximum`.' },
    MIN_MAX: { description: '`(x − minimum) / (maximum − minimum)`.' },
    Z_SCORE: { description: '`(x − mean) / deviation`.' },
    STEPS: { description: 'The value of the highest step that `x` reaches, 0 below the first.' },
  },
});

@ObjectType('RulesWindow', {
  description: 'The span over which features are computed, in whole local days.',
  simpleResolvers: true,
})
export class RulesWindowType {
  @Field(() => WindowKind, { description: 'How it is measured.' })
  kind: Window['kind'];

  @Field(() => Int, { nullable: true, description: 'How many days a rolling window has.' })
  days: number | null;

  @Field(() => CalendarPeriod, { nullable: true, description: 'The period of a calendar window.' })
  period: keyof typeof CalendarPeriod | null;
}

@ObjectType('TransformStep', {
  description: 'One step of a step table.',
  simpleResolvers: true,
})
export class TransformStepType {
  @Field(() => Float, { description: 'From this number of the feature on.' })
  from: number;

  @Field(() => Float, { description: 'What it counts as.' })
  value: number;
}

@ObjectType('FeatureTransform', {
  description: 'How the number of a feature enters the growth value, with the parameters it needs.',
  simpleResolvers: true,
})
export class FeatureTransformType {
  @Field(() => TransformKind, { description: 'Which function it is.' })
  kind: Transform['kind'];

  @Field(() => Float, { nullable: true, description: 'The constant of LINEAR.' })
  alpha: number | null;

  @Field(() => Float, { nullable: true, description: 'The factor of LINEAR.' })
  beta: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What counts as 0 in MIN_MAX; null leaves it to the population.',
  })
  minimum: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What counts as 1 in MIN_MAX, null leaves it to the population; the most in CAP.',
  })
  maximum: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean in Z_SCORE; null leaves it to the population.',
  })
  mean: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The standard deviation in Z_SCORE; null leaves it to the population.',
  })
  deviation: number | null;

  @Field(() => [TransformStepType], { nullable: true, description: 'The table of STEPS.' })
  steps: TransformStepType[] | null;
}

export const ImputationEnum = enumOf<Imputation | 'CONSTANT'>(
  'Imputation',
  'How a feature that does not exist is filled.',
  {
    CONSTANT: 'With the number `missing`.',
    MEAN: 'With the mean of all members in whom it exists; with `missing` until that is known.',
    MEDIAN: 'With their median; with `missing` until that is known.',
    REFUSE: 'Not at all: the member has no score, and the base tier.',
  },
);

export const OutlierKindEnum = enumOf<OutlierRule['kind'] | 'NONE'>(
  'OutlierKind',
  'What becomes of a number beyond quantiles of all members.',
  {
    NONE: 'It counts as it is.',
    WINSORISE: 'It counts as the quantile that it is beyond.',
    REFUSE: 'The member has no score, and the base tier.',
  },
);

@ObjectType('FeatureOutliers', {
  description:
    'What becomes of outliers. Their bounds are numbers of the population; until they are known nothing is one.',
  simpleResolvers: true,
})
export class FeatureOutliersType {
  @Field(() => OutlierKindEnum, { description: 'What becomes of them.' })
  kind: OutlierRule['kind'] | 'NONE';

  @Field(() => Float, {
    nullable: true,
    description: 'The quantile, 0 to 1, below which a number is an outlier; null for none.',
  })
  lower: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The quantile, 0 to 1, above which a number is an outlier; null for none.',
  })
  upper: number | null;
}

@ObjectType('FeatureWeight', {
  description: 'One term of the growth value: weight times the transformed feature.',
  simpleResolvers: true,
})
export class FeatureWeightType {
  @Field(() => FeatureName, { description: 'The feature that counts.' })
  feature: Feature;

  @Field(() => Float, { description: 'How much it counts.' })
  weight: number;

  @Field(() => FeatureTransformType, { description: 'How its number enters.' })
  transform: FeatureTransformType;

  @Field(() => Float, { description: 'What stands in for the feature where it does not exist.' })
  missing: number;

  @Field(() => ImputationEnum, { description: 'How it is filled where it does not exist.' })
  imputation: Imputation | 'CONSTANT';

  @Field(() => FeatureOutliersType, { description: 'What becomes of outliers.' })
  outliers: FeatureOutliersType;
}

@ObjectType('EarningRule', {
  description: 'How orders earn points; rounded down once per order.',
  simpleResolvers: true,
})
export class EarningRuleType {
  @Field(() => DecimalScalar, {
    description: "Points for one unit of the programme's currency, before the tier's multiplier.",
  })
  pointsPerUnit: string;
}

/** A window as the schema shows it. */
export const rulesWindow = (window: Window): RulesWindowType => ({
  kind: window.kind,
  days: window.kind === 'ROLLING' ? window.days : null,
  period: window.kind === 'CALENDAR' ? window.period : null,
});

/** A weight as the schema shows it. */
export const featureWeight = ({ transform, ...weight }: Weight): FeatureWeightType => ({
  ...weight,
  imputation: weight.imputation ?? 'CONSTANT',
  outliers: weight.outliers ?? { kind: 'NONE', lower: null, upper: null },
  transform: { ...NO_PARAMETERS, ...transform, ...stepsOf(transform) },
});

const NO_PARAMETERS = {
  alpha: null,
  beta: null,
  minimum: null,
  maximum: null,
  mean: null,
  deviation: null,
  steps: null,
};

const stepsOf = (transform: Transform): { steps: TransformStepType[] | null } => ({
  steps: transform.kind === 'STEPS' ? [...transform.steps] : null,
});
