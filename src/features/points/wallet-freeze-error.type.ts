import type { CommandFault } from '../../domain/points/check-command';
import type { WalletState } from '../../domain/points/wallet';
import { inputError } from '../../platform/graphql/input-error';
import type { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { pointsError } from './points-error.type';
import { told } from './points-fault-text.type';

/** Why a wallet was not frozen or unfrozen, as its service says it. */
type Refusal =
  | CommandFault
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'key-in-progress' }
  | { readonly kind: 'unknown-member' }
  | { readonly kind: 'nothing-changed'; readonly state: WalletState };

const AT = ['input'];

/** The same for the client. */
export function freezeError(refusal: Refusal, locale: Locale): UserError {
  if (refusal.kind === 'nothing-changed') {
    return inputError(UNCHANGED[refusal.state], [...AT, 'memberId'], locale);
  }
  const plain =
    refusal.kind === 'unknown-member' ? ({ ...refusal, field: 'memberId' } as const) : refusal;
  return pointsError(plain, { at: AT, wallet: 'memberId' }, locale);
}

const UNCHANGED = {
  FROZEN: told('NOTHING_CHANGED', 'The wallet is frozen already.', '该钱包已处于封停状态。'),
  MERGED: told(
    'MEMBER_MERGED',
    'The member has become one with another: freeze the wallet of that one, who is mergedInto of this one.',
    '该会员已并入另一位会员；请改为封停其 mergedInto 所指会员的钱包。',
  ),
  ACTIVE: told('NOTHING_CHANGED', 'The wallet is not frozen.', '该钱包未被封停。'),
} as const;
