import type { DataSource } from 'typeorm';
import { invariant } from '../../../src/domain/shared/invariant';
import { BASE32 } from '../../../src/platform/base32';
import { sqliteFile } from '../../../src/platform/database/data-source';
import type { OpenedServices } from '../services';

/** What recalculation reads and writes; behaviours, orders and points it never looks at. */
const CLONED = ['member', 'member_state', 'decision', 'feature_day'] as const;
const COPIED = ['program', 'program_version', 'api_key'] as const;
/** The first 4 characters of an id are the first 18 bits of its time: steps of twelve days. */
const TIME_CHARACTERS = 4;

/**
 * Fills an empty database with copies of all members of a base, each copy under ids of its own.
 * Members know nothing of each other, so that a copy is what recording would have made of it.
 */
export async function cloneMembers(
  { database }: OpenedServices,
  baseUrl: string,
  copies: number,
): Promise<void> {
  const { source, dialect } = database;
  const file = sqliteFile({ url: baseUrl });
  if (file !== null) {
    await source.query('PRAGMA synchronous = OFF');
    await source.query(`ATTACH '${file}' AS base`);
  }
  const base = file === null ? new URL(baseUrl).pathname.slice(1) : 'base';
  for (const table of COPIED) {
    await source.query(`INSERT INTO ${table} SELECT * FROM ${base}.${table}`);
  }
  const [first, last] = await timesOf(source, base);
  invariant(first === last, 'all members of the base were made within twelve days');
  for (let copy = 0; copy < copies; copy += 1) {
    const prefix = later(first, copy);
    for (const table of CLONED) {
      const columns = await columnsOf(source, table, dialect);
      const values = columns.map((column) => valueOf(table, column, { prefix, copy, dialect }));
      await source.query(
        `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
          FROM ${base}.${table} ORDER BY ${table === 'member' ? 'id' : 'member_id'}`,
      );
    }
  }
  if (file !== null) await source.query('DETACH base');
}

async function timesOf(source: DataSource, base: string): Promise<[string, string]> {
  const [row] = (await source.query(
    `SELECT MIN(id) AS first_id, MAX(id) AS last_id FROM ${base}.member`,
  )) as { first_id: string; last_id: string }[];
  const start = (id: string | undefined): string => (id ?? '').slice(0, TIME_CHARACTERS);
  return [start(row?.first_id), start(row?.last_id)];
}

async function columnsOf(
  source: DataSource,
  table: string,
  dialect: 'sqlite' | 'mysql',
): Promise<string[]> {
  const text =
    dialect === 'sqlite'
      ? `SELECT name FROM pragma_table_info('${table}') ORDER BY cid`
      : `SELECT column_name AS name FROM information_schema.columns
          WHERE table_schema = DATABASE() AND table_name = '${table}' ORDER BY ordinal_position`;
  const rows = (await source.query(text)) as { name: string }[];
  return rows.map(({ name }) => name);
}

function valueOf(
  table: string,
  column: string,
  { prefix, copy, dialect }: { prefix: string; copy: number; dialect: 'sqlite' | 'mysql' },
): string {
  const joined = (...parts: string[]): string =>
    dialect === 'sqlite' ? parts.join(' || ') : `CONCAT(${parts.join(', ')})`;
  const isMemberId = column === 'member_id' || (table === 'member' && column === 'id');
  if (isMemberId) return joined(`'${prefix}'`, `substr(${column}, ${TIME_CHARACTERS + 1})`);
  if (column === 'external_id' && copy > 0) return joined(column, `'-${copy}'`);
  return column;
}

/** The first characters of ids that are some steps younger. */
function later(prefix: string, steps: number): string {
  let value = [...prefix].reduce((sum, letter) => sum * 32 + BASE32.indexOf(letter), 0) + steps;
  let text = '';
  for (let place = 0; place < prefix.length; place += 1) {
    text = `${BASE32[value % 32] ?? ''}${text}`;
    value = Math.floor(value / 32);
  }
  return text;
}
