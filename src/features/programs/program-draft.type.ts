import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { formatLocalTime } from '../../domain/shared/local-date-time';
import { zoneCalendar } from '../../domain/shared/calendar';
import {
  DRAFT_STATES,
  type DraftLife,
  type DraftState,
  type DraftStepKind,
} from '../../domain/shared/draft-life';
import { stepRefusal } from '../../domain/shared/draft-life';
import type { ReviewSetting } from '../../domain/tiering/review-setting';
import type { ProgramRules } from '../../domain/tiering/rules';
import { connectionOf } from '../../platform/graphql/connection';
import { DateTimeScalar, TimeZoneScalar } from '../../platform/graphql/time-scalars';
import { Node } from '../../platform/graphql/node';
import { publicId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import type { Permission } from '../../platform/security/permissions';
import { isPermitted, type Viewer } from '../../platform/security/viewer';
import { RulesFields, rulesFields } from './program.type';

const STATES: Readonly<Record<DraftState, string>> = {
  DRAFT: 'It is being written.',
  IN_REVIEW: 'Somebody else shall approve it, or ask for changes.',
  APPROVED: 'Somebody else has approved it as it is.',
  SCHEDULED: 'It is published when its instant comes.',
  PUBLISHED: 'It has become a version.',
  DISCARDED: 'Nothing will become of it.',
};

export const ProgramDraftState = Object.fromEntries(
  DRAFT_STATES.map((state) => [state, state]),
) as Readonly<Record<DraftState, DraftState>>;

registerEnumType(ProgramDraftState, {
  name: 'ProgramDraftState',
  description: 'How far a draft of rules has come.',
  valuesConfig: Object.fromEntries(
    Object.entries(STATES).map(([state, description]) => [state, { description }]),
  ),
});

export const ProgramDraftVerdict = {
  APPROVED: 'APPROVED',
  CHANGES_REQUESTED: 'CHANGES_REQUESTED',
} as const;

registerEnumType(ProgramDraftVerdict, {
  name: 'ProgramDraftVerdict',
  description: 'What came of a review.',
  valuesConfig: {
    APPROVED: { description: 'It may be published as it is.' },
    CHANGES_REQUESTED: { description: 'Something shall be otherwise first.' },
  },
});

@ObjectType('ProgramDraftReview', {
  description: 'What somebody who had read a draft said of it.',
  simpleResolvers: true,
})
export class ProgramDraftReviewType {
  @Field(() => ProgramDraftVerdict, { description: 'What came of it.' })
  verdict: keyof typeof ProgramDraftVerdict;

  @Field(() => String, { description: 'Who read it: a key or a subject.' })
  by: string;

  @Field(() => DateTimeScalar, { description: 'When that was.' })
  at: Instant;

  @Field(() => String, { nullable: true, description: 'What they said.' })
  comment: string | null;
}

@ObjectType('ProgramDraftSchedule', {
  description: 'From when on a draft shall be in force.',
  simpleResolvers: true,
})
export class ProgramDraftScheduleType {
  @Field(() => DateTimeScalar, { description: 'The instant.' })
  instant: Instant;

  @Field(() => TimeZoneScalar, { description: 'The time zone in which it was told.' })
  timeZone: string;

  @Field(() => String, {
    description: 'What clocks there show at the instant, such as `2026-03-01T00:00`.',
  })
  localDateTime: string;

  @Field(() => String, { description: 'Who has scheduled it: a key or a subject.' })
  by: string;
}

@ObjectType('ProgramDraft', {
  implements: Node,
  simpleResolvers: true,
  description:
    'Rules that may become the next version of a programme. They were checked when they were saved; nothing is decided by them before they are published.',
})
export class ProgramDraftType extends RulesFields {
  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => ProgramDraftState, { description: 'How far it has come.' })
  state: DraftState;

  @Field(() => Int, {
    description: 'Counts what was done to it, from 1; say which one you have read when you act.',
  })
  revision: number;

  @Field(() => Int, { description: 'The version that it changes.' })
  basedOn: number;

  @Field(() => Boolean, {
    description: 'Whether another version came into force since: then it must be rebased first.',
  })
  isOvertaken: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'The version whose rules it was made to bring back.',
  })
  restores: number | null;

  @Field(() => String, { description: 'Who made it: a key or a subject.' })
  createdBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: Instant;

  @Field(() => String, { description: 'Who edited it last.' })
  editedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was edited last.' })
  editedAt: Instant;

  @Field(() => String, { nullable: true, description: 'Who has submitted it for review.' })
  submittedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was.' })
  submittedAt: Instant | null;

  @Field(() => ProgramDraftReviewType, {
    nullable: true,
    description: 'What came of its last review; null until there is one.',
  })
  review: ProgramDraftReviewType | null;

  @Field(() => ProgramDraftScheduleType, {
    nullable: true,
    description: 'From when on it shall be, or came, into force; null where it was not scheduled.',
  })
  schedule: ProgramDraftScheduleType | null;

  @Field(() => String, { nullable: true, description: 'Why it is published.' })
  reason: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the version that it became.' })
  versionNumber: number | null;

  @Field(() => Boolean, { description: 'Whether you can edit it now.' })
  viewerCanEdit: boolean;

  @Field(() => Boolean, { description: 'Whether you can submit it for review now.' })
  viewerCanSubmit: boolean;

  @Field(() => Boolean, { description: 'Whether you can approve it now.' })
  viewerCanApprove: boolean;

  @Field(() => Boolean, { description: 'Whether you can ask for changes now.' })
  viewerCanReturn: boolean;

  @Field(() => Boolean, { description: 'Whether you can schedule it now.' })
  viewerCanSchedule: boolean;

  @Field(() => Boolean, { description: 'Whether you can take it off the schedule now.' })
  viewerCanUnschedule: boolean;

  @Field(() => Boolean, { description: 'Whether you can publish it now.' })
  viewerCanPublish: boolean;

  @Field(() => Boolean, { description: 'Whether you can rebase it now.' })
  viewerCanRebase: boolean;

  @Field(() => Boolean, { description: 'Whether you can discard it now.' })
  viewerCanDiscard: boolean;

  /** For what is read only where it is asked for. */
  draftId: string;
  programId: string;
}

