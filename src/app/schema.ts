import 'reflect-metadata';
import {
  GraphQLInputObjectType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync, type ClassType, type NonEmptyArray } from 'type-graphql';
import { invariant } from '../domain/shared/invariant';
import { checkAuthorization, rootFieldsWithoutPermission } from '../platform/graphql/authorization';
import { pubSubOf, type Channels } from '../platform/graphql/channels';
import { ResolverContainer } from '../platform/graphql/container';
import { resolvers as everyResolver } from './resolvers';

/** Input types of which exactly one field must be given (`@oneOf`). */
const ONE_OF_INPUTS: readonly string[] = ['MemberBy', 'MemberReferenceInput'];

const ROOT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Query: 'What can be read.',
  Subscription: 'What is told as it happens, as server-sent events.',
  Mutation: 'What can be changed. Refusals the caller can mend are in `userErrors`.',
};

const HEADER = '# Written by `npm run schema`. Change the code, not this file.\n\n';

/**
 * The schema of a list of resolvers, sorted by name. Without a container it can be printed and
 * validated against, not executed; subscriptions need their channels besides. A root field that
 * says nothing about who may ask it stops here.
 */
export function buildLaurelSchema(
  resolvers: readonly ClassType[] = everyResolver,
  container: ResolverContainer = new ResolverContainer(),
  channels: Channels = {},
): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: atLeastOne(resolvers),
    container,
    pubSub: pubSubOf(channels),
    authChecker: checkAuthorization,
    authMode: 'error',
    // Inputs are checked by the domain, which says what is wrong with each field.
    validate: false,
  });
  const open = rootFieldsWithoutPermission(resolvers);
  invariant(open.length === 0, `every root field says who may ask it: ${open.join(', ')}`);
  const sorted = lexicographicSortSchema(schema);
  describeRoots(sorted);
  // A list of few resolvers has few of these types.
  markOneOf(
    sorted,
    ONE_OF_INPUTS.filter((name) => sorted.getType(name)),
  );
  return sorted;
}

/** type-graphql drops `@oneOf`; set on the built type, graphql-js prints and enforces it. */
export function markOneOf(schema: GraphQLSchema, names: readonly string[]): void {
  for (const name of names) {
    const type = schema.getType(name);
    invariant(type instanceof GraphQLInputObjectType, `${name} is an input type of the schema`);
    type.isOneOf = true;
  }
}

/** The text of `schema.graphql`. */
export const printLaurelSchema = (schema: GraphQLSchema): string =>
  `${HEADER}${printSchema(schema)}\n`;

function describeRoots(schema: GraphQLSchema): void {
  for (const type of [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ]) {
    if (type) type.description = ROOT_DESCRIPTIONS[type.name] ?? null;
  }
}

function atLeastOne(resolvers: readonly ClassType[]): NonEmptyArray<ClassType> {
  const [first, ...others] = resolvers;
  invariant(first, 'a schema has at least one resolver');
  return [first, ...others];
}
