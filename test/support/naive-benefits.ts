import type {
  AttributeValue,
  BenefitContext,
  BenefitFacts,
  PurchaseFacts,
} from '../../src/domain/benefits/benefit-facts';
import type { Window } from '../../src/domain/shared/window';

/**
 * Reads condition trees as they stand, from the text of docs/domain.md §9 alone: no compiling, no
 * catalogue. Slow and plain, to be compared with.
 */
export type NaiveMember = Omit<BenefitFacts, 'purchases'> & {
  readonly purchasesOf: (window: Window) => PurchaseFacts;
};

type Rule = { readonly field: string; readonly operator: string; readonly value: unknown };
type Group = {
  readonly combinator: string;
  readonly not?: boolean;
  readonly rules: readonly (Rule | Group)[];
};

const LADDER = ['regular', 'silver', 'gold', 'diamond'];
const DAYS = 'SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY'.split(' ');
const MONTHS =
  'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(
    ' ',
  );
const DAY_MS = 86_400_000;

/** In London in winter the clocks show UTC; random contexts are of November and December. */
const dayOf = (context: BenefitContext): number => Math.floor(context.instant / DAY_MS);

export function naiveTree(
  node: Group | Rule,
  member: NaiveMember,
  context: BenefitContext,
): boolean {
  if ('rules' in node) {
    let outcome = node.combinator === 'and';
    for (const rule of node.rules) {
      const met = naiveTree(rule, member, context);
      outcome = node.combinator === 'and' ? outcome && met : outcome || met;
    }
    return node.not ? !outcome : outcome;
  }
  return naiveRule(node, member, context);
}

function naiveRule(rule: Rule, member: NaiveMember, context: BenefitContext): boolean {
  const { field, operator, value } = rule;
  const today = dayOf(context);
  const ago = (day: number | null) => (day === null ? null : Math.max(0, today - day));
  switch (field) {
    case 'tier':
      return naiveTier(operator, value, member.tierCode);
    case 'tierAge':
      return compare(operator, ago(member.tierSince), value);
    case 'growthValue':
      return compare(operator, member.growthValue, value);
    case 'tenure':
      return compare(operator, ago(member.joinedOn), value);
    default:
      return (
        naivePurchases(rule, member, today) ??
        naiveWord(rule, member, context) ??
        naiveDate(rule, today) ??
        naiveCart(rule, context) ??
        naiveAttribute(rule, member)
      );
  }
}

function naivePurchases(
  { field, operator, value }: Rule,
  member: NaiveMember,
  today: number,
): boolean | null {
  const split = value as { window: Window; operand: unknown };
  const ago = (day: number | null) => (day === null ? null : Math.max(0, today - day));
  switch (field) {
    case 'purchaseAmount':
      return compare(operator, member.purchasesOf(split.window).amountMinor, split.operand);
    case 'purchaseCount':
      return compare(operator, member.purchasesOf(split.window).orders, split.operand);
    case 'purchaseRecency':
      return compare(operator, ago(member.purchasesOf(split.window).lastPaidOn), split.operand);
    case 'firstOrder':
      return (member.purchasesOf({ kind: 'LIFETIME' }).orders === 0) === value;
    default:
      return null;
  }
}

function naiveWord(
  { field, operator, value }: Rule,
  member: NaiveMember,
  context: BenefitContext,
): boolean | null {
  switch (field) {
    case 'rfmSegment':
      return word(operator, member.rfmSegment, value);
    case 'channel':
      return word(operator, context.channel, value);
    case 'country':
      return word(operator, context.countryCode, value);
    case 'weekday':
      return word(operator, DAYS[new Date(context.instant).getUTCDay()] ?? null, value);
    case 'birthdayMonth': {
      const month = member.birthdayMonth;
      if (month === null) return false;
      if (operator === 'isCurrent') return month === new Date(context.instant).getUTCMonth() + 1;
      return word(operator, MONTHS[month - 1] ?? null, value);
    }
    default:
      return null;
  }
}

function naiveDate({ field, operator, value }: Rule, today: number): boolean | null {
  if (field !== 'date') return null;
  const days = [value].flat().map((each) => Date.parse(String(each)) / DAY_MS);
  return compare(operator, today, days);
}

function naiveCart({ field, operator, value }: Rule, { cart }: BenefitContext): boolean | null {
  if (!field.startsWith('cart')) return null;
  if (cart === null) return false;
  if (field === 'cartTotal') return compare(operator, cart.totalMinor, value);
  const within = (category: string) => cart.lines.filter((line) => line.category === category);
  if (field === 'cartCategoryTotal') {
    const { category, operand } = value as { category: string; operand: unknown };
    const total = within(category).reduce((sum, line) => sum + line.amountMinor, 0);
    return compare(operator, total, operand);
  }
  const hits = (value as string[]).filter((category) => within(category).length > 0).length;
  if (operator === 'hasAny') return hits > 0;
  return operator === 'hasAll' ? hits === (value as string[]).length : hits === 0;
}

function naiveAttribute({ operator, value }: Rule, { attributes }: NaiveMember): boolean {
  const { attribute, operand } = value as { attribute: string; operand: unknown };
  const known = new Map(Object.entries(attributes));
  const actual: AttributeValue | null = known.get(attribute) ?? null;
  if (operator === 'null') return actual === null;
  if (actual === null) return false;
  if (operator === 'notNull') return true;
  if (operator === '=') return actual === operand;
  if (operator === '!=') return actual !== operand;
  if (operator === 'in') return (operand as unknown[]).includes(actual);
  if (operator === 'notIn') return !(operand as unknown[]).includes(actual);
  return typeof actual === 'number' && compare(operator, actual, operand);
}

function naiveTier(operator: string, value: unknown, tier: string | null): boolean {
  if (tier === null) return false;
  if (!/[<>]/.test(operator)) return word(operator, tier, value);
  return compare(operator, LADDER.indexOf(tier), LADDER.indexOf(String(value)));
}

function word(operator: string, actual: string | null, value: unknown): boolean {
  if (actual === null) return false;
  const listed = Array.isArray(value) ? value.includes(actual) : value === actual;
  return operator === '=' || operator === 'in' ? listed : !listed;
}

function compare(operator: string, actual: number | null, value: unknown): boolean {
  if (actual === null) return false;
  const [first, second] = (Array.isArray(value) ? value : [value]) as number[];
  if (first === undefined) throw new Error('nothing to compare with');
  const holds: Record<string, boolean> = {
    '=': actual === first,
    '!=': actual !== first,
    '<': actual < first,
    '<=': actual <= first,
    '>': actual > first,
    '>=': actual >= first,
    between: first <= actual && actual <= second!,
    notBetween: !(first <= actual && actual <= second!),
  };
  const outcome = holds[operator];
  if (outcome === undefined) throw new Error(`no such operator: ${operator}`);
  return outcome;
}
