import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Experiment, ExperimentState, StopCause } from '../../domain/experiments/experiment';
import type { Instant } from '../../domain/shared/instant';
import { textFor } from '../../domain/shared/localized';
import type { LocalizedText } from '../../domain/tiering/rules';
import { connectionOf } from '../../platform/graphql/connection';
import { defineCursor } from '../../platform/graphql/cursor';
import { enumOf } from '../../platform/graphql/enum-of';
import type { JsonValue } from '../../platform/graphql/json-scalar';
import { Node } from '../../platform/graphql/node';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';
import type { Locale } from '../../platform/locale';
import type { Permission } from '../../platform/security/permissions';
import { isPermitted, type Viewer } from '../../platform/security/viewer';
import { BenefitRuleJson } from '../benefits/benefit-rule.type';
import { jsonOf } from '../programs/program-change.type';
import { FeatureName } from '../programs/rules.type';
import { LocalizedTextType, localizedTexts } from '../programs/tier.type';

export const ExperimentStateEnum = enumOf<ExperimentState>(
  'ExperimentState',
  'How far an experiment has come.',
  {
    DRAFT: 'It is being written; nobody takes part.',
    RUNNING: 'Members are decided by their variants.',
    STOPPED: 'The published rules hold for everybody again; it is never started anew.',
  },
);

const ExperimentStopCause = enumOf<StopCause>(
  'ExperimentStopCause',
  'Why an experiment has stopped.',
  {
    PLANNED_END: 'Its planned end had come: it is read as a whole, once.',
    BY_HAND: 'Somebody stopped it before its planned end.',
  },
);

const ExperimentEndPlan = enumOf<'KEEP_UNTIL_EXPIRY'>(
  'ExperimentEndPlan',
  'What members keep when an experiment ends.',
  {
    KEEP_UNTIL_EXPIRY:
      'Their tier, until its term ends; what they have earned stays. Then the published rules decide.',
  },
);

@ObjectType('ExperimentThreshold', {
  description: 'A threshold that is another in a variant.',
  simpleResolvers: true,
})
class ExperimentThresholdType {
  @Field(() => String, { description: 'The code of the tier.' })
  tierCode: string;

  @Field(() => Float, { description: 'The score that reaches it in the variant.' })
  threshold: number;
}

@ObjectType('ExperimentWeight', {
  description: 'A weight of the growth value that is another in a variant.',
  simpleResolvers: true,
})
class ExperimentWeightType {
  @Field(() => FeatureName, { description: 'The feature.' })
  feature: string;

  @Field(() => Float, { description: 'Its weight in the variant.' })
  weight: number;
}

@ObjectType('ExperimentBenefit', {
  description: 'What a variant changes of one published benefit rule.',
  simpleResolvers: true,
})
class ExperimentBenefitType {
  @Field(() => String, { description: 'The code of the rule.' })
  ruleCode: string;

  @Field(() => BenefitRuleJson, { description: 'What is instead: `when`, `then`, or both.' })
  changes: JsonValue;
}

@ObjectType('ExperimentVariant', {
  description: 'One arm of an experiment; the first is the control.',
  simpleResolvers: true,
})
class ExperimentVariantType {
  @Field(() => String, { description: 'Its stable name within the experiment.' })
  code: string;

  @Field(() => String, { description: "Its name, in the request's language." })
  name: string;

  @Field(() => [LocalizedTextType], { description: 'Its name in every language.' })
  names: LocalizedTextType[];

  @Field(() => Boolean, { description: 'Whether it is the control: decided as published.' })
  isControl: boolean;

  @Field(() => Float, { description: 'Its share of those who take part, 0 to 1.' })
  weight: number;

  @Field(() => [ExperimentThresholdType], { description: 'Thresholds that are others.' })
  thresholds: ExperimentThresholdType[];

  @Field(() => [ExperimentWeightType], { description: 'Weights that are others.' })
  weights: ExperimentWeightType[];

  @Field(() => ExperimentBenefitType, {
    nullable: true,
    description: 'A benefit rule that is another; null for none.',
  })
  benefit: ExperimentBenefitType | null;
}

@ObjectType('Experiment', {
  implements: Node,
  simpleResolvers: true,
  description:
    'A controlled trial on tier rules or a benefit rule: members who fall into a variant are decided by the published rules with what the variant changes. One runs in a programme at a time.',
})
export class ExperimentType extends Node {
  @Field(() => String, { description: 'Its stable name; never changed.' })
  code: string;

  @Field(() => String, { description: "Its name, in the request's language." })
  name: string;

  @Field(() => [LocalizedTextType], { description: 'Its name in every language.' })
  names: LocalizedTextType[];

  @Field(() => String, { description: 'What is expected to happen, and why.' })
  hypothesis: string;

  @Field(() => ExperimentStateEnum, { description: 'How far it has come.' })
  state: ExperimentState;

  @Field(() => Int, {
    description: 'Counts what was done to it, from 1; say which one you have read when you act.',
  })
  revision: number;

  @Field(() => [ExperimentVariantType], { description: 'Its arms, the control first.' })
  variants: ExperimentVariantType[];

  @Field(() => Float, { description: 'The share of members who take part, above 0 to 1.' })
  coverage: number;

  @Field(() => Int, {
    description: 'Over how many local days, from the one after enrolment on, a member is measured.',
  })
  windowDays: number;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  plannedEnd: Instant;

  @Field(() => Int, {
    description: 'Members of control and variant together at which a decision is expected.',
  })
  plannedMembers: number;

  @Field(() => Float, {
    description:
      'The chance of seeing an effect that is not there, for each metric and variant by itself.',
  })
  alpha: number;

