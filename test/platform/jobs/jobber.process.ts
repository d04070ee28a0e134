import 'reflect-metadata';
import { openDatabase } from '../../../src/platform/database/database';
import { jobSchema, NEVER_SOON, openQueue } from './job-world';
import type { JobberOrders } from './jobber';

// A process whose job says that it began and goes on until the process is killed.

const orders = JSON.parse(process.argv[2] ?? '') as JobberOrders;

async function main(): Promise<void> {
  const database = await openDatabase(orders.options, jobSchema);
  const queue = openQueue(database, orders.place);
  queue.register({
    name: orders.name,
    schedule: NEVER_SOON,
    run: async () => {
      process.stdout.write('started\n');
      return new Promise(() => undefined);
    },
  });
  await queue.start();
  queue.trigger(orders.name);
}

void main();
