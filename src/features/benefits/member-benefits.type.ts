import { Field, ObjectType } from 'type-graphql';
import { MemberType } from '../members/member.type';
import { BenefitType } from './benefit.type';

@ObjectType('MemberBenefits', {
  description: 'What one member gets in a context.',
  simpleResolvers: true,
})
export class MemberBenefitsType {
  @Field(() => MemberType, { description: 'The member.' })
  member: MemberType;

  @Field(() => [BenefitType], {
    description: 'Every published benefit, granted or refused, in the order in which they go.',
  })
  benefits: BenefitType[];
}
