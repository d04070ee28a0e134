import { checkpointText, headText, type Checkpoint, type Head } from './checkpoint';
import { parseExpiry } from './expiry';
import type { LotTerms } from './lot-terms';
import { conserves, pointsOf, type Transaction } from './posting';
import { FIRST_SEAL, sealText } from './seal';
import { finding, type Finding, type FindingCode } from './verify-finding';
import type { NumberedHead } from './verify-facts';
import type { Lot } from './wallet';

/** What of a lot is sealed, with its expiry as the ledger writes it. */
export type ExportedLot = Pick<
  Lot,
  'number' | 'orderId' | 'activatesAt' | 'activatedAt' | 'expiresAt'
> & { readonly terms: Omit<LotTerms, 'expiry'> & { readonly expiry: string } };

export type ExportCounts = {
  readonly wallets: number;
  readonly transactions: number;
  readonly postings: number;
  readonly lots: number;
  readonly heads: number;
  readonly checkpoints: number;
};

/** A line of an export, in the order in which they come: a wallet, its heads, its transactions. */
export type ExportedLine =
  | {
      readonly type: 'ledger';
      readonly format: string;
      readonly program: { readonly id: string; readonly code: string; readonly timeZone: string };
      readonly takenAt: number;
      readonly from: number | null;
      readonly to: number | null;
    }
  | {
      readonly type: 'wallet';
      readonly memberId: string;
      /** Up to here transactions carry no seal. */
      readonly unsealed: number;
      /** Place and seal before the first transaction that follows. */
      readonly after: number;
      readonly previousSeal: string;
    }
  | {
      readonly type: 'transaction';
      readonly transaction: Transaction;
      readonly points: number;
      readonly seal: string | null;
      readonly opens: readonly ExportedLot[];
    }
  | { readonly type: 'head'; readonly head: NumberedHead }
  | { readonly type: 'walletEnd'; readonly head: Head }
  | { readonly type: 'checkpoint'; readonly checkpoint: Checkpoint & { readonly seal: string } }
  | ({
      readonly type: 'end';
      readonly headDigest: string;
      readonly digest?: string;
    } & ExportCounts);

export const EXPORT_FORMAT = 'laurel.ledger.1';

type Line<Type extends ExportedLine['type']> = Extract<ExportedLine, { type: Type }>;
type Counts = { -readonly [Key in keyof ExportCounts]: number };

/** The wallet that is being read. */
type OpenWallet = {
  readonly memberId: string;
  readonly unsealed: number;
  readonly isWhole: boolean;
  /** Heads that its chain has still to come by. */
  readonly heads: NumberedHead[];
  place: number;
  seal: string;
  unsealedSeal: string | null;
};

/**
 * Checks an export line by line, without a database: the chain of each wallet, the heads and the
 * checkpoints that cover them, and at the end the counts. The digest of the file is checked by who
 * reads it.
 */
export class ExportCheck {
  readonly findings: Finding[] = [];
  readonly counts: Counts = {
    ...{ wallets: 0, transactions: 0, postings: 0, lots: 0, heads: 0, checkpoints: 0 },
  };
  /** The last checkpoint's seal: who knows it from elsewhere can compare. */
  lastCheckpoint: { readonly number: number; readonly seal: string } | null = null;
  isEnded = false;
  private programId: string | null = null;
  private isRange = false;
  private open: OpenWallet | null = null;
  private headDigest = FIRST_SEAL;
  private readonly digests = new Map<number, { heads: number; digest: string }>();

  constructor(private readonly hash: (text: string) => string) {}

  add(line: ExportedLine): void {
    switch (line.type) {
      case 'ledger':
        this.programId = line.program.id;
        this.isRange = line.from !== null || line.to !== null;
        if (line.format !== EXPORT_FORMAT)
          this.report('MALFORMED', null, EXPORT_FORMAT, line.format);
        return;
      case 'wallet':
        return this.begin(line);
      case 'transaction':
        return this.follow(line);
      case 'head':
        return this.takeHead(line.head);
      case 'walletEnd':
        return this.close(line.head);
      case 'checkpoint':
        return this.takeCheckpoint(line.checkpoint);
      case 'end':
        return this.end(line);
    }
  }

  /** A line that cannot be read. */
  malformed(number: number): void {
    this.report('MALFORMED', null, null, `line ${number}`);
  }

  private begin({ memberId, unsealed, after, previousSeal }: Line<'wallet'>): void {
    this.counts.wallets += 1;
    const isWhole = after === 0;
    const start = { place: after, seal: previousSeal, unsealedSeal: null };
    this.open = { memberId, unsealed, isWhole, heads: [], ...start };
    if (!this.isRange && !isWhole) this.report('SEQUENCE_GAP', 1, 0, after);
  }

  private takeHead(head: NumberedHead): void {
    this.counts.heads += 1;
    const known = this.digests.get(head.number) ?? { heads: 0, digest: FIRST_SEAL };
    const digest = this.hash(headText(known.digest, head));
    this.digests.set(head.number, { heads: known.heads + 1, digest });
    this.open?.heads.push(head);
    this.passHeads();
  }

