import { CALENDAR_SPANS, type CalendarSpan } from '../shared/period';
import { ok, refused } from '../shared/result';
import { checkLength, type UncheckedLength } from './length';
import {
  DEFAULT_MOVEMENT,
  TERM_ANCHORS,
  type Promotion,
  type Qualification,
  type TermAnchor,
  type Validity,
} from './movement-rules';
import {
  fault,
  faultsOf,
  isGiven,
  kindFaults,
  numberFaults,
  wordFaults,
  type Checked,
  type ParametersOf,
  type RuleFault,
} from './rule-fault';

/** When a member moves up, as somebody wrote it. */
export type UncheckedPromotion = {
  readonly timing?: string | null | undefined;
  readonly step?: string | null | undefined;
  readonly period?: string | null | undefined;
};

/** How long a tier is held, as somebody wrote it. */
export type UncheckedValidity = {
  readonly kind: string;
  readonly anchor?: string | null | undefined;
  readonly length?: UncheckedLength | null | undefined;
  readonly period?: string | null | undefined;
  readonly through?: string | null | undefined;
};

/** Over which span a member must qualify, as somebody wrote it. */
export type UncheckedQualification = {
  readonly kind: string;
  readonly days?: number | null | undefined;
  readonly period?: string | null | undefined;
};

const MAX_QUALIFICATION_DAYS = 3_650;

const PROMOTION_TIMINGS = ['IMMEDIATE', 'PERIOD_END'] as const;
const PROMOTION_STEPS = ['QUALIFYING', 'ONE'] as const;
const TERM_THROUGH = ['THIS', 'NEXT'] as const;

const VALIDITY: ParametersOf<Validity['kind']> = {
  FOREVER: [],
  LENGTH: ['anchor', 'length'],
  CALENDAR: ['period', 'through'],
};

const QUALIFICATION: ParametersOf<Qualification['kind']> = {
  WINDOW: [],
  ROLLING: ['days'],
  PERIOD_ENDED: ['period'],
  LIFETIME: [],
};

type Path = readonly string[];

/** Checks when a member moves up, and how far at once. */
export function checkPromotion(promotion: UncheckedPromotion, path: Path): Checked<Promotion> {
  const timing = promotion.timing ?? DEFAULT_MOVEMENT.promotion.timing;
  const step = promotion.step ?? DEFAULT_MOVEMENT.promotion.step;
  const { period } = promotion;
  const isAtEnd = timing === 'PERIOD_END';
  const faults = [
    ...wordFaults(timing, [...path, 'timing'], PROMOTION_TIMINGS),
    ...wordFaults(step, [...path, 'step'], PROMOTION_STEPS),
    ...(isAtEnd ? wordFaults(period, [...path, 'period'], CALENDAR_SPANS) : []),
    ...(timing === 'IMMEDIATE' && isGiven(period)
      ? [fault([...path, 'period'], 'NOT_APPLICABLE')]
      : []),
  ];
  if (faults.length > 0) return refused(faults);
  const checked = { step: step as Promotion['step'] };
  return isAtEnd
    ? ok({ timing: 'PERIOD_END', period: period as CalendarSpan, ...checked })
    : ok({ timing: 'IMMEDIATE', ...checked });
}

/** Checks how long a tier is held; a length counts from the day it was reached unless said. */
export function checkValidity(validity: UncheckedValidity, path: Path): Checked<Validity> {
  const faults = kindFaults(validity, path, VALIDITY);
  switch (validity.kind) {
    case 'LENGTH':
      return checkTermLength(validity, path, faults);
    case 'CALENDAR': {
      const through = validity.through ?? 'THIS';
      faults.push(
        ...wordFaults(validity.period, [...path, 'period'], CALENDAR_SPANS),
        ...wordFaults(through, [...path, 'through'], TERM_THROUGH),
      );
      return faults.length > 0
        ? refused(faults)
        : ok({
            kind: 'CALENDAR',
            period: validity.period as CalendarSpan,
            through: through as (typeof TERM_THROUGH)[number],
          });
    }
    default:
      return faults.length > 0 ? refused(faults) : ok({ kind: 'FOREVER' });
  }
}

function checkTermLength(
  validity: UncheckedValidity,
  path: Path,
  strangers: readonly RuleFault[],
): Checked<Validity> {
  const anchor = validity.anchor ?? 'REACHED';
  const at = [...path, 'length'];
  const length = isGiven(validity.length)
    ? checkLength(validity.length ?? '', at)
    : refused([fault(at, 'REQUIRED')]);
  const faults = [
    ...strangers,
    ...wordFaults(anchor, [...path, 'anchor'], TERM_ANCHORS),
    ...faultsOf(length),
  ];
  return length.ok && faults.length === 0
    ? ok({ kind: 'LENGTH', anchor: anchor as TermAnchor, length: length.value })
    : refused(faults);
}

/** Checks over which span a member must still qualify at the end of a term. */
export function checkQualification(
  qualification: UncheckedQualification,
  path: Path,
): Checked<Qualification> {
  const { kind, days, period } = qualification;
  const faults = kindFaults(qualification, path, QUALIFICATION);
  switch (kind) {
    case 'ROLLING':
      faults.push(
        ...numberFaults(days, [...path, 'days'], {
          minimum: 1,
          maximum: MAX_QUALIFICATION_DAYS,
          whole: true,
        }),
      );
      return faults.length > 0 ? refused(faults) : ok({ kind, days: days ?? 0 });
    case 'PERIOD_ENDED':
      faults.push(...wordFaults(period, [...path, 'period'], CALENDAR_SPANS));
      return faults.length > 0 ? refused(faults) : ok({ kind, period: period as CalendarSpan });
    default:
      return faults.length > 0 ? refused(faults) : ok({ kind: kind as 'WINDOW' | 'LIFETIME' });
  }
}
