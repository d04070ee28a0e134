import type { Head } from './checkpoint';
import { compareWallet } from './compare-wallet';
import type { Points } from './earn';
import { conserves, pointsOf } from './posting';
import { Replay } from './replay';
import type { SummedAccount } from './rollup';
import { FIRST_SEAL, sealText } from './seal';
import type { CheckTools, TransactionFacts, WalletBelongings } from './verify-facts';
import { finding, type Finding, type FindingCode } from './verify-finding';
import type { Lot, WalletFigures } from './wallet';

/** What a wallet had come to when a checkpoint took its head. */
export type HeadSums = {
  readonly number: number;
  readonly transactions: number;
  readonly accounts: ReadonlyMap<SummedAccount, Points>;
};

export type WalletVerdict = {
  readonly findings: readonly Finding[];
  readonly transactions: number;
  readonly postings: number;
  readonly unsealed: number;
  readonly sums: readonly HeadSums[];
  /** Over all transactions. */
  readonly accounts: ReadonlyMap<SummedAccount, Points>;
};

/** More of one wallet help nobody. */
const MOST_FINDINGS = 20;

/** Without these the rest of the wallet says nothing by itself. */
const STRUCTURAL: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'SEQUENCE_GAP',
  'TAIL_MISSING',
  'TAIL_UNKNOWN',
]);

/**
 * Checks one wallet: it is given all transactions in order of their places, and recomputes the
 * chain, the lots, the holds and the sums from them (docs/domain.md §8, "Tamper evidence").
 *
 * @example
 * const check = new WalletCheck(belongings, { calendar, hash: sha256Hex });
 * for (const transaction of transactions) check.add(transaction);
 * check.finish().findings; // []
 */
export class WalletCheck {
  private readonly replay: Replay;
  private readonly opens = new Map<number, Lot[]>();
  private readonly found: Finding[] = [];
  private readonly sums: HeadSums[] = [];
  private last: TransactionFacts | null = null;
  private count = 0;
  private postings = 0;
  private unsealed = 0;
  private seal = FIRST_SEAL;
  private unsealedSeal: string | null = null;
  private nextHead = 0;
  private isAnchorSeen = false;

  constructor(
    private readonly of: WalletBelongings,
    private readonly tools: CheckTools,
  ) {
    this.replay = new Replay(tools.calendar);
    for (const { opened, lot } of of.lots) {
      const known = this.opens.get(opened);
      if (known) known.push(lot);
      else this.opens.set(opened, [lot]);
    }
  }

  add(transaction: TransactionFacts): void {
    const { sequence, postings } = transaction;
    const before = this.last;
    const isFollowing = sequence === (before?.sequence ?? 0) + 1;
    if (!isFollowing) this.report('SEQUENCE_GAP', (before?.sequence ?? 0) + 1, null, sequence);
    this.checkRow(transaction, before);
    const opens = this.opens.get(sequence) ?? [];
    this.opens.delete(sequence);
    this.checkSeal(transaction, opens, isFollowing);
    this.follow(transaction, opens);
    this.last = transaction;
    this.count += 1;
    this.postings += postings.length;
    this.checkHeads(sequence);
  }

  finish(): WalletVerdict {
    const { wallet, heads, anchor } = this.of;
    const place = this.last?.sequence ?? 0;
    if (wallet.sequence > place) {
      this.report('TAIL_MISSING', place + 1, wallet.sequence, place);
    } else if (wallet.sequence < place) {
      this.report('TAIL_UNKNOWN', wallet.sequence + 1, wallet.sequence, place);
    }
    for (const head of heads.slice(this.nextHead)) {
      this.report('HEAD_WRONG', head.sequence, `checkpoint ${head.number}: ${head.seal}`);
    }
    if (anchor && anchor.sequence > 0 && !this.isAnchorSeen) {
      this.report('ANCHOR_WRONG', anchor.sequence, anchor.seal);
    }
    const isWhole = !this.found.some(({ code }) => STRUCTURAL.has(code));
    if (isWhole) {
      const state = { replay: this.replay, last: this.last, seal: this.seal, opens: this.opens };
      for (const each of compareWallet(this.of, state, this.tools.calendar)) this.keep(each);
    }
    return {
      findings: this.found,
      transactions: this.count,
      postings: this.postings,
      unsealed: this.unsealed,
      sums: this.sums,
      accounts: this.replay.accounts,
    };
  }

