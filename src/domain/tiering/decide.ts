import { featureColumn, type FeatureSource } from '../behaviour/features';
import { roundScore } from '../shared/decimal';
import type { Instant } from '../shared/instant';
import { invariant } from '../shared/invariant';
import { spanStart } from '../shared/period';
import { scoresOf } from '../value/score';
import { divisionOf, rankOfScore, type BatchDivision, type ModelSaid } from './division';
import { deductFor, deductionOf, liftEnded, move, type MovementGround } from './movement';
import type { MovementFacts } from './movement-facts';
import { openRank } from './promotion';
import { rankOf, type ProgramRules, type RulesInForce } from './rules';
import { rankInForce, type Standing } from './standing';
import { standingReasons } from './standing-reasons';
import type { ReasonBits } from './reason';
import { isStill } from './still-standing';
import { keepingScore, type TierKeeping } from './tier-keeping';
import { variantPlace } from './trial';

/**
 * Members to decide, by column; each is evaluated at an instant of its own. What has fallen due
 * before that instant was applied by earlier evaluations, one at each instant at which it fell due.
 */
export type DecisionBatch = FeatureSource & {
  readonly at: Float64Array;
  /** Every row is decided at an instant at which something falls due, on what `dueReview` asks. */
  readonly isDue: boolean;
  readonly held: readonly Standing[];
  /** By row; null where nothing happened to anybody. */
  readonly facts: readonly (MovementFacts | null)[] | null;
  /** What tells whether members still qualify, null where no row asks: rows that do not hold 0. */
  readonly qualification: FeatureSource | null;
  /** The same as of `Standing.ended`. */
  readonly ended: FeatureSource | null;
  /** The last complete month, the one before, …; null where no row looks at months. */
  readonly months: readonly FeatureSource[] | null;
};

/** Somebody who will lose their tier when the term ends, unless more happens. */
export type DemotionNotice = {
  readonly row: number;
  readonly until: Instant;
  readonly score: number;
  /** What keeps the tier. */
  readonly required: number;
};

/** What was decided, by column; row i is member i of the batch. */
export type Decisions = {
  /** After deductions; NaN where there is none. */
  readonly score: Float64Array;
  /** The tier that the score alone gives, invitations considered. */
  readonly candidateRank: Int16Array;
  /** The tier in force from now on. */
  readonly rank: Int16Array;
  readonly standing: readonly Standing[];
  /** Reasons that stand, and those of this decision. */
  readonly reasons: Uint32Array;
  readonly notices: readonly DemotionNotice[];
  /** By row, where something was compared with what keeps a tier. */
  readonly keeping: ReadonlyMap<number, readonly TierKeeping[]>;
  /** By row, where the rules divide by a model. */
  readonly models: ReadonlyMap<number, ModelSaid>;
};

/** Nothing beside the score: members as they are decided when no more is known. */
export const QUIET = {
  isDue: false,
  facts: null,
  qualification: null,
  ended: null,
  months: null,
} as const;

/**
 * The one pipeline (docs/domain.md §2): features → score → division → movement → decision with
 * reasons, for a batch of members. Recording, the nightly run, simulation, and everything else that
 * decides a tier calls this and nothing else. Linear in members × weights.
 */
export function decide(inForce: RulesInForce, batch: DecisionBatch): Decisions {
  return new BatchDecision(inForce, batch).run();
}

/** Scores and division of a batch by one set of rules: those published, or those of a variant. */
type Arm = {
  readonly inForce: RulesInForce;
  readonly scores: Float64Array;
  readonly division: BatchDivision;
  readonly qualification: Float64Array | null;
  readonly ended: Float64Array | null;
};

type RowGround = Pick<MovementGround, 'at' | 'facts' | 'score' | 'candidateRank' | 'predictedRank'>;

const armOf = (inForce: RulesInForce, batch: DecisionBatch): Arm => ({
  inForce,
  scores: scoresOf(inForce, batch),
  division: divisionOf(inForce, batch),
  qualification: batch.qualification && scoresOf(inForce, batch.qualification),
  ended: batch.ended && scoresOf(inForce, batch.ended),
});

