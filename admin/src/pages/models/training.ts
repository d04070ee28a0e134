import type {
  FeatureName,
  ModelDefinitionFragment,
  ModelLabelKind,
  ModelTrainInput,
} from '../../api/generated/graphql';
import type { RuleFault } from '../../editing/faults';
import { startOfLocalDay } from '../../ui/local-day';

/** A training as it stands in the form; parts are percentages, settings a text. */
export interface Training {
  readonly code: string;
  readonly features: readonly FeatureName[];
  /** A local day; null for the latest that can be. */
  readonly day: string | null;
  readonly kind: ModelLabelKind;
  readonly days: number | null;
  readonly shares: readonly { readonly tierCode: string; readonly share: number | null }[];
  readonly train: number | null;
  readonly validation: number | null;
  readonly test: number | null;
  readonly seed: number | null;
  readonly depths: string;
  readonly samples: string;
}

const FEATURES: readonly FeatureName[] = [
  ...(['PURCHASE_AMOUNT', 'PURCHASE_COUNT', 'RECENCY_DAYS'] as const),
  ...(['ACTIVE_DAYS', 'INTERACTION_COUNT', 'TENURE_DAYS'] as const),
];
const DAYS = 90;
const PER_CENT = 100;

/** What the form begins with. */
export const newTraining = (tierCodes: readonly string[]): Training => ({
  ...{ code: '', features: FEATURES, day: null, kind: 'CURRENT_TIER', days: DAYS },
  shares: sharesOf(tierCodes),
  ...{ train: 60, validation: 20, test: 20, seed: 1 },
  ...{ depths: '2, 3, 4, 5, 6, 8, 10', samples: '100, 40, 10' },
});

/** Each tier with half of the one beneath it, and who is left at the bottom. */
function sharesOf(tierCodes: readonly string[]): Training['shares'] {
  const upper = tierCodes.slice(1).map((_, index) => 40 / 2 ** index);
  const bottom = PER_CENT - upper.reduce((sum, share) => sum + share, 0);
  return tierCodes.map((tierCode, rank) => ({ tierCode, share: upper[rank - 1] ?? bottom }));
}

/** The same definition once more, on the latest day that can be. */
export function trainingAfter(
  code: string,
  { features, labels, split, grid, seed }: ModelDefinitionFragment,
  tierCodes: readonly string[],
): Training {
  const begun = newTraining(tierCodes);
  const shares = labels.shares.map(({ tierCode, share }) => ({
    tierCode,
    share: percentOf(share),
  }));
  return {
    ...{ ...begun, code, features, kind: labels.kind, days: labels.days ?? begun.days },
    shares: shares.length > 0 ? shares : begun.shares,
    ...{ train: percentOf(split.train), validation: percentOf(split.validation) },
    ...{ test: percentOf(split.test), seed },
    ...{ depths: grid.depths.join(', '), samples: grid.minimumSamples.join(', ') },
  };
}

/** Without what fractions of two do to decimals: 0.07 is 7, not 7.000000000000001. */
const percentOf = (share: number): number => Number((PER_CENT * share).toFixed(6));
const shareOf = (percent: number | null): number => (percent ?? 0) / PER_CENT;

/** Whole numbers of a text, parted by commas or spaces; null where it holds anything else. */
export function numbersOf(text: string): number[] | null {
  const parts = text.split(/[\s,，、]+/).filter((part) => part !== '');
  return parts.every((part) => /^\d{1,9}$/.test(part)) ? parts.map(Number) : null;
}

/** What is asked of the API; call it where `unreadable` finds nothing. */
export function inputOf(training: Training, timeZone: string): ModelTrainInput {
  const { code, features, day, kind, days, shares, seed } = training;
  const { train, validation, test, depths, samples } = training;
  return {
    ...{ code: code.trim(), features: [...features], seed: seed ?? 1 },
    asOf: day === null ? null : new Date(startOfLocalDay(day, timeZone)).toISOString(),
    labels: {
      kind,
      ...(kind === 'NEXT_SPEND'
        ? {
            days,
            shares: shares.map(({ tierCode, share }) => ({ tierCode, share: shareOf(share) })),
          }
        : {}),
    },
    split: { train: shareOf(train), validation: shareOf(validation), test: shareOf(test) },
    grid: { depths: numbersOf(depths), minimumSamples: numbersOf(samples) },
  };
}

/** Settings that are no numbers, by their places within the input. */
export const unreadable = (
  { depths, samples }: Pick<Training, 'depths' | 'samples'>,
  message: string,
): readonly RuleFault[] => [
  ...(numbersOf(depths) === null ? [{ path: 'grid.depths', message }] : []),
  ...(numbersOf(samples) === null ? [{ path: 'grid.minimumSamples', message }] : []),
];

/** What is wrong with this place, or with anything inside; null when nothing is. */
export function faultWithin(faults: readonly RuleFault[], path: string): string | null {
  const found = faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
  return found?.message ?? null;
}

const SHOWN = ['code', 'features', 'asOf', 'labels', 'split', 'grid', 'seed'];

/** Faults that no field of the form shows. */
export const faultsOfAll = (faults: readonly RuleFault[]): readonly RuleFault[] =>
  faults.filter(({ path }) => !SHOWN.some((each) => path === each || path.startsWith(`${each}.`)));
