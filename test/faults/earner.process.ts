import 'reflect-metadata';
import { openDatabase } from '../../src/platform/database/database';
import { execute } from '../../src/platform/database/sql';
import { accountSchema, credit } from '../support/accounts';
import type { EarnerOrders } from './earner';

// A process that earns one point for each key, says so line by line, and dies where it is told.

const orders = JSON.parse(process.argv[2] ?? '') as EarnerOrders;

const dieAt = (step: string, index: number): void => {
  if (orders.dieAt?.step === step && orders.dieAt.index === index)
    process.kill(process.pid, 'SIGKILL');
};

async function main(): Promise<void> {
  const database = await openDatabase(orders.options, accountSchema);
  for (let index = 0; index < orders.count; index += 1) {
    const key = { scope: 'test/earn', key: `earn-${index}`, requestHash: 'a'.repeat(64), at: 0 };
    await database.once(key, async (tx) => {
      dieAt('claimed', index);
      await execute(tx, 'INSERT INTO entry (account_id, seq, amount) VALUES (?, ?, 1)', [
        ...['a', index],
      ]);
      dieAt('entered', index);
      await credit(tx, 'a', 1);
      dieAt('credited', index);
      return { index };
    });
    dieAt('committed', index);
    process.stdout.write(`${index}\n`);
    dieAt('acknowledged', index);
  }
  await database.close();
}

void main();
