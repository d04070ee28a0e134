import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/user-error';
import { MemberType } from './member.type';

@ObjectType({ description: 'The member with the identity, or why not.', simpleResolvers: true })
export class MemberIdentityLinkPayload {
  @Field(() => MemberType, { nullable: true, description: 'The member; null if refused.' })
  member: MemberType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}
