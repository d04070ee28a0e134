import { Field, Int, ObjectType } from 'type-graphql';
import type { BenefitFindingCode } from '../../domain/benefits/finding';
import type { Instant } from '../../domain/shared/instant';
import { enumOf } from '../../platform/graphql/enum-of';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { BenefitType } from './benefit.type';

export const BenefitChangeKind = enumOf<'GAINED' | 'LOST' | 'KEPT' | 'CHANGED'>(
  'BenefitChangeKind',
  'What becomes of a benefit of members when a rule is published.',
  {
    GAINED: 'They would get it and do not now.',
    LOST: 'They get it now and would not.',
    KEPT: 'They get it now and would, the same.',
    CHANGED: 'They get it now and would, with another effect.',
  },
);

@ObjectType('BenefitEstimate', {
  description:
    'About how many of all members, with the bounds of a sample; where all were looked at, exactly so many.',
  simpleResolvers: true,
})
export class BenefitEstimateType {
  @Field(() => Int, { description: 'Members of the sample.' })
  sampled: number;

  @Field(() => Int, { description: 'About so many of all members.' })
  members: number;

  @Field(() => Int, { description: 'At least so many of all, with 95 % confidence.' })
  low: number;

  @Field(() => Int, { description: 'At most so many of all, with 95 % confidence.' })
  high: number;
}

@ObjectType('BenefitChange', {
  description: 'About how many members would have a benefit more, less, as before, or otherwise.',
  simpleResolvers: true,
})
export class BenefitChangeType extends BenefitEstimateType {
  @Field(() => String, { description: 'The code of the rule that they get or lose.' })
  ruleCode: string;

  @Field(() => BenefitChangeKind, { description: 'What becomes of it.' })
  change: keyof typeof BenefitChangeKind;
}

const BenefitFindingCodeEnum = enumOf<BenefitFindingCode>(
  'BenefitFindingCode',
  'What in a rule can hardly be meant; never translated.',
  {
    NEVER_MET: 'Nobody can ever meet its conditions.',
    BRANCH_NEVER_MET: 'A part of its conditions can never be met.',
    NEVER_HOLDS: 'No recurring time falls into its span.',
    SAME_RULE: 'Another rule says the same.',
    OVERLAPS: 'Another rule gives the same kind of benefit, possibly at the same time.',
    SHADOWED: 'An exclusive rule goes before it whenever it holds.',
  },
);

@ObjectType('BenefitFinding', {
  description: 'Something in a rule that can hardly be meant; it can be published all the same.',
  simpleResolvers: true,
})
export class BenefitFindingType {
  @Field(() => BenefitFindingCodeEnum, { description: 'What it is, for programs.' })
  code: BenefitFindingCode;

  @Field(() => [String], { description: 'Where in the rule; empty for the whole.' })
  path: readonly string[];

  @Field(() => String, { description: "What it is and the way out, in the request's language." })
  text: string;
}

@ObjectType('BenefitPreview', {
  description:
    'Whom a rule would touch, by a simple random sample of members, against what holds now; of all members where there are no more than the sample has. Nothing is written.',
  simpleResolvers: true,
})
export class BenefitPreviewType {
  @Field(() => Int, { description: 'Members looked at.' })
  sampled: number;

  @Field(() => Int, { description: 'Members of the programme.' })
  total: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'As of when; null if refused.' })
  asOf: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: "The whole rule in a sentence, in the request's language; null if refused.",
  })
  sentence: string | null;

  @Field(() => BenefitEstimateType, {
    nullable: true,
    description: 'How many members would get the benefit of this rule; null if refused.',
  })
  reached: BenefitEstimateType | null;

  @Field(() => BenefitEstimateType, {
    nullable: true,
    description: 'How many of them do not get it by what holds now; null if refused.',
  })
  gained: BenefitEstimateType | null;

  @Field(() => BenefitEstimateType, {
    nullable: true,
    description: 'How many members get it by what holds now and would not; null if refused.',
  })
  lost: BenefitEstimateType | null;

  @Field(() => [BenefitChangeType], {
    description:
      'What would change: of the rule itself first, then of others that make room for it or take its place.',
  })
  changes: readonly BenefitChangeType[];

  @Field(() => [BenefitFindingType], {
    description: 'What in the rule can hardly be meant, beside those that hold.',
  })
  findings: readonly BenefitFindingType[];

  @Field(() => [UserError], {
    description: 'What is wrong with the rule or the context; empty on success.',
  })
  userErrors: UserError[];
}

@ObjectType('BenefitTest', {
  description: 'What a rule says of one member, every condition told; nothing is written.',
  simpleResolvers: true,
})
export class BenefitTestType {
  @Field(() => BenefitType, { nullable: true, description: 'The answer; null if refused.' })
  benefit: BenefitType | null;

  @Field(() => String, {
    nullable: true,
    description: "The whole rule in a sentence, in the request's language; null if refused.",
  })
  sentence: string | null;

  @Field(() => [UserError], {
    description: 'What is wrong with the rule or the context; empty on success.',
  })
  userErrors: UserError[];
}
