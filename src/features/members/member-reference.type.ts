import { Field, InputType } from 'type-graphql';

@InputType({ description: "One channel's name for a member." })
export class MemberIdentityInput {
  @Field(() => String, {
    description:
      'The channel: a small letter, then at most 15 small letters, digits, `_` or `-`. `email` and `phone` are read as addresses and numbers, in any spelling.',
  })
  scheme: string;

  @Field(() => String, { description: 'The name in that channel: 1 to 255 characters.' })
  value: string;
}

@InputType('MemberBy', { description: 'Names a member by something other than the id; give one.' })
export class MemberByInput {
  @Field(() => String, { nullable: true, description: "The shop's own id of the member." })
  externalId?: string | null;

  @Field(() => MemberIdentityInput, { nullable: true, description: 'An identity of the member.' })
  identity?: MemberIdentityInput | null;
}
