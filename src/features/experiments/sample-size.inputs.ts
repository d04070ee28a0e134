import { Field, Float, InputType, Int } from 'type-graphql';
import type { Metric } from '../../domain/experiments/metrics';
import { ExperimentMetric } from './experiment-results.type';

@InputType({ description: 'A metric among members as they are, without any variant.' })
class ExperimentBaselineInput {
  @Field(() => Float, { description: 'Its mean per member: 0.000001 to 1e12, in its own unit.' })
  mean: number;

  @Field(() => Float, {
    description: 'How much members differ in it, the standard deviation: 0.000001 to 1e12.',
  })
  standardDeviation: number;
}

@InputType({ description: 'What an experiment shall find, and how surely.' })
export class ExperimentSampleSizeInput {
  @Field(() => Float, {
    description: 'The smallest effect worth finding, as a share of the mean: 0.001 to 10.',
  })
  effect: number;

  @Field(() => ExperimentMetric, {
    nullable: true,
    description: 'What is compared; to be said where no `baseline` is given.',
  })
  metric?: Metric | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Over how many local days a member is measured: 1 to 400, 30 when not said. The baseline is read from as many days before today.',
  })
  windowDays?: number | null;

  @Field(() => ExperimentBaselineInput, {
    nullable: true,
    description: 'Mean and spread to compute with; read from a sample of members when not said.',
  })
  baseline?: ExperimentBaselineInput | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The chance of seeing an effect that is not there: 0.001 to 0.2, 0.05 when not said.',
  })
  alpha?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The chance of finding one that is there: 0.5 to 0.99, 0.8 when not said.',
  })
  power?: number | null;
}
