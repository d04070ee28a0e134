import { Field, InputType, Int } from 'type-graphql';
import { MAX_WINDOW_DAYS } from '../../domain/tiering/check-rules';
import { CalendarPeriod, WindowKind } from '../programs/rules.type';

@InputType({ description: 'The span over which features are computed, in whole local days.' })
export class FeatureWindowInput {
  @Field(() => WindowKind, { description: 'How it is measured.' })
  kind: string;

  @Field(() => Int, {
    nullable: true,
    description: `How many days a rolling window has, 1 to ${MAX_WINDOW_DAYS}; for no other kind.`,
  })
  days?: number | null;

  @Field(() => CalendarPeriod, {
    nullable: true,
    description: 'The period of a calendar window; for no other kind.',
  })
  period?: string | null;
}
