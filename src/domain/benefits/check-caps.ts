import type { CapPeriod } from '../points/earning-rule';
import { PERIODS } from '../shared/period';
import { ok, refused } from '../shared/result';
import { numberFaults } from '../tiering/rule-fault';
import { allOf, benefitFault, everyOf, type CheckedBenefit } from './benefit-fault';
import { CAP_MEASURES, CAP_SCOPES, type BenefitCap } from './benefit-rule';
import { parseChoice, parseList, parseObject } from './json-reading';

type Path = readonly string[];

/** Periods that caps count in. */
const CAP_PERIODS: readonly CapPeriod[] = [...PERIODS, 'EVER'];

/** One for each scope, measure and period. */
const MAX_CAPS = 2 * 2 * CAP_PERIODS.length;
const MAX_USES = 1_000_000_000;
/** Minor units; far below what a double holds exactly. */
const MAX_MONEY = 1_000_000_000_000_000;

/** Checks how often and for how much a rule may be used. */
export function parseCaps(
  json: unknown,
  path: Path,
  takesMoneyOff: boolean,
): CheckedBenefit<readonly BenefitCap[]> {
  const list = parseList(json ?? [], { minimum: 0, maximum: MAX_CAPS }, path);
  if (!list.ok) return list;
  const caps = everyOf(list.value.map((each, index) => parseCap(each, [...path, String(index)])));
  if (!caps.ok) return caps;
  const keys = caps.value.map(({ scope, measure, period }) => `${scope} ${measure} ${period}`);
  const faults = caps.value.flatMap(({ measure }, index) => {
    const at = [...path, String(index)];
    const key = keys[index] ?? '';
    if (keys.indexOf(key) !== index) return [benefitFault(at, 'DUPLICATE', { value: key })];
    return measure === 'MONEY' && !takesMoneyOff
      ? [benefitFault([...at, 'measure'], 'MONEY_CAP_WITHOUT_MONEY')]
      : [];
  });
  return faults.length > 0 ? refused(faults) : caps;
}

function parseCap(json: unknown, path: Path): CheckedBenefit<BenefitCap> {
  const fields = parseObject(json, ['scope', 'measure', 'period', 'maximum'], path);
  if (!fields.ok) return fields;
  const { scope, measure, period, maximum } = fields.value;
  return allOf({
    scope: parseChoice(scope, CAP_SCOPES, [...path, 'scope']),
    measure: parseChoice(measure, CAP_MEASURES, [...path, 'measure']),
    period: parseChoice(period, CAP_PERIODS, [...path, 'period']),
    maximum: parseMaximum(maximum, measure === 'MONEY', [...path, 'maximum']),
  });
}

function parseMaximum(value: unknown, isMoney: boolean, path: Path): CheckedBenefit<number> {
  if (typeof value !== 'number' && value !== undefined && value !== null) {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: 'number' })]);
  }
  const limits = { minimum: 1, maximum: isMoney ? MAX_MONEY : MAX_USES, whole: true };
  const faults = numberFaults(value, path, limits);
  return faults.length > 0 ? refused(faults) : ok(value ?? 0);
}
