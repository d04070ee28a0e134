import type { ZoneCalendar } from '../shared/calendar';
import type { Points } from './earn';
import type { RefundPolicy } from './points-rules';
import {
  onDebt,
  onLot,
  onProgram,
  type Account,
  type Posting,
  type Transaction,
  type TransactionKind,
} from './posting';
import { sumOf, takeFromLots } from './spend';
import { freeOf, type Pin, type Wallet } from './wallet';

/** Kinds that a person can take back. A transfer is taken back by another one. */
const REVERSIBLE: ReadonlySet<TransactionKind> = new Set<TransactionKind>([
  'REDEEM',
  'CAPTURE',
  'PENALTY',
  'ADJUST',
]);

export const isReversible = (kind: TransactionKind): boolean => REVERSIBLE.has(kind);

/** What taking back a transaction comes to. */
export type Reversal = {
  readonly postings: readonly Posting[];
  /** Points that were debt then and are paid by now: they need a lot of their own. */
  readonly unplaced: Points;
  /** What could not be found again of points that had been given, and is not owed. */
  readonly writtenOff: Points;
};

/**
 * The lines that undo a transaction. Points that were taken go back to the lots they came from,
 * which keep the expiry they had; debt is paid first. Points that were given are taken from their
 * lot, then from others in spending order; what is missing is owed or written off, by policy
 * (docs/domain.md §8).
 */
export function reverse(
  wallet: Wallet,
  original: Pick<Transaction, 'postings'>,
  policy: RefundPolicy,
  calendar: ZoneCalendar,
): Reversal {
  const ours = original.postings.filter(({ account }) => account === 'WALLET');
  const net = ours.reduce((sum, { amount }) => sum + amount, 0);
  return net <= 0
    ? giveBack(wallet, original.postings)
    : takeAgain(wallet, original.postings, { points: net, policy, calendar });
}

function giveBack(wallet: Wallet, originals: readonly Posting[]): Reversal {
  let { debt } = wallet.figures;
  const postings: Posting[] = [];
  let unplaced = 0;
  for (const { account, lot, amount } of originals) {
    if (account !== 'WALLET') {
      postings.push(onProgram(account, -amount));
      continue;
    }
    const points = -amount;
    if (points <= 0) continue;
    const paid = Math.min(debt, points);
    debt -= paid;
    if (paid > 0) postings.push(onDebt(paid));
    if (points === paid) continue;
    if (lot === null) unplaced += points - paid;
    else postings.push(onLot(lot, { amount: points - paid }));
  }
  return { postings: postings.filter(({ amount }) => amount !== 0), unplaced, writtenOff: 0 };
}

function takeAgain(
  wallet: Wallet,
  originals: readonly Posting[],
  request: {
    readonly points: Points;
    readonly policy: RefundPolicy;
    readonly calendar: ZoneCalendar;
  },
): Reversal {
  const { points, policy, calendar } = request;
  const given = new Set(originals.flatMap(({ lot, amount }) => (amount > 0 && lot ? [lot] : [])));
  const own: Pin[] = [];
  let missing = points;
  for (const lot of wallet.lots) {
    const part = given.has(lot.number) ? Math.min(missing, freeOf(lot)) : 0;
    if (part > 0) own.push({ lot: lot.number, points: part });
    missing -= part;
  }
  const lots = wallet.lots.filter(({ number }) => !given.has(number));
  const others = takeFromLots({ ...wallet, lots }, missing, calendar);
  missing -= sumOf(others);
  const owed = policy === 'DEBT' ? missing : 0;
  const total = points - missing + owed;
  const lines = [...own, ...others].map((pin) => onLot(pin.lot, { amount: -pin.points }));
  const debt = owed === 0 ? [] : [onDebt(-owed)];
  const back = total === 0 ? [] : [onProgram(counterOf(originals), total)];
  return { postings: [...lines, ...debt, ...back], unplaced: 0, writtenOff: missing - owed };
}

/** The account of the programme that the other side of a transaction was on. */
function counterOf(originals: readonly Posting[]): Exclude<Account, 'WALLET'> {
  for (const { account } of originals) if (account !== 'WALLET') return account;
  return 'ADJUSTMENT';
}