  private follow(line: Line<'transaction'>): void {
    const { open, counts } = this;
    const { transaction, opens } = line;
    const { memberId, sequence, postings } = transaction;
    counts.transactions += 1;
    counts.postings += postings.length;
    counts.lots += opens.length;
    if (open?.memberId !== memberId) {
      const place = { memberId, sequence };
      this.findings.push(finding('WALLET_MISSING', place));
      return;
    }
    if (sequence !== open.place + 1) this.report('SEQUENCE_GAP', open.place + 1, null, sequence);
    this.checkAlone(line);
    this.checkSeal(open, line);
    this.passHeads();
  }

  private checkAlone({ transaction, points }: Line<'transaction'>): void {
    const { sequence, programId } = transaction;
    if (programId !== this.programId) {
      this.report('PROGRAM_WRONG', sequence, this.programId, programId);
    }
    if (!conserves(transaction)) this.report('UNBALANCED', sequence);
    const moved = pointsOf(transaction);
    if (moved !== points) this.report('POINTS_WRONG', sequence, moved, points);
  }

  private checkSeal(open: OpenWallet, { transaction, seal, opens }: Line<'transaction'>): void {
    const { sequence } = transaction;
    const isSealed = sequence > open.unsealed;
    const before = isSealed ? open.seal : (open.unsealedSeal ?? FIRST_SEAL);
    const computed = this.hash(sealText(before, { transaction, opens: opens.map(lotOf) }));
    const expected = isSealed ? computed : null;
    if (seal !== expected) this.report('SEAL_BROKEN', sequence, expected, seal);
    if (!isSealed) open.unsealedSeal = computed;
    open.seal = seal ?? FIRST_SEAL;
    open.place = sequence;
  }

  /** Of a part of the ledger the places before it are not there to compare heads with. */
  private passHeads(): void {
    const { open } = this;
    if (!open) return;
    for (let head = open.heads[0]; head && head.sequence <= open.place; head = open.heads[0]) {
      open.heads.shift();
      const isThere = head.sequence === open.place;
      const isSame =
        head.seal === open.seal && (!open.isWhole || head.unsealedSeal === open.unsealedSeal);
      const isPassed = this.isRange && !isThere;
      if (isPassed || (isThere && isSame)) continue;
      this.report('HEAD_WRONG', head.sequence, head.seal, open.seal);
    }
  }

  private close(head: Head): void {
    const { open } = this;
    this.headDigest = this.hash(headText(this.headDigest, head));
    for (const missing of open?.heads ?? []) {
      this.report('HEAD_WRONG', missing.sequence, missing.seal);
    }
    if (open?.place !== head.sequence || open.seal !== head.seal) {
      this.report('TAIL_MISSING', head.sequence, head.seal, open?.seal);
    }
    this.open = null;
  }

  private takeCheckpoint(checkpoint: Line<'checkpoint'>['checkpoint']): void {
    this.counts.checkpoints += 1;
    const { number, heads, digest, previousSeal } = checkpoint;
    const before = this.lastCheckpoint;
    const known = this.digests.get(number) ?? { heads: 0, digest: FIRST_SEAL };
    const first = this.isRange ? { number: number - 1, seal: previousSeal } : NO_CHECKPOINT;
    const { number: last, seal } = before ?? first;
    const expected = { number: last + 1, previousSeal: seal, ...known };
    const actual = { number, previousSeal, heads, digest };
    for (const name of ['number', 'previousSeal', 'heads', 'digest'] as const) {
      if (expected[name] === actual[name]) continue;
      const should = `checkpoint ${number}: ${JSON.stringify({ [name]: expected[name] })}`;
      this.report('CHECKPOINT_WRONG', null, should, actual[name]);
    }
    const sealed = this.hash(checkpointText(checkpoint));
    if (sealed !== checkpoint.seal) {
      this.report('CHECKPOINT_WRONG', null, `checkpoint ${number}: ${sealed}`, checkpoint.seal);
    }
    this.lastCheckpoint = { number, seal: checkpoint.seal };
  }

  private end(line: Line<'end'>): void {
    this.isEnded = true;
    const expected = { ...this.counts, headDigest: this.headDigest };
    for (const [name, value] of Object.entries(expected)) {
      const actual = line[name as keyof typeof expected];
      if (actual !== value) this.report('SUMS_WRONG', null, { [name]: value }, { [name]: actual });
    }
  }

  private report(
    code: FindingCode,
    sequence: number | null,
    expected: unknown = null,
    actual: unknown = null,
  ): void {
    const memberId = this.open?.memberId ?? null;
    this.findings.push(finding(code, { memberId, sequence }, expected, actual));
  }
}

const NO_CHECKPOINT = { number: 0, seal: FIRST_SEAL };

const lotOf = ({ terms, ...lot }: ExportedLot): Lot => ({
  ...lot,
  terms: { ...terms, expiry: parseExpiry(terms.expiry) },
  ...{ active: 0, held: 0, pending: 0, earned: 0, expired: 0, takenBack: 0 },
});
