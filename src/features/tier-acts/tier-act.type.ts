import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { PersonAct } from '../../domain/tiering/person-act';
import { DateTimeScalar, LocalDateScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { MemberType } from '../members/member.type';

const KIND_DESCRIPTIONS: Readonly<Record<PersonAct['kind'], string>> = {
  SET_TIER: 'The tier was set.',
  RELEASE_TIER: 'What had been set was ended; the earned tier shows again.',
  INVITE: 'The member may reach a tier that is by invitation only.',
  WITHDRAW_INVITATION: 'The invitation was withdrawn.',
  SET_TERM_DATE: 'The date was set from which terms may be counted.',
};

const TierActKind = Object.fromEntries(Object.keys(KIND_DESCRIPTIONS).map((kind) => [kind, kind]));

registerEnumType(TierActKind, {
  name: 'TierActKind',
  description: "What a person did to a member's tier.",
  valuesConfig: Object.fromEntries(
    Object.entries(KIND_DESCRIPTIONS).map(([kind, description]) => [kind, { description }]),
  ),
});

@ObjectType('TierAct', {
  description: "What a person did to a member's tier: who, when, why, and what came of it.",
  simpleResolvers: true,
})
export class TierActType {
  @Field(() => ID, { description: 'The id; opaque to clients.' })
  id: string;

  @Field(() => TierActKind, { description: 'What was done.' })
  kind: PersonAct['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'The code of the tier that was set or that the member was invited to.',
  })
  tierCode: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the tier that was set ends, exclusively; null until somebody ends it.',
  })
  until: Instant | null;

  @Field(() => Boolean, {
    description: 'Whether the member may rise above the tier that was set; false for other acts.',
  })
  accumulates: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: "The member's own date." })
  termDay: LocalDay | null;

  @Field(() => String, { description: 'The code of the tier in force before it.' })
  tierBefore: string;

  @Field(() => String, { description: 'The code of the tier in force right after it.' })
  tierAfter: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => String, { description: 'Who: a key by its id, or a person.' })
  actor: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Instant;
}

@InputType({ description: 'A tier that a person sets.' })
export class MemberTierSetInput {
  @Field(() => String, { description: 'The code of the tier.' })
  tierCode: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      "The last day it holds, in the programme's time zone; until somebody releases it when nothing is said.",
  })
  through?: LocalDay | null;

  @Field(() => Boolean, {
    description:
      'Whether the member goes on accumulating: then the tier in force is the higher of this one and the earned one. Otherwise it is exactly this one.',
  })
  accumulates: boolean;

  @Field(() => String, { description: 'Why: 1 to 500 characters, kept for ever.' })
  reason: string;
}

@InputType({ description: 'An invitation to a tier that is by invitation only.' })
export class MemberTierInviteInput {
  @Field(() => String, { description: 'The code of the tier.' })
  tierCode: string;

  @Field(() => String, { description: 'Why: 1 to 500 characters, kept for ever.' })
  reason: string;
}

@InputType({ description: "A member's own date, from which terms may be counted." })
export class MemberTermDateSetInput {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The date; null for none, so that joining counts. Terms under way keep their end.',
  })
  date?: LocalDay | null;

  @Field(() => String, { description: 'Why: 1 to 500 characters, kept for ever.' })
  reason: string;
}

const KEY =
  'Makes repetitions harmless: the same key with the same input is answered as the first time.';

@ArgsType()
class MemberTierArgs {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
export class MemberTierEndArgs extends MemberTierArgs {
  @Field(() => String, { description: 'Why: 1 to 500 characters, kept for ever.' })
  reason: string;
}

@ArgsType()
export class MemberTierSetArgs extends MemberTierArgs {
  @Field(() => MemberTierSetInput, { description: 'What is set.' })
  input: MemberTierSetInput;
}

@ArgsType()
export class MemberTierInviteArgs extends MemberTierArgs {
  @Field(() => MemberTierInviteInput, { description: 'What the member is invited to.' })
  input: MemberTierInviteInput;
}

@ArgsType()
export class MemberTermDateSetArgs extends MemberTierArgs {
  @Field(() => MemberTermDateSetInput, { description: 'What is set.' })
  input: MemberTermDateSetInput;
}

/** What all of them answer. */
@ObjectType({ simpleResolvers: true })
class TierActPayload {
  @Field(() => MemberType, { nullable: true, description: 'The member; null if refused.' })
  member: MemberType | null;

  @Field(() => TierActType, { nullable: true, description: 'What was done; null if refused.' })
  act: TierActType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({
  description: 'The member in the tier that was set, or why not.',
  simpleResolvers: true,
})
export class MemberTierSetPayload extends TierActPayload {}

@ObjectType({ description: 'The member in the earned tier, or why not.', simpleResolvers: true })
export class MemberTierReleasePayload extends TierActPayload {}

@ObjectType({ description: 'The member who was invited, or why not.', simpleResolvers: true })
export class MemberTierInvitePayload extends TierActPayload {}

@ObjectType({
  description: 'The member whose invitation was withdrawn, or why not.',
  simpleResolvers: true,
})
export class MemberTierUninvitePayload extends TierActPayload {}

@ObjectType({
  description: 'The member with the date that was set, or why not.',
  simpleResolvers: true,
})
export class MemberTermDateSetPayload extends TierActPayload {}
