import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { MemberIdentityInput } from '../members/member-reference.type';

export const MemberSort = {
  JOINED_DESC: 'JOINED_DESC',
  JOINED_ASC: 'JOINED_ASC',
  GROWTH_VALUE_DESC: 'GROWTH_VALUE_DESC',
  GROWTH_VALUE_ASC: 'GROWTH_VALUE_ASC',
} as const;

registerEnumType(MemberSort, {
  name: 'MemberSort',
  description: 'In which order members are listed.',
  valuesConfig: {
    JOINED_DESC: { description: 'By the local day they joined on, the latest first.' },
    JOINED_ASC: { description: 'By the local day they joined on, the earliest first.' },
    GROWTH_VALUE_DESC: { description: 'By score, the highest first.' },
    GROWTH_VALUE_ASC: { description: 'By score, the lowest first.' },
  },
});

@InputType({ description: 'Which members are listed: those for whom all that is said holds.' })
export class MembersFilter {
  @Field(() => String, { nullable: true, description: 'The code of their tier.' })
  tier?: string | null;

  @Field(() => String, { nullable: true, description: "The shop's own id, exactly." })
  externalId?: string | null;

  @Field(() => MemberIdentityInput, {
    nullable: true,
    description: 'One of their identities, exactly.',
  })
  identity?: MemberIdentityInput | null;
}

@ArgsType()
export class MembersArgs {
  @Field(() => MembersFilter, {
    nullable: true,
    description: 'Which members; everybody when not said.',
  })
  filter?: MembersFilter | null;

  @Field(() => MemberSort, {
    nullable: true,
    description: 'In which order; who joined last comes first when not said.',
  })
  sort?: keyof typeof MemberSort | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many members: 1 to 100, 20 when not said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only members after this cursor.' })
  after?: string | null;
}
