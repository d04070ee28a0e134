import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import {
  PROGRAM_STEP_KINDS,
  stepText,
  type ProgramStepKind,
} from '../../domain/tiering/draft-history';
import type { ProgramRules } from '../../domain/tiering/rules';
import { diffRules, type RuleChange } from '../../domain/tiering/rules-diff';
import { changeText, ruleWords } from '../../domain/tiering/rules-diff-text';
import { JsonScalar, type JsonValue } from '../../platform/graphql/json-scalar';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import type { Locale } from '../../platform/locale';

export const ProgramRuleChangeKind = {
  CHANGED: 'CHANGED',
  ADDED: 'ADDED',
  REMOVED: 'REMOVED',
  REORDERED: 'REORDERED',
} as const;

registerEnumType(ProgramRuleChangeKind, {
  name: 'ProgramRuleChangeKind',
  description: 'What kind of difference it is.',
  valuesConfig: {
    CHANGED: { description: 'It is otherwise.' },
    ADDED: { description: 'It was not there before.' },
    REMOVED: { description: 'It is not there any more.' },
    REORDERED: { description: 'The same things stand in another order.' },
  },
});

@ObjectType('ProgramRuleChange', {
  description: 'One difference between two sets of rules, in fields and in a sentence.',
  simpleResolvers: true,
})
export class ProgramRuleChangeType {
  @Field(() => [String], {
    description:
      'What it is about, from the rules down; tiers by code, weights by feature: `ladder`, `gold`, `threshold`.',
  })
  path: readonly string[];

  @Field(() => ProgramRuleChangeKind, { description: 'What kind of difference it is.' })
  kind: RuleChange['kind'];

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'What it was, as rules are kept; null for what was added. Names of what is sorted.',
  })
  before: JsonValue;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What it is; null for what was removed.',
  })
  after: JsonValue;

  @Field(() => String, { description: "The same in a sentence, in the request's language." })
  sentence: string;
}

/** Every difference between two sets of rules, told in a language. */
export function ruleChanges(
  before: ProgramRules,
  after: ProgramRules,
  locale: Locale,
): ProgramRuleChangeType[] {
  const words = ruleWords(before, after, locale);
  return diffRules(before, after).map((change) => ({
    path: change.path,
    kind: change.kind,
    before: jsonOf(change.before),
    after: jsonOf(change.after),
    sentence: changeText(change, words),
  }));
}

/** Rules are kept as JSON, so each part of them is. */
export const jsonOf = (value: unknown): JsonValue => (value ?? null) as JsonValue;

const KINDS: Readonly<Record<ProgramStepKind, string>> = {
  CREATED: 'A draft was made.',
  RESTORED: 'A draft was made that brings back a version.',
  EDITED: 'The draft was edited.',
  REBASED: 'What had come into force meanwhile was brought in.',
  SUBMITTED: 'The draft was submitted for review.',
  APPROVED: 'Somebody else approved it.',
  RETURNED: 'Changes were asked for.',
  SCHEDULED: 'It was scheduled.',
  UNSCHEDULED: 'It was taken off the schedule.',
  PUBLISHED: 'It became a version.',
  DISCARDED: 'It was discarded.',
  ARCHIVED: 'What was published was ended.',
  OVERTAKEN: 'When its instant came, another version had come into force.',
  NOT_VALID: 'When its instant came, its rules no longer passed the checks.',
  UNREVIEWED: 'When its instant came, a review was asked for that it had not had.',
  TRIAL_RUNS: 'When its instant came, an experiment ran on the rules.',
  STARTED: 'The experiment began.',
  STOPPED: 'The experiment ended.',
  REVIEW_ON: 'From then on somebody else must approve what is published.',
  REVIEW_OFF_ASKED: 'Somebody asked to end that.',
  REVIEW_OFF: 'Somebody else agreed to end that.',
};

const ProgramStepKindEnum = Object.fromEntries(
  PROGRAM_STEP_KINDS.map((kind) => [kind, kind]),
) as Readonly<Record<ProgramStepKind, ProgramStepKind>>;

registerEnumType(ProgramStepKindEnum, {
  name: 'ProgramStepKind',
  description:
    'What somebody did to a draft, a benefit rule or an experiment, or to the setting that they are reviewed.',
  valuesConfig: Object.fromEntries(
    Object.entries(KINDS).map(([kind, description]) => [kind, { description }]),
  ),
});

@ObjectType('ProgramStep', {
  description:
    'Something that was done to a draft, a benefit rule or an experiment, or to the setting that they are reviewed.',
  simpleResolvers: true,
})
export class ProgramStepType {
  @Field(() => ProgramStepKindEnum, { description: 'What was done.' })
  kind: ProgramStepKind;

  @Field(() => String, { description: 'Who did it: a key, a subject, or `system`.' })
  actor: string;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at: Instant;

  @Field(() => Int, { nullable: true, description: 'The revision of the draft after it.' })
  revision: number | null;

  @Field(() => Int, { nullable: true, description: 'The version that it is about.' })
  versionNumber: number | null;

  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  comment: string | null;

  @Field(() => String, { description: "The same in a sentence, in the request's language." })
  sentence: string;
}

/** A step as the schema shows it. */
export const stepType = (
  step: Omit<ProgramStepType, 'sentence'>,
  locale: Locale,
): ProgramStepType => ({
  kind: step.kind,
  actor: step.actor,
  at: step.at,
  revision: step.revision,
  versionNumber: step.versionNumber,
  comment: step.comment,
  sentence: stepText(step, locale),
});

@ObjectType('ProgramReview', {
  description: 'Whether somebody else than its author must approve what is published.',
  simpleResolvers: true,
})
export class ProgramReviewType {
  @Field(() => Boolean, {
    description: 'Whether somebody must. Then nothing is published but approved drafts.',
  })
  isRequired: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; null if not.' })
  since: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who has asked to end it; it ends when somebody else asks too within 7 days.',
  })
  offAskedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was.' })
  offAskedAt: Instant | null;

  @Field(() => Boolean, { description: 'Whether you can change it, or ask to.' })
  viewerCanUpdate: boolean;
}
