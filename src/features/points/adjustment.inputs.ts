import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PointsAdjustmentState, type AdjustmentStateName } from './adjustment.type';

@InputType({ description: 'Which adjustments are listed: those for which all that is said holds.' })
export class PointsAdjustmentsFilter {
  @Field(() => PointsAdjustmentState, { nullable: true, description: 'What became of them.' })
  state?: AdjustmentStateName | null;

  @Field(() => ID, { nullable: true, description: 'Whose points they are.' })
  memberId?: string | null;
}

@ArgsType()
export class PointsAdjustmentsArgs {
  @Field(() => PointsAdjustmentsFilter, {
    nullable: true,
    description: 'Which adjustments; all when not said.',
  })
  filter?: PointsAdjustmentsFilter | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many adjustments: 1 to 100, 20 when not said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only adjustments after this cursor.' })
  after?: string | null;
}
