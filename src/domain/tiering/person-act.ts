import type { LocalDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { assertNever } from '../shared/invariant';
import { rankOf, type ProgramRules } from './rules';
import type { Standing } from './standing';

/** What a person does to a member's standing (docs/domain.md §7, "Floor, cap, lock"). */
export type PersonAct =
  /** Sets the tier until the beginning of a local day, or until somebody ends it. */
  | {
      readonly kind: 'SET_TIER';
      readonly rank: number;
      readonly until: Instant | null;
      readonly accumulates: boolean;
    }
  /** Ends what a person has set; the earned tier shows again. */
  | { readonly kind: 'RELEASE_TIER' }
  /** Lets the member reach a tier that is by invitation only. */
  | { readonly kind: 'INVITE'; readonly rank: number }
  | { readonly kind: 'WITHDRAW_INVITATION' }
  /** Sets the member's own date, from which terms may be counted; null for none. */
  | { readonly kind: 'SET_TERM_DATE'; readonly day: LocalDay | null };

/** An act as it is kept; ladders change, so tiers go by their codes. */
export type PersonActRecord = {
  readonly kind: PersonAct['kind'];
  readonly tierCode: string | null;
  readonly until: Instant | null;
  readonly accumulates: boolean;
  readonly termDay: LocalDay | null;
  readonly at: Instant;
};

/** A kept act on a ladder. */
export function actOfRecord(rules: ProgramRules, record: PersonActRecord): PersonAct {
  const { kind, tierCode, until, accumulates } = record;
  const rank = rankOf(rules, tierCode ?? '');
  switch (kind) {
    case 'SET_TIER':
      return { kind, rank, until, accumulates };
    case 'INVITE':
      return { kind, rank };
    case 'SET_TERM_DATE':
      return { kind, day: record.termDay };
    default:
      return { kind };
  }
}

/** Why a person can do nothing of the kind. */
export type PersonActRefusal =
  | { readonly kind: 'unknown-member' }
  | { readonly kind: 'unknown-tier'; readonly tierCode: string }
  | { readonly kind: 'invalid-reason'; readonly maximum: number }
  /** The last day lies in the past. */
  | { readonly kind: 'over-already'; readonly through: LocalDay }
  /** The tier is open to everybody whose score reaches it. */
  | { readonly kind: 'no-invitation-needed'; readonly tierCode: string }
  | { readonly kind: 'nothing-changed' };

/** The standing with what a person has done to it; whoever calls decides the member then. */
export function actOn(standing: Standing, act: PersonAct): Standing {
  switch (act.kind) {
    case 'SET_TIER': {
      const { rank, until, accumulates } = act;
      return { ...standing, lock: { rank, until, accumulates } };
    }
    case 'RELEASE_TIER':
      return { ...standing, lock: null };
    case 'INVITE':
      return { ...standing, invitedRank: act.rank };
    case 'WITHDRAW_INVITATION':
      return { ...standing, invitedRank: null };
    case 'SET_TERM_DATE':
      return { ...standing, anchorDay: act.day };
    default:
      return assertNever(act);
  }
}
