import type { BenefitFaultCode } from '../benefits/benefit-fault';
import { canonicalJson } from '../shared/canonical';
import { DAY_MS, type Instant } from '../shared/instant';
import { ok, refused, type Result } from '../shared/result';
import { checkText } from '../shared/text';
import { localizedText, nameFaults, type TextInLocale } from '../tiering/check-ladder';
import type { KnownToRules } from '../tiering/check-rules';
import {
  countFaults,
  fault,
  numberFaults,
  type NumberLimits,
  type RuleFaultCode,
} from '../tiering/rule-fault';
import type { ProgramRules } from '../tiering/rules';
import {
  checkBenefitOverlay,
  type BenefitOverlay,
  type PublishedBenefits,
  type UncheckedBenefitOverlay,
} from './benefit-overlay';
import type { Experiment } from './experiment';
import { applyOverlay, isPlain, type RulesOverlay } from './overlay';

/** A variant as somebody wrote it. */
export type UncheckedVariant = {
  readonly code: string;
  readonly names: readonly TextInLocale[];
  readonly weight: number;
  readonly thresholds: RulesOverlay['thresholds'];
  readonly weights: RulesOverlay['weights'];
  readonly benefit?: UncheckedBenefitOverlay | null | undefined;
};

/** An experiment as somebody wrote it; what is not given takes its default. */
export type UncheckedExperiment = {
  readonly code: string;
  readonly names: readonly TextInLocale[];
  readonly hypothesis: string;
  readonly variants: readonly UncheckedVariant[];
  readonly coverage?: number | null | undefined;
  readonly windowDays: number;
  readonly plannedEnd: Instant;
  readonly plannedMembers: number;
  readonly alpha?: number | null | undefined;
  readonly leastMembers?: number | null | undefined;
};

/** What an experiment is checked against. */
export type ExperimentGround = {
  /** As published, before the population had its say. */
  readonly rules: ProgramRules;
  readonly locales: readonly string[];
  readonly known?: KnownToRules;
  readonly benefits: PublishedBenefits;
  readonly at: Instant;
};

/** What can be wrong with an experiment beside what can be wrong with rules. */
export type ExperimentFaultCode =
  | RuleFaultCode
  | BenefitFaultCode
  /** The weights of the variants are together `total`, not 1. */
  | 'WEIGHTS_NOT_ONE'
  /** The first variant is what the others are compared with: it changes nothing. */
  | 'CONTROL_CHANGES'
  /** The planned end has passed. */
  | 'END_NOT_AHEAD'
  /** Nobody's window of so many days would be over by the planned end: at most `maximum`. */
  | 'WINDOW_BEYOND_END'
  /** Thresholds come from shares of the base, so there is none to replace. */
  | 'QUANTILE_DIVISION'
  /** The model `model` gives the tiers: thresholds and weights decide only where it is not sure. */
  | 'MODEL_DIVISION'
  | 'INVALID_HYPOTHESIS'
  /** In the `days` before, members have nothing of the metric to compute a sample size from. */
  | 'NO_BASELINE'
  /** More than the `maximum` of members that an experiment is planned with would be needed. */
  | 'BEYOND_PLAN';

/** One fault: where it is, from the experiment down, what it is, and its numbers. */
export type ExperimentFault = {
  readonly path: readonly string[];
  readonly code: ExperimentFaultCode;
  readonly data: Readonly<Record<string, string | number>>;
};

const CODE = /^[a-z][a-z0-9_-]{0,39}$/;
const MAX_HYPOTHESIS = 1_000;
const VARIANTS = { minimum: 2, maximum: 6 };
const SHARE_DECIMALS = 4;
const SHARE_STEPS = 10 ** SHARE_DECIMALS;
const MAX_DAYS_AHEAD = 1_096;

/** Between what the numbers of an experiment lie. */
export const EXPERIMENT_LIMITS = {
  windowDays: { minimum: 1, maximum: 400, whole: true },
  plannedMembers: { minimum: 20, maximum: 1e9, whole: true },
  leastMembers: { minimum: 10, maximum: 1e6, whole: true },
  alpha: { minimum: 0.001, maximum: 0.2 },
} as const satisfies Record<string, NumberLimits>;

