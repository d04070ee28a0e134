import { Field, ID, ObjectType } from 'type-graphql';
import { publicId } from '../../platform/id';

@ObjectType('BenefitExperiment', {
  description: 'The variant of an experiment whose benefit rule answers.',
  simpleResolvers: true,
})
export class BenefitExperimentType {
  @Field(() => ID, { description: 'The id of the experiment.' })
  id: string;

  @Field(() => String, { description: 'The code of the variant.' })
  variantCode: string;
}

/** A variant of an experiment, as a service names it. */
export type AnsweringVariant = { readonly experimentId: string; readonly variant: string };

/** The same as the schema shows it. */
export const benefitExperiment = ({
  experimentId,
  variant,
}: AnsweringVariant): BenefitExperimentType => ({
  ...{ id: publicId('exp', experimentId), variantCode: variant },
});
