import {
  ALREADY_SLID,
  scoreSlidesOn,
  summedRanges,
  summingKey,
} from '../../domain/behaviour/summing';
import type { FeatureSource } from '../../domain/behaviour/features';
import { isWithin, selectSums } from '../../domain/behaviour/window-sums';
import type { IncomingRow } from '../../domain/recording/classify';
import type { RecordingMode } from '../../domain/recording/mode';
import {
  recordBatch,
  type MemberAfter,
  type RecordingBatch,
  type RecordingOutcome,
  type SideSums,
} from '../../domain/recording/record-batch';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import type { DayRange } from '../../domain/shared/window';
import { nextDue } from '../../domain/tiering/due';
import { endedReview, graceReview, type Review } from '../../domain/tiering/review';
import type { RulesInForce } from '../../domain/tiering/rules';
import type { Standing } from '../../domain/tiering/standing';
import { recordOfStanding, standingOfRecord } from '../../domain/tiering/standing-record';
import { heldStanding, isPartNew } from '../../domain/tiering/trial';
import type { Tx } from '../../platform/database/database';
import { RetryUnit } from '../../platform/database/errors';
import type { BehavioursService, DatedRow } from '../behaviours';
import type { OrderBenefitsService } from '../benefits';
import type { PointsService } from '../points';
import type { ProgramInForce } from '../programs';
import {
  noticesOf,
  type DecidedMember,
  type MemberState,
  type Occasion,
  type StatesWithSums,
  type TierService,
} from '../tiers';
import type { FallingDue, ReviewSums, WindowRefresh } from '../deciding';

/** A new row with the id it is stored under. */
export type FreshRow = IncomingRow & { readonly id: string };

export type FreshBatch = {
  readonly program: ProgramInForce;
  readonly mode: RecordingMode;
  readonly recordedAt: Instant;
  /** Locked states, of at least the members of the rows. */
  readonly states: StatesWithSums;
  /** In the order in which they take effect. */
  readonly rows: readonly FreshRow[];
  /** Members whose joining goes back, with the day they joined on. */
  readonly joined: ReadonlyMap<string, LocalDay>;
};

/** What takes part in a recording's unit. */
export type RecordingUnitParts = {
  readonly behaviours: BehavioursService;
  readonly tiers: TierService;
  readonly points: PointsService;
  readonly windows: WindowRefresh;
  readonly dues: FallingDue;
  readonly reviews: ReviewSums;
  readonly benefits: OrderBenefitsService;
};

/** The part of a recording that holds the members' locks: load, decide, write. */
export class RecordingUnit {
  constructor(private readonly parts: RecordingUnitParts) {}

  /** Takes the members of the rows for the rest of the unit. */
  async lock(tx: Tx, rows: readonly IncomingRow[]): Promise<StatesWithSums> {
    const memberIds = [...new Set(rows.map(({ memberId }) => memberId))];
    const locked = await this.parts.tiers.lock(tx, memberIds);
    // Somebody else stands for them now: whom the rows are of is to be found out again.
    if (locked.states.length < memberIds.length)
      throw new RetryUnit('A member was merged meanwhile');
    return locked;
  }

  /** Applies new rows to the members they are of. */
  async apply(tx: Tx, fresh: FreshBatch): Promise<void> {
    const { program, recordedAt, mode } = fresh;
    const today = program.calendar.dayOf(recordedAt);
    const dated = fresh.rows.map((row) => ({
      ...row,
      day: program.calendar.dayOf(row.behaviour.occurredAt),
    }));
    const touched = touchedStates(fresh.states, dated);
    const isLive = mode.kind === 'LIVE';
    const fell = isLive
      ? await this.parts.dues.apply(tx, program, touched.states, recordedAt)
      : { states: touched.states, decided: [] };
    const settled = { states: fell.states, sums: touched.sums };
    const current = isLive
      ? await this.parts.windows.refresh(tx, program, settled, today)
      : settled;
    const batch = await this.load(tx, fresh, current, dated);
    const outcome = recordBatch(batch);
    await this.write(tx, fresh, { current, dated, batch, outcome, due: fell.decided });
  }

