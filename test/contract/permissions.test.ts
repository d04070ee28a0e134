import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLField, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Query, Resolver } from 'type-graphql';
import { resolvers } from '../../src/app/resolvers';
import { buildLaurelSchema } from '../../src/app/schema';
import { ResolverContainer } from '../../src/platform/graphql/container';
import { LoaderRegistry, type GraphqlContext } from '../../src/platform/graphql/context';
import { ROLES, type Role } from '../../src/platform/security/permissions';
import {
  ANONYMOUS,
  NotPermitted,
  NotSignedIn,
  viewerOf,
  type Viewer,
} from '../../src/platform/security/viewer';

const FILE = 'test/vectors/permissions.json';
const TABLE = (
  JSON.parse(readFileSync(join(__dirname, '../..', FILE), 'utf8')) as {
    cases: Record<string, string>;
  }
).cases;

type Outcome = 'asked' | 'UNAUTHENTICATED' | 'FORBIDDEN';

/** Thrown in the place of a resolver: whoever gets this far was let through. */
class Reached extends Error {}

class Doors extends ResolverContainer {
  override get(): object {
    const reached = () => {
      throw new Reached();
    };
    // type-graphql asks whether a resolver is a promise; this one is not.
    return new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : reached) });
  }
}

/** The same for channels, which stand before the resolvers of subscriptions. */
const channels = new Proxy(
  {},
  {
    get: () => () => {
      throw new Reached();
    },
  },
);

const schema = buildLaurelSchema(resolvers, new Doors(), channels);
const fields = rootFields(schema);

function rootFields(of: GraphQLSchema): ReadonlyMap<string, GraphQLField<unknown, unknown>> {
  const types = [of.getQueryType(), of.getMutationType(), of.getSubscriptionType()];
  const entries = types.flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => {
      return [`${type?.name}.${field.name}`, field] as const;
    }),
  );
  return new Map(entries);
}

function viewerAs(role: Role): Viewer {
  const viewer = viewerOf({
    kind: 'key',
    subject: 'key',
    roles: [role],
    programId: role === 'OPERATOR' ? null : 'program',
    memberId: role === 'MEMBER' ? 'member' : null,
  });
  if (!viewer) throw new Error(`No viewer can be ${role}.`);
  return viewer;
}

/** Knocks at a field as graphql-js would, without arguments: doors come before arguments. */
async function ask(name: string, viewer: Viewer): Promise<Outcome> {
  const context: GraphqlContext = {
    viewer,
    requestId: 'request',
    locale: 'en',
    loaders: new LoaderRegistry(),
  };
  try {
    const field = fields.get(name);
    // What a subscription resolves is asked at each event; whether it may begin is asked first.
    const door = name.startsWith('Subscription.') ? field?.subscribe : field?.resolve;
    await door?.(undefined, {}, context, {} as GraphQLResolveInfo);
  } catch (error) {
    if (error instanceof Reached) return 'asked';
    if (error instanceof NotSignedIn) return 'UNAUTHENTICATED';
    if (error instanceof NotPermitted) return 'FORBIDDEN';
    throw error;
  }
  throw new Error(`${name} answered without its resolver.`);
}

describe('who may ask what', () => {
  it(`has a row in ${FILE} for each root field, and no other rows`, () => {
    expect(Object.keys(TABLE).toSorted()).toEqual([...fields.keys()].toSorted());
  });

  it('names roles that exist', () => {
    for (const row of Object.values(TABLE).filter((each) => each !== 'PUBLIC')) {
      for (const role of row.split(' ')) expect(ROLES).toContain(role);
    }
  });

  it('is open to everybody for `viewer` only', () => {
    const open = Object.keys(TABLE).filter((name) => TABLE[name] === 'PUBLIC');
    expect(open).toEqual(['Query.viewer']);
  });

  describe.each([...fields.keys()])('%s', (name) => {
    const row = TABLE[name] ?? '';
    const isPublic = row === 'PUBLIC';

    it('for nobody in particular', async () => {
      expect(await ask(name, ANONYMOUS)).toBe(isPublic ? 'asked' : 'UNAUTHENTICATED');
    });

    it.each(ROLES)('for %s', async (role) => {
      const mayAsk = isPublic || row.split(' ').includes(role);
      expect(await ask(name, viewerAs(role))).toBe(mayAsk ? 'asked' : 'FORBIDDEN');
    });
  });
});

describe('a root field that says nothing of permissions', () => {
  @Resolver()
  class ForgetfulResolver {
    @Query(() => String, { description: 'Open by mistake.' })
    forgotten(): string {
      return 'everything';
    }
  }

  it('keeps the schema from being built', () => {
    expect(() => buildLaurelSchema([ForgetfulResolver])).toThrow('Query.forgotten');
  });
});
