import { Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { buildPage, PageArgs, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import { moneyOf } from '../../platform/graphql/money';
import { publicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import { MemberType } from '../members/member.type';
import type { ProgramDirectory } from '../programs';
import { BehaviourConnection, BehaviourObject } from './behaviour.type';
import {
  BEHAVIOUR_PAGES,
  type LoadedBehaviour,
  type MakeBehaviourPages,
} from './behaviours.loader';

const cursor = defineCursor('behaviour', ['id']);

@Resolver(() => MemberType)
export class MemberBehavioursResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly makePages: MakeBehaviourPages,
  ) {}

  @Authorized<Permission>('behaviour.read')
  @FieldResolver(() => BehaviourConnection, {
    description: 'What the member did, newest first.',
  })
  async behaviours(
    @Root() { memberId }: MemberType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<BehaviourObject>> {
    const request = pageRequest(args, cursor);
    const programId = requireProgram(context.viewer, 'behaviour.read');
    const [{ currencyCode }, rows] = await Promise.all([
      this.directory.get(programId),
      loaderOf(context, BEHAVIOUR_PAGES, this.makePages).load({
        memberId,
        belowId: request.after?.[0] ?? null,
        aboveId: request.before?.[0] ?? null,
        limit: request.limit + 1,
        newestFirst: request.direction === 'forward',
      }),
    ]);
    return buildPage(rows, request, {
      cursor,
      positionOf: ({ id }): readonly [string] => [id],
      itemOf: (behaviour) => behaviourObject(behaviour, currencyCode),
    });
  }
}

const behaviourObject = (
  { original, amountMinor, ...behaviour }: LoadedBehaviour,
  currencyCode: string,
): BehaviourObject =>
  Object.assign(new BehaviourObject(), behaviour, {
    id: publicId('bhv', behaviour.id),
    amount: amountMinor === null ? null : moneyOf(amountMinor, currencyCode),
    originalAmount: original && moneyOf(original.amountMinor, original.currencyCode),
  });
