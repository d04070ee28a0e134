import { pointsOf, type Transaction, type TransactionKind } from '../../domain/points/posting';
import { publicId } from '../../platform/id';
import type { OutboundEvent, OutboxService } from '../webhooks';
import type { AnnouncePosted } from './ledger.service';

/** What each kind of transaction is called outside. */
const EVENT_OF: Readonly<Record<TransactionKind, OutboundEvent['type']>> = {
  EARN: 'points.earned',
  PEND: 'points.pending',
  ACTIVATE: 'points.activated',
  TAKE_BACK: 'points.taken_back',
  PENALTY: 'points.penalised',
  REDEEM: 'points.redeemed',
  HOLD: 'points.held',
  CAPTURE: 'points.captured',
  RELEASE: 'points.released',
  HOLD_END: 'points.released',
  EXPIRE: 'points.expired',
  ADJUST: 'points.adjusted',
  REVERSE: 'points.reversed',
  TRANSFER_OUT: 'points.transferred',
  TRANSFER_IN: 'points.transferred',
};

/** Tells those who listen of every transaction, in the unit that posts it. */
export const announceTo =
  (outbox: OutboxService): AnnouncePosted =>
  (tx, programId, transactions) =>
    outbox.append(tx, programId, transactions.map(eventOf));

function eventOf(transaction: Transaction): OutboundEvent {
  const { kind, memberId, sequence, effectiveAt, recordedAt, cause } = transaction;
  return {
    type: EVENT_OF[kind],
    memberId,
    occurredAt: effectiveAt,
    data: {
      transactionId: publicId('ptx', transaction.id),
      kind,
      /** Orders the events of a member, however they arrive. */
      sequence,
      points: pointsOf(transaction),
      held: sumOf(transaction, 'held'),
      pending: sumOf(transaction, 'pending'),
      orderId: cause.orderId,
      holdId: cause.holdId && publicId('hld', cause.holdId),
      recordedAt: new Date(recordedAt).toISOString(),
    },
  };
}

const sumOf = ({ postings }: Transaction, figure: 'held' | 'pending'): number =>
  postings.reduce((sum, posting) => sum + posting[figure], 0);
