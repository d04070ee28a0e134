import type { LocalDay } from '../shared/calendar';
import { MINUTE_MS, DAY_MS, type Instant } from '../shared/instant';
import {
  convertRoundHalfUp,
  MAX_AMOUNT_MINOR,
  parseAmount,
  type MinorUnits,
} from '../shared/money';
import { ok, refused, type Result } from '../shared/result';
import { checkText } from '../shared/text';
import {
  BEHAVIOUR_TYPES,
  CHANNELS,
  type Behaviour,
  type BehaviourType,
  type Channel,
} from './behaviour';
import type { BehaviourDraft } from './draft';

/** Why a reported behaviour is refused, and at which field of the draft. */
export type BehaviourFault = {
  readonly kind:
    | 'unknown-type'
    | 'unknown-channel'
    | 'required'
    | 'invalid-text'
    | 'text-too-long'
    | 'out-of-range'
    | 'invalid-attributes'
    | 'not-a-number'
    | 'too-many-decimals'
    | 'no-exchange-rate'
    | 'in-the-future'
    | 'too-long-ago';
  readonly field: string;
  /** The rule that was broken; texts are rendered from it in the reader's language. */
  readonly rule: BehaviourRule;
  /** The number, code or list that the rule speaks of; empty where it needs none. */
  readonly bound: string;
};

/** What a field of a behaviour must be. */
export type BehaviourRule =
  | 'one-of'
  | 'source-form'
  | 'not-empty'
  | 'max-characters'
  | 'plain-text'
  | 'max-whole-number'
  | 'between'
  | 'max-whole-seconds'
  | 'decimal-number'
  | 'max-decimals'
  | 'max-minor-units'
  | 'not-negative'
  | 'convertible-to'
  | 'instant'
  | 'json-object'
  | 'max-minutes-ahead'
  | 'from-year'
  | 'given-for';

/** What a draft is checked against. */
export type CheckTerms = {
  readonly currencyCode: string;
  /** The instant of recording: of the request, or of the backfill. */
  readonly recordedAt: Instant;
  readonly lateEventHorizonDays: number;
  readonly dayOf: (instant: Instant) => LocalDay;
  /** Units of the programme's currency for one unit of another, in force on a day; null if none. */
  readonly rateOn: (currencyCode: string, day: LocalDay) => string | null;
};

/** A stamp may run ahead of the recording by this much; it then counts as recorded. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;
const MAX_TEXT = 10_000;
const MAX_QUANTITY = 1_000_000_000;
const MAX_DURATION_SECONDS = 86_400;
/** What ratings of a scale are multiplied by: of 10 they are halved (docs/domain.md §5.4). */
const RATING_SCALES: ReadonlyMap<number, number> = new Map([
  [5, 1],
  [10, 0.5],
]);
const RATING_SCALE = 5;
const SOURCE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,31}$/;
const TYPES: ReadonlySet<string> = new Set(BEHAVIOUR_TYPES);
const CHANNEL_NAMES: ReadonlySet<string> = new Set(CHANNELS);
/** Short texts of a draft and how long they may be. */
const NAMES = [
  ['sessionId', 64],
  ['orderId', 64],
  ['productId', 64],
  ['category', 64],
  ['brand', 64],
] as const;

type Checked<Value> = Result<Value, BehaviourFault>;

const fault = (
  kind: BehaviourFault['kind'],
  field: string,
  [rule, bound = '']: readonly [BehaviourRule, (string | number)?],
): { readonly ok: false; readonly error: BehaviourFault } =>
  refused({ kind, field, rule, bound: String(bound) });

/**
 * Checks a reported behaviour and turns its money into the programme's minor units
 * (docs/domain.md §3). Gives the first fault found. A behaviour later than the horizon is accepted
 * with `counts: false`; a stamp up to five minutes ahead counts as the instant of recording.
 */
