import { formatExpiry } from './expiry';
import { formatLotBenefits } from './lot-benefits';
import type { Transaction } from './posting';
import type { Lot } from './wallet';

/** What a chain begins with: the seal before the first transaction. */
export const FIRST_SEAL = '0'.repeat(64);

/** A transaction with the lots that it opened: all that its seal covers. */
export type Sealed = {
  readonly transaction: Transaction;
  readonly opens: readonly Lot[];
};

/**
 * The text that a transaction is sealed with: everything that is stored of it, of its postings and
 * of the terms of the lots it opened, and the seal of the one before. SHA-256 of it is the seal, so
 * that nothing can be changed, left out or put in between without breaking the chain of its wallet.
 * Ids and codes only: erasing a person needs no change here (docs/domain.md §8, "Tamper evidence").
 *
 * @example
 * sha256Hex(sealText(FIRST_SEAL, { transaction, opens: [lot] }));
 */
export function sealText(previousSeal: string, { transaction, opens }: Sealed): string {
  const { cause, rule } = transaction;
  return JSON.stringify([
    'laurel.points.1',
    previousSeal,
    transaction.programId,
    transaction.memberId,
    transaction.sequence,
    transaction.id,
    transaction.kind,
    transaction.effectiveAt,
    transaction.recordedAt,
    transaction.actor,
    [cause.behaviourId, cause.orderId, cause.holdId, cause.corrects, cause.reference],
    transaction.lot,
    rule === null ? null : [rule.code, rule.version],
    transaction.desired,
    transaction.postings.map((line) => [
      line.account,
      line.lot,
      line.amount,
      line.held,
      line.pending,
    ]),
    opens.map(openingText),
  ]);
}

/** What of a lot never changes. */
function openingText(lot: Lot): unknown[] {
  const { terms } = lot;
  const benefits = formatLotBenefits(terms.benefits);
  return [
    lot.number,
    lot.orderId,
    terms.ruleCode,
    terms.pointsVersion,
    terms.versionNumber,
    terms.pointsPerUnit,
    terms.multiplier,
    terms.campaignMultiplier,
    terms.tierCode,
    terms.pendingDays,
    formatExpiry(terms.expiry),
    lot.activatesAt,
    // A lot that waits gets these dates later, by its terms.
    lot.activatesAt === null ? [lot.activatedAt, lot.expiresAt] : null,
    // Only where there are some: what was sealed before there were any is sealed as it was.
    ...(benefits === null ? [] : [benefits]),
  ];
}
