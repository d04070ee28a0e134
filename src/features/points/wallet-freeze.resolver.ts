import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../../platform/graphql/context';
import type { UserError } from '../../platform/graphql/user-error';
import { parsePublicId, publicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { freezeError } from './wallet-freeze-error.type';
import type { FreezeOutcome, WalletFreezeService } from './wallet-freeze.service';
import {
  WalletFreezeInput,
  WalletFreezePayload,
  WalletUnfreezeInput,
  WalletUnfreezePayload,
  type WalletType,
} from './wallet-freeze.type';

const CODES =
  'UNKNOWN_MEMBER, MEMBER_MERGED, NOTHING_CHANGED, REQUIRED, TOO_LONG, INVALID_TEXT, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS';

type Answer = { readonly wallet: WalletType | null; readonly userErrors: UserError[] };

/** Wallets, as people keep them from spending. */
@Resolver()
export class WalletFreezeResolver {
  constructor(private readonly freezes: WalletFreezeService) {}

  @Authorized<Permission>('wallet.freeze')
  @Mutation(() => WalletFreezePayload, {
    description: `Keeps a wallet from spending. Points are still earned, and expire; holds can be released. Codes: ${CODES}.`,
  })
  async walletFreeze(
    @Arg('input', () => WalletFreezeInput, { description: 'Whose, and why.' })
    { memberId, ...input }: WalletFreezeInput,
    @Ctx() context: GraphqlContext,
  ): Promise<WalletFreezePayload> {
    const command = { ...input, memberId: parsePublicId('mem', memberId) ?? '' };
    return this.answer(context, await this.freezes.freeze(context.viewer, command));
  }

  @Authorized<Permission>('wallet.freeze')
  @Mutation(() => WalletUnfreezePayload, {
    description: `Lets a wallet spend again. Codes: ${CODES}.`,
  })
  async walletUnfreeze(
    @Arg('input', () => WalletUnfreezeInput, { description: 'Whose, and why.' })
    { memberId, ...input }: WalletUnfreezeInput,
    @Ctx() context: GraphqlContext,
  ): Promise<WalletUnfreezePayload> {
    const command = { ...input, memberId: parsePublicId('mem', memberId) ?? '' };
    return this.answer(context, await this.freezes.unfreeze(context.viewer, command));
  }

  private async answer({ locale }: GraphqlContext, outcome: FreezeOutcome): Promise<Answer> {
    if (!outcome.ok) {
      return { wallet: null, userErrors: outcome.error.map((each) => freezeError(each, locale)) };
    }
    const { memberId, state, freezeId } = outcome.value;
    const history = await this.freezes.history(memberId, freezeId);
    const changes = history.map(({ isFrozen, reason, actor, at }) => ({
      ...{ reason, actor, at },
      state: isFrozen ? ('FROZEN' as const) : ('ACTIVE' as const),
    }));
    const wallet = { memberId: publicId('mem', memberId), state, changes };
    return { wallet, userErrors: [] };
  }
}
