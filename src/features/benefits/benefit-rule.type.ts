import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { BenefitRule } from '../../domain/benefits/benefit-rule';
import type { BenefitSetting } from '../../domain/benefits/benefit-setting';
import { renderSentence } from '../../domain/benefits/sentence';
import {
  stepRefusal,
  type DraftLife,
  type DraftState,
  type DraftStepKind,
} from '../../domain/shared/draft-life';
import type { Instant } from '../../domain/shared/instant';
import { textFor } from '../../domain/shared/localized';
import type { MinorUnits } from '../../domain/shared/money';
import { connectionOf } from '../../platform/graphql/connection';
import { defineCursor } from '../../platform/graphql/cursor';
import { enumOf } from '../../platform/graphql/enum-of';
import { jsonScalar, type JsonValue } from '../../platform/graphql/json-scalar';
import { Money } from '../../platform/graphql/money';
import { Node } from '../../platform/graphql/node';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';
import type { Locale } from '../../platform/locale';
import { actorOf } from '../../platform/security/actor';
import type { Permission } from '../../platform/security/permissions';
import { isPermitted, type Viewer } from '../../platform/security/viewer';
import { ProgramDraftReviewType } from '../programs/program-draft.type';

/** Deep enough that a rule which is too deep is refused with its path. */
export const BenefitRuleJson = jsonScalar(
  'BenefitRuleJSON',
  'A benefit rule: `code`, `names` and `texts` by locale, `when` (a tree of conditions as react-querybuilder writes it; null for everybody), `then` (effects), `schedule`, `priority`, `stacking`, `caps`. It comes back as it is kept: opened and saved without a change, it is the same byte for byte',
  { depth: 256, values: 5_000, text: 65_536 },
);

export const BenefitRuleState = enumOf<Exclude<DraftState, 'SCHEDULED'> | 'ARCHIVED'>(
  'BenefitRuleState',
  'How far a benefit rule has come. What is published of it holds while the next version is written.',
  {
    DRAFT: 'It is being written.',
    IN_REVIEW: 'Somebody else shall approve it, or ask for changes.',
    APPROVED: 'Somebody else has approved it as it is.',
    PUBLISHED: 'It holds as it stands.',
    DISCARDED: 'Nothing will become of it; it was never published.',
    ARCHIVED: 'It held once, and holds no longer.',
  },
);

@ObjectType('BenefitRuleVersion', {
  description: 'A published version of a benefit rule; never changed.',
  simpleResolvers: true,
})
export class BenefitRuleVersionType {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number: number;

  @Field(() => BenefitRuleJson, { description: 'What it says.' })
  rule: JsonValue;

  @Field(() => String, { description: "The whole rule in a sentence, in the request's language." })
  sentence: string;

  @Field(() => String, { description: 'Why it was published.' })
  reason: string;

  @Field(() => String, { description: 'Who published it: a key or a subject.' })
  publishedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt: Instant;

  @Field(() => String, {
    nullable: true,
    description: 'Who approved it; null where no review was asked for.',
  })
  approvedBy: string | null;
}

@ObjectType('BenefitRuleUse', {
  description: 'What became of what members were given of a rule, by all its versions.',
  simpleResolvers: true,
})
export class BenefitRuleUseType {
  @Field(() => Int, { description: 'Given: promised, or used at once.' })
  issuedCount: number;

  @Field(() => Int, { description: 'Used of these.' })
  redeemedCount: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The share that was used, 0 to 1; null where none were given.',
  })
  useRate: number | null;

  @Field(() => Money, { description: 'Money that it took off.' })
  cost: Money;
}

@ObjectType('BenefitRule', {
  implements: Node,
  simpleResolvers: true,
  description: 'A rule of what members get, when, and how often, as it is written and reviewed.',
})
export class BenefitRuleType extends Node {
  @Field(() => String, { description: 'Its stable name; never changed.' })
  code: string;

  @Field(() => String, { description: "Its name, in the request's language." })
  name: string;

  @Field(() => BenefitRuleState, { description: 'How far it has come.' })
  state: keyof typeof BenefitRuleState;

  @Field(() => Int, {
    description: 'Counts what was done to it, from 1; say which one you have read when you act.',
  })
  revision: number;

  @Field(() => BenefitRuleJson, { description: 'The rule as it stands, published or not.' })
  rule: JsonValue;

  @Field(() => String, { description: "The whole rule in a sentence, in the request's language." })
  sentence: string;

  @Field(() => Boolean, { description: 'Whether a version of it holds now.' })
  isInForce: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the version that was published last; null before the first.',
  })
  versionNumber: number | null;

  @Field(() => Int, { nullable: true, description: 'The version that is to come back.' })
  restores: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when no version of it holds; null where it was not archived.',
  })
  archivedAt: Instant | null;

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

  @Field(() => ProgramDraftReviewType, {
    nullable: true,
    description: 'What came of its last review; null until there is one.',
  })
  review: ProgramDraftReviewType | null;

  @Field(() => Boolean, { description: 'Whether you can edit it now.' })
  viewerCanEdit: boolean;

  @Field(() => Boolean, { description: 'Whether you can submit it for review now.' })
  viewerCanSubmit: boolean;

  @Field(() => Boolean, { description: 'Whether you can approve it now.' })
  viewerCanApprove: boolean;

  @Field(() => Boolean, { description: 'Whether you can ask for changes now.' })
  viewerCanReturn: boolean;

  @Field(() => Boolean, { description: 'Whether you can publish it now.' })
  viewerCanPublish: boolean;

  @Field(() => Boolean, { description: 'Whether you can end what is being written of it now.' })
  viewerCanDiscard: boolean;

  @Field(() => Boolean, { description: 'Whether you can end what is published of it now.' })
  viewerCanArchive: boolean;

  /** For what is read only where it is asked for. */
  content: BenefitRule;
  ruleId: string;
  programId: string;
}

