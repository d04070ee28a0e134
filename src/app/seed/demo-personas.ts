import type { Channel } from '../../domain/behaviour/behaviour';

/** The kinds of people that come to the shop. */
export const PERSONA_CODES = [
  'loyal',
  'occasional',
  'bargain-hunter',
  'window-shopper',
  'lapsed',
] as const;
export type PersonaCode = (typeof PERSONA_CODES)[number];

/** How a kind of people behaves. Ratios are chances, 0…1. */
export type Persona = {
  /** How many of a hundred members are like this. */
  readonly weight: number;
  /** Visits in a whole year, at least and at most. */
  readonly visits: readonly [number, number];
  /** Visits that end in an order. */
  readonly buyingRatio: number;
  /** Weights of orders with one, two, three and four lines. */
  readonly lineWeights: readonly number[];
  readonly goesForBargains: boolean;
  /** Share of the time since joining after which nobody comes any more, at least and at most. */
  readonly activeRatio: readonly [number, number];
  readonly refundRatio: number;
  readonly reviewRatio: number;
  /** Likes, shares, check-ins and the like, for each visit. */
  readonly interactionRatio: number;
  readonly channelWeights: Readonly<Partial<Record<Channel, number>>>;
};

const PERSONAS: Readonly<Record<PersonaCode, Persona>> = {
  loyal: {
    weight: 14,
    visits: [10, 26],
    buyingRatio: 0.55,
    lineWeights: [50, 30, 14, 6],
    goesForBargains: false,
    activeRatio: [1, 1],
    refundRatio: 0.06,
    reviewRatio: 0.35,
    interactionRatio: 0.35,
    channelWeights: { APP: 50, MINI_PROGRAM: 15, WEB: 15, STORE: 20 },
  },
  occasional: {
    weight: 33,
    visits: [4, 9],
    buyingRatio: 0.5,
    lineWeights: [65, 25, 8, 2],
    goesForBargains: false,
    activeRatio: [1, 1],
    refundRatio: 0.06,
    reviewRatio: 0.18,
    interactionRatio: 0.15,
    channelWeights: { APP: 35, MINI_PROGRAM: 25, WEB: 25, STORE: 15 },
  },
  'bargain-hunter': {
    weight: 18,
    visits: [5, 10],
    buyingRatio: 0.45,
    lineWeights: [40, 32, 20, 8],
    goesForBargains: true,
    activeRatio: [1, 1],
    refundRatio: 0.12,
    reviewRatio: 0.15,
    interactionRatio: 0.3,
    channelWeights: { APP: 40, MINI_PROGRAM: 45, WEB: 15 },
  },
  'window-shopper': {
    weight: 22,
    visits: [3, 9],
    buyingRatio: 0.07,
    lineWeights: [90, 10, 0, 0],
    goesForBargains: false,
    activeRatio: [1, 1],
    refundRatio: 0.08,
    reviewRatio: 0.1,
    interactionRatio: 0.25,
    channelWeights: { APP: 30, MINI_PROGRAM: 40, WEB: 30 },
  },
  lapsed: {
    weight: 13,
    visits: [8, 16],
    buyingRatio: 0.4,
    lineWeights: [60, 30, 8, 2],
    goesForBargains: false,
    activeRatio: [0.15, 0.5],
    refundRatio: 0.1,
    reviewRatio: 0.15,
    interactionRatio: 0.15,
    channelWeights: { APP: 30, WEB: 45, STORE: 25 },
  },
};

export const personaOf = (code: PersonaCode): Persona => PERSONAS[code];

export const PERSONA_WEIGHTS: readonly number[] = PERSONA_CODES.map(
  (code) => PERSONAS[code].weight,
);
