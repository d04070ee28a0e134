import type { Feature } from '../behaviour/features';
import { roundScore } from '../shared/decimal';
import { assertNever } from '../shared/invariant';
import { applyTransform, type Transform, type Weight } from './growth-value';
import type { SingleModel, ValueModel } from './value-model';

/** The least and the greatest that a number may be; infinite where nothing bounds it. */
export type ScoreRange = { readonly least: number; readonly most: number };

const ANY: ScoreRange = { least: -Infinity, most: Infinity };
const COUNT: ScoreRange = { least: 0, most: Infinity };
const RATE: ScoreRange = { least: 0, most: 1 };

/** Features that are no counts from 0 up (docs/domain.md §4). */
const FEATURE_RANGES: Readonly<Partial<Record<Feature, ScoreRange>>> = {
  // Refunds may exceed the payments of a window.
  purchaseAmount: ANY,
  averageOrderValue: ANY,
  spendGrowth: ANY,
  // The least of 10, halved.
  averageRating: { least: 0.5, most: 5 },
  praiseRate: RATE,
  complaintRate: RATE,
  refundRate: RATE,
};

/**
 * Between which numbers every score of a model lies: what no member can be above needs no threshold
 * (docs/domain.md §5). The range may be wider than what members do reach; it is never narrower.
 *
 * @example
 * scoreRange({ kind: 'FUNNEL' }, []); // { least: 0, most: 100 }
 */
export function scoreRange(model: ValueModel, weights: readonly Weight[]): ScoreRange {
  if (model.kind !== 'COMBINED') return rangeOf(model, weights);
  // A part without a score counts 0.
  const parts = model.parts.map((part) =>
    scaled(including(rangeOf(part.model, weights), 0), part.weight),
  );
  return rounded(sum(parts));
}

function rangeOf(model: SingleModel, weights: readonly Weight[]): ScoreRange {
  switch (model.kind) {
    case 'GROWTH_VALUE':
      return rounded(sum(weights.map(termRange)));
    case 'SPEND_GROWTH':
      return ANY;
    case 'FUNNEL':
      return { least: 0, most: 100 };
    case 'RATING':
      return { least: 0, most: 5 };
    case 'RFM': {
      const total = model.recencyWeight + model.frequencyWeight + model.monetaryWeight;
      return rounded({ least: total, most: 5 * total });
    }
    default:
      return assertNever(model);
  }
}

/** What one feature can bring to the growth value, also where it does not exist. */
function termRange({ feature, weight, transform, missing }: Weight): ScoreRange {
  const range = including(FEATURE_RANGES[feature] ?? COUNT, missing);
  return scaled(transformed(transform, range), weight);
}

function transformed(transform: Transform, range: ScoreRange): ScoreRange {
  switch (transform.kind) {
    case 'IDENTITY':
    case 'LOG1P':
    case 'CAP':
      return {
        least: applyTransform(transform, range.least),
        most: applyTransform(transform, range.most),
      };
    case 'LINEAR': {
      const { least, most } = scaled(range, transform.beta);
      return { least: transform.alpha + least, most: transform.alpha + most };
    }
    case 'STEPS': {
      const values = [0, ...transform.steps.map(({ value }) => value)];
      return { least: Math.min(...values), most: Math.max(...values) };
    }
    // The population may set their parameters anew.
    case 'MIN_MAX':
    case 'Z_SCORE':
      return ANY;
    default:
      return assertNever(transform);
  }
}

/** A range times a factor; 0 times infinity is 0, for what weighs nothing brings nothing. */
function scaled({ least, most }: ScoreRange, factor: number): ScoreRange {
  if (factor === 0) return { least: 0, most: 0 };
  return factor > 0
    ? { least: least * factor, most: most * factor }
    : { least: most * factor, most: least * factor };
}

const including = ({ least, most }: ScoreRange, value: number): ScoreRange => ({
  least: Math.min(least, value),
  most: Math.max(most, value),
});

const sum = (ranges: readonly ScoreRange[]): ScoreRange => ({
  least: ranges.reduce((total, { least }) => total + least, 0),
  most: ranges.reduce((total, { most }) => total + most, 0),
});

const rounded = ({ least, most }: ScoreRange): ScoreRange => ({
  least: Number.isFinite(least) ? roundScore(least) : least,
  most: Number.isFinite(most) ? roundScore(most) : most,
});
