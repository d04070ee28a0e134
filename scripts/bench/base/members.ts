import type { BehaviourDraft } from '../../../src/domain/behaviour/draft';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from '../../../src/domain/shared/instant';
import { drawOne, drawWhole, seededRng, type Rng } from '../../../src/domain/shared/rng';
import type { Registration } from '../../../src/features/members';
import { BENCH_PROGRAM, DAYS_OF_HISTORY } from './program';

const SEED = 20_261_122;
const PRODUCTS = 5_000;
const CHANNELS = ['WEB', 'APP', 'MINI_PROGRAM'] as const;
const CATEGORIES = ['tea', 'cups', 'kettles', 'sweets', 'books', 'gifts'] as const;

type Kind = 'VIEW' | 'CART_ADD' | 'ORDER' | 'PAYMENT' | 'REVIEW';
type Step = { readonly kind: Kind; readonly startsVisit: boolean };

const LETTERS: Readonly<Record<string, Kind>> = {
  v: 'VIEW',
  c: 'CART_ADD',
  o: 'ORDER',
  p: 'PAYMENT',
  r: 'REVIEW',
};

/**
 * What ten members do, ten behaviours each in three or four visits: a hundred behaviours that are
 * 60 views, 15 carts, 10 orders, 10 payments and 5 reviews. Some never buy, one buys three times.
 */
const PERSONAS = [
  'vvv vvc vvv c',
  'vvv vvv vcc v',
  'vvv vvc vvv r',
  'vvv vvcop v r',
  'vvv vvcop c v',
  'vv vvvcop v r',
  'vv vvvcop vc',
  'vvvv vcop v r',
  'vvcop vcop v',
  'vcop vop rop',
].map(stepsOf);
const VISITS_OF_PATTERN = 4;

function stepsOf(pattern: string): readonly Step[] {
  return pattern.split(' ').flatMap((visit) =>
    [...visit].flatMap((letter, place) => {
      const kind = LETTERS[letter];
      return kind ? [{ kind, startsVisit: place === 0 }] : [];
    }),
  );
}

export const externalIdOf = (number: number): string => `bench-${number}`;

/** The identities of a member as they are registered. */
export const identitiesOf = (number: number): { scheme: string; value: string }[] => [
  { scheme: 'wechat', value: `wx_${number.toString(36)}_bench` },
  { scheme: 'email', value: `member.${number}@example.com` },
];

export function registrationOf(number: number, asOf: Instant): Registration {
  return {
    externalId: externalIdOf(number),
    identities: identitiesOf(number),
    profile: null,
    joinedAt: asOf - (DAYS_OF_HISTORY + 1 + (number % 30)) * DAY_MS,
  };
}

/** A member's history: the same for a number and an instant, whoever asks. */
export function historyOf(number: number, count: number, asOf: Instant): BehaviourDraft[] {
  const rng = seededRng(SEED, number);
  const steps = PERSONAS[number % PERSONAS.length] ?? [];
  const visits = VISITS_OF_PATTERN * Math.ceil(count / steps.length);
  const starts = Array.from({ length: visits }, () => startOfVisit(rng, asOf)).sort(
    (left, right) => left - right,
  );
  let visit = -1;
  let place: Place = newPlace(rng, number, 0);
  return Array.from({ length: count }, (_, index): BehaviourDraft => {
    const step = steps[index % steps.length];
    const kind = step?.kind ?? 'VIEW';
    if (step?.startsVisit || visit < 0) {
      visit += 1;
      place = newPlace(rng, number, index);
    }
    const occurredAt = (starts[visit] ?? asOf - DAY_MS) + index * MINUTE_MS;
    return {
      member: { kind: 'externalId', externalId: externalIdOf(number) },
      type: kind,
      channel: place.channel,
      occurredAt,
      source: 'bench',
      externalId: `${number}-${index}`,
      sessionId: place.sessionId,
      ...detailOf(kind, place, rng),
    };
  });
}

/** Where a visit takes place and what it is about. */
export type Place = {
  readonly channel: string;
  readonly sessionId: string;
  readonly orderId: string;
  readonly productId: string;
  readonly category: string;
  readonly price: string;
};

export function newPlace(rng: Rng, member: number, visit: number | string): Place {
  const product = drawWhole(rng, 1, PRODUCTS);
  return {
    channel: drawOne(rng, CHANNELS),
    sessionId: `s-${member}-${visit}`,
    orderId: `o-${member}-${visit}`,
    productId: `p-${product}`,
    category: CATEGORIES[product % CATEGORIES.length] ?? 'tea',
    // Many small amounts, few large ones: 10.00 to 510.00.
    price: (10 + 500 * rng() ** 3).toFixed(2),
  };
}

/** What is said of a behaviour besides who, what, when and where. */
export type Details = Partial<
  Pick<
    BehaviourDraft,
    | 'orderId'
    | 'productId'
    | 'category'
    | 'quantity'
    | 'amount'
    | 'rating'
    | 'text'
    | 'durationSeconds'
  >
>;

export function detailOf(kind: string, place: Place, rng: Rng): Details {
  const { productId, category, orderId, price } = place;
  const amount = { value: price, currencyCode: BENCH_PROGRAM.currencyCode };
  switch (kind) {
    case 'ORDER':
      return { orderId, productId, category, quantity: drawWhole(rng, 1, 3), amount };
    case 'PAYMENT':
      return { orderId, amount };
    case 'REVIEW':
      return { productId, rating: drawWhole(rng, 2, 5), text: 'It keeps the tea warm for hours.' };
    case 'CART_ADD':
      return { productId, category, quantity: 1 };
    default:
      return { productId, category, durationSeconds: drawWhole(rng, 3, 240) };
  }
}

/**
 * A moment of every other day of the year before, so that after a night in which windows slide
 * comes one in which none does. From midnight of its day, so that no visit spans two.
 */
function startOfVisit(rng: Rng, asOf: Instant): Instant {
  const day = 2 * drawWhole(rng, 1, (DAYS_OF_HISTORY - 1) / 2);
  return asOf - day * DAY_MS + drawWhole(rng, 0, 6) * HOUR_MS;
}
