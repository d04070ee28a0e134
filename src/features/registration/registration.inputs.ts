import { ArgsType, Field, InputType, ObjectType } from 'type-graphql';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { DateTimeScalar, LocalDateScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { MemberIdentityInput } from '../members/member-reference.type';
import { MemberType } from '../members/member.type';

@InputType({ description: 'The personal fields of a member; kept encrypted.' })
export class MemberProfileInput {
  @Field(() => String, {
    nullable: true,
    description: 'The name: 1 to 200 characters on one line.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'An e-mail address; it becomes the identity `email` as well.',
  })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A phone number with its country; it becomes the identity `phone` as well.',
  })
  phone?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of birth.' })
  birthday?: LocalDay | null;
}

@InputType({ description: 'A new member.' })
export class MemberRegisterInput {
  @Field(() => String, {
    nullable: true,
    description: "The shop's own id: 1 to 128 characters, unique in the programme.",
  })
  externalId?: string | null;

  @Field(() => [MemberIdentityInput], {
    nullable: true,
    description: 'At most 20 names by which channels know the member.',
  })
  identities?: MemberIdentityInput[] | null;

  @Field(() => MemberProfileInput, { nullable: true, description: 'The personal fields.' })
  profile?: MemberProfileInput | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the member joined, if not now; not in the future.',
  })
  joinedAt?: Instant | null;
}

@ArgsType()
export class MemberRegisterArgs {
  @Field(() => MemberRegisterInput, { description: 'Who it is.' })
  input: MemberRegisterInput;

  @Field(() => String, {
    nullable: true,
    description:
      'Makes repetitions harmless: the same key with the same input is answered as the first time.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The new member, or why there is none.', simpleResolvers: true })
export class MemberRegisterPayload {
  @Field(() => MemberType, { nullable: true, description: 'The member; null if refused.' })
  member: MemberType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}
