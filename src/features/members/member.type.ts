import { Field, ObjectType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { Node } from '../../platform/graphql/node';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';

@ObjectType('MemberIdentity', {
  description: "One channel's name for a member, such as `web` and `123`.",
  simpleResolvers: true,
})
export class MemberIdentityType {
  @Field(() => String, { description: 'The channel: `email`, `phone`, `web`, `card` and so on.' })
  scheme: string;

  @Field(() => String, {
    description:
      'The name in that channel. Without the permission MEMBER_PERSONAL it is masked: `a***@example.com`, `+86******8000`, `o***`.',
  })
  value: string;

  @Field(() => DateTimeScalar, { description: 'When it was linked to the member.' })
  linkedAt: Instant;
}

@ObjectType('MemberProfile', {
  description:
    'The personal fields of a member. Without the permission MEMBER_PERSONAL they are masked; a member sees their own in full.',
  simpleResolvers: true,
})
export class MemberProfileType {
  @Field(() => String, { nullable: true, description: 'The name; masked `张*`, `A*`.' })
  name: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address in small letters; masked `a***@example.com`.',
  })
  email: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The phone number as E.164; masked `+86******8000`.',
  })
  phone: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The birthday as `1990-05-17`; masked it is the year, `1990`.',
  })
  birthday: string | null;
}

@ObjectType('Member', {
  implements: Node,
  description: 'A person in the programme.',
  simpleResolvers: true,
})
export class MemberType extends Node {
  @Field(() => String, {
    nullable: true,
    description: "The shop's own id of the member; unique in the programme.",
  })
  externalId: string | null;

  @Field(() => DateTimeScalar, {
    description: 'When the member joined; for history, the first behaviour there is.',
  })
  joinedAt: Instant;

  /** The id at rest. */
  memberId: string;
}

/** What a member is made of, wherever it was read. */
export type MemberParts = {
  readonly memberId: string;
  readonly externalId: string | null;
  readonly joinedAt: Instant;
};

/** A member as the schema shows it. */
export const memberType = ({ memberId, externalId, joinedAt }: MemberParts): MemberType =>
  Object.assign(new MemberType(), {
    id: publicId('mem', memberId),
    memberId,
    externalId,
    joinedAt,
  });

/** The member that something else names, such as a change of a tier; members are never removed. */
export async function linkedMember(
  memberId: string,
  byId: { readonly load: (memberId: string) => Promise<MemberParts | null> },
): Promise<MemberType> {
  const member = await byId.load(memberId);
  invariant(member, 'whoever is named is a member');
  return memberType(member);
}
