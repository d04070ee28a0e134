import type { ClassType, ContainerType } from 'type-graphql';

/** Gives type-graphql the resolvers that were put together at start. Nothing is made on demand. */
export class ResolverContainer implements ContainerType {
  private readonly instances = new Map<unknown, object>();

  constructor(resolvers: readonly object[] = []) {
    for (const resolver of resolvers) this.instances.set(resolver.constructor, resolver);
  }

  get(resolverClass: ClassType): object {
    const instance = this.instances.get(resolverClass);
    if (!instance) throw new Error(`No resolver was made of ${resolverClass.name}.`);
    return instance;
  }
}
