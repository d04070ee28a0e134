import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { RfmSegment } from '../../domain/value/rfm-segment';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import type { GraphqlContext } from '../../platform/graphql/context';
import { preferredLocale } from '../../platform/locale';

@ObjectType('RfmSegment', { description: 'A segment of members by their RFM quintiles.' })
export class RfmSegmentType {
  @Field(() => String, { description: 'The stable code, such as `at-risk`.' })
  code: string;

  @Field(() => String, { description: 'The name for a person.' })
  name(
    @Arg('locale', () => LocaleScalar, {
      nullable: true,
      description: "The language: English or Chinese; the request's language when not said.",
    })
    locale: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): string {
    return this.names[locale ? preferredLocale(locale) : context.locale];
  }

  /** By language, at rest. */
  names: RfmSegment['names'];
}

@ObjectType('MemberRfm', {
  description:
    'Quintiles from 1 to 5, the best, over the window of the rules. Their cut points come from all members with an order, and hold until they are computed again.',
  simpleResolvers: true,
})
export class MemberRfmType {
  @Field(() => Int, { description: 'How recent the last paid order is; recent is high.' })
  recency: number;

  @Field(() => Int, { description: 'How many orders were paid.' })
  frequency: number;

  @Field(() => Int, { description: 'How much was spent.' })
  monetary: number;

  @Field(() => RfmSegmentType, { description: 'The segment that they make.' })
  segment: RfmSegmentType;
}

/** A segment as the schema shows it. */
export const rfmSegmentType = (segment: RfmSegment): RfmSegmentType =>
  Object.assign(new RfmSegmentType(), segment);
