import { balancesText, checkpointText, type Checkpoint } from './checkpoint';
import type { Points } from './earn';
import type { SummedAccount } from './rollup';
import { FIRST_SEAL } from './seal';
import type { WalletVerdict } from './verify-wallet';
import { finding, type Finding } from './verify-finding';

type Sums = {
  wallets: number;
  transactions: number;
  readonly accounts: Map<SummedAccount, Points>;
};

/** What a run of the verifier must know to go on: plain data, kept as JSON. */
export type TotalsSnapshot = {
  readonly byCheckpoint: readonly (readonly [
    number: number,
    wallets: number,
    transactions: number,
    accounts: readonly (readonly [SummedAccount, Points])[],
  ])[];
  readonly accounts: readonly (readonly [SummedAccount, Points])[];
};

/** What verified wallets come to together, and what each checkpoint added to it. */
export class VerifiedTotals {
  readonly accounts: Map<SummedAccount, Points>;
  private readonly byCheckpoint: Map<number, Sums>;

  constructor(snapshot: TotalsSnapshot = { byCheckpoint: [], accounts: [] }) {
    this.accounts = new Map(snapshot.accounts);
    this.byCheckpoint = new Map(
      snapshot.byCheckpoint.map(([number, wallets, transactions, accounts]) => [
        number,
        { wallets, transactions, accounts: new Map(accounts) },
      ]),
    );
  }

  get snapshot(): TotalsSnapshot {
    const byCheckpoint = [...this.byCheckpoint].map(
      ([number, { wallets, transactions, accounts }]) =>
        [number, wallets, transactions, [...accounts]] as const,
    );
    return { byCheckpoint, accounts: [...this.accounts] };
  }

  add({ sums, accounts }: Pick<WalletVerdict, 'sums' | 'accounts'>): void {
    for (const [account, points] of accounts) addTo(this.accounts, account, points);
    let before: WalletVerdict['sums'][number] | null = null;
    for (const each of sums) {
      const total = this.sumsOf(each.number);
      if (before === null) total.wallets += 1;
      total.transactions += each.transactions - (before?.transactions ?? 0);
      for (const [account, points] of each.accounts) {
        addTo(total.accounts, account, points - (before?.accounts.get(account) ?? 0));
      }
      before = each;
    }
  }

  /** What the ledger was at each checkpoint, up to a number. */
  *upTo(last: number): Generator<Pick<Checkpoint, 'wallets' | 'transactions' | 'balances'>> {
    const total: Sums = { wallets: 0, transactions: 0, accounts: new Map() };
    for (let number = 1; number <= last; number += 1) {
      const added = this.byCheckpoint.get(number);
      total.wallets += added?.wallets ?? 0;
      total.transactions += added?.transactions ?? 0;
      for (const [account, points] of added?.accounts ?? []) addTo(total.accounts, account, points);
      const { wallets, transactions } = total;
      yield { wallets, transactions, balances: balancesText(total.accounts) };
    }
  }

  private sumsOf(number: number): Sums {
    const known = this.byCheckpoint.get(number);
    if (known) return known;
    const made: Sums = { wallets: 0, transactions: 0, accounts: new Map() };
    this.byCheckpoint.set(number, made);
    return made;
  }
}

/** The heads that are stored for a checkpoint. */
export type StoredHeads = { readonly heads: number; readonly digest: string };

export type CheckpointChain = {
  /** How many there must be. */
  readonly last: number;
  readonly checkpoints: readonly (Checkpoint & { readonly seal: string })[];
  readonly heads: ReadonlyMap<number, StoredHeads>;
  /** Null where not all wallets were looked at. */
  readonly totals: VerifiedTotals | null;
  /** What an earlier run saw last; it must still be there. */
  readonly known: { readonly number: number; readonly seal: string } | null;
};

/**
 * Where the checkpoints of a programme are not those that were taken: one is missing or was
 * changed, or does not fit the heads and the wallets.
 */
export function checkCheckpoints(chain: CheckpointChain, hash: (text: string) => string) {
  const found: Finding[] = [];
  const report: Report = (number, expected, actual) => {
    const place = { memberId: null, sequence: null };
    const named = `checkpoint ${number}: ${JSON.stringify(expected)}`;
    found.push(finding('CHECKPOINT_WRONG', place, named, actual));
  };
  const byNumber = new Map(chain.checkpoints.map((each) => [each.number, each]));
  const totals = chain.totals?.upTo(chain.last);
  let previousSeal = FIRST_SEAL;
  for (let number = 1; number <= chain.last; number += 1) {
    const total = totals?.next().value;
    const checkpoint = byNumber.get(number);
    if (!checkpoint) {
      report(number, 'present', 'missing');
      continue;
    }
    const heads = chain.heads.get(number) ?? { heads: 0, digest: FIRST_SEAL };
    const expected = { previousSeal, ...heads, ...total };
    previousSeal = checkpoint.seal;
    for (const [name, value] of Object.entries(expected)) {
      const actual = checkpoint[name as keyof Checkpoint];
      if (actual !== value) report(number, { [name]: value }, { [name]: actual });
    }
    const seal = hash(checkpointText(checkpoint));
    if (seal !== checkpoint.seal) report(number, { seal }, { seal: checkpoint.seal });
  }
  checkKnown(chain, byNumber, report);
  return found;
}

type Report = (number: number, expected: unknown, actual: unknown) => void;

/** The last checkpoints could be removed without a gap: who saw them misses them. */
function checkKnown(
  { known, last }: CheckpointChain,
  byNumber: ReadonlyMap<number, { readonly seal: string }>,
  report: Report,
): void {
  if (known !== null && known.number > 0) {
    const seal = byNumber.get(known.number)?.seal ?? null;
    if (seal !== known.seal) report(known.number, { seal: known.seal }, { seal });
  }
  for (const number of byNumber.keys()) if (number > last) report(number, 'missing', 'present');
}

const addTo = (sums: Map<SummedAccount, Points>, account: SummedAccount, points: Points): void =>
  void sums.set(account, (sums.get(account) ?? 0) + points);