export function checkBehaviour(draft: BehaviourDraft, terms: CheckTerms): Checked<Behaviour> {
  const { type, channel } = draft;
  if (!TYPES.has(type))
    return fault('unknown-type', 'type', ['one-of', BEHAVIOUR_TYPES.join(', ')]);
  if (!CHANNEL_NAMES.has(channel))
    return fault('unknown-channel', 'channel', ['one-of', CHANNELS.join(', ')]);
  const texts = checkKeyAndNames(draft);
  if (!texts.ok) return texts;
  const values = checkValues(draft);
  if (values) return values;
  const occurredAt = checkInstant(draft.occurredAt, terms.recordedAt);
  if (!occurredAt.ok) return occurredAt;
  const money = checkAmount(draft, occurredAt.value, terms);
  if (!money.ok) return money;
  const missing = checkRequired(draft);
  if (missing) return missing;
  const horizonMs = terms.lateEventHorizonDays * DAY_MS;
  return ok({
    ...texts.value,
    ...money.value,
    type: type as BehaviourType,
    channel: channel as Channel,
    occurredAt: occurredAt.value,
    quantity: draft.quantity ?? null,
    rating: ratingOf(draft),
    durationSeconds: draft.durationSeconds ?? null,
    attributes: draft.attributes ?? null,
    counts: occurredAt.value >= terms.recordedAt - horizonMs,
  });
}

type Texts = Pick<
  Behaviour,
  'source' | 'externalId' | 'sessionId' | 'orderId' | 'productId' | 'category' | 'brand' | 'text'
>;

function checkKeyAndNames(draft: BehaviourDraft): Checked<Texts> {
  if (!SOURCE.test(draft.source)) {
    return fault('invalid-text', 'source', ['source-form', 32]);
  }
  const externalId = checkName(draft.externalId, 'externalId', 128);
  if (!externalId.ok) return externalId;
  if (externalId.value === null) return fault('required', 'externalId', ['not-empty']);
  const names: Record<string, string | null> = {};
  for (const [field, max] of NAMES) {
    const name = checkName(draft[field], field, max);
    if (!name.ok) return name;
    names[field] = name.value;
  }
  const text = draft.text ?? null;
  if (text !== null) {
    const wrong = checkText(text, { max: MAX_TEXT });
    if (wrong) return textFault(wrong, 'text', MAX_TEXT);
  }
  return ok({ ...names, source: draft.source, externalId: externalId.value, text } as Texts);
}

/** A key or name: trimmed, in one normal form, so that it is equal on every database. */
function checkName(
  value: string | null | undefined,
  field: string,
  max: number,
): Checked<string | null> {
  if (value === null || value === undefined) return ok(null);
  const wrong = checkText(value, { max, singleLine: true });
  if (wrong) return textFault(wrong, field, max);
  const name = value.normalize('NFC').trim();
  return ok(name === '' ? null : name);
}

const textFault = (
  wrong: ReturnType<typeof checkText>,
  field: string,
  max: number,
): { readonly ok: false; readonly error: BehaviourFault } =>
  wrong === 'too-long'
    ? fault('text-too-long', field, ['max-characters', max])
    : fault('invalid-text', field, ['plain-text']);

const checkValues = (draft: BehaviourDraft): ReturnType<typeof fault> | null =>
  checkNumbers(draft) ?? checkRating(draft) ?? checkAttributes(draft);

function checkNumbers(draft: BehaviourDraft): ReturnType<typeof fault> | null {
  const { quantity, durationSeconds } = draft;
  if (isSet(quantity) && !(Number.isInteger(quantity) && Math.abs(quantity) <= MAX_QUANTITY)) {
    return fault('out-of-range', 'quantity', ['max-whole-number', MAX_QUANTITY]);
  }
  const seconds = durationSeconds ?? 0;
  if (!(Number.isInteger(seconds) && seconds >= 0 && seconds <= MAX_DURATION_SECONDS)) {
    return fault('out-of-range', 'durationSeconds', ['max-whole-seconds', MAX_DURATION_SECONDS]);
  }
  return null;
}

