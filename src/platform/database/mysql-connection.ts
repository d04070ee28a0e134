import {
  type FieldPacket,
  type PoolConnection,
  type ResultSetHeader,
  TypedParameter,
} from 'mysql2';
import type { Connection, Parameter, Row, StatementListener } from './connection';
import { STATEMENT_TIMEOUT, StatementFailed } from './errors';
import { isInstant, restoreMilliseconds } from './mysql-instants';

/** Above this, preparing a statement costs more than sending it as text. */
const PREPARED_PARAMETERS = 1_024;

/** So many rows go as a prepared statement of their own, which the server need not parse. */
const PREPARED_ROWS = 4;

/** Room for the protocol's own bytes beside the text of a statement. */
const PACKET_MARGIN = 1_024;

export interface MysqlLimits {
  readonly statementTimeoutMs: number;
  readonly maxPacketBytes: number;
}

interface Answer {
  readonly result: unknown;
  readonly fields: readonly FieldPacket[];
}

/**
 * A connection of the pool for as long as it is leased. Statements are prepared, which is faster
 * and returns numbers as numbers; bulk ones are sent as text, where the server would otherwise
 * prepare a new statement for every count of rows.
 */
export class MysqlConnection implements Connection {
  readonly dialect = 'mysql';
  /** Nothing sent on it would be answered, or not in time: it can only be thrown away. */
  isLost = false;

  constructor(
    private readonly driver: PoolConnection,
    private readonly limits: MysqlLimits,
    private readonly announce: StatementListener,
  ) {}

  async all(text: string, parameters: readonly Parameter[]): Promise<Row[]> {
    this.announce(text);
    const { result, fields } = await this.send(text, parameters);
    const rows = result as Row[];
    restoreMilliseconds(
      rows,
      fields.filter(isInstant).map(({ name }) => name),
    );
    return rows;
  }

  async allValues(text: string, parameters: readonly Parameter[]): Promise<unknown[][]> {
    this.announce(text);
    const { result, fields } = await this.send(text, parameters, true);
    const rows = result as unknown[][];
    restoreMilliseconds(
      rows,
      fields.flatMap((field, place) => (isInstant(field) ? [place] : [])),
    );
    return rows;
  }

  async run(text: string, parameters: readonly Parameter[]): Promise<number> {
    this.announce(text);
    return ((await this.send(text, parameters)).result as ResultSetHeader).affectedRows;
  }

  async runRows(text: string, rows: readonly (readonly Parameter[])[]): Promise<number> {
    const values = rows.length <= PREPARED_ROWS ? rows.flat() : [];
    if (values.length > 0 && this.isSmall(values)) return this.run(expanded(text, rows), values);
    const statement = this.driver.format(text, [rows]);
    const isTooLong = Buffer.byteLength(statement) > this.limits.maxPacketBytes - PACKET_MARGIN;
    if (isTooLong && rows.length > 1) {
      const half = rows.length >> 1;
      return (
        (await this.runRows(text, rows.slice(0, half))) +
        (await this.runRows(text, rows.slice(half)))
      );
    }
    this.announce(text);
    return ((await this.query(text, statement)).result as ResultSetHeader).affectedRows;
  }

  /** Whether it fits into a packet whatever its characters are, and is worth preparing. */
  private isSmall(values: readonly Parameter[]): boolean {
    if (values.length > PREPARED_PARAMETERS) return false;
    const { maxPacketBytes } = this.limits;
    return bytesAtMost(values) < maxPacketBytes - PACKET_MARGIN;
  }

  /** BEGIN, COMMIT and the like. */
  async control(text: string): Promise<void> {
    await this.query(text, text);
  }

  private send(
    text: string,
    parameters: readonly Parameter[],
    rowsAsArray = false,
  ): Promise<Answer> {
    if (parameters.length > PREPARED_PARAMETERS) {
      return this.query(text, this.driver.format(text, [...parameters]), rowsAsArray);
    }
    return this.answer(text, (callback) => {
      this.driver.execute({ sql: text, rowsAsArray }, parameters.map(exactly), callback);
    });
  }

  private query(text: string, sql: string, rowsAsArray = false): Promise<Answer> {
    return this.answer(text, (callback) => {
      this.driver.query({ sql, rowsAsArray }, callback);
    });
  }

  /** The driver's own timeout does not cover the preparing of a statement. */
  private answer(text: string, send: (callback: Callback) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown) => {
        clearTimeout(timer);
        const failure = new StatementFailed(text, error);
        this.isLost ||= failure.isConnectionLost;
        reject(failure);
      };
      const { statementTimeoutMs } = this.limits;
      const timer = setTimeout(() => fail(timeUp(statementTimeoutMs)), statementTimeoutMs);
      send((error, result, fields) => {
        if (error) return fail(error);
        clearTimeout(timer);
        resolve({ result, fields: fields ?? [] });
      });
    });
  }
}

/** The placeholder of all rows as one for each value. */
function expanded(text: string, rows: readonly (readonly Parameter[])[]): string {
  const row = `(${Array<string>(rows[0]?.length ?? 0)
    .fill('?')
    .join(', ')})`;
  return text.replace('VALUES ?', `VALUES ${Array<string>(rows.length).fill(row).join(', ')}`);
}

const BYTES_OF_CHARACTER = 4;
const BYTES_OF_NUMBER = 16;

const bytesAtMost = (values: readonly Parameter[]): number =>
  values.reduce<number>((sum, value) => {
    const isLong = typeof value === 'string' || value instanceof Uint8Array;
    return sum + BYTES_OF_NUMBER + (isLong ? value.length * BYTES_OF_CHARACTER : 0);
  }, 0);

type Callback = (error: unknown, result: unknown, fields?: readonly FieldPacket[]) => void;

const timeUp = (timeoutMs: number) =>
  Object.assign(new Error(`no answer in ${timeoutMs} ms`), { code: STATEMENT_TIMEOUT });

/** The driver sends every number as a double unless it is told that it is whole. */
export const exactly = (value: Parameter) =>
  Number.isSafeInteger(value) ? TypedParameter.LONGLONG(value) : value;
