import 'reflect-metadata';
import SqliteDriver from 'better-sqlite3';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { openDatabase, type Database } from '../../src/platform/database/database';
import { perform, type Act } from './ledger-acts';
import { randomHistory } from './ledger-history';
import { ledgerServices } from './ledger-services';
import type { SpenderOrders, SpenderTask } from './ledger-spender';
import { standingClock } from './programs';

// A process of its own that does to wallets what it is told, line by line, and dies where it is
// told: it answers each task with one line.

const tell = (answer: unknown): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

const die = (): void => void process.kill(process.pid, 'SIGKILL');

async function main(): Promise<void> {
  const orders = JSON.parse(process.argv[2] ?? '') as SpenderOrders;
  const { programId } = orders;
  const clock = standingClock(orders.at);
  const database = await openDatabase(orders.options, { entities: [], migrations: [] });
  const services = ledgerServices(database, clock);
  // What is read once and remembered is no part of a unit.
  await services.directory.get(programId);
  const doAct = async (act: Act) => perform(services, { programId, at: clock() }, act);

  const work = async (task: SpenderTask): Promise<unknown> => {
    switch (task.kind) {
      case 'together':
        if (task.at !== undefined) clock.set(task.at);
        return Promise.all(task.acts.map(doAct));
      case 'dying':
        clock.set(task.at);
        return dyingAt(database, task, () => Promise.all(task.acts.map(doAct)));
      case 'history':
        return randomHistory(services, { ...task, programId, clock });
      case 'end':
        return database.close();
    }
  };
  tell('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    const task = JSON.parse(line) as SpenderTask;
    tell((await work(task)) ?? null);
    if (task.kind === 'end') return;
  }
}

/** Dies at a point of the work, or once all of it is done. */
async function dyingAt(
  database: Database,
  { point }: Extract<SpenderTask, { kind: 'dying' }>,
  work: () => Promise<unknown>,
): Promise<void> {
  let sent = 0;
  if (point === 'commit') dieInsteadOfCommit();
  database.onStatement(() => {
    if (sent === point) die();
    sent += 1;
  });
  await work();
  // Whoever waits for the answer never has it.
  tell({ statements: sent });
  die();
}

/** A COMMIT is not announced: it is caught where it leaves for the driver or the network. */
function dieInsteadOfCommit(): void {
  const { prepare } = SqliteDriver.prototype;
  SqliteDriver.prototype.prepare = function (this: SqliteDriver.Database, text: string) {
    if (text === 'COMMIT') die();
    return prepare.call(this, text);
  } as typeof prepare;
  const { write } = Socket.prototype;
  Socket.prototype.write = function (this: Socket, ...given: Parameters<typeof write>) {
    const [bytes] = given as readonly unknown[];
    if (bytes instanceof Uint8Array && Buffer.from(bytes).includes('\u0003COMMIT')) die();
    return write.apply(this, given);
  } as typeof write;
}

void main().then(() => process.exit());
