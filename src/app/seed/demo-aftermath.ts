import { DAY_MS, type Instant } from '../../domain/shared/instant';
import { drawOne, drawPlace, drawWhole, isDrawn, type Rng } from '../../domain/shared/rng';
import { dayOf, drawMoment } from './demo-calendar';
import type { DemoPerson } from './demo-people';
import { drawComment, drawReview } from './demo-texts';
import { amountOf, namesOf, type Happening, type PaidLine, type PaidOrder } from './demo-visits';

/** Clothes go back more often than anything else. */
const APPAREL_FACTOR = 2;

/** What comes of an order that was paid: something goes back, somebody writes what they think. */
export function drawAftermath(rng: Rng, person: DemoPerson, order: PaidOrder): Happening[] {
  const { refundRatio, reviewRatio } = person.persona;
  const isApparel = order.lines.some(({ product }) => product.category === 'apparel');
  const isReturned = isDrawn(rng, isApparel ? refundRatio * APPAREL_FACTOR : refundRatio);
  return [
    ...(isReturned ? drawReturn(rng, person, order) : []),
    ...(isDrawn(rng, reviewRatio) ? [drawRating(rng, person, order, isReturned)] : []),
  ];
}

/** So many days later, while shops are open. */
const drawLater = (rng: Rng, after: Instant, [from, to]: readonly [number, number]): Instant =>
  drawMoment(rng, dayOf(after) + drawWhole(rng, from, to), true);

/** Money back for all lines, for one of several, or for part of the only one. */
function drawReturn(rng: Rng, person: DemoPerson, order: PaidOrder): Happening[] {
  const { place, orderId } = order;
  const refundedAt = drawLater(rng, order.paidAt, [3, 12]);
  const refunds = refundedLines(rng, order.lines).map(({ product, paidMinor }): Happening => ({
    member: place.member,
    channel: place.channel,
    ...namesOf(product),
    type: 'REFUND',
    occurredAt: refundedAt,
    orderId,
    amount: amountOf(paidMinor),
  }));
  if (!isDrawn(rng, 0.5)) return refunds;
  const { externalId } = person.registration;
  const asked: Happening = {
    member: { kind: 'externalId', externalId },
    channel: 'CALL_CENTRE',
    type: 'SUPPORT',
    occurredAt: drawLater(rng, refundedAt - DAY_MS, [0, 0]),
    orderId,
    durationSeconds: drawWhole(rng, 60, 600),
  };
  return [asked, ...refunds];
}

function refundedLines(rng: Rng, lines: readonly PaidLine[]): readonly PaidLine[] {
  if (isDrawn(rng, 0.45)) return lines;
  const { product, paidMinor } = drawOne(rng, lines);
  if (lines.length > 1) return [{ product, paidMinor }];
  // Ten to fifty per cent, for a scratch or a late delivery.
  return [{ product, paidMinor: Math.round((paidMinor * drawWhole(rng, 1, 5)) / 100) * 10 }];
}

/** Weights of one to five stars. */
const CONTENT = [3, 4, 10, 30, 53];
const DISAPPOINTED = [35, 30, 20, 10, 5];

function drawRating(
  rng: Rng,
  { language }: DemoPerson,
  { place, orderId, paidAt, lines }: PaidOrder,
  isReturned: boolean,
): Happening {
  const rating = 1 + drawPlace(rng, isReturned ? DISAPPOINTED : CONTENT);
  return {
    member: place.member,
    // Reviews are written on a screen, also by who bought in a store.
    channel: place.channel === 'STORE' ? 'MINI_PROGRAM' : place.channel,
    ...namesOf(drawOne(rng, lines).product),
    type: 'REVIEW',
    occurredAt: drawLater(rng, paidAt, [4, 16]),
    orderId,
    rating,
    text: drawReview(rng, rating, language),
  };
}

const INTERACTIONS = ['CHECK_IN', 'LIKE', 'SHARE', 'COMMENT', 'REFERRAL', 'SUPPORT'] as const;
const INTERACTION_WEIGHTS = [45, 25, 13, 10, 3, 4];

/** What people do beside buying; sharing happens elsewhere. */
export function drawInteraction(rng: Rng, person: DemoPerson, at: Instant): Happening {
  const type = INTERACTIONS[drawPlace(rng, INTERACTION_WEIGHTS)] ?? 'CHECK_IN';
  const use = drawOne(rng, person.channels);
  const channel = use.channel === 'STORE' ? 'MINI_PROGRAM' : use.channel;
  const text = type === 'COMMENT' ? drawComment(rng, person.language) : null;
  const where = type === 'SHARE' || type === 'REFERRAL' ? 'SOCIAL' : channel;
  return { member: use.member, channel: where, type, occurredAt: at, text };
}