export const ProgramDraftConnection = connectionOf(() => ProgramDraftType, {
  name: 'ProgramDraft',
  items: 'drafts of rules, newest first unless read backwards',
});

/** A draft as its service gives it. */
type KnownDraft = {
  readonly id: string;
  readonly programId: string;
  readonly title: string;
  readonly rules: ProgramRules;
  readonly basedOn: number;
  readonly restores: number | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly life: DraftLife;
};

/** What of the programme decides on what may become of its drafts. */
type DraftProgram = {
  readonly locales: readonly string[];
  readonly review: ReviewSetting;
  readonly inForce: { readonly versionNumber: number };
};

/** A draft as the schema shows it to a viewer. */
export function draftType(
  draft: KnownDraft,
  program: DraftProgram,
  viewer: Viewer,
): ProgramDraftType {
  const { life } = draft;
  const { schedule } = life;
  const isOvertaken = draft.basedOn !== program.inForce.versionNumber;
  return Object.assign(new ProgramDraftType(), {
    ...rulesFields(draft.rules, program.locales),
    ...{ id: publicId('prd', draft.id), draftId: draft.id, programId: draft.programId },
    ...{ title: draft.title, state: life.state, revision: life.revision },
    ...{ basedOn: draft.basedOn, restores: draft.restores },
    isOvertaken: isOvertaken && life.versionNumber === null,
    ...{ createdBy: draft.createdBy, createdAt: draft.createdAt },
    ...{ editedBy: life.editedBy, editedAt: life.editedAt },
    ...{ submittedBy: life.submittedBy, submittedAt: life.submittedAt },
    review: life.review && { ...life.review },
    schedule: schedule && {
      ...schedule,
      localDateTime: formatLocalTime(schedule.instant, zoneCalendar(schedule.timeZone)),
    },
    ...{ reason: life.reason, versionNumber: life.versionNumber },
    ...viewerCan(life, { program, viewer, isOvertaken }),
  });
}

function viewerCan(
  life: DraftLife,
  {
    program,
    viewer,
    isOvertaken,
  }: {
    readonly program: DraftProgram;
    readonly viewer: Viewer;
    readonly isOvertaken: boolean;
  },
) {
  const requiresReview = program.review.since !== null;
  const can = (permission: Permission, kind: DraftStepKind): boolean =>
    viewer.kind !== 'anonymous' &&
    isPermitted(viewer, permission) &&
    stepRefusal(life, kind, { actor: actorOf(viewer), requiresReview }) === null;
  return {
    viewerCanEdit: can('program.draft.edit', 'EDIT'),
    viewerCanSubmit: can('program.draft.edit', 'SUBMIT'),
    viewerCanApprove: can('program.draft.approve', 'APPROVE'),
    viewerCanReturn: can('program.draft.approve', 'RETURN'),
    viewerCanSchedule: can('program.publish', 'SCHEDULE') && !isOvertaken,
    viewerCanUnschedule: can('program.publish', 'UNSCHEDULE'),
    viewerCanPublish: can('program.publish', 'PUBLISH') && !isOvertaken,
    viewerCanRebase: can('program.draft.edit', 'EDIT') && isOvertaken,
    viewerCanDiscard: can('program.draft.edit', 'DISCARD'),
  };
}
