import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Feature } from '../../domain/behaviour/features';
import type { Instant } from '../../domain/shared/instant';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { Population } from '../../domain/value/population';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { FeatureName } from './rules.type';

@ObjectType('PopulationThreshold', {
  description: 'The threshold that the share of a tier gives.',
  simpleResolvers: true,
})
export class PopulationThresholdType {
  @Field(() => String, { description: 'The code of the tier.' }) tierCode: string;

  @Field(() => Float, { description: 'The lowest score that reaches it.' }) threshold: number;
}

@ObjectType('PopulationRfmCuts', {
  description:
    'Cut points of RFM quintiles, four ascending numbers each; a number equal to one belongs to the better quintile.',
  simpleResolvers: true,
})
export class PopulationRfmCutsType {
  @Field(() => [Float], { description: 'Of the days since the last paid order.' })
  recency: readonly number[];

  @Field(() => [Float], { description: 'Of the number of paid orders.' })
  frequency: readonly number[];

  @Field(() => [Float], { description: "Of the amount paid, in the programme's currency." })
  monetary: readonly number[];
}

@ObjectType('PopulationSpread', {
  description: 'What a feature looks like over all members.',
  simpleResolvers: true,
})
export class PopulationSpreadType {
  @Field(() => FeatureName, { description: 'The feature.' }) feature: Feature;

  @Field(() => Float, { description: 'The least.' }) minimum: number;

  @Field(() => Float, { description: 'The greatest.' }) maximum: number;

  @Field(() => Float, { description: 'The mean.' }) mean: number;

  @Field(() => Float, { description: 'The standard deviation.' }) deviation: number;
}

@ObjectType('PopulationStandIn', {
  description: 'The mean or the median that fills a feature where it does not exist.',
  simpleResolvers: true,
})
export class PopulationStandInType {
  @Field(() => FeatureName, { description: 'The feature.' }) feature: Feature;

  @Field(() => Float, { description: 'The number that stands in for it.' }) value: number;
}

@ObjectType('PopulationBounds', {
  description: 'The numbers beyond which a feature is an outlier.',
  simpleResolvers: true,
})
export class PopulationBoundsType {
  @Field(() => FeatureName, { description: 'The feature.' }) feature: Feature;

  @Field(() => Float, { description: 'Less than this is an outlier.' }) lower: number;

  @Field(() => Float, { description: 'More than this is an outlier.' }) upper: number;
}

@ObjectType('ProgramPopulation', {
  description:
    'Numbers that were computed from all members by the rules in force. They hold, for live decisions too, until the next nightly run computes them anew.',
  simpleResolvers: true,
})
export class ProgramPopulationType {
  @Field(() => DateTimeScalar, { description: 'The instant that they are of.' })
  computedAt: Instant;

  @Field(() => Int, { description: 'How many members they were computed from.' })
  members: number;

  @Field(() => Int, { description: 'How many of them had a score above 0.' })
  eligible: number;

  @Field(() => [PopulationThresholdType], {
    description:
      'The thresholds that the shares of tiers give, from the base tier up; none where tiers have fixed thresholds.',
  })
  thresholds: readonly PopulationThresholdType[];

  @Field(() => PopulationRfmCutsType, {
    nullable: true,
    description: 'Where RFM quintiles are cut; null where nobody has paid for anything.',
  })
  rfm: PopulationRfmCutsType | null;

  @Field(() => [PopulationSpreadType], {
    description: 'The features whose spread the rules take from all members.',
  })
  spreads: readonly PopulationSpreadType[];

  @Field(() => [PopulationStandInType], {
    description: 'The features that the rules fill with a number of all members.',
  })
  standIns: readonly PopulationStandInType[];

  @Field(() => [PopulationBoundsType], {
    description: 'The features whose outliers the rules bound or refuse.',
  })
  bounds: readonly PopulationBoundsType[];
}

/** Numbers of a population as the schema shows them. */
export const populationType = (
  { thresholds, rfm, spreads, standIns, bounds, ...counts }: Population,
  { ladder }: ProgramRules,
): ProgramPopulationType =>
  Object.assign(new ProgramPopulationType(), {
    ...counts,
    thresholds: (thresholds ?? []).flatMap((threshold, rank) => {
      const tier = ladder[rank];
      return tier ? [{ tierCode: tier.code, threshold }] : [];
    }),
    rfm: rfm && {
      recency: rfm.recencyDays,
      frequency: rfm.purchaseCount,
      monetary: rfm.purchaseAmount,
    },
    spreads: Object.entries(spreads).map(([feature, spread]) => ({
      feature: feature as Feature,
      ...spread,
    })),
    standIns: Object.entries(standIns).map(([feature, value]) => ({
      ...{ feature: feature as Feature, value },
    })),
    bounds: Object.entries(bounds).map(([feature, bound]) => ({
      ...{ feature: feature as Feature, ...bound },
    })),
  });
