import type { Group } from './tree';

/** What a rule gives; the same keys in the same order as it is kept. */
export type Effect =
  | {
      readonly kind: 'PERCENT_OFF';
      readonly percent: string;
      readonly maximumMinor: number | null;
    }
  | { readonly kind: 'AMOUNT_OFF'; readonly amountMinor: number }
  | { readonly kind: 'POINTS_MULTIPLIER'; readonly multiplier: string }
  | { readonly kind: 'FREE_SHIPPING' }
  | { readonly kind: 'COUPON'; readonly couponCode: string };
export type EffectKind = Effect['kind'];

export interface RecurringWindow {
  readonly weekdays: readonly string[] | null;
  readonly daysOfMonth: readonly number[] | null;
  readonly fromTime: string | null;
  readonly untilTime: string | null;
}

export interface Schedule {
  readonly from: string | null;
  readonly until: string | null;
  readonly windows: readonly RecurringWindow[];
}

export type Stacking =
  | { readonly kind: 'STACKABLE' }
  | { readonly kind: 'BEST_OF'; readonly group: string }
  | { readonly kind: 'EXCLUSIVE' };

export interface Cap {
  readonly scope: 'MEMBER' | 'EVERYBODY';
  readonly measure: 'USES' | 'MONEY';
  readonly period: 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'EVER';
  readonly maximum: number;
}

export type Localized = Readonly<Record<string, string>>;

/** A benefit rule as the API gives it and takes it back. */
export interface Rule {
  readonly code: string;
  readonly names: Localized;
  readonly texts: Localized;
  readonly when: Group | null;
  readonly then: readonly Effect[];
  readonly schedule: Schedule | null;
  readonly priority: number;
  readonly stacking: Stacking;
  readonly caps: readonly Cap[];
}

/** A rule of the API: it has checked it. Keys that this page does not know stay where they are. */
export const ruleOf = (json: unknown): Rule => json as Rule;

/** What is taken as a whole where two people have changed it: its parts mean nothing alone. */
export const WHOLES: readonly string[] = ['when', 'schedule', 'stacking', 'caps'];

/** What a new rule begins with: nobody is told anything yet. */
export const NEW_RULE: Rule = {
  code: '',
  names: {},
  texts: {},
  when: null,
  then: [{ kind: 'FREE_SHIPPING' }],
  schedule: null,
  priority: 0,
  stacking: { kind: 'STACKABLE' },
  caps: [],
};

/** A text in one language; what is emptied is taken out, the order of the others stays. */
export function withText(texts: Localized, locale: string, text: string): Localized {
  if (text !== '') return { ...texts, [locale]: text };
  const { [locale]: _, ...rest } = texts;
  return rest;
}

const NEW_EFFECTS: { readonly [Kind in EffectKind]: Extract<Effect, { readonly kind: Kind }> } = {
  PERCENT_OFF: { kind: 'PERCENT_OFF', percent: '5', maximumMinor: null },
  AMOUNT_OFF: { kind: 'AMOUNT_OFF', amountMinor: 1_000 },
  POINTS_MULTIPLIER: { kind: 'POINTS_MULTIPLIER', multiplier: '2' },
  FREE_SHIPPING: { kind: 'FREE_SHIPPING' },
  COUPON: { kind: 'COUPON', couponCode: '' },
};

export const newEffect = (kind: EffectKind): Effect => NEW_EFFECTS[kind];
export const EFFECT_KINDS = Object.keys(NEW_EFFECTS) as readonly EffectKind[];

export const NEW_WINDOW: RecurringWindow = {
  ...{ weekdays: ['SATURDAY', 'SUNDAY'], daysOfMonth: null, fromTime: null, untilTime: null },
};

export const CAP_SCOPES = ['MEMBER', 'EVERYBODY'] as const;
export const CAP_MEASURES = ['USES', 'MONEY'] as const;
export const CAP_PERIODS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'EVER'] as const;
export const WEEKDAYS = [
  ...(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const),
];

const keyOf = ({ scope, measure, period }: Cap): string => [scope, measure, period].join(' ');

/** A cap that the rule does not have yet; undefined where it has them all. */
export function newCap(caps: readonly Cap[]): Cap | undefined {
  const used = new Set(caps.map(keyOf));
  const all = CAP_SCOPES.flatMap((scope) =>
    (['MONTH', 'EVER', 'YEAR', 'QUARTER', 'WEEK', 'DAY'] as const).map((period): Cap => ({
      scope,
      measure: 'USES',
      period,
      maximum: 1,
    })),
  );
  return all.find((cap) => !used.has(keyOf(cap)));
}
