import { canonicalDecimal, roundScore } from '../shared/decimal';
import { ok, refused } from '../shared/result';
import { checkText } from '../shared/text';
import {
  countFaults,
  decimalFaults,
  fault,
  numberFaults,
  type Checked,
  type RuleFault,
} from './rule-fault';
import type { LocalizedText, Tier } from './rules';

/** A text in one language. */
export type TextInLocale = { readonly locale: string; readonly text: string };

/** A tier as somebody wrote it. */
export type UncheckedTier = {
  readonly code: string;
  readonly names: readonly TextInLocale[];
  readonly threshold: number;
  readonly pointsMultiplier?: string | null | undefined;
  readonly invitationOnly?: boolean | null | undefined;
};

const MAX_TIERS = 20;
const MAX_THRESHOLD = 1e12;
const MAX_MULTIPLIER = 100;
const MAX_NAME_LENGTH = 60;
const RATE_DECIMALS = 4;
const TIER_CODE = /^[a-z][a-z0-9_-]{0,39}$/;

/**
 * Checks a ladder: 1 to 20 tiers from the base tier upwards, thresholds from exactly 0 strictly
 * increasing with at most 6 decimals, codes once each, a name in every language of the programme,
 * the base tier open to everybody.
 */
export function checkLadder(
  ladder: readonly UncheckedTier[],
  locales: readonly string[],
): Checked<readonly Tier[]> {
  const faults = [
    ...countFaults(ladder, ['ladder'], { minimum: 1, maximum: MAX_TIERS }),
    ...ladder.slice(0, MAX_TIERS).flatMap((tier, index) => {
      const path = ['ladder', String(index)];
      return [
        ...codeFaults(ladder, index, [...path, 'code']),
        ...nameFaults(tier.names, locales, [...path, 'names']),
        ...thresholdFaults(ladder, index, [...path, 'threshold']),
        ...(index === 0 && tier.invitationOnly
          ? [fault([...path, 'invitationOnly'], 'BASE_TIER_BY_INVITATION')]
          : []),
        ...decimalFaults(tier.pointsMultiplier ?? '1', [...path, 'pointsMultiplier'], {
          maximum: MAX_MULTIPLIER,
          decimals: RATE_DECIMALS,
        }),
      ];
    }),
  ];
  return faults.length > 0 ? refused(faults) : ok(ladder.map(tierOf));
}

/**
 * The tiers of a published ladder that a new one no longer has, as faults: members hold them.
 *
 * @example
 * removedTierFaults([regular, gold], [regular]); // one fault TIER_REMOVED, value 'gold'
 */
export function removedTierFaults(
  published: readonly Tier[],
  next: readonly Tier[],
): readonly RuleFault[] {
  const kept = new Set(next.map((tier) => tier.code));
  return published
    .filter((tier) => !kept.has(tier.code))
    .map((tier) => fault(['ladder'], 'TIER_REMOVED', { value: tier.code }));
}

/** Checks a text in every language of a programme: each language once, and no other. */
export function nameFaults(
  names: readonly TextInLocale[],
  locales: readonly string[],
  path: readonly string[],
): RuleFault[] {
  const given = names.slice(0, 2 * locales.length).flatMap(({ locale, text }, index) => {
    const at = [...path, String(index)];
    if (!locales.includes(locale)) return [fault([...at, 'locale'], 'UNKNOWN_LOCALE')];
    const isFirst = names.findIndex((name) => name.locale === locale) === index;
    if (!isFirst) return [fault([...at, 'locale'], 'DUPLICATE', { value: locale })];
    return isName(text) ? [] : [fault([...at, 'text'], 'INVALID_NAME', { max: MAX_NAME_LENGTH })];
  });
  const missing = locales
    .filter((locale) => !names.some((name) => name.locale === locale))
    .map((locale) => fault(path, 'NAME_MISSING', { locale }));
  return [...given, ...missing];
}

/** Checked names as they are kept: by locale in alphabetical order, without spaces around them. */
export const localizedText = (names: readonly TextInLocale[]): LocalizedText =>
  Object.fromEntries(
    names
      .map(({ locale, text }): [string, string] => [locale, tidy(text)])
      .toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );

const tidy = (text: string): string => text.normalize('NFC').trim();

const isName = (text: string): boolean =>
  checkText(text, { max: MAX_NAME_LENGTH, singleLine: true }) === null && tidy(text) !== '';

function codeFaults(
  ladder: readonly UncheckedTier[],
  index: number,
  path: readonly string[],
): RuleFault[] {
  const code = ladder[index]?.code ?? '';
  if (!TIER_CODE.test(code)) return [fault(path, 'INVALID_CODE')];
  const isFirst = ladder.findIndex((tier) => tier.code === code) === index;
  return isFirst ? [] : [fault(path, 'DUPLICATE', { value: code })];
}

function thresholdFaults(
  ladder: readonly UncheckedTier[],
  index: number,
  path: readonly string[],
): RuleFault[] {
  const threshold = ladder[index]?.threshold;
  const faults = numberFaults(threshold, path, { minimum: 0, maximum: MAX_THRESHOLD });
  if (faults.length > 0 || threshold === undefined) return faults;
  if (index === 0) return threshold === 0 ? [] : [fault(path, 'BASE_TIER_NOT_ZERO')];
  const previous = ladder[index - 1]?.threshold ?? Number.NaN;
  return [
    // Scores are compared at 6 decimals; a finer threshold could not be told from its neighbour.
    ...(roundScore(threshold) === threshold
      ? []
      : [fault(path, 'TOO_MANY_DECIMALS', { maximum: 6 })]),
    ...(threshold <= previous ? [fault(path, 'NOT_INCREASING', { previous })] : []),
  ];
}

const tierOf = (tier: UncheckedTier): Tier => ({
  code: tier.code,
  names: localizedText(tier.names),
  threshold: Math.abs(tier.threshold),
  pointsMultiplier: canonicalDecimal(tier.pointsMultiplier ?? '1'),
  invitationOnly: tier.invitationOnly ?? false,
});
