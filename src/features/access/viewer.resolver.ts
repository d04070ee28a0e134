import { Ctx, Query, Resolver } from 'type-graphql';
import { Public } from '../../platform/graphql/authorization';
import type { GraphqlContext } from '../../platform/graphql/context';
import { publicId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import { ViewerType } from './viewer.type';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Public()
  @Query(() => ViewerType, {
    description: 'Who you are, and what you may do. Answers without a key too.',
  })
  viewer(@Ctx() { viewer }: GraphqlContext): ViewerType {
    if (viewer.kind === 'anonymous') {
      return {
        kind: 'anonymous',
        subject: null,
        name: null,
        actor: null,
        roles: [],
        permissions: [],
      };
    }
    const { kind, name, roles, permissions } = viewer;
    const subject = kind === 'key' ? publicId('key', viewer.subject) : viewer.subject;
    const actor = actorOf(viewer);
    return { kind, subject, name, actor, roles, permissions: [...permissions] };
  }
}