const DEFAULTS = { coverage: 1, alpha: 0.05, leastMembers: 100 };

/**
 * An experiment as it can be kept, or everything that is wrong with it. Each variant's rules are
 * checked as rules are that somebody publishes.
 *
 * @example
 * checkExperiment({ ...written, variants: [control, { ...other, weight: 0.6 }] }, ground);
 * // refused: WEIGHTS_NOT_ONE at variants, { total: 1.1 }
 */
export function checkExperiment(
  unchecked: UncheckedExperiment,
  ground: ExperimentGround,
): Result<Experiment, readonly ExperimentFault[]> {
  const written = {
    ...unchecked,
    coverage: unchecked.coverage ?? DEFAULTS.coverage,
    alpha: unchecked.alpha ?? DEFAULTS.alpha,
    leastMembers: unchecked.leastMembers ?? DEFAULTS.leastMembers,
  };
  const hypothesis = written.hypothesis.trim();
  const faults = [
    ...(CODE.test(written.code) ? [] : [fault(['code'], 'INVALID_CODE')]),
    ...nameFaults(written.names, ground.locales, ['names']),
    ...hypothesisFaults(hypothesis),
    ...variantFaults(written.variants, ground),
    ...shareFaults(written.coverage, ['coverage'], 1 / SHARE_STEPS),
    ...(['windowDays', 'plannedMembers', 'leastMembers', 'alpha'] as const).flatMap((field) =>
      numberFaults(written[field], [field], EXPERIMENT_LIMITS[field]),
    ),
    ...timeFaults(written, ground.at),
  ];
  if (faults.length > 0) return refused(faults);
  const { code, coverage, windowDays, plannedEnd, plannedMembers, alpha, leastMembers } = written;
  return ok({
    ...{ code, names: localizedText(written.names), hypothesis },
    variants: written.variants.map((variant) => ({
      ...{ code: variant.code, names: localizedText(variant.names), weight: variant.weight },
      ...{ overlay: overlayOf(variant), benefit: benefitOf(variant, ground) },
    })),
    ...{ coverage, windowDays, plannedEnd, plannedMembers, alpha, leastMembers },
  });
}

/** Whether nothing would be otherwise. */
export const isSameExperiment = (one: Experiment, other: Experiment): boolean =>
  canonicalJson(one) === canonicalJson(other);

/** An experiment that is kept as somebody would write it, to be checked anew. */
export const uncheckedExperiment = ({ names, variants, ...rest }: Experiment) => ({
  ...{ ...rest, names: textsOf(names) },
  variants: variants.map(({ overlay, ...variant }) => ({
    ...{ ...variant, names: textsOf(variant.names) },
    ...{ thresholds: overlay.thresholds, weights: overlay.weights },
  })),
});

const textsOf = (names: Readonly<Record<string, string>>): TextInLocale[] =>
  Object.entries(names).map(([locale, text]) => ({ locale, text }));

const overlayOf = ({ thresholds, weights }: UncheckedVariant): RulesOverlay => ({
  thresholds: thresholds.map(({ tierCode, threshold }) => ({ tierCode, threshold })),
  weights: weights.map(({ feature, weight }) => ({ feature, weight })),
});

/** Faults of it were told before. */
function benefitOf(
  { benefit }: UncheckedVariant,
  { benefits }: ExperimentGround,
): BenefitOverlay | null {
  const checked = benefit ? checkBenefitOverlay(benefit, benefits) : null;
  return checked?.ok ? checked.value : null;
}

function hypothesisFaults(hypothesis: string): ExperimentFault[] {
  const isGood = hypothesis !== '' && checkText(hypothesis, { max: MAX_HYPOTHESIS }) === null;
  const data = { maximum: MAX_HYPOTHESIS };
  return isGood ? [] : [{ path: ['hypothesis'], code: 'INVALID_HYPOTHESIS', data }];
}

