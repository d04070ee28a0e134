import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { splitPublicId } from '../id';
import type { Permission } from '../security/permissions';
import type { GraphqlContext } from './context';
import { LIMITS } from './limits';
import { Node, NodeRegistry } from './node';
import { badArgument, Refusal } from './refusal';

@Resolver()
export class NodeResolver {
  constructor(private readonly registry: NodeRegistry) {}

  @Authorized<Permission>('node.read')
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null when there is none that you may see.',
  })
  node(
    @Arg('id', () => ID, { description: 'The id as an answer gave it.' }) id: string,
    @Ctx() context: GraphqlContext,
  ): Promise<object | null> {
    checkId('id', id);
    return this.registry.load(id, context);
  }

  @Authorized<Permission>('node.read')
  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several things by their ids, in that order; null where there is none.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Ids as answers gave them; at most 100.' })
    ids: string[],
    @Ctx() context: GraphqlContext,
  ): Promise<(object | null)[]> {
    if (ids.length > LIMITS.pageSize) throw tooManyIds(ids.length);
    ids.forEach((id, at) => checkId(`ids[${at}]`, id));
    return Promise.all(ids.map((id) => this.registry.load(id, context)));
  }
}

function checkId(argument: string, id: string): void {
  if (splitPublicId(id)) return;
  throw badArgument(argument, {
    en: `"${argument}" is not an id.`,
    'zh-CN': `“${argument}”不是有效的编号。`,
  });
}

const tooManyIds = (count: number): Refusal =>
  new Refusal(
    'PAGE_SIZE_TOO_LARGE',
    {
      en: `"ids" has ${count} items; at most ${LIMITS.pageSize} are allowed.`,
      'zh-CN': `“ids”有 ${count} 项，最多允许 ${LIMITS.pageSize} 项。`,
    },
    { argument: 'ids', limit: LIMITS.pageSize },
  );
