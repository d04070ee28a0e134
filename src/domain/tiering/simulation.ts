import type { LocalDay } from '../shared/calendar';
import { multiplyRoundHalfUp } from '../shared/decimal';
import type { MinorUnits } from '../shared/money';
import { complement } from '../points/report';
import { benefitCostChange } from './benefit-cost';
import type { MovementCell } from './movement-matrix';
import type { PastReport } from './past-report';
import { eligibleScores, quantileThresholds } from './quantile';
import type { ReasonBits } from './reason';
import { rankOf, type ProgramRules } from './rules';
import { scoreHistogram, type ScoreBin } from './score-histogram';

/** A tier and the score that a member has with it; NaN where there is none. */
export type SimulatedTier = { readonly tierCode: string; readonly score: number };

/** What a member is by the rules in force, and what they would be by the draft. */
export type ComparedMember = {
  readonly memberId: string;
  readonly joinedDay: LocalDay;
  readonly before: SimulatedTier;
  readonly after: SimulatedTier;
  /** Of everything that the draft decided on the way. */
  readonly reasons: ReasonBits;
};

/** Which way somebody moves. */
export const SIMULATED_DIRECTIONS = ['PROMOTED', 'DEMOTED'] as const;
export type SimulatedDirection = (typeof SIMULATED_DIRECTIONS)[number];

/** The two sets of rules that are compared. */
export type ComparedRules = {
  readonly inForce: ProgramRules;
  readonly draft: ProgramRules;
  /** The local day that members are looked at on. */
  readonly today: LocalDay;
};

/** How long somebody has been a member, in bands that groups are told apart by. */
export const TENURE_BANDS = [
  'UNDER_90_DAYS',
  'UNDER_1_YEAR',
  'UNDER_3_YEARS',
  'FROM_3_YEARS',
] as const;
export type TenureBand = (typeof TENURE_BANDS)[number];

const BAND_ENDS = [90, 365, 3 * 365];

/** What becomes of one group; counts are null where the group is too small to be told of. */
export type GroupEffect = {
  readonly by: 'TIER' | 'TENURE';
  /** The code of the tier in force, or a band. */
  readonly group: string;
  readonly members: number | null;
  readonly promoted: number | null;
  readonly demoted: number | null;
};

/** A group of fewer members is not told of: it would say what becomes of single people. */
const SMALLEST_GROUP = 10;

/** What a simulation comes to. */
export type SimulationReport = {
  /** Members compared. */
  readonly members: number;
  readonly promoted: number;
  readonly demoted: number;
  readonly unchanged: number;
  /** From the tier in force to the tier by the draft; who stays stands on the diagonal. */
  readonly matrix: readonly MovementCell[];
  readonly groups: readonly GroupEffect[];
  /** By how many points more or fewer a year is expected to earn. */
  readonly pointsChange: number;
  /** What those are expected to cost, in minor units. */
  readonly liabilityChange: MinorUnits;
  /** `benefitCostChange`; absent in reports of before it was told. */
  readonly benefitCostChange?: MinorUnits | null;
  readonly scores: readonly ScoreBin[];
  readonly thresholds: readonly ThresholdAdvice[];
  /** What happened on the way; absent where members were looked at as they are. */
  readonly past?: PastReport | null;
};

/** The threshold of a tier, and the one that would give it a share of the members. */
export type ThresholdAdvice = {
  readonly tierCode: string;
  /** Members who have the tier by the rules in force. */
  readonly membersInForce: number;
  readonly membersByDraft: number;
  /** In the rules in force; null where the tier is new. */
  readonly inForce: number | null;
  readonly draft: number;
  /**
   * With the scores of the draft: by the shares of its quantiles; otherwise what leaves the tier as
   * many members as it has now. Null where nobody is in the tier.
   */
  readonly suggested: number | null;
};

/** Which way a member moves on the ladder of the draft; null where they stay. */
export function directionOf(
  draft: ProgramRules,
  { before, after }: Pick<ComparedMember, 'before' | 'after'>,
): SimulatedDirection | null {
  const from = rankOf(draft, before.tierCode);
  const to = rankOf(draft, after.tierCode);
  if (from === to) return null;
  return to > from ? 'PROMOTED' : 'DEMOTED';
}

/**
 * By how much the points of a member change in a year like the one before: what was earned ×
 * (multiplier of the tier by the draft ÷ multiplier of the tier in force − 1). Nought where the
 * tier in force earns nothing: nothing can be told from it.
 *
 * @example
 * // 1,000 points earned at ×1.2, the draft gives ×1.5: 250 more
 */
