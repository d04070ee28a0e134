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

/** How much a value of JSON may hold. */
type JsonBounds = { readonly depth: number; readonly values: number; readonly text: number };

/** Keys that would reach behind an object instead of into it. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A scalar for JSON within bounds; `what` begins its description. */
export const jsonScalar = (
  name: string,
  what: string,
  bounds: JsonBounds,
): GraphQLScalarType<JsonValue, unknown> =>
  new GraphQLScalarType<JsonValue, unknown>({
    name,
    description: `${what}: at most ${bounds.depth} levels deep, ${bounds.values} values and ${bounds.text} characters. The keys \`__proto__\`, \`constructor\` and \`prototype\` are refused.`,
    specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
    parseValue: (value) => checkJson(value, bounds),
    parseLiteral: (node, variables) =>
      checkJson(literalValue(node, { variables: variables ?? {}, bounds }, 0), bounds),
    serialize: (value) => value,
  });

export const JsonScalar = jsonScalar('JSON', 'Any JSON value', {
  ...{ depth: 6, values: 500, text: 16_384 },
});

function checkJson(value: unknown, bounds: JsonBounds): JsonValue {
  visitJson(value, { bounds, left: { values: bounds.values, text: bounds.text }, path: [] });
  // The visit has refused everything that JSON cannot write.
  return value as JsonValue;
}

type Visit = {
  readonly bounds: JsonBounds;
  readonly left: { values: number; text: number };
  /** Where the visit is. */
  readonly path: string[];
};

function visitJson(value: unknown, visit: Visit): void {
  const { bounds, left, path } = visit;
  left.values -= 1;
  if (path.length > bounds.depth) throw refuse(`more than ${bounds.depth} levels deep`);
  if (left.values < 0) throw refuse(`more than ${bounds.values} values`);
  if (typeof value === 'string') return spend(value, visit);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number') return checkFinite(value, path);
  if (typeof value !== 'object') throw refuse('something that JSON cannot write', path);
  for (const [key, inner] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) throw refuse(`the key ${key}, which is not allowed`, path);
    if (!Array.isArray(value)) spend(key, visit);
    path.push(key);
    visitJson(inner, visit);
    path.pop();
  }
}

function checkFinite(value: number, path: readonly string[]): void {
  if (!Number.isFinite(value)) throw refuse('a number that is not finite', path);
}

function spend(text: string, { bounds, left, path }: Visit): void {
  left.text -= text.length;
  if (left.text < 0) throw refuse(`more than ${bounds.text} characters`);
  if (!isStorableText(text)) throw refuse('a NUL character or half of a surrogate pair', path);
}

type Literal = {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly bounds: JsonBounds;
};

function literalValue(node: ValueNode, literal: Literal, depth: number): unknown {
  const { variables, bounds } = literal;
  if (depth > bounds.depth) throw refuse(`more than ${bounds.depth} levels deep`);
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
      return node.values.map((item) => literalValue(item, literal, depth + 1));
    case Kind.OBJECT:
      return literalObject(node, literal, depth);
  }
}

function literalObject(node: ObjectValueNode, literal: Literal, depth: number): unknown {
  const entries = node.fields.map(({ name, value }) => {
    return [name.value, literalValue(value, literal, depth + 1)] as const;
  });
  // `fromEntries` defines each key on the object itself, whatever it is called.
  return Object.fromEntries(entries);
}

/** Characters of a path that are told. */
const MOST_OF_PATH = 200;

/** What is refused, and where it lies: `JSON must not hold …, at when.rules.0.value.` */
const refuse = (what: string, path: readonly string[] = []): GraphQLError => {
  const place = path.length > 0 ? `, at ${path.join('.').slice(0, MOST_OF_PATH)}` : '';
  return new GraphQLError(`JSON must not hold ${what}${place}.`);
};
