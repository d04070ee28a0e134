/** What can be wrong with a ledger. */
export const FINDING_CODES = [
  /** A transaction is not what it was sealed as, or the one before it is not. */
  'SEAL_BROKEN',
  /** A place in a wallet has no transaction. */
  'SEQUENCE_GAP',
  /** The last transactions of a wallet are missing. */
  'TAIL_MISSING',
  /** There are transactions after the last one that the wallet knows. */
  'TAIL_UNKNOWN',
  /** The postings of a transaction do not sum to zero. */
  'UNBALANCED',
  /** The points that a transaction says it moved are not those of its postings. */
  'POINTS_WRONG',
  /** The postings of a transaction are not numbered one after another. */
  'LINES_WRONG',
  /** A posting belongs to no transaction. */
  'POSTING_ORPHANED',
  /** A transaction was recorded before the one that precedes it. */
  'TIME_BACKWARDS',
  /** A row belongs to another programme than its wallet. */
  'PROGRAM_WRONG',
  /** A lot that postings name does not exist. */
  'LOT_MISSING',
  /** No transaction opened a lot. */
  'LOT_UNKNOWN',
  /** A lot does not hold what its postings come to, or its dates are not those of its terms. */
  'LOT_WRONG',
  /** More was taken from a lot, or set free, than was in it. */
  'LOT_OVERDRAWN',
  /** A hold is not what its transactions made it. */
  'HOLD_WRONG',
  /** A sum of a wallet is not that of its postings. */
  'FIGURE_WRONG',
  /** What a wallet says of itself does not follow from its transactions. */
  'WALLET_WRONG',
  /** There are rows of a wallet that does not exist. */
  'WALLET_MISSING',
  /** The chain is not the one that an earlier check saw. */
  'ANCHOR_WRONG',
  /** The chain is not the one that a checkpoint holds the head of. */
  'HEAD_WRONG',
  /** A checkpoint is missing, or is not what it was sealed as. */
  'CHECKPOINT_WRONG',
  /** The daily sums are not those of the transactions. */
  'SUMS_WRONG',
  /** What left wallets by transfers did not arrive in others. */
  'TRANSFERS_UNBALANCED',
  /** A stored value is not written as the ledger writes it. */
  'MALFORMED',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Something that is not as it must be, and where. */
export type Finding = {
  readonly code: FindingCode;
  readonly memberId: string | null;
  /** Place in the member's wallet; null where it is about none. */
  readonly sequence: number | null;
  readonly expected: string | null;
  readonly actual: string | null;
};

/** Where a finding is, before what is said of it. */
export type FindingPlace = Pick<Finding, 'memberId' | 'sequence'>;

/** Longer values are cut: a finding says where to look, it is no copy. */
const VALUE_LENGTH = 200;

/** Makes a finding of what should be and what is. */
export const finding = (
  code: FindingCode,
  { memberId, sequence }: FindingPlace,
  expected: unknown = null,
  actual: unknown = null,
): Finding => ({
  code,
  memberId,
  sequence,
  expected: textOf(expected),
  actual: textOf(actual),
});

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.slice(0, VALUE_LENGTH);
};
