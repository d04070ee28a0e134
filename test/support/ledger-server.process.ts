import 'reflect-metadata';
import { compose } from '../../src/app/compose';
import { openDatabase } from '../../src/platform/database/database';
import type { DatabaseOptions } from '../../src/platform/database/data-source';
import { createLog } from '../../src/platform/log';
import { appSchema } from './database';
import { standingClock } from './programs';
import { testConfig } from './server';

// A server of the whole API in a process of its own; its address is the one line it writes.

export interface ServerOrders {
  readonly options: DatabaseOptions;
  readonly at: number;
}

async function main(): Promise<void> {
  const { options, at } = JSON.parse(process.argv[2] ?? '') as ServerOrders;
  const database = await openDatabase(options, appSchema);
  const services = compose({
    ...{ config: testConfig(options), database },
    ...{ log: createLog('silent'), clock: standingClock(at) },
  });
  const http = await services.http();
  process.stdout.write(`${await http.listen()}\n`);
  // Whatever ends the test, it ends this process too.
  process.stdin.resume().on('end', () => process.exit());
}

void main();
