import { z } from 'zod';
import { BEHAVIOUR_TYPES, CHANNELS } from '../../domain/behaviour/behaviour';
import {
  NUMBER_TESTS,
  TEXT_TESTS,
  type MappingCondition,
} from '../../domain/behaviour/mapping-rule';

const MAX_RULES = 100;
const MAX_CONDITIONS = 20;
const MAX_FACTORS = 4;
const MAX_DECIMALS = 8;
const MAX_NAMES = 500;

/** Where a value has several forms, the error lists their keys, for whoever tells of faults. */
const forms = (...keys: readonly string[]): { error: string } => ({
  error: keys.map((key) => `{ "${key}": … }`).join(', '),
});

const column = z.string().min(1).max(200);
/** A number may be written as a number or, to be exact, as text. */
const numberText = z.union([z.string().max(50), z.number().transform(String)], {
  error: '-12.50, "-12.50"',
});

const textExpression = z.union(
  [
    z.strictObject({ column }),
    z.strictObject({ value: z.string().max(1_000) }),
    z.strictObject({ template: z.string().min(1).max(1_000) }),
  ],
  forms('column', 'value', 'template'),
);

const rounding = {
  absolute: z.boolean().optional(),
  decimals: z.int().min(0).max(MAX_DECIMALS).optional(),
};

const numberExpression = z.union(
  [
    z.strictObject({ column, ...rounding }),
    z.strictObject({ multiply: z.array(column).min(1).max(MAX_FACTORS), ...rounding }),
    z.strictObject({ value: numberText }),
  ],
  forms('column', 'multiply', 'value'),
);

const constantOf = (values: readonly [string, ...string[]]) =>
  z.union(
    [z.strictObject({ column }), z.strictObject({ value: z.enum(values) })],
    forms('column', 'value'),
  );

const memberExpression = z.union(
  [
    z.strictObject({ id: textExpression }),
    z.strictObject({ externalId: textExpression }),
    z.strictObject({
      identity: z.strictObject({ scheme: textExpression, value: textExpression }),
    }),
  ],
  forms('id', 'externalId', 'identity'),
);

const behaviourExpressions = z.strictObject({
  member: memberExpression.optional(),
  type: constantOf(BEHAVIOUR_TYPES).optional(),
  channel: constantOf(CHANNELS).optional(),
  occurredAt: textExpression.optional(),
  source: textExpression.optional(),
  externalId: textExpression.optional(),
  sessionId: textExpression.optional(),
  orderId: textExpression.optional(),
  productId: textExpression.optional(),
  category: textExpression.optional(),
  brand: textExpression.optional(),
  quantity: numberExpression.optional(),
  amount: z.strictObject({ value: numberExpression, currencyCode: textExpression }).optional(),
  rating: numberExpression.optional(),
  ratingOutOf: numberExpression.optional(),
  text: textExpression.optional(),
  durationSeconds: numberExpression.optional(),
  attributes: z.record(z.string().min(1).max(100), textExpression).optional(),
});

const condition = z
  .strictObject({
    column,
    equals: z.string().optional(),
    notEquals: z.string().optional(),
    startsWith: z.string().min(1).optional(),
    empty: z.literal(true).optional(),
    notEmpty: z.literal(true).optional(),
    lessThan: numberText.optional(),
    atMost: numberText.optional(),
    greaterThan: numberText.optional(),
    atLeast: numberText.optional(),
  })
  .transform(({ column: name, ...tests }, context): MappingCondition => {
    const stated = [...TEXT_TESTS, ...NUMBER_TESTS].filter((test) => tests[test] !== undefined);
    const [test] = stated;
    if (test === undefined || stated.length > 1) {
      context.addIssue({ code: 'custom', params: { fault: 'one-test' } });
      return z.NEVER;
    }
    return { column: name, test, value: String(tests[test]) };
  });

const ruleHead = {
  description: z.string().optional(),
  when: z.array(condition).max(MAX_CONDITIONS),
};

const rule = z.union(
  [
    z.strictObject({ ...ruleHead, skip: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/) }),
    z.strictObject({ ...ruleHead, behaviour: behaviourExpressions }),
  ],
  forms('skip', 'behaviour'),
);

const oneCharacter = z
  .string()
  .length(1)
  .regex(/[^\r\n]/);

const format = z.strictObject({
  delimiter: oneCharacter.default(','),
  quote: oneCharacter.nullable().default('"'),
  encoding: z.enum(['auto', 'utf-8', 'gbk']).default('auto'),
  /** Names of the columns where the file has no header. */
  columns: z.array(column).min(1).max(MAX_NAMES).nullable().default(null),
  /** Texts that stand for "nothing". */
  missingValues: z.array(z.string()).max(20).default([]),
});

/** The shape of a mapping file. What it says of columns is checked against a table, later. */
export const mappingFileSchema = z.strictObject({
  $schema: z.string().optional(),
  description: z.string().optional(),
  /** The programme to be made where there is none yet; its own creator checks it. */
  program: z.unknown().optional(),
  format: format.prefault({}),
  timeZone: z.string().min(1),
  dateFormats: z.array(z.string().min(1).max(100)).min(1).max(10).default(['iso']),
  defaults: behaviourExpressions.default({}),
  rules: z.array(rule).min(1).max(MAX_RULES),
});