function checkRating(draft: BehaviourDraft): ReturnType<typeof fault> | null {
  const { rating, ratingOutOf } = draft;
  const outOf = ratingOutOf ?? RATING_SCALE;
  if (!RATING_SCALES.has(outOf)) {
    const scales = [...RATING_SCALES.keys()].join(', ');
    return fault('out-of-range', 'ratingOutOf', ['one-of', scales]);
  }
  if (isSet(rating) && !(rating >= 1 && rating <= outOf)) {
    return fault('out-of-range', 'rating', ['between', `1–${outOf}`]);
  }
  return null;
}

/** Out of 5, whatever the scale; the scale was checked. */
function ratingOf({ rating, ratingOutOf }: BehaviourDraft): number | null {
  if (!isSet(rating)) return null;
  return rating * (RATING_SCALES.get(ratingOutOf ?? RATING_SCALE) ?? 1);
}

/** JSON from outside may be a list or a single value. */
function checkAttributes({ attributes }: BehaviourDraft): ReturnType<typeof fault> | null {
  if (!isSet(attributes)) return null;
  const isObject = typeof attributes === 'object' && !Array.isArray(attributes);
  return isObject ? null : fault('invalid-attributes', 'attributes', ['json-object']);
}

const isSet = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;

function checkInstant(occurredAt: Instant, recordedAt: Instant): Checked<Instant> {
  if (!Number.isFinite(occurredAt)) return fault('out-of-range', 'occurredAt', ['instant']);
  if (occurredAt < 0) return fault('too-long-ago', 'occurredAt', ['from-year', 1970]);
  if (occurredAt > recordedAt + CLOCK_TOLERANCE_MS) {
    return fault('in-the-future', 'occurredAt', [
      'max-minutes-ahead',
      CLOCK_TOLERANCE_MS / MINUTE_MS,
    ]);
  }
  return ok(Math.min(Math.trunc(occurredAt), recordedAt));
}

type Money = Pick<Behaviour, 'amountMinor' | 'original'>;

function checkAmount(
  draft: BehaviourDraft,
  occurredAt: Instant,
  terms: CheckTerms,
): Checked<Money> {
  if (!draft.amount) return ok({ amountMinor: null, original: null });
  const { value, currencyCode } = draft.amount;
  const parsed = parseAmount(value, currencyCode);
  if (!parsed.ok) return amountFault(parsed.error);
  if (parsed.value < 0) return fault('out-of-range', 'amount', ['not-negative']);
  if (currencyCode === terms.currencyCode) {
    return ok({ amountMinor: parsed.value, original: null });
  }
  const rate = terms.rateOn(currencyCode, terms.dayOf(occurredAt));
  if (rate === null) {
    return fault('no-exchange-rate', 'amount', ['convertible-to', terms.currencyCode]);
  }
  const amountMinor: MinorUnits = convertRoundHalfUp(
    parsed.value,
    currencyCode,
    terms.currencyCode,
    rate,
  );
  if (amountMinor > MAX_AMOUNT_MINOR) return amountFault({ kind: 'too-large' });
  return ok({ amountMinor, original: { amountMinor: parsed.value, currencyCode } });
}

function amountFault(
  wrong:
    | { readonly kind: 'not-a-number' | 'too-large' }
    | { readonly kind: 'too-many-decimals'; readonly allowed: number },
): ReturnType<typeof fault> {
  switch (wrong.kind) {
    case 'not-a-number':
      return fault('not-a-number', 'amount', ['decimal-number']);
    case 'too-many-decimals':
      return fault('too-many-decimals', 'amount', ['max-decimals', wrong.allowed]);
    case 'too-large':
      return fault('out-of-range', 'amount', ['max-minor-units', MAX_AMOUNT_MINOR]);
  }
}

/** What a type cannot do without. */
function checkRequired(draft: BehaviourDraft): ReturnType<typeof fault> | null {
  const { type, orderId, amount } = draft;
  const needsOrder = type === 'ORDER' || type === 'PAYMENT';
  if (needsOrder && !orderId?.trim()) return fault('required', 'orderId', ['given-for', type]);
  const needsAmount = type === 'PAYMENT' || type === 'REFUND';
  if (needsAmount && !amount) return fault('required', 'amount', ['given-for', type]);
  return null;
}
