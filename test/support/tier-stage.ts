import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import type { LocalDay } from '../../src/domain/shared/calendar';
import type { Instant } from '../../src/domain/shared/instant';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import type { NaiveNotice } from './naive-evaluation';
import type { NaiveCap, NaiveLock } from './naive-standing';

/** A behaviour of one of the members, by their place. */
export type MemberBehaviour = { readonly member: number; readonly behaviour: Behaviour };

/** Everything that can be seen of a member; as of the last evaluation, tiers by code. */
export type MemberView = {
  readonly score: number;
  readonly candidate: string;
  /** The tier in force. */
  readonly tier: string;
  readonly earned: string;
  readonly termFrom: Instant;
  readonly termUntil: Instant | null;
  readonly graceUntil: Instant | null;
  readonly ended: { readonly tier: string; readonly at: Instant } | null;
  /** The lowest of the caps that stand. */
  readonly cap: NaiveCap | null;
  readonly deductions: readonly { readonly amount: number; readonly until: Instant }[];
  readonly lock: NaiveLock | null;
  readonly noticedFor: Instant | null;
  readonly reasons: readonly string[];
};

type Done = void | Promise<void>;

/**
 * What a story or a random history is played on: the oracle, or a pipeline. Acts come in the order
 * of time; a nightly run may come late, but in its order.
 */
export type TierStage = {
  /** Behaviours become known; each is decided after it, in the order in which they take effect. */
  readonly record: (at: Instant, rows: readonly MemberBehaviour[]) => Done;
  /** The nightly run of a local day, as of its beginning. */
  readonly nightly: (day: LocalDay) => Done;
  readonly lock: (at: Instant, member: number, lock: NaiveLock) => Done;
  readonly unlock: (at: Instant, member: number) => Done;
  readonly invite: (at: Instant, member: number, tier: string | null) => Done;
  readonly setAnchorDay: (at: Instant, member: number, day: LocalDay | null) => Done;
  /** A new version comes into force. Nobody is decided by it yet. */
  readonly publish: (at: Instant, rules: ProgramRules) => Done;
  /** Everybody is decided, as of now. */
  readonly decideAll: (at: Instant) => Done;
  readonly view: (member: number) => MemberView | Promise<MemberView>;
  readonly notices: readonly NaiveNotice[];
};
