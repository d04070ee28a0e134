import { ok, refused } from '../shared/result';
import {
  countFaults,
  fault,
  numberFaults,
  type Checked,
  type RuleFault,
} from '../tiering/rule-fault';
import type { UncheckedExpiry } from './earning-draft';
import { EXPIRY_ROUNDINGS, NO_EXPIRY, type ExpiryPolicy, type ExpiryRounding } from './expiry';

const MAX_MONTHS = 120;
const MAX_DAYS = 3_650;
const MAX_DATES = 20;
/** Days of each month in a leap year. */
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

type Part = Exclude<keyof UncheckedExpiry, 'kind'>;
type Path = readonly string[];

/** What each kind of policy is made of; other parts mean nothing there. */
const PARTS: Readonly<Record<ExpiryPolicy['kind'], readonly Part[]>> = {
  NONE: [],
  ROLLING: ['months', 'days', 'roundTo'],
  FIXED_DATES: ['dates', 'minimumDays'],
  INACTIVITY: ['months', 'days'],
};
const ALL_PARTS: readonly Part[] = ['months', 'days', 'roundTo', 'dates', 'minimumDays'];

/** Checks an expiry policy: lengths that end after they begin, days that exist. */
export function checkExpiry(policy: UncheckedExpiry, path: Path): Checked<ExpiryPolicy> {
  const { kind } = policy;
  if (!isKind(kind)) return refused([fault([...path, 'kind'], 'UNKNOWN_VALUE')]);
  const unwanted = ALL_PARTS.filter(
    (part) => !PARTS[kind].includes(part) && (policy[part] ?? null) !== null,
  );
  const faults = [
    ...unwanted.map((part) => fault([...path, part], 'NOT_APPLICABLE')),
    ...partFaults(kind, policy, path),
  ];
  return faults.length > 0 ? refused(faults) : ok(policyOf(kind, policy));
}

const isKind = (kind: string): kind is ExpiryPolicy['kind'] => Object.hasOwn(PARTS, kind);

function partFaults(kind: ExpiryPolicy['kind'], policy: UncheckedExpiry, path: Path): RuleFault[] {
  const { months, days, roundTo, dates, minimumDays } = policy;
  switch (kind) {
    case 'NONE':
      return [];
    case 'ROLLING':
      return [...lengthFaults(months, days, path, roundTo), ...roundingFaults(roundTo, path)];
    case 'INACTIVITY':
      return lengthFaults(months, days, path, null);
    case 'FIXED_DATES':
      return [
        ...dateFaults(dates ?? [], [...path, 'dates']),
        ...numberFaults(minimumDays ?? 0, [...path, 'minimumDays'], whole(0, MAX_DAYS)),
      ];
  }
}

function lengthFaults(
  months: number | null | undefined,
  days: number | null | undefined,
  path: Path,
  roundTo: string | null | undefined,
): RuleFault[] {
  const faults = [
    ...numberFaults(months ?? 0, [...path, 'months'], whole(0, MAX_MONTHS)),
    ...numberFaults(days ?? 0, [...path, 'days'], whole(0, MAX_DAYS)),
  ];
  const isRounded = (roundTo ?? 'DAY') !== 'DAY';
  const isLonger = (months ?? 0) + (days ?? 0) > 0;
  // Rounded to the end of a period, no length at all still leaves the rest of the period.
  if (faults.length > 0 || isRounded || isLonger) return faults;
  return [fault([...path, 'months'], 'REQUIRED')];
}

function roundingFaults(roundTo: string | null | undefined, path: Path): RuleFault[] {
  const isKnown = (EXPIRY_ROUNDINGS as readonly string[]).includes(roundTo ?? 'DAY');
  return isKnown ? [] : [fault([...path, 'roundTo'], 'UNKNOWN_VALUE')];
}

function dateFaults(dates: readonly string[], path: Path): RuleFault[] {
  return [
    ...countFaults(dates, path, { minimum: 1, maximum: MAX_DATES }),
    ...dates.slice(0, MAX_DATES).flatMap((date, index) => {
      const at = [...path, String(index)];
      if (!isDate(date)) return [fault(at, 'NOT_A_DATE')];
      return dates.indexOf(date) === index ? [] : [fault(at, 'DUPLICATE', { value: date })];
    }),
  ];
}

function isDate(text: string): boolean {
  const [, month = '', day = ''] = /^(\d{2})-(\d{2})$/.exec(text) ?? [];
  const last = DAYS_OF_MONTH[Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= last;
}

function policyOf(kind: ExpiryPolicy['kind'], policy: UncheckedExpiry): ExpiryPolicy {
  const months = policy.months ?? 0;
  const days = policy.days ?? 0;
  switch (kind) {
    case 'NONE':
      return NO_EXPIRY;
    case 'ROLLING':
      return { kind, months, days, roundTo: (policy.roundTo ?? 'DAY') as ExpiryRounding };
    case 'INACTIVITY':
      return { kind, months, days };
    case 'FIXED_DATES':
      return {
        kind,
        dates: (policy.dates ?? []).toSorted(),
        minimumDays: policy.minimumDays ?? 0,
      };
  }
}

const whole = (minimum: number, maximum: number) => ({ minimum, maximum, whole: true });