export function yearlyPointsChange(
  { inForce, draft }: Pick<ComparedRules, 'inForce' | 'draft'>,
  { before, after }: Pick<ComparedMember, 'before' | 'after'>,
  earned: number,
): number {
  return earned * (multiplierRatio({ inForce, draft }, { before, after }) - 1);
}

/** The multiplier by the draft ÷ the one in force; 1 where that is nought. */
export function multiplierRatio(
  { inForce, draft }: Pick<ComparedRules, 'inForce' | 'draft'>,
  { before, after }: Pick<ComparedMember, 'before' | 'after'>,
): number {
  const was = Number(inForce.ladder[rankOf(inForce, before.tierCode)]?.pointsMultiplier ?? 1);
  const becomes = Number(draft.ladder[rankOf(draft, after.tierCode)]?.pointsMultiplier ?? 1);
  return was === 0 ? 1 : becomes / was;
}

/** What points cost: docs/domain.md §8, "Liability". */
export type PointsCost = {
  readonly unitCost: string;
  readonly breakageRatio: string;
  readonly minorPerMajor: number;
};

/** Points more (or fewer) × cost of a point × (1 − breakage), in minor units, rounded half-up. */
function liabilityChangeOf(points: number, cost: PointsCost): MinorUnits {
  const share = multiplyRoundHalfUp(complement(cost.breakageRatio), cost.unitCost, 20);
  const minor = multiplyRoundHalfUp(String(cost.minorPerMajor), share, 20);
  const change = Number(multiplyRoundHalfUp(String(Math.abs(points)), minor, 0));
  return points < 0 ? 0 - change : change;
}

/** What members of a page would earn, and have cost. */
export type PageEffects = {
  /** The sum of `yearlyPointsChange` over these members. */
  readonly pointsChange: number;
  /** What benefits of each have cost in the last twelve months; only where it is not nought. */
  readonly benefitCosts: ReadonlyMap<string, MinorUnits>;
};

type Counts = { members: number; promoted: number; demoted: number };

/**
 * Adds compared members up to a report, page by page; each member once. Keeps 16 bytes of a member,
 * for thresholds and the distribution of scores, and nothing else that grows.
 *
 * @example
 * const tally = new SimulationTally(compared);
 * for await (const page of pages) tally.add(page, { pointsChange, benefitCosts });
 * const report = tally.report(cost);
 */
export class SimulationTally {
  private readonly groups = new Map<string, Counts>();
  private readonly moves: Record<string, Record<string, number>> = {};
  private readonly counts: Counts = { members: 0, promoted: 0, demoted: 0 };
  private readonly scoresInForce: Float64Array[] = [];
  private readonly scoresByDraft: Float64Array[] = [];
  private readonly benefitCosts: Record<string, MinorUnits> = {};
  private pointsChange = 0;

  constructor(private readonly compared: ComparedRules) {}

  add(members: readonly ComparedMember[], { pointsChange, benefitCosts }: PageEffects): void {
    this.pointsChange += pointsChange;
    this.scoresInForce.push(Float64Array.from(members, ({ before }) => before.score));
    this.scoresByDraft.push(Float64Array.from(members, ({ after }) => after.score));
    for (const member of members) this.count(member);
    if (benefitCosts.size === 0) return;
    for (const { memberId, before } of members) {
      const cost = benefitCosts.get(memberId) ?? 0;
      this.benefitCosts[before.tierCode] = (this.benefitCosts[before.tierCode] ?? 0) + cost;
    }
  }

  report(cost: PointsCost): SimulationReport {
    const { inForce, draft } = this.compared;
    const { members, promoted, demoted } = this.counts;
    const pointsChange = Math.round(this.pointsChange);
    const scoresByDraft = joined(this.scoresByDraft);
    const codes = [
      ...draft.ladder.map(({ code }) => code),
      ...inForce.ladder.map(({ code }) => code).filter((code) => !hasTier(draft, code)),
    ];
    const matrix = codes.flatMap((from) =>
      codes.flatMap((to): MovementCell[] => {
        const count = this.moves[from]?.[to] ?? 0;
        return count === 0 ? [] : [{ from, to, members: count }];
      }),
    );
    return {
      ...{ members, promoted, demoted, matrix },
      unchanged: members - promoted - demoted,
      groups: this.groupEffects(),
      pointsChange,
      liabilityChange: liabilityChangeOf(pointsChange, cost),
      benefitCostChange: benefitCostChange(
        draft.ladder.map(({ code }) => code),
        matrix,
        this.benefitCosts,
      ),
      scores: scoreHistogram(joined(this.scoresInForce), scoresByDraft),
      thresholds: this.advice(scoresByDraft),
    };
  }

