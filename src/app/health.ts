import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { SECOND_MS } from '../domain/shared/instant';
import type { Database } from '../platform/database/database';
import { pendingMigrations } from '../platform/database/migrate';
import { query } from '../platform/database/sql';

type Readiness = 'ready' | 'closing' | 'migrations-pending' | 'database-unavailable';

const CHECK_TIMEOUT_MS = 2 * SECOND_MS;

/** `/livez`: the process answers. `/readyz`: it can do its work, or in one word why not. */
export function addHealth(
  app: FastifyInstance,
  database: Database,
  isClosing: () => boolean,
): void {
  const isMigrated = onceTrue(async () => (await pendingMigrations(database)).length === 0);

  app.get('/livez', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const status = isClosing() ? 'closing' : await readiness(database, isMigrated);
    return reply.status(status === 'ready' ? 200 : 503).send({ status });
  });
}

async function readiness(
  database: Database,
  isMigrated: () => Promise<boolean>,
): Promise<Readiness> {
  const check = async (): Promise<Readiness> => {
    await query(database.reader, 'SELECT 1 AS one');
    return (await isMigrated()) ? 'ready' : 'migrations-pending';
  };
  const timeUp = sleep(CHECK_TIMEOUT_MS, 'database-unavailable' as const, { ref: false });
  const failed = (): Readiness => 'database-unavailable';
  return Promise.race([check().catch(failed), timeUp]);
}

/** What has been true once stays true: a database does not lose its migrations. */
function onceTrue(ask: () => Promise<boolean>): () => Promise<boolean> {
  let isTrue = false;
  return async () => {
    isTrue ||= await ask();
    return isTrue;
  };
}
