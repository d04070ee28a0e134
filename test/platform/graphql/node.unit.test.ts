import 'reflect-metadata';
import { graphql, printType, type GraphQLSchema } from 'graphql';
import { Arg, Authorized, Field, InputType, ObjectType, Query, Resolver } from 'type-graphql';
import { buildLaurelSchema, markOneOf } from '../../../src/app/schema';
import { newId, publicId } from '../../../src/platform/id';
import { ResolverContainer } from '../../../src/platform/graphql/container';
import {
  loaderKey,
  loaderOf,
  LoaderRegistry,
  type GraphqlContext,
} from '../../../src/platform/graphql/context';
import { Node, NodeRegistry } from '../../../src/platform/graphql/node';
import { NodeResolver } from '../../../src/platform/graphql/node.resolver';
import type { Permission, Role } from '../../../src/platform/security/permissions';
import { viewerOf } from '../../../src/platform/security/viewer';

@ObjectType({ implements: Node, description: 'A kind of thing.' })
class Badge extends Node {
  @Field(() => String, { description: 'Its name.' }) name: string;
}

@ObjectType({ implements: Node, description: 'Another kind of thing.' })
class Ribbon extends Node {
  @Field(() => String, { description: 'Its colour.' }) colour: string;
}

@InputType({ description: 'One way to find a badge.' })
class BadgeBy {
  @Field(() => String, { nullable: true, description: 'By its name.' }) name?: string;
  @Field(() => String, { nullable: true, description: 'By its code.' }) code?: string;
}

@Resolver()
class BadgeResolver {
  @Authorized<Permission>('node.read')
  @Query(() => String, { description: 'Finds a badge.' })
  badgeBy(@Arg('by', () => BadgeBy, { description: 'How.' }) by: BadgeBy): string {
    return Object.keys(by).join();
  }

  @Authorized<Permission>('node.read')
  @Query(() => Badge, { nullable: true, description: 'Any badge.' })
  badge(): Badge | null {
    return null;
  }

  @Authorized<Permission>('node.read')
  @Query(() => Ribbon, { nullable: true, description: 'Any ribbon.' })
  ribbon(): Ribbon | null {
    return null;
  }
}

const BADGE = newId(0);
const RIBBON = newId(1);

function setUp(): GraphQLSchema {
  const registry = new NodeRegistry();
  registry.register({
    ...{ prefix: 'mem', typeName: 'Badge', permissions: ['member.read'] },
    load: async (id) => (id === BADGE ? { id: publicId('mem', id), name: 'first' } : null),
  });
  registry.register({
    ...{ prefix: 'prg', typeName: 'Ribbon', permissions: ['program.read'] },
    load: async (id) => ({ id: publicId('prg', id), colour: 'red' }),
  });
  const container = new ResolverContainer([new NodeResolver(registry), new BadgeResolver()]);
  const schema = buildLaurelSchema([NodeResolver, BadgeResolver], container);
  markOneOf(schema, ['BadgeBy']);
  return schema;
}

const schema = setUp();

function contextOf(role: Role): GraphqlContext {
  const memberId = role === 'MEMBER' ? 'm' : null;
  const viewer = viewerOf({ kind: 'key', subject: 'k', programId: 'p', memberId, roles: [role] });
  if (!viewer) throw new Error(role);
  return { viewer, requestId: 'r', locale: 'en', loaders: new LoaderRegistry() };
}

const ask = async (source: string, role: Role = 'ANALYST') =>
  (await graphql({ schema, source, contextValue: contextOf(role) })) as {
    data?: unknown;
    errors?: readonly { message: string }[];
  };

const NODES = `{nodes(ids: ["${publicId('mem', BADGE)}", "${publicId('prg', RIBBON)}",
  "${publicId('mem', RIBBON)}", "${publicId('ptx', BADGE)}"])
  {id __typename ... on Badge {name} ... on Ribbon {colour}}}`;

describe('nodes', () => {
  it('are found by their prefix, as what they are', async () => {
    expect(await ask(NODES)).toEqual({
      data: {
        nodes: [
          { id: publicId('mem', BADGE), __typename: 'Badge', name: 'first' },
          { id: publicId('prg', RIBBON), __typename: 'Ribbon', colour: 'red' },
          null,
          null,
        ],
      },
    });
  });

  it('that a viewer may not see look like nodes that are not there', async () => {
    const { data } = await ask(NODES, 'MEMBER');
    expect(data).toMatchObject({ nodes: [null, { colour: 'red' }, null, null] });
  });

  it('have one source for each prefix', () => {
    const registry = new NodeRegistry();
    const source = { prefix: 'mem', typeName: 'Badge', permissions: [], load: async () => null };
    registry.register({ ...source, prefix: 'mem' });
    expect(() => registry.register({ ...source, prefix: 'mem' })).toThrow('mem_');
  });
});

describe('markOneOf', () => {
  it('prints the directive and enforces it', async () => {
    const type = schema.getType('BadgeBy');
    expect(type && printType(type)).toContain('input BadgeBy @oneOf');
    expect((await ask('{badgeBy(by: {name: "x"})}')).data).toEqual({ badgeBy: 'name' });
    for (const by of ['{}', '{name: "x", code: "y"}']) {
      expect((await ask(`{badgeBy(by: ${by})}`)).errors?.[0]?.message).toContain('BadgeBy');
    }
  });

  it('stops at names that are no input type', () => {
    expect(() => markOneOf(schema, ['Badge'])).toThrow('Badge');
  });
});

describe('loaders', () => {
  it('are made once for a request and shared by no other', () => {
    const key = loaderKey<{ made: number }>('badge');
    let made = 0;
    const make = () => ({ made: (made += 1) });
    const [one, other] = [contextOf('ADMIN'), contextOf('ADMIN')];
    expect(loaderOf(one, key, make)).toBe(loaderOf(one, key, make));
    expect(loaderOf(other, key, make)).toEqual({ made: 2 });
    expect(loaderOf(one, loaderKey<{ made: number }>('badge'), make)).toEqual({ made: 3 });
  });
});

describe('the container', () => {
  it('makes nothing by itself', () => {
    expect(() => new ResolverContainer().get(BadgeResolver)).toThrow('BadgeResolver');
  });
});
