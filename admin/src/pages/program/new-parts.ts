import type { FeatureName, TransformKind } from '../../api/generated/graphql';
import type { Rules } from './rules';

type Rung = Rules['ladder'][number];
type Weight = Rules['weights'][number];
type Transform = Weight['transform'];

const DOUBLE = 2;

/** A rung above the highest, at twice its threshold, with names to be written. */
export function nextTier(ladder: readonly Rung[], locales: readonly string[]): Rung {
  const codes = new Set(ladder.map(({ code }) => code));
  let number = ladder.length + 1;
  while (codes.has(`tier-${number}`)) number += 1;
  const highest = ladder.at(-1);
  return {
    code: `tier-${number}`,
    names: locales.map((locale) => ({ locale, text: '' })),
    threshold: Math.max(100, (highest?.threshold ?? 0) * DOUBLE),
    pointsMultiplier: highest?.pointsMultiplier ?? '1',
    invitationOnly: false,
  };
}

const NOTHING = {
  ...{ alpha: null, beta: null, deviation: null, maximum: null, mean: null, minimum: null },
  steps: null,
};

/** What a kind of transform begins with; the parameters of the others are taken out. */
export function newTransform(kind: TransformKind): Transform {
  if (kind === 'CAP') return { kind, ...NOTHING, maximum: 1_000 };
  if (kind === 'LINEAR') return { kind, ...NOTHING, alpha: 0, beta: 1 };
  if (kind === 'STEPS') return { kind, ...NOTHING, steps: [{ from: 0, value: 0 }] };
  return { kind, ...NOTHING };
}

/** Bounds that leave one member in twenty out at either end. */
export const newOutliers = (kind: Weight['outliers']['kind']): Weight['outliers'] =>
  kind === 'NONE' ? { kind, lower: null, upper: null } : { kind, lower: 0.05, upper: 0.95 };

/** A feature that counts one for one. */
export const newWeight = (feature: FeatureName): Weight => ({
  ...{ feature, weight: 1, missing: 0, transform: newTransform('IDENTITY') },
  ...{ imputation: 'CONSTANT', outliers: newOutliers('NONE') },
});