class BatchDecision {
  private readonly size: number;
  private readonly scores: Float64Array;
  private readonly published: Arm;
  private readonly variants: readonly Arm[];
  private readonly amounts: readonly Float64Array[];
  private readonly falling: readonly Float64Array[];
  private readonly candidateRank: Int16Array;
  private readonly rank: Int16Array;
  private readonly reasons: Uint32Array;
  private readonly standing: Standing[] = [];
  private readonly notices: DemotionNotice[] = [];
  private readonly keeping = new Map<number, readonly TierKeeping[]>();
  private readonly models = new Map<number, ModelSaid>();

  constructor(
    private readonly inForce: RulesInForce,
    private readonly batch: DecisionBatch,
  ) {
    const { decline } = inForce.rules.movement;
    const months = batch.months ?? [];
    this.size = batch.sums.size;
    this.scores = new Float64Array(this.size);
    this.published = armOf(inForce, batch);
    const isTried = batch.held.some(({ trial }) => trial !== null);
    const variants = isTried ? (inForce.trial?.variants ?? []) : [];
    this.variants = variants.map((variant) => armOf({ ...inForce, rules: variant.rules }, batch));
    this.amounts = months.map((month) => featureColumn('purchaseAmount', month));
    this.falling = decline ? months.map((month) => featureColumn(decline.feature, month)) : [];
    this.candidateRank = new Int16Array(this.size);
    this.rank = new Int16Array(this.size);
    this.reasons = new Uint32Array(this.size);
  }

  run(): Decisions {
    for (let row = 0; row < this.size; row += 1) this.decideRow(row);
    const { candidateRank, rank, standing, reasons, notices, keeping, models } = this;
    return { score: this.scores, candidateRank, rank, standing, reasons, notices, keeping, models };
  }

  /** The rules that a member is decided by: those of their variant, if they are in a trial. */
  private armOf(held: Standing): Arm {
    const place = variantPlace(this.inForce.trial, held);
    return (place === null ? undefined : this.variants[place]) ?? this.published;
  }

  private decideRow(row: number): void {
    const at = this.batch.at[row] ?? Number.NaN;
    const facts = this.batch.facts?.[row] ?? null;
    const held = this.batch.held[row];
    invariant(held, 'every member of a batch has a standing');
    const arm = this.armOf(held);
    const { rules, calendar } = arm.inForce;
    const moment = { at, calendar };
    const before = deductFor(liftEnded(held, at), rules.movement, facts?.violations ?? [], moment);
    const score = deducted(before, arm.scores[row] ?? Number.NaN);
    const reached = arm.division.divide(row, score);
    const candidateRank = openRank(rules, before, reached);
    const said = saidOf(arm, row);
    if (said !== null) this.models.set(row, said);
    if (this.isQuiet(facts) && isStill(before, { rules, at, candidateRank })) {
      this.keep(row, { rules, standing: before, score, reached, candidateRank, reasons: 0 });
      return;
    }
    const predictedRank = predictedRankOf(said);
    const found = { at, facts, score, candidateRank, predictedRank };
    const ground = this.groundOf(row, arm, before, found);
    const { standing, reasons, keeping, isTold } = move(before, ground);
    this.keep(row, { rules, standing, score, reached, candidateRank, reasons });
    if (keeping.length > 0) this.keeping.set(row, keeping);
    if (isTold) this.notices.push(noticeOf(row, standing, ground));
  }

  /** Whether nothing is asked of a row but where its score lies. */
  private isQuiet(facts: MovementFacts | null): boolean {
    const { isDue, months } = this.batch;
    return !isDue && months === null && facts === null;
  }