  private async load(
    tx: Tx,
    { program, mode, recordedAt }: FreshBatch,
    { states, sums }: StatesWithSums,
    dated: readonly (DatedRow & { readonly id: string })[],
  ): Promise<RecordingBatch> {
    const { inForce, calendar } = program;
    const today = calendar.dayOf(recordedAt);
    const ranges = summedRanges(inForce.rules, today);
    const isLive = mode.kind === 'LIVE';
    // A backfill decides nobody, and so enrols nobody.
    const held = states.map((state) =>
      isLive
        ? heldStanding(inForce, state.memberId, state)
        : standingOfRecord(inForce.rules, state),
    );
    const sides = isLive ? await this.sides(tx, program, { states, held, today }) : NO_SIDES;
    const members = await this.parts.behaviours.loadBefore(tx, {
      memberIds: states.map(({ memberId }) => memberId),
      rows: dated,
      lastActiveDays: states.map(({ lastActiveDay }) => lastActiveDay),
      paidDaysWithin: isLive ? widest(ranges.current, sides) : null,
      pointsRules: program.points.rules,
    });
    const rowOf = new Map(states.map(({ memberId }, row) => [memberId, row]));
    const behaviours = dated.map(({ memberId, behaviour, day }) => ({
      row: rowOf.get(memberId) ?? 0,
      behaviour,
      day,
      // History was known when it happened; what comes in live is known from today on.
      knownDay: isLive ? today : day,
    }));
    const payments = behaviours.filter(
      ({ behaviour }) => isLive && behaviour.counts && behaviour.type === 'PAYMENT',
    );
    const memberIds = states.map(({ memberId }) => memberId);
    const benefits = await this.parts.benefits.load(tx, program, { memberIds, payments, today });
    return {
      members,
      behaviours,
      benefits,
      sums,
      ranges,
      joinedDay: Float64Array.from(states, (state) => state.joinedDay),
      held,
      ...sides,
      heldReasons: Uint32Array.from(states, (state, row) =>
        isOfNow(inForce, state, held[row]) ? state.reasons : 0,
      ),
      at: recordedAt,
      today,
      inForce,
      points: program.points,
      calendar,
      decides: isLive,
    };
  }

  /** Sums beside those of the window: for members in grace, and for terms that ended. */
  private async sides(
    tx: Tx,
    program: ProgramInForce,
    of: {
      readonly states: readonly MemberState[];
      readonly held: readonly Standing[];
      readonly today: LocalDay;
    },
  ): Promise<Sides> {
    const { inForce } = program;
    const grace = of.held.map((standing) => graceReview(inForce, standing, of.today));
    const late = of.held.map((standing) => endedReview(inForce, standing));
    const [qualification = null, ended = null] = await this.parts.reviews.load(
      tx,
      program,
      of.states,
      [grace, late],
    );
    return { qualification: sideOf(qualification, grace), ended: sideOf(ended, late) };
  }

  private async write(
    tx: Tx,
    { program, mode, recordedAt, joined, states: { states: locked } }: FreshBatch,
    recorded: {
      readonly current: StatesWithSums;
      readonly dated: readonly (DatedRow & { readonly id: string })[];
      readonly batch: RecordingBatch;
      readonly outcome: RecordingOutcome;
      readonly due: readonly DecidedMember[];
    },
  ): Promise<void> {
    const { current, dated, batch, outcome, due } = recorded;
    const memberIds = current.states.map(({ memberId }) => memberId);
    await this.parts.behaviours.save(tx, program.id, recordedAt, {
      behaviours: dated,
      memberIds,
      members: outcome.members,
    });
    const occasion: Occasion = {
      programId: program.id,
      inForce: program.inForce,
      decidedAt: recordedAt,
      cause: mode.kind === 'LIVE' ? 'BEHAVIOUR' : 'BACKFILL',
    };
    const states = current.states.map((state, row) =>
      mode.kind === 'LIVE'
        ? decidedState(state, row, { occasion, batch, outcome })
        : backfilledState(state, joined.get(state.memberId), outcome.members[row]),
    );
    const decided = outcome.decisions.map((decision) => ({
      ...decision,
      memberId: memberIds[decision.row] ?? '',
    }));
    const fell = due.flatMap(({ decision }) => decision ?? []);
    const after = { states, sums: outcome.sums, notices: noticesOf(due), locked };
    await this.parts.tiers.keep(tx, occasion, after, [...fell, ...decided]);
    const earnings = outcome.earnings.map(({ row: _, behaviour, ...earned }) => {
      const cause = dated[behaviour];
      invariant(cause, 'an earning has a behaviour of the batch for its cause');
      return {
        ...earned,
        memberId: cause.memberId,
        behaviourId: cause.id,
        effectiveAt: cause.behaviour.occurredAt,
      };
    });
    const isQuiet = mode.kind === 'BACKFILL';
    await this.parts.points.earn(tx, program, { at: recordedAt, isQuiet }, earnings);
    await this.parts.benefits.count(tx, program, memberIds, outcome.benefitUses);
  }
}

