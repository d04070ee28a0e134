import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import type { DraftState } from '../../domain/shared/draft-life';
import type { MergeSide } from '../../domain/tiering/rules-merge';
import { PageArgs } from '../../platform/graphql/connection';
import { DateTimeScalar, TimeZoneScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { ProgramDraftState, ProgramDraftType } from './program-draft.type';
import { IDEMPOTENCY_KEY, ProgramRulesInput } from './program.inputs';
import { ProgramType, ProgramVersionType } from './program.type';

@InputType({ description: 'A new draft of rules.' })
export class ProgramDraftCreateInput {
  @Field(() => String, { description: 'What it is called: 1 to 120 characters.' })
  title: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you have read and that it changes; by default the one in force.',
  })
  basedOn?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'A version whose rules shall come back. Tiers that were added since stay where they are.',
  })
  fromVersion?: number | null;

  @Field(() => ProgramRulesInput, {
    nullable: true,
    description: 'What shall be otherwise; what is left out is as in the version.',
  })
  rules?: ProgramRulesInput | null;
}

@InputType({ description: 'What of a draft shall be otherwise; what is left out stays.' })
export class ProgramDraftUpdateInput {
  @Field(() => String, { nullable: true, description: 'What it is called: 1 to 120 characters.' })
  title?: string | null;

  @Field(() => ProgramRulesInput, { nullable: true, description: 'Changes of its rules.' })
  rules?: ProgramRulesInput | null;
}

@InputType({
  description: 'When a draft shall come into force: an instant, or a local date and time.',
})
export class ProgramDraftTimeInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'The instant.' })
  instant?: Instant | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Date and time of a local clock: `2026-03-01T00:00`. A time that clocks skip is the first instant after; one that they show twice is the first of the two.',
  })
  localDateTime?: string | null;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: "The time zone of the local clock; by default the programme's.",
  })
  timeZone?: string | null;
}

@InputType({ description: 'Settings of a programme beside its rules.' })
export class ProgramSettingsUpdateInput {
  @Field(() => Boolean, {
    description:
      'Whether somebody else than its author must approve what is published. One person switches it on; to switch it off, two must ask for it within 7 days.',
  })
  requiresReview: boolean;
}

const ProgramDraftSide = { MINE: 'MINE', THEIRS: 'THEIRS' } as const;

registerEnumType(ProgramDraftSide, {
  name: 'ProgramDraftSide',
  description: 'Whose change stays where both have changed the same.',
  valuesConfig: {
    MINE: { description: 'That of the draft.' },
    THEIRS: { description: 'That of the version in force.' },
  },
});

const EXPECTED_REVISION = 'The revision of the draft that you have read.';
const REASON = 'Why: 1 to 500 characters, kept with the version.';

@ArgsType()
export class ProgramDraftsArgs extends PageArgs {
  @Field(() => [ProgramDraftState], {
    nullable: true,
    description: 'Only drafts in these states; all when not said.',
  })
  states?: DraftState[] | null;
}

@ArgsType()
export class ProgramDraftArgs {
  @Field(() => ID, { description: 'The draft.' })
  id: string;

  @Field(() => Int, { description: EXPECTED_REVISION })
  expectedRevision: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
export class ProgramDraftUpdateArgs extends ProgramDraftArgs {
  @Field(() => ProgramDraftUpdateInput, { description: 'What shall be otherwise.' })
  input: ProgramDraftUpdateInput;
}

@ArgsType()
export class ProgramDraftApproveArgs extends ProgramDraftArgs {
  @Field(() => String, { nullable: true, description: 'What you say to it: to 500 characters.' })
  comment?: string | null;
}

@ArgsType()
export class ProgramDraftReturnArgs extends ProgramDraftArgs {
  @Field(() => String, { description: 'What shall be otherwise: 1 to 500 characters.' })
  comment: string;
}

@ArgsType()
export class ProgramDraftScheduleArgs extends ProgramDraftArgs {
  @Field(() => ProgramDraftTimeInput, { description: 'When it shall come into force.' })
  at: ProgramDraftTimeInput;

  @Field(() => String, { description: REASON })
  reason: string;
}

@ArgsType()
export class ProgramDraftPublishArgs extends ProgramDraftArgs {
  @Field(() => Int, { description: 'The number of the version in force that you have read.' })
  expectedVersion: number;

  @Field(() => String, { description: REASON })
  reason: string;
}

@ArgsType()
export class ProgramDraftRebaseArgs extends ProgramDraftArgs {
  @Field(() => ProgramDraftSide, {
    nullable: true,
    description: 'Whose change stays where both have changed the same; refused when not said.',
  })
  prefer?: MergeSide | null;
}

@ArgsType()
export class ProgramSettingsUpdateArgs {
  @Field(() => ID, { description: 'The programme: yours.' })
  id: string;

  @Field(() => ProgramSettingsUpdateInput, { description: 'What shall hold.' })
  input: ProgramSettingsUpdateInput;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

const USER_ERRORS = 'Why it was refused; empty on success.';

/** What every act on a draft answers; each mutation has a type of its own. */
function payloadOf(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The draft as it is now, or why nothing was done.',
    simpleResolvers: true,
  })
  class DraftPayload {
    @Field(() => ProgramDraftType, { nullable: true, description: 'The draft; null if refused.' })
    draft: ProgramDraftType | null;

    @Field(() => [UserError], { description: USER_ERRORS })
    userErrors: UserError[];
  }
  return DraftPayload;
}

/** The same as plain data. */
export type DraftPayload = {
  readonly draft: ProgramDraftType | null;
  readonly userErrors: UserError[];
};

export const ProgramDraftCreatePayload = payloadOf('ProgramDraftCreate');
export const ProgramDraftUpdatePayload = payloadOf('ProgramDraftUpdate');
export const ProgramDraftSubmitPayload = payloadOf('ProgramDraftSubmit');
export const ProgramDraftApprovePayload = payloadOf('ProgramDraftApprove');
export const ProgramDraftReturnPayload = payloadOf('ProgramDraftReturn');
export const ProgramDraftSchedulePayload = payloadOf('ProgramDraftSchedule');
export const ProgramDraftUnschedulePayload = payloadOf('ProgramDraftUnschedule');
export const ProgramDraftRebasePayload = payloadOf('ProgramDraftRebase');
export const ProgramDraftDiscardPayload = payloadOf('ProgramDraftDiscard');

@ObjectType({
  description: 'The draft with its version, or why it has none.',
  simpleResolvers: true,
})
export class ProgramDraftPublishPayload {
  @Field(() => ProgramDraftType, { nullable: true, description: 'The draft; null if refused.' })
  draft: ProgramDraftType | null;

  @Field(() => ProgramVersionType, {
    nullable: true,
    description: 'The version in force; null if refused.',
  })
  version: ProgramVersionType | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}

@ObjectType({ description: 'The programme as it is now, or why not.', simpleResolvers: true })
export class ProgramSettingsUpdatePayload {
  @Field(() => ProgramType, { nullable: true, description: 'The programme; null if refused.' })
  program: ProgramType | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}
