import type { Instant } from '../../domain/shared/instant';
import {
  completeRules,
  type KeptRules,
  type LocalizedText,
  type ProgramRules,
} from '../../domain/tiering/rules';
import type { ReviewSetting } from '../../domain/tiering/review-setting';
import type { Db, Tx } from '../../platform/database/database';
import { isDuplicateKey, RetryUnit } from '../../platform/database/errors';
import {
  execute,
  forUpdate,
  fromStoredInstant,
  instantOrNull,
  query,
  storedOrNull,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** What can be said of a programme beside its rules. */
export type ProgramSettings = {
  readonly names: LocalizedText;
  readonly currencyCode: string;
  readonly timeZone: string;
};

export type StoredProgram = ProgramSettings & {
  readonly id: string;
  readonly code: string;
  readonly locales: readonly string[];
  readonly currentVersion: number;
  readonly frozenAt: Instant | null;
  readonly createdAt: Instant;
  readonly review: ReviewSetting;
};

export type StoredVersion = {
  readonly id: string;
  readonly number: number;
  readonly rules: ProgramRules;
  readonly reason: string;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
  /** Null for the first version: it is in force from the beginning of time. */
  readonly inForceFrom: Instant | null;
  /** When the next version came into force; null for the latest one. */
  readonly supersededAt: Instant | null;
};

/** Which versions to read, from the newest or from the oldest on. */
export type VersionRange = {
  readonly newestFirst: boolean;
  readonly below: number | null;
  readonly above: number | null;
  readonly limit: number;
};

type ProgramRecord = {
  id: string;
  code: string;
  names: string;
  currency_code: string;
  time_zone: string;
  locales: string;
  current_version: number;
  frozen_at: string | null;
  created_at: string;
  review_since: string | null;
  review_off_by: string | null;
  review_off_at: string | null;
};

type VersionRecord = {
  id: string;
  number: number;
  rules: string;
  reason: string;
  published_by: string;
  published_at: string;
  in_force_from: string | null;
  superseded_at: string | null;
};

type FingerprintRecord = {
  current_version: number;
  frozen_at: string | null;
  review_since: string | null;
  review_off_at: string | null;
  rates: number;
  points: number | null;
  population: string | null;
  model: string | null;
  trial: string | null;
};

const PROGRAM = `SELECT id, code, names, currency_code, time_zone, locales, current_version,
  frozen_at, created_at, review_since, review_off_by, review_off_at FROM program`;
const VERSION = `SELECT id, number, rules, reason, published_by, published_at, in_force_from,
    (SELECT following.in_force_from FROM program_version following
      WHERE following.program_id = program_version.program_id
        AND following.number = program_version.number + 1) AS superseded_at
  FROM program_version`;

/** Reads and writes `program` and `program_version`. */
export class ProgramStore {
  async find(db: Db, programId: string): Promise<StoredProgram | null> {
    return firstProgram(await query(db, `${PROGRAM} WHERE id = ?`, [programId]));
  }

  async findByCode(db: Db, code: string): Promise<StoredProgram | null> {
    return firstProgram(await query(db, `${PROGRAM} WHERE code = ?`, [code]));
  }

  /** The codes of the programmes after one, at most `limit`, in their order. */
  async codes(db: Db, limit: number, after = ''): Promise<string[]> {
    const rows = await query<{ code: string }>(
      db,
      'SELECT code FROM program WHERE code > ? ORDER BY code LIMIT ?',
      [after, limit],
    );
    return rows.map(({ code }) => code);
  }

  /** The programme, held for the rest of the unit: of two who publish, one waits. */
  async lock(tx: Tx, programId: string): Promise<StoredProgram | null> {
    const text = `${PROGRAM} WHERE id = ?${forUpdate(tx)}`;
    return firstProgram(await query(tx, text, [programId]));
  }

  async insert(tx: Tx, program: StoredProgram): Promise<void> {
    const columns = [
      'id', 'code', 'names', 'currency_code', 'time_zone', 'locales', 'current_version',
      'frozen_at', 'created_at',
    ]; // prettier-ignore
    const row = [
      program.id,
      program.code,
      JSON.stringify(program.names),
      program.currencyCode,
      program.timeZone,
      JSON.stringify(program.locales),
      program.currentVersion,
      program.frozenAt === null ? null : toStoredInstant(program.frozenAt),
      toStoredInstant(program.createdAt),
    ];
    try {
      await insertRows(tx, 'program', columns, [row]);
    } catch (error) {
      if (isDuplicateKey(error)) throw new RetryUnit('The code was taken meanwhile');
      throw error;
    }
  }

  async insertVersion(
    tx: Tx,
    programId: string,
    version: Omit<StoredVersion, 'supersededAt'>,
  ): Promise<void> {
    const columns = [
      'program_id', 'number', 'id', 'rules', 'reason', 'published_by', 'published_at',
      'in_force_from',
    ]; // prettier-ignore
    await insertRows(tx, 'program_version', columns, [
      [
        programId,
        version.number,
        version.id,
        JSON.stringify(version.rules),
        version.reason,
        version.publishedBy,
        toStoredInstant(version.publishedAt),
        version.inForceFrom === null ? null : toStoredInstant(version.inForceFrom),
      ],
    ]);
  }

  /** Settings and number of the version that is in force from now on. */
  async publish(
    tx: Tx,
    programId: string,
    number: number,
    settings: ProgramSettings,
  ): Promise<void> {
    await execute(
      tx,
      `UPDATE program SET current_version = ?, names = ?, currency_code = ?, time_zone = ?
        WHERE id = ?`,
      [number, JSON.stringify(settings.names), settings.currencyCode, settings.timeZone, programId],
    );
  }

  /** Whether somebody else must approve what is published, from now on. */
  async setReview(tx: Tx, programId: string, { since, offAsked }: ReviewSetting): Promise<void> {
    await execute(
      tx,
      'UPDATE program SET review_since = ?, review_off_by = ?, review_off_at = ? WHERE id = ?',
      [storedOrNull(since), offAsked?.by ?? null, storedOrNull(offAsked?.at ?? null), programId],
    );
  }

  /** Whether it was not frozen before and has this currency and zone. */
  async freeze(
    tx: Tx,
    program: Pick<StoredProgram, 'id' | 'currencyCode' | 'timeZone'>,
    at: Instant,
  ): Promise<boolean> {
    const changed = await execute(
      tx,
      `UPDATE program SET frozen_at = ?
        WHERE id = ? AND frozen_at IS NULL AND currency_code = ? AND time_zone = ?`,
      [toStoredInstant(at), program.id, program.currencyCode, program.timeZone],
    );
    return changed === 1;
  }

  async version(db: Db, programId: string, number: number): Promise<StoredVersion | null> {
    const text = `${VERSION} WHERE program_id = ? AND number = ?`;
    return firstVersion(await query(db, text, [programId, number]));
  }

  async versionById(db: Db, programId: string, id: string): Promise<StoredVersion | null> {
    const text = `${VERSION} WHERE id = ? AND program_id = ?`;
    return firstVersion(await query(db, text, [id, programId]));
  }

  async versions(db: Db, programId: string, range: VersionRange): Promise<StoredVersion[]> {
    const bounds = [
      ...(range.below === null ? [] : [['number < ?', range.below] as const]),
      ...(range.above === null ? [] : [['number > ?', range.above] as const]),
    ];
    const where = ['program_id = ?', ...bounds.map(([text]) => text)].join(' AND ');
    const order = range.newestFirst ? 'DESC' : 'ASC';
    const rows = await query<VersionRecord>(
      db,
      `${VERSION} WHERE ${where} ORDER BY number ${order} LIMIT ?`,
      [programId, ...bounds.map(([, value]) => value), range.limit],
    );
    return rows.map(toVersion);
  }

  /** Changes with whatever `ProgramDirectory` holds of a programme; one cheap statement. */
  async fingerprint(db: Db, programId: string): Promise<string> {
    const [row] = await query<FingerprintRecord>(
      db,
      `SELECT current_version, frozen_at, review_since, review_off_at,
          (SELECT COUNT(*) FROM exchange_rate WHERE program_id = program.id) AS rates,
          (SELECT MAX(number) FROM points_rules_version WHERE program_id = program.id) AS points,
          (SELECT MAX(id) FROM program_population WHERE program_id = program.id
            AND version_number = program.current_version) AS population,
          (SELECT MAX(id) FROM program_trial WHERE program_id = program.id
            AND ended_at IS NULL) AS trial,
          (SELECT MAX(id) FROM program_model WHERE program_id = program.id) AS model
        FROM program WHERE id = ?`,
      [programId],
    );
    if (!row) return '';
    return fingerprintOf(row, {
      rates: Number(row.rates),
      pointsVersion: Number(row.points ?? 0),
      populationId: row.population,
      modelId: row.model,
      trialId: row.trial,
    });
  }
}

/** What a programme in force is made of beside the programme itself. */
type BesideProgram = {
  readonly rates: number;
  readonly pointsVersion: number;
  readonly populationId: string | null;
  /** The latest act on a champion, of whatever model. */
  readonly modelId: string | null;
  readonly trialId: string | null;
};

/** The fingerprint of what was read. */
export const fingerprintOfProgram = (
  { currentVersion, frozenAt, review }: StoredProgram,
  beside: BesideProgram,
): string =>
  fingerprintOf(
    {
      current_version: currentVersion,
      frozen_at: storedOrNull(frozenAt),
      review_since: storedOrNull(review.since),
      review_off_at: storedOrNull(review.offAsked?.at ?? null),
    },
    beside,
  );

function fingerprintOf(
  row: Omit<FingerprintRecord, 'rates' | 'points' | 'population' | 'model' | 'trial'>,
  { rates, pointsVersion, populationId, modelId, trialId }: BesideProgram,
): string {
  const beside = [populationId, modelId, trialId];
  const texts = [row.frozen_at, row.review_since, row.review_off_at, ...beside];
  const parts = texts.map((each) => each ?? '-');
  return [Number(row.current_version), ...parts, rates, pointsVersion].join('/');
}

const firstProgram = ([row]: readonly ProgramRecord[]): StoredProgram | null =>
  row ? toProgram(row) : null;

const toProgram = (row: ProgramRecord): StoredProgram => ({
  id: row.id,
  code: row.code,
  names: JSON.parse(row.names) as LocalizedText,
  currencyCode: row.currency_code,
  timeZone: row.time_zone,
  locales: JSON.parse(row.locales) as readonly string[],
  currentVersion: Number(row.current_version),
  frozenAt: instantOrNull(row.frozen_at),
  createdAt: fromStoredInstant(row.created_at),
  review: {
    since: instantOrNull(row.review_since),
    offAsked:
      row.review_off_by === null || row.review_off_at === null
        ? null
        : { by: row.review_off_by, at: fromStoredInstant(row.review_off_at) },
  },
});

const firstVersion = ([row]: readonly VersionRecord[]): StoredVersion | null =>
  row ? toVersion(row) : null;

const toVersion = (row: VersionRecord): StoredVersion => ({
  id: row.id,
  number: Number(row.number),
  rules: completeRules(JSON.parse(row.rules) as KeptRules),
  reason: row.reason,
  publishedBy: row.published_by,
  publishedAt: fromStoredInstant(row.published_at),
  inForceFrom: instantOrNull(row.in_force_from),
  supersededAt: instantOrNull(row.superseded_at),
});
