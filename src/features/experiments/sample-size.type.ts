import { Field, Float, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/user-error';

@ObjectType('ExperimentBaseline', {
  description: 'A metric among members as they are, without any variant.',
  simpleResolvers: true,
})
class ExperimentBaselineType {
  @Field(() => Float, { description: 'Its mean per member; its value, for a ratio.' })
  mean: number;

  @Field(() => Float, { description: 'How much members differ in it: the standard deviation.' })
  standardDeviation: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The members, drawn by chance, from whom it was read; null where it was given.',
  })
  sampled: number | null;
}

@ObjectType('ExperimentSampleSize', {
  description: 'How many members an experiment needs in order to find an effect.',
  simpleResolvers: true,
})
export class ExperimentSampleSizeType {
  @Field(() => Int, {
    nullable: true,
    description: 'Members of each of two equally large variants; null if refused.',
  })
  perVariant: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Control and variant together, as `plannedMembers` is counted; null if refused.',
  })
  members: number | null;

  @Field(() => ExperimentBaselineType, {
    nullable: true,
    description: 'What it was computed from; null if refused.',
  })
  baseline: ExperimentBaselineType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}
