import { ok, refused } from '../../shared/result';
import { benefitFault, everyOf, type CheckedBenefit } from '../benefit-fault';
import type { Json, Operator } from '../condition-tree';
import { OPERAND_SHAPES } from './operators';

type Path = readonly string[];

/** Checks one operand and gives it as it is kept. */
export type ParseOperand = (value: unknown, path: Path) => CheckedBenefit<Json>;

/** The most that a list of operands may have. */
const MAX_OPERANDS = 50;

/**
 * Checks the operands of an operator: none, one, a pair in order, or a list without repetition.
 * `isAscending` tells whether a pair is one.
 */
export function parseOperands(
  { operator, value }: { readonly operator: Operator; readonly value: unknown },
  path: Path,
  parse: ParseOperand,
  isAscending: (from: Json, to: Json) => boolean = () => true,
): CheckedBenefit<Json> {
  switch (OPERAND_SHAPES[operator]) {
    case 'NONE':
      return isEmpty(value) ? ok(null) : refused([benefitFault(path, 'NOT_APPLICABLE')]);
    case 'ONE':
      return parse(value, path);
    case 'PAIR':
      return parsePair(value, path, parse, isAscending);
    case 'LIST':
      return parseList(value, path, parse);
  }
}

/** What the editor leaves where an operator has no operand. */
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

function parsePair(
  value: unknown,
  path: Path,
  parse: ParseOperand,
  isAscending: (from: Json, to: Json) => boolean,
): CheckedBenefit<Json> {
  if (!Array.isArray(value)) {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: '[…, …]' })]);
  }
  if (value.length !== 2) {
    const bounds = { minimum: 2, maximum: 2, actual: value.length };
    return refused([benefitFault(path, 'WRONG_COUNT', bounds)]);
  }
  const parsed = parseEach(value, path, parse);
  if (!parsed.ok) return parsed;
  const [from = null, to = null] = parsed.value;
  return isAscending(from, to) ? parsed : refused([benefitFault([...path, '1'], 'EMPTY_SPAN')]);
}

function parseList(value: unknown, path: Path, parse: ParseOperand): CheckedBenefit<Json> {
  if (!Array.isArray(value)) {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: '[…]' })]);
  }
  if (value.length < 1 || value.length > MAX_OPERANDS) {
    const bounds = { minimum: 1, maximum: MAX_OPERANDS, actual: value.length };
    return refused([benefitFault(path, 'WRONG_COUNT', bounds)]);
  }
  const parsed = parseEach(value, path, parse);
  if (!parsed.ok) return parsed;
  const repeated = parsed.value.flatMap((item, index) =>
    parsed.value.indexOf(item) === index
      ? []
      : [benefitFault([...path, String(index)], 'DUPLICATE', { value: String(item) })],
  );
  return repeated.length > 0 ? refused(repeated) : parsed;
}

const parseEach = (
  values: readonly unknown[],
  path: Path,
  parse: ParseOperand,
): CheckedBenefit<readonly Json[]> =>
  everyOf(values.map((value, index) => parse(value, [...path, String(index)])));

/** The operands of a value that was parsed, as a list. */
export const operandsOf = (operand: Json): readonly Json[] =>
  operand === null ? [] : isList(operand) ? operand : [operand];

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
