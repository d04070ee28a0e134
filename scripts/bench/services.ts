import 'reflect-metadata';
import type { Instant } from '../../src/domain/shared/instant';
import { compose, type Services } from '../../src/app/compose';
import { entities } from '../../src/app/entities';
import { migrations } from '../../src/app/migrations';
import { systemClock, type Clock } from '../../src/platform/clock';
import { readConfig, type Config } from '../../src/platform/config';
import { openDatabase, type Database } from '../../src/platform/database/database';
import { migrate } from '../../src/platform/database/migrate';
import { createLog } from '../../src/platform/log';

const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

/** What a process of Laurel is started with, the same for every measurement. */
export const environmentFor = (databaseUrl: string, port = 0): Record<string, string> => ({
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  LAUREL_MASTER_KEY: MASTER_KEY,
  LOG_LEVEL: 'warn',
  PORT: String(port),
});

export function configFor(databaseUrl: string): Config {
  const config = readConfig(environmentFor(databaseUrl));
  if (!config.ok) throw new Error(config.error.map(({ problem }) => problem).join('\n'));
  return config.value;
}

export interface OpenedServices {
  readonly database: Database;
  readonly services: Services;
  close(): Promise<void>;
}

/** A clock that goes on from another instant than now. */
export function clockFrom(instant: Instant): Clock {
  const started = performance.now();
  return () => Math.floor(instant + performance.now() - started);
}

/** All services on a database, brought up to date. */
export async function openServices(
  databaseUrl: string,
  clock: Clock = systemClock,
): Promise<OpenedServices> {
  const config = configFor(databaseUrl);
  const database = await openDatabase(config.database, { entities, migrations });
  await migrate(database);
  const log = createLog(config.logLevel);
  const services = compose({ config, log, database, clock });
  const close = async () => {
    await services.close();
    await database.close();
  };
  return { database, services, close };
}
