import type { BenefitCatalogueQuery } from '../../api/generated/graphql';
import type { Group, Json, Leaf } from './tree';
import { mapLeaves } from './tree';

/** A condition that rules can be made of. */
export type Definition = BenefitCatalogueQuery['benefitConditions'][number];
export type Argument = Definition['arguments'][number];
export type Shape = Definition['operators'][number]['operands'];

const OPERAND = 'operand';

/** The arguments beside what is compared with. */
export const parametersOf = (definition: Definition): readonly Argument[] =>
  definition.arguments.filter(({ name }) => name !== OPERAND);

/** What is compared with; undefined where a condition never compares. */
export const operandOf = (definition: Definition): Argument | undefined =>
  definition.arguments.find(({ name }) => name === OPERAND);

export const shapeOf = (definition: Definition, operator: string): Shape =>
  definition.operators.find(({ code }) => code === operator)?.operands ?? 'ONE';

/** The value of a condition taken apart. */
export interface Taken {
  readonly parameters: Readonly<Record<string, Json>>;
  readonly operand: Json;
}

/** Where a condition has parameters its value is `{ …parameters, operand }`, else the operand. */
export function takeApart(definition: Definition, value: Json): Taken {
  if (parametersOf(definition).length === 0) return { parameters: {}, operand: value };
  const { operand = null, ...parameters } = isObject(value) ? value : {};
  return { parameters, operand };
}

export const putTogether = (definition: Definition, { parameters, operand }: Taken): Json =>
  parametersOf(definition).length === 0 ? operand : { ...parameters, operand };

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an argument begins with: the first of its choices, or nothing yet. */
function first(argument: Argument | undefined): Json {
  switch (argument?.type) {
    case 'WORD':
      return argument.choices?.[0]?.code ?? null;
    case 'WINDOW':
      return { kind: 'ROLLING', days: 30 };
    case 'FLAG':
      return true;
    case 'TEXT':
    case 'ANY':
      return '';
    default:
      return null;
  }
}

/** What a condition begins with. */
export function firstValue(definition: Definition, operator: string): Json {
  const parameters = Object.fromEntries(
    parametersOf(definition).map((argument) => [argument.name, first(argument)]),
  );
  return putTogether(definition, {
    ...{ parameters, operand: shaped(definition, operator, first(operandOf(definition))) },
  });
}

/**
 * The value for an operator, which may take one operand, two, a list or none. A value that is of
 * the right shape already is left as it is.
 */
export function fitValue(definition: Definition, operator: string, value: Json): Json {
  const taken = takeApart(definition, value);
  const operand = shaped(definition, operator, taken.operand);
  if (operand === taken.operand) return value;
  return putTogether(definition, { ...taken, operand });
}

function shaped(definition: Definition, operator: string, operand: Json): Json {
  const list = listOf(operand);
  switch (shapeOf(definition, operator)) {
    case 'NONE':
      return null;
    case 'ONE':
      return list[0] ?? first(operandOf(definition));
    case 'PAIR':
      return operand === list && list.length === 2 ? operand : [list[0] ?? null, list[1] ?? null];
    case 'LIST':
      return operand === list ? operand : list.filter((each) => each !== '');
  }
}

/** One operand is a list of one, none an empty one; a list is itself. */
function listOf(operand: Json): readonly Json[] {
  if (Array.isArray(operand)) return operand as readonly Json[];
  return operand === null ? [] : [operand];
}

/** The tree with values of the shape that their operators ask for; one that is good stays so. */
export const fitTree = (tree: Group, catalogue: readonly Definition[]): Group =>
  mapLeaves(tree, (leaf: Leaf) => {
    const definition = catalogue.find(({ code }) => code === leaf.field);
    if (!definition) return leaf;
    const value = fitValue(definition, leaf.operator, leaf.value);
    return value === leaf.value ? leaf : { ...leaf, value };
  });

/** The condition that a group begins with: the first of the catalogue. */
export function firstLeaf([definition]: readonly Definition[]): Leaf {
  const field = definition?.code ?? '';
  const operator = definition?.operators[0]?.code ?? '=';
  return { field, operator, value: definition ? firstValue(definition, operator) : null };
}