  /** Without a spread, which would take longer than the decision does. */
  private groundOf(
    row: number,
    arm: Arm,
    before: Standing,
    { at, facts, score, candidateRank, predictedRank }: RowGround,
  ): MovementGround {
    return {
      rules: arm.inForce.rules,
      calendar: arm.inForce.calendar,
      at,
      facts,
      score,
      candidateRank,
      predictedRank,
      isDue: this.batch.isDue,
      joinedDay: this.batch.joinedDay[row] ?? 0,
      qualification: qualificationOf(arm, row, before),
      endedScore: arm.ended && deducted(before, arm.ended[row] ?? Number.NaN),
      sustainedRank: this.sustainedRank(row),
      isDeclining: this.isDeclining(row, at),
    };
  }

  private keep(
    row: number,
    decided: {
      readonly rules: ProgramRules;
      readonly standing: Standing;
      readonly score: number;
      readonly reached: number;
      readonly candidateRank: number;
      readonly reasons: ReasonBits;
    },
  ): void {
    const { score, candidateRank, reasons } = decided;
    const inTier = rankInForce(decided.standing);
    const isSame = inTier === decided.standing.rank;
    const standing = isSame ? decided.standing : { ...decided.standing, rank: inTier };
    this.standing.push(standing);
    this.scores[row] = score;
    this.candidateRank[row] = candidateRank;
    this.rank[row] = standing.rank;
    const inForce = isSame ? decided : { ...decided, standing };
    this.reasons[row] = reasons | standingReasons(decided.rules, inForce);
  }

  /** docs/domain.md §7, "Sustained promotion". */
  private sustainedRank(row: number): number | null {
    const { rules } = this.inForce;
    if (this.batch.months === null || this.amounts.length === 0) return null;
    const held = rules.movement.sustained.filter(({ months, amount }) =>
      this.amounts.slice(0, months).every((column) => (column[row] ?? 0) >= amount),
    );
    return Math.max(-1, ...held.map(({ tierCode }) => rankOf(rules, tierCode)));
  }

  /** docs/domain.md §7, "Sustained decline": every month fell, or stayed at nothing. */
  private isDeclining(row: number, at: Instant): boolean {
    const { decline } = this.inForce.rules.movement;
    if (decline === null || this.falling.length <= decline.falls) return false;
    if (!this.hasMonths(row, at, decline.falls + 1)) return false;
    return this.falling.slice(0, decline.falls).every((column, back) => {
      const later = column[row] ?? Number.NaN;
      const earlier = this.falling[back + 1]?.[row] ?? Number.NaN;
      return later < earlier || (later === 0 && earlier === 0);
    });
  }

  /** Where a month turns, whether so many complete months lie after the member joined. */
  private hasMonths(row: number, at: Instant, months: number): boolean {
    const { calendar } = this.inForce;
    const day = calendar.dayOf(at);
    return (
      spanStart('MONTH', day, 0) === day &&
      spanStart('MONTH', day, -months) >= (this.batch.joinedDay[row] ?? 0)
    );
  }
}

const saidOf = ({ division }: Arm, row: number): ModelSaid | null => division.said?.(row) ?? null;

/** What a model decides; null where thresholds do. */
const predictedRankOf = (said: ModelSaid | null): number | null =>
  said === null || said.isFallback ? null : said.rank;

function qualificationOf(
  { inForce, qualification }: Arm,
  row: number,
  standing: Standing,
): MovementGround['qualification'] {
  if (qualification === null) return null;
  const { rules } = inForce;
  const score = deducted(standing, qualification[row] ?? Number.NaN);
  return { score, rank: openRank(rules, standing, rankOfScore(rules.ladder, score)) };
}

function noticeOf(row: number, standing: Standing, ground: MovementGround): DemotionNotice {
  const { rules } = ground;
  return {
    row,
    until: standing.noticedFor ?? ground.at,
    score: ground.qualification?.score ?? Number.NaN,
    required: keepingScore(rules, standing.earnedRank),
  };
}

const deducted = (standing: Standing, score: number): number =>
  standing.deductions.length === 0 ? score : roundScore(score - deductionOf(standing));
