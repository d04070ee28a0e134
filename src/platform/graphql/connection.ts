import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Cursor } from './cursor';
import { checkedPageSize, LIMITS } from './limits';
import { badArgument } from './refusal';

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether items follow this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether items precede this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first item; null on an empty page.',
  })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item; null on an empty page.',
  })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many items from the start, or after a cursor: 1 to 100, 20 when not said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many items from the end, or before a cursor: 1 to 100.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items before this cursor.' })
  before?: string | null;
}

/** What was asked of a page; lists that are read from the start alone leave out the rest. */
type PageAsked = { readonly [Argument in keyof PageArgs]?: PageArgs[Argument] | undefined };

/** What a store needs to read one page. It reads `limit + 1` rows, to see whether more follow. */
export interface PageRequest<Position> {
  readonly limit: number;
  /** `backward` reads from the end; rows may come in either order, see `buildPage`. */
  readonly direction: 'forward' | 'backward';
  readonly after: Position | null;
  readonly before: Position | null;
}

export interface Edge<Item> {
  readonly cursor: string;
  readonly node: Item;
}

export interface Page<Item> {
  readonly edges: readonly Edge<Item>[];
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfo;
}

/** Checks the arguments of a connection and reads its cursors. */
export function pageRequest<Position>(
  args: PageAsked,
  cursor: Cursor<Position>,
): PageRequest<Position> {
  const { first, last } = args;
  if (isGiven(first) && isGiven(last)) {
    throw badArgument('last', {
      en: 'Give "first" or "last", not both.',
      'zh-CN': '“first”和“last”只能给出一个。',
    });
  }
  return {
    direction: isGiven(last) ? 'backward' : 'forward',
    limit: isGiven(last)
      ? checkedPageSize('last', last)
      : checkedPageSize('first', first ?? LIMITS.defaultPageSize),
    after: readCursor('after', args.after, cursor),
    before: readCursor('before', args.before, cursor),
  };
}

/**
 * Makes the page of at most `limit + 1` rows, read in the direction that was asked (a backward page
 * starts with the row nearest to the end).
 */
export function buildPage<Row, Item, Position>(
  rows: readonly Row[],
  request: PageRequest<Position>,
  shape: {
    readonly cursor: Cursor<Position>;
    readonly positionOf: (row: Row) => Position;
    readonly itemOf: (row: Row) => Item;
  },
): Page<Item> {
  const isForward = request.direction === 'forward';
  const hasMore = rows.length > request.limit;
  const kept = rows.slice(0, request.limit);
  const edges = (isForward ? kept : kept.toReversed()).map((row) => ({
    cursor: shape.cursor.encode(shape.positionOf(row)),
    node: shape.itemOf(row),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: isForward ? hasMore : request.before !== null,
      hasPreviousPage: isForward ? request.after !== null : hasMore,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** How a connection is named and described. */
export interface ConnectionOptions {
  readonly name: string;
  /** What the items are, as in "A page of members." */
  readonly items: string;
}

/**
 * The connection and edge types of a list, to be named once beside the item's type:
 * `const MemberConnection = connectionOf(() => Member, { name: 'Member', items: 'members' })`.
 */
export function connectionOf<Item extends object>(
  itemType: () => ClassType<Item>,
  options: ConnectionOptions,
): ClassType<Page<Item>> {
  @ObjectType(`${options.name}Connection`, connectionType(options))
  class ConnectionType extends pageFields(itemType, options) {}
  return ConnectionType;
}

const connectionType = ({ items }: ConnectionOptions) => ({
  description: `A page of ${items}.`,
  simpleResolvers: true,
});

function pageFields<Item extends object>(
  itemType: () => ClassType<Item>,
  { name, items }: ConnectionOptions,
): ClassType<Page<Item>> {
  @ObjectType(`${name}Edge`, {
    description: `One of the ${items} of a page.`,
    simpleResolvers: true,
  })
  class EdgeType {
    @Field(() => String, {
      description: 'Where the item stands; opaque, of use in this list only.',
    })
    cursor: string;

    @Field(itemType, { description: 'The item itself.' })
    node: Item;
  }

  @ObjectType({ simpleResolvers: true })
  class PageFields {
    @Field(() => [EdgeType], { description: 'The items with their cursors.' })
    edges: EdgeType[];

    @Field(() => [itemType()], { description: 'The items alone.' })
    nodes: Item[];

    @Field(() => PageInfo, { description: 'Where the page stands in its list.' })
    pageInfo: PageInfo;
  }
  return PageFields;
}

const isGiven = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined;

function readCursor<Position>(
  argument: string,
  text: string | null | undefined,
  cursor: Cursor<Position>,
): Position | null {
  if (text === null || text === undefined) return null;
  const position = cursor.decode(text);
  if (position !== null) return position;
  throw badArgument(argument, {
    en: `"${argument}" is not a cursor of this list.`,
    'zh-CN': `“${argument}”不是此列表的游标。`,
  });
}
