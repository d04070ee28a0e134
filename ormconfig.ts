import 'reflect-metadata';
import { entities } from './src/app/entities';
import { migrations } from './src/app/migrations';
import { databaseOptionsFromEnv } from './src/platform/config';
import { dataSourceFor } from './src/platform/database/data-source';

/** The data source of TypeORM's own command line; the service opens the same one. */
export const dataSource = dataSourceFor(databaseOptionsFromEnv(), { entities, migrations });
