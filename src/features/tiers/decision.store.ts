import type { Contribution, Reason } from '../../domain/tiering/explain';
import type { KeptReading } from '../../domain/tiering/model-reading';
import type { Instant } from '../../domain/shared/instant';
import type { MovementRecord, StandingRecord } from '../../domain/tiering/standing-record';
import type { Db, Tx } from '../../platform/database/database';
import {
  fromStoredInstant,
  inTuples,
  query,
  toStoredInstant,
  unionAll,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';
import { endOfPage, inPages, paramsOfPage, type MemberPage } from './member-page.store';

/** What made a member be evaluated. */
export type DecisionCause =
  'REGISTRATION' | 'BEHAVIOUR' | 'BACKFILL' | 'RECALCULATION' | 'NIGHTLY' | 'PERSON' | 'MERGE';

/** One evaluation that changed something, as it was decided. */
export type Decision = {
  readonly memberId: string;
  readonly id: string;
  readonly cause: DecisionCause;
  readonly versionNumber: number;
  readonly tierCode: string;
  /** Null for the first decision of a member. */
  readonly previousTierCode: string | null;
  /** The tier that the score alone gives. */
  readonly candidateTierCode: string;
  readonly termUntil: Instant | null;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly contributions: readonly Contribution[];
  /** What a model said; null where none divided members. */
  readonly model: KeptReading | null;
  /** From when on it acts. */
  readonly decidedAt: Instant;
  /** When it was learnt and kept: later, where what had fallen due was applied afterwards. */
  readonly recordedAt: Instant;
  /** The variant that it was made by; null for the published rules. */
  readonly trial: DecidedVariant | null;
};

/** A variant of an experiment. */
export type DecidedVariant = { readonly experimentId: string; readonly variant: string };

/** A decision with the standing that it left, from which the past can be lived again. */
export type NewDecision = Omit<Decision, 'trial'> & Pick<StandingRecord, 'termFrom' | 'movement'>;

type Row = {
  member_id: string;
  id: string;
  cause: DecisionCause;
  version_number: number;
  tier_code: string;
  previous_tier_code: string | null;
  candidate_tier_code: string;
  term_until: string | null;
  score: number;
  reasons: string | Reason[];
  contributions: string | Contribution[];
  model: string | null;
  decided_at: string;
  recorded_at: string;
  movement: string | null;
};

const COLUMNS = [
  'member_id', 'id', 'program_id', 'cause', 'version_number', 'tier_code', 'previous_tier_code',
  'candidate_tier_code', 'term_until', 'score', 'reasons', 'contributions', 'model',
  'decided_at', 'recorded_at', 'movement',
] as const; // prettier-ignore

/** Reads and writes `decision`, which is only ever added to. */
export class DecisionStore {
  async insert(tx: Tx, programId: string, decisions: readonly NewDecision[]): Promise<void> {
    await insertRows(
      tx,
      'decision',
      [...COLUMNS, 'term_from'],
      decisions.map((decision) => [
        decision.memberId,
        decision.id,
        programId,
        decision.cause,
        decision.versionNumber,
        decision.tierCode,
        decision.previousTierCode,
        decision.candidateTierCode,
        decision.termUntil === null ? null : toStoredInstant(decision.termUntil),
        decision.score,
        JSON.stringify(decision.reasons),
        JSON.stringify(decision.contributions),
        decision.model === null ? null : JSON.stringify(decision.model),
        toStoredInstant(decision.decidedAt),
        toStoredInstant(decision.recordedAt),
        decision.movement === null ? null : JSON.stringify(decision.movement),
        toStoredInstant(decision.termFrom),
      ]),
    );
  }

  /** Decisions by member and id. */
  async find(
    db: Db,
    keys: readonly { readonly memberId: string; readonly decisionId: string }[],
  ): Promise<Decision[]> {
    if (keys.length === 0) return [];
    const found = inTuples(
      db.dialect,
      ['member_id', 'id'],
      keys.map(({ memberId, decisionId }) => [memberId, decisionId]),
    );
    const rows = await query<Row>(
      db,
      `SELECT ${COLUMNS.join(', ')} FROM decision WHERE ${found.text}`,
      found.params,
    );
    return rows.map(toDecision);
  }

  /** Page by page what was kept of members, in one statement. */
  async pages(db: Db, pages: readonly MemberPage[]): Promise<Decision[][]> {
    const selects = pages.map(
      (page, place) =>
        `SELECT ${place} AS place, ${COLUMNS.join(', ')} FROM decision ${endOfPage(page)}`,
    );
    const rows = await query<Row & { place: number }>(
      db,
      unionAll(db.dialect, selects),
      pages.flatMap(paramsOfPage),
    );
    return inPages(pages, rows, toDecision);
  }
}

function toDecision(row: Row): Decision {
  return {
    memberId: row.member_id,
    id: row.id,
    cause: row.cause,
    versionNumber: row.version_number,
    tierCode: row.tier_code,
    previousTierCode: row.previous_tier_code,
    candidateTierCode: row.candidate_tier_code,
    termUntil: row.term_until === null ? null : fromStoredInstant(row.term_until),
    score: row.score,
    reasons: parsed(row.reasons),
    contributions: parsed(row.contributions),
    model: row.model === null ? null : (JSON.parse(row.model) as KeptReading),
    decidedAt: fromStoredInstant(row.decided_at),
    recordedAt: fromStoredInstant(row.recorded_at),
    trial: variantOf(row.movement),
  };
}

/** Most decisions were made by the published rules. */
function variantOf(movement: string | null): DecidedVariant | null {
  if (movement === null) return null;
  const { trial } = JSON.parse(movement) as MovementRecord;
  return trial?.variant === undefined
    ? null
    : { experimentId: trial.experiment, variant: trial.variant };
}

const parsed = <Value>(json: string | Value): Value =>
  typeof json === 'string' ? (JSON.parse(json) as Value) : json;
