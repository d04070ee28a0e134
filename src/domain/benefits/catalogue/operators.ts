import type { Operator } from '../condition-tree';
import { both, type BothTexts, type OperandShape } from './condition';

/** How many operands each operator takes. */
export const OPERAND_SHAPES: Readonly<Record<Operator, OperandShape>> = {
  '=': 'ONE',
  '!=': 'ONE',
  '<': 'ONE',
  '<=': 'ONE',
  '>': 'ONE',
  '>=': 'ONE',
  between: 'PAIR',
  notBetween: 'PAIR',
  in: 'LIST',
  notIn: 'LIST',
  null: 'NONE',
  notNull: 'NONE',
  hasAny: 'LIST',
  hasAll: 'LIST',
  hasNone: 'LIST',
  isCurrent: 'NONE',
};

/** What operators are called where one is chosen. */
export const OPERATOR_LABELS: Readonly<Record<Operator, BothTexts>> = {
  '=': both('is', '等于'),
  '!=': both('is not', '不等于'),
  '<': both('is less than', '小于'),
  '<=': both('is at most', '不超过'),
  '>': both('is more than', '大于'),
  '>=': both('is at least', '不低于'),
  between: both('is from … to …', '在……至……之间'),
  notBetween: both('is not from … to …', '不在……至……之间'),
  in: both('is one of', '属于'),
  notIn: both('is none of', '不属于'),
  null: both('has no value', '没有值'),
  notNull: both('has a value', '有值'),
  hasAny: both('has one of', '包含任一'),
  hasAll: both('has all of', '包含全部'),
  hasNone: both('has none of', '不包含任何'),
  isCurrent: both('is the current one', '为当前'),
};

/** Operators of numbers. */
export const NUMBER_OPERATORS = [
  '=', '!=', '<', '<=', '>', '>=', 'between', 'notBetween',
] as const; // prettier-ignore
export type NumberOperator = (typeof NUMBER_OPERATORS)[number];

/** Operators of one word among others. */
export const WORD_OPERATORS = ['=', '!=', 'in', 'notIn'] as const;
