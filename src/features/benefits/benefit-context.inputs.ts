import { Field, InputType } from 'type-graphql';
import type { Channel } from '../../domain/behaviour/behaviour';
import type {
  AttributeValue,
  BenefitContext,
  Cart,
  CartLine,
} from '../../domain/benefits/benefit-facts';
import { benefitFault, type BenefitFault } from '../../domain/benefits/benefit-fault';
import type { Instant } from '../../domain/shared/instant';
import { parseAmount } from '../../domain/shared/money';
import { ok, refused, type Result } from '../../domain/shared/result';
import { JsonScalar, type JsonValue } from '../../platform/graphql/json-scalar';
import { MoneyInput } from '../../platform/graphql/money';
import { DecimalScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { ChannelEnum } from '../behaviours/behaviour.type';

@InputType({ description: 'One kind of goods in a cart.' })
export class BenefitCartLineInput {
  @Field(() => String, { description: 'The category, as in behaviours; each once.' })
  category: string;

  @Field(() => DecimalScalar, { description: "What it costs, in the cart's currency." })
  amount: string;
}

@InputType({ description: 'A cart, before benefits.' })
export class BenefitCartInput {
  @Field(() => MoneyInput, { description: "What it costs in all, in the programme's currency." })
  total: MoneyInput;

  @Field(() => [BenefitCartLineInput], {
    nullable: true,
    description: 'Parts of it by category; what has none is in the total alone.',
  })
  lines?: BenefitCartLineInput[] | null;
}

@InputType({ description: 'Where and when benefits are asked for. What is not said is not known.' })
export class BenefitContextInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When; by default now. Issuing and redeeming are always now.',
  })
  at?: Instant | null;

  @Field(() => ChannelEnum, { nullable: true, description: 'Where.' })
  channel?: Channel | null;

  @Field(() => String, { nullable: true, description: 'The country: ISO 3166-1, such as `CN`.' })
  countryCode?: string | null;

  @Field(() => BenefitCartInput, { nullable: true, description: 'The cart.' })
  cart?: BenefitCartInput | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'What the shop knows of the member, by name: texts, numbers, true or false, such as `{ "student": true }`.',
  })
  attributes?: JsonValue;
}

/** A context as the core reads it. */
export type ReadContext = {
  readonly context: BenefitContext;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
};

const NOBODY_ASKED: BenefitContextInput = {};

/** Reads a context; paths of faults are those of the input. */
export function readContext(
  input: BenefitContextInput | null | undefined,
  { currencyCode, now }: { readonly currencyCode: string; readonly now: Instant },
): Result<ReadContext, readonly BenefitFault[]> {
  const { at, channel, countryCode, cart, attributes } = input ?? NOBODY_ASKED;
  const read = cart ? readCart(cart, currencyCode) : ok(null);
  const known = readAttributes(attributes ?? null);
  if (!read.ok || !known.ok) {
    return refused([...(read.ok ? [] : read.error), ...(known.ok ? [] : known.error)]);
  }
  return ok({
    context: {
      ...{ instant: at ?? now, channel: channel ?? null, countryCode: countryCode ?? null },
      cart: read.value,
    },
    attributes: known.value,
  });
}

function readCart(
  { total, lines }: BenefitCartInput,
  currencyCode: string,
): Result<Cart, readonly BenefitFault[]> {
  // In another currency its amount says nothing: the core refuses the currency.
  const isOurs = total.currencyCode === currencyCode;
  const totalMinor = isOurs
    ? readAmount(total.amount, currencyCode, ['cart', 'total', 'amount'])
    : ok(0);
  const parts = (lines ?? []).map((line, place): Result<CartLine, readonly BenefitFault[]> => {
    const path = ['cart', 'lines', String(place), 'amount'];
    const amount = isOurs ? readAmount(line.amount, currencyCode, path) : ok(0);
    const category = line.category.normalize('NFC').trim();
    return amount.ok ? ok({ category, amountMinor: amount.value }) : amount;
  });
  const faults = [totalMinor, ...parts].flatMap((part) => (part.ok ? [] : part.error));
  if (!totalMinor.ok || faults.length > 0) return refused(faults);
  return ok({
    currencyCode: total.currencyCode,
    totalMinor: totalMinor.value,
    lines: parts.flatMap((part) => (part.ok ? [part.value] : [])),
  });
}

function readAmount(
  text: string,
  currencyCode: string,
  path: readonly string[],
): Result<number, readonly BenefitFault[]> {
  const amount = parseAmount(text, currencyCode);
  if (amount.ok) return amount;
  switch (amount.error.kind) {
    case 'not-a-number':
      return refused([benefitFault(path, 'NOT_A_NUMBER')]);
    case 'too-many-decimals':
      return refused([benefitFault(path, 'TOO_MANY_DECIMALS', { maximum: amount.error.allowed })]);
    case 'too-large':
      return refused([
        benefitFault(path, 'OUT_OF_RANGE', { minimum: 0, maximum: amount.error.maximum }),
      ]);
  }
}

function readAttributes(
  given: JsonValue,
): Result<Readonly<Record<string, AttributeValue>>, readonly BenefitFault[]> {
  if (given === null) return ok({});
  const expected = '{ "name": value }';
  if (typeof given !== 'object' || Array.isArray(given)) {
    return refused([benefitFault(['attributes'], 'WRONG_TYPE', { expected })]);
  }
  const entries = Object.entries(given);
  const faults = entries
    .filter(([, value]) => typeof value === 'object')
    .map(([name]) =>
      benefitFault(['attributes', name], 'WRONG_TYPE', { expected: '"…", 1, true' }),
    );
  return faults.length > 0
    ? refused(faults)
    : ok(Object.fromEntries(entries) as Readonly<Record<string, AttributeValue>>);
}
