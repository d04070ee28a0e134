import {
  formatExpiry,
  NO_EXPIRY,
  parseExpiry,
  type ExpiryPolicy,
} from '../../domain/points/expiry';
import { parseLotBenefits } from '../../domain/points/lot-benefits';
import type { Posting } from '../../domain/points/posting';
import type {
  HoldFacts,
  LotFacts,
  TransactionFacts,
  WalletFacts,
} from '../../domain/points/verify-facts';
import type { FindingCode } from '../../domain/points/verify-finding';
import type { Pin } from '../../domain/points/wallet';
import type { Instant } from '../../domain/shared/instant';
import { fromStoredInstant, instantOrNull, toStoredInstant } from '../../platform/database/sql';
import type {
  HoldRowRead,
  LotRowRead,
  PostingRowRead,
  TransactionRowRead,
  WalletRowRead,
} from './ledger-row.store';

// Rows as a check reads them: nothing is taken for granted. What cannot be read, or is not written
// as the ledger writes it, is a flaw of the row and never an error, and makes its seal break.

const SOUND: readonly FindingCode[] = [];
const MALFORMED: readonly FindingCode[] = ['MALFORMED'];

/** Not a number where the text is not what the ledger would write for the instant it reads as. */
function instantOf(text: string): Instant {
  try {
    const instant = fromStoredInstant(text);
    return toStoredInstant(instant) === text ? instant : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

const numberOrNull = (value: number | null): number | null =>
  value === null ? null : Number(value);

export const walletFacts = (row: WalletRowRead): WalletFacts => ({
  memberId: row.member_id,
  programId: row.program_id,
  figures: {
    balance: Number(row.balance),
    held: Number(row.held),
    pending: Number(row.pending),
    debt: Number(row.debt),
  },
  sequence: Number(row.sequence),
  lastLot: Number(row.last_lot),
  seal: row.seal,
  unsealed: Number(row.unsealed),
  nextDueAt: instantOrNull(row.next_due_at),
  lastActivityAt: instantOrNull(row.last_activity_at),
  updatedAt: instantOf(row.updated_at),
  isAnchored: Number(row.is_anchored) === 1,
  anchoredSequence: Number(row.anchored_sequence),
});

/** A transaction with its postings, which stand in the order of their lines. */
export function transactionFacts(
  row: TransactionRowRead,
  lines: readonly PostingRowRead[],
): TransactionFacts {
  const effectiveAt = instantOf(row.effective_at);
  const recordedAt = instantOf(row.recorded_at);
  return {
    id: row.id,
    memberId: row.member_id,
    programId: row.program_id,
    sequence: Number(row.sequence),
    kind: row.kind,
    points: Number(row.points),
    effectiveAt,
    recordedAt,
    cause: {
      behaviourId: row.behaviour_id,
      orderId: row.order_id,
      holdId: row.hold_id,
      corrects: numberOrNull(row.corrects),
      reference: row.reference,
    },
    lot: numberOrNull(row.lot),
    rule: ruleOf(row),
    desired: numberOrNull(row.desired),
    actor: row.actor,
    postings: lines.map(postingOf),
    seal: row.seal,
    flaws: flawsOf(effectiveAt, recordedAt, lines),
  };
}

/** A code without a version is no rule of ours: a version that is no number breaks the seal. */
function ruleOf({ rule_code: code, rule_version: version }: TransactionRowRead) {
  if (version === null) return code === null ? null : { code, version: Number.NaN };
  return { code, version: Number(version) };
}

const postingOf = (line: PostingRowRead): Posting => ({
  account: line.account,
  lot: numberOrNull(line.lot),
  amount: Number(line.amount),
  held: Number(line.held),
  pending: Number(line.pending),
});

function flawsOf(
  effectiveAt: Instant,
  recordedAt: Instant,
  lines: readonly PostingRowRead[],
): readonly FindingCode[] {
  const isNumbered = lines.every(({ line }, place) => Number(line) === place);
  const isSound = !Number.isNaN(effectiveAt) && !Number.isNaN(recordedAt);
  if (isNumbered && isSound) return SOUND;
  return [...(isSound ? [] : MALFORMED), ...(isNumbered ? [] : (['LINES_WRONG'] as const))];
}

export function lotFacts(row: LotRowRead): LotFacts {
  const expiry = expiryOf(row.expiry);
  const dates = [row.activates_at, row.activated_at, row.expires_at].map(instantOrNull);
  const [activatesAt = null, activatedAt = null, expiresAt = null] = dates;
  const benefits = row.benefits === null ? null : parseLotBenefits(row.benefits);
  const isReadable = row.benefits === null || benefits !== null;
  const isSound = expiry !== null && isReadable && !dates.some((date) => Number.isNaN(date));
  return {
    programId: row.program_id,
    opened: Number(row.opened),
    flaws: isSound ? SOUND : MALFORMED,
    lot: {
      number: Number(row.number),
      orderId: row.order_id,
      terms: {
        ruleCode: row.rule_code,
        pointsVersion: Number(row.points_version),
        versionNumber: Number(row.version_number),
        pointsPerUnit: row.points_per_unit,
        multiplier: row.multiplier,
        campaignMultiplier: row.campaign_multiplier,
        ...(benefits !== null && { benefits }),
        tierCode: row.tier_code,
        pendingDays: Number(row.pending_days),
        expiry: expiry ?? NO_EXPIRY,
      },
      active: Number(row.active),
      held: Number(row.held),
      pending: Number(row.pending),
      earned: Number(row.earned),
      expired: Number(row.expired),
      takenBack: Number(row.taken_back),
      ...{ activatesAt, activatedAt, expiresAt },
    },
  };
}

/** Null where the text is not the one that stands for the policy it reads as. */
function expiryOf(text: string): ExpiryPolicy | null {
  if (text === 'none') return NO_EXPIRY;
  try {
    const policy = parseExpiry(text);
    return formatExpiry(policy) === text ? policy : null;
  } catch {
    return null;
  }
}

export function holdFacts(row: HoldRowRead): HoldFacts {
  const pins = pinsOf(row.pins);
  const createdAt = instantOf(row.created_at);
  const expiresAt = instantOf(row.expires_at);
  const isSound = pins !== null && !Number.isNaN(createdAt) && !Number.isNaN(expiresAt);
  return {
    programId: row.program_id,
    flaws: isSound ? SOUND : MALFORMED,
    hold: {
      id: row.id,
      state: row.state,
      points: Number(row.points),
      pins: pins ?? [],
      createdAt,
      expiresAt,
      cause: { orderId: row.order_id, reference: row.reference },
    },
  };
}

function pinsOf(text: string): readonly Pin[] | null {
  try {
    const pins: unknown = JSON.parse(text);
    // Compared with what the transaction pinned, whatever it is.
    return Array.isArray(pins) ? (pins as Pin[]) : null;
  } catch {
    return null;
  }
}
