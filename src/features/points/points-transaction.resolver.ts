import { Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import type { Posting } from '../../domain/points/posting';
import { transactionText } from '../../domain/points/transaction-text';
import type { Lot } from '../../domain/points/wallet';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import type { NodeSource } from '../../platform/graphql/node';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { publicId } from '../../platform/id';
import { canSeeMember, isPermitted, requireProgram } from '../../platform/security/viewer';
import { holdType, PointsHoldType } from './points-hold.type';
import { PointsTermsType, termsType } from './points-lot.type';
import {
  PointsPostingType,
  postingType,
  PointsTransactionType,
  transactionType,
  type PointsEntry,
} from './points-transaction.type';
import { POINTS_LOADERS, type MakePointsLoaders, type PointsLoaders } from './points.loader';

/** What of a transaction is read only where it is asked for. */
@Resolver(() => PointsTransactionType)
export class PointsTransactionResolver {
  constructor(private readonly makeLoaders: MakePointsLoaders) {}

  @FieldResolver(() => ID, { description: 'The member whose points moved.' })
  memberId(@Root() { entry }: PointsTransactionType): string {
    return publicId('mem', entry.memberId);
  }

  @FieldResolver(() => String, {
    description: "What happened, in a sentence in the request's language.",
  })
  async text(
    @Root() { entry }: PointsTransactionType,
    @Ctx() context: GraphqlContext,
  ): Promise<string> {
    const loaders = this.loaders(context);
    const [calendar, postings] = await Promise.all([
      loaders.calendar(),
      loaders.postings.load(entry),
    ]);
    const lots = await lotsOf(loaders, entry, postings);
    return transactionText({ ...entry, postings }, { lots, calendar, locale: context.locale });
  }

  @FieldResolver(() => PointsScalar, {
    description: 'By how much what is set aside changed; negative for set free.',
  })
  async held(
    @Root() { entry }: PointsTransactionType,
    @Ctx() context: GraphqlContext,
  ): Promise<Points> {
    const postings = await this.loaders(context).postings.load(entry);
    return postings.reduce((sum, { held }) => sum + held, 0);
  }

  @FieldResolver(() => PointsScalar, {
    description: 'By how much what waits changed; negative where it waits no more.',
  })
  async pending(
    @Root() { entry }: PointsTransactionType,
    @Ctx() context: GraphqlContext,
  ): Promise<Points> {
    const postings = await this.loaders(context).postings.load(entry);
    return postings.reduce((sum, { pending }) => sum + pending, 0);
  }

  @FieldResolver(() => [PointsPostingType], {
    description: 'The lines of the transaction: their amounts sum to zero.',
  })
  async postings(
    @Root() { entry }: PointsTransactionType,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly PointsPostingType[]> {
    return (await this.loaders(context).postings.load(entry)).map(postingType);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The lot that it is about, by its place in the wallet; null where it is about several or none.',
  })
  lotNumber(@Root() { entry }: PointsTransactionType): number | null {
    return entry.lot;
  }

  @FieldResolver(() => PointsTermsType, {
    nullable: true,
    description: 'How the points of that lot were earned; null where it is about several or none.',
  })
  async terms(
    @Root() { entry }: PointsTransactionType,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsTermsType | null> {
    const { memberId, lot: number } = entry;
    if (number === null) return null;
    const lot = await this.loaders(context).lots.load({ memberId, number });
    return lot && termsType(lot.terms);
  }

  @FieldResolver(() => PointsHoldType, {
    nullable: true,
    description: 'The hold that it made or ended; null where it is about none.',
  })
  async hold(
    @Root() { entry }: PointsTransactionType,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsHoldType | null> {
    const { holdId } = entry.cause;
    const found = holdId === null ? null : await this.loaders(context).holds.load(holdId);
    return found && holdType(found.memberId, found.hold);
  }

  @FieldResolver(() => PointsTransactionType, {
    nullable: true,
    description: 'The transaction that this one takes back.',
  })
  async corrects(
    @Root() { entry }: PointsTransactionType,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsTransactionType | null> {
    const { memberId, cause } = entry;
    if (cause.corrects === null) return null;
    const key = { memberId, sequence: cause.corrects };
    return shown(await this.loaders(context).transactions.load(key));
  }

  @FieldResolver(() => PointsTransactionType, {
    nullable: true,
    description: 'The transaction that took this one back; null while none did.',
  })
  async correctedBy(
    @Root() { entry }: PointsTransactionType,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsTransactionType | null> {
    return shown(await this.loaders(context).corrections.load(entry));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Who made it: `key:…`, `person:…` or `system`. Null without the permission MEMBER_READ, so for members.',
  })
  actor(@Root() { entry }: PointsTransactionType, @Ctx() { viewer }: GraphqlContext) {
    return isPermitted(viewer, 'member.read') ? entry.actor : null;
  }

  private loaders(context: GraphqlContext): PointsLoaders {
    return loadersOf(context, this.makeLoaders);
  }
}

/** Transactions and holds by their ids, of members that the viewer may see. */
export const pointsNodes = (makeLoaders: MakePointsLoaders): readonly NodeSource[] => [
  {
    prefix: 'ptx',
    typeName: 'PointsTransaction',
    permissions: ['points.read'],
    load: async (id, context) => {
      const entry = await loadersOf(context, makeLoaders).transactionsById.load(id);
      return entry && canSeeMember(context.viewer, entry.memberId) ? shown(entry) : null;
    },
  },
  {
    prefix: 'hld',
    typeName: 'PointsHold',
    permissions: ['points.read'],
    load: async (id, context) => {
      const found = await loadersOf(context, makeLoaders).holds.load(id);
      if (!found || !canSeeMember(context.viewer, found.memberId)) return null;
      return holdType(found.memberId, found.hold);
    },
  },
];

const loadersOf = (context: GraphqlContext, make: MakePointsLoaders): PointsLoaders =>
  loaderOf(context, POINTS_LOADERS, () => make(requireProgram(context.viewer, 'points.read')));

const shown = (entry: PointsEntry | null): PointsTransactionType | null =>
  entry && transactionType(entry);

/** The lots that a transaction is about or has lines on. */
async function lotsOf(
  loaders: PointsLoaders,
  { memberId, lot }: PointsEntry,
  postings: readonly Posting[],
): Promise<ReadonlyMap<number, Lot>> {
  const numbers = [lot, ...postings.map((line) => line.lot)].filter((each) => each !== null);
  const found = await Promise.all(
    [...new Set(numbers)].map((number) => loaders.lots.load({ memberId, number })),
  );
  return new Map(found.flatMap((each) => (each ? [[each.number, each]] : [])));
}
