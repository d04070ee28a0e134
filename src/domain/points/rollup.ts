import type { LocalDay, ZoneCalendar } from '../shared/calendar';
import type { Points } from './earn';
import type { LotTerms } from './lot-terms';
import type { Account, Posting, Transaction, TransactionKind } from './posting';

/** An account of the daily sums: those of the ledger, with debt apart from what lots hold. */
export type SummedAccount = Account | 'DEBT';

/** What was posted on one day to one account, for one kind, tier and rule. */
export type PointsDay = {
  readonly day: LocalDay;
  readonly kind: TransactionKind;
  readonly account: SummedAccount;
  /** The tier in force when the points were earned; null where it is not known. */
  readonly tierCode: string | null;
  /** The rule that earned the points; null for the base rate, and where none did. */
  readonly ruleCode: string | null;
  readonly pointsVersion: number;
  /** How many transactions have a line in it. */
  readonly transactions: number;
  readonly points: Points;
  readonly held: Points;
  readonly pending: Points;
};

/** The terms of a lot, by its number; undefined where there is no such lot. */
export type TermsOf = (lot: number) => LotTerms | undefined;

type Origin = Pick<PointsDay, 'tierCode' | 'ruleCode' | 'pointsVersion'>;
type Sum = { -readonly [Key in keyof PointsDay]: PointsDay[Key] };

/**
 * Daily sums of transactions, for reports. A line on a lot counts for the tier and the rule that
 * earned the lot. The other side, on an account of the programme, counts for the lot that the
 * transaction is about, and where it is about none, part by part for the lots it took from or gave
 * to; what was debt counts for the rule of the transaction. Over all accounts it sums to zero.
 */
export class RollUp {
  private readonly sums = new Map<string, Sum>();

  constructor(private readonly calendar: ZoneCalendar) {}

  add(transaction: Transaction, termsOf: TermsOf): void {
    const touched = new Set<string>();
    for (const line of linesOf(transaction, termsOf)) {
      const sum = this.sumFor(transaction, line);
      sum.points += line.amount;
      sum.held += line.held;
      sum.pending += line.pending;
      const key = keyOf(sum);
      if (!touched.has(key)) sum.transactions += 1;
      touched.add(key);
    }
  }

  /** In the order of their keys, so that two who write them never wait for each other. */
  get rows(): readonly PointsDay[] {
    return [...this.sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
  }

  private sumFor(transaction: Transaction, { account, origin }: Line): Sum {
    const sum: Sum = {
      day: this.calendar.dayOf(transaction.recordedAt),
      kind: transaction.kind,
      account,
      ...origin,
      ...{ transactions: 0, points: 0, held: 0, pending: 0 },
    };
    const key = keyOf(sum);
    const known = this.sums.get(key);
    if (known) return known;
    this.sums.set(key, sum);
    return sum;
  }
}

type Line = Pick<Posting, 'amount' | 'held' | 'pending'> & {
  readonly account: SummedAccount;
  readonly origin: Origin;
};

function linesOf(transaction: Transaction, termsOf: TermsOf): Line[] {
  const { postings, lot, rule } = transaction;
  const unknown: Origin = {
    tierCode: null,
    ruleCode: rule?.code ?? null,
    pointsVersion: rule?.version ?? 0,
  };
  const originOf = (number: number | null): Origin =>
    (number === null ? undefined : originOfLot(termsOf(number))) ?? unknown;
  const ours = postings
    .filter(({ account }) => account === 'WALLET')
    .map((posting): Line => ({
      ...posting,
      account: posting.lot === null ? 'DEBT' : 'WALLET',
      origin: originOf(posting.lot ?? lot),
    }));
  const theirs = postings.filter(({ account }) => account !== 'WALLET');
  const [only] = theirs;
  if (theirs.length === 1 && only && lot === null) return [...ours, ...otherSide(only, ours)];
  return [...ours, ...theirs.map((posting): Line => ({ ...posting, origin: originOf(lot) }))];
}

/** The one line of the programme in parts, one for each line that it stands against. */
const otherSide = ({ account }: Posting, ours: readonly Line[]): Line[] =>
  ours
    .filter(({ amount }) => amount !== 0)
    .map(({ amount, origin }) => ({ account, origin, amount: -amount, held: 0, pending: 0 }));

const originOfLot = (terms: LotTerms | undefined): Origin | undefined =>
  terms && {
    tierCode: terms.tierCode,
    ruleCode: terms.ruleCode,
    pointsVersion: terms.pointsVersion,
  };

const keyOf = (sum: PointsDay): string =>
  [
    String(sum.day).padStart(7, '0'),
    sum.kind,
    sum.account,
    sum.tierCode ?? '',
    sum.ruleCode ?? '',
    String(sum.pointsVersion).padStart(10, '0'),
  ].join('\n');