export const benefitRuleCursor = defineCursor('benefit-rule.newest', ['id']);

export const BenefitRuleConnection = connectionOf(() => BenefitRuleType, {
  name: 'BenefitRule',
  items: 'benefit rules, newest first',
});

/** A rule as its service gives it. */
type KnownRule = {
  readonly id: string;
  readonly programId: string;
  readonly code: string;
  readonly content: BenefitRule;
  readonly restores: number | null;
  readonly currentVersion: number;
  readonly archivedAt: Instant | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly life: DraftLife;
};

/** A version as its service gives it. */
type KnownVersion = {
  readonly number: number;
  readonly content: BenefitRule;
  readonly reason: string;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
  readonly approvedBy: string | null;
};

/** In whose words and for whom a rule is shown. */
export type RuleFrame = {
  readonly setting: BenefitSetting;
  readonly locale: Locale;
  readonly viewer: Viewer;
  /** Whether nothing is published that nobody else has approved. */
  readonly requiresReview: boolean;
};

/** In whose words and for whom the rules of a programme are shown. */
export const ruleFrame = (
  { review }: { readonly review: { readonly since: Instant | null } },
  setting: BenefitSetting,
  { locale, viewer }: Pick<RuleFrame, 'locale' | 'viewer'>,
): RuleFrame => ({ ...{ setting, locale, viewer }, requiresReview: review.since !== null });

/** A rule as the schema shows it to a viewer. */
export function benefitRuleType(rule: KnownRule, frame: RuleFrame): BenefitRuleType {
  const { life, content, currentVersion, archivedAt } = rule;
  const { setting, locale } = frame;
  const isArchived = archivedAt !== null;
  return Object.assign(new BenefitRuleType(), {
    ...{ id: publicId('bnf', rule.id), ruleId: rule.id, programId: rule.programId },
    ...{ code: rule.code, name: textFor(content.names, locale, setting.locales) },
    state: stateOf(life.state, isArchived),
    ...{ revision: life.revision, rule: jsonOf(content), content },
    sentence: renderSentence(content, setting, locale),
    isInForce: currentVersion > 0 && !isArchived,
    versionNumber: currentVersion === 0 ? null : currentVersion,
    ...{ restores: rule.restores, archivedAt },
    ...{ createdBy: rule.createdBy, createdAt: rule.createdAt },
    ...{ editedBy: life.editedBy, editedAt: life.editedAt, submittedBy: life.submittedBy },
    review: life.review && { ...life.review },
    ...viewerCan(rule, frame),
  });
}

/** A version as the schema shows it. */
export const benefitVersionType = (
  { content, ...version }: KnownVersion,
  { setting, locale }: Pick<RuleFrame, 'setting' | 'locale'>,
): BenefitRuleVersionType => ({
  ...{ number: version.number, reason: version.reason },
  ...{ publishedBy: version.publishedBy, publishedAt: version.publishedAt },
  approvedBy: version.approvedBy,
  rule: jsonOf(content),
  sentence: renderSentence(content, setting, locale),
});

/** What came of what was given, as the schema shows it. */
export const benefitUseType = (
  use: {
    readonly issued: number;
    readonly redeemed: number;
    readonly amountMinor: MinorUnits;
  },
  costOf: (minor: MinorUnits) => Money,
): BenefitRuleUseType => ({
  issuedCount: use.issued,
  redeemedCount: use.redeemed,
  useRate: use.issued === 0 ? null : use.redeemed / use.issued,
  cost: costOf(use.amountMinor),
});

/** Rules are kept as JSON. */
const jsonOf = (content: BenefitRule): JsonValue => content as unknown as JsonValue;

function stateOf(state: DraftState, isArchived: boolean): keyof typeof BenefitRuleState {
  if (state === 'PUBLISHED' && isArchived) return 'ARCHIVED';
  // Benefit rules have a schedule of their own: none waits to be published.
  return state === 'SCHEDULED' ? 'APPROVED' : state;
}

function viewerCan(
  { life, currentVersion, archivedAt }: KnownRule,
  { viewer, requiresReview }: RuleFrame,
) {
  const permitted = (permission: Permission): boolean => isPermitted(viewer, permission);
  const can = (permission: Permission, kind: DraftStepKind): boolean =>
    viewer.kind !== 'anonymous' &&
    permitted(permission) &&
    stepRefusal(life, kind, { actor: actorOf(viewer), requiresReview }) === null;
  return {
    // What was published or discarded is written anew.
    viewerCanEdit: permitted('benefits.rules.edit'),
    viewerCanSubmit: can('benefits.rules.edit', 'SUBMIT'),
    viewerCanApprove: can('benefits.rules.approve', 'APPROVE'),
    viewerCanReturn: can('benefits.rules.approve', 'RETURN'),
    viewerCanPublish: can('benefits.rules.publish', 'PUBLISH'),
    viewerCanDiscard: can('benefits.rules.edit', 'DISCARD'),
    viewerCanArchive:
      permitted('benefits.rules.publish') && currentVersion > 0 && archivedAt === null,
  };
}