  @Field(() => Int, { description: 'Members of each variant below which nothing is said.' })
  leastMembers: number;

  @Field(() => ExperimentEndPlan, { description: 'What members keep when it ends.' })
  endPlan: keyof typeof ExperimentEndPlan;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the rules that it overlays; null until it has started.',
  })
  versionNumber: number | null;

  @Field(() => String, { description: 'Who made it: a key or a subject.' })
  createdBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: Instant;

  @Field(() => String, { description: 'Who edited it last.' })
  editedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was edited last.' })
  editedAt: Instant;

  @Field(() => String, { nullable: true, description: 'Who started it; null until then.' })
  startedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it started.' })
  startedAt: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who stopped it, `system` at its planned end; null until then.',
  })
  stoppedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stopped.' })
  stoppedAt: Instant | null;

  @Field(() => ExperimentStopCause, { nullable: true, description: 'Why it stopped.' })
  stopCause: StopCause | null;

  @Field(() => String, { nullable: true, description: 'What was said when it was stopped.' })
  stopReason: string | null;

  @Field(() => Boolean, { description: 'Whether you can edit it now.' })
  viewerCanEdit: boolean;

  @Field(() => Boolean, {
    description: 'Whether you can start it now, as far as it alone is concerned.',
  })
  viewerCanStart: boolean;

  @Field(() => Boolean, { description: 'Whether you can stop it now.' })
  viewerCanStop: boolean;

  /** For what is read only where it is asked for. */
  key: { readonly id: string; readonly programId: string };
}

export const experimentCursor = defineCursor('experiment.newest', ['id']);

export const ExperimentConnection = connectionOf(() => ExperimentType, {
  name: 'Experiment',
  items: 'experiments, newest first',
});

@ObjectType('MemberExperiment', {
  description: 'That a member takes, or took, part in an experiment.',
  simpleResolvers: true,
})
export class MemberExperimentType {
  @Field(() => ExperimentType, { description: 'The experiment.' })
  experiment: ExperimentType;

  @Field(() => ExperimentVariantType, { description: 'The variant that they are in.' })
  variant: ExperimentVariantType;

  @Field(() => DateTimeScalar, {
    description: 'As of when they were first decided by the variant.',
  })
  enrolledAt: Instant;

  @Field(() => DateTimeScalar, {
    description: 'When that decision was made: since then they could meet it. Written once.',
  })
  exposedAt: Instant;

  @Field(() => Int, { description: 'The version of the rules at enrolment.' })
  versionNumber: number;

  @Field(() => String, { description: 'The code of the tier that was held at enrolment.' })
  tierCode: string;
}

/** An experiment as its service gives it. */
export type KnownExperiment = {
  readonly id: string;
  readonly programId: string;
  readonly content: Experiment;
  readonly state: ExperimentState;
  readonly revision: number;
  readonly versionNumber: number | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly editedBy: string;
  readonly editedAt: Instant;
  readonly started: { readonly by: string; readonly at: Instant } | null;
  readonly stopped: {
    readonly by: string;
    readonly at: Instant;
    readonly cause: StopCause;
    readonly reason: string;
  } | null;
};

/** In whose words and for whom an experiment is shown. */
export type ExperimentFrame = {
  readonly locales: readonly string[];
  readonly locale: Locale;
  readonly viewer: Viewer;
};

/** An experiment as the schema shows it to a viewer. */
export function experimentType(known: KnownExperiment, frame: ExperimentFrame): ExperimentType {
  const { id, programId, content, state } = known;
  const { variants, ...written } = content;
  return Object.assign(new ExperimentType(), {
    ...written,
    ...{ id: publicId('exp', id), key: { id, programId }, ...named(content.names, frame) },
    variants: variants.map((variant, place) => variantType(variant, place, frame)),
    ...{ state, revision: known.revision, versionNumber: known.versionNumber },
    endPlan: ExperimentEndPlan.KEEP_UNTIL_EXPIRY,
    ...{ createdBy: known.createdBy, createdAt: known.createdAt },
    ...{ editedBy: known.editedBy, editedAt: known.editedAt },
    ...endsOf(known),
    ...viewerCan(state, frame.viewer),
  });
}

const endsOf = ({ started, stopped }: KnownExperiment) => ({
  ...{ startedBy: started && started.by, startedAt: started && started.at },
  ...{ stoppedBy: stopped && stopped.by, stoppedAt: stopped && stopped.at },
  ...{ stopCause: stopped && stopped.cause, stopReason: stopped && stopped.reason },
});

function viewerCan(state: ExperimentState, viewer: Viewer) {
  const can = (permission: Permission) => isPermitted(viewer, permission);
  return {
    viewerCanEdit: state === 'DRAFT' && can('experiments.write'),
    viewerCanStart: state === 'DRAFT' && can('experiments.run'),
    viewerCanStop: state === 'RUNNING' && can('experiments.run'),
  };
}

/** An arm as the schema shows it. */
export const variantType = (
  { code, names, weight, overlay, benefit }: Experiment['variants'][number],
  place: number,
  frame: ExperimentFrame,
): ExperimentVariantType =>
  Object.assign(new ExperimentVariantType(), {
    ...{ code, weight, isControl: place === 0, ...named(names, frame) },
    thresholds: overlay.thresholds.map((one) => ({ ...one })),
    weights: overlay.weights.map((one) => ({ ...one })),
    benefit: benefit && { ruleCode: benefit.ruleCode, changes: jsonOf(benefit.changes) },
  });

const named = (names: LocalizedText, { locale, locales }: ExperimentFrame) => ({
  name: textFor(names, locale, locales),
  names: localizedTexts(names, locales),
});
