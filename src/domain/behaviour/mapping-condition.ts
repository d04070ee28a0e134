import { compareExact, parseExactDecimal } from './exact-decimal';
import { columnReader, numberColumnReader, type ExpressionScope } from './mapping-expression';
import type { MappingCondition, NUMBER_TESTS } from './mapping-rule';
import type { RowReading } from './row-reading';

/** Whether a row meets a condition; false when the row had to be refused in finding out. */
export type ConditionTest = (row: RowReading) => boolean;

type NumberTest = (typeof NUMBER_TESTS)[number];
type TextTest = Exclude<MappingCondition['test'], NumberTest>;

const ORDER_TESTS: Readonly<Record<NumberTest, (order: number) => boolean>> = {
  lessThan: (order) => order < 0,
  atMost: (order) => order <= 0,
  greaterThan: (order) => order > 0,
  atLeast: (order) => order >= 0,
};

const TEXT_TESTERS: Readonly<Record<TextTest, (text: string, value: string) => boolean>> = {
  equals: (text, value) => text === value,
  notEquals: (text, value) => text !== value,
  startsWith: (text, value) => text.startsWith(value),
  empty: (text) => text === '',
  notEmpty: (text) => text !== '',
};

/** Compiles one condition. A missing value is the empty text; as a number it refuses the row. */
export function conditionTest(
  condition: MappingCondition,
  path: string,
  scope: ExpressionScope,
): ConditionTest {
  const { test } = condition;
  return isNumberTest(test)
    ? numberTest({ ...condition, test }, path, scope)
    : textTest({ ...condition, test }, path, scope);
}

const isNumberTest = (test: MappingCondition['test']): test is NumberTest =>
  Object.hasOwn(ORDER_TESTS, test);

function numberTest(
  { column, test, value }: MappingCondition & { readonly test: NumberTest },
  path: string,
  scope: ExpressionScope,
): ConditionTest {
  const bound = parseExactDecimal(value);
  const read = numberColumnReader(column, path, scope);
  const isMet = ORDER_TESTS[test];
  if (bound === null) scope.fault({ kind: 'bad-number', path, value });
  return (row) => {
    const number = read(row);
    if (number === null || bound === null) {
      row.refuse('bad-number', column, '');
      return false;
    }
    return isMet(compareExact(number, bound));
  };
}

function textTest(
  { column, test, value }: MappingCondition & { readonly test: TextTest },
  path: string,
  scope: ExpressionScope,
): ConditionTest {
  const read = columnReader(column, path, scope);
  const isMet = TEXT_TESTERS[test];
  return (row) => isMet(read(row) ?? '', value);
}
