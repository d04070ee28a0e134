import type { LocalDay } from '../../../src/domain/shared/calendar';
import type { MergeOutcome } from '../../../src/features/merging/merging.service';
import { query } from '../../../src/platform/database/sql';
import type { SignedIn } from '../../../src/platform/security/viewer';
import { ledgerFaults } from '../../support/ledger-check';
import { viewer } from '../../support/programs';
import type { RecordingWorld } from '../../support/recording-world';

type Row = Readonly<Record<string, string | number | null>>;

/** Merges in a programme of a test, by the external ids of its members. */
export interface Merges {
  readonly who: SignedIn;
  id(externalId: string): Promise<string>;
  merge(source: string, target: string, key?: string): Promise<MergeOutcome>;
  unmerge(mergeId: string, key?: string): Promise<MergeOutcome>;
  /** The id of a merge that is expected to go through. */
  merged(source: string, target: string): Promise<string>;
  /** Buckets of a member by what they count for; with a day, as they were known then. */
  buckets(externalId: string, knownUntil?: LocalDay): Promise<Record<string, number>>;
  /** Sums, score and tier of whoever is listed; null for whoever is not. */
  state(externalId: string): Promise<Row | null>;
  orders(externalId: string): Promise<readonly Row[]>;
  units(externalId: string): Promise<readonly Row[]>;
  wallet(externalId: string): Promise<Row>;
  /** What is wrong with the ledger, by the checks of a test and by the product's own. */
  ledger(): Promise<readonly unknown[]>;
}

let keys = 0;

export function mergesOf({ database, services, programId }: RecordingWorld): Merges {
  const { reader } = database;
  const who = viewer('ADMIN', programId);
  const newKey = () => `merge-${(keys += 1)}`;
  const id = async (externalId: string): Promise<string> => {
    const [row] = await query<{ id: string }>(
      reader,
      'SELECT id FROM member WHERE program_id = ? AND external_id = ?',
      [programId, externalId],
    );
    return row?.id ?? '';
  };
  const all = async (text: string, externalId: string, more: readonly unknown[] = []) =>
    query<Record<string, string | number | null>>(reader, text, [await id(externalId), ...more]);
  const merge: Merges['merge'] = async (source, target, idempotencyKey = newKey()) =>
    services.merging.merge(who, {
      ...{ sourceId: await id(source), targetId: await id(target) },
      ...{ reason: 'One person.', idempotencyKey },
    });
  return {
    ...{ who, id, merge },
    unmerge: (mergeId, idempotencyKey = newKey()) =>
      services.merging.unmerge(who, { mergeId, reason: 'Two after all.', idempotencyKey }),
    merged: async (source, target) => {
      const outcome = await merge(source, target);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      return outcome.value.mergeId;
    },
    buckets: async (externalId, knownUntil = 1e8) => {
      const sums: Record<string, number> = {};
      const add = (name: string, value: unknown) => {
        const sum = (sums[name] ?? 0) + Number(value);
        if (sum === 0) delete sums[name];
        else sums[name] = sum;
      };
      const days = 'SELECT * FROM feature_day WHERE member_id = ? AND known_day <= ?';
      for (const { member_id: _member, day, known_day: _known, ...counters } of await all(
        days,
        externalId,
        [knownUntil],
      )) {
        for (const [name, value] of Object.entries(counters)) add(`${day} ${name}`, value);
      }
      const shares = 'SELECT * FROM feature_share WHERE member_id = ? AND known_day <= ?';
      for (const row of await all(shares, externalId, [knownUntil])) {
        add(`${row['day']} ${row['dimension']} ${row['share_key']}`, row['amount_minor']);
      }
      return sums;
    },
    state: async (externalId) => {
      const text = 'SELECT * FROM member_state WHERE member_id = ?';
      const [row] = await all(text, externalId);
      return row ?? null;
    },
    orders: async (externalId) => {
      const text = `SELECT order_id, first_paid_at, day, paid_minor, refunded_minor, points
        FROM member_order WHERE member_id = ? ORDER BY order_id`;
      return plain(await all(text, externalId));
    },
    units: async (externalId) => {
      const text = `SELECT session_key, product_id, day, stage, is_seen
        FROM funnel_unit WHERE member_id = ? ORDER BY session_key, product_id`;
      return plain(await all(text, externalId));
    },
    wallet: async (externalId) => {
      const text = 'SELECT state, balance, held, pending, debt FROM wallet WHERE member_id = ?';
      const [row] = plain(await all(text, externalId));
      return row ?? {};
    },
    ledger: async () => {
      const found: unknown[] = [];
      await services.verifyLedger.run({
        program: await services.directory.get(programId),
        ...{ resume: false, sample: null, freeze: false },
        signal: new AbortController().signal,
        onFinding: (each) => void found.push(each),
        onProgress: () => undefined,
      });
      return [...(await ledgerFaults(reader)), ...found];
    },
  };
}

/** Rows as both engines give them. */
const plain = (rows: readonly Row[]): Row[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value,
      ]),
    ),
  );
