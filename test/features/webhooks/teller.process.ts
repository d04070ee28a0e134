import 'reflect-metadata';
import { openDatabase } from '../../../src/platform/database/database';
import type { DatabaseOptions } from '../../../src/platform/database/data-source';
import { appSchema } from '../../support/database';
import { standingClock } from '../../support/programs';
import { webhookProcess } from '../../support/webhook-world';

// A process that writes an event in each of its units, dies where it is told, or sends.

export interface TellerOrders {
  readonly options: DatabaseOptions;
  readonly programId: string;
  readonly count: number;
  readonly dieAt?: { readonly step: 'written' | 'committed'; readonly index: number };
  readonly sends?: boolean;
  /** What every name leads to; as the machine says when nothing is said. */
  readonly address?: string;
}

const orders = JSON.parse(process.argv[2] ?? '') as TellerOrders;

const dieAt = (step: string, index: number): void => {
  if (orders.dieAt?.step === step && orders.dieAt.index === index)
    process.kill(process.pid, 'SIGKILL');
};

async function main(): Promise<void> {
  const database = await openDatabase(orders.options, appSchema);
  const { address } = orders;
  const { outbox, run } = webhookProcess(database, standingClock(Date.now()), {
    timeoutMs: 15_000,
    ...(address === undefined ? {} : { resolve: async () => [address] }),
  });
  for (let index = 0; index < orders.count; index += 1) {
    await database.run(async (tx) => {
      const data = { index };
      const event = { memberId: null, occurredAt: Date.now(), data };
      await outbox.append(tx, orders.programId, [{ type: 'points.earned', ...event }]);
      dieAt('written', index);
    });
    dieAt('committed', index);
  }
  if (orders.sends) await run();
  await database.close();
}

void main();