/** Whether the decision in force was made by what the member is decided by now. */
const isOfNow = (
  { versionNumber }: RulesInForce,
  state: MemberState,
  held: Standing | undefined,
): boolean =>
  state.versionNumber === versionNumber && (held === undefined || !isPartNew(state, held));

type Sides = Pick<RecordingBatch, 'qualification' | 'ended'>;

const NO_SIDES: Sides = { qualification: null, ended: null };

const sideOf = (
  source: FeatureSource | null,
  reviews: readonly (Review | null)[],
): SideSums | null =>
  source && { source, ranges: reviews.map((review) => review && review.ranges) };

/** The span that holds a window and all spans beside it. */
function widest(current: DayRange, { qualification, ended }: Sides): DayRange {
  const beside = [...(qualification?.ranges ?? []), ...(ended?.ranges ?? [])].flatMap(
    (ranges) => ranges?.current ?? [],
  );
  return {
    from: Math.min(current.from, ...beside.map(({ from }) => from)),
    to: Math.max(current.to, ...beside.map(({ to }) => to)),
  };
}

/** The states, and their sums, of the members that have rows. */
function touchedStates(locked: StatesWithSums, rows: readonly DatedRow[]): StatesWithSums {
  const wanted = new Set(rows.map(({ memberId }) => memberId));
  const places = locked.states.flatMap(({ memberId }, row) => (wanted.has(memberId) ? [row] : []));
  return selectStates(locked, places);
}

function selectStates({ states, sums }: StatesWithSums, places: readonly number[]): StatesWithSums {
  if (places.length === states.length) return { states, sums };
  return {
    states: places.flatMap((place) => states[place] ?? []),
    sums: selectSums(sums, places),
  };
}

type Decided = {
  readonly occasion: Occasion;
  readonly batch: RecordingBatch;
  readonly outcome: RecordingOutcome;
};

/** A member's state after the last decision of the batch. */
function decidedState(
  before: MemberState,
  row: number,
  { occasion, batch, outcome }: Decided,
): MemberState {
  const { rules, versionNumber } = occasion.inForce;
  const after = outcome.members[row];
  const standing = outcome.standing[row];
  invariant(standing, 'every member of a batch has a standing');
  const days = (after?.days ?? []).map(({ day }) => day);
  const within = days.filter((day) => isWithin(batch.ranges.current, day));
  const oldest = within.length === 0 ? null : Math.min(...within);
  return {
    ...before,
    score: outcome.score[row] ?? before.score,
    ...recordOfStanding(rules, standing),
    reasons: outcome.reasons[row] ?? 0,
    dueAt: nextDue(occasion.inForce, {
      standing,
      after: occasion.decidedAt,
      candidateRank: outcome.candidateRank[row] ?? 0,
    }),
    versionNumber,
    evaluatedAt: occasion.decidedAt,
    lastActiveDay: after?.lastActiveDay ?? before.lastActiveDay,
    windowKey: summingKey(rules),
    windowDay: batch.today,
    slidesOn: Math.min(before.slidesOn, scoreSlidesOn(rules, batch.today, oldest)),
  };
}

/** A backfill leaves tier and score alone until it decides once, from the buckets. */
const backfilledState = (
  before: MemberState,
  joinedDay: LocalDay | undefined,
  after: MemberAfter | undefined,
): MemberState => ({
  ...before,
  joinedDay: joinedDay ?? before.joinedDay,
  lastActiveDay: after?.lastActiveDay ?? before.lastActiveDay,
  slidesOn: ALREADY_SLID,
});
