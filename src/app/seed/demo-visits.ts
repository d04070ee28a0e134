import type { BehaviourType } from '../../domain/behaviour/behaviour';
import type { BehaviourDraft } from '../../domain/behaviour/draft';
import type { LocalDay } from '../../domain/shared/calendar';
import { MINUTE_MS, SECOND_MS, type Instant } from '../../domain/shared/instant';
import { drawPlace, drawWhole, isDrawn, type Rng } from '../../domain/shared/rng';
import { drawMoment, isCampaign } from './demo-calendar';
import { drawProduct, type Product } from './demo-catalogue';
import type { ChannelUse, DemoPerson } from './demo-people';
import { DEMO_PROGRAM } from './demo-program';
import { drawSearch } from './demo-texts';

/** A behaviour before it has a key. */
export type Happening = Omit<BehaviourDraft, 'source' | 'externalId' | 'type'> & {
  readonly type: BehaviourType;
};

/** One line of an order that was paid. */
export type PaidLine = { readonly product: Product; readonly paidMinor: number };

/** An order that was paid, for what comes after. */
export type PaidOrder = {
  readonly orderId: string;
  readonly paidAt: Instant;
  readonly place: ChannelUse;
  readonly lines: readonly PaidLine[];
};

export type Visit = {
  readonly happenings: readonly Happening[];
  readonly order: PaidOrder | null;
};

/** Of a hundred orders so many are paid. */
const PAID_RATIO = 0.96;

export const amountOf = (minor: number): NonNullable<BehaviourDraft['amount']> => ({
  value: (minor / 100).toFixed(2),
  currencyCode: DEMO_PROGRAM.currencyCode,
});

/** The names of a product that a behaviour carries. */
export const namesOf = ({ productId, category, brand }: Product) => ({
  productId,
  category,
  brand,
});

/** One coming of a person on a day: what they looked at, put into the cart, ordered and paid. */
export function drawVisit(rng: Rng, person: DemoPerson, day: LocalDay, number: number): Visit {
  const { persona, channels } = person;
  const place = drawPlace(
    rng,
    channels.map(({ weight }) => weight),
  );
  const use = channels[place];
  if (!use) return { happenings: [], order: null };
  const isBuying = isDrawn(rng, persona.buyingRatio);
  const isInStore = use.channel === 'STORE';
  const startedAt = drawMoment(rng, day, isInStore);
  // Nobody is seen walking around in a store: only what they buy is known.
  if (isInStore && !isBuying) return { happenings: [], order: null };
  const lineCount = isBuying ? 1 + drawPlace(rng, persona.lineWeights) : 0;
  const products = drawProducts(rng, person, lineCount + (isInStore ? 0 : drawWhole(rng, 0, 2)));
  const scene: Scene = { rng, person, use, day, number };
  const seen = isInStore ? { happenings: [], until: startedAt } : look(scene, products, startedAt);
  const bought = products.slice(0, lineCount);
  const carted = isInStore ? { happenings: [], until: seen.until } : fill(scene, bought, seen);
  if (bought.length === 0) {
    return { happenings: [...seen.happenings, ...carted.happenings], order: null };
  }
  const ordered = buy(scene, bought, carted.until);
  const happenings = [...seen.happenings, ...carted.happenings, ...ordered.happenings];
  return { happenings, order: ordered.order };
}

type Scene = {
  readonly rng: Rng;
  readonly person: DemoPerson;
  readonly use: ChannelUse;
  readonly day: LocalDay;
  readonly number: number;
};
type Stretch = { readonly happenings: readonly Happening[]; readonly until: Instant };

/** Different products, so that an order has one line for each. */
function drawProducts(rng: Rng, person: DemoPerson, count: number): Product[] {
  const products = new Map<string, Product>();
  for (let draw = 0; draw < Math.max(count, 1); draw += 1) {
    const product = drawProduct(rng, person.taste);
    products.set(product.productId, product);
  }
  return [...products.values()];
}

/** What all behaviours of one visit share. Stores know no sessions. */
const visitOf = ({ person, use, number }: Scene) => ({
  member: use.member,
  channel: use.channel,
  sessionId: use.channel === 'STORE' ? null : `s${person.label}-${number}`,
});

