import { refused } from '../shared/result';
import { checkRules, uncheckedOf, type KnownToRules } from '../tiering/check-rules';
import { fault, type Checked, type RuleFault } from '../tiering/rule-fault';
import type { ProgramRules } from '../tiering/rules';

/** What a variant changes of the published rules; the control changes nothing. */
export type RulesOverlay = {
  readonly thresholds: readonly { readonly tierCode: string; readonly threshold: number }[];
  readonly weights: readonly { readonly feature: string; readonly weight: number }[];
};

/** Whether the rules stay as they are published. */
export const isPlain = ({ thresholds, weights }: RulesOverlay): boolean =>
  thresholds.length === 0 && weights.length === 0;

/**
 * The published rules with the overlay of a variant, checked as rules are that somebody publishes.
 * Faults carry the path within the overlay (docs/domain.md §10).
 *
 * Thresholds that come from shares of the base would have to be computed within each variant's own
 * members; where a model divides, thresholds and weights decide only those of whom it is not sure,
 * so that variants would hardly differ: such rules take no overlay. Weights can be changed only of
 * features that are weighed: the others are not summed up for anybody.
 */
export function applyOverlay(
  rules: ProgramRules,
  overlay: RulesOverlay,
  { locales, known = {} }: { readonly locales: readonly string[]; readonly known?: KnownToRules },
): Checked<ProgramRules> {
  const faults = overlayFaults(rules, overlay);
  if (faults.length > 0) return refused(faults);
  const checked = checkRules(uncheckedOf(overlaidRules(rules, overlay)), locales, known);
  return checked.ok
    ? checked
    : refused(checked.error.map((one) => withinOverlay(one, rules, overlay)));
}

/** The published rules with an overlay that was checked with them before. */
export const overlaidRules = (rules: ProgramRules, overlay: RulesOverlay): ProgramRules => ({
  ...rules,
  ladder: rules.ladder.map((tier) => ({
    ...tier,
    threshold: thresholdIn(overlay, tier.code) ?? tier.threshold,
  })),
  weights: rules.weights.map((one) => ({
    ...one,
    weight: overlay.weights.find(({ feature }) => feature === one.feature)?.weight ?? one.weight,
  })),
});

const thresholdIn = ({ thresholds }: RulesOverlay, code: string): number | undefined =>
  thresholds.find(({ tierCode }) => tierCode === code)?.threshold;

function overlayFaults(rules: ProgramRules, overlay: RulesOverlay): RuleFault[] {
  const { kind } = rules.division;
  if (kind !== 'FIXED' && !isPlain(overlay)) return [fault([], 'NOT_APPLICABLE', { value: kind })];
  return [
    ...overlay.thresholds.flatMap(({ tierCode }, place) => {
      const path = ['thresholds', String(place), 'tierCode'];
      if (repeats(overlay.thresholds, place, (one) => one.tierCode)) {
        return [fault(path, 'DUPLICATE', { value: tierCode })];
      }
      const isKnown = rules.ladder.some(({ code }) => code === tierCode);
      return isKnown ? [] : [fault(path, 'UNKNOWN_TIER', { value: tierCode })];
    }),
    ...overlay.weights.flatMap(({ feature }, place) => {
      const path = ['weights', String(place), 'feature'];
      if (repeats(overlay.weights, place, (one) => one.feature)) {
        return [fault(path, 'DUPLICATE', { value: feature })];
      }
      const isWeighed = rules.weights.some((one) => one.feature === feature);
      return isWeighed ? [] : [fault(path, 'UNKNOWN_VALUE', { value: feature })];
    }),
  ];
}

const repeats = <One>(all: readonly One[], place: number, name: (one: One) => string): boolean =>
  all.findIndex((one) => name(one) === name(all[place] as One)) < place;

/** The path of a fault of the rules as that of what the overlay says there. */
function withinOverlay(found: RuleFault, rules: ProgramRules, overlay: RulesOverlay): RuleFault {
  const [part, index, ...rest] = found.path;
  const place = Number(index);
  if (part === 'ladder') {
    // A tier that stays as it is can be found too low only for the one below it.
    const at = [place, place - 1]
      .map((rank) =>
        placeOf(overlay.thresholds, ({ tierCode }) => tierCode, rules.ladder[rank]?.code),
      )
      .find((one) => one >= 0);
    return at === undefined ? found : { ...found, path: ['thresholds', String(at), ...rest] };
  }
  if (part !== 'weights') return found;
  const at = placeOf(overlay.weights, ({ feature }) => feature, rules.weights[place]?.feature);
  return at < 0 ? found : { ...found, path: ['weights', String(at), ...rest] };
}

const placeOf = <One>(all: readonly One[], name: (one: One) => string, of: string | undefined) =>
  all.findIndex((one) => name(one) === of);
