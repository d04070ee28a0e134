import { Extensions, getMetadataStorage, type AuthChecker, type ClassType } from 'type-graphql';
import { requirePermission } from '../security/viewer';
import type { Permission } from '../security/permissions';
import type { GraphqlContext } from './context';

const PUBLIC = 'laurelPublic';

/** Marks a root field that anybody may ask. Everything else needs `@Authorized<Permission>(…)`. */
export const Public = (): MethodDecorator & PropertyDecorator => Extensions({ [PUBLIC]: true });

/** Lets a viewer through who has one of the permissions; throws what the client is told. */
export const checkAuthorization: AuthChecker<GraphqlContext, Permission> = (
  { context },
  [permission, ...others],
) => {
  if (permission === undefined) return false;
  requirePermission(context.viewer, permission, ...others);
  return true;
};

/** A field of Query, Mutation or Subscription and who may ask it. */
interface RootField {
  readonly name: string;
  readonly access: 'public' | readonly Permission[];
}

/**
 * Every root field of resolvers that a schema was built of (only then their permissions are known).
 * An empty list means that nobody thought of it.
 */
function rootFieldsOf(resolvers: readonly ClassType[]): readonly RootField[] {
  const storage = getMetadataStorage();
  const kinds = {
    Query: storage.queries,
    Mutation: storage.mutations,
    Subscription: storage.subscriptions,
  };
  return Object.entries(kinds).flatMap(([kind, handlers]) =>
    handlers
      .filter(({ target }) => resolvers.some((resolver) => isSameOrChild(resolver, target)))
      .map(({ schemaName, roles, extensions }) => ({
        name: `${kind}.${schemaName}`,
        access: extensions?.[PUBLIC] === true ? 'public' : permissionsIn(roles),
      })),
  );
}

/** The root fields that would be open to everybody by forgetfulness. */
export const rootFieldsWithoutPermission = (resolvers: readonly ClassType[]): readonly string[] =>
  rootFieldsOf(resolvers)
    .filter(({ access }) => access !== 'public' && access.length === 0)
    .map(({ name }) => name);

const isSameOrChild = (resolver: ClassType, target: unknown): boolean =>
  resolver === target || (typeof target === 'function' && resolver.prototype instanceof target);

const permissionsIn = (roles: readonly Permission[] | undefined): readonly Permission[] =>
  roles ?? [];
