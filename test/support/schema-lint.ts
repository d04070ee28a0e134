import {
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import {
  elements,
  fieldsOf,
  fieldsOfType,
  ownTypes,
  reachableTypes,
  typedElements,
  type Element,
} from './schema-elements';

/** Says what is wrong, as paths into the schema; empty when nothing is. */
export type SchemaRule = (schema: GraphQLSchema) => readonly string[];

/** Lists that a dozen items or the input is the natural limit of, and Relay's own. */
const SHORT_LISTS = new Set([
  'Query.nodes',
  'Program.tiers',
  'Ladder.tiers',
  'ProgramVersion.tiers',
  'BehavioursRecordPayload.members',
  'Query.webhookEndpoints',
]);

export const schemaRules = {
  'everything is described in a sentence': (schema) =>
    elements(schema)
      .filter(({ description }) => !/^[A-Z“"`].*[.]$/s.test(description ?? ''))
      .map(({ path, description }) => `${path}: ${description ?? 'no description'}`),

  'what is deprecated names its successor and its end': (schema) =>
    elements(schema)
      .filter(({ deprecationReason }) => typeof deprecationReason === 'string')
      .filter(({ deprecationReason }) => !isUsefulReason(deprecationReason ?? ''))
      .map(({ path, deprecationReason }) => `${path}: ${deprecationReason}`),

  'names follow their case': (schema) =>
    elements(schema)
      .filter(({ kind, name }) => !caseOf(kind).test(name))
      .map(({ path }) => path),

  'ids are of type ID, and only the external ones are strings': (schema) =>
    typedElements(schema)
      .filter(({ name }) => /^ids?$|Ids?$/.test(name) && !/^external/.test(name))
      .filter(({ type }) => getNamedType(type).name !== 'ID')
      .map(({ path, type }) => `${path}: ${String(type)}`),

  'points and money are never fractions of a computer': (schema) =>
    typedElements(schema)
      .filter(({ name }) => /points|amount|money|price|balance|spend|cost/i.test(name))
      .filter(({ type }) => ['Float', 'Int'].includes(getNamedType(type).name))
      .map(({ path, type }) => `${path}: ${String(type)}`),

  'lists hold no nulls, and truth values are known': (schema) =>
    typedElements(schema)
      .filter(({ path }) => path !== 'Query.nodes')
      .filter(({ type, kind }) => hasNullableItems(type) || (kind === 'field' && isMaybe(type)))
      .map(({ path, type }) => `${path}: ${String(type)}`),

  'lists of entities are connections': (schema) =>
    fieldsOf(schema)
      .filter(({ path, parent }) => !SHORT_LISTS.has(path) && !parent.endsWith('Connection'))
      .filter(({ type }) => isList(type) && isEntity(schema, getNamedType(type)))
      .map(({ path, type }) => `${path}: ${String(type)}`),

  'connections are those of Relay': (schema) =>
    fieldsOf(schema)
      .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
      .filter(({ type, args }) => !isConnection(getNamedType(type)) || !pages(args))
      .map(({ path }) => path),

  'mutations have a payload of their own with userErrors': (schema) =>
    fieldsOfType(schema.getMutationType())
      .filter(({ name, type }) => !isPayloadOf(name, type) || countUses(schema, type) !== 1)
      .map(({ path, type }) => `${path}: ${String(type)}`),

  'mutations are named object first': (schema) =>
    fieldsOfType(schema.getMutationType())
      .filter(({ name }) => !startsWithNoun(schema, name))
      .map(({ path }) => path),

  'every type is within reach of a root': (schema) => {
    const reached = reachableTypes(schema);
    return ownTypes(schema)
      .filter(({ name }) => !reached.has(name))
      .map(({ name }) => name);
  },
} satisfies Record<string, SchemaRule>;

function isUsefulReason(reason: string): boolean {
  return /\bUse \S+/.test(reason) && /\bRemoved after \d{4}-\d{2}-\d{2}\./.test(reason);
}

function caseOf(kind: Element['kind']): RegExp {
  if (kind === 'type') return /^([A-Z][a-z0-9]*)+$|^JSON$|^ID$/;
  return kind === 'enum value' ? /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/ : /^[a-z][a-zA-Z0-9]*$/;
}

function isList(type: GraphQLType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function hasNullableItems(type: GraphQLType): boolean {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isListType(inner) && (!isNonNullType(inner.ofType) || hasNullableItems(inner.ofType));
}

function isMaybe(type: GraphQLType): boolean {
  return !isNonNullType(type) && getNamedType(type).name === 'Boolean';
}

function isEntity(schema: GraphQLSchema, type: GraphQLNamedType): boolean {
  const node = schema.getType('Node');
  if (type === node) return true;
  return isObjectType(type) && isInterfaceType(node) && schema.isSubType(node, type);
}

function isConnection(type: GraphQLNamedType): boolean {
  const fields = isObjectType(type) ? type.getFields() : {};
  const edge = fields['edges'] && getNamedType(fields['edges'].type);
  const edgeFields = isObjectType(edge) ? edge.getFields() : {};
  return (
    String(fields['pageInfo']?.type) === 'PageInfo!' &&
    String(edgeFields['cursor']?.type) === 'String!' &&
    edgeFields['node'] !== undefined
  );
}

function pages(args: readonly string[]): boolean {
  return args.includes('first') && args.includes('after');
}

function isPayloadOf(mutation: string, type: GraphQLType): boolean {
  const payload = getNamedType(type);
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  const userErrors = isObjectType(payload) ? payload.getFields()['userErrors'] : undefined;
  return payload.name === name && String(userErrors?.type) === '[UserError!]!';
}

function countUses(schema: GraphQLSchema, type: GraphQLType): number {
  const name = getNamedType(type).name;
  return fieldsOf(schema).filter((field) => getNamedType(field.type).name === name).length;
}

/** `memberRegister`, `behavioursRecord`: what the schema knows, one or many, then a verb. */
function startsWithNoun(schema: GraphQLSchema, mutation: string): boolean {
  return ownTypes(schema)
    .filter(({ name }) => !/(Input|Payload|Connection|Edge)$/.test(name))
    .flatMap(({ name }) => [name, `${name}s`])
    .map((noun) => noun.charAt(0).toLowerCase() + noun.slice(1))
    .some((noun) => mutation.startsWith(noun) && /^[A-Z]/.test(mutation.slice(noun.length)));
}
