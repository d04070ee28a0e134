import fc from 'fast-check';
import { BEHAVIOUR_TYPES, CHANNELS, type Behaviour } from '../../src/domain/behaviour/behaviour';
import { DAY_MS } from '../../src/domain/shared/instant';

/** The span that random behaviours fall into: forty days up to this instant. */
export const RANDOM_UNTIL = Date.parse('2026-06-30T12:00:00Z');
const SPAN_MS = 40 * DAY_MS;

const oneOf = (...values: (string | null)[]): fc.Arbitrary<string | null> =>
  fc.constantFrom(...values);

/** Behaviours that meet each other often: few orders, products, sessions and days. */
export const behaviourArbitrary: fc.Arbitrary<Behaviour> = fc
  .record({
    type: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('PAYMENT' as const, 'REFUND' as const) },
      { weight: 2, arbitrary: fc.constantFrom('ORDER' as const, 'VIEW' as const) },
      { weight: 1, arbitrary: fc.constantFrom('REVIEW' as const, 'COMMENT' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...BEHAVIOUR_TYPES) },
    ),
    channel: fc.constantFrom(...CHANNELS),
    agoMs: fc.integer({ min: 0, max: SPAN_MS }),
    sessionId: oneOf(null, 's1', 's2'),
    orderId: fc.constantFrom('o1', 'o2', 'o3', 'o4'),
    hasOrder: fc.boolean(),
    productId: oneOf(null, 'p1', 'p2', 'p3'),
    category: oneOf(null, 'tea', 'cups'),
    brand: oneOf(null, 'kiln'),
    amountMinor: fc.integer({ min: 0, max: 50_000 }),
    rating: fc.constantFrom(null, 1, 2, 3.5, 4, 5),
    text: oneOf(
      null,
      '',
      'Lovely, fits well',
      'Not good at all',
      'It is a cup',
      '质量很好',
      '不太喜欢',
    ),
    durationSeconds: fc.constantFrom(null, 0, 30, 601),
    counts: fc.constantFrom(true, true, true, true, false),
  })
  .map(({ agoMs, hasOrder, ...shape }) => {
    const { type } = shape;
    const isPaid = type === 'PAYMENT' || type === 'REFUND';
    const needsOrder = type === 'ORDER' || type === 'PAYMENT';
    return {
      ...shape,
      type,
      occurredAt: RANDOM_UNTIL - agoMs,
      source: 'test',
      externalId: '',
      orderId: needsOrder || (type === 'REFUND' && hasOrder) ? shape.orderId : null,
      quantity: null,
      amountMinor: isPaid ? shape.amountMinor : null,
      original: null,
      rating: type === 'REVIEW' ? shape.rating : null,
      text: type === 'REVIEW' || type === 'COMMENT' || type === 'SUPPORT' ? shape.text : null,
      attributes: null,
    };
  });

/** A history of a few members: rows with keys of their own, in order of arrival. */
export const historyArbitrary = (
  members: number,
  maxLength: number,
): fc.Arbitrary<{ member: number; behaviour: Behaviour }[]> =>
  fc
    .array(fc.tuple(fc.nat({ max: members - 1 }), behaviourArbitrary), {
      minLength: Math.floor(maxLength / 2),
      maxLength,
      size: 'max',
    })
    .map((rows) =>
      rows.map(([member, behaviour], index) => ({
        member,
        behaviour: { ...behaviour, externalId: `e${String(index).padStart(4, '0')}` },
      })),
    );
