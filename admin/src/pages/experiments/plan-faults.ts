import type { RuleFault } from '../../editing/faults';
import type { Plan, Published } from './plan';

/** The parts that an experiment is written in, in their order. */
export const STEPS = ['what', 'variants', 'who', 'measure', 'check'] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF: Readonly<Record<string, Step>> = {
  ...{ code: 'what', names: 'what', hypothesis: 'what', variants: 'variants', coverage: 'who' },
  ...{ windowDays: 'measure', plannedEnd: 'measure', plannedMembers: 'measure' },
  ...{ alpha: 'measure', leastMembers: 'measure', benefitRule: 'what' },
};

/** Where a fault is to be mended. Weights stand with who takes part. */
export function stepOf({ path }: RuleFault): Step {
  if (path === 'variants' || /^variants\.\d+\.weight$/.test(path)) return 'who';
  return STEP_OF[path.split('.')[0] ?? ''] ?? 'check';
}

const BENEFIT_CODE = /^variants\.\d+\.benefit\.ruleCode$/;
const BENEFIT_WHOLE = /^variants\.(\d+)\.benefit(\.changes)?$/;
const OVERLAY = /^variants\.(\d+)\.(thresholds|weights)\.(\d+)/;

/**
 * Faults of overlays by the tier or feature that they are about: what the server counts moves when
 * something is added before it. Which benefit rule it is, is chosen once for all variants.
 */
export const named = (faults: readonly RuleFault[], plan: Plan): readonly RuleFault[] =>
  faults.map((fault) => {
    if (BENEFIT_CODE.test(fault.path)) return { ...fault, path: BENEFIT_RULE };
    const [, changed] = BENEFIT_WHOLE.exec(fault.path) ?? [];
    if (changed !== undefined) return { ...fault, path: benefitPath(Number(changed)) };
    const [, place, list, index] = OVERLAY.exec(fault.path) ?? [];
    const variant = plan.variants[Number(place)];
    if (!variant) return fault;
    const at = Number(index);
    const name =
      list === 'weights' ? variant.weights[at]?.feature : variant.thresholds[at]?.tierCode;
    return { ...fault, path: overlayPath(Number(place), name ?? '') };
  });

/** The path of the benefit rule that the experiment is on. */
export const BENEFIT_RULE = 'benefitRule';

/** The path of what a variant changes of a benefit rule, as a whole. */
export const benefitPath = (place: number): string => `variants.${place}.benefit`;

/** Faults of what a variant changes of a benefit rule, by their place within the rule. */
export function withinBenefit(faults: readonly RuleFault[], place: number): readonly RuleFault[] {
  const root = `${benefitPath(place)}.changes.`;
  return faults
    .filter(({ path }) => path.startsWith(root))
    .map((fault) => ({ ...fault, path: fault.path.slice(root.length) }));
}

/** The path of what a variant has for a tier or a feature. */
export const overlayPath = (place: number, name: string): string =>
  `variants.${place}.overlay.${name}`;

const RULES = /^(ladder|weights)\.(\d+)\./;

/** Faults of the rules that a variant makes, at what the variant changes. */
export const ofVariant = (
  faults: readonly RuleFault[],
  place: number,
  { ladder, weights }: Published,
): readonly RuleFault[] =>
  faults.map((fault) => {
    const [, list, index] = RULES.exec(fault.path) ?? [];
    const at = Number(index);
    const name = list === 'ladder' ? ladder[at]?.code : weights[at]?.feature;
    return { ...fault, path: overlayPath(place, name ?? '') };
  });
