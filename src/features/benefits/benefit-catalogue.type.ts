import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { BenefitSetting } from '../../domain/benefits/benefit-setting';
import type {
  Argument,
  ArgumentType,
  Condition,
  OperandShape,
} from '../../domain/benefits/catalogue/condition';
import { OPERAND_SHAPES, OPERATOR_LABELS } from '../../domain/benefits/catalogue/operators';
import { enumOf } from '../../platform/graphql/enum-of';
import type { Locale } from '../../platform/locale';

const BenefitArgumentType = enumOf<ArgumentType>(
  'BenefitArgumentType',
  'What an argument of a condition may be.',
  {
    NUMBER: 'A number.',
    AMOUNT: "Whole minor units of the programme's currency.",
    DAYS: 'Whole days.',
    DATE: 'A day as `2026-11-30`.',
    FLAG: 'True or false.',
    WORD: 'One of the choices.',
    TEXT: 'A text.',
    WINDOW:
      'A window of days: `{ "kind": "ROLLING", "days": 30 }`, `{ "kind": "CALENDAR", "period": "MONTH" }` or `{ "kind": "LIFETIME" }`.',
    ANY: 'A text, a number, or true or false.',
  },
);

@ObjectType('BenefitChoice', {
  description: 'One of the words that an argument can be.',
  simpleResolvers: true,
})
export class BenefitChoiceType {
  @Field(() => String, { description: 'The word as it is kept.' })
  code: string;

  @Field(() => String, { description: "What it is called, in the request's language." })
  label: string;
}

const BenefitOperandShape = enumOf<OperandShape>(
  'BenefitOperandShape',
  'How many operands an operator takes.',
  { NONE: 'None.', ONE: 'One.', PAIR: 'Two: the ends of a span.', LIST: 'A list.' },
);

@ObjectType('BenefitOperator', {
  description: 'A way in which a condition compares.',
  simpleResolvers: true,
})
export class BenefitOperatorType {
  @Field(() => String, { description: 'As it is kept: a name of react-querybuilder, or ours.' })
  code: string;

  @Field(() => String, { description: "What it is called, in the request's language." })
  label: string;

  @Field(() => BenefitOperandShape, { description: 'How many operands it takes.' })
  operands: OperandShape;
}

@ObjectType('BenefitArgument', {
  description:
    'An argument of a condition. Where there are several, the value is `{ …parameters, "operand": … }`.',
  simpleResolvers: true,
})
export class BenefitArgumentDefinitionType {
  @Field(() => String, { description: 'Its name; `operand` is what is compared with.' })
  name: string;

  @Field(() => String, { description: "What it is called, in the request's language." })
  label: string;

  @Field(() => BenefitArgumentType, { description: 'What it may be.' })
  type: ArgumentType;

  @Field(() => Float, {
    nullable: true,
    description: 'The least number, or the least length of a text; null for no bound.',
  })
  minimum: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The greatest number, or the greatest length of a text; null for no bound.',
  })
  maximum: number | null;

  @Field(() => Int, { description: 'Most digits after the point of a number.' })
  decimals: number;

  @Field(() => [BenefitChoiceType], {
    nullable: true,
    description: 'All that it can be, in their order; null where it is not one of a list.',
  })
  choices: BenefitChoiceType[] | null;
}

@ObjectType('BenefitConditionDefinition', {
  description: 'A condition that benefit rules can be made of.',
  simpleResolvers: true,
})
export class BenefitConditionDefinitionType {
  @Field(() => String, { description: 'Its stable name, the `field` of a rule.' })
  code: string;

  @Field(() => String, { description: "What it is called, in the request's language." })
  label: string;

  @Field(() => String, { description: "What it asks, in the request's language." })
  description: string;

  @Field(() => [BenefitOperatorType], { description: 'How it compares.' })
  operators: BenefitOperatorType[];

  @Field(() => [BenefitArgumentDefinitionType], {
    description: 'Its arguments: parameters first, then the operand.',
  })
  arguments: BenefitArgumentDefinitionType[];
}

/** A condition of the catalogue as the schema shows it. */
export const conditionDefinition = (
  condition: Condition,
  setting: BenefitSetting,
  locale: Locale,
): BenefitConditionDefinitionType => ({
  code: condition.code,
  operators: condition.operators.map((code) => ({
    ...{ code, label: OPERATOR_LABELS[code][locale], operands: OPERAND_SHAPES[code] },
  })),
  label: condition.labels[locale],
  description: condition.descriptions[locale],
  arguments: condition.arguments(setting).map((each) => argumentType(each, locale)),
});

const argumentType = (argument: Argument, locale: Locale): BenefitArgumentDefinitionType => ({
  ...{ name: argument.name, label: argument.labels[locale], type: argument.type },
  ...{ minimum: argument.minimum, maximum: argument.maximum, decimals: argument.decimals },
  choices:
    argument.choices &&
    argument.choices.map(({ code, labels }) => ({ code, label: labels[locale] })),
});
