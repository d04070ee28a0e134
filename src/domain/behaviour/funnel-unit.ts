import { formatLocalDay, type LocalDay } from '../shared/calendar';
import type { Behaviour, BehaviourType } from './behaviour';
import type { Counter, CounterChange } from './counters';

/** Stages of the funnel, in order (docs/domain.md §5.3). */
const STAGES: readonly Counter[] = ['viewed', 'carted', 'ordered', 'paid'];

/** The stage that a behaviour takes its unit to: 0 viewed, 1 carted, 2 ordered, 3 paid. */
const STAGE_OF: Partial<Record<BehaviourType, number>> = {
  VIEW: 0,
  CART_ADD: 1,
  ORDER: 2,
  PAYMENT: 3,
};
export const PAID_STAGE = 3;

/**
 * One product in one session. With an empty `productId` it is the session itself, kept to tell
 * a new session from one that was seen before.
 */
export type FunnelUnit = {
  readonly sessionKey: string;
  readonly productId: string;
  /** The local day of its earliest behaviour: all its stages count there, so rates stay in 0…1. */
  readonly day: LocalDay;
  readonly stage: number;
  /** A VIEW named it, rather than a later stage implying one. */
  readonly isSeen: boolean;
};

export type UnitEffect = { readonly unit: FunnelUnit; readonly changes: readonly CounterChange[] };

export const SESSION_ITSELF = '';

/** The session of a behaviour, or its local day where the session is unknown. */
export const sessionKeyOf = (behaviour: Behaviour, day: LocalDay): string =>
  behaviour.sessionId === null ? `@${formatLocalDay(day)}` : `s:${behaviour.sessionId}`;

/** The stage that a behaviour of this type takes a product to, or null where it does not. */
export const stageOf = (type: BehaviourType): number | null => STAGE_OF[type] ?? null;

/**
 * A unit reaches a stage, and with it all the stages before. A behaviour from an earlier day than
 * those known takes the unit's counts to that day.
 */
export function reachStage(
  before: FunnelUnit | null,
  reached: Omit<FunnelUnit, 'stage'> & { readonly stage: number },
): UnitEffect {
  const unit: FunnelUnit =
    before === null
      ? reached
      : {
          ...before,
          day: Math.min(before.day, reached.day),
          stage: Math.max(before.stage, reached.stage),
          isSeen: before.isSeen || reached.isSeen,
        };
  if (before !== null && isSame(before, unit)) return { unit: before, changes: [] };
  return { unit, changes: [...counted(before, -1), ...counted(unit, 1)] };
}

const isSame = (left: FunnelUnit, right: FunnelUnit): boolean =>
  left.day === right.day && left.stage === right.stage && left.isSeen === right.isSeen;

function counted(unit: FunnelUnit | null, sign: 1 | -1): CounterChange[] {
  if (unit === null) return [];
  const { day } = unit;
  if (unit.productId === SESSION_ITSELF) return [{ day, counter: 'browseSessions', by: sign }];
  const changes: CounterChange[] = STAGES.slice(0, unit.stage + 1).map((counter) => ({
    day,
    counter,
    by: sign,
  }));
  return unit.isSeen ? [...changes, { day, counter: 'productViews', by: sign }] : changes;
}