function variantFaults(
  variants: readonly UncheckedVariant[],
  ground: ExperimentGround,
): ExperimentFault[] {
  const counted = countFaults(variants, ['variants'], VARIANTS);
  if (counted.length > 0) return counted;
  const each = variants.flatMap((variant, place) => {
    const path = ['variants', String(place)];
    return [
      ...codeFaults(variants, place, [...path, 'code']),
      ...nameFaults(variant.names, ground.locales, [...path, 'names']),
      ...shareFaults(variant.weight, [...path, 'weight'], 0.01),
      ...overlayFaults(variant, place, ground).map((one) => ({
        ...one,
        path: [...path, ...one.path],
      })),
    ];
  });
  const total = variants.reduce((sum, { weight }) => sum + Math.round(weight * SHARE_STEPS), 0);
  if (total === SHARE_STEPS || !Number.isFinite(total)) return each;
  const data = { total: total / SHARE_STEPS };
  return [...each, { path: ['variants'], code: 'WEIGHTS_NOT_ONE', data }];
}

function codeFaults(
  variants: readonly UncheckedVariant[],
  place: number,
  path: readonly string[],
): ExperimentFault[] {
  const code = variants[place]?.code ?? '';
  if (!CODE.test(code)) return [fault(path, 'INVALID_CODE')];
  const isFirst = variants.findIndex((one) => one.code === code) === place;
  return isFirst ? [] : [fault(path, 'DUPLICATE', { value: code })];
}

function shareFaults(share: number, path: readonly string[], minimum: number): ExperimentFault[] {
  const faults = numberFaults(share, path, { minimum, maximum: 1 });
  if (faults.length > 0) return faults;
  const steps = share * SHARE_STEPS;
  return Math.abs(steps - Math.round(steps)) < 1e-6
    ? []
    : [fault(path, 'TOO_MANY_DECIMALS', { maximum: SHARE_DECIMALS })];
}

function overlayFaults(
  variant: UncheckedVariant,
  place: number,
  ground: ExperimentGround,
): ExperimentFault[] {
  const overlay = overlayOf(variant);
  const asked = variant.benefit ?? null;
  if (isPlain(overlay) && asked === null) return [];
  if (place === 0) return [{ path: [], code: 'CONTROL_CHANGES', data: {} }];
  const benefit = asked && checkBenefitOverlay(asked, ground.benefits);
  const ofBenefit = !benefit || benefit.ok ? [] : benefit.error;
  return [
    ...ofBenefit.map((one) => ({ ...one, path: ['benefit', ...one.path] })),
    ...rulesFaults(overlay, ground),
  ];
}

function rulesFaults(
  overlay: RulesOverlay,
  { rules, locales, known = {} }: ExperimentGround,
): ExperimentFault[] {
  if (isPlain(overlay)) return [];
  const { division } = rules;
  if (division.kind === 'QUANTILE') return [{ path: [], code: 'QUANTILE_DIVISION', data: {} }];
  if (division.kind === 'MODEL') {
    return [{ path: [], code: 'MODEL_DIVISION', data: { model: division.modelCode } }];
  }
  const applied = applyOverlay(rules, overlay, { locales, known });
  return applied.ok ? [] : [...applied.error];
}

function timeFaults(
  { plannedEnd, windowDays }: Pick<UncheckedExperiment, 'plannedEnd' | 'windowDays'>,
  at: Instant,
): ExperimentFault[] {
  const days = Math.floor((plannedEnd - at) / DAY_MS);
  if (!(plannedEnd > at)) return [{ path: ['plannedEnd'], code: 'END_NOT_AHEAD', data: {} }];
  if (days > MAX_DAYS_AHEAD) {
    const data = { minimum: 1, maximum: MAX_DAYS_AHEAD };
    return [{ path: ['plannedEnd'], code: 'OUT_OF_RANGE', data }];
  }
  return windowDays <= days || windowDays > EXPERIMENT_LIMITS.windowDays.maximum
    ? []
    : [{ path: ['windowDays'], code: 'WINDOW_BEYOND_END', data: { maximum: days } }];
}
