import { CHANNELS } from '../behaviour/behaviour';
import { MAX_AMOUNT_MINOR } from '../shared/money';
import { ok, refused } from '../shared/result';
import { numberFaults, quoted } from '../tiering/rule-fault';
import { allOf, benefitFault, everyOf, type CheckedBenefit } from './benefit-fault';
import type { BenefitContext, Cart, CartLine } from './benefit-facts';
import type { BenefitSetting } from './benefit-setting';
import { isCountry } from './catalogue/country';
import { parseFreeText } from './catalogue/parameters';
import { parseChoice, parseList } from './json-reading';

type Path = readonly string[];

/** Categories of one cart. */
const MAX_LINES = 200;

/**
 * Checks where and when benefits are asked for: a known channel and country, and a cart in the
 * programme's currency, of whole amounts, each category once, none worth more than all together.
 */
export function checkBenefitContext(
  context: BenefitContext,
  setting: Pick<BenefitSetting, 'currencyCode'>,
): CheckedBenefit<BenefitContext> {
  const { instant, channel, countryCode, cart } = context;
  const parts = allOf({
    channel: channel === null ? ok(null) : parseChoice(channel, CHANNELS, ['channel']),
    countryCode: countryCode === null ? ok(null) : parseCountry(countryCode, ['countryCode']),
    cart: cart === null ? ok(null) : checkCart(cart, setting.currencyCode),
  });
  return parts.ok ? ok({ instant, ...parts.value }) : parts;
}

const parseCountry = (code: string, path: Path): CheckedBenefit<string> =>
  isCountry(code)
    ? ok(code)
    : refused([benefitFault(path, 'UNKNOWN_CHOICE', { value: quoted(code), known: 'ISO 3166-1' })]);

function checkCart(cart: Cart, currencyCode: string): CheckedBenefit<Cart> {
  const lines = parseList(cart.lines, { minimum: 0, maximum: MAX_LINES }, ['cart', 'lines']);
  if (!lines.ok) return lines;
  const isOurs = cart.currencyCode === currencyCode;
  const currency = benefitFault(['cart', 'currencyCode'], 'UNKNOWN_CHOICE', {
    ...{ value: quoted(cart.currencyCode), known: currencyCode },
  });
  const total = amountFaults(cart.totalMinor, MAX_AMOUNT_MINOR, ['cart', 'totalMinor']);
  const limit = total.length > 0 ? MAX_AMOUNT_MINOR : cart.totalMinor;
  const parts = allOf(
    {
      lines: everyOf(
        cart.lines.map((line, index) => checkLine(line, limit, ['cart', 'lines', String(index)])),
      ),
    },
    [...(isOurs ? [] : [currency]), ...total],
  );
  if (!parts.ok) return parts;
  const categories = parts.value.lines.map(({ category }) => category);
  const repeated = categories.flatMap((category, index) =>
    categories.indexOf(category) === index
      ? []
      : [
          benefitFault(['cart', 'lines', String(index), 'category'], 'DUPLICATE', {
            value: category,
          }),
        ],
  );
  return repeated.length > 0 ? refused(repeated) : ok({ ...cart, lines: parts.value.lines });
}

function checkLine(line: CartLine, limit: number, path: Path): CheckedBenefit<CartLine> {
  const faults = amountFaults(line.amountMinor, limit, [...path, 'amountMinor']);
  const parts = allOf({ category: parseFreeText(line.category, [...path, 'category']) }, faults);
  return parts.ok ? ok({ ...parts.value, amountMinor: line.amountMinor }) : parts;
}

const amountFaults = (amount: number, maximum: number, path: Path) =>
  numberFaults(amount, path, { minimum: 0, maximum, whole: true });