  private count(member: ComparedMember): void {
    const { before, after, joinedDay } = member;
    const direction = directionOf(this.compared.draft, member);
    const from = (this.moves[before.tierCode] ??= {});
    from[after.tierCode] = (from[after.tierCode] ?? 0) + 1;
    const groups = [`TIER ${before.tierCode}`, `TENURE ${this.bandOf(joinedDay)}`];
    for (const counts of [this.counts, ...groups.map((group) => this.countsOf(group))]) {
      counts.members += 1;
      if (direction === 'PROMOTED') counts.promoted += 1;
      if (direction === 'DEMOTED') counts.demoted += 1;
    }
  }

  private countsOf(group: string): Counts {
    const counts = this.groups.get(group) ?? { members: 0, promoted: 0, demoted: 0 };
    this.groups.set(group, counts);
    return counts;
  }

  private bandOf(joinedDay: LocalDay): TenureBand {
    const tenure = this.compared.today - joinedDay;
    return TENURE_BANDS[BAND_ENDS.filter((end) => tenure >= end).length] ?? 'FROM_3_YEARS';
  }

  private groupEffects(): GroupEffect[] {
    const effect = (by: GroupEffect['by'], group: string): GroupEffect[] => {
      const counts = this.groups.get(`${by} ${group}`);
      if (counts === undefined) return [];
      const told = counts.members < SMALLEST_GROUP ? SUPPRESSED : { ...counts };
      return [{ by, group, ...told }];
    };
    return [
      ...this.compared.inForce.ladder.flatMap(({ code }) => effect('TIER', code)),
      ...TENURE_BANDS.flatMap((band) => effect('TENURE', band)),
    ];
  }

  /** How many members end in each tier. */
  private arrivals(): Readonly<Record<string, number>> {
    return sumBy(Object.values(this.moves).flatMap((to) => Object.entries(to)));
  }

  private departures(): Readonly<Record<string, number>> {
    return sumBy(
      Object.entries(this.moves).flatMap(([from, to]) =>
        Object.values(to).map((members): [string, number] => [from, members]),
      ),
    );
  }

  private advice(scoresByDraft: Float64Array): ThresholdAdvice[] {
    const { inForce, draft } = this.compared;
    const before = this.departures();
    const after = this.arrivals();
    const suggested = suggestedThresholds(draft, scoresByDraft, before);
    return draft.ladder.map(({ code, threshold }, rank) => ({
      tierCode: code,
      membersInForce: before[code] ?? 0,
      membersByDraft: after[code] ?? 0,
      inForce: hasTier(inForce, code)
        ? (inForce.ladder[rankOf(inForce, code)]?.threshold ?? null)
        : null,
      draft: threshold,
      suggested: suggested[rank] ?? null,
    }));
  }
}

const SUPPRESSED = { members: null, promoted: null, demoted: null };

/**
 * By rank, the thresholds that the shares of the draft give; where its ladder is fixed, those that
 * leave each tier as many members as it has. Null for tiers of nobody, and where nobody has a
 * score.
 */
export function suggestedThresholds(
  draft: ProgramRules,
  scores: Float64Array,
  membersOf: Readonly<Record<string, number>>,
): readonly (number | null)[] {
  const { ladder, division } = draft;
  if (division.kind === 'QUANTILE') return quantileThresholds(scores, ladder, division.shares);
  const eligible = eligibleScores(scores).length;
  const occupied = ladder.filter(({ code }, rank) => rank > 0 && (membersOf[code] ?? 0) > 0);
  if (eligible === 0) return ladder.map((_, rank) => (rank === 0 ? 0 : null));
  const shares = occupied.map(({ code }) => ({
    tierCode: code,
    share: (membersOf[code] ?? 0) / eligible,
    floor: null,
  }));
  const base = ladder.slice(0, 1);
  const thresholds = quantileThresholds(scores, [...base, ...occupied], shares);
  return ladder.map(({ code }, rank) => {
    if (rank === 0) return 0;
    const place = occupied.findIndex((tier) => tier.code === code);
    return place < 0 ? null : (thresholds[place + 1] ?? null);
  });
}

const hasTier = ({ ladder }: ProgramRules, code: string): boolean =>
  ladder.some((tier) => tier.code === code);

function sumBy(entries: readonly (readonly [string, number])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [key, value] of entries) sums[key] = (sums[key] ?? 0) + value;
  return sums;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
