import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../platform/graphql/connection';
import { MemberType } from '../members/member.type';
import { TierType } from '../programs/tier.type';

export const MemberConnection = connectionOf(() => MemberType, {
  name: 'Member',
  items: 'members',
});

@ObjectType('TierSize', {
  description: 'How many members are in a tier now.',
  simpleResolvers: true,
})
export class TierSizeType {
  @Field(() => TierType, { description: 'The tier.' })
  tier: TierType;

  @Field(() => Int, { description: 'How many members are in it.' })
  members: number;
}
