import { canonicalJson } from '../../domain/shared/canonical';
import type { Finding, FindingCode } from '../../domain/points/verify-finding';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { fromStoredInstant, query, toStoredInstant } from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';

/** Who found it: the check that goes on all the time, or the verifier. */
export const FINDERS = ['ANCHOR', 'VERIFY'] as const;
export type Finder = (typeof FINDERS)[number];

export type StoredFinding = Finding & {
  readonly id: string;
  readonly programId: string;
  readonly foundBy: Finder;
  readonly foundAt: Instant;
  readonly lastFoundAt: Instant;
  readonly verificationId: string | null;
};

/** A finding with the names it is kept under. */
export type KeptFinding = Finding & { readonly id: string; readonly fingerprint: string };

export type FindingsBy = {
  readonly programId: string;
  readonly foundBy: Finder;
  readonly at: Instant;
  readonly verificationId: string | null;
};

/** Which findings a page holds, newest first. */
export type FindingPage = {
  readonly code: FindingCode | null;
  readonly memberId: string | null;
  readonly below: string | null;
  readonly limit: number;
};

type Row = {
  id: string;
  program_id: string;
  code: FindingCode;
  member_id: string | null;
  sequence: number | null;
  expected: string | null;
  actual: string | null;
  found_by: Finder;
  found_at: string;
  last_found_at: string;
  verification_id: string | null;
};

const COLUMNS = [
  'id', 'program_id', 'code', 'member_id', 'sequence', 'expected', 'actual', 'found_by',
  'found_at', 'last_found_at', 'verification_id',
] as const; // prettier-ignore

/** What says the same in the same programme is the same finding. */
export const fingerprintText = (programId: string, each: Finding): string =>
  canonicalJson([programId, each.code, each.memberId, each.sequence, each.expected, each.actual]);

/** Reads and writes `ledger_finding`. */
export class FindingStore {
  async save(tx: Tx, by: FindingsBy, findings: readonly KeptFinding[]): Promise<void> {
    const at = toStoredInstant(by.at);
    await upsertRows(
      tx,
      'ledger_finding',
      {
        columns: [...COLUMNS, 'fingerprint'],
        key: ['fingerprint'],
        replace: ['last_found_at', 'verification_id'],
      },
      findings.map((each) => [
        each.id,
        by.programId,
        each.code,
        each.memberId?.slice(0, ID_LENGTH) ?? null,
        each.sequence,
        each.expected,
        each.actual,
        by.foundBy,
        at,
        at,
        by.verificationId,
        each.fingerprint,
      ]),
    );
  }

  async page(db: Db, programId: string, page: FindingPage): Promise<StoredFinding[]> {
    const bounds = [
      ...(page.code === null ? [] : [['AND code = ?', page.code] as const]),
      ...(page.memberId === null ? [] : [['AND member_id = ?', page.memberId] as const]),
      ...(page.below === null ? [] : [['AND id < ?', page.below] as const]),
    ];
    const rows = await query<Row>(
      db,
      `SELECT ${COLUMNS.join(', ')} FROM ledger_finding
        WHERE program_id = ? ${bounds.map(([text]) => text).join(' ')} ORDER BY id DESC LIMIT ?`,
      [programId, ...bounds.map(([, value]) => value), page.limit],
    );
    return rows.map(toFinding);
  }
}

const ID_LENGTH = 26;

const toFinding = (row: Row): StoredFinding => ({
  id: row.id,
  programId: row.program_id,
  code: row.code,
  memberId: row.member_id,
  sequence: row.sequence === null ? null : Number(row.sequence),
  expected: row.expected,
  actual: row.actual,
  foundBy: row.found_by,
  foundAt: fromStoredInstant(row.found_at),
  lastFoundAt: fromStoredInstant(row.last_found_at),
  verificationId: row.verification_id,
});
