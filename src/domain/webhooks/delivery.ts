import { HOUR_MS, MINUTE_MS, SECOND_MS, type Instant } from '../shared/instant';

/** Why an attempt did not reach its end. */
export type DeliveryFailure =
  | 'NAME_NOT_RESOLVED'
  | 'ADDRESS_NOT_ALLOWED'
  | 'CONNECTION'
  | 'TLS'
  | 'TIMEOUT'
  | 'REDIRECT'
  | 'GONE'
  | 'HTTP_STATUS'
  | 'SECRET';

/** How one attempt ended; `responseCode` is null where no answer came. */
export type AttemptOutcome =
  | { readonly kind: 'delivered'; readonly responseCode: number }
  | {
      readonly kind: 'failed';
      readonly failure: DeliveryFailure;
      readonly responseCode: number | null;
      /** How long the receiver asked to be left alone. */
      readonly retryAfterMs: number | null;
    };

/** Where a delivery stands. */
export type DeliveryStatus = 'WAITING' | 'DELIVERED' | 'DEAD';

/** What follows of an attempt. `dueAt` is null when none will come. */
export type NextStep = { readonly status: DeliveryStatus; readonly dueAt: Instant | null };

/** Waits after the first, second … failed attempt, as the specification's own schedule has them. */
const WAITS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
] as const;

/** A wait becomes up to so much longer: what failed together shall not return together. */
const JITTER = 0.1;
const LONGEST_RETRY_AFTER_MS = 24 * HOUR_MS;
const DISABLED_AFTER_MS = 5 * 24 * HOUR_MS;

/**
 * The next step after the `attempts`th attempt of a schedule, which ended at `at`. `chance` is in
 * 0…1.
 *
 * @example
 * nextStep({ kind: 'delivered', responseCode: 204 }, { attempts: 3, at, chance: 0 });
 * // { status: 'DELIVERED', dueAt: null }
 */
export function nextStep(
  outcome: AttemptOutcome,
  { attempts, at, chance }: { attempts: number; at: Instant; chance: number },
): NextStep {
  if (outcome.kind === 'delivered') return { status: 'DELIVERED', dueAt: null };
  const wait = WAITS[attempts - 1];
  if (wait === undefined) return { status: 'DEAD', dueAt: null };
  const asked = Math.min(outcome.retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS);
  const lasts = Math.max(wait, asked) * (1 + JITTER * chance);
  return { status: 'WAITING', dueAt: at + Math.round(lasts) };
}

/** Why the system disables an endpoint. */
export type DisabledReason = 'GONE' | 'FAILING';

/** What attempts tell of an endpoint. */
export type EndpointHealth = {
  /** The first failure after the last success. */
  readonly failingSince: Instant | null;
  readonly disabled: DisabledReason | null;
};

/**
 * The health of an endpoint after attempts that ran at once and ended at `at`: one success clears
 * it, 410 ends it at once, five days without a success end it too.
 *
 * @example
 * healthAfter(null, [gone], at); // { failingSince: at, disabled: 'GONE' }
 */
export function healthAfter(
  failingSince: Instant | null,
  outcomes: readonly AttemptOutcome[],
  at: Instant,
): EndpointHealth {
  const isGone = outcomes.some((each) => each.kind === 'failed' && each.failure === 'GONE');
  if (isGone) return { failingSince: failingSince ?? at, disabled: 'GONE' };
  const isAlive = outcomes.length === 0 || outcomes.some(({ kind }) => kind === 'delivered');
  if (isAlive) return { failingSince: outcomes.length === 0 ? failingSince : null, disabled: null };
  const since = failingSince ?? at;
  return { failingSince: since, disabled: at - since >= DISABLED_AFTER_MS ? 'FAILING' : null };
}