/** Signing in, searching, and looking at products one after the other. */
function look(scene: Scene, products: readonly Product[], startedAt: Instant): Stretch {
  const { rng, person } = scene;
  const visit = visitOf(scene);
  const happenings: Happening[] = [];
  let at = startedAt;
  if (isDrawn(rng, 0.2)) happenings.push({ ...visit, type: 'LOGIN', occurredAt: at });
  if (isDrawn(rng, 0.2)) {
    at += drawWhole(rng, 5, 40) * SECOND_MS;
    const text = drawSearch(rng, person.language);
    happenings.push({ ...visit, type: 'SEARCH', occurredAt: at, text });
  }
  for (const product of products) {
    at += drawWhole(rng, 4, 30) * SECOND_MS;
    const durationSeconds = drawWhole(rng, 6, 90) + drawWhole(rng, 0, 90);
    happenings.push({
      ...visit,
      ...namesOf(product),
      type: 'VIEW',
      occurredAt: at,
      durationSeconds,
    });
    at += durationSeconds * SECOND_MS;
  }
  return { happenings, until: at };
}

/** Putting into the cart what will be bought; others sometimes leave something in it. */
function fill(scene: Scene, bought: readonly Product[], { happenings, until }: Stretch): Stretch {
  const { rng } = scene;
  const visit = visitOf(scene);
  const viewed = happenings.find(({ type }) => type === 'VIEW');
  const left = bought.length === 0 && isDrawn(rng, 0.25) ? viewed : undefined;
  let at = until;
  const filled: Happening[] = [];
  const put = (type: 'CART_ADD' | 'CART_REMOVE', names: Partial<ReturnType<typeof namesOf>>) => {
    at += drawWhole(rng, 2, 25) * SECOND_MS;
    filled.push({ ...visit, ...names, type, occurredAt: at, quantity: 1 });
  };
  for (const product of bought) put('CART_ADD', namesOf(product));
  if (left) {
    const { productId = null, category = null, brand = null } = left;
    const names = { productId, category, brand } as ReturnType<typeof namesOf>;
    put('CART_ADD', names);
    if (isDrawn(rng, 0.3)) put('CART_REMOVE', names);
  }
  return { happenings: filled, until: at };
}

/** An order with a line for each product, paid line by line, so that categories get their share. */
function buy(
  scene: Scene,
  bought: readonly Product[],
  after: Instant,
): { happenings: readonly Happening[]; order: PaidOrder | null } {
  const { rng, person, use, number } = scene;
  const orderId = `D${person.label}-${number}`;
  const visit = { ...visitOf(scene), orderId };
  const orderedAt = after + drawWhole(rng, 20, 240) * SECOND_MS;
  const paidAt = orderedAt + drawWhole(rng, 5, 180) * SECOND_MS;
  const discount = drawDiscount(scene);
  const lines = bought.map((product) => {
    const quantity = product.priceMinor < 10_000 ? 1 + drawPlace(rng, [70, 22, 8]) : 1;
    return { product, quantity, paidMinor: lineAmount(product.priceMinor * quantity, discount) };
  });
  const rows = lines.map(({ product, quantity, paidMinor }): Happening => ({
    ...visit,
    ...namesOf(product),
    type: 'ORDER',
    occurredAt: orderedAt,
    quantity,
    amount: amountOf(paidMinor),
  }));
  if (!isDrawn(rng, PAID_RATIO)) return { happenings: rows, order: null };
  const payments = rows.map((row): Happening => ({ ...row, type: 'PAYMENT', occurredAt: paidAt }));
  return {
    happenings: [...rows, ...payments],
    order: { orderId, paidAt: paidAt + MINUTE_MS, place: use, lines },
  };
}

/** Per cent off: on campaign days for everybody, and at all times for who looks for it. */
function drawDiscount({ rng, person, day }: Scene): number {
  const campaign = isCampaign(day) ? drawWhole(rng, 2, 5) * 5 : 0;
  return campaign + (person.persona.goesForBargains ? drawWhole(rng, 0, 2) * 5 : 0);
}

/** Prices end in whole tenths of a yuan. */
const lineAmount = (fullMinor: number, discountPercent: number): number =>
  Math.round((fullMinor * (100 - discountPercent)) / 1_000) * 10;
