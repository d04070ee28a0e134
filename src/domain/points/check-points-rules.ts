import { canonicalDecimal } from '../shared/decimal';
import { ok, refused } from '../shared/result';
import { utf8Length } from '../shared/text';
import {
  countFaults,
  decimalFaults,
  fault,
  faultsOf,
  numberFaults,
  type Checked,
  type RuleFault,
} from '../tiering/rule-fault';
import {
  capFaults,
  capOf,
  checkEarningRule,
  MAX_PENDING_DAYS,
  type EarningLimits,
} from './earning-check';
import type { UncheckedEarningRule, UncheckedPointsRules } from './earning-draft';
import { unreachableFaults } from './earning-reach';
import type { EarningRule } from './earning-rule';
import { checkExpiry } from './expiry-check';
import {
  DEFAULT_POINTS_RULES,
  REFUND_POLICIES,
  type PointsRules,
  type RefundPolicy,
} from './points-rules';

const MAX_RULES = 100;
const MAX_HOLD_MINUTES = 525_600;
const MAX_LIMIT = 1_000_000_000;
const MAX_UNIT_COST = 10_000;
const COST_DECIMALS = 6;
const RATIO_DECIMALS = 4;
/** Rules are kept as one document, in a column of 64 KiB. */
const MAX_BYTES = 60_000;

/**
 * Checks points rules before they are saved or published, and says everything that is wrong at
 * once.
 *
 * @example
 * checkPointsRules({ pendingDays: -1 }, { locales: ['en'], tiers: [] });
 * // refused: OUT_OF_RANGE at pendingDays
 */
export function checkPointsRules(
  unchecked: UncheckedPointsRules,
  limits: EarningLimits,
): Checked<PointsRules> {
  const earning = checkEarning(unchecked.earning ?? [], limits);
  const expiry = checkExpiry(unchecked.expiry ?? DEFAULT_POINTS_RULES.expiry, ['expiry']);
  const cap = unchecked.cap ?? null;
  const settings = checkSettings(unchecked);
  const faults = [
    ...faultsOf(earning, expiry),
    ...(cap ? capFaults(cap, ['cap']) : []),
    ...faultsOf(settings),
  ];
  if (!earning.ok || !expiry.ok || !settings.ok || faults.length > 0) return refused(faults);
  const rules: PointsRules = {
    earning: earning.value,
    cap: cap && capOf(cap),
    expiry: expiry.value,
    ...settings.value,
  };
  return utf8Length(JSON.stringify(rules)) > MAX_BYTES
    ? refused([fault([], 'TOO_LARGE', { maximum: MAX_BYTES, unit: 'bytes' })])
    : ok(rules);
}

function checkEarning(
  rules: readonly UncheckedEarningRule[],
  limits: EarningLimits,
): Checked<readonly EarningRule[]> {
  const checked = rules
    .slice(0, MAX_RULES)
    .map((rule, index) => checkEarningRule(rule, ['earning', String(index)], limits));
  const good = checked.flatMap((rule) => (rule.ok ? [rule.value] : []));
  const faults = [
    ...countFaults(rules, ['earning'], { minimum: 0, maximum: MAX_RULES }),
    ...faultsOf(...checked),
    ...codeFaults(rules.slice(0, MAX_RULES)),
    // Places are told right only where every rule is good by itself.
    ...(good.length === checked.length ? unreachableFaults(good) : []),
  ];
  return faults.length > 0 ? refused(faults) : ok(good);
}

function codeFaults(rules: readonly UncheckedEarningRule[]): RuleFault[] {
  const codes = rules.map(({ code }) => code);
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index
      ? []
      : [fault(['earning', String(index), 'code'], 'DUPLICATE', { rule: code, value: code })],
  );
}

type Settings = Omit<PointsRules, 'earning' | 'cap' | 'expiry'>;
type WholeSetting =
  'pendingDays' | 'maxHoldMinutes' | 'adjustmentLimit' | 'minimumTransfer' | 'minimumRedemption';

const WHOLE_SETTINGS: Readonly<Record<WholeSetting, { minimum: number; maximum: number }>> = {
  pendingDays: { minimum: 0, maximum: MAX_PENDING_DAYS },
  maxHoldMinutes: { minimum: 1, maximum: MAX_HOLD_MINUTES },
  adjustmentLimit: { minimum: 0, maximum: MAX_LIMIT },
  minimumTransfer: { minimum: 1, maximum: MAX_LIMIT },
  minimumRedemption: { minimum: 1, maximum: MAX_LIMIT },
};

function checkSettings(unchecked: UncheckedPointsRules): Checked<Settings> {
  const settings = withDefaults(unchecked);
  const { refundPolicy, holdMinutes, maxHoldMinutes, unitCost, breakageRatio } = settings;
  const faults = [
    ...Object.entries(WHOLE_SETTINGS).flatMap(([name, limits]) =>
      numberFaults(settings[name as WholeSetting], [name], { ...limits, whole: true }),
    ),
    ...numberFaults(holdMinutes, ['holdMinutes'], {
      minimum: 1,
      maximum: Math.max(1, Math.min(maxHoldMinutes, MAX_HOLD_MINUTES)),
      whole: true,
    }),
    ...(REFUND_POLICIES.includes(refundPolicy) ? [] : [fault(['refundPolicy'], 'UNKNOWN_VALUE')]),
    ...decimalFaults(unitCost, ['unitCost'], { maximum: MAX_UNIT_COST, decimals: COST_DECIMALS }),
    ...decimalFaults(breakageRatio, ['breakageRatio'], { maximum: 1, decimals: RATIO_DECIMALS }),
  ];
  if (faults.length > 0) return refused(faults);
  return ok({
    ...settings,
    unitCost: canonicalDecimal(unitCost),
    breakageRatio: canonicalDecimal(breakageRatio),
  });
}

function withDefaults(unchecked: UncheckedPointsRules): Settings {
  const known = DEFAULT_POINTS_RULES;
  return {
    pendingDays: unchecked.pendingDays ?? known.pendingDays,
    refundPolicy: (unchecked.refundPolicy ?? known.refundPolicy) as RefundPolicy,
    holdMinutes: unchecked.holdMinutes ?? known.holdMinutes,
    maxHoldMinutes: unchecked.maxHoldMinutes ?? known.maxHoldMinutes,
    adjustmentLimit: unchecked.adjustmentLimit ?? known.adjustmentLimit,
    transfersAllowed: unchecked.transfersAllowed ?? known.transfersAllowed,
    minimumTransfer: unchecked.minimumTransfer ?? known.minimumTransfer,
    minimumRedemption: unchecked.minimumRedemption ?? known.minimumRedemption,
    unitCost: unchecked.unitCost ?? known.unitCost,
    breakageRatio: unchecked.breakageRatio ?? known.breakageRatio,
  };
}
