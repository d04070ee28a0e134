import type { ClassType } from 'type-graphql';
import { ViewerResolver } from '../features/access/viewer.resolver';
import { NodeResolver } from '../platform/graphql/node.resolver';

/** Every resolver of the schema. */
export const resolvers: readonly ClassType[] = [NodeResolver, ViewerResolver];