  /** What a transaction can be held against by itself. */
  private checkRow(transaction: TransactionFacts, before: TransactionFacts | null): void {
    const { sequence, programId, postings, flaws } = transaction;
    const { wallet } = this.of;
    for (const flaw of flaws) this.report(flaw, sequence);
    if (programId !== wallet.programId) {
      this.report('PROGRAM_WRONG', sequence, wallet.programId, programId);
    }
    if (before && transaction.recordedAt < before.recordedAt) {
      this.report('TIME_BACKWARDS', sequence, before.recordedAt, transaction.recordedAt);
    }
    if (!conserves(transaction)) {
      const sum = postings.reduce((total, { amount }) => total + amount, 0);
      this.report('UNBALANCED', sequence, 0, sum);
    }
    const points = pointsOf(transaction);
    if (points !== transaction.points) {
      this.report('POINTS_WRONG', sequence, points, transaction.points);
    }
  }

  /** The chain goes on from what is stored, so that one change is found once, where it is. */
  private checkSeal(
    transaction: TransactionFacts,
    opens: readonly Lot[],
    isFollowing: boolean,
  ): void {
    const { hash } = this.tools;
    const { sequence, seal } = transaction;
    if (sequence <= this.of.wallet.unsealed) {
      const before = this.unsealedSeal ?? FIRST_SEAL;
      this.unsealedSeal = hash(sealText(before, { transaction, opens }));
      this.unsealed += 1;
      if (seal !== null) this.report('SEAL_BROKEN', sequence, null, seal);
      return;
    }
    if (isFollowing) {
      const expected = hash(sealText(this.seal, { transaction, opens }));
      if (expected !== seal) this.report('SEAL_BROKEN', sequence, expected, seal);
    }
    this.seal = seal ?? FIRST_SEAL;
  }

  private follow(transaction: TransactionFacts, opens: readonly Lot[]): void {
    const isOld = transaction.sequence <= this.of.wallet.unsealed;
    const fault = this.replay.apply(transaction, opens, isOld);
    if (fault === null) return;
    const code = fault.kind === 'lot-missing' ? 'LOT_MISSING' : 'LOT_OVERDRAWN';
    this.report(code, transaction.sequence, null, `lot ${fault.lot}`);
  }

  private checkHeads(sequence: number): void {
    const { heads, anchor } = this.of;
    for (
      let head = heads[this.nextHead];
      head && head.sequence <= sequence;
      head = heads[this.nextHead]
    ) {
      this.nextHead += 1;
      if (!this.isHead(head, sequence)) {
        const expected = `checkpoint ${head.number}: ${head.seal}`;
        this.report('HEAD_WRONG', head.sequence, expected, this.seal);
      }
      const accounts = new Map(this.replay.accounts);
      this.sums.push({ number: head.number, transactions: this.count, accounts });
    }
    if (anchor?.sequence !== sequence) return;
    this.isAnchorSeen = true;
    const { figures, lastLot } = this.replay;
    const isSame =
      this.isHead(anchor, sequence) &&
      anchor.lastLot === lastLot &&
      (Object.keys(figures) as (keyof WalletFigures)[]).every(
        (name) => anchor.figures[name] === figures[name],
      );
    if (!isSame) this.report('ANCHOR_WRONG', sequence, anchor.seal, this.seal);
  }

  private isHead(head: Head, sequence: number): boolean {
    return (
      head.sequence === sequence &&
      head.seal === this.seal &&
      head.unsealedSeal === this.unsealedSeal
    );
  }

  private report(
    code: FindingCode,
    sequence: number | null,
    expected: unknown = null,
    actual: unknown = null,
  ): void {
    const { memberId } = this.of.wallet;
    this.keep(finding(code, { memberId, sequence }, expected, actual));
  }

  private keep(each: Finding): void {
    if (this.found.length < MOST_FINDINGS) this.found.push(each);
  }
}
