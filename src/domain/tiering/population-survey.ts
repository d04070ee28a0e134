import { columnsRead, featureColumn, type FeatureSource } from '../behaviour/features';
import { selectSums, type SumColumn } from '../behaviour/window-sums';
import { roundScore } from '../shared/decimal';
import type { Instant } from '../shared/instant';
import { FeatureSurvey, joined } from '../value/feature-survey';
import { weightAsksPopulation, type Weight } from '../value/growth-value';
import type { Population } from '../value/population';
import { columnsReadBy } from '../value/reads';
import { rfmCutsOf } from '../value/rfm';
import { scoresOf, type ScoringRules } from '../value/score';
import { singleModels } from '../value/value-model';
import { eligibleScores, quantileThresholds } from './quantile';
import { resolveRules, type ProgramRules } from './rules';

const RFM_FEATURES = ['recencyDays', 'purchaseCount', 'purchaseAmount'] as const;

/** Weights that count and leave numbers to the computation of the population. */
const askingWeights = ({ model, weights }: ProgramRules): readonly Weight[] =>
  singleModels(model).some(({ kind }) => kind === 'GROWTH_VALUE')
    ? weights.filter(weightAsksPopulation)
    : [];

const usesRfm = ({ model }: ProgramRules): boolean =>
  singleModels(model).some(({ kind }) => kind === 'RFM');

/** Whether scores themselves need numbers of the population. */
const scoresNeedPopulation = (rules: ProgramRules): boolean =>
  usesRfm(rules) || askingWeights(rules).length > 0;

/**
 * Whether tiers depend on numbers of the population, so that they must be computed each day:
 * thresholds of quantiles, RFM as a model, parameters of `MIN_MAX` and `Z_SCORE` left to it, means
 * and medians that fill features, and bounds of outliers.
 */
export const needsPopulation = (rules: ProgramRules): boolean =>
  rules.division.kind === 'QUANTILE' || scoresNeedPopulation(rules);

/** The numbers of a population that tiers depend on by such rules: of equal ones, equal tiers. */
export const decidingNumbers = (
  rules: ProgramRules,
  { thresholds, rfm, spreads, standIns, bounds }: Population,
): Partial<Population> => ({
  ...{ thresholds, spreads, standIns, bounds },
  ...(usesRfm(rules) ? { rfm } : {}),
});

/** The sums that a survey of the population reads, each once. */
export const populationColumns = (rules: ProgramRules): readonly SumColumn[] => [
  ...new Set([...columnsReadBy(rules), ...columnsRead(RFM_FEATURES)]),
];

/** Members of a survey, and what is taken from each score; nothing where nothing is said. */
export type SurveyedMembers = FeatureSource & { readonly deducted?: Float64Array };

/**
 * Computes the numbers of a population from all its members, given page by page in a fixed order
 * (docs/domain.md §4, §5.1, §6): RFM cut points and what weights ask of their features, then the
 * thresholds of quantiles from scores that use those same numbers, never those of a day before.
 *
 * `rules` are those that were published: of rules that `resolveRules` has filled in it could not be
 * told any more what they leave to the population.
 *
 * Keeps 8 bytes for each number that it needs of a member: the three of RFM where there are orders,
 * a feature whose median or bounds are asked for, and the score of those who are eligible. Only
 * where scores need the population themselves, the columns of the rules and the two days are kept
 * as well, and are scored at the end: members are read once.
 *
 * @example
 * const survey = new PopulationSurvey(rules);
 * for await (const page of pages) survey.add(page);
 * const population = survey.population(at);
 */
export class PopulationSurvey {
  private members = 0;
  private readonly features: readonly FeatureSurvey[];
  private readonly rfm = { recencyDays: [], purchaseCount: [], purchaseAmount: [] } as Record<
    (typeof RFM_FEATURES)[number],
    Float64Array[]
  >;
  /** Scores above 0, where they need no population. */
  private readonly eligible: Float64Array[] = [];
  /** What scores are computed from, where they do. */
  private readonly kept: SurveyedMembers[] = [];
  private readonly columns: readonly SumColumn[];
  private readonly scoresWait: boolean;

  constructor(private readonly rules: ProgramRules) {
    this.features = askingWeights(rules).map((weight) => new FeatureSurvey(weight));
    this.columns = columnsReadBy(rules);
    this.scoresWait = scoresNeedPopulation(rules);
  }

  /** Takes in some members; each member once. Keeps nothing that belongs to the page. */
  add(page: SurveyedMembers): void {
    this.members += page.sums.size;
    for (const feature of this.features) feature.add(page);
    this.addRfm(page);
    if (this.scoresWait) this.kept.push(copyOf(page, this.columns));
    else this.eligible.push(eligibleOf({ rules: this.rules, population: null }, page));
  }

  /** The numbers of all members that were added. */
  population(computedAt: Instant): Population {
    const { rules } = this;
    const numbers = this.features.map((feature) => feature.numbers());
    const [recencyDays, purchaseCount, purchaseAmount] = RFM_FEATURES.map((feature) =>
      joined(this.rfm[feature]),
    ) as [Float64Array, Float64Array, Float64Array];
    const rfm = rfmCutsOf({ recencyDays, purchaseCount, purchaseAmount });
    const before: Population = {
      ...{ computedAt, members: this.members, eligible: 0, thresholds: null, rfm },
      spreads: Object.assign({}, ...numbers.map(({ spreads }) => spreads)) as Population['spreads'],
      standIns: Object.assign(
        {},
        ...numbers.map(({ standIns }) => standIns),
      ) as Population['standIns'],
      bounds: Object.assign({}, ...numbers.map(({ bounds }) => bounds)) as Population['bounds'],
    };
    const scores = this.scoresWith(before);
    const thresholds =
      rules.division.kind === 'QUANTILE'
        ? quantileThresholds(scores, rules.ladder, rules.division.shares)
        : null;
    return { ...before, eligible: scores.length, thresholds };
  }

  private addRfm(page: FeatureSource): void {
    const orders = featureColumn('purchaseCount', page);
    for (const feature of RFM_FEATURES) {
      const column = featureColumn(feature, page);
      this.rfm[feature].push(column.filter((_, row) => (orders[row] ?? 0) > 0));
    }
  }

  private scoresWith(population: Population): Float64Array {
    if (!this.scoresWait) return joined(this.eligible);
    const scoring = { rules: resolveRules(this.rules, population), population };
    return joined(this.kept.map((page) => eligibleOf(scoring, page)));
  }
}

/** The scores above 0: what a penalty has taken away is none (docs/domain.md §6). */
function eligibleOf(scoring: ScoringRules, page: SurveyedMembers): Float64Array {
  const { deducted } = page;
  const scores = scoresOf(scoring, page);
  if (deducted === undefined) return eligibleScores(scores);
  return eligibleScores(scores.map((score, row) => lessened(score, deducted[row] ?? 0)));
}

const lessened = (score: number, by: number): number => (by === 0 ? score : roundScore(score - by));

function copyOf(page: SurveyedMembers, columns: readonly SumColumn[]): SurveyedMembers {
  const rows = Array.from({ length: page.sums.size }, (_, row) => row);
  return {
    sums: selectSums(page.sums, rows, columns),
    joinedDay: page.joinedDay.slice(),
    today: page.today.slice(),
    minorPerMajor: page.minorPerMajor,
    ...(page.deducted ? { deducted: page.deducted } : {}),
  };
}
