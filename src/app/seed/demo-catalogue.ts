import { drawOne, isDrawn, type Rng } from '../../domain/shared/rng';

/** A thing for sale. */
export type Product = {
  readonly productId: string;
  readonly category: string;
  readonly brand: string;
  readonly priceMinor: number;
};

/** Categories with their makers, all invented, and prices in yuan from cheap to dear. */
const CATEGORIES: readonly (readonly [
  category: string,
  brands: readonly string[],
  prices: readonly number[],
])[] = [
  ['tea', ['Slow Kettle', 'Nine Creeks'], [29, 39, 59, 88, 128, 198, 268, 398]],
  ['snacks', ['Paper Crane', 'Small Harbour'], [12, 19.9, 25, 36, 49.9, 68, 99, 139]],
  ['skincare', ['Moonhill', 'Rain Garden'], [59, 79, 99, 139, 189, 259, 369, 520]],
  ['apparel', ['North Lane', 'Blue Gate'], [79, 99, 139, 199, 259, 329, 459, 699]],
  ['home', ['Quiet Corner', 'Blue Gate'], [25, 39.9, 59, 89, 149, 229, 359, 599]],
  ['electronics', ['Halfmoon Works', 'Tin Robin'], [79, 129, 199, 299, 499, 899, 1_599, 2_999]],
  ['baby', ['Cloud Cradle', 'Paper Crane'], [39, 59, 89, 129, 169, 219, 299, 469]],
  ['books', ['Lantern Press', 'Small Harbour'], [22, 28, 35, 42, 49.8, 58, 69, 99]],
];

const SHELVES: readonly (readonly Product[])[] = CATEGORIES.map(([category, brands, prices]) =>
  prices.map((price, place) => ({
    productId: `${category}-${String(place + 1).padStart(2, '0')}`,
    category,
    brand: brands[place % brands.length] ?? category,
    priceMinor: Math.round(price * 100),
  })),
);

/** What somebody likes to buy: two or three shelves, and how dear things may be (0…1). */
export type Taste = { readonly shelves: readonly number[]; readonly luxury: number };

export function drawTaste(rng: Rng): Taste {
  const places = [...SHELVES.keys()];
  return {
    shelves: [drawOne(rng, places), drawOne(rng, places), drawOne(rng, places)],
    luxury: rng(),
  };
}

/** Mostly from the shelves that somebody likes, and mostly not the dearest. */
export function drawProduct(rng: Rng, { shelves, luxury }: Taste): Product {
  const isLiked = isDrawn(rng, 0.8);
  const shelf = SHELVES[drawOne(rng, isLiked ? shelves : [...SHELVES.keys()])] ?? [];
  return drawOne(rng, shelf.slice(0, 4 + Math.round(4 * luxury * rng())));
}
