import {
  ALREADY_SLID,
  scoreSlidesOn,
  summedRanges,
  summingKey,
} from '../../domain/behaviour/summing';
import { isWithin, selectSums } from '../../domain/behaviour/window-sums';
import type { IncomingRow } from '../../domain/recording/classify';
import type { RecordingMode } from '../../domain/recording/mode';
import {
  recordBatch,
  type MemberAfter,
  type RecordingBatch,
  type RecordingOutcome,
} from '../../domain/recording/record-batch';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { STANDING_REASONS } from '../../domain/tiering/reason';
import { recordOfStanding, standingOfRecord } from '../../domain/tiering/standing-record';
import type { Tx } from '../../platform/database/database';
import type { BehavioursService, DatedRow } from '../behaviours';
import type { PointsService } from '../points';
import type { ProgramInForce } from '../programs';
import type { MemberState, Occasion, StatesWithSums, TierService } from '../tiers';
import type { WindowRefresh } from './window-refresh.service';

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

/** The part of a recording that holds the members' locks: load, decide, write. */
export class RecordingUnit {
  constructor(
    private readonly behaviours: BehavioursService,
    private readonly tiers: TierService,
    private readonly points: PointsService,
    private readonly windows: WindowRefresh,
  ) {}

  /** Takes the members of the rows for the rest of the unit. */
  async lock(tx: Tx, rows: readonly IncomingRow[]): Promise<StatesWithSums> {
    return this.tiers.lock(tx, [...new Set(rows.map(({ memberId }) => memberId))]);
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
    const current =
      mode.kind === 'LIVE' ? await this.windows.refresh(tx, program, touched, today) : touched;
    const batch = await this.load(tx, fresh, current, dated);
    const outcome = recordBatch(batch);
    await this.write(tx, fresh, { current, dated, batch, outcome });
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
    const members = await this.behaviours.loadBefore(tx, {
      memberIds: states.map(({ memberId }) => memberId),
      rows: dated,
      lastActiveDays: states.map(({ lastActiveDay }) => lastActiveDay),
      paidDaysWithin: isLive ? ranges.current : null,
      pointsRules: program.points.rules,
    });
    const rowOf = new Map(states.map(({ memberId }, row) => [memberId, row]));
    return {
      members,
      behaviours: dated.map(({ memberId, behaviour, day }) => ({
        row: rowOf.get(memberId) ?? 0,
        behaviour,
        day,
        // History was known when it happened; what comes in live is known from today on.
        knownDay: isLive ? today : day,
      })),
      sums,
      ranges,
      joinedDay: Float64Array.from(states, (state) => state.joinedDay),
      held: states.map((state) => standingOfRecord(inForce.rules, state)),
      heldReasons: Uint32Array.from(states, (state) =>
        state.versionNumber === inForce.versionNumber ? state.reasons : 0,
      ),
      at: recordedAt,
      today,
      inForce,
      points: program.points,
      calendar,
      decides: isLive,
    };
  }

  private async write(
    tx: Tx,
    { program, mode, recordedAt, joined }: FreshBatch,
    recorded: {
      readonly current: StatesWithSums;
      readonly dated: readonly (DatedRow & { readonly id: string })[];
      readonly batch: RecordingBatch;
      readonly outcome: RecordingOutcome;
    },
  ): Promise<void> {
    const { current, dated, batch, outcome } = recorded;
    const memberIds = current.states.map(({ memberId }) => memberId);
    await this.behaviours.save(tx, program.id, recordedAt, {
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
    await this.tiers.keep(tx, occasion, { states, sums: outcome.sums }, decided);
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
    await this.points.earn(tx, program, { at: recordedAt, isQuiet }, earnings);
  }
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
    reasons: (outcome.reasons[row] ?? 0) & STANDING_REASONS,
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
