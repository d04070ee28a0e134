import { ok, refused } from '../shared/result';
import { quoted } from '../tiering/rule-fault';
import { benefitFault, type BenefitFault, type CheckedBenefit } from './benefit-fault';

/** Whether a value is an object of JSON, and neither a list nor null. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys of an object that mean nothing: a word that is misspelt must not be lost in silence. */
export function objectFaults(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: readonly string[],
): BenefitFault[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key) && value[key] !== undefined)
    .map((key) =>
      benefitFault([...path, quoted(key)], 'UNKNOWN_KEY', {
        value: quoted(key),
        known: known.join(', '),
      }),
    );
}

/** An object with no other keys than those known, or what is wrong with it. */
export function parseObject(
  value: unknown,
  known: readonly string[],
  path: readonly string[],
): CheckedBenefit<Readonly<Record<string, unknown>>> {
  if (value === undefined || value === null) return refused([benefitFault(path, 'REQUIRED')]);
  if (!isObject(value)) {
    const expected = `{ ${known.join(', ')} }`;
    return refused([benefitFault(path, 'WRONG_TYPE', { expected })]);
  }
  const faults = objectFaults(value, known, path);
  return faults.length > 0 ? refused(faults) : ok(value);
}

/** How many entries a list may have. */
export type CountLimits = { readonly minimum: number; readonly maximum: number };

/** A list of so many entries, or what is wrong with it. */
export function parseList(
  value: unknown,
  { minimum, maximum }: CountLimits,
  path: readonly string[],
): CheckedBenefit<readonly unknown[]> {
  if (value === undefined || value === null) return refused([benefitFault(path, 'REQUIRED')]);
  if (!Array.isArray(value)) {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: '[…]' })]);
  }
  const actual = value.length;
  return actual < minimum || actual > maximum
    ? refused([benefitFault(path, 'WRONG_COUNT', { minimum, maximum, actual })])
    : ok(value);
}

/** One of some words, or what is wrong with it. */
export function parseChoice<Word extends string>(
  value: unknown,
  known: readonly Word[],
  path: readonly string[],
): CheckedBenefit<Word> {
  if (value === undefined || value === null) return refused([benefitFault(path, 'REQUIRED')]);
  const found = known.find((word) => word === value);
  if (found !== undefined) return ok(found);
  const said = typeof value === 'string' ? quoted(value) : typeof value;
  return refused([benefitFault(path, 'UNKNOWN_CHOICE', { value: said, known: known.join(', ') })]);
}
