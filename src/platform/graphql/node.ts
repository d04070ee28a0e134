import { Field, ID, InterfaceType } from 'type-graphql';
import type { IdPrefix } from '../id';
import type { Permission } from '../security/permissions';
import { isPermitted } from '../security/viewer';
import { splitPublicId } from '../id';
import type { GraphqlContext } from './context';

const typeNames = new WeakMap<object, string>();

@InterfaceType({
  description: 'Anything with an id of its own, to be read again by that id.',
  resolveType: (value: object) => typeNames.get(value) ?? value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, { description: 'The id, unique among everything; opaque to clients.' })
  id: string;
}

/** How one kind of thing is found by its id. */
export interface NodeSource {
  readonly prefix: IdPrefix;
  /** The name of its GraphQL type. */
  readonly typeName: string;
  /** Any one of these lets a viewer ask at all. */
  readonly permissions: readonly Permission[];
  /** The thing, or null when there is none that this viewer may see. */
  readonly load: (id: string, context: GraphqlContext) => Promise<object | null>;
}

/** Knows every kind of thing by the prefix of its ids. Features put theirs in at start. */
export class NodeRegistry {
  private readonly sources = new Map<string, NodeSource>();

  register(source: NodeSource): void {
    if (this.sources.has(source.prefix))
      throw new Error(`Two kinds have ids of ${source.prefix}_.`);
    this.sources.set(source.prefix, source);
  }

  /** Null for what does not exist and for what the viewer may not see: the two look the same. */
  async load(text: string, context: GraphqlContext): Promise<object | null> {
    const parts = splitPublicId(text);
    const source = parts && this.sources.get(parts.prefix);
    if (!parts || !source) return null;
    if (!source.permissions.some((each) => isPermitted(context.viewer, each))) return null;
    const node = await source.load(parts.id, context);
    if (node) typeNames.set(node, source.typeName);
    return node;
  }
}
