import type { FieldPacket, PoolConnection } from 'mysql2';
import type { Parameter } from './connection';
import { StatementFailed } from './errors';
import { exactly } from './mysql-connection';
import { isInstant, restoreMilliseconds } from './mysql-instants';

const PAGE_ROWS = 5_000;

/**
 * The answer of a prepared statement as it arrives: the connection is paused while a page is
 * worked on, so that the server, not this process, holds what is to come.
 */
export async function* scanMysql(
  driver: PoolConnection,
  text: string,
  parameters: readonly Parameter[],
): AsyncGenerator<unknown[][]> {
  const answer = new PagedAnswer(driver, text, parameters);
  for (let page = await answer.next(); page.length > 0; page = await answer.next()) yield page;
}

class PagedAnswer {
  private page: unknown[][] = [];
  private instants: number[] = [];
  private hasEnded = false;
  private error: unknown = undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly driver: PoolConnection,
    text: string,
    parameters: readonly Parameter[],
  ) {
    const command = driver.execute({ sql: text, rowsAsArray: true }, parameters.map(exactly));
    command.on('fields', (fields: FieldPacket[]) => this.meet(fields));
    command.on('result', (row: unknown) => this.take(row as unknown[]));
    command.on('error', (error: unknown) => this.finish(new StatementFailed(text, error)));
    command.on('end', () => this.finish(undefined));
  }

  /** The rows that came since the last call, at least one unless there are no more. */
  async next(): Promise<unknown[][]> {
    while (this.page.length < PAGE_ROWS && !this.hasEnded) {
      const news = new Promise<void>((resolve) => (this.wake = resolve));
      this.driver.resume();
      await news;
    }
    if (this.error !== undefined) throw this.error;
    const page = this.page;
    this.page = [];
    restoreMilliseconds(page, this.instants);
    return page;
  }

  private meet(fields: readonly FieldPacket[]): void {
    this.instants = fields.flatMap((field, index) => (isInstant(field) ? [index] : []));
  }

  private take(row: unknown[]): void {
    this.page.push(row);
    if (this.page.length < PAGE_ROWS) return;
    this.driver.pause();
    this.wake();
  }

  private finish(error: unknown): void {
    this.error ??= error; // after an error comes an end
    this.hasEnded = true;
    this.wake();
  }
}
