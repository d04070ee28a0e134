import {
  GraphQLError,
  GraphQLScalarType,
  Kind,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';
import { isStorableText } from '../../domain/shared/text';

/** A value of JSON whose shape is free, within bounds. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const MAX_DEPTH = 6;
const MAX_VALUES = 500;
const MAX_TEXT = 16_384;
/** Keys that would reach behind an object instead of into it. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export const JsonScalar = new GraphQLScalarType<JsonValue, unknown>({
  name: 'JSON',
  description:
    'Any JSON value: at most 6 levels deep, 500 values and 16384 characters. The keys `__proto__`, `constructor` and `prototype` are refused.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  parseValue: (value) => checkJson(value),
  parseLiteral: (node, variables) => checkJson(literalValue(node, variables ?? {}, 0)),
  serialize: (value) => value,
});

function checkJson(value: unknown): JsonValue {
  const budget = { values: MAX_VALUES, text: MAX_TEXT };
  visitJson(value, budget, 0);
  // The visit has refused everything that JSON cannot write.
  return value as JsonValue;
}

function visitJson(value: unknown, budget: { values: number; text: number }, depth: number): void {
  budget.values -= 1;
  if (depth > MAX_DEPTH) throw refuse(`more than ${MAX_DEPTH} levels deep`);
  if (budget.values < 0) throw refuse(`more than ${MAX_VALUES} values`);
  if (typeof value === 'string') return spend(value, budget);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (typeof value !== 'object') throw refuse('something that JSON cannot write');
  for (const [key, inner] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) throw refuse(`the key ${key}, which is not allowed`);
    if (!Array.isArray(value)) spend(key, budget);
    visitJson(inner, budget, depth + 1);
  }
}

function spend(text: string, budget: { text: number }): void {
  budget.text -= text.length;
  if (budget.text < 0) throw refuse(`more than ${MAX_TEXT} characters`);
  if (!isStorableText(text)) throw refuse('a NUL character or half of a surrogate pair');
}

function literalValue(
  node: ValueNode,
  variables: Readonly<Record<string, unknown>>,
  depth: number,
): unknown {
  if (depth > MAX_DEPTH) throw refuse(`more than ${MAX_DEPTH} levels deep`);
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.VARIABLE:
      return variables[node.name.value] ?? null;
    case Kind.LIST:
      return node.values.map((item) => literalValue(item, variables, depth + 1));
    case Kind.OBJECT:
      return literalObject(node, variables, depth);
  }
}

function literalObject(
  node: ObjectValueNode,
  variables: Readonly<Record<string, unknown>>,
  depth: number,
): unknown {
  const entries = node.fields.map(({ name, value }) => {
    return [name.value, literalValue(value, variables, depth + 1)] as const;
  });
  // `fromEntries` defines each key on the object itself, whatever it is called.
  return Object.fromEntries(entries);
}

const refuse = (what: string): GraphQLError => new GraphQLError(`JSON must not hold ${what}.`);
